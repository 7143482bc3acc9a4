using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Rates;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>Points by a slow reckoning: what is known, the fewest and the most, how many components of how many have points, and whether bounds leave some open.</summary>
internal sealed record ReckonedPoints(OutcomeKind Kind, ExactFraction Known, ExactFraction Least, ExactFraction Most, int Present, int Expected, bool IsBounded, bool HasPoints)
{
    public static ReckonedPoints Nothing { get; } = new(OutcomeKind.NotApplicable, DrawnRule.Zero, DrawnRule.Zero, DrawnRule.Zero, Present: 0, Expected: 0, IsBounded: false, HasPoints: false);

    public static ReckonedPoints Exact(ExactFraction points) => new(OutcomeKind.Value, points, points, points, Present: 1, Expected: 1, IsBounded: false, HasPoints: true);

    public static ReckonedPoints Unknown(OutcomeKind kind, ExactFraction most) => new(kind, DrawnRule.Zero, DrawnRule.Zero, most, Present: 0, Expected: 1, IsBounded: false, HasPoints: false);

    public static ReckonedPoints Between(ExactFraction least, ExactFraction most) => least == most
        ? Exact(least)
        : new(OutcomeKind.NoData, DrawnRule.Zero, least, most, Present: 0, Expected: 1, IsBounded: true, HasPoints: false);

    public ReckonedPoints Plus(ReckonedPoints other) => this with
    {
        Known = Known + other.Known,
        Least = Least + other.Least,
        Most = Most + other.Most,
        Present = Present + other.Present,
        Expected = Expected + other.Expected,
        IsBounded = IsBounded || other.IsBounded,
        HasPoints = HasPoints || other.HasPoints,
    };

    public ReckonedPoints Rounded(Func<ExactFraction, ExactFraction> round) => this with { Known = round(Known), Least = round(Least), Most = round(Most) };

    /// <summary>The answer of a sum: what is open decides before what is missing, unless rounding leaves one number.</summary>
    public ReckonedPoints Settled(bool leavesOut)
    {
        if (Expected == 0)
            return this;
        if (Least == Most && (HasPoints || IsBounded))
            return this with { Kind = OutcomeKind.Value, Known = Least, IsBounded = false, HasPoints = true };
        if (!HasPoints)
            return this with { Kind = OutcomeKind.NoData };
        return this with { Kind = IsBounded || (Present < Expected && !leavesOut) ? OutcomeKind.Incomplete : OutcomeKind.Value };
    }
}
