using System.Diagnostics;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation;

/// <summary>The cells of a result, each beside that of an earlier period (so sánh với kỳ trước, cùng kỳ).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>
/// RollupComparison lastYear = result.ComparedWith(Comparison.SamePeriodOfPreviousYear);
/// foreach (ComparedCell cell in lastYear.Cells())
///     Console.WriteLine($"{cell.Current.Target}: {cell.Points.ToString("vi")}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(AggregationFormatterSource))]
public sealed class RollupComparison
{
    internal RollupComparison(RollupResult current, RollupResult earlier)
    {
        Current = current;
        Earlier = earlier;
    }

    /// <summary>The result that is compared.</summary>
    public RollupResult Current { get; }

    /// <summary>The earlier cells, under the periods of <see cref="Current"/>.</summary>
    public RollupResult Earlier { get; }

    /// <summary>The pair of a unit or group and a period, where the result is of one indicator.</summary>
    /// <param name="area">The code of the unit or group, or its key.</param>
    /// <param name="period">The canonical text of the period.</param>
    /// <returns>The pair.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException">The text is no period.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators.</exception>
    /// <exception cref="KeyNotFoundException">The unit, group or period was not asked.</exception>
    public ComparedCell this[string area, string period] => Beside(Current[area, period]);

    /// <summary>The pair of a unit and a period, where the result is of one indicator.</summary>
    /// <param name="area">The unit.</param>
    /// <param name="period">The period.</param>
    /// <returns>The pair.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The result is of several indicators.</exception>
    /// <exception cref="KeyNotFoundException">The unit or the period was not asked.</exception>
    public ComparedCell this[Area area, Period period] => Beside(Current[area, period]);

    /// <summary>Every pair: by indicator, target and period.</summary>
    /// <returns>The pairs, made as they are walked through.</returns>
    public IEnumerable<ComparedCell> Cells() => Current.Cells().Select(Beside);

    /// <summary>How many cells there are beside each other.</summary>
    /// <returns>For example <c>1 indicators, 34 targets, 4 periods, each beside an earlier one</c>.</returns>
    public override string ToString() => $"{Current}, each beside an earlier one";

    private ComparedCell Beside(RollupCell cell) =>
        new(cell, Earlier.CellAt(Current.Subjects.IndexOf(cell.Subject), cell.TargetOrdinal, cell.PeriodOrdinal));
}
