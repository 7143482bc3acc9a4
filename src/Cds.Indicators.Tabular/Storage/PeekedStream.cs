namespace Cds.Indicators.Tabular.Storage;

/// <summary>A stream that cannot be sought, with the bytes that were read ahead put back in front of it.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _rest;
    private readonly byte[] _start;
    private int _given;

    private PeekedStream(Stream rest, byte[] start)
    {
        _rest = rest;
        _start = start;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The same bytes as the stream, of which the first are known.</summary>
    /// <param name="stream">The stream; where it can be sought, it is answered itself and stands where it stood.</param>
    /// <param name="count">How many bytes to know.</param>
    /// <param name="start">The first bytes, fewer where there are fewer.</param>
    public static Stream Of(Stream stream, int count, out ReadOnlySpan<byte> start)
    {
        byte[] bytes = new byte[count];
        int known = stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        Array.Resize(ref bytes, known);
        start = bytes;
        if (!stream.CanSeek)
            return new PeekedStream(stream, bytes);
        stream.Seek(-known, SeekOrigin.Current);
        return stream;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_given == _start.Length)
            return _rest.Read(buffer);
        int count = Math.Min(buffer.Length, _start.Length - _given);
        _start.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
