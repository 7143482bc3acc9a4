using System.Numerics;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>The value of an observation from the measures of a row: a number, counts, a figure, or none.</summary>
internal sealed class SdmxValueReader(SdmxCells cells, SdmxSource source)
{
    private readonly SdmxComponents _names = source.Options.Components;

    /// <summary>The value; null where none is given, and after a fault.</summary>
    public ObservedValue? Read(Subject subject)
    {
        string value = cells.Text(_names.Value);
        string numerator = Given(_names.Numerator);
        string denominator = Given(_names.Denominator);
        string figure = Given(_names.Figure);
        if (figure.Length > 0 && (numerator.Length > 0 || denominator.Length > 0))
        {
            source.Report(_names.Figure, figure, "the row has counts and a figure", "Keep one of the two.");
            return null;
        }

        if (figure.Length > 0)
            return ReadFigure(subject, figure, value);
        if (numerator.Length > 0 || denominator.Length > 0)
            return ReadCounts(subject, numerator, denominator, value);
        if (value.Length == 0)
            return AnyMissing() ? ObservedValue.Missing : null;
        return SdmxCells.IsMissing(value) ? ObservedValue.Missing : ReadNumber(subject, value);
    }

    private string Given(string? id) => cells.Text(id) is var text && SdmxCells.IsMissing(text) ? "" : text;

    private bool AnyMissing() =>
        SdmxCells.IsMissing(cells.Text(_names.Numerator)) || SdmxCells.IsMissing(cells.Text(_names.Denominator)) || SdmxCells.IsMissing(cells.Text(_names.Figure));

    private ObservedValue? ReadNumber(Subject subject, string text)
    {
        if (cells.Whole(_names.UnitMultiplier, -30, 30) is not { } multiplier || cells.Whole(_names.Decimals, 0, 28) is not { } decimals)
            return null;
        if (text[0] is '<' or '>' or '≤' or '≥' or '~')
            return ReadQualified(subject, text, multiplier);
        if (cells.Number(_names.Value, text) is not { } number)
            return null;
        number = number.Shifted(multiplier);
        if (subject.IsPair)
            return ReadRate(subject, text, number, decimals);
        if (number.InUnits(SdmxUnits.DecimalsOf(subject)) is { } units)
            return ObservedValue.Of(units);
        int most = SdmxUnits.DecimalsOf(subject);
        source.Report(_names.Value, text, number.HasMoreDecimalsThan(most)
            ? FormattableString.Invariant($"a value of {subject} has at most {most} decimals")
            : "the number does not fit 64 bits", "Correct the number, or the multiplier.");
        return null;
    }

    /// <summary>A rate or mean without its counts: a published figure.</summary>
    private ObservedValue? ReadRate(Subject subject, string text, SdmxNumber number, int decimals)
    {
        bool isRatio = subject.Indicator is RatioIndicator;
        int shift = isRatio ? 2 - (SdmxUnits.ShiftOf(cells.Code(_names.Unit)) ?? SdmxUnits.ShiftOf(subject)) : 0;
        if (number.Shifted(shift).ToDecimal(Math.Clamp(decimals - shift, 0, 28)) is { } exact)
            return Judged(subject, _names.Value, text, () => Figure.Exactly(exact, isRatio ? FigureForm.Percent : FigureForm.Number));
        source.Report(_names.Value, text, "a figure has at most 28 digits", "Give its counts, or round it.");
        return null;
    }

    /// <summary>A number with a sign before it, as some publishers have it: &lt;1.</summary>
    private ObservedValue? ReadQualified(Subject subject, string text, int multiplier)
    {
        bool isPercent = subject.Indicator is RatioIndicator && (SdmxUnits.ShiftOf(cells.Code(_names.Unit)) ?? SdmxUnits.ShiftOf(subject)) == 2;
        string figure = isPercent && !text.EndsWith('%') ? text + "%" : text;
        if (multiplier == 0 && (subject.Indicator is not RatioIndicator || isPercent) && Figure.TryParse(figure, out Figure? read, out _))
            return Judged(subject, _names.Value, text, () => read);
        source.Report(_names.Value, text, "it is no number", $"Write the figure in {_names.Figure ?? "a component of its own"}, and NaN here.");
        return null;
    }

    /// <summary>A figure that can be held against the range of its indicator; one with so many digits that it cannot is a fault.</summary>
    private ObservedValue? Judged(Subject subject, string? id, string text, Func<Figure> make)
    {
        try
        {
            Figure figure = make();
            subject.Indicator?.Admits(figure, out _);
            return ObservedValue.Of(figure);
        }
        catch (OverflowException)
        {
            source.Report(id, text, "the figure has too many digits", "Give its counts, or round it.");
            return null;
        }
    }

    private ObservedValue? ReadFigure(Subject subject, string text, string value)
    {
        if (!Figure.TryParse(text, out Figure? figure, out TextFault fault))
        {
            source.Report(_names.Figure, text, fault.Rule, fault.Cure);
            return null;
        }

        if (value.Length == 0 || SdmxCells.IsMissing(value))
            return Judged(subject, _names.Figure, text, () => figure);
        if (cells.Whole(_names.UnitMultiplier, -30, 30) is not { } multiplier || cells.Number(_names.Value, value) is not { } number)
            return null;
        number = number.Shifted(multiplier - (figure.Form is FigureForm.Percent or FigureForm.Ratio ? SdmxUnits.ShiftOf(cells.Code(_names.Unit)) ?? SdmxUnits.ShiftOf(subject) : 0));
        if (figure is { IsExact: true, Stated: { } stated } && number.Equals(stated))
            return Judged(subject, _names.Figure, text, () => figure);
        source.Report(_names.Value, value, $"it is not the figure {figure}", "Correct one of the two; a figure that is no single number has NaN.");
        return null;
    }

    private ObservedValue? ReadCounts(Subject subject, string numerator, string denominator, string value)
    {
        if (SdmxUnits.PartsOf(subject) is not { } parts)
        {
            source.Report(numerator.Length > 0 ? _names.Numerator : _names.Denominator, numerator + denominator, $"{subject} has no numerator and denominator", $"Write its value in {_names.Value}.");
            return null;
        }

        long? count = Count(_names.Numerator, numerator, parts.Numerator);
        long? of = Count(_names.Denominator, denominator, parts.Denominator);
        if (count is null || of is null)
            return null;
        if (of < 0)
        {
            source.Report(_names.Denominator, denominator, "a denominator may not be negative", "Correct the number.");
            return null;
        }

        Ratio counts = Ratio.OfSigned(count.Value, of.Value);
        return IsRateOf(subject, parts, counts, value) ? ObservedValue.Of(counts) : null;
    }

    private long? Count(string? id, string text, Measure measure)
    {
        if (text.Length == 0)
        {
            source.Report(id, "", "the other of numerator and denominator is given, and this is not", "Give both.");
            return null;
        }

        if (cells.Number(id!, text) is not { } number)
            return null;
        if (number.InUnits(measure.Decimals) is { } units)
            return units;
        source.Report(id, text, number.HasMoreDecimalsThan(measure.Decimals)
            ? FormattableString.Invariant($"a value of {measure.Code} has at most {measure.Decimals} decimals")
            : "the number does not fit 64 bits", "Correct the number.");
        return null;
    }

    /// <summary>Whether the value, where there is one, is the rate of the counts to the decimals it is written with.</summary>
    private bool IsRateOf(Subject subject, (Measure Numerator, Measure Denominator) parts, Ratio counts, string value)
    {
        if (value.Length == 0 || (SdmxCells.IsMissing(value) && counts.Denominator == 0))
            return true;
        if (SdmxCells.IsMissing(value) || counts.Denominator == 0)
        {
            source.Report(_names.Value, value, $"the counts are {counts}, and the value says otherwise", "Correct one of the two; without a denominator the value is NaN.");
            return false;
        }

        if (cells.Whole(_names.UnitMultiplier, -30, 30) is not { } multiplier || cells.Number(_names.Value, value) is not { } number)
            return false;
        int shift = parts.Denominator.Decimals - parts.Numerator.Decimals + (SdmxUnits.ShiftOf(cells.Code(_names.Unit)) is { } unit && subject.Indicator is RatioIndicator ? unit : SdmxUnits.ShiftOf(subject));
        BigInteger above = counts.Numerator * BigInteger.Pow(10, Math.Max(shift, 0));
        BigInteger below = counts.Denominator * BigInteger.Pow(10, Math.Max(-shift, 0));
        if (number.Shifted(multiplier).IsRoundingOf(above, below))
            return true;
        source.Report(_names.Value, value, $"it is not the rate of {counts}", "Correct one of the two.");
        return false;
    }
}
