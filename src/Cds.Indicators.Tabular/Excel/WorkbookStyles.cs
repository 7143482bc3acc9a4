using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The styles of the cells of one workbook: few fixed ones, and number formats as they are asked for.</summary>
internal sealed class WorkbookStyles
{
    /// <summary>The style of the header: bold on grey, as text.</summary>
    public const int Header = 1;

    /// <summary>The style of texts; a code that is typed over keeps its leading zeros.</summary>
    public const int Text = 2;

    /// <summary>The style of texts that run over several lines.</summary>
    public const int LongText = 3;

    /// <summary>The style of days, as the library writes them everywhere.</summary>
    public const int Day = 4;

    private const uint GeneralFormat = 0;
    private const uint TextFormat = 49;
    private const uint FirstOwnFormat = 164;

    private readonly List<string> _formats = ["yyyy\\-mm\\-dd"];

    /// <summary>The style of numbers with decimals: 0.00.</summary>
    public int Number(int decimals) => StyleOf(Decimals(decimals));

    /// <summary>The style of percentages: 0.00%.</summary>
    public int Percent(int decimals) => StyleOf(Decimals(decimals) + "%");

    /// <summary>The part of the workbook that holds the styles.</summary>
    public Stylesheet ToStylesheet() => new(
        new NumberingFormats(_formats.Select((format, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = format })) { Count = (uint)_formats.Count },
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat { NumberFormatId = GeneralFormat, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
        [
            Format(GeneralFormat),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = TextFormat, FontId = 1, FillId = 2, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            Format(TextFormat),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = TextFormat, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyAlignment = true },
            .. _formats.Select((_, i) => Format(FirstOwnFormat + (uint)i)),
        ])
        { Count = (uint)(Day + _formats.Count) },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static string Decimals(int decimals) => decimals == 0 ? "0" : "0." + new string('0', decimals);

    private static CellFormat Format(uint numberFormat) => new() { NumberFormatId = numberFormat, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true };

    private int StyleOf(string format)
    {
        int known = _formats.IndexOf(format);
        if (known < 0)
        {
            known = _formats.Count;
            _formats.Add(format);
        }

        return Day + known;
    }
}
