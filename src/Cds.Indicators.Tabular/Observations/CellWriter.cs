using System.Numerics;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Writes values into cells, so that <see cref="ValueReader"/> reads them back as they are.</summary>
/// <param name="sink">Where cells go.</param>
/// <param name="options">The options, checked.</param>
/// <param name="isWorkbook">Whether cells have types.</param>
internal sealed class CellWriter(RowSink sink, ObservationTableOptions options, bool isWorkbook)
{
    /// <summary>What is written for an observation without a value in a wide table.</summary>
    private const string Missing = "…";

    private const string ExactlyInWords = "bằng ";

    private readonly char _mark = options.DecimalMark ?? '.';

    /// <summary>A number in whole units.</summary>
    public void Number(long value, int decimals)
    {
        if (decimals == 0)
            sink.Integer(value);
        else
            sink.Number(Rational.Of(value, NumberText.Power(decimals)), decimals);
    }

    /// <summary>A figure.</summary>
    public void Figure(ReadSubject subject, Figure figure)
    {
        if (isWorkbook && figure is { Form: FigureForm.Percent, Qualifier: Qualifier.Exactly, Stated: { } stated } && HasDecimals(stated, figure.Decimals))
            sink.Percent(stated, figure.Decimals);
        else
            sink.Text(TextOf(subject, figure));
    }

    /// <summary>The value and its flags in one cell, as a wide table has it.</summary>
    public void Whole(ReadSubject subject, in Observation observation)
    {
        ObservedValue value = observation.Value;
        bool isFlagged = observation.Status != ObservationStatus.Normal;
        if (!isFlagged && value.Form == ObservedForm.Number)
        {
            Number(value.Counts.Numerator, subject.Decimals);
            return;
        }

        if (!isFlagged && value.Form == ObservedForm.Figure)
        {
            Figure(subject, value.Figure!);
            return;
        }

        string text = value.Form switch
        {
            ObservedForm.Number => Exact(value.Counts.Numerator, subject.Decimals),
            ObservedForm.Ratio => $"{Exact(value.Counts.Numerator, subject.Decimals)}/{Exact(value.Counts.Denominator, subject.DenominatorDecimals)}",
            ObservedForm.Figure => TextOf(subject, value.Figure!),
            _ => Missing,
        };
        sink.Text(isFlagged ? $"{text} [{observation.Status.ToText()}]" : text);
    }

    /// <summary>Canonical text with the decimal mark of the table. An exact number of a subject that is observed in numbers is said in words, because it would be read as counted.</summary>
    private string TextOf(ReadSubject subject, Figure figure)
    {
        string text = $"{figure}";
        if (!subject.IsPair && NumberText.Read(text, subject.Decimals, '.', out _) != NumberFinding.NoNumber)
            text = ExactlyInWords + text;
        return text.Replace('.', _mark);
    }

    /// <summary>The number with a zero at its end where it could be taken for thousands.</summary>
    private string Exact(long value, int decimals)
    {
        string text = ExactText.Number(Rational.Of(value, NumberText.Power(decimals)), decimals, _mark);
        return NumberText.Read(text, decimals, mark: null, out _) == NumberFinding.InDoubt ? text + "0" : text;
    }

    /// <summary>Whether a percentage has so many decimals, and none of them is a zero at the end.</summary>
    private static bool HasDecimals(Rational stated, int decimals)
    {
        BigInteger scaled = 100 * (BigInteger)stated.Numerator * BigInteger.Pow(10, decimals);
        return (scaled % stated.Denominator).IsZero && (decimals == 0 || !(scaled / stated.Denominator % 10).IsZero);
    }
}
