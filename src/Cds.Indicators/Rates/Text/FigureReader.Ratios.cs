using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Cds.Indicators.Rates.Text;

internal ref partial struct FigureReader
{
    private static readonly SearchValues<char> s_numberCharacters = SearchValues.Create("0123456789.,");

    /// <summary>Whether the text goes on with a number and a slash.</summary>
    private readonly bool IsRatioAhead()
    {
        ReadOnlySpan<char> rest = _numbers.Rest.TrimStart("-\u2212");
        int end = rest.IndexOfAnyExcept(s_numberCharacters);
        return end > 0 && rest[end] == '/';
    }

    /// <summary>26/35; 26/35 (74,29%); 26/35, đạt 74,29%.</summary>
    private bool TryReadRatio([NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        if (!RatioReader.TryRead(ref _numbers, out Ratio counts))
            return false;
        if (counts.Denominator == 0)
            return _numbers.Fail(start, "a published ratio has a denominator other than zero", "Report 'no data' or 'zero denominator' instead of a figure.");

        int afterCounts = _numbers.Position;
        _numbers.SkipSpaces();
        bool inBrackets = _numbers.TryReadChar('(');
        if (!inBrackets && _numbers.TryReadChar(','))
            _numbers.SkipSpaces();
        if (!TryReadWords(FigureWords.Introductions) && !inBrackets)
        {
            _numbers.Position = afterCounts;
            figure = Figure.Of(counts);
            return true;
        }

        if (!TryReadNumber(out FigureNumber percent) || (inBrackets && !TryReadText(")")))
            return Fail("the bracket after a ratio holds its percentage", "Write 26/35 (74,29%).");
        return TryAgree(start, counts, percent, out figure);
    }

    /// <summary>74,29% (26/35): the counts are the figure, if they agree.</summary>
    private bool TryReadCountsOf(FigureNumber percent, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        if (!RatioReader.TryRead(ref _numbers, out Ratio counts) || !TryReadText(")") || counts.Denominator == 0)
            return Fail("the bracket after a percentage holds its counts", "Write 74,29% (26/35).");
        return TryAgree(start, counts, percent, out figure);
    }

    /// <summary>The percentage is that of the counts, exact or rounded to its decimals; half may go either way.</summary>
    private bool TryAgree(int start, Ratio counts, FigureNumber percent, [NotNullWhen(true)] out Figure? figure)
    {
        Rate rate = counts.Rate.Value;
        bool agree = percent.Form == FigureForm.Percent
            && (rate == percent.Value
                || IsRounded(rate, percent, RoundingMode.HalfAwayFromZero)
                || IsRounded(rate, percent, RoundingMode.HalfTowardZero));
        figure = agree ? Figure.Of(counts) : null;
        return agree || _numbers.Fail(start, "the percentage and the counts do not agree", "Correct one of them, or give only the counts.");
    }

    private static bool IsRounded(Rational rate, FigureNumber percent, RoundingMode mode)
    {
        int digits = percent.Decimals + RateBasis.Percent.Shift;
        (UInt128 unit, UInt128 rest) = UInt128.DivRem(WideInteger.PowerOfTen(digits), (UInt128)percent.Value.Denominator);
        bool isNegative = rate.Sign < 0;
        return rest == 0
            && WideInteger.Magnitude(percent.Value.Numerator) <= UInt128.MaxValue / unit
            && WideInteger.TryRoundedQuotient(WideInteger.Magnitude(rate.Numerator), (UInt128)rate.Denominator, isNegative, digits, mode, out UInt128 rounded)
            && rounded == WideInteger.Magnitude(percent.Value.Numerator) * unit
            && (rounded == 0 || isNegative == percent.Value.Sign < 0);
    }

    /// <summary>tất cả 19: nineteen of nineteen.</summary>
    private bool TryReadAll([NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        if (!_numbers.TryReadInteger(out Int128 count))
            return false;
        if (count == 0 || count > long.MaxValue)
            return _numbers.Fail(start, "'all' is followed by how many there are, at least 1", "Write tất cả 19.");
        figure = Figure.Of(Ratio.Of((long)count, (long)count));
        return true;
    }
}
