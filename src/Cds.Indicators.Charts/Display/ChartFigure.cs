using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Display;
using HtmlText = Cds.Indicators.Display.HtmlText;

namespace Cds.Indicators.Charts.Display;

/// <summary>
/// A chart as HTML that stands alone: title, description and numbers, which need no script, and the picture, drawn by the pinned scripts of Vega. They are loaded once
/// for a page, refused if a byte differs, and hidden from a module loader, which some notebooks have and to which they would hand themselves over.
/// </summary>
internal static class ChartFigure
{
    public static string Of(ChartSpecification chart)
    {
        string json = chart.ToJson();
        string id = "cds-chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 8));
        string words = string.Equals(chart.Language, "vi", StringComparison.Ordinal) ? "Số liệu" : "Figures";
        return $"""
            <figure{HtmlText.Language(chart.Language)}>
            <figcaption>{HtmlText.Escape(chart.Title)}</figcaption>
            <p>{HtmlText.Escape(chart.Description)}</p>
            <div class="{id}"></div>
            <details><summary>{words}</summary>
            {Table(chart)}
            </details>
            <script>
            {Script(id, json)}
            </script>
            </figure>
            """.ReplaceLineEndings("\n");
    }

    private static string Table(ChartSpecification chart) =>
        new HtmlTable(chart.Title, [.. chart.Table.Columns.Select(static column => new HtmlColumn(column.Heading, column.IsNumeric))]) { Language = chart.Language }.Of(
            [.. chart.Table.Rows.Select(static row => row.Select(static text => (HtmlCell)text).ToImmutableArray())]);

    /// <summary>The JSON holds no less-than sign, so it cannot end the script.</summary>
    private static string Script(string id, string json) => $$"""
        (async () => {
          const scripts = [{{string.Join(", ", VegaScripts.All.Select(static script => $"[\"{VegaScripts.Cdn}{script.Path}\", \"{script.Integrity}\"]"))}}];
          const load = ([address, integrity]) => new Promise((done, fail) =>
            document.head.append(Object.assign(document.createElement("script"), { src: address, integrity, crossOrigin: "anonymous", onload: done, onerror: fail })));
          window.cdsVega ??= (async () => {
            const define = window.define;
            window.define = undefined;
            try { for (const script of scripts) await load(script); } finally { window.define = define; }
          })();
          await window.cdsVega;
          for (const place of document.querySelectorAll("div.{{id}}:empty"))
            await vegaEmbed(place, {{json}}, { actions: false, ast: true });
        })();
        """;
}
