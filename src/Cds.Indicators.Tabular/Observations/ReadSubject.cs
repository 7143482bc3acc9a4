using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>A subject with what reading and writing its numbers asks of it.</summary>
internal sealed class ReadSubject
{
    public ReadSubject(Subject subject)
    {
        Subject = subject;
        IsPair = subject.IsPair;
        (Measure? numerator, Measure? denominator) = subject.Indicator switch
        {
            RatioIndicator ratio => (ratio.Numerator, ratio.Denominator),
            MeanIndicator mean => (mean.Numerator, mean.Denominator),
            _ => (SubjectText.MeasureOf(subject), null),
        };
        Decimals = numerator?.Decimals ?? (subject.Indicator as ScoreIndicator)?.Decimals ?? 0;
        DenominatorDecimals = denominator?.Decimals ?? 0;
        Least = numerator is { MayBeNegative: true } ? long.MinValue : subject.Indicator is RankIndicator ? 1 : 0;
    }

    public Subject Subject { get; }

    /// <summary>The subject under which sets keep its observations: the measure of a count, stock or amount.</summary>
    public Subject Stored => SubjectText.MeasureOf(Subject) is { } measure ? measure : Subject;

    /// <summary>Whether it is observed in pairs of numerator and denominator.</summary>
    public bool IsPair { get; }

    /// <summary>The decimals of the number or numerator.</summary>
    public int Decimals { get; }

    public int DenominatorDecimals { get; }

    /// <summary>The least number or numerator.</summary>
    public long Least { get; }
}
