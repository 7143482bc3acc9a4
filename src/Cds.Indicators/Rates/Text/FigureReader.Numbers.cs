using System.Diagnostics.CodeAnalysis;

namespace Cds.Indicators.Rates.Text;

internal ref partial struct FigureReader
{
    /// <summary>A number with its unit: 98,45%, 1,2 triệu, 100×1/7%.</summary>
    private bool TryReadNumber(out FigureNumber number)
    {
        number = default;
        _numbers.SkipSpaces();
        int start = _numbers.Position;
        bool isHundredfold = TryReadText(SignedPercentReader.Hundredfold);
        if (isHundredfold || TryReadText(FigureWriter.Onefold))
        {
            if (!_numbers.TryReadRational(out Rational quotient, out int quotientDecimals))
                return false;
            if (isHundredfold && !TryReadText("%"))
                return Fail("a hundredfold is a percentage", "Write the percent sign after it.");
            number = new FigureNumber(quotient, quotientDecimals, isHundredfold ? FigureUnit.Percent : FigureUnit.None);
            return true;
        }

        return _numbers.TryReadDecimal(out Rational value, out int decimals) && TryIn(ReadUnit(), start, value, decimals, out number);
    }

    private FigureUnit ReadUnit()
    {
        int afterNumber = _numbers.Position;
        _numbers.SkipSpaces();
        if (TryReadText("%") || TryReadWord("phần trăm") || TryReadWord("percent"))
            return FigureUnit.Percent;
        if (TryReadText("‰") || TryReadWord("phần nghìn"))
            return FigureUnit.PerMille;
        foreach ((string words, long factor) in FigureWords.Scales)
        {
            if (TryReadWord(words))
                return FigureUnit.Scale(factor);
        }

        _numbers.Position = afterNumber;
        return FigureUnit.None;
    }

    private bool TryIn(FigureUnit unit, int start, Rational value, int decimals, out FigureNumber number) =>
        unit.TryApply(value, decimals, out number)
        || _numbers.Fail(start, "the number has too many digits for its unit", "Round it, or give it in a larger unit.");

    private bool TryReadSecondEnd(FigureNumber first, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        if (!TryReadNumber(out FigureNumber second))
            return false;

        // "80-90%", "từ 3 đến 5 triệu": the unit of both is written once, after the second end.
        if (first.Unit == FigureUnit.None && !TryIn(second.Unit, start, first.Value, first.Decimals, out first))
            return false;
        if (first.Form != second.Form)
            return _numbers.Fail(start, "both ends are percentages or neither is", "Write từ 80% đến 90%.");
        if (first.Value > second.Value)
            return _numbers.Fail(start, "the second end is below the first", "Write the smaller end first, and the unit of each where they differ.");
        figure = Figure.Between(Interval.Between(first.Value, second.Value), first.Form, Math.Max(first.Decimals, second.Decimals));
        return true;
    }

    /// <summary>[80%; 90%), (-∞; ∞)%.</summary>
    private bool TryReadInterval([NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        bool lowerClosed = _numbers.TryReadChar('[');
        if (!lowerClosed)
            _numbers.TryReadChar('(');
        if (!TryReadEnd("-∞", out FigureNumber? lower))
            return false;
        _numbers.SkipSpaces();
        if (!TryReadText(";"))
            return Fail("two ends are separated by a semicolon", "Write [80%; 90%).");
        if (!TryReadEnd("∞", out FigureNumber? upper))
            return false;
        _numbers.SkipSpaces();
        bool upperClosed = _numbers.TryReadChar(']');
        if (!upperClosed && !_numbers.TryReadChar(')'))
            return Fail("an interval ends with a bracket", "Write [80%; 90%).");

        FigureForm form = (lower ?? upper)?.Form ?? (_numbers.TryReadChar('%') ? FigureForm.Percent : FigureForm.Number);
        bool formsAgree = lower is null || upper is null || lower.Value.Form == upper.Value.Form;
        bool infinityIsOpen = (lower is not null || !lowerClosed) && (upper is not null || !upperClosed);
        bool ordered = lower is not { } low || upper is not { } high
            || low.Value < high.Value || (low.Value == high.Value && lowerClosed && upperClosed);
        if (!formsAgree || !infinityIsOpen || !ordered)
            return _numbers.Fail(start, "an interval has two ends of one kind, the smaller first", "Write [80%; 90%).");

        Interval bounds = Interval.Of(
            lower is { } from ? new Bound(from.Value, lowerClosed) : null, upper is { } to ? new Bound(to.Value, upperClosed) : null);
        figure = Figure.Between(bounds, form, Math.Max(lower?.Decimals ?? 0, upper?.Decimals ?? 0));
        return true;
    }

    private bool TryReadEnd(string infinity, out FigureNumber? end)
    {
        end = null;
        _numbers.SkipSpaces();
        if (TryReadText(infinity))
            return true;
        if (!TryReadNumber(out FigureNumber number))
            return false;
        end = number;
        return true;
    }
}
