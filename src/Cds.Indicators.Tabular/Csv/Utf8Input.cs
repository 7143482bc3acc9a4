using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Cds.Indicators.Tabular.Csv;

/// <summary>
/// The bytes of a text as UTF-8, whatever they were. UTF-8 goes through as it is and is judged block by block; other encodings are turned into it. What is
/// not valid is kept as a position in the UTF-8, so that the row can be named.
/// </summary>
/// <remarks>
/// Without an encoding of the caller's: a byte order mark decides; then UTF-16, by zeros on every other byte; then the first block that has a byte beyond ASCII:
/// UTF-8 where more of its characters are valid than not, otherwise Windows-1258. Memory is a few blocks.
/// </remarks>
internal sealed class Utf8Input : Stream
{
    /// <summary>How many invalid places are kept until rows name them; those beyond stand in a table that is refused anyway.</summary>
    private const int MaximumDamages = 256;

    public const int BlockSize = 1 << 16;

    /// <summary>Blocks that are turned into UTF-8 are smaller: composing a hostile text takes the square of their length.</summary>
    private const int TranscodedSize = 1 << 12;

    private readonly Stream _stream;
    private readonly Encoding? _given;
    private readonly long _maximumBytes;
    private readonly Queue<long> _damages = new();
    private readonly byte[] _tail = new byte[4];
    private int _tailLength;
    private byte[] _pending = [];
    private int _pendingStart;
    private int _pendingEnd;
    private byte[]? _raw;
    private Transcoder? _transcoder;
    private bool _isUtf8;
    private bool _isEnded;
    private long _bytes;
    private long _position;

    /// <param name="stream">The bytes, from the present position to the end; left open.</param>
    /// <param name="encoding">The encoding, or null to find it.</param>
    /// <param name="maximumBytes">The most bytes that are taken.</param>
    public Utf8Input(Stream stream, Encoding? encoding, long maximumBytes)
    {
        _stream = stream;
        _given = encoding;
        _maximumBytes = maximumBytes;
        Begin();
    }

    /// <summary>Whether the stream has more bytes than it may have. It ends then.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether some bytes were not valid in the encoding.</summary>
    public bool HasDamage => _damages.Count > 0;

    /// <summary>Whether the bytes went through as they are so far.</summary>
    public bool IsUtf8 => _transcoder is null;

    /// <summary>Whether all bytes so far are ASCII, and nobody said that others would be UTF-8.</summary>
    public bool IsAscii => IsUtf8 && !_isUtf8;

    /// <summary>The length of the byte order mark that was taken away.</summary>
    public int MarkLength { get; private set; }

    /// <summary>The encoding in words, for faults.</summary>
    public string EncodingName => _transcoder?.Name ?? "UTF-8";

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Where the first invalid place stands, in bytes of UTF-8 from the beginning; false where there is none before <paramref name="end"/>.</summary>
    public bool TryTakeDamage(long end, out long position)
    {
        if (!_damages.TryPeek(out position) || position >= end)
            return false;
        _damages.Dequeue();
        return true;
    }

    /// <summary>The next bytes, without taking them; fewer than a block only at the end.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        byte[] head = new byte[BlockSize];
        int count = 0;
        for (int read = Read(head, 0, head.Length); read > 0; read = Read(head, count, head.Length - count))
            count += read;
        if (_pendingStart == _pendingEnd)
        {
            (_pending, _pendingStart, _pendingEnd) = (head, 0, count);
        }
        else
        {
            _pending = [.. head.AsSpan(0, count), .. _pending.AsSpan(_pendingStart, _pendingEnd - _pendingStart)];
            (_pendingStart, _pendingEnd) = (0, _pending.Length);
        }

        return _pending.AsSpan(0, count);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        if (_pendingStart == _pendingEnd)
        {
            if (_transcoder is null)
            {
                int count = Take(buffer);
                if (count == 0 || !MustTranscode(buffer[..count]))
                    return count;
            }

            while (_pendingStart == _pendingEnd)
            {
                if (!Transcode())
                    return 0;
            }
        }

        int given = Math.Min(buffer.Length, _pendingEnd - _pendingStart);
        _pending.AsSpan(_pendingStart, given).CopyTo(buffer);
        _pendingStart += given;
        return given;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Reads the first block, takes a byte order mark away and chooses the encoding where that is enough to know it.</summary>
    private void Begin()
    {
        byte[] head = new byte[BlockSize];
        ReadOnlySpan<byte> block = head.AsSpan(0, Take(head));
        (Encoding? marked, int length) = EncodingSigns.ByMark(block);
        Encoding? encoding = _given ?? marked ?? EncodingSigns.ByZeros(block);
        if (_given is not null)
            length = block.StartsWith(_given.GetPreamble()) ? _given.GetPreamble().Length : marked?.CodePage == _given.CodePage ? length : 0;
        block = block[length..];
        MarkLength = length;
        _isUtf8 = encoding?.CodePage == Encoding.UTF8.CodePage;
        if (encoding is not null && !_isUtf8)
        {
            _transcoder = new Transcoder(encoding);
            Append(_transcoder.Next(block, isLast: false));
        }
        else if (!block.IsEmpty && !MustTranscode(block))
        {
            (_pending, _pendingStart, _pendingEnd) = (head, length, length + block.Length);
        }
    }

    /// <summary>Fills a block from the stream, and notes where it ends and where it is too long.</summary>
    private int Take(Span<byte> block)
    {
        if (_isEnded)
            return 0;
        int count = _stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        _isEnded = count < block.Length;
        _bytes += count;
        if (_bytes > _maximumBytes)
        {
            IsTooLong = true;
            _isEnded = true;
            count = 0;
        }

        if (_isEnded && count == 0)
            EndTail();
        return count;
    }

    /// <summary>Judges a block of bytes; true where they turned out to be no UTF-8, and were put to the transcoder.</summary>
    private bool MustTranscode(ReadOnlySpan<byte> block)
    {
        if (!_isUtf8 && !Ascii.IsValid(block))
        {
            if (EncodingSigns.IsRatherWindows1258(block))
            {
                _transcoder = new Transcoder(EncodingSigns.Windows1258) { ExpectsUtf8 = true };
                _transcoder.StartAt(_position);
                Append(_transcoder.Next(block, isLast: false));
                return true;
            }

            _isUtf8 = true;
        }

        if (_isUtf8)
            Validate(block);
        _position += block.Length;
        if (_isEnded)
            EndTail();
        return false;
    }

    private bool Transcode()
    {
        if (_transcoder!.IsComplete)
            return false;
        _raw ??= new byte[TranscodedSize];
        int count = Take(_raw);
        Append(_transcoder.Next(_raw.AsSpan(0, count), isLast: _isEnded));
        return true;
    }

    private void Append(byte[] utf8)
    {
        _pending = utf8;
        (_pendingStart, _pendingEnd) = (0, _pending.Length);
        foreach (long damage in _transcoder!.Damages)
            Damage(damage);
        _transcoder.Damages.Clear();
    }

    /// <summary>Judges a block of UTF-8 whose first character may have begun in the one before.</summary>
    private void Validate(ReadOnlySpan<byte> block)
    {
        long position = _position;
        if (_tailLength > 0)
        {
            Span<byte> character = stackalloc byte[4];
            _tail.AsSpan(0, _tailLength).CopyTo(character);
            int more = Math.Min(4 - _tailLength, block.Length);
            block[..more].CopyTo(character[_tailLength..]);
            OperationStatus status = Rune.DecodeFromUtf8(character[..(_tailLength + more)], out _, out int consumed);
            if (status == OperationStatus.NeedMoreData)
            {
                character.CopyTo(_tail);
                _tailLength += more;
                return;
            }

            if (status != OperationStatus.Done)
                Damage(position - _tailLength);
            int taken = Math.Max(0, consumed - _tailLength);
            block = block[taken..];
            position += taken;
            _tailLength = 0;
        }

        int tail = IncompleteLength(block);
        block[^tail..].CopyTo(_tail);
        _tailLength = tail;
        block = block[..^tail];
        if (!Utf8.IsValid(block))
            FindDamages(block, position);
    }

    private void FindDamages(ReadOnlySpan<byte> block, long position)
    {
        while (_damages.Count < MaximumDamages)
        {
            int beyondAscii = block.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (beyondAscii < 0)
                return;
            if (Rune.DecodeFromUtf8(block[beyondAscii..], out _, out int consumed) != OperationStatus.Done)
                Damage(position + beyondAscii);
            block = block[(beyondAscii + consumed)..];
            position += beyondAscii + consumed;
        }
    }

    /// <summary>How many bytes at the end begin a character that does not end there.</summary>
    private static int IncompleteLength(ReadOnlySpan<byte> block)
    {
        for (int length = 1; length <= Math.Min(3, block.Length); length++)
        {
            if (block[^length] >= 0xC0)
                return Rune.DecodeFromUtf8(block[^length..], out _, out _) == OperationStatus.NeedMoreData ? length : 0;
            if (block[^length] < 0x80)
                return 0;
        }

        return 0;
    }

    private void EndTail()
    {
        if (_tailLength > 0 && !IsTooLong)
            Damage(_position - _tailLength);
        _tailLength = 0;
    }

    private void Damage(long position)
    {
        if (_damages.Count < MaximumDamages)
            _damages.Enqueue(position);
    }
}
