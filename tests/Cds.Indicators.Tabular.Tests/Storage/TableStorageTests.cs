using System.Text;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using Cds.Indicators.Tabular.Storage;
using Cds.Indicators.Tabular.Tests.Excel;

namespace Cds.Indicators.Tabular.Tests.Storage;

public sealed class TableStorageTests
{
    private static readonly byte[] s_workbook = Workbooks.Of(("Data", Workbooks.Sheet("<row><c t=\"inlineStr\"><is><t>code</t></is></c></row><row><c t=\"inlineStr\"><is><t>00070</t></is></c></row>")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_stored_is_known_by_its_first_bytes(bool canSeek)
    {
        Assert.Equal(["code", "00070"], Read(s_workbook, TableFormat.Detected, canSeek));
        Assert.Equal(["code", "00070"], Read(s_workbook, TableFormat.Xlsx, canSeek));
        Assert.Equal(["code", "00070"], Read("code\n00070\n"u8.ToArray(), TableFormat.Detected, canSeek));
        Assert.Equal(["code", "00070"], Read("code\n00070\n"u8.ToArray(), TableFormat.Csv, canSeek));
        Assert.Equal(["a"], Read("a"u8.ToArray(), TableFormat.Detected, canSeek));
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Xlsx)]
    public void What_is_written_in_a_format_reads_back(TableFormat format)
    {
        using RowSink sink = TableStorage.Create(format, new ExcelOptions(), "units");
        sink.BeginSheet("Data", ["code"]);
        sink.Text("00070");
        sink.EndRow();
        sink.Notes("Notes", [("source", "a report")]);
        using MemoryStream bytes = new();
        sink.Complete(bytes);
        Assert.Equal(["code", "00070"], Read(bytes.ToArray(), TableFormat.Detected, canSeek: true));
    }

    private static List<string> Read(byte[] bytes, TableFormat format, bool canSeek)
    {
        using Stream stream = canSeek ? new MemoryStream(bytes) : new OneWayStream(bytes);
        FaultList faults = new(10);
        using RowSource source = TableStorage.Open(stream, "table", new ExcelOptions { Format = format }, faults);
        List<string> cells = [];
        while (source.ReadSheet())
        {
            while (source.Read())
                cells.Add(Encoding.UTF8.GetString(source.Utf8(0)));
        }

        Assert.Equal(0, faults.Count);
        return cells;
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
