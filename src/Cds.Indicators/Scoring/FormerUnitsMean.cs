using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>
/// The values of a province merged in 2025 (tỉnh sáp nhập): the plain mean of the main indicators of its former provinces, each counting the same,
/// whatever its population (trung bình cộng các chỉ số chính của các tỉnh trước sáp nhập).
/// </summary>
/// <remarks>
/// The rule by which DTI 2024 was published for merged provinces, as dantri.com.vn of 21/10/2025 describes it (tag S; its text was not seen). It
/// orders a plain mean of values that are not counts. Do not use it elsewhere: a rate of a merged area is that of the summed counts, which a roll-up
/// gives.
/// </remarks>
/// <example><code>
/// IReadOnlyDictionary&lt;string, ScoreInput&gt; merged = FormerUnitsMean.Of(
///     new Dictionary&lt;string, ScoreInput&gt; { ["economy"] = Rational.Of(7, 10) },
///     new Dictionary&lt;string, ScoreInput&gt; { ["economy"] = Rational.Of(5, 10) });
/// merged["economy"].ToString();   // [0.6; 0.6]
/// </code></example>
public static class FormerUnitsMean
{
    /// <summary>The mean of each component over the former provinces, to be scored as the input of the merged one.</summary>
    /// <param name="units">The inputs of each former province by the code of the component: exact values, or why there is none. One province is its own mean.</param>
    /// <returns>
    /// An input for every code that a former province names: the exact mean where all of them have a value, otherwise none, incomplete, since a mean of
    /// some of them is not that of the merged province.
    /// </returns>
    /// <exception cref="ArgumentException">No former province is given.</exception>
    /// <exception cref="ArgumentNullException">A former province is null.</exception>
    /// <exception cref="FaultException">An input is counts, points or a figure with bounds, of which the rule takes no mean; all of them are named.</exception>
    /// <exception cref="OverflowException">An exact mean does not fit a <see cref="Rational"/>.</exception>
    /// <example><code>Scorecard.Vietnam("dti922").Score(FormerUnitsMean.Of(quangNam, daNang)).Share;</code></example>
    public static IReadOnlyDictionary<string, ScoreInput> Of(params ReadOnlySpan<IReadOnlyDictionary<string, ScoreInput>> units)
    {
        if (units.IsEmpty)
            throw new ArgumentException("A merged province has at least one former province. Give the inputs of each.", nameof(units));
        List<Fault> faults = [];
        Dictionary<string, (Rational Sum, int Count)> sums = new(StringComparer.Ordinal);
        for (int i = 0; i < units.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(units[i], nameof(units));
            foreach ((string code, ScoreInput input) in units[i])
            {
                (Rational sum, int count) = sums.GetValueOrDefault(code);
                if (input.Values is { IsPoint: true, Lower: { } exact })
                    sums[code] = (sum + exact.Value, count + 1);
                else if (input.IsMissing)
                    sums[code] = (sum, count);
                else
                    faults.Add(Inexact(i, code, input));
            }
        }

        if (faults.Count > 0)
            throw new FaultException([.. faults]);
        Dictionary<string, ScoreInput> means = new(StringComparer.Ordinal);
        foreach ((string code, (Rational sum, int count)) in sums)
            means.Add(code, count == units.Length ? ScoreInput.Of(sum / count) : ScoreInput.Absent(OutcomeKind.Incomplete, string.Create(CultureInfo.InvariantCulture, $"{count} of {units.Length} former provinces have a value")));
        return means;
    }

    private static Fault Inexact(int unit, string code, ScoreInput input) => new(
        new FaultPlace($"former province {(unit + 1).ToString(CultureInfo.InvariantCulture)}, {code}", Row: null, Column: null, JsonPath: null),
        input.ToString(),
        "the mean of former provinces is of exact values",
        "Give the value of the main indicator.");
}
