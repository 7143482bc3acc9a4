namespace Cds.Indicators.Tallying.Counting;

/// <summary>Definitions that have the same dimensions, with keys of areas of one type. The loop over records is compiled once.</summary>
internal sealed class KeyedAxis<T, TKey>(AreaNaming<TKey> naming, AxisLanes<T> lanes) : RecordAxis<T>
{
    private readonly Lazy<RecordScan<T, TKey>> _scan = new(() => ScanCompiler<T, TKey>.LoopOf(lanes).Compile());

    public override AxisCounter<T> NewCounter(TallyPlan<T> plan) => new KeyedCounter<T, TKey>(plan, naming, lanes, _scan.Value);
}
