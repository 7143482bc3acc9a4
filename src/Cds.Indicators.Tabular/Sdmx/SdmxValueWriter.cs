using System.Globalization;
using System.Numerics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Values as measures and attributes, all of them exact but the rate of counts, which is rounded once and has its counts beside it.</summary>
internal sealed class SdmxValueWriter(SdmxCsvOptions options)
{
    private readonly char _mark = options.DecimalMark ?? '.';
    private readonly string _missing = options.HasDecimalValues ? "#N/A" : "NaN";

    public SdmxValueTexts Of(Subject subject, ObservedValue value)
    {
        int decimals = SdmxUnits.DecimalsOf(subject);
        int multiplier = SdmxMerge.Stored(subject).Measure is null ? 0 : options.UnitMultiplier;
        return value.Form switch
        {
            ObservedForm.Number => new SdmxValueTexts(SdmxNumber.Text(value.Counts.Numerator, decimals + multiplier, _mark), "", "", "", multiplier, decimals + multiplier),
            ObservedForm.Ratio => Counts(subject, value.Counts),
            ObservedForm.Figure => Figure(subject, value.Figure!),
            _ => new SdmxValueTexts(_missing, "", "", "", multiplier, subject.IsPair ? options.Decimals : decimals + multiplier),
        };
    }

    private SdmxValueTexts Counts(Subject subject, Ratio counts)
    {
        (Measure above, Measure below) = SdmxUnits.PartsOf(subject).GetValueOrDefault();
        int shift = below.Decimals - above.Decimals + SdmxUnits.ShiftOf(subject);
        string rate = counts.Denominator == 0 ? _missing : SdmxNumber.Rounded(
            counts.Numerator * BigInteger.Pow(10, Math.Max(shift, 0)), counts.Denominator * BigInteger.Pow(10, Math.Max(-shift, 0)), options.Decimals, _mark);
        return new SdmxValueTexts(
            rate, SdmxNumber.Text(counts.Numerator, above.Decimals, _mark), SdmxNumber.Text(counts.Denominator, below.Decimals, _mark), "", 0, options.Decimals);
    }

    /// <summary>A figure is its text; the number stands beside it where the figure is a single one.</summary>
    private SdmxValueTexts Figure(Subject subject, Figure figure)
    {
        string number = _missing;
        int decimals = Math.Max(0, figure.Decimals);
        if (figure is { IsExact: true, Stated: { } stated })
        {
            Rational shown = figure.Form is FigureForm.Percent or FigureForm.Ratio ? stated * Rational.Of((Int128)BigInteger.Pow(10, SdmxUnits.ShiftOf(subject)), 1) : stated;
            string text = shown.ToString("G", CultureInfo.InvariantCulture);
            if (!text.Contains('/', StringComparison.Ordinal))
                number = text.Replace('.', _mark);
        }

        return new SdmxValueTexts(number, "", "", figure.ToString("G", CultureInfo.InvariantCulture), 0, Math.Min(28, decimals));
    }
}
