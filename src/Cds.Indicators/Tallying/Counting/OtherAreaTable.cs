using System.Reflection;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Keys of any type, by their own equality.</summary>
internal sealed class OtherAreaTable<TKey> : AreaTable<TKey>
{
    private readonly Dictionary<ValueTuple<TKey>, int> _numbers = [];

    public override MethodInfo Numbering => ((Func<TKey, int>)NumberOf).Method;

    public int NumberOf(TKey key)
    {
        if (key is null)
            return NoKey;
        if (!_numbers.TryGetValue(new ValueTuple<TKey>(key), out int number))
            _numbers.Add(new ValueTuple<TKey>(key), number = AddKey(key));
        return number;
    }
}
