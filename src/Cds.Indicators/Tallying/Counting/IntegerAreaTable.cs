using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Keys that are integers: small ones by a table, others by their hash.</summary>
internal sealed class IntegerAreaTable : AreaTable<int>
{
    /// <summary>Keys below this stand in the table: five digits and some more.</summary>
    private const int MaximumDirect = 1 << 18;

    private readonly Dictionary<int, int> _others = [];
    private int[] _direct = [];

    public override MethodInfo Numbering => ((Func<int, int>)NumberOf).Method;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NumberOf(int key)
    {
        int[] direct = _direct;
        if (unchecked((uint)key) >= (uint)direct.Length)
            return NumberOfNew(key);
        int number = direct[key];
        return number < 0 ? NumberOfNew(key) : number;
    }

    private int NumberOfNew(int key)
    {
        if (unchecked((uint)key) >= MaximumDirect)
        {
            if (!_others.TryGetValue(key, out int known))
                _others.Add(key, known = AddKey(key));
            return known;
        }

        int before = _direct.Length;
        if (key >= before)
        {
            Array.Resize(ref _direct, Math.Min(MaximumDirect, Math.Max(key + 1, 2 * before)));
            _direct.AsSpan(before).Fill(NoKey);
        }

        return _direct[key] = AddKey(key);
    }
}
