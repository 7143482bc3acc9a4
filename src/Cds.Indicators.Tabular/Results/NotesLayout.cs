using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The sheet of notes: what the workbook is, how numbers are rounded, what columns and words mean, and the documents behind it.</summary>
internal static class NotesLayout
{
    public static void Write(RowSink sink, string title, ImmutableArray<string> notes, ImmutableArray<Sheet> sheets, ResultStyle style)
    {
        List<(string Subject, string Text)> lines = [(style.Say("Tên", "Title"), title), .. notes.Select(note => (style.Say("Ghi chú", "Note"), note))];
        string decimals = string.Create(CultureInfo.InvariantCulture, $"{style.Decimals}");
        lines.Add((style.Say("Làm tròn", "Rounding"), style.Say(
            $"Ô số giữ giá trị đầy đủ và hiển thị {decimals} chữ số thập phân, làm tròn một lần, nửa thì xa số 0; giá trị chính xác của tỷ lệ là tử số và mẫu số bên cạnh.",
            $"Cells hold the number in full and show {decimals} decimals, rounded once, halves away from zero; the exact value of a rate is the numerator and denominator beside it.")));
        foreach (OutcomeKind kind in Enum.GetValues<OutcomeKind>())
            lines.Add(($"{style.Say("Tình trạng", "Status")}: {OutcomeWords.Of(kind, style.Language)}", style.Say(OutcomeWords.Meaning(kind))));
        lines.AddRange(sheets.SelectMany(static sheet => sheet.Notes.Select(note => (sheet.Name, note))));
        lines.AddRange(Meanings(sheets, style));
        lines.AddRange(sheets.SelectMany(static sheet => sheet.Sources).Distinct().Select(source => (
            $"{style.Say("Căn cứ", "Legal basis")} [{source.Confidence.ToTag()}]",
            source.Reference is null ? source.ToString() : $"{source}; {source.Reference}")));
        lines.Add((style.Say("Độ tin cậy", "Confidence"), style.Say(Headings.Confidence.Meaning!)));
        sink.Notes(style.Say("Ghi chú", "Notes"), [.. lines]);
    }

    /// <summary>What columns mean, once for all sheets that have them.</summary>
    private static IEnumerable<(string Subject, string Text)> Meanings(ImmutableArray<Sheet> sheets, ResultStyle style) => sheets
        .SelectMany(static sheet => sheet.Headings.Zip(sheet.Meanings))
        .Where(static column => column.Second.Length > 0)
        .Distinct()
        .Select(column => ($"{style.Say("Cột", "Column")} {column.First}", column.Second));
}
