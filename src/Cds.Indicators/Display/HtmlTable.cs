using System.Globalization;
using System.Text;

namespace Cds.Indicators.Display;

/// <summary>A table of at most fifty rows and twenty columns; how many more there are is said.</summary>
/// <param name="caption">What the table shows.</param>
/// <param name="columns">The columns.</param>
internal sealed class HtmlTable(string caption, params IReadOnlyList<HtmlColumn> columns)
{
    /// <summary>The language of the names and texts.</summary>
    public string Language { get; init; } = "en";

    /// <summary>How many rows are shown.</summary>
    public const int MaximumRows = 50;

    /// <summary>How many columns are shown.</summary>
    public const int MaximumColumns = 20;

    /// <summary>The table.</summary>
    /// <param name="rows">A cell for each column; read no farther than they are shown.</param>
    /// <param name="count">How many rows there are.</param>
    public string Of(IEnumerable<IReadOnlyList<HtmlCell>> rows, long count)
    {
        int width = Math.Min(columns.Count, MaximumColumns);
        string more = columns.Count > width ? Invariant($" ({columns.Count - width} more columns)") : "";
        StringBuilder html = new($"<table{HtmlText.Language(Language)}>\n<caption>{HtmlText.Escape(caption + more)}</caption>\n<thead><tr>");
        for (int i = 0; i < width; i++)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Alignment(i)}>{HtmlText.Escape(columns[i].Name)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        int shown = 0;
        foreach (IReadOnlyList<HtmlCell> row in rows.Take(MaximumRows))
        {
            html.Append("<tr>");
            for (int i = 0; i < width; i++)
                html.Append(CultureInfo.InvariantCulture, $"<td{Alignment(i)}{HtmlText.Title(row[i].Title, row[i].Text)}{HtmlText.Language(row[i].Language)}>{HtmlText.Escape(row[i].Text)}</td>");
            html.Append("</tr>\n");
            shown++;
        }

        html.Append("</tbody>\n");
        if (count > shown)
            html.Append(CultureInfo.InvariantCulture, $"<tfoot><tr><td colspan=\"{width}\">… and {count - shown} more</td></tr></tfoot>\n");
        return html.Append("</table>").ToString();
    }

    /// <summary>The table of rows that are all there.</summary>
    public string Of(IReadOnlyCollection<IReadOnlyList<HtmlCell>> rows) => Of(rows, rows.Count);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private string Alignment(int column) => columns[column].IsNumber ? " style=\"text-align:right\"" : "";
}
