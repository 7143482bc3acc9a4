using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Display;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Data;

/// <summary>Units in rows, indicators or scores in columns (bảng số liệu): the result of a stage of an index.</summary>
/// <remarks>
/// Rows are in the order of the codes of the units, compared ordinally, whatever the order of the input. A cell is an outcome: a number, or the reason why there
/// is none. <see cref="Column(string)"/> gives a whole column as it is reckoned with, in which NaN stands for a cell without a number. Immutable and
/// thread-safe; compared by reference.
/// </remarks>
/// <example><code>
/// Outcome&lt;double&gt; score = result.Scores["AUT", "Conn"];
/// ReadOnlySpan&lt;double&gt; all = result.Scores.Column("Conn");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed class IndexTable
{
    private readonly int _block;
    private readonly Func<byte, string> _reason;

    internal IndexTable(Frame frame, int block, Func<byte, string> reason)
    {
        Frame = frame;
        _block = block;
        _reason = reason;
        Units = [.. frame.Rows.Units[frame.Rows.Block(block)]];
    }

    /// <summary>The codes of the units, ascending.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The codes of the columns.</summary>
    public ImmutableArray<string> Columns => Frame.Codes;

    /// <summary>The period of the figures; null where the data have none.</summary>
    public Period? Period => Frame.Rows.Periods.Length == 0 ? null : Frame.Rows.Periods[_block];

    internal Frame Frame { get; }

    internal int FirstRow => Frame.Rows.Starts[_block];

    /// <summary>The figure of a unit.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="column">The code of the column.</param>
    /// <returns>The number; no data, a zero denominator, or incomplete with what there is of it, each with its reason.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such unit or no such column.</exception>
    public Outcome<double> this[string unit, string column]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(unit);
            int at = ColumnNumber(column);
            int row = Frame.Rows.Find(_block, unit);
            return row < 0
                ? throw new KeyNotFoundException($"'{unit}' is not a unit of the table. Give one of its {Units.Length} units, or ask HasUnit first.")
                : Outcome(at, row);
        }
    }

    /// <summary>Whether a unit stands in the table.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    public bool HasUnit(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Frame.Rows.Find(_block, unit) >= 0;
    }

    /// <summary>A column as it is reckoned with, in the order of <see cref="Units"/>.</summary>
    /// <param name="column">The code of the column.</param>
    /// <returns>The numbers; NaN where there is none, for which the indexer has the reason.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    public ReadOnlySpan<double> Column(string column) => Frame.Columns[ColumnNumber(column)].AsSpan(Frame.Rows.Block(_block));

    /// <summary>How many units and columns there are.</summary>
    /// <returns>For example <c>33 units, 7 columns</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Units.Length} units, {Columns.Length} columns{(Period is { } period ? $" of {period}" : "")}");

    /// <summary>Whether there is a column.</summary>
    internal bool HasColumn(string column) => Frame.Find(column) >= 0;

    /// <summary>The place of a unit in <see cref="Units"/> and in every column; negative where it is not there.</summary>
    internal int RowOf(string unit) => Frame.Rows.Find(_block, unit) is >= 0 and int row ? row - FirstRow : -1;

    private int ColumnNumber(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        int at = Frame.Find(column);
        return at >= 0 ? at : throw new KeyNotFoundException($"'{column}' is not a column of the table: its columns are {string.Join(", ", Columns)}. Give one of them.");
    }

    private Outcome<double> Outcome(int column, int row)
    {
        double cell = Frame.Columns[column][row];
        if (!double.IsNaN(cell))
            return Rates.Outcome.Of(cell);
        switch (Missing.Kind(cell))
        {
            case MissingKind.ZeroDenominator:
                return Rates.Outcome.ZeroDenominator<double>("the denominator is zero");
            case MissingKind.Undefined:
                return Rates.Outcome.NoData<double>(_reason(Missing.Detail(cell)));
            case MissingKind.Incomplete when Frame.Partials is { } partials && partials.TryGetValue((column, row), out Partial partial):
                return double.IsNaN(partial.Value)
                    ? Rates.Outcome.NoData<double>()
                    : Rates.Outcome.Incomplete(partial.Value, partial.Present, partial.Expected, "fewer parts are available than the threshold asks for");
            default:
                return Rates.Outcome.NoData<double>();
        }
    }
}
