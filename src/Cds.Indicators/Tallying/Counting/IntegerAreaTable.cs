namespace Cds.Indicators.Tallying.Counting;

/// <summary>Keys that are integers: small ones by a table, others by their hash.</summary>
internal sealed class IntegerAreaTable : AreaTable<int>
{
    /// <summary>Keys below this stand in the table: five digits and some more.</summary>
    private const int MaximumDirect = 1 << 18;

    private readonly Dictionary<int, int> _others = [];
    private int[] _direct = [];

    public override void Number(ReadOnlySpan<int> keys, ReadOnlySpan<int> periods, Span<int> numbers)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            int key = keys[i];
            int[] direct = _direct;
            int number = unchecked((uint)key) < (uint)direct.Length ? direct[key] - 1 : -1;
            numbers[i] = number >= 0 || periods[i] < 0 ? number : NumberOf(key);
        }
    }

    private int NumberOf(int key)
    {
        if (unchecked((uint)key) >= MaximumDirect)
        {
            if (!_others.TryGetValue(key, out int known))
                _others.Add(key, known = AddKey(key));
            return known;
        }

        if (key >= _direct.Length)
            Array.Resize(ref _direct, Math.Min(MaximumDirect, Math.Max(key + 1, 2 * _direct.Length)));
        int number = AddKey(key);
        _direct[key] = number + 1;
        return number;
    }
}
