using System.Numerics;
using System.Runtime.InteropServices;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>
/// Keys that are texts, by a hash of their first and last four characters: codes of areas have five. Look-ups of one text in a row of slots stop at the first free one.
/// </summary>
internal sealed class TextAreaTable : AreaTable<string>
{
    private const int LeastSlots = 256;

    private (string? Key, int Number)[] _slots = new (string? Key, int Number)[LeastSlots];

    public override void Number(ReadOnlySpan<string> keys, ReadOnlySpan<int> periods, Span<int> numbers)
    {
        for (int i = 0; i < keys.Length; i++)
            numbers[i] = periods[i] < 0 || keys[i] is null ? NoKey : NumberOf(keys[i]);
    }

    private static ulong HashOf(string key)
    {
        if (key.Length is < 4 or > 8)
            return unchecked((uint)string.GetHashCode(key, StringComparison.Ordinal) * 0x9E37_79B9_7F4A_7C15UL);
        ReadOnlySpan<char> text = key;
        ulong head = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text[..4]));
        ulong tail = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text[^4..]));
        return unchecked((head ^ BitOperations.RotateLeft(tail, 29)) * 0x9E37_79B9_7F4A_7C15UL);
    }

    private int NumberOf(string key)
    {
        (string? Key, int Number)[] slots = _slots;
        int shift = 64 - BitOperations.Log2((uint)slots.Length);
        int slot = (int)(HashOf(key) >> shift);
        while (slots[slot].Key is { } known)
        {
            if (ReferenceEquals(known, key) || known.AsSpan().SequenceEqual(key))
                return slots[slot].Number;
            slot = (slot + 1) & (slots.Length - 1);
        }

        int number = AddKey(key);
        slots[slot] = (key, number);
        if (2 * Count > slots.Length)
            Grow();
        return number;
    }

    private void Grow()
    {
        _slots = new (string? Key, int Number)[2 * _slots.Length];
        int shift = 64 - BitOperations.Log2((uint)_slots.Length);
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)(HashOf(this[number]) >> shift);
            while (_slots[slot].Key is not null)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = (this[number], number);
        }
    }
}
