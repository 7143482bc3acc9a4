using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Cds.Indicators.Rates;

/// <summary>Takes a change of an overall rate apart (phân rã thay đổi của tỷ lệ chung).</summary>
/// <example><code>
/// // Both districts improve by 10 points, yet the province falls: the weaker district has grown.
/// Decomposition.Kitagawa(
///     before: [Ratio.Of(80, 100), Ratio.Of(10, 100)],
///     after:  [Ratio.Of(90, 100), Ratio.Of(80, 400)]);
/// </code></example>
public static class Decomposition
{
    /// <summary>How much of the change of the overall rate is due to the groups' rates, and how much to their weights.</summary>
    /// <param name="before">The groups in the earlier period: together, they are the whole.</param>
    /// <param name="after">The same groups in the same order in the later period.</param>
    /// <returns>
    /// The decomposition. <see cref="OutcomeKind.ZeroDenominator"/> where all denominators of a period are zero, so that there is no overall rate.
    /// <see cref="OutcomeKind.NotApplicable"/> where a group has no rate in one period: its denominator is zero there but not in the other, or is zero
    /// in both under a numerator that is not; the reason names the group, counted from 0. A group that is 0/0 in both periods has no effect.
    /// </returns>
    /// <remarks>
    /// E. M. Kitagawa, "Components of a difference between two rates", JASA 50 (1955) 1168-1194, with mean weights and so without a rest: for weights
    /// w (the group's share of the denominators) and rates r, the rate effect is (w₁ + w₂)/2 · (r₂ - r₁) and the composition effect is
    /// (r₁ + r₂)/2 · (w₂ - w₁). Exact at any size.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="before"/> and <paramref name="after"/> have different numbers of groups.</exception>
    /// <example><code>
    /// KitagawaDecomposition why = Decomposition.Kitagawa([Ratio.Of(80, 100), Ratio.Of(10, 100)], [Ratio.Of(90, 100), Ratio.Of(80, 400)]).Value;
    /// why.Change.ToString();              // -11/100: from 45% to 34%
    /// why.RateEffect.ToString();          // 1/10: both improved by 10 points
    /// why.CompositionEffect.ToString();   // -21/100
    /// </code></example>
    public static Outcome<KitagawaDecomposition> Kitagawa(ReadOnlySpan<Ratio> before, ReadOnlySpan<Ratio> after)
    {
        if (before.Length != after.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{after.Length}' is not the number of groups: there are {before.Length} before. Give the same groups in the same order."), nameof(after));
        if (Whole(before) is not { } first)
            return Outcome.ZeroDenominator<KitagawaDecomposition>("the denominators before are all zero");
        if (Whole(after) is not { } second)
            return Outcome.ZeroDenominator<KitagawaDecomposition>("the denominators after are all zero");

        ImmutableArray<KitagawaEffect>.Builder groups = ImmutableArray.CreateBuilder<KitagawaEffect>(before.Length);
        (BigInteger, BigInteger)[] rates = new (BigInteger, BigInteger)[before.Length];
        (BigInteger, BigInteger)[] compositions = new (BigInteger, BigInteger)[before.Length];
        for (int i = 0; i < before.Length; i++)
        {
            if (Unrated(before[i], after[i], i) is { } reason)
                return Outcome.NotApplicable<KitagawaDecomposition>(reason);
            (rates[i], compositions[i]) = Effects(before[i], after[i], first.Denominator, second.Denominator);
            groups.Add(new KitagawaEffect(WideRational.Sum([rates[i]]), WideRational.Sum([compositions[i]])));
        }

        WideRational change = WideRational.Of(second.Numerator, second.Denominator) - WideRational.Of(first.Numerator, first.Denominator);
        return Outcome.Of(new KitagawaDecomposition(change, WideRational.Sum(rates), WideRational.Sum(compositions), groups.MoveToImmutable()));
    }

    private static (BigInteger Numerator, BigInteger Denominator)? Whole(ReadOnlySpan<Ratio> groups)
    {
        BigInteger numerator = 0;
        BigInteger denominator = 0;
        foreach (Ratio group in groups)
        {
            numerator += group.Numerator;
            denominator += group.Denominator;
        }

        return denominator.IsZero ? null : (numerator, denominator);
    }

    private static string? Unrated(Ratio before, Ratio after, int group)
    {
        if (before.Denominator != 0 && after.Denominator != 0)
            return null;
        if (before == Ratio.None && after == Ratio.None)
            return null;
        (string which, Ratio ratio) = before.Denominator == 0 ? ("before", before) : ("after", after);
        if (before.Denominator == 0 && after.Denominator == 0 && before.Numerator == 0)
            (which, ratio) = ("after", after);
        return string.Create(CultureInfo.InvariantCulture, $"group {group} has no rate {which}: {ratio}");
    }

    /// <summary>Both effects over the common denominator 2 B₁ B₂ b₁ b₂, where w = b/B and r = a/b; nothing for an empty group.</summary>
    private static ((BigInteger, BigInteger) Rate, (BigInteger, BigInteger) Composition) Effects(
        Ratio before, Ratio after, BigInteger wholeBefore, BigInteger wholeAfter)
    {
        if (before.Denominator == 0)
            return ((0, 1), (0, 1));

        BigInteger a1 = before.Numerator;
        BigInteger b1 = before.Denominator;
        BigInteger a2 = after.Numerator;
        BigInteger b2 = after.Denominator;
        BigInteger denominator = 2 * wholeBefore * wholeAfter * b1 * b2;
        BigInteger rate = ((b1 * wholeAfter) + (b2 * wholeBefore)) * ((a2 * b1) - (a1 * b2));
        BigInteger composition = ((a1 * b2) + (a2 * b1)) * ((b2 * wholeBefore) - (b1 * wholeAfter));
        return ((rate, denominator), (composition, denominator));
    }
}
