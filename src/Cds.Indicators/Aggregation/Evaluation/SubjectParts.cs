using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>What a subject is made of: one number, or numerator and denominator that are divided last.</summary>
internal sealed class SubjectParts
{
    private SubjectParts(Subject subject, PartRule numerator, PartRule? denominator, Measure? numeratorMeasure, Measure? denominatorMeasure)
    {
        Subject = subject;
        Numerator = numerator;
        Denominator = denominator;
        NumeratorMeasure = numeratorMeasure;
        DenominatorMeasure = denominatorMeasure;
    }

    public Subject Subject { get; }

    /// <summary>The rule of the number, or of the numerator.</summary>
    public PartRule Numerator { get; }

    /// <summary>The rule of the denominator; null where there is none.</summary>
    public PartRule? Denominator { get; }

    /// <summary>The measure of the number or numerator; null for scores and ranks.</summary>
    public Measure? NumeratorMeasure { get; }

    public Measure? DenominatorMeasure { get; }

    public bool IsPair => Denominator is not null;

    public bool IsNoneOverAreas => Numerator.OverAreas == AreaAggregation.None || Denominator?.OverAreas == AreaAggregation.None;

    public bool IsNoneOverTime => Numerator.OverTime == TimeAggregation.None || Denominator?.OverTime == TimeAggregation.None;

    public bool NeedsEveryPeriod => Numerator.NeedsEveryPeriod || Denominator?.NeedsEveryPeriod == true;

    /// <summary>The rule by which one value stands for the whole period; null where more than one does.</summary>
    public TimeAggregation? Picks => !NeedsEveryPeriod && !IsNoneOverTime && (Denominator is null || Denominator.Value.OverTime == Numerator.OverTime) ? Numerator.OverTime : null;

    /// <summary>Where its values can lie.</summary>
    public Interval Range => Subject.Indicator?.Range ?? (NumeratorMeasure is { MayBeNegative: false } ? Interval.AtLeast(Rational.Zero) : Interval.Unbounded);

    public bool AddsUp => Numerator.AddsUp && Denominator?.AddsUp != false;

    /// <summary>What figures of it are: percentages for ratios, ranks for ranks, numbers for all else.</summary>
    public FigureForm Form => Subject.Indicator switch
    {
        RatioIndicator => FigureForm.Percent,
        RankIndicator => FigureForm.Rank,
        _ => FigureForm.Number,
    };

    public static SubjectParts Of(Subject subject) => subject switch
    {
        { Measure: { } measure } => Of(subject, measure, denominator: null),
        { Indicator: RatioIndicator ratio } => Of(subject, ratio.Numerator, ratio.Denominator),
        { Indicator: MeanIndicator mean } => Of(subject, mean.Numerator, mean.Denominator),
        { Indicator: CountIndicator count } => Of(subject, count.Measure, denominator: null),
        { Indicator: StockIndicator stock } => Of(subject, stock.Measure, denominator: null),
        { Indicator: AmountIndicator amount } => Of(subject, amount.Measure, denominator: null),
        { Indicator: ScoreIndicator score } => new(subject, new PartRule(score.OverTime, score.OverAreas, score.Decimals), denominator: null, numeratorMeasure: null, denominatorMeasure: null),
        _ => new(subject, default, denominator: null, numeratorMeasure: null, denominatorMeasure: null),
    };

    private static SubjectParts Of(Subject subject, Measure numerator, Measure? denominator) =>
        new(subject, RuleOf(numerator), denominator is null ? null : RuleOf(denominator), numerator, denominator);

    private static PartRule RuleOf(Measure measure) => new(measure.OverTime, measure.OverAreas, measure.Decimals);
}
