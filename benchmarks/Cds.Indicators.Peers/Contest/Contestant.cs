namespace Cds.Indicators.Peers.Contest;

/// <summary>Somebody who answers a workload and is measured by it.</summary>
internal abstract class Contestant(string name) : IDisposable
{
    public string Name { get; } = name;

    /// <summary>Answers once, and says how long it took.</summary>
    public abstract Run Run();

    /// <summary>The groups of the last answer with cells from one number (inclusive) to another (exclusive).</summary>
    public abstract IEnumerable<Group> Groups(long from, long to);

    public virtual void Dispose()
    {
    }
}
