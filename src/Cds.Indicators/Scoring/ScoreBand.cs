using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>A band of the scale (xếp loại): "Tốt" from 80 points to below 90.</summary>
/// <param name="Code">Its code, unique in the scorecard: <c>good</c>, <c>5-star</c>.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Points">The points that belong to it. All but the highest are open at the top; together the bands of a scorecard cover 0 to its maximum without gap or overlap.</param>
/// <param name="LegalBasis">What sets it, with its tag.</param>
/// <example><code>new ScoreBand("good", new LocalizedText("Tốt", "Good"), Interval.Of(new Bound(80, true), new Bound(90, false)), basis);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ScoreBand(string Code, LocalizedText Name, Interval Points, LegalBasis LegalBasis)
{
    /// <summary>Bands told by where each begins, from the lowest to the highest; the highest is closed at the maximum.</summary>
    /// <param name="maximum">The maximum of the scorecard.</param>
    /// <param name="legalBasis">What sets them, with its tag.</param>
    /// <param name="bands">Code, name and the points at which each begins, ascending; the first begins at 0.</param>
    /// <returns>The bands, in the same order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The points do not ascend, or do not stay below the maximum.</exception>
    public static ImmutableArray<ScoreBand> Ladder(decimal maximum, LegalBasis legalBasis, params ReadOnlySpan<(string Code, LocalizedText Name, decimal From)> bands)
    {
        ArgumentNullException.ThrowIfNull(legalBasis);
        ImmutableArray<ScoreBand>.Builder ladder = ImmutableArray.CreateBuilder<ScoreBand>(bands.Length);
        for (int i = 0; i < bands.Length; i++)
        {
            (string code, LocalizedText name, decimal from) = bands[i];
            bool isHighest = i == bands.Length - 1;
            decimal to = isHighest ? maximum : bands[i + 1].From;
            if (isHighest ? from > to : from >= to)
                throw new ArgumentException($"The band '{code}' begins at {PointsText.Number(from, vietnamese: false)} and ends at {PointsText.Number(to, vietnamese: false)}: bands ascend, and stay within the maximum. Order them.", nameof(bands));
            ladder.Add(new ScoreBand(code, name, Interval.Of(new Bound(from, IsClosed: true), new Bound(to, isHighest)), legalBasis));
        }

        return ladder.MoveToImmutable();
    }

    /// <summary>Code and points.</summary>
    /// <returns>For example <c>good [80; 90)</c>.</returns>
    public override string ToString() => $"{Code} {Points}";
}
