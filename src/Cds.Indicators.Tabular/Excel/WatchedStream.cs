namespace Cds.Indicators.Tabular.Excel;

/// <summary>A stream of the caller, left open, that remembers whether it failed: what it throws is not a fault of what it holds.</summary>
internal sealed class WatchedStream(Stream stream) : Stream
{
    /// <summary>Whether the stream has never thrown.</summary>
    public bool IsSound { get; private set; } = true;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => stream.Length;

    public override long Position { get => stream.Position; set => Seek(value, SeekOrigin.Begin); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        IsSound = false;
        int count = stream.Read(buffer);
        IsSound = true;
        return count;
    }

    /// <exception cref="IOException">The place is before the beginning, as only a damaged workbook asks for.</exception>
    public override long Seek(long offset, SeekOrigin origin)
    {
        long start = origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => stream.Position, _ => stream.Length };
        if (offset < -start || offset > long.MaxValue - start)
            throw new IOException("The place is outside of the stream.");
        return stream.Seek(start + offset, SeekOrigin.Begin);
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
