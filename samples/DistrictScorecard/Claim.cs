using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;

namespace DistrictScorecard;

/// <summary>A figure that a locality published: what, where, when, and as it was said.</summary>
internal sealed record Claim(
    string Id,
    LocalDate Published,
    Locality Locality,
    Indicator Indicator,
    ClaimKind Kind,
    string PeriodText,
    Outcome<Period> Period,
    string ValueText,
    Outcome<Figure> Figure)
{
    /// <summary>The day the claim speaks of: the last of its period, or the day of publication where it names none.</summary>
    public LocalDate On => Period.TryGetValue(out Period period) ? period.End : Published;

    /// <summary>Where the true value lies: the bounds of the words, and what the indicator's kind adds.</summary>
    public Outcome<Interval> Known => Figure.Select(
        figure => figure.Bounds.TryIntersect(Indicator.Range, out Interval known) ? known : figure.Bounds);
}
