using System.Reflection;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Keys that are texts. One to five digits, as the official codes of provinces, districts and communes are, stand in a table; others are found by their hash.</summary>
internal sealed class CodeAreaTable : AreaTable<string>
{
    private const int MaximumDigits = 5;

    /// <summary>All texts of one to five digits: 10, 100, 1 000, 10 000 and 100 000.</summary>
    private const int DirectCount = 111_110;

    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private int[] _direct = [];

    /// <summary>How many texts of digits are shorter than one of this length.</summary>
    private static ReadOnlySpan<int> Shorter => [0, 0, 10, 110, 1_110, 11_110];

    public override MethodInfo Numbering => ((Func<string?, int>)NumberOf).Method;

    public int NumberOf(string? key)
    {
        if (key is null)
            return NoKey;
        int place = PlaceOf(key);
        int[] direct = _direct;
        int number = unchecked((uint)place) < (uint)direct.Length ? direct[place] : NoKey;
        return number >= 0 ? number : NumberOfNew(key, place);
    }

    /// <summary>The place of a text of digits among all of them, the shorter ones first: "0" to "9" are 0 to 9, "00" is 10. -1 for other texts.</summary>
    private static int PlaceOf(string key)
    {
        if (key.Length is 0 or > MaximumDigits)
            return -1;
        int value = 0;
        foreach (char digit in key)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            value = unchecked((10 * value) + digit - '0');
        }

        return value + Shorter[key.Length];
    }

    private int NumberOfNew(string key, int place)
    {
        if (place < 0)
        {
            if (!_others.TryGetValue(key, out int known))
                _others.Add(key, known = AddKey(key));
            return known;
        }

        if (_direct.Length == 0)
        {
            _direct = new int[DirectCount];
            Array.Fill(_direct, NoKey);
        }

        return _direct[place] = AddKey(key);
    }
}
