using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Writes a table with its explanations and notes.</summary>
internal sealed class TableSection(ReportTable table, int number, TextStyle style, SourceList sources)
{
    /// <summary>From how many columns on a table is printed across the page, and smaller.</summary>
    private const int Wide = 9;

    private const int Widest = 16;

    private readonly ReportWords _words = ReportWords.Of(style);
    private readonly HtmlWriter _explanations = new();
    private int _explained;

    public void Write(HtmlWriter html)
    {
        string width = table.ColumnCount >= Widest ? " wide widest" : table.ColumnCount >= Wide ? " wide" : "";
        html.Write($"<div class=\"table{width}\" id=\"t{number}\">\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"t{number}-caption\" tabindex=\"0\">\n<table>\n");
        WriteCaption(html);
        WriteHead(html);
        html.Write($"<tbody>\n");
        if (table.RowCount == 0)
            html.Write($"<tr><td colspan=\"{table.ColumnCount}\">{_words.NoRows}</td></tr>\n");
        for (int row = 0; row < table.RowCount; row++)
            WriteRow(html, table.Rows[row], row);
        html.Write($"</tbody>\n</table>\n</div>\n");
        foreach (LocalizedText note in table.Notes)
            html.Write($"<p class=\"remark\"><bdi>{note.In(style)}</bdi></p>\n");
        if (_explained > 0)
        {
            html.Write($"<details>\n<summary>{_words.Explanations(number, _explained)}</summary>\n<ul>\n");
            html.Write(_explanations);
            html.Write($"</ul>\n</details>\n");
        }

        html.Write($"</div>\n");
    }

    private void WriteCaption(HtmlWriter html)
    {
        string caption = table.Caption.In(style);
        html.Write($"<caption id=\"t{number}-caption\">{_words.Table(number)}. <bdi>{caption}</bdi>");
        foreach (ReportSource source in table.Sources)
            sources.Refer(html, source, number, caption);
        html.Write($"</caption>\n");
    }

    private void WriteHead(HtmlWriter html)
    {
        html.Write($"<thead>\n<tr>");
        for (int column = 0; column < table.ColumnCount; column++)
        {
            ReportHeading heading = table.Columns[column];
            html.WriteTrusted(heading.IsNumeric ? "<th class=\"n\"" : "<th");
            html.Write($" scope=\"col\" id=\"t{number}c{column}\"><bdi>{heading.Text.In(style)}</bdi></th>");
        }

        html.Write($"</tr>\n</thead>\n");
    }

    private void WriteRow(HtmlWriter html, ReportRow row, int index)
    {
        html.WriteTrusted(row.Kind switch { ReportRowKind.Group => "<tr class=\"group\">", ReportRowKind.Subgroup => "<tr class=\"subgroup\">", ReportRowKind.Total => "<tr class=\"total\">", _ => "<tr>" });
        for (int column = 0; column < row.Cells.Length; column++)
        {
            ReportCell cell = row.Cells[column];
            bool heads = column == 0;
            if (heads)
                html.Write($"<th scope=\"row\" id=\"t{number}r{index}\">");
            else
                html.WriteTrusted(table.Columns[column].IsNumeric ? "<td class=\"n\">" : "<td>");
            if (cell.Text is { } text)
                WriteCell(html, cell, text.In(style), row.Cells[0].Text!.In(style), index, column);
            html.WriteTrusted(heads ? "</th>" : "</td>");
        }

        html.Write($"</tr>\n");
    }

    private void WriteCell(HtmlWriter html, ReportCell cell, string text, string rowName, int row, int column)
    {
        string place = $"{rowName}, {table.Columns[column].Text.In(style)}";
        if (cell.Explanation is { } explanation)
        {
            _explained++;
            html.Write($"<a class=\"value\" id=\"t{number}v{_explained}\" href=\"#t{number}e{_explained}\">");
            Explain(text, place, explanation.In(style));
        }

        if (cell.IsMissing)
            html.Write($"<span class=\"missing\">{text}</span>");
        else if (cell.Exact is { } exact)
            html.Write($"<data value=\"{exact}\">{text}</data>");
        else
            html.Write($"<bdi>{text}</bdi>");
        if (cell.Explanation is not null)
            html.Write($"</a>");
        foreach (ReportSource source in cell.Sources)
            sources.Refer(html, source, number, place);
        if (cell is { Meter: { } meter, Value: { } value })
            MeterMark.Write(html, meter, value, string.Create(CultureInfo.InvariantCulture, $"t{number}r{row} t{number}c{column}"));
        if (cell.Remark is { } remark)
            html.Write($"<span class=\"remark\"><bdi>{remark.In(style)}</bdi></span>");
    }

    private void Explain(string text, string place, string explanation)
    {
        _explanations.Write($"<li id=\"t{number}e{_explained}\"><strong><bdi>{place}</bdi>: <bdi>{text}</bdi></strong>");
        _explanations.Write($" <a class=\"back\" href=\"#t{number}v{_explained}\" aria-label=\"↩ {HtmlText.Plain(_words.BackTo(place))}\">↩</a>");
        foreach (string line in explanation.Split('\n'))
            _explanations.Write($"<br><bdi>{line}</bdi>");
        _explanations.Write($"</li>\n");
    }
}
