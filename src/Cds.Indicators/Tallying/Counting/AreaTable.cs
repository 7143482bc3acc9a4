using System.Reflection;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Keys of areas, numbered in the order in which they come.</summary>
internal abstract class AreaTable<TKey>
{
    /// <summary>The number of a key that is null.</summary>
    public const int NoKey = -1;

    private readonly List<TKey> _keys = [];

    /// <summary>How many keys there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The method of the type itself that gives the number of a key, new keys being added.</summary>
    public abstract MethodInfo Numbering { get; }

    /// <summary>The key of a number.</summary>
    public TKey this[int number] => _keys[number];

    /// <summary>A table for the type of the key.</summary>
    public static AreaTable<TKey> New() =>
        typeof(TKey) == typeof(int) ? (AreaTable<TKey>)(object)new IntegerAreaTable()
        : typeof(TKey) == typeof(string) ? (AreaTable<TKey>)(object)new CodeAreaTable()
        : new OtherAreaTable<TKey>();

    protected int AddKey(TKey key)
    {
        _keys.Add(key);
        return _keys.Count - 1;
    }
}
