namespace Cds.Indicators.Tallying.Counting;

/// <summary>Keys of areas, numbered in the order in which they come.</summary>
internal abstract class AreaTable<TKey>
{
    /// <summary>The number of a key that is null.</summary>
    public const int NoKey = -1;

    private readonly List<TKey> _keys = [];

    /// <summary>How many keys there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The key of a number.</summary>
    public TKey this[int number] => _keys[number];

    /// <summary>A table for the type of the key.</summary>
    public static AreaTable<TKey> New() =>
        typeof(TKey) == typeof(int) ? (AreaTable<TKey>)(object)new IntegerAreaTable()
        : typeof(TKey) == typeof(string) ? (AreaTable<TKey>)(object)new TextAreaTable()
        : new OtherAreaTable<TKey>();

    /// <summary>The numbers of keys; new ones are added. Those whose period is negative are passed over.</summary>
    public abstract void Number(ReadOnlySpan<TKey> keys, ReadOnlySpan<int> periods, Span<int> numbers);

    protected int AddKey(TKey key)
    {
        _keys.Add(key);
        return _keys.Count - 1;
    }
}
