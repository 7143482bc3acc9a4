namespace Cds.Indicators.Tallying.Counting;

/// <summary>How keys of areas become codes, whatever their type.</summary>
internal interface IAreaNaming
{
    /// <summary>The code of a key; null where the key is null, or has none or an empty one.</summary>
    string? CodeOf(object? key);

    /// <summary>Definitions by areas of this type of key, made ready to count.</summary>
    RecordAxis<T> AxisOf<T>(AxisLanes<T> lanes);
}
