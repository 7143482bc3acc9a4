using Cds.Indicators.Provenance;

namespace Cds.Indicators.Charts.Reports;

/// <summary>The sources of a page, numbered in the order in which they are met, each with the places that refer to it.</summary>
internal sealed class SourceList(ReportWords words)
{
    private readonly Dictionary<ReportSource, int> _numbers = [];
    private readonly List<(ReportSource Source, List<SourcePlace> Places)> _sources = [];
    private int _references;

    /// <summary>Writes a link to a source and remembers where it stands.</summary>
    /// <param name="html">Where the link is written.</param>
    /// <param name="source">The source.</param>
    /// <param name="table">The number of the table.</param>
    /// <param name="place">What stands there, in words.</param>
    public void Refer(HtmlWriter html, ReportSource source, int table, string place)
    {
        if (!_numbers.TryGetValue(source, out int number))
        {
            number = _sources.Count + 1;
            _numbers.Add(source, number);
            _sources.Add((source, []));
        }

        _references++;
        _sources[number - 1].Places.Add(new SourcePlace(_references, table, place));
        html.Write($"<a class=\"source\" id=\"r{_references}\" href=\"#s{number}\" aria-label=\"{HtmlText.Plain(words.SourceNumber(number, source.ToString()))}\">[{number}]</a>");
    }

    public void Write(HtmlWriter html)
    {
        if (_sources.Count == 0)
            return;
        html.Write($"<section id=\"sources\" aria-labelledby=\"sources-heading\">\n<h2 id=\"sources-heading\">{words.Sources}</h2>\n<ol>\n");
        for (int i = 0; i < _sources.Count; i++)
        {
            (ReportSource source, List<SourcePlace> places) = _sources[i];
            html.Write($"<li id=\"s{i + 1}\"><bdi>{source.ToString()}</bdi>");
            WriteReference(html, source.Reference);
            WritePlaces(html, places);
            html.Write($"</li>\n");
        }

        html.Write($"</ol>\n");
        WriteTags(html);
        html.Write($"</section>\n");
    }

    private static void WriteReference(HtmlWriter html, string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
            return;
        if (Uri.TryCreate(reference, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http")
            html.Write($", <a href=\"{address.AbsoluteUri}\" rel=\"noreferrer\"><bdi>{reference}</bdi></a>");
        else
            html.Write($", <bdi>{reference}</bdi>");
    }

    private void WritePlaces(HtmlWriter html, List<SourcePlace> places)
    {
        html.Write($" <span class=\"backs\">");
        int table = 0;
        int count = 0;
        foreach (SourcePlace place in places)
        {
            if (place.Table != table)
            {
                html.Write($"{(table == 0 ? "" : "; ")}{words.Table(place.Table)}:");
                table = place.Table;
                count = 0;
            }

            count++;
            html.Write($" <a class=\"back\" href=\"#r{place.Reference}\" aria-label=\"↩{count} {HtmlText.Plain(words.BackTo($"{words.Table(table)}: {place.Text}"))}\">↩{count}</a>");
        }

        html.Write($"</span>");
    }

    private void WriteTags(HtmlWriter html)
    {
        Confidence[] tags = [.. _sources.Select(static one => one.Source.Confidence).OfType<Confidence>().Distinct().OrderDescending()];
        if (tags.Length == 0)
            return;
        html.Write($"<p class=\"tags\">{words.Tags}");
        for (int i = 0; i < tags.Length; i++)
            html.Write($"{(i == 0 ? " " : "; ")}[{tags[i].ToTag().ToString()}] {words.Tag(tags[i])}");
        html.Write($".</p>\n");
    }
}
