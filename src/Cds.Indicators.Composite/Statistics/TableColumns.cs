using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>The columns of a table that something is reckoned from.</summary>
internal static class TableColumns
{
    /// <summary>The codes that were asked for, or all of the table.</summary>
    /// <exception cref="ArgumentNullException">The table or a code is null.</exception>
    /// <exception cref="ArgumentException">A column stands twice.</exception>
    public static ImmutableArray<string> Codes(IndexTable table, IEnumerable<string>? columns)
    {
        ArgumentNullException.ThrowIfNull(table);
        ImmutableArray<string> codes = columns is null ? table.Columns : [.. columns];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (string code in codes)
        {
            ArgumentNullException.ThrowIfNull(code, nameof(columns));
            if (!known.Add(code))
                throw new ArgumentException($"The column '{code}' stands twice. Name each once.", nameof(columns));
        }

        return codes;
    }

    /// <summary>The values of columns, in the order of the units.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public static double[][] Values(IndexTable table, ImmutableArray<string> codes) => [.. codes.Select(code => table.Column(code).ToArray())];

    /// <summary>Only the units that have a value in every column.</summary>
    public static double[][] Complete(double[][] columns)
    {
        if (columns.Length == 0)
            return columns;
        int[] rows = [.. Enumerable.Range(0, columns[0].Length).Where(row => Array.TrueForAll(columns, column => !double.IsNaN(column[row])))];
        return Array.ConvertAll(columns, column => Array.ConvertAll(rows, row => column[row]));
    }
}
