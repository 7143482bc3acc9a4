using System.Globalization;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>How keys of areas of one type become codes.</summary>
internal sealed class AreaNaming<TKey>(Func<TKey, string?> code) : IAreaNaming
{
    string? IAreaNaming.CodeOf(object? key) => key switch
    {
        null => null,
        TKey known => CodeOf(known),
        _ => throw new ArgumentException($"'{Text(key)}' is a {key.GetType().Name}, not a {typeof(TKey).Name}: give a key of the area's type.", nameof(key)),
    };

    public RecordAxis<T> AxisOf<T>(AxisLanes<T> lanes) => new KeyedAxis<T, TKey>(this, lanes);

    /// <summary>The code of a key; null where the key is null or has none, or an empty one.</summary>
    /// <exception cref="InvalidOperationException">The function that names areas failed.</exception>
    public string? CodeOf(TKey key)
    {
        if (key is null)
            return null;
        try
        {
            return code(key) is { Length: > 0 } name ? name : null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new InvalidOperationException(
                $"'{Text(key)}' has no code: the function that names areas failed ({failure.Message}) Let it answer null for a key that has none; its records are then refused by number.", failure);
        }
    }

    private static string? Text(object key) => Convert.ToString(key, CultureInfo.InvariantCulture);
}
