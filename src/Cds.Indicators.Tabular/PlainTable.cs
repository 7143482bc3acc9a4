using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Plain;

namespace Cds.Indicators.Tabular;

/// <summary>A table of a layout of the caller's own (bảng bất kỳ), from text or workbook: its header and its rows as texts, each with its place, to be judged by the caller.</summary>
/// <remarks>
/// For layouts that the library does not know; those that it knows have readers of their own (<see cref="AreaTable"/>, <see cref="TargetTable"/>, ...). The header is the
/// first row that is not blank; blank rows are passed over. Immutable and thread-safe; held in memory, within the limits of <see cref="PlainTableOptions"/>.
/// </remarks>
/// <example><code>
/// PlainTable table = PlainTable.ReadFile("scores.xlsx");
/// foreach (PlainRow row in table.Rows)
///     Console.WriteLine($"{row.Cells[0]}: {row.Cells[1]}");
/// </code></example>
public sealed class PlainTable
{
    internal PlainTable(FaultPlace header, ImmutableArray<string> columns, ImmutableArray<PlainRow> rows)
    {
        Header = header;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Where the header is.</summary>
    public FaultPlace Header { get; }

    /// <summary>The names of the columns as they stand in the header; they may be empty or stand twice, which the caller judges.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows, each with as many cells as there are columns.</summary>
    public ImmutableArray<PlainRow> Rows { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="source">The table, from the present position to the end; left open.</param>
    /// <param name="options">Name, sheet, format and limits; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The file, a row or a cell has faults, or the workbook has several sheets with content and none is named; every fault has its place.</exception>
    public static PlainTable Read(Stream source, PlainTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        PlainTableOptions sound = TableOptions.Checked(options);
        FaultList faults = new(sound.MaximumFaults);
        PlainTable? table = PlainReading.Read(source, sound, faults);
        faults.ThrowIfAny();
        return table!;
    }

    /// <summary>Reads a table from a file. Messages name the file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="options">Sheet, format and limits; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The file, a row or a cell has faults, or the workbook has several sheets with content and none is named; every fault has its place.</exception>
    public static PlainTable ReadFile(string path, PlainTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        PlainTableOptions named = TableOptions.Checked(options) with { Name = Path.GetFileName(path) };
        using FileStream source = File.OpenRead(path);
        return Read(source, named);
    }

    /// <summary>Place, columns and number of rows.</summary>
    /// <returns>For example <c>scores.csv, row 1: unit_code, total (34 rows)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Header}: {string.Join(", ", Columns)} ({Rows.Length} rows)");
}
