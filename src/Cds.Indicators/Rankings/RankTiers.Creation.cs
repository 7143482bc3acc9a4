using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Rankings;

public sealed partial class RankTiers
{
    /// <summary>Tiers by the share of the ranked units, counted from the best: the first 25%, up to 50%, the rest.</summary>
    /// <param name="basis">Where the definition comes from.</param>
    /// <param name="rounding">How a share of the number of units becomes a number of places: with <see cref="RoundingMode.Ceiling"/> 25% of 34 are 9.</param>
    /// <param name="upTo">The tiers, the best first, each with the share up to which it reaches, counted from the best: above 0 and below 1, ascending; at least one.</param>
    /// <param name="rest">The name of the last tier, which takes the rest.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a name, is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounding"/> is not defined.</exception>
    /// <exception cref="FaultException">There is no tier before the rest, a share is not above 0 and below 1, shares do not ascend, or two tiers have one name; every fault is listed.</exception>
    /// <example><code>RankTiers.ByShare(basis, RoundingMode.Ceiling, [(new("nhóm đầu", "top group"), 0.25m)], new("nhóm còn lại", "other group"));</code></example>
    public static RankTiers ByShare(LegalBasis basis, RoundingMode rounding, IEnumerable<(LocalizedText Name, Rational Share)> upTo, LocalizedText rest)
    {
        ArgumentNullException.ThrowIfNull(upTo);
        _ = Rates.Rounding.Of(rounding, digits: 0);
        return Make(basis, rounding, [.. upTo.Select(static (tier, i) => new RankTier(i + 1, tier.Name, tier.Share, place: null))], rest);
    }

    /// <summary>Tiers by place: the first 3, up to the tenth, the rest.</summary>
    /// <param name="basis">Where the definition comes from.</param>
    /// <param name="upTo">The tiers, the best first, each with the place up to which it reaches, included: from 1, ascending; at least one.</param>
    /// <param name="rest">The name of the last tier, which takes the rest.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentNullException">An argument, or a name, is null.</exception>
    /// <exception cref="FaultException">There is no tier before the rest, a place is below 1, places do not ascend, or two tiers have one name; every fault is listed.</exception>
    /// <example><code>RankTiers.ByPlace(basis, [(new("nhóm đầu", "top group"), 3), (new("nhóm khá", "good group"), 10)], new("nhóm còn lại", "other group"));</code></example>
    public static RankTiers ByPlace(LegalBasis basis, IEnumerable<(LocalizedText Name, int Place)> upTo, LocalizedText rest)
    {
        ArgumentNullException.ThrowIfNull(upTo);
        return Make(basis, RoundingMode.HalfAwayFromZero, [.. upTo.Select(static (tier, i) => new RankTier(i + 1, tier.Name, share: null, tier.Place))], rest);
    }

    /// <summary>An example of tiers: quarters of the units, rounded up, named nhóm đầu, nhóm khá, nhóm trung bình and nhóm cuối.</summary>
    /// <returns>The definition, marked <see cref="Confidence.Remembered"/>: a hypothesis to begin with, never an official rule.</returns>
    public static RankTiers ExampleQuarters() => ByShare(
        new LegalBasis("Phân nhóm theo tứ phân vị (ví dụ)", Article: null, Date: null, Reference: null, Confidence.Remembered),
        RoundingMode.Ceiling,
        [
            (new LocalizedText("nhóm đầu", "top group"), Rational.Of(1, 4)),
            (new LocalizedText("nhóm khá", "good group"), Rational.Of(1, 2)),
            (new LocalizedText("nhóm trung bình", "middle group"), Rational.Of(3, 4)),
        ],
        new LocalizedText("nhóm cuối", "bottom group"));

    private static RankTiers Make(LegalBasis basis, RoundingMode rounding, List<RankTier> upTo, LocalizedText rest)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(rest);
        if (upTo.Exists(static tier => tier.Name is null))
            throw new ArgumentNullException(nameof(upTo), "The name of a tier is null: give it in both languages.");
        ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
        if (upTo.Count == 0)
            faults.Add(new Fault(Place("upTo"), "", "there is no tier before the rest", "Give at least one, with the end up to which it reaches."));
        for (int i = 0; i < upTo.Count; i++)
        {
            if (EndFault(upTo[i], i == 0 ? null : upTo[i - 1]) is { } fault)
                faults.Add(fault);
        }

        ImmutableArray<RankTier> tiers = [.. upTo, new RankTier(upTo.Count + 1, rest, share: null, place: null)];
        foreach (RankTier tier in tiers)
        {
            if (tiers.FirstOrDefault(other => other.Number < tier.Number && HaveOneName(other, tier)) is { } namesake)
                faults.Add(new Fault(PlaceOf(tier), tier.Name.ToString(), $"the tier has a name of tier {Text(namesake.Number)}", "Name each tier differently in both languages."));
        }

        RankingRules.Throw(faults);
        return new RankTiers(basis, rounding, tiers);
    }

    private static Fault? EndFault(RankTier tier, RankTier? better)
    {
        if (tier.UpToShare is { } share)
        {
            return share.Sign <= 0 || share >= Rational.One
                    ? new Fault(PlaceOf(tier), RankingText.Of(share), "a share lies above 0 and below 1", "Write 0.25 for the first quarter; the rest needs no share.")
                : better?.UpToShare >= share
                    ? new Fault(PlaceOf(tier), RankingText.Of(share), $"the tier before reaches up to {better.UpToShare} already", "Give ascending shares, counted from the best.")
                : null;
        }

        int place = tier.UpToPlace!.Value;
        return place < 1 ? new Fault(PlaceOf(tier), Text(place), "a place is 1 or more", "Write 3 for the first three places.")
            : better?.UpToPlace >= place ? new Fault(PlaceOf(tier), Text(place), $"the tier before reaches up to {Text(better.UpToPlace.Value)} already", "Give ascending places, counted from the best.")
            : null;
    }

    private static bool HaveOneName(RankTier one, RankTier other) =>
        string.Equals(one.Name.Vietnamese, other.Name.Vietnamese, StringComparison.Ordinal) || string.Equals(one.Name.English, other.Name.English, StringComparison.Ordinal);

    private static FaultPlace PlaceOf(RankTier tier) => Place($"tier {Text(tier.Number)}");

    private static FaultPlace Place(string name) => new(name, Row: null, Column: null, JsonPath: null);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
