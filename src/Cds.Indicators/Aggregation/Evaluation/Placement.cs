using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>A target in which a unit lies whole, and the member of the target through which it does.</summary>
internal readonly record struct WholeTarget(int Target, Area? Member);

/// <summary>A target in which a unit lies in part.</summary>
/// <param name="Target">The target.</param>
/// <param name="Lower">The least part.</param>
/// <param name="Upper">The greatest part.</param>
/// <param name="Counterparts">The counterparts inside, by their place in <see cref="Placement.Shares"/>; used where all shares are known.</param>
internal readonly record struct PartTarget(int Target, Rational Lower, Rational Upper, ImmutableArray<int> Counterparts);

/// <summary>In which targets the figures of one unit lie.</summary>
internal sealed record Placement(Area Area)
{
    public ImmutableArray<WholeTarget> Whole { get; init; } = [];

    public ImmutableArray<PartTarget> Parts { get; init; } = [];

    /// <summary>The known shares of all counterparts, where there are several and all are known; otherwise empty.</summary>
    public ImmutableArray<Rational> Shares { get; init; } = [];

    /// <summary>Whether the unit is one of another day than is asked, so that its figures are restated.</summary>
    public bool IsRestated { get; init; }

    /// <summary>Whether its figures are left out, because it was not there on the day.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Whether observed values are apportioned by known shares.</summary>
    public bool Apportions => !Shares.IsEmpty && !Parts.IsEmpty;
}
