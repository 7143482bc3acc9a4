using System.Globalization;
using System.Text;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>A long table that is made while it is read: every row has another source and another period.</summary>
internal sealed class TableStream(int rows) : Stream
{
    private byte[] _line = Encoding.UTF8.GetBytes("indicator,area,period,value,source\n");
    private int _start;
    private int _row;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_start == _line.Length)
        {
            if (_row == rows)
                return 0;
            NodaTime.LocalDate day = new NodaTime.LocalDate(1000, 1, 1).PlusDays(_row);
            _line = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"dossiers.received,00070,{day:uuuu'-'MM'-'dd},{_row},Báo cáo {_row++}\n"));
            _start = 0;
        }

        int given = Math.Min(buffer.Length, _line.Length - _start);
        _line.AsSpan(_start, given).CopyTo(buffer);
        _start += given;
        return given;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
