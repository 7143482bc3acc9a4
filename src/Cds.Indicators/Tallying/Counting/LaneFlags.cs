using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Which of sixteen conditions a record meets, a byte of 0 or 1 for each: what is added to the bytes of a cell.</summary>
[StructLayout(LayoutKind.Sequential, Size = Lanes)]
internal struct LaneFlags
{
    /// <summary>How many conditions there are in a block.</summary>
    public const int Lanes = 16;

    public bool Lane0;
    public bool Lane1;
    public bool Lane2;
    public bool Lane3;
    public bool Lane4;
    public bool Lane5;
    public bool Lane6;
    public bool Lane7;
    public bool Lane8;
    public bool Lane9;
    public bool Lane10;
    public bool Lane11;
    public bool Lane12;
    public bool Lane13;
    public bool Lane14;
    public bool Lane15;

    /// <summary>The flags as vectors of bytes.</summary>
    public static ReadOnlySpan<Vector128<byte>> AsVectors(ReadOnlySpan<LaneFlags> flags) => MemoryMarshal.Cast<LaneFlags, Vector128<byte>>(flags);
}
