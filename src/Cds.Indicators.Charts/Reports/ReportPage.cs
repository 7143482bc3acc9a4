using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Writes the page: head, contents, the blocks in their order, sources, scripts.</summary>
internal sealed class ReportPage
{
    private readonly LocalizedText _title;
    private readonly HtmlReportOptions _options;
    private readonly IReadOnlyList<ReportBlock> _blocks;
    private readonly TextStyle _style;
    private readonly ReportWords _words;
    private readonly ImmutableArray<VegaScript> _scripts;
    private readonly HtmlWriter _html = new();

    private ReportPage(LocalizedText title, HtmlReportOptions options, IReadOnlyList<ReportBlock> blocks)
    {
        _title = title;
        _options = options;
        _blocks = blocks;
        _style = options.Style;
        _words = ReportWords.Of(_style);
        _scripts = options.Charts == ReportCharts.Drawn && blocks.Any(static block => block is ReportBlock.Figure) ? VegaScripts.All : [];
    }

    public static string Write(LocalizedText title, HtmlReportOptions options, IReadOnlyList<ReportBlock> blocks)
    {
        ReportPage page = new(title, options, blocks);
        page.WriteHead();
        page.WriteContents();
        page.WriteMain();
        page.WriteScripts();
        page._html.Write($"</body>\n</html>\n");
        return page._html.ToString();
    }

    private void WriteHead()
    {
        string title = _title.In(_style);
        _html.Write($"<!DOCTYPE html>\n<html lang=\"{_options.Language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        _html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PageParts.Policy([.. _scripts.Select(Address)])}\">\n");
        _html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>{HtmlText.Plain(title)}</title>\n<style>");
        _html.WriteTrusted(PageParts.Style);
        _html.Write($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{_words.Skip}</a>\n<header>\n<h1><bdi>{title}</bdi></h1>\n");
        if (_options.AsOf is { } day)
            _html.Write($"<p>{_words.AsOf(day)}</p>\n");
        _html.Write($"</header>\n");
    }

    /// <summary>Links to sections, tables and figures, where there are several.</summary>
    private void WriteContents()
    {
        if (_blocks.Count(static block => block is not ReportBlock.Note) < 2)
            return;
        _html.Write($"<nav aria-labelledby=\"contents\">\n<span class=\"name\" id=\"contents\">{_words.Contents}</span>\n<ul>\n");
        (int sections, int tables, int figures) = (0, 0, 0);
        foreach (ReportBlock block in _blocks)
        {
            if (block is ReportBlock.Section section)
                _html.Write($"<li><a href=\"#h{++sections}\"><bdi>{section.Heading.In(_style)}</bdi></a></li>\n");
            _html.WriteTrusted(block is ReportBlock.Table or ReportBlock.Figure ? sections == 0 ? "<li>" : "<li class=\"part\">" : "");
            if (block is ReportBlock.Table table)
                _html.Write($"<a href=\"#t{++tables}\">{_words.Table(tables)}. <bdi>{table.Content.Caption.In(_style)}</bdi></a></li>\n");
            if (block is ReportBlock.Figure figure)
                _html.Write($"<a href=\"#f{++figures}\">{_words.Figure(figures)}. <bdi>{figure.Chart.Title}</bdi></a></li>\n");
        }

        _html.Write($"</ul>\n</nav>\n");
    }

    private void WriteMain()
    {
        SourceList sources = new(_words);
        _html.Write($"<main id=\"main\" tabindex=\"-1\">\n");
        (int sections, int tables, int figures) = (0, 0, 0);
        foreach (ReportBlock block in _blocks)
        {
            switch (block)
            {
                case ReportBlock.Section section:
                    _html.WriteTrusted(sections == 0 ? "" : "</section>\n");
                    _html.Write($"<section aria-labelledby=\"h{++sections}\">\n<h2 id=\"h{sections}\"><bdi>{section.Heading.In(_style)}</bdi></h2>\n");
                    break;
                case ReportBlock.Table table:
                    new TableSection(table.Content, ++tables, _style, sources).Write(_html);
                    break;
                case ReportBlock.Figure figure:
                    new FigureSection(figure.Chart, ++figures, _style, !_scripts.IsEmpty).Write(_html);
                    break;
                case ReportBlock.Note note:
                    foreach (string line in note.Text.In(_style).Split('\n'))
                        _html.Write($"<p><bdi>{line}</bdi></p>\n");
                    break;
            }
        }

        _html.WriteTrusted(sections == 0 ? "" : "</section>\n");
        if (_blocks.Count == 0)
            _html.Write($"<p>{_words.Nothing}</p>\n");
        sources.Write(_html);
        _html.Write($"</main>\n");
    }

    private void WriteScripts()
    {
        if (_scripts.IsEmpty)
            return;
        foreach (VegaScript script in _scripts)
            _html.Write($"<script src=\"{Address(script)}\" integrity=\"{script.Integrity}\" crossorigin=\"anonymous\"></script>\n");
        _html.Write($"<script>");
        _html.WriteTrusted(PageParts.Script);
        _html.Write($"</script>\n");
    }

    private string Address(VegaScript script) => (_options.Scripts ?? VegaScripts.Cdn).AbsoluteUri + script.Path;
}
