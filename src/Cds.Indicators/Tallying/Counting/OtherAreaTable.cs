namespace Cds.Indicators.Tallying.Counting;

/// <summary>Keys of any type, by their own equality.</summary>
internal sealed class OtherAreaTable<TKey> : AreaTable<TKey>
{
    private readonly Dictionary<ValueTuple<TKey>, int> _numbers = [];

    public override void Number(ReadOnlySpan<TKey> keys, ReadOnlySpan<int> periods, Span<int> numbers)
    {
        for (int i = 0; i < keys.Length; i++)
            numbers[i] = periods[i] < 0 || keys[i] is null ? NoKey : NumberOf(keys[i]);
    }

    private int NumberOf(TKey key)
    {
        if (!_numbers.TryGetValue(new ValueTuple<TKey>(key), out int number))
            _numbers.Add(new ValueTuple<TKey>(key), number = AddKey(key));
        return number;
    }
}
