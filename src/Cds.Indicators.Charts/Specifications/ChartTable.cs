using System.Collections.Immutable;
using System.Globalization;

namespace Cds.Indicators.Charts.Specifications;

/// <summary>
/// What a chart shows, as a table (bảng số liệu): whoever cannot see the picture reads the same numbers, exact to the decimals of the options, and
/// the word for each that is missing. The first column names the row.
/// </summary>
/// <remarks>Immutable; safe to share between threads. A chart of nothing has its columns and no row.</remarks>
/// <example><code>
/// foreach (ImmutableArray&lt;string&gt; row in chart.Table.Rows)
///     Console.WriteLine(string.Join(" | ", row));   // 2023 | 62%
///                                                   // 2024 | chưa có số liệu
/// </code></example>
public sealed class ChartTable
{
    internal ChartTable(ImmutableArray<ChartColumn> columns, ImmutableArray<ImmutableArray<string>> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The columns, from left to right; at least one.</summary>
    public ImmutableArray<ChartColumn> Columns { get; }

    /// <summary>The rows, from top to bottom, each with one cell of display text for each column. A cell is empty only where nothing belongs into it.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; }

    /// <summary>The number of rows and columns, for a log: <c>34 rows, 3 columns</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows.Length} rows, {Columns.Length} columns");
}
