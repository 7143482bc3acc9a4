using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>How subjects stand in a table.</summary>
internal static class SubjectText
{
    /// <summary>Before the code of an indicator where a measure has the same.</summary>
    public const string Indicator = "indicator:";

    /// <summary>Before the code of a measure where an indicator has the same.</summary>
    public const string Measure = "measure:";

    /// <summary>The measure under which observations of a subject are kept; null for pairs, scores and ranks.</summary>
    public static Measure? MeasureOf(Subject subject) => subject.Measure ?? subject.Indicator switch
    {
        CountIndicator count => count.Measure,
        StockIndicator stock => stock.Measure,
        AmountIndicator amount => amount.Measure,
        _ => null,
    };
}
