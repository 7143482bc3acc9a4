using System.Collections.Immutable;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Results;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular;

public static partial class ResultTable
{
    /// <summary>Writes a table.</summary>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="options">Format (CSV unless set), separator, encoding and decimal mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the table is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or a cell could not be read back as it is; nothing is written then.</exception>
    public static void Write(Stream destination, TableSheet sheet, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(sheet);
        TableFile.Write(destination, TableOptions.Checked(options), nameof(sheet), sheet.Content.Write);
    }

    /// <summary>Writes a table to a file, which is replaced as a whole or not at all.</summary>
    /// <param name="path">The path; <c>.xlsx</c> makes a workbook, unless the options say otherwise.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="options">Format, separator, encoding and decimal mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty, the options are not sound, or a cell could not be read back as it is; nothing is written then.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteFile(string path, TableSheet sheet, ResultTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(sheet);
        ResultTableOptions sound = TableOptions.Checked(options);
        TableFile.WriteFile(path, sound, (stream, format) => Write(stream, sheet, sound with { Format = format }));
    }

    /// <summary>Reads the rows of a roll-up that <see cref="OfRollup(RollupResult, ResultTableOptions)"/> laid out.</summary>
    /// <param name="source">The table, from the present position to the end; left open.</param>
    /// <param name="options">Name, format and limits; null means the defaults. Headings and words are known in every language.</param>
    /// <returns>The rows in the order of the table, equal to those written.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ImmutableArray<RollupRow> ReadRows(Stream source, ResultTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ResultTableOptions sound = TableOptions.Checked(options);
        FaultList faults = new(sound.MaximumFaults);
        ImmutableArray<RollupRow> rows = RollupReading.Read(source, sound, faults);
        faults.ThrowIfAny();
        return rows;
    }

    /// <summary>Reads the rows of a roll-up from a file. Messages name the file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">Format and limits; null means the defaults.</param>
    /// <returns>The rows in the order of the table, equal to those written.</returns>
    /// <exception cref="ArgumentException">The path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ImmutableArray<RollupRow> ReadRowsFile(string path, ResultTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ResultTableOptions named = TableOptions.Checked(options) with { Name = Path.GetFileName(path) };
        using FileStream source = File.OpenRead(path);
        return ReadRows(source, named);
    }
}
