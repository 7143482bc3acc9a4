using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Storage;
using Cds.Indicators.Tabular.Targets;

namespace Cds.Indicators.Tabular;

/// <summary>Targets (chỉ tiêu phấn đấu) as a table: what is to be reached by when, for which levels, and which document says so. Read strictly and written back.</summary>
/// <remarks>
/// <para>Columns, by their names for programs: <c>indicator, indicator_name, requirement, direction, due, levels, baseline, baseline_day, document, article, date, reference,
/// confidence, note_vi, note_en</c>; each is known by its Vietnamese and its English heading too (<see cref="TargetTableOptions.Columns"/> names others), in any order.
/// Indicator, requirement, due, document and confidence must be there. The requirement and the baseline are figures (<c>80%</c>, <c>&gt;=80%</c>, <c>trên 99%</c>, <c>#1/11</c>);
/// days are <c>2025-12-31</c>; levels are <c>country, province, district, commune, village</c> between semicolons, none for every level; the confidence is its
/// tag (Q, C, S, R, X). Name and direction follow from the rest: the name is not read, a direction that contradicts its requirement is a fault.</para>
/// <para>All faults are found and reported together with file, sheet, row and column, and then nothing is read. The class has no state and is safe for any number of threads.</para>
/// </remarks>
/// <example><code>
/// Catalogue catalogue = Catalogue.Vietnam();
/// TargetTable.WriteFile("chi-tieu.xlsx", catalogue.Targets);
/// ImmutableArray&lt;Target&gt; targets = TargetTable.ReadFile("chi-tieu.xlsx", catalogue.Indicators);
/// Catalogue extended = catalogue.Extend([], targets);
/// </code></example>
public static class TargetTable
{
    /// <summary>Reads targets.</summary>
    /// <param name="source">The table, from the present position to the end; left open.</param>
    /// <param name="indicators">The indicators that the codes in the table name.</param>
    /// <param name="options">Headings, name, format and limits; null means the defaults.</param>
    /// <returns>The targets in the order of the table.</returns>
    /// <exception cref="ArgumentNullException">The source or the indicators are null.</exception>
    /// <exception cref="ArgumentException">Two indicators have one code, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ImmutableArray<Target> Read(Stream source, IEnumerable<Indicator> indicators, TargetTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(indicators);
        TargetTableOptions sound = TableOptions.Checked(options);
        FaultList faults = new(sound.MaximumFaults);
        ImmutableArray<Target> targets = TargetReading.Read(source, TargetLayout.ByCode(indicators), sound, faults);
        faults.ThrowIfAny();
        return targets;
    }

    /// <summary>Reads targets from a file. Messages name the file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="indicators">The indicators that the codes in the table name.</param>
    /// <param name="options">Headings, format and limits; null means the defaults.</param>
    /// <returns>The targets in the order of the table.</returns>
    /// <exception cref="ArgumentNullException">The indicators are null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty, two indicators have one code, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ImmutableArray<Target> ReadFile(string path, IEnumerable<Indicator> indicators, TargetTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TargetTableOptions named = TableOptions.Checked(options) with { Name = Path.GetFileName(path) };
        using FileStream source = File.OpenRead(path);
        return Read(source, indicators, named);
    }

    /// <summary>Writes targets, which <see cref="Read"/> reads back to equal ones.</summary>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="targets">The targets, in this order.</param>
    /// <param name="options">Format (CSV unless set), language, separator, encoding and decimal mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the targets are null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or a target could not be read back as it is; nothing is written then.</exception>
    public static void Write(Stream destination, IEnumerable<Target> targets, TargetTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(targets);
        TargetTableOptions sound = TableOptions.Checked(options);
        TableFile.Write(destination, sound, nameof(targets), TargetLayout.Of([.. targets], sound).Write);
    }

    /// <summary>Writes targets to a file, which is replaced as a whole or not at all.</summary>
    /// <param name="path">The path; <c>.xlsx</c> makes a workbook, unless the options say otherwise.</param>
    /// <param name="targets">The targets, in this order.</param>
    /// <param name="options">Format, language, separator, encoding and decimal mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The targets are null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty, the options are not sound, or a target could not be read back as it is; nothing is written then.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteFile(string path, IEnumerable<Target> targets, TargetTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(targets);
        TargetTableOptions sound = TableOptions.Checked(options);
        TableFile.WriteFile(path, sound, (stream, format) => Write(stream, targets, sound with { Format = format }));
    }
}
