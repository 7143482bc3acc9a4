namespace Cds.Indicators.Tallying.Counting;

/// <summary>Definitions that have the same dimensions, made ready to count.</summary>
internal abstract class RecordAxis<T>
{
    /// <summary>A counter of its own for each thread.</summary>
    public abstract AxisCounter<T> NewCounter(TallyPlan<T> plan);
}
