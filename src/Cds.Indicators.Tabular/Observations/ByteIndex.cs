using System.Buffers.Binary;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>
/// Numbers short byte texts as they are met: 0, 1, 2, … Made for columns in which few texts stand often, or again and again in one order: the last one and
/// the one that first came after it are compared first.
/// </summary>
internal sealed class ByteIndex
{
    private const int FirstCapacity = 64;
    private const int WordLength = sizeof(ulong);
    private const int HalfLength = sizeof(uint);
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Differs from process to process, so that no table can be made whose texts all fall into one place.</summary>
    private readonly ulong _seed = unchecked(((ulong)(uint)HashCode.Combine(1) << 32) | (uint)HashCode.Combine(2));
    private int[] _slots = new int[FirstCapacity];
    private Entry[] _entries = new Entry[FirstCapacity / 2];
    private int _last = -1;

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a text; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        ulong head = Head(text);
        if (_last >= 0 && IsAt(_last, head, text))
            return _last;
        int next = _last + 1;
        if (next < Count && IsAt(next, head, text))
            return _last = next;
        int slot = SlotOf(head, text);
        int found = _slots[slot] - 1;
        if (found >= 0)
            _last = found;
        return found;
    }

    /// <summary>Adds a text that is not there.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<byte> text)
    {
        if (Count == _entries.Length)
            Grow();
        ulong head = Head(text);
        _entries[Count] = new Entry(head, text.Length, text.Length > WordLength ? text.ToArray() : null);
        _slots[SlotOf(head, text)] = Count + 1;
        return _last = Count++;
    }

    /// <summary>Forgets all texts.</summary>
    public void Clear()
    {
        _slots = new int[FirstCapacity];
        _entries = new Entry[FirstCapacity / 2];
        Count = 0;
        _last = -1;
    }

    /// <summary>The first eight bytes, zeros behind a shorter text.</summary>
    private static ulong Head(ReadOnlySpan<byte> text)
    {
        if (text.Length >= WordLength)
            return BinaryPrimitives.ReadUInt64LittleEndian(text);
        if (text.Length >= HalfLength)
            return BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^HalfLength..]) << (8 * (text.Length - HalfLength)));
        ulong head = 0;
        for (int i = text.Length - 1; i >= 0; i--)
            head = (head << 8) | text[i];
        return head;
    }

    private bool IsAt(int number, ulong head, ReadOnlySpan<byte> text)
    {
        ref readonly Entry entry = ref _entries[number];
        return entry.Head == head && entry.Length == text.Length && (entry.Text is null || text.SequenceEqual(entry.Text));
    }

    /// <summary>The place of a text, or the empty one where it belongs.</summary>
    private int SlotOf(ulong head, ReadOnlySpan<byte> text)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(Hash(head, text) >> 33) & mask;
        while (_slots[slot] != 0 && !IsAt(_slots[slot] - 1, head, text))
            slot = (slot + 1) & mask;
        return slot;
    }

    private ulong Hash(ulong head, ReadOnlySpan<byte> text)
    {
        ulong hash = unchecked((head ^ _seed ^ (ulong)text.Length) * Multiplier);
        for (int i = WordLength; i < text.Length; i += WordLength)
            hash = unchecked((hash ^ (hash >> 29) ^ Head(text[i..])) * Multiplier);
        return hash ^ (hash >> 29);
    }

    private void Grow()
    {
        Array.Resize(ref _entries, 2 * _entries.Length);
        _slots = new int[2 * _slots.Length];
        Span<byte> head = stackalloc byte[WordLength];
        for (int i = 0; i < Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(head, _entries[i].Head);
            _slots[SlotOf(_entries[i].Head, _entries[i].Text ?? head[.._entries[i].Length])] = i + 1;
        }
    }

    /// <param name="Head">The first eight bytes.</param>
    /// <param name="Length">How many bytes there are.</param>
    /// <param name="Text">All bytes; null where the head holds them.</param>
    private readonly record struct Entry(ulong Head, int Length, byte[]? Text);
}
