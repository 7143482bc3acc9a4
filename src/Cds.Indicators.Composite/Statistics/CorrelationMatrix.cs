using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Display;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Statistics;

/// <summary>The correlations of all pairs of columns of a table (ma trận tương quan), each over the units that have both values.</summary>
/// <remarks>Symmetric; immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// CorrelationMatrix matrix = CorrelationMatrix.Of(result.Raw, CorrelationMethod.Spearman, ["online", "paid", "overdue"]);
/// double r = matrix["online", "paid"].Value.Coefficient;
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class CorrelationMatrix
{
    private readonly Outcome<CorrelationResult>[,] _cells;

    private CorrelationMatrix(CorrelationMethod method, ImmutableArray<string> columns, Outcome<CorrelationResult>[,] cells)
    {
        Method = method;
        Columns = columns;
        _cells = cells;
    }

    /// <summary>The measure.</summary>
    public CorrelationMethod Method { get; }

    /// <summary>The codes of the columns, in the order in which they were asked for.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The correlation of two columns.</summary>
    /// <param name="first">The code of one.</param>
    /// <param name="second">The code of the other.</param>
    /// <returns>The correlation; no data where fewer than three units have both values, or all values of one among them are equal. Of a column with itself it is 1.</returns>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    /// <exception cref="KeyNotFoundException">The matrix has no such column.</exception>
    public Outcome<CorrelationResult> this[string first, string second] => _cells[Number(first, nameof(first)), Number(second, nameof(second))];

    /// <summary>The correlations of columns of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="method">The measure.</param>
    /// <param name="columns">The codes of the columns; all of the table where null.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/>, or a code, is null.</exception>
    /// <exception cref="ArgumentException">A column stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="method"/> is not a method.</exception>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public static CorrelationMatrix Of(IndexTable table, CorrelationMethod method = CorrelationMethod.Pearson, IEnumerable<string>? columns = null)
    {
        ImmutableArray<string> codes = TableColumns.Codes(table, columns);
        double[][] values = TableColumns.Values(table, codes);
        Outcome<CorrelationResult>[,] cells = new Outcome<CorrelationResult>[codes.Length, codes.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            for (int j = i; j < codes.Length; j++)
                cells[i, j] = cells[j, i] = Correlation.Of(values[i], values[j], method);
        }

        return new CorrelationMatrix(method, codes, cells);
    }

    /// <summary>The method and the columns.</summary>
    /// <returns>For example <c>Pearson: DbD, DDPS, GaaP</c>.</returns>
    public override string ToString() => $"{Method}: {string.Join(", ", Columns)}";

    private int Number(string column, string parameter)
    {
        ArgumentNullException.ThrowIfNull(column, parameter);
        int at = Columns.IndexOf(column);
        return at >= 0 ? at : throw new KeyNotFoundException($"'{column}' is not a column of the matrix: its columns are {string.Join(", ", Columns)}. Give one of them.");
    }
}
