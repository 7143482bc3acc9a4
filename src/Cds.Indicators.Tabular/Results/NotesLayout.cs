using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The sheet of notes: what the workbook is, how numbers are rounded, what columns and words mean, and the documents behind it.</summary>
internal static class NotesLayout
{
    private static readonly TableHeading s_section = new("section", "Mục", "Section");
    private static readonly TableHeading s_item = new("item", "Nội dung", "Item");
    private static readonly TableHeading s_text = new("text", "Giải thích", "Explanation");

    public static Sheet Of(string title, ImmutableArray<string> notes, ImmutableArray<Sheet> sheets, ResultStyle style)
    {
        List<Line> lines = [new(style.Say("Tên", "Title"), title, "")];
        lines.AddRange(notes.Select(note => new Line(style.Say("Ghi chú", "Note"), "", note)));
        string rounding = string.Create(CultureInfo.InvariantCulture, $"{style.Decimals}");
        lines.Add(new(style.Say("Làm tròn", "Rounding"), "", style.Say(
            $"Ô số giữ giá trị đầy đủ và hiển thị {rounding} chữ số thập phân, làm tròn một lần, nửa thì xa số 0; giá trị chính xác là tử số và mẫu số bên cạnh.",
            $"Cells hold the number in full and show {rounding} decimals, rounded once, halves away from zero; the exact value is the numerator and denominator beside it.")));
        foreach (OutcomeKind kind in Enum.GetValues<OutcomeKind>())
            lines.Add(new(style.Say("Tình trạng", "Status"), OutcomeWords.Of(kind, style.Language), style.Say(OutcomeWords.Meaning(kind))));
        foreach (Sheet sheet in sheets)
        {
            lines.AddRange(sheet.Notes.Select(note => new Line(sheet.Name, "", note)));
            lines.AddRange(sheet.Headings.Zip(sheet.Meanings).Where(static column => column.Second.Length > 0).Select(column => new Line(sheet.Name, column.First, column.Second)));
        }

        lines.AddRange(sheets.SelectMany(static sheet => sheet.Sources).Distinct().Select(source => new Line(style.Say("Căn cứ", "Legal basis"), source.ToString(), source.Reference ?? "")));
        SheetColumns<Line> columns = new SheetColumns<Line>(style).Text(s_section, static line => line.Section).Text(s_item, static line => line.Item).Text(s_text, static line => line.Text);
        return new Sheet<Line>(style.Say("Ghi chú", "Notes"), lines, columns);
    }

    private readonly record struct Line(string Section, string Item, string Text);
}
