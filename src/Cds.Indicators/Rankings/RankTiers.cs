using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

/// <summary>A stated division of a ranking into tiers (phân nhóm xếp hạng): what "nhóm đầu" and "nhóm khá" mean.</summary>
/// <remarks>
/// <para>Every place belongs to exactly one tier: each reaches from where the better one ends up to its own end, and the last takes the rest. A tier by share may hold no place where few units are
/// ranked. Units that share a place share its tier: the one of the first place that they take up (<see cref="Rank.First"/>), whatever the method of the ranking.</para>
/// <para>No text seen defines "nhóm khá", so a definition carries its source. Compared by reference; immutable and thread-safe.</para>
/// </remarks>
/// <example><code>
/// RankTiers tiers = RankTiers.ByShare(decision, RoundingMode.Ceiling, [(new("nhóm đầu", "top group"), 0.25m), (new("nhóm khá", "good group"), 0.5m)], new("nhóm còn lại", "other group"));
/// tiers.TierOf(Rank.At(4, 13)).Name.Vietnamese;   // nhóm đầu: 25% of 13 is 3.25, rounded up 4
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(RankingsFormatterSource))]
public sealed partial class RankTiers
{
    private RankTiers(LegalBasis basis, RoundingMode rounding, ImmutableArray<RankTier> tiers)
    {
        Basis = basis;
        Rounding = rounding;
        Tiers = tiers;
    }

    /// <summary>The tiers, the best first; at least two, of which the last takes the rest.</summary>
    public ImmutableArray<RankTier> Tiers { get; }

    /// <summary>Where the definition comes from, and how well founded it is.</summary>
    public LegalBasis Basis { get; }

    /// <summary>How a share of the number of units becomes a whole number of places; without meaning for tiers by place.</summary>
    public RoundingMode Rounding { get; }

    /// <summary>The tier of a name in either language.</summary>
    /// <param name="name">The name, as it was given.</param>
    /// <returns>The tier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No tier has the name.</exception>
    public RankTier this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            return Tiers.FirstOrDefault(tier => string.Equals(tier.Name.Vietnamese, name, StringComparison.Ordinal) || string.Equals(tier.Name.English, name, StringComparison.Ordinal))
                ?? throw new KeyNotFoundException($"'{name}' is no tier of this definition: it has {string.Join(", ", Tiers.Select(static tier => tier.Name.Vietnamese))}. Write one of them.");
        }
    }

    /// <summary>The tier of a rank.</summary>
    /// <param name="rank">The rank; a shared place counts as the first of the places that are shared.</param>
    /// <returns>The tier.</returns>
    public RankTier TierOf(Rank rank) => At(rank.First, rank.Of);

    /// <summary>The tiers in which a unit may lie of which only bounds are known.</summary>
    /// <param name="places">The places that it may hold.</param>
    /// <returns>The tiers that hold one of these places, the best first: one where the bounds decide it, several where it is undetermined (chưa xác định).</returns>
    public ImmutableArray<RankTier> TiersOf(RankInterval places) =>
        [.. Tiers.Where(tier => PlacesOf(tier, places.Of).TryGetValue(out RankInterval held) && held.Best <= places.Worst && places.Best <= held.Worst)];

    /// <summary>Whether a rank reaches a tier or a better one (đạt nhóm khá trở lên).</summary>
    /// <param name="rank">The rank.</param>
    /// <param name="tier">The tier to reach, one of this definition.</param>
    /// <returns>Met or not met.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tier"/> is null.</exception>
    /// <exception cref="ArgumentException">The tier is of another definition.</exception>
    public Verdict Against(Rank rank, RankTier tier)
    {
        RequireOwn(tier);
        return TierOf(rank).Number <= tier.Number ? Verdict.Met : Verdict.NotMet;
    }

    /// <summary>Whether a unit of which only bounds are known reaches a tier or a better one.</summary>
    /// <param name="places">The places that it may hold.</param>
    /// <param name="tier">The tier to reach, one of this definition.</param>
    /// <returns>Met where every place does, not met where none does, otherwise undetermined.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tier"/> is null.</exception>
    /// <exception cref="ArgumentException">The tier is of another definition.</exception>
    /// <example><code>tiers.Against(RankInterval.FromFigure(Figure.Tier(11)), tiers["nhóm khá"]);   // Undetermined: any of the 11 places</code></example>
    public Verdict Against(RankInterval places, RankTier tier)
    {
        RequireOwn(tier);
        return At(places.Worst, places.Of).Number <= tier.Number ? Verdict.Met
            : At(places.Best, places.Of).Number <= tier.Number ? Verdict.Undetermined
            : Verdict.NotMet;
    }

    /// <summary>The places that a tier holds among so many units.</summary>
    /// <param name="tier">The tier, one of this definition.</param>
    /// <param name="of">How many units are ranked, at least 1.</param>
    /// <returns>The places; <see cref="OutcomeKind.NotApplicable"/> where the tier holds none among so few.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tier"/> is null.</exception>
    /// <exception cref="ArgumentException">The tier is of another definition.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="of"/> is below 1.</exception>
    /// <example><code>tiers.PlacesOf(tiers["nhóm khá"], 11).ToString("vi");   // thứ 4–6/11</code></example>
    public Outcome<RankInterval> PlacesOf(RankTier tier, int of)
    {
        RequireOwn(tier);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        int best = tier.Number == 1 ? 1 : LastPlace(Tiers[tier.Number - 2], of) + 1;
        int worst = LastPlace(tier, of);
        return best <= worst
            ? Outcome.Of(RankInterval.Trusted(best, worst, of))
            : Outcome.NotApplicable<RankInterval>($"'{tier}' holds no place among so few");
    }

    private RankTier At(int place, int of) => Tiers.First(tier => place <= LastPlace(tier, of));

    /// <summary>The last place of a tier; 0 where it and all better ones hold none.</summary>
    private int LastPlace(RankTier tier, int of) =>
        tier.UpToShare is { } share ? (int)Rates.Rounding.Of(Rounding, digits: 0).Apply(share * of)
        : Math.Min(tier.UpToPlace ?? of, of);

    private void RequireOwn(RankTier tier)
    {
        ArgumentNullException.ThrowIfNull(tier);
        if (tier.Number > Tiers.Length || !ReferenceEquals(Tiers[tier.Number - 1], tier))
            throw new ArgumentException($"'{tier}' is a tier of another definition. Take it from Tiers.", nameof(tier));
    }
}
