using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>A unit in two versions of an index.</summary>
/// <param name="Unit">The code of the unit.</param>
/// <param name="BaseScore">Its score in the version compared with, or why there is none.</param>
/// <param name="OtherScore">Its score in the other version, or why there is none.</param>
/// <param name="BaseRank">Its place in the version compared with, among the units that have a score in both; no data where it has not.</param>
/// <param name="OtherRank">Its place in the other version, among the units that have a score in both; no data where it has not.</param>
/// <example><code>ComparedUnit row = IndexComparison.Of(published, revised).Rows()[0];</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ComparedUnit(string Unit, Outcome<double> BaseScore, Outcome<double> OtherScore, Outcome<Rank> BaseRank, Outcome<Rank> OtherRank)
{
    /// <summary>The score of the other version less that of the version compared with; no data where one is missing.</summary>
    public Outcome<double> ScoreChange => BaseScore.TryGetValue(out double before) && OtherScore.TryGetValue(out double after)
        ? Outcome.Of(after - before)
        : Outcome.NoData<double>("it has no score in both versions");

    /// <summary>By how many places the unit stands better in the other version, negative where worse; no data where it has no score in both.</summary>
    public Outcome<int> PlacesGained => BaseRank.TryGetValue(out Rank before) && OtherRank.TryGetValue(out Rank after)
        ? Outcome.Of(before.First - after.First)
        : Outcome.NoData<int>("it has no score in both versions");

    /// <summary>Score and place in both versions, scores to six significant digits.</summary>
    /// <returns><c>38: 61.5 → 64, 5/63 → 4/63</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Unit}: {BaseScore:G6} → {OtherScore:G6}, {BaseRank} → {OtherRank}");
}
