using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Scoring;

/// <summary>Another reading of a scorecard where sources conflict (phương án tính khác): components and groups that take the place of those with the same code.</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// Scorecard asWritten = Scorecard.Vietnam("qd766").With("digitised-80");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ScorecardVariant
{
    /// <summary>Its code, unique among the variants.</summary>
    public required string Code { get; init; }

    /// <summary>What it reads differently, in both languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The source of this reading, with its tag.</summary>
    public required LegalBasis LegalBasis { get; init; }

    /// <summary>Components that take the place of those with the same code.</summary>
    public ImmutableArray<ScoreComponent> Components
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Groups that take the place of those with the same code, with everything in them.</summary>
    public ImmutableArray<ScoreGroup> Groups
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Code and name.</summary>
    /// <returns>For example <c>digitised-80: …</c>.</returns>
    public override string ToString() => $"{Code}: {Name}";
}
