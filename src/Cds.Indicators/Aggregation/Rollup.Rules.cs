using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using NodaTime;

namespace Cds.Indicators.Aggregation;

/// <content>By which rules a question is answered: in whose units, from which reports, and what becomes of those that are missing.</content>
public sealed partial class Rollup
{
    /// <summary>Answers in the units that were there when it was reported. The default.</summary>
    /// <returns>The question.</returns>
    public Rollup AsRecorded() => new(_question with { View = AreaView.Recorded, Restatement = null });

    /// <summary>Answers only for units that were there on a day; reports of other units are left out and counted in the coverage.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The question.</returns>
    public Rollup AsOf(LocalDate date) => new(_question with { View = AreaView.AsOf, ViewDate = date, Restatement = null });

    /// <summary>
    /// Answers in the units of one day, whenever it was reported (quy đổi theo địa giới): figures of former units go to their successors, those of later units back to
    /// what they came from. What passed whole stays exact; what was split by known shares is apportioned, each report by itself, so that the parts sum to it;
    /// what was split by unknown shares gives bounds, and is exact again where a target holds all the parts.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <param name="basis">By which shares, of the people or of the land.</param>
    /// <param name="registry">A registry with more known shares, made by <see cref="AreaRegistry.WithShares"/> of that of the observations; null for that one.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException"><paramref name="registry"/> is of other units.</exception>
    public Rollup RestatedTo(LocalDate date, ApportionBasis basis = ApportionBasis.Population, AreaRegistry? registry = null)
    {
        registry ??= _question.Areas;
        if (registry.Areas.Length != _question.Areas.Areas.Length || !registry.Areas.SequenceEqual(_question.Areas.Areas))
            throw new ArgumentException("The registry is of other units than the observations. Take one made of theirs by WithShares.", nameof(registry));
        return new(_question with { View = AreaView.Restated, ViewDate = date, Restatement = registry.RestatedTo(date, basis) });
    }

    /// <summary>Reads the reports of units of one level only; needed where several levels report.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The question.</returns>
    public Rollup ReportedBy(AreaLevel level) => new(_question with { ReportedBy = level, OwnValues = false });

    /// <summary>Adds the reports of units of all levels: each unit holds values of its own, which its parts do not contain.</summary>
    /// <returns>The question. Every unit of a level that reports is expected to.</returns>
    public Rollup OwnValues() => new(_question with { OwnValues = true, ReportedBy = null });

    /// <summary>Reads the reports of periods of one kind only; needed where several kinds are reported.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The question. A denominator that is observed apart and by one other kind is read by that.</returns>
    public Rollup ReportedEvery(PeriodKind kind) => new(_question with { ReportedEvery = kind });

    /// <summary>Says what becomes of a cell of which reports are missing.</summary>
    /// <param name="policy">The policy; <see cref="MissingPolicy.RequireAll"/> unless it is given.</param>
    /// <returns>The question.</returns>
    public Rollup Missing(MissingPolicy policy) => new(_question with { Missing = policy });

    /// <summary>
    /// Lets the last value of a stock stand for a later period too, up to an age; it is marked as carried. Otherwise it stands for the period it lies in.
    /// </summary>
    /// <param name="maximumDays">How many days before the end of the asked period the reported one may end, at least 0.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumDays"/> is negative.</exception>
    public Rollup CarryLastValue(int maximumDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumDays);
        return new(_question with { CarriedDays = maximumDays });
    }

    /// <summary>Weighs rates that were published without their counts by a measure of the same unit and period; by their own denominators unless it is given.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public Rollup WeightedBy(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new(_question with { Weight = measure });
    }

    /// <summary>Takes a suppressed report for a missing one; otherwise a cell with one is suppressed.</summary>
    /// <returns>The question.</returns>
    public Rollup TreatSuppressedAsMissing() => new(_question with { SuppressedIsMissing = true });
}
