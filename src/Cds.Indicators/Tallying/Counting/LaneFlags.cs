using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>
/// Which of sixteen conditions records meet, a byte of 0 or 1 for each, record after record: what is added to the bytes of cells. They are single truth values and no structure, because
/// an interpreted expression, which is all there is where no code can be made while running, writes fields of a copy.
/// </summary>
internal static class LaneFlags
{
    /// <summary>How many conditions there are in a block.</summary>
    public const int Lanes = 16;

    /// <summary>The flags as vectors of bytes, one for a record.</summary>
    public static ReadOnlySpan<Vector128<byte>> AsVectors(ReadOnlySpan<bool> flags) => MemoryMarshal.Cast<bool, Vector128<byte>>(flags);
}
