namespace Cds.Indicators.Indicators;

/// <summary>What an indicator may be made of: the rules that one measure alone cannot break.</summary>
internal static class IndicatorRules
{
    public static readonly (string Rule, string Cure) NegativeDenominator =
        ("the measure may be negative", "Take a denominator that cannot be below zero.");

    public static readonly (string Rule, string Cure) CountedWithDecimals =
        ("what is counted has no decimals", "Make it an amount, or take a measure without decimals.");

    /// <summary>The rule that the measures of an indicator break and the measure that breaks it; null where they fit.</summary>
    public static (Measure Measure, string Rule, string Cure)? BrokenBy(Indicator indicator) => indicator switch
    {
        RatioIndicator { Denominator: { MayBeNegative: true } measure } => (measure, NegativeDenominator.Rule, NegativeDenominator.Cure),
        MeanIndicator { Denominator: { MayBeNegative: true } measure } => (measure, NegativeDenominator.Rule, NegativeDenominator.Cure),
        CountIndicator { Measure: { Decimals: > 0 } measure } => (measure, CountedWithDecimals.Rule, CountedWithDecimals.Cure),
        StockIndicator { Measure: { Decimals: > 0 } measure } => (measure, CountedWithDecimals.Rule, CountedWithDecimals.Cure),
        _ => null,
    };

    /// <summary>The measures that an indicator is made of.</summary>
    public static IEnumerable<Measure> MeasuresOf(Indicator indicator) => indicator switch
    {
        RatioIndicator ratio => [ratio.Numerator, ratio.Denominator],
        MeanIndicator mean => [mean.Numerator, mean.Denominator],
        CountIndicator count => [count.Measure],
        StockIndicator stock => [stock.Measure],
        AmountIndicator amount => [amount.Measure],
        _ => [],
    };

    /// <summary>The same indicator of another pillar and other measures, told by the code of its own.</summary>
    public static Indicator Rebuild(Indicator indicator, Pillar pillar, Func<string, Measure> measureOf)
    {
        IndicatorParts parts = new(
            indicator.Code, indicator.Name, pillar, indicator.Direction, indicator.Population, indicator.Exclusion, indicator.Definition, indicator.LegalBases);
        return indicator switch
        {
            RatioIndicator ratio => new RatioIndicator(parts, measureOf(ratio.Numerator.Code), measureOf(ratio.Denominator.Code))
            {
                Basis = ratio.Basis,
                IsShare = ratio.IsShare,
            },
            MeanIndicator mean => new MeanIndicator(parts, measureOf(mean.Numerator.Code), measureOf(mean.Denominator.Code)),
            CountIndicator count => new CountIndicator(parts, measureOf(count.Measure.Code)),
            StockIndicator stock => new StockIndicator(parts, measureOf(stock.Measure.Code)),
            AmountIndicator amount => new AmountIndicator(parts, measureOf(amount.Measure.Code)),
            ScoreIndicator score => new ScoreIndicator(parts, score.Maximum)
            {
                Decimals = score.Decimals,
                OverTime = score.OverTime,
                OverAreas = score.OverAreas,
            },
            _ => new RankIndicator(parts),
        };
    }
}
