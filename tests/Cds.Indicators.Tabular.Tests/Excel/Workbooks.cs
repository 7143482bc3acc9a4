using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Excel;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>Small workbooks for the tests, written as text, and what is read of them.</summary>
internal static class Workbooks
{
    public const string Name = "report.xlsx";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A sheet with these rows, and what stands behind them.</summary>
    public static string Sheet(string rows, string after = "") => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>";

    /// <summary>Styles whose formats have the numbers 0 (none), 1 (0.00%), 2 (yyyy-mm-dd), 3 ([h]:mm:ss), 4 (a percent sign in quotation marks), 5 (0.00%, switched off).</summary>
    public static string Styles => $"""
        <styleSheet xmlns="{Main}"><numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm:ss"/><numFmt numFmtId="166" formatCode="0.00&quot;%&quot;"/></numFmts>
        <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="10" applyNumberFormat="0"/></cellXfs></styleSheet>
        """;

    /// <summary>A workbook of whole sheets.</summary>
    public static byte[] Of(params (string Name, string Sheet)[] sheets) => Of("", "", sheets);

    public static byte[] Of(string workbookProperties, string sharedStrings, params (string Name, string Sheet)[] sheets) => Archive(
    [
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{workbookProperties}<sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"t\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>"),
        ("xl/styles.xml", Styles),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{sharedStrings}</sst>"),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", sheet.Sheet)),
    ]);

    public static byte[] Archive(params (string Path, string Content)[] parts)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, string content) in parts)
            {
                using Stream part = archive.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>What is read: a line for each sheet and row, cells with their kinds: <c>[Data]</c>, <c>2: T'Kim Sơn' N'98.45%' -</c> (B is a truth value).</summary>
    public static string Read(byte[] workbook, ExcelOptions? options = null, bool isHeader = true)
    {
        string text = Read(new MemoryStream(workbook), options, isHeader, out FaultList faults);
        Assert.Equal("", string.Join('\n', FaultsOf(faults).Select(fault => fault.ToString())));
        return text;
    }

    /// <summary>The faults of a workbook, in words.</summary>
    public static string[] Refused(byte[] workbook, ExcelOptions? options = null)
    {
        Read(new MemoryStream(workbook), options, isHeader: true, out FaultList faults);
        return [.. FaultsOf(faults).Select(fault => fault.ToString())];
    }

    public static string Read(Stream workbook, ExcelOptions? options, bool isHeader, out FaultList faults)
    {
        options ??= new ExcelOptions();
        faults = new FaultList(options.MaximumFaults);
        using ExcelRowSource source = ExcelRowSource.Open(workbook, Name, options, faults);
        StringBuilder text = new();
        while (source.ReadSheet())
        {
            text.Append('[').Append(source.Sheet).Append("]\n");
            source.IsHeader = isHeader;
            while (source.Read())
                text.Append(source.Row).Append(": ").AppendJoin(' ', Enumerable.Range(0, source.CellCount).Select(i => Cell(source, i))).Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(RowSource source, int cell) =>
        source.Kind(cell) == CellKind.Empty ? "-" : $"{Letter(source.Kind(cell))}'{Encoding.UTF8.GetString(source.Utf8(cell))}'";

    private static char Letter(CellKind kind) => kind == CellKind.Truth ? 'B' : kind.ToString()[0];

    public static ImmutableArray<Fault> FaultsOf(FaultList faults)
    {
        try
        {
            faults.ThrowIfAny();
            return [];
        }
        catch (FaultException refused)
        {
            return refused.Faults;
        }
    }
}
