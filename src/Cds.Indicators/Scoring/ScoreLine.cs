using Cds.Indicators.Indicators;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Scoring;

/// <summary>What is known of a component while a document is read, faulty or not.</summary>
internal readonly record struct ScoreLine(string Code, Indicator? Indicator, string? Factor, StrictJsonValue FactorPlace)
{
    /// <summary>Whether it may be multiplied, or may be such because its indicator is not known.</summary>
    public bool MayBeMultiplied => Indicator is null || ScorecardRules.MayBeMultiplied(Indicator);
}
