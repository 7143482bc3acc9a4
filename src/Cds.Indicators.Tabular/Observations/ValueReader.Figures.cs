using System.Globalization;
using System.Numerics;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <content>Published figures: 98,45%, trên 90%, thứ 4/13.</content>
internal sealed partial class ValueReader
{
    private bool TryReadFigure(ReadSubject subject, int cell, string text, CellKind kind)
    {
        if (text.Length > LongestFigure)
            return Refuse(cell, "the text is longer than a value", "Write the value alone.");
        if (!TryParse(text, kind, out Figure? figure, out TextFault fault, out bool isInDoubt))
            return Refuse(cell, string.Create(CultureInfo.InvariantCulture, $"the text is no value: {fault.Rule} (position {fault.Position})"), fault.Cure);
        if (isInDoubt)
            return IsSound(NumberFinding.InDoubt, cell, subject.Decimals);
        if (figure!.Counts is { } counts)
            return TryReadCounts(subject, cell, counts);
        if (subject.Subject.Indicator is { } indicator && !indicator.Admits(figure, out string objection))
            return Refuse(cell, objection.TrimEnd('.'), "Write a value of the indicator.");
        _value = new ReadValue(ObservedForm.Figure, Figure: figure);
        return true;
    }

    /// <summary>Reads with the mark that was given; without one with both, and where both read and differ, with that of the table, or there is a doubt.</summary>
    private bool TryParse(string text, CellKind kind, out Figure? figure, out TextFault fault, out bool isInDoubt)
    {
        isInDoubt = false;
        char? mark = kind == CellKind.Number ? '.' : _givenMark;
        if (mark == ',')
            return Figure.TryParse(text, TextStyle.Vietnamese, out figure, out fault);
        bool isRead = Figure.TryParse(text, TextStyle.Invariant, out figure, out fault) || Figure.TryParse(text, TextStyle.English, out figure, out _);
        if (mark == '.' || !Figure.TryParse(text, TextStyle.Vietnamese, out Figure? other, out _))
            return isRead;
        isInDoubt = isRead && figure != other && LikelyMark is null;
        if (!isRead || LikelyMark == ',')
            figure = other;
        return true;
    }

    /// <summary>A percentage with its counts: 74,29% (26/35). The counts are whole units.</summary>
    private bool TryReadCounts(ReadSubject subject, int cell, Ratio counts)
    {
        if (!subject.IsPair)
            return Refuse(cell, $"{subject.Subject} is observed as one number, not as a ratio", "Write the number.");
        Int128 numerator = (Int128)counts.Numerator * NumberText.Power(subject.Decimals);
        Int128 denominator = (Int128)counts.Denominator * NumberText.Power(subject.DenominatorDecimals);
        if (Int128.Abs(numerator) > long.MaxValue || denominator > long.MaxValue)
            return IsSound(NumberFinding.TooLarge, cell, subject.Decimals);
        _value = new ReadValue(ObservedForm.Ratio, (long)numerator, (long)denominator);
        return IsAllowed(subject, cell, _value.Numerator);
    }

    /// <summary>Whether a value beside counts is their quotient, rounded or cut off at its last decimal; a percentage may lack its sign. Reports where it is not.</summary>
    private bool Agrees(ReadSubject subject, int cell, in ReadValue counts)
    {
        string text = Text(cell);
        CellKind kind = _rows.Kind(cell);
        if (_missing.Contains(ColumnWords.Fold(text)) || (kind == CellKind.Error && counts.Denominator == 0))
            return true;
        if (kind is CellKind.Text or CellKind.Number && TryParse(text, kind, out Figure? figure, out _, out bool isInDoubt))
        {
            if (isInDoubt)
                return IsSound(NumberFinding.InDoubt, cell, subject.Decimals);
            if (IsQuotient(figure!, subject, counts))
                return true;
        }

        return Refuse(cell, "the value is not the quotient of its counts", "Correct one of them, or leave the value empty.");
    }

    private static bool IsQuotient(Figure figure, ReadSubject subject, in ReadValue counts)
    {
        BigInteger numerator = (BigInteger)counts.Numerator * NumberText.Power(subject.DenominatorDecimals);
        BigInteger denominator = (BigInteger)counts.Denominator * NumberText.Power(subject.Decimals);
        if (figure.Counts is { } said)
            return said.Numerator * denominator == said.Denominator * numerator;
        if (figure.Stated is not { } stated || denominator.IsZero)
            return false;
        BigInteger steps = BigInteger.Pow(10, figure.Decimals);
        if (figure.Form == FigureForm.Percent)
            return IsNear(stated, numerator, denominator, 100 * steps);
        return IsNear(stated, numerator, denominator, steps) || (subject.Subject.Indicator is RatioIndicator && IsNear(stated, 100 * numerator, denominator, steps));
    }

    /// <summary>Whether a number differs from a quotient by less than one of so many steps.</summary>
    private static bool IsNear(Rational number, BigInteger numerator, BigInteger denominator, BigInteger steps) =>
        BigInteger.Abs((number.Numerator * denominator) - (numerator * number.Denominator)) * steps < number.Denominator * denominator;
}
