using System.Buffers;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Memory that stands in no array that can be asked for.</summary>
internal sealed class SpanMemory<T>(T[] values) : MemoryManager<T>
{
    public override Span<T> GetSpan() => values;

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin() => throw new NotSupportedException();

    protected override bool TryGetArray(out ArraySegment<T> segment)
    {
        segment = default;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
    }
}
