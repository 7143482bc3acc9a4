using System.Diagnostics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>A group of neighbouring places (nhóm xếp hạng): "nhóm đầu", "nhóm khá". It begins where the better one ends.</summary>
/// <remarks>Made by <see cref="RankTiers"/> alone. Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// RankTier good = tiers["nhóm khá"];
/// good.Number;   // 2
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RankTier
{
    internal RankTier(int number, LocalizedText name, Rational? share, int? place)
    {
        Number = number;
        Name = name;
        UpToShare = share;
        UpToPlace = place;
    }

    /// <summary>Which tier it is, 1 being the best.</summary>
    public int Number { get; }

    /// <summary>The name in both languages.</summary>
    public LocalizedText Name { get; }

    /// <summary>Up to which share of the ranked units it reaches, as a fraction counted from the best: 0.5; null in tiers by place and for the last tier.</summary>
    public Rational? UpToShare { get; }

    /// <summary>Up to which place it reaches, included; null in tiers by share and for the last tier.</summary>
    public int? UpToPlace { get; }

    /// <summary>Whether it takes all the places that are left.</summary>
    public bool IsLast => UpToShare is null && UpToPlace is null;

    /// <summary>The name in both languages.</summary>
    /// <returns>For example <c>nhóm khá (good group)</c>.</returns>
    public override string ToString() => Name.ToString();
}
