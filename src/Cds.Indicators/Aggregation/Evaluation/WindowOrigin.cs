using System.Collections.Immutable;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Of which cells of another result windows are made.</summary>
/// <param name="Source">The result.</param>
/// <param name="Members">For each period of the windows, the places of the source's periods in time; default where the source lacks some.</param>
internal sealed record WindowOrigin(RollupResult Source, ImmutableArray<ImmutableArray<int>> Members);
