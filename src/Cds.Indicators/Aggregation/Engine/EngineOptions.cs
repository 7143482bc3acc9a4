namespace Cds.Indicators.Aggregation.Engine;

/// <summary>How the engine runs; none of it changes the answer.</summary>
/// <param name="MaximumThreads">How many threads work at most; at least 1.</param>
/// <param name="Progress">Told the share of rows that are done, at most some hundred times; null for nobody.</param>
/// <param name="CancellationToken">Looked at every 65 536 rows or so.</param>
internal readonly record struct EngineOptions(int MaximumThreads, IProgress<double>? Progress, CancellationToken CancellationToken);
