using Microsoft.Win32.SafeHandles;

namespace Cds.Indicators.Tabular.Storage;

/// <summary>The bytes of a file from an offset to its end, read without moving the position of another stream of the file.</summary>
/// <param name="file">The file; left open.</param>
/// <param name="start">Where the first byte stands.</param>
internal sealed class FileSection(SafeFileHandle file, long start) : Stream
{
    private long _next = start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = RandomAccess.Read(file, buffer, _next);
        _next += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
