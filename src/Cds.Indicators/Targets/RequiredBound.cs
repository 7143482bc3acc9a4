using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Targets;

/// <summary>The one bound that a requirement has, in the scale of its figures; what distances, degrees, ways and paces are measured to.</summary>
internal readonly record struct RequiredBound(Rational Value, bool IsClosed, bool IsUpward)
{
    /// <summary>The bound; null where the requirement has two, or its words name none.</summary>
    public static RequiredBound? Of(Target target) => target.RequiredEnds switch
    {
        ({ } lower, null) => new RequiredBound(lower.Value, lower.IsClosed, IsUpward: true),
        (null, { } upper) => new RequiredBound(upper.Value, upper.IsClosed, IsUpward: false),
        _ => null,
    };

    /// <summary>Why there is none.</summary>
    public static string WhyNone(Target target, TextStyle style) => target.NamesNoBound
        ? new LocalizedText($"'{target.Requirement:vi}' không nêu mức cụ thể", $"'{target.Requirement:en}' names no bound").In(style)
        : new LocalizedText($"'{target.Requirement:vi}' có hai đầu", $"'{target.Requirement:en}' has two ends").In(style);

    /// <summary>The values at least as good as one: what a straight way asks on a day.</summary>
    public Interval AsGoodAs(Rational value) => IsUpward ? Interval.AtLeast(value) : Interval.AtMost(value);

    /// <summary>The values better than one.</summary>
    public Interval BetterThan(Rational value) => IsUpward ? Interval.Above(value) : Interval.Below(value);

    /// <summary>How far values fall short of one; negative where they are better.</summary>
    public Interval Missing(Rational required, Interval known) => IsUpward ? Interval.Point(required) - known : known - Interval.Point(required);
}
