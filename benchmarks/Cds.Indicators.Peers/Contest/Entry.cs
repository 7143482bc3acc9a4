namespace Cds.Indicators.Peers.Contest;

/// <summary>Who enters a workload from this process.</summary>
/// <param name="Ours">This library, with its rows loaded.</param>
/// <param name="Pass">The plain pass over the same columns.</param>
/// <param name="Peers">Others; none unless a workload has some.</param>
internal sealed record Entry(Contestant Ours, Contestant Pass, params IReadOnlyList<Contestant> Peers);
