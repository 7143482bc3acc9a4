using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>How much of the change of an overall rate is due to the rates of its groups, and how much to their weights (phân rã Kitagawa).</summary>
/// <remarks>
/// Exact: <see cref="RateEffect"/> + <see cref="CompositionEffect"/> is <see cref="Change"/>, and each is the sum over the groups. All are fractions:
/// 0.01 is one percentage point. Two objects are equal only when they are the same object. Immutable and safe to share between threads.
/// </remarks>
/// <example><code>
/// KitagawaDecomposition why = Decomposition.Kitagawa(before, after).Value;
/// why.RateEffect.ToDecimal(RateBasis.Percent, Rounding.Published);          // percentage points gained by doing better
/// why.CompositionEffect.ToDecimal(RateBasis.Percent, Rounding.Published);   // percentage points gained by a different mix
/// </code></example>
[JsonConverter(typeof(KitagawaDecompositionJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class KitagawaDecomposition
{
    internal KitagawaDecomposition(WideRational change, WideRational rateEffect, WideRational compositionEffect, ImmutableArray<KitagawaEffect> groups)
    {
        Change = change;
        RateEffect = rateEffect;
        CompositionEffect = compositionEffect;
        Groups = groups;
    }

    /// <summary>The overall rate after, less the overall rate before.</summary>
    public WideRational Change { get; }

    /// <summary>What the overall rate would have changed had the weights stayed at their means: the sum of the groups' rate effects.</summary>
    public WideRational RateEffect { get; }

    /// <summary>What the overall rate would have changed had the rates stayed at their means: the sum of the groups' composition effects.</summary>
    public WideRational CompositionEffect { get; }

    /// <summary>The effects of each group, in the order given. A group that is empty in both periods has none.</summary>
    public ImmutableArray<KitagawaEffect> Groups { get; }

    /// <summary>The change and its two parts, exactly.</summary>
    /// <returns>For example <c>11/50 = 1/5 by rates + 1/50 by composition</c>.</returns>
    public override string ToString() => $"{Change} = {RateEffect} by rates + {CompositionEffect} by composition";
}
