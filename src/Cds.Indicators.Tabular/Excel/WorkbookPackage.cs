using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The archive of an .xlsx as it is written, part after part, with the same bytes whenever and wherever that is.</summary>
/// <remarks>The package classes of the framework stamp parts with the clock and name relations at random; here the archive is written as it comes.</remarks>
internal sealed class WorkbookPackage(Stream destination) : IDisposable
{
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The first day that an archive can say.</summary>
    private static readonly DateTimeOffset s_day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XNamespace s_types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace s_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace s_properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace s_dublinCore = "http://purl.org/dc/elements/1.1/";

    private readonly ZipArchive _archive = new(destination, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];

    /// <summary>Begins the part of a sheet, to be written and closed before the next.</summary>
    public Stream BeginSheet(string name)
    {
        _sheets.Add(name);
        return Create(SheetPath(_sheets.Count));
    }

    /// <summary>Writes what stands around the sheets and ends the archive.</summary>
    public void Complete(Stylesheet styles, string? title)
    {
        Save("xl/styles.xml", styles);
        Save("xl/workbook.xml", new Workbook(new BookViews(new WorkbookView()), new Sheets(_sheets.Select((name, i) => new Sheet { Name = name, SheetId = (uint)i + 1, Id = SheetRelation(i + 1) }))));
        Save("xl/_rels/workbook.xml.rels", new XElement(
            s_relations + "Relationships",
            Related("rId0", Relation + "styles", "styles.xml"),
            _sheets.Select((_, i) => Related(SheetRelation(i + 1), Relation + "worksheet", SheetPath(i + 1)["xl/".Length..]))));
        if (title is not null)
            Save("docProps/core.xml", new XElement(s_properties + "coreProperties", new XAttribute(XNamespace.Xmlns + "dc", s_dublinCore), new XElement(s_dublinCore + "title", title)));
        Save("_rels/.rels", new XElement(
            s_relations + "Relationships",
            Related("rId1", Relation + "officeDocument", "xl/workbook.xml"),
            title is null ? null : Related("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
        Save("[Content_Types].xml", new XElement(
            s_types + "Types",
            new XElement(s_types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            Typed("xl/workbook.xml", Content + "sheet.main+xml"),
            Typed("xl/styles.xml", Content + "styles+xml"),
            title is null ? null : Typed("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            _sheets.Select((_, i) => Typed(SheetPath(i + 1), Content + "worksheet+xml"))));
        _archive.Dispose();
    }

    public void Dispose() => _archive.Dispose();

    private static string SheetPath(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    private static string SheetRelation(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");

    private static XElement Related(string id, string type, string target) =>
        new(s_relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));

    private static XElement Typed(string path, string type) => new(s_types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", type));

    private void Save(string path, XElement root)
    {
        using Stream part = Create(path);
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(part, SaveOptions.DisableFormatting);
    }

    private void Save(string path, OpenXmlPartRootElement root)
    {
        using Stream part = Create(path);
        using OpenXmlWriter xml = OpenXmlWriter.Create(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        xml.WriteStartDocument(standalone: true);
        xml.WriteElement(root);
    }

    private Stream Create(string path)
    {
        ZipArchiveEntry entry = _archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = s_day;
        return entry.Open();
    }
}
