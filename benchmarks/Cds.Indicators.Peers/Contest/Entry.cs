namespace Cds.Indicators.Peers.Contest;

/// <summary>Who enters a workload.</summary>
/// <param name="Ours">This library, with its rows loaded.</param>
/// <param name="Pass">The plain pass over the same columns; null where there is none.</param>
/// <param name="Peers">Those who are compared with it.</param>
internal sealed record Entry(Contestant Ours, Contestant? Pass, params IReadOnlyList<Contestant> Peers) : IDisposable
{
    /// <summary>This library, with the same rows in other forms.</summary>
    public IReadOnlyList<Contestant> Forms { get; init; } = [];

    /// <summary>Whether our time is printed by itself, in seconds.</summary>
    public bool IsTimed { get; init; }

    /// <summary>A system too slow for rounds, which is asked once after them; null where there is none.</summary>
    public Coinr? Slow { get; init; }

    /// <summary>Indicators by which the groups are numbered.</summary>
    public int Indicators { get; init; }

    /// <summary>Cells by which the groups of one indicator are numbered.</summary>
    public int CellsOfIndicator { get; init; }

    /// <summary>What the contestants need to the end, disposed of after them in this order.</summary>
    public IReadOnlyList<IDisposable> Held { get; init; } = [];

    /// <summary>Everybody.</summary>
    public IEnumerable<Contestant> All => [Ours, .. Peers, .. Forms, .. Pass is null ? (ReadOnlySpan<Contestant>)[] : [Pass]];

    public void Dispose()
    {
        foreach (Contestant contestant in All)
            contestant.Dispose();
        foreach (IDisposable held in Held)
            held.Dispose();
    }
}
