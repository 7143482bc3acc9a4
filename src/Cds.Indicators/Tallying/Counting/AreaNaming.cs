namespace Cds.Indicators.Tallying.Counting;

/// <summary>How keys of areas of one type become codes.</summary>
internal sealed class AreaNaming<TKey>(Func<TKey, string?> code) : RecordKey<TKey>, IAreaNaming
{
    string? IAreaNaming.CodeOf(object? key) => key switch
    {
        null => null,
        TKey known => CodeOf(known),
        _ => throw new ArgumentException($"'{key}' is a {key.GetType()}, not a {typeof(TKey)}: give a key of the area's type.", nameof(key)),
    };

    public RecordAxis<T> AxisOf<T>(AxisLanes<T> lanes) => new KeyedAxis<T, TKey>(this, lanes);

    /// <summary>The code of a key; null where the key is null or has none.</summary>
    public string? CodeOf(TKey key) => key is null ? null : code(key);
}
