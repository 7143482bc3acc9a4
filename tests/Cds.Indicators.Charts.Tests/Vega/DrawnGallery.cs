using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Charts.Tests.Kinds;

namespace Cds.Indicators.Charts.Tests.Vega;

/// <summary>The gallery and the edges in both languages, drawn once for all tests.</summary>
public sealed class DrawnGallery
{
    private readonly Lazy<IReadOnlyDictionary<string, DrawnChart>> _drawn = new(static () => VegaCheck.Run(All));

    /// <summary>Every chart by its name and language.</summary>
    internal static IReadOnlyDictionary<string, ChartSpecification> All { get; } = Gallery.Charts.Concat(Edges.Charts)
        .SelectMany(static chart => new[] { "vi", "en" }.Select(language => KeyValuePair.Create($"{chart.Key}.{language}", chart.Value(new ChartOptions { Language = language }))))
        .ToDictionary(StringComparer.Ordinal);

    internal DrawnChart this[string name] => _drawn.Value[name];
}
