using System.Collections.Immutable;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>In which targets the figures of a unit lie; one for all units that lie alike.</summary>
internal sealed class Placement
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
