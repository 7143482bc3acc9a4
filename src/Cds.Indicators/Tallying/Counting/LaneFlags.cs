using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Which of sixteen conditions a record meets, a byte of 0 or 1 for each: what is added to the bytes of a cell.</summary>
[InlineArray(Lanes)]
internal struct LaneFlags
{
    /// <summary>How many conditions there are in a block.</summary>
    public const int Lanes = 16;

    /// <summary>How many are written together.</summary>
    public const int Together = 4;

    private bool _first;

    /// <summary>Says of a record whether four conditions hold. It is a method because an interpreted assignment to a member would change a copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(LaneFlags[] flags, int record, int lane, bool first, bool second, bool third, bool fourth) =>
        flags[record].Set(lane, first, second, third, fourth);

    /// <summary>Says whether four conditions hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int lane, bool first, bool second, bool third, bool fourth)
    {
        this[lane] = first;
        this[lane + 1] = second;
        this[lane + 2] = third;
        this[lane + 3] = fourth;
    }

    /// <summary>The flags as vectors of bytes.</summary>
    public static ReadOnlySpan<Vector128<byte>> AsVectors(ReadOnlySpan<LaneFlags> flags) => MemoryMarshal.Cast<LaneFlags, Vector128<byte>>(flags);
}
