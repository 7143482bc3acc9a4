using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Scoring;

/// <summary>What a scorecard is made of, before it is checked: see <see cref="Scorecard.Of(ScorecardDefinition)"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>
/// Scorecard card = Scorecard.Of(new ScorecardDefinition
/// {
///     Code = "own",
///     Name = new LocalizedText("Bộ chỉ số của tỉnh", "Index of the province"),
///     LegalBasis = basis,
///     Maximum = 20,
///     Groups = [group],
/// });
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ScorecardDefinition
{
    /// <summary>The code: letters, digits, dot, hyphen and underscore, 1 to 64 characters.</summary>
    public required string Code { get; init; }

    /// <summary>The name in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The document that sets it, with its tag.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The most points, the sum of the maxima of its groups.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>The groups, at most 8 levels deep; at least one.</summary>
    public required ImmutableArray<ScoreGroup> Groups
    {
        get;
        init => field = value.IsDefault ? [] : value;
    }

    /// <summary>At which stage points are rounded; nowhere unless given.</summary>
    public ScoreRounding Rounding { get; init; }

    /// <summary>What a sum is where components have no points; incomplete unless given.</summary>
    public MissingComponents Missing { get; init; }

    /// <summary>The bands of the total; empty where there are none.</summary>
    public ImmutableArray<ScoreBand> Bands
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The levels of units it is for; empty where it is for any.</summary>
    public ImmutableArray<AreaLevel> Levels
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Other readings that can be chosen with <see cref="Scorecard.With(string[])"/>.</summary>
    public ImmutableArray<ScorecardVariant> Variants
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>What whoever uses it has to know; null for nothing.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>Code, name and maximum, as a scorecard says them.</summary>
    /// <returns>For example <c>QD766: Bộ chỉ số (Index set), 100</c>.</returns>
    public override string ToString() => $"{Code}: {Name}, {PointsText.Number(Maximum, vietnamese: false)}";
}
