namespace Cds.Indicators.Tabular.Excel;

/// <summary>A part of an archive as it is decompressed, its bytes counted: those of all parts together, of this part against its size in the archive, and of one step of its reader.</summary>
/// <param name="part">The decompressed bytes.</param>
/// <param name="compressedLength">How long the part is in the archive.</param>
/// <param name="budget">What all parts together may still have.</param>
internal sealed class PartStream(Stream part, long compressedLength, PartBudget budget) : Stream
{
    /// <summary>How many times larger than in the archive a part may be: sheets of a spreadsheet program are 10 to 40 times larger.</summary>
    private const long MaximumRatio = 250;

    /// <summary>A part of at most this size is read whatever its ratio.</summary>
    private const long SmallPart = 4 << 20;

    /// <summary>The most bytes of one tag or piece of text; a reader of XML keeps a tag in memory.</summary>
    private const int MaximumStep = 4 << 20;

    private long _length;
    private int _step;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Tells that the reader has come to the end of a tag or piece of text.</summary>
    public void EndStep() => _step = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="WorkbookFault">A limit is passed.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = part.Read(buffer);
        _length += count;
        _step += count;
        budget.Take(count);
        if (_length > SmallPart && _length / MaximumRatio > compressedLength)
            throw budget.Fault("the workbook is compressed more than any spreadsheet program does", WorkbookInput.SaveAgain);
        if (_step > MaximumStep)
            throw budget.Fault("a tag or text of the workbook is longer than any spreadsheet program writes", WorkbookInput.SaveAgain);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }
}
