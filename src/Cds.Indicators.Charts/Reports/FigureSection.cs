using System.Collections.Immutable;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Writes a chart: caption, description, the place where it is drawn, and its numbers as a table.</summary>
internal sealed class FigureSection(ChartSpecification chart, int number, TextStyle style, bool isDrawn)
{
    private readonly ReportWords _words = ReportWords.Of(style);

    public void Write(HtmlWriter html)
    {
        html.Write($"<figure id=\"f{number}\" aria-labelledby=\"f{number}-caption\">\n<figcaption id=\"f{number}-caption\">{_words.Figure(number)}. <bdi>{chart.Title}</bdi>");
        if (chart.Subtitle is { } subtitle)
            html.Write($"<small><bdi>{subtitle}</bdi></small>");
        html.Write($"</figcaption>\n<p><bdi>{chart.Description}</bdi></p>\n");
        if (isDrawn)
        {
            html.Write($"<div class=\"plot\" role=\"group\" aria-labelledby=\"f{number}-caption\"><p class=\"undrawn\">{_words.Undrawn}</p></div>\n<script type=\"application/json\">");
            html.WriteTrusted(chart.ToJson().Replace("<", "\\u003c", StringComparison.Ordinal));
            html.Write($"</script>\n");
        }

        html.Write($"<details open>\n<summary id=\"f{number}-data\">{_words.FiguresOf(number)}</summary>\n");
        WriteTable(html);
        html.Write($"</details>\n</figure>\n");
    }

    private void WriteTable(HtmlWriter html)
    {
        html.Write($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"f{number}-data\" tabindex=\"0\">\n<table aria-labelledby=\"f{number}-caption\">\n<thead>\n<tr>");
        foreach (ChartColumn column in chart.Table.Columns)
        {
            html.WriteTrusted(column.IsNumeric ? "<th class=\"n\"" : "<th");
            html.Write($" scope=\"col\"><bdi>{column.Heading}</bdi></th>");
        }

        html.Write($"</tr>\n</thead>\n<tbody>\n");
        if (chart.Table.Rows.IsEmpty)
            html.Write($"<tr><td colspan=\"{chart.Table.Columns.Length}\">{_words.NoRows}</td></tr>\n");
        foreach (ImmutableArray<string> row in chart.Table.Rows)
        {
            html.Write($"<tr><th scope=\"row\"><bdi>{row[0]}</bdi></th>");
            for (int i = 1; i < row.Length; i++)
            {
                html.WriteTrusted(chart.Table.Columns[i].IsNumeric ? "<td class=\"n\">" : "<td>");
                html.Write($"<bdi>{row[i]}</bdi></td>");
            }

            html.Write($"</tr>\n");
        }

        html.Write($"</tbody>\n</table>\n</div>\n");
    }
}
