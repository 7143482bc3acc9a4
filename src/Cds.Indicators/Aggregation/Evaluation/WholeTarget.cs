using NodaTime;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>A target in which a unit lies whole, and from when to when (exclusive) the target is there; null where it always is.</summary>
internal readonly record struct WholeTarget(int Target, LocalDate? From = null, LocalDate? To = null)
{
    /// <summary>A target through one of its members. A group is there as long as any of its members: units that follow one another are not there at once.</summary>
    public static WholeTarget Of(RollupTarget target) => target.Members.Aggregate(
        new WholeTarget(target.Ordinal, LocalDate.MaxIsoValue, LocalDate.MinIsoValue),
        static (span, member) => span with
        {
            From = span.From is { } from && member.ValidFrom is { } begins ? LocalDate.Min(from, begins) : null,
            To = span.To is { } to && member.ValidTo is { } ends ? LocalDate.Max(to, ends) : null,
        });
}
