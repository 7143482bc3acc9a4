using System.Globalization;

namespace Cds.Indicators.Tabular;

/// <summary>How tables of units and of successions are read and written: names for messages, separator, and the limits that keep a hostile file small.</summary>
/// <remarks>Immutable; checked when it is used, all problems together. Every limit is inclusive and holds for each of the two tables.</remarks>
/// <example><code>AreaTable.Read(units, successions, new AreaTableOptions { UnitsName = "danh-muc.csv", Separator = ';' });</code></example>
public sealed record AreaTableOptions
{
    /// <summary>The name of the table of units in messages.</summary>
    /// <value><c>units.csv</c> unless set; <see cref="AreaTable.ReadFiles"/> takes the name of the file instead.</value>
    public string UnitsName { get; init; } = "units.csv";

    /// <summary>The name of the table of successions in messages.</summary>
    /// <value><c>succession.csv</c> unless set; <see cref="AreaTable.ReadFiles"/> takes the name of the file instead.</value>
    public string SuccessionsName { get; init; } = "succession.csv";

    /// <summary>What stands between cells: comma, semicolon (as spreadsheets under Vietnamese settings write) or tab.</summary>
    /// <value>A comma unless set.</value>
    public char Separator { get; init; } = ',';

    /// <summary>Whether columns beyond those of the layout are passed over; otherwise each of them is a fault, because it may be a misspelt one.</summary>
    /// <value><see langword="false"/> unless set.</value>
    public bool IgnoreUnknownColumns { get; init; }

    /// <summary>The most bytes that a table may have.</summary>
    /// <value>67,108,864 (64 MiB) unless set; at least 1.</value>
    public int MaximumBytes { get; init; } = 64 << 20;

    /// <summary>The most rows that a table may have, its header and blank rows included.</summary>
    /// <value>1,000,000 unless set; at least 1.</value>
    public int MaximumRows { get; init; } = 1_000_000;

    /// <summary>The most characters (UTF-16 units) that a cell may have.</summary>
    /// <value>1,000 unless set; at least 1.</value>
    public int MaximumCellLength { get; init; } = 1_000;

    /// <summary>The most faults that are listed, over both tables; the rest is counted.</summary>
    /// <value>1,000 unless set; at least 1.</value>
    public int MaximumFaults { get; init; } = 1_000;

    /// <summary>Whether a table is written with a byte order mark in front, by which spreadsheets know UTF-8. Tables with and without one are read.</summary>
    /// <value><see langword="false"/> unless set.</value>
    public bool WriteByteOrderMark { get; init; }

    /// <summary>These options once they are known to be sound.</summary>
    /// <param name="options">The options of the caller; null means the defaults.</param>
    /// <exception cref="ArgumentException">A limit is below 1, a name is null, or the separator is none of the three.</exception>
    internal static AreaTableOptions Checked(AreaTableOptions? options)
    {
        if (options is null)
            return new AreaTableOptions();

        List<string> problems = [];
        if (options.UnitsName is null)
            problems.Add($"{nameof(UnitsName)} is null");
        if (options.SuccessionsName is null)
            problems.Add($"{nameof(SuccessionsName)} is null");
        if (options.Separator is not (',' or ';' or '\t'))
            problems.Add($"{nameof(Separator)} is '{options.Separator}', and must be a comma, a semicolon or a tab");
        foreach ((string name, int value) in new[]
        {
            (nameof(MaximumBytes), options.MaximumBytes),
            (nameof(MaximumRows), options.MaximumRows),
            (nameof(MaximumCellLength), options.MaximumCellLength),
            (nameof(MaximumFaults), options.MaximumFaults),
        })
        {
            if (value < 1)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}, and must be at least 1"));
        }

        return problems.Count == 0 ? options : throw new ArgumentException(string.Join("; ", problems) + ".", nameof(options));
    }
}
