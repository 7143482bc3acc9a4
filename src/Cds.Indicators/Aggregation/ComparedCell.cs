using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>A cell beside that of an earlier period, and what changed.</summary>
/// <remarks>A change has a value only where both cells have an exact one. Immutable and thread-safe.</remarks>
/// <example><code>
/// ComparedCell cell = result.ComparedWith(Comparison.PreviousPeriod)["38", "2025-Q3"];
/// cell.Points.ToString("vi");   // +4,29 điểm %
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(AggregationFormatterSource))]
public sealed class ComparedCell
{
    internal ComparedCell(RollupCell current, RollupCell earlier)
    {
        Current = current;
        Earlier = earlier;
    }

    /// <summary>The cell.</summary>
    public RollupCell Current { get; }

    /// <summary>The cell of the earlier period; its own <see cref="RollupCell.Period"/> is that of <see cref="Current"/>.</summary>
    public RollupCell Earlier { get; }

    /// <summary>The change of a rate in percentage points; <see cref="OutcomeKind.NotApplicable"/> for what is no ratio.</summary>
    public Outcome<PercentagePoints> Points => Current.Rate.Then(now => Earlier.Rate.Then(before => Outcome.Of(now - before)));

    /// <summary>The growth of a count, stock, amount, mean or score; <see cref="OutcomeKind.NotApplicable"/> for rates, whose change is in points, and for ranks.</summary>
    public Outcome<Growth> Growth => Current.Subject.Indicator is RatioIndicator or RankIndicator
        ? Outcome.NotApplicable<Growth>("the change of a rate is in percentage points, that of a rank in places")
        : Current.Value.Then(now => Earlier.Value.Then(before => Rates.Growth.Between(before, now)));

    /// <summary>The change in the unit of the indicator; of a ratio as a fraction.</summary>
    public Outcome<Rational> Difference => Current.Value.Then(now => Earlier.Value.Then(before => Outcome.Of(now - before)));

    /// <summary>
    /// What each part of the target adds to the change (mức đóng góp): its part of the value now less its part of the value before. The parts sum exactly to
    /// <see cref="Difference"/>.
    /// </summary>
    /// <param name="level">The level of the parts.</param>
    /// <returns>The contributions in the order of the registry; a reason where there are none, as for <see cref="RollupCell.Contributions"/>.</returns>
    /// <exception cref="InvalidOperationException">The observations came in a stream and are not there any more.</exception>
    public Outcome<ImmutableArray<Contribution>> Contributions(AreaLevel level) => Contributing.ToChange(this, level);

    /// <summary>Indicator, target, period, both values and the difference.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Current}, before {Earlier.Figure.ToString("en", formatProvider: null)}";
}
