using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The archive of an .xlsx, read once before its values are: what a hostile one would do shows here, at bounded cost.</summary>
internal sealed class WorkbookArchive
{
    private const string Workbook = "xl/workbook.xml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int MaximumFormats = 20_000;
    private const int MaximumFormatLength = 1_024;

    private readonly string _source;
    private readonly PartBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookArchive(ZipArchive archive, string source, TableOptions options)
    {
        _source = source;
        _budget = new PartBudget(source, options.MaximumBytes);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!_entries.TryAdd(entry.FullName.Replace('\\', '/'), entry))
                throw _budget.Fault($"the archive has two entries '{entry.FullName}'", WorkbookInput.SaveAgain);
        }
    }

    /// <summary>Looks through the parts that hold values.</summary>
    /// <returns>What was found in each sheet, in their order.</returns>
    /// <exception cref="WorkbookFault">The workbook cannot be, or is larger than a limit.</exception>
    public static ImmutableArray<SheetFacts> Inspect(Stream stream, string source, TableOptions options)
    {
        ArchiveDirectory.Check(stream, source);
        using ZipArchive zip = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        WorkbookArchive archive = new(zip, source, options);
        archive.CheckFormat();
        List<(string Name, string? Relation)> sheets = archive.Sheets();
        Dictionary<string, string> targets = archive.Targets();
        HashSet<int> unformatted = archive.UnformattedStyles();
        int sharedStrings = archive.CountSharedStrings();
        return [.. sheets.Select(sheet => archive.Inspect(sheet.Name, sheet.Relation is { } id && targets.TryGetValue(id, out string? target) ? target : "", sharedStrings, unformatted))];
    }

    private void CheckFormat()
    {
        if (_entries.ContainsKey("xl/workbook.bin"))
            throw _budget.Fault("the workbook is a binary one (.xlsb)", WorkbookInput.SaveAgain);
        if (_entries.TryGetValue("mimetype", out ZipArchiveEntry? type) && Start(type).Contains("opendocument", StringComparison.Ordinal))
            throw _budget.Fault("the file is an OpenDocument (.ods)", WorkbookInput.SaveAgain);
        if (!_entries.ContainsKey(Workbook))
            throw _budget.Fault("the file is a ZIP archive without a workbook in it", WorkbookInput.SaveAgain);
        if (_entries.ContainsKey("xl/vbaProject.bin") || (_entries.TryGetValue("[Content_Types].xml", out ZipArchiveEntry? types) && Start(types).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)))
            throw _budget.Fault("the workbook has macros (.xlsm)", WorkbookInput.SaveAgain);
    }

    /// <summary>The first part of a small text.</summary>
    private string Start(ZipArchiveEntry entry)
    {
        using PartStream part = new(entry.Open(), entry.CompressedLength, _budget);
        byte[] bytes = new byte[1 << 16];
        return Encoding.UTF8.GetString(bytes, 0, part.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private List<(string Name, string? Relation)> Sheets()
    {
        List<(string, string?)> sheets = [];
        using PartReader part = new(_entries[Workbook], _budget);
        while (part.Read())
        {
            if (part.Xml.Depth == 0 && part.Xml.NodeType == System.Xml.XmlNodeType.Element && !part.IsElement("workbook"))
                throw _budget.Fault("the workbook is written in another dialect (Strict Open XML)", "Save it as 'Excel workbook (.xlsx)', not as the strict one.");
            if (part.IsElement("workbookPr") && part.Xml.GetAttribute("date1904") is not (null or "0" or "1" or "false"))
                throw _budget.Fault("the workbook counts days from 1904, and says so in an unusual way", "Save it again with Excel.");
            if (!part.IsElement("sheet"))
                continue;
            if (sheets.Count == ArchiveDirectory.MaximumEntries)
                throw _budget.Fault("the workbook has more sheets than are read", "Split it.");
            sheets.Add((part.Xml.GetAttribute("name") ?? "", part.Xml.GetAttribute("id", Relations)));
        }

        return sheets;
    }

    private Dictionary<string, string> Targets()
    {
        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        if (!_entries.TryGetValue("xl/_rels/workbook.xml.rels", out ZipArchiveEntry? entry))
            return targets;
        using PartReader part = new(entry, _budget);
        while (part.Read())
        {
            if (part.Xml.Depth != 1 || part.Xml.GetAttribute("Id") is not { } id || part.Xml.GetAttribute("Target") is not { } target)
                continue;
            if (!targets.TryAdd(id, target) || targets.Count > 2 * ArchiveDirectory.MaximumEntries)
                throw _budget.Fault("the parts of the workbook are not told apart", WorkbookInput.SaveAgain);
        }

        return targets;
    }

    /// <summary>
    /// The styles that have a number format and say that it does not apply: spreadsheet programs apply it, ExcelDataReader does not. Checks also that there
    /// are no more number formats, and no longer ones, than are read in reasonable time.
    /// </summary>
    private HashSet<int> UnformattedStyles()
    {
        HashSet<int> unformatted = [];
        if (!_entries.TryGetValue("xl/styles.xml", out ZipArchiveEntry? entry))
            return unformatted;
        using PartReader part = new(entry, _budget);
        int formats = 0;
        int style = 0;
        bool isStyles = false;
        while (part.Read())
        {
            if (part.Xml.Depth == 1)
                isStyles = part.IsElement("cellXfs");
            if (isStyles && part.Xml.Depth == 2 && part.IsElement("xf"))
            {
                if (part.Xml.GetAttribute("applyNumberFormat") is "0" && part.Xml.GetAttribute("numFmtId") is not (null or "0" or "49"))
                    unformatted.Add(style);
                style++;
            }

            if (part.IsElement("numFmt") && (++formats > MaximumFormats || part.Xml.GetAttribute("formatCode") is not { Length: <= MaximumFormatLength }))
                throw _budget.Fault("the number formats of the workbook are too many or too long", WorkbookInput.SaveAgain);
        }

        return unformatted;
    }

    private int CountSharedStrings()
    {
        if (!_entries.TryGetValue("xl/sharedStrings.xml", out ZipArchiveEntry? entry))
            return 0;
        using PartReader part = new(entry, _budget);
        int count = 0;
        long length = 0;
        while (part.Read())
        {
            if (part.Xml.Depth == 1 && part.IsElement("si"))
            {
                count++;
                length = 0;
            }
            else if (part.IsText)
            {
                length += 1 + part.ReadText([]);
            }

            if (length > SheetInspector.MaximumText)
                throw _budget.Fault("a text of the workbook is longer than a cell can be", "Shorten it.");
        }

        return count;
    }

    private SheetFacts Inspect(string name, string target, int sharedStrings, HashSet<int> unformatted)
    {
        string path = target.StartsWith("/xl/", StringComparison.OrdinalIgnoreCase) ? target[1..] : "xl/" + target;
        if (!_entries.TryGetValue(path, out ZipArchiveEntry? entry))
            throw new WorkbookFault(new FaultPlace(_source, Row: null, Column: null, JsonPath: null) { Sheet = name }, "", "the archive does not hold the sheet", WorkbookInput.SaveAgain);
        SheetFacts facts = new(name);
        using PartReader part = new(entry, _budget);
        new SheetInspector(part, _source, facts, sharedStrings, unformatted).Inspect();
        return facts;
    }
}
