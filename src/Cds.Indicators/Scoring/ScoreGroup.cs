using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Scoring;

/// <summary>A group of a scorecard (nhóm chỉ số): components, or groups within it, whose maxima add up to its own.</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>new ScoreGroup { Code = "satisfaction", Name = new("Mức độ hài lòng", "Satisfaction"), Maximum = 18, LegalBasis = basis, Components = [a, b, c] }</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ScoreGroup
{
    /// <summary>Its code, unique among the groups and components of the scorecard; of the same form as that of a component.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The most points, the sum of the maxima of its parts.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>Where the group and its maximum come from, with the tag.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>The components directly in it.</summary>
    public ImmutableArray<ScoreComponent> Components
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The groups within it.</summary>
    public ImmutableArray<ScoreGroup> Groups
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>What no source settles about it; null where nothing is open.</summary>
    public LocalizedText? Unsettled { get; init; }

    /// <summary>Code and maximum.</summary>
    /// <returns>For example <c>satisfaction (18)</c>.</returns>
    public override string ToString() => $"{Code} ({PointsText.Number(Maximum, vietnamese: false)})";
}
