namespace Cds.Indicators.Aggregation.Engine;

/// <summary>A job while it is worked on.</summary>
internal abstract class JobRun(JobPlan plan)
{
    public JobPlan Plan { get; } = plan;

    /// <summary>Makes the cells ready that several units share.</summary>
    public abstract void Prepare(in WorkUnit unit);

    /// <summary>Works through a unit; tells how many rows were done since it last told, every 65 536 rows or so.</summary>
    public abstract void Work(in WorkUnit unit, Action<int> done);

    /// <summary>The answer, when all units are done.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names subject, area and period.</exception>
    public abstract EngineCells Finish();
}
