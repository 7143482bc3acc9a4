using System.Text;

namespace Cds.Indicators.Charts.Specifications;

/// <summary>
/// A chart (biểu đồ) as a Vega-Lite specification: a JSON text that Vega draws in a browser, together with what the picture says in words and the
/// same numbers as a table.
/// </summary>
/// <remarks>
/// Made by the kinds of chart in <c>Cds.Indicators.Charts.Kinds</c>. Immutable; the same figures and options give the same bytes everywhere. The JSON
/// holds no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>, so that it may stand inside a <c>script</c> element, and names of callers only as values.
/// Nothing is loaded from elsewhere: the data are in it.
/// </remarks>
/// <example><code>
/// ChartSpecification chart = SeriesChart.Of(indicator, figures, target);
/// using FileStream file = File.Create("series.vl.json");
/// chart.WriteTo(file);
/// Console.WriteLine(chart.Description);
/// </code></example>
public sealed class ChartSpecification
{
    private readonly byte[] _json;

    internal ChartSpecification(string title, string? subtitle, string description, string language, ChartTable table, byte[] json)
    {
        Title = title;
        Subtitle = subtitle;
        Description = description;
        Language = language;
        Table = table;
        _json = json;
    }

    /// <summary>The title (tiêu đề), in the language of the chart; never empty.</summary>
    public string Title { get; }

    /// <summary>The line below the title (tiêu đề phụ), for instance the unit and the period; null where there is none.</summary>
    public string? Subtitle { get; }

    /// <summary>
    /// What the picture shows (mô tả), in one sentence or more of the chart's language, with its main numbers and how many are missing: the text for
    /// whoever cannot see it. It is also the <c>description</c> of the specification, which Vega gives to the picture as its accessible name.
    /// </summary>
    public string Description { get; }

    /// <summary>The language of all texts: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Everything the picture shows, as display text.</summary>
    public ChartTable Table { get; }

    /// <summary>The specification as JSON: Vega-Lite version 6, complete with <c>$schema</c>, data and configuration, on one line.</summary>
    /// <returns>The JSON.</returns>
    public string ToJson() => Encoding.UTF8.GetString(_json);

    /// <summary>Writes the specification as UTF-8 without byte order mark; the stream stays open.</summary>
    /// <param name="stream">The stream to write to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(_json);
    }

    /// <summary>The title.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Title;
}
