namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Of which cells of another result a window is made.</summary>
/// <param name="Source">The result.</param>
/// <param name="PeriodsOf">The places of the source's periods that belong to a place of this result's.</param>
internal sealed record WindowOrigin(RollupResult Source, Func<int, IEnumerable<int>> PeriodsOf);
