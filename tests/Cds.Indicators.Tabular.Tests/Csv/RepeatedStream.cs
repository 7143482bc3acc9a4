namespace Cds.Indicators.Tabular.Tests.Csv;

/// <summary>A stream that is made while it is read: a beginning, and a piece again and again. Nothing of it is stored.</summary>
/// <param name="start">The first bytes.</param>
/// <param name="piece">What follows, repeated.</param>
/// <param name="count">How often.</param>
internal sealed class RepeatedStream(byte[] start, byte[] piece, long count) : Stream
{
    private readonly long _length = start.Length + (piece.Length * count);

    /// <summary>How many bytes were taken.</summary>
    public long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int given = 0;
        while (given < buffer.Length && Taken < _length)
        {
            ReadOnlySpan<byte> rest = Taken < start.Length ? start.AsSpan((int)Taken) : piece.AsSpan((int)((Taken - start.Length) % piece.Length));
            int part = Math.Min(rest.Length, buffer.Length - given);
            rest[..part].CopyTo(buffer[given..]);
            given += part;
            Taken += part;
        }

        return given;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
