using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Asks the processor for records before they are looked at. It is a hint: it reads nothing, and an address that is stale by then does no harm.</summary>
internal static class Ahead
{
    /// <summary>How many records ahead: the time that memory takes.</summary>
    public const int Distance = 96;

    /// <summary>Asks for the record at a place, which may lie beyond the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(T[] records, int place)
    {
        if (!Sse.IsSupported || unchecked((uint)place) >= (uint)records.Length)
            return;
        if (typeof(T).IsValueType)
            Sse.Prefetch0(Unsafe.AsPointer(ref records[place]));
        else if (records[place] is { } record)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.As<StrongBox<byte>>(record).Value));
    }
}
