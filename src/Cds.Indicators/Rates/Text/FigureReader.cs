using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates.Text;

/// <summary>Reads published figures: the words first, then the number in its style, then what may follow it.</summary>
internal ref struct FigureReader
{
    private readonly ReadOnlySpan<char> _text;
    private NumberReader _numbers;

    private FigureReader(ReadOnlySpan<char> text, TextStyle style)
    {
        _text = text;
        _numbers = new NumberReader(text, style);
    }

    public static bool TryRead(ReadOnlySpan<char> text, TextStyle style, [MaybeNullWhen(false)] out Figure figure, out TextFault fault)
    {
        figure = null;
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        if (text.Length > TextValue.MaximumLength)
        {
            fault = new TextFault(TextValue.MaximumLength, "it is longer than 256 characters", "Give the figure alone.");
            return false;
        }

        if (!FoldedText.TryFold(text, buffer, out ReadOnlySpan<char> folded, out int badPosition))
        {
            fault = new TextFault(badPosition, "a character here is no Unicode text", "Give the text in valid Unicode.");
            return false;
        }

        FigureReader reader = new(folded, style);
        bool read = reader.TryReadFigure(out figure) && reader.TryReadEnd();
        fault = read ? default : reader._numbers.Fault;
        figure = read ? figure : null;
        return read;
    }

    private bool TryReadFigure([NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        _numbers.SkipSpaces();
        if (_numbers.AtEnd)
            return Fail("a figure is missing", "Write it as it was published: 98,45%, trên 90%, 26/35, thứ 4/13.");
        if (_numbers.Rest[0] is '[' or '(')
            return TryReadBrackets(out figure);

        TryReadWords(FigureWords.Introductions);
        if (TryReadRank(out figure) || _numbers.HasFault)
            return figure is not null;
        if (TryReadWords(FigureWords.All))
            return TryReadAll(out figure);

        bool isQualified = TryReadWords(FigureWords.Before, out Qualifier qualifier);
        if (isQualified && _numbers.Rest.StartsWith("#", StringComparison.Ordinal))
            return TryReadRankRequirement(qualifier, out figure);
        bool isFrom = !isQualified && TryReadWords(FigureWords.From);
        if (!isQualified && !isFrom && TryReadRatio(out figure))
            return true;
        if (_numbers.HasFault || !TryReadNumber(out FigureNumber first))
            return false;

        int afterFirst = _numbers.Position;
        _numbers.SkipSpaces();
        if (!isQualified && TryReadWords(FigureWords.After, out qualifier))
        {
            figure = first.Say(qualifier);
            return true;
        }

        if (!isQualified && TryReadWords(FigureWords.To))
            return TryReadSecondEnd(first, out figure);
        if (isFrom)
            return Fail("after 'from' comes a second end, or words such as 'trở lên'", "Write từ 80% đến 90% or từ 80% trở lên.");
        if (!isQualified && first.Form == FigureForm.Percent && _numbers.TryReadChar('('))
            return TryReadCountsOf(first, out figure);

        _numbers.Position = afterFirst;
        figure = first.Say(qualifier);
        return true;
    }

    /// <summary>A number with its scale and its unit: 98,45%, 1,2 triệu, 100×1/7%.</summary>
    private bool TryReadNumber(out FigureNumber number)
    {
        number = default;
        _numbers.SkipSpaces();
        int start = _numbers.Position;
        bool hundredfold = TryReadText(SignedPercentReader.Hundredfold);
        bool isQuotient = hundredfold || TryReadText(FigureWriter.Onefold);
        if (!(isQuotient ? TryReadQuotient(out Rational value, out int decimals) : _numbers.TryReadDecimal(out value, out decimals)))
            return false;

        int afterNumber = _numbers.Position;
        _numbers.SkipSpaces();
        if (hundredfold)
        {
            if (!_numbers.TryReadChar('%'))
                return Fail("a hundredfold is a percentage", "Write the percent sign after it.");
            number = new FigureNumber(value, decimals, FigureForm.Percent);
            return true;
        }

        if (_numbers.TryReadChar('%') || TryReadWord("phần trăm") || TryReadWord("percent"))
            return TryPart(start, value, 2, decimals, out number);
        if (_numbers.TryReadChar('‰') || TryReadWord("phần nghìn"))
            return TryPart(start, value, 3, Math.Max(decimals + 1, 0), out number);

        if (!TryReadScale(start, ref value, ref decimals))
        {
            if (_numbers.HasFault)
                return false;
            _numbers.Position = afterNumber;
        }

        number = new FigureNumber(value, decimals, FigureForm.Number);
        return true;
    }

    private bool TryReadQuotient(out Rational value, out int decimals) => _numbers.TryReadRational(out value, out decimals);

    private bool TryPart(int start, Rational value, int exponent, int decimals, out FigureNumber number)
    {
        number = default;
        Rational power = Rational.Of((Int128)WideInteger.PowerOfTen(exponent), 1);
        if (value.Denominator > Int128.MaxValue / 1000)
            return _numbers.Fail(start, "the number has too many digits for a percentage", "Round it.");
        number = new FigureNumber(value / power, decimals, FigureForm.Percent);
        return true;
    }

    private bool TryReadScale(int start, ref Rational value, ref int decimals)
    {
        foreach ((string words, long factor) in FigureWords.Scales)
        {
            if (!TryReadWord(words))
                continue;
            if (WideInteger.Magnitude(value.Numerator) > (UInt128)(Int128.MaxValue / factor))
                return _numbers.Fail(start, "the number is too large", "Give it in a larger unit.");
            value *= factor;
            decimals = NumberWriter.DecimalsOf(value, shift: 0);
            return true;
        }

        return false;
    }

    private bool TryReadSecondEnd(FigureNumber first, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        if (!TryReadNumber(out FigureNumber second))
            return false;

        // "80-90%": the unit is written once, after the second end.
        if (first.Form != second.Form && first.Form == FigureForm.Number)
            first = new FigureNumber(first.Value / 100, first.Decimals, FigureForm.Percent);
        if (first.Form != second.Form)
            return _numbers.Fail(start, "both ends are percentages or neither is", "Write từ 80% đến 90%.");
        if (first.Value > second.Value)
            return _numbers.Fail(start, "the second end is not below the first", "Write the smaller end first.");
        figure = Figure.Between(Interval.Between(first.Value, second.Value), first.Form, Math.Max(first.Decimals, second.Decimals));
        return true;
    }

    /// <summary>26/35, and 26/35 (74,29%).</summary>
    private bool TryReadRatio([NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        int slash = _numbers.Rest.IndexOf('/');
        if (slash <= 0 || !char.IsAsciiDigit(_numbers.Rest[slash - 1]) || _numbers.Rest[..slash].ContainsAny("×%‰#") || _numbers.Rest[0] == '-')
            return false;
        if (!RatioReader.TryRead(ref _numbers, out Ratio counts))
            return false;
        if (counts.Denominator == 0)
            return _numbers.Fail(start, "a published ratio has a denominator other than zero", "Report 'no data' or 'zero denominator' instead of a figure.");

        figure = Figure.Of(counts);
        int afterCounts = _numbers.Position;
        _numbers.SkipSpaces();
        if (!_numbers.TryReadChar('('))
        {
            _numbers.Position = afterCounts;
            return true;
        }

        if (!TryReadNumber(out FigureNumber percent) || !TryReadText(")"))
            return Fail("the bracket after a ratio holds its percentage", "Write 26/35 (74,29%).");
        return CountsAgree(start, counts, percent);
    }

    /// <summary>74,29% (26/35): the counts are the figure, if they agree.</summary>
    private bool TryReadCountsOf(FigureNumber percent, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        if (!RatioReader.TryRead(ref _numbers, out Ratio counts) || !TryReadText(")") || counts.Denominator == 0)
            return Fail("the bracket after a percentage holds its counts", "Write 74,29% (26/35).");
        if (!CountsAgree(start, counts, percent))
            return false;
        figure = Figure.Of(counts);
        return true;
    }

    private bool CountsAgree(int start, Ratio counts, FigureNumber percent)
    {
        Rational distance = Rational.Abs((Rational)counts.Rate.Value - percent.Value);
        Rational half = Rational.Of(1, (Int128)WideInteger.PowerOfTen(Math.Min(percent.Decimals, 30) + 2) * 2);
        return (percent.Form == FigureForm.Percent && distance <= half)
            || _numbers.Fail(start, "the percentage and the counts do not agree", "Correct one of them, or give only the counts.");
    }

    /// <summary>tất cả 19: nineteen of nineteen.</summary>
    private bool TryReadAll([NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        _numbers.SkipSpaces();
        int start = _numbers.Position;
        if (!_numbers.TryReadInteger(out Int128 count))
            return false;
        if (count == 0 || count > long.MaxValue)
            return _numbers.Fail(start, "'all' is followed by how many there are, at least 1", "Write tất cả 19.");
        figure = Figure.Of(Ratio.Of((long)count, (long)count));
        return true;
    }

    private bool TryReadRank([NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        if (TryReadWords(FigureWords.Among))
        {
            if (!TryReadPlace(out int among))
                return false;
            figure = Figure.Tier(among);
            return true;
        }

        if (TryReadWords(FigureWords.First))
            return TryReadRankOf(1, out figure);
        return TryReadWords(FigureWords.Rank) && TryReadOrdinal(out int rank) && TryReadRankOf(rank, out figure);
    }

    private bool TryReadRankRequirement(Qualifier qualifier, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int start = _numbers.Position;
        _numbers.Position++;
        if (!TryReadPlace(out int rank) || !TryReadRankOf(rank, out Figure? exact))
            return false;
        if (qualifier is not (Qualifier.AtLeast or Qualifier.AtMost))
            return _numbers.Fail(start, "a place is at least or at most", "Write <=#3 for the third place or better.");
        figure = Figure.RankRequirement(qualifier, rank, exact.RankOf);
        return true;
    }

    private bool TryReadOrdinal(out int rank)
    {
        _numbers.SkipSpaces();
        foreach ((string words, int place) in FigureWords.Ordinals)
        {
            if (TryReadWord(words))
            {
                rank = place;
                return true;
            }
        }

        if (!TryReadPlace(out rank))
            return false;
        foreach (string ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (TryReadWord(ending))
                break;
        }

        return true;
    }

    private bool TryReadRankOf(int rank, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        int afterRank = _numbers.Position;
        _numbers.SkipSpaces();
        if (!TryReadWords(FigureWords.Of))
        {
            _numbers.Position = afterRank;
            figure = Figure.Rank(rank);
            return true;
        }

        int start = _numbers.Position;
        if (!TryReadPlace(out int of))
            return false;
        if (of < rank)
            return _numbers.Fail(start, "a place lies among as many", "Write thứ 4/13.");
        figure = Figure.Rank(rank, of);
        return true;
    }

    private bool TryReadPlace(out int place)
    {
        _numbers.SkipSpaces();
        int start = _numbers.Position;
        bool read = _numbers.TryReadInteger(out Int128 value);
        place = read && value is var v && v >= 1 && v <= int.MaxValue ? (int)value : 0;
        return read && (place > 0 || _numbers.Fail(start, "a place is a whole number from 1 to 2147483647", "Write thứ 4/13."));
    }

    /// <summary>[80%; 90%), (-∞; ∞)%.</summary>
    private bool TryReadBrackets([NotNullWhen(true)] out Figure? figure)
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

    private bool TryReadWords((string Words, Qualifier Qualifier)[] table, out Qualifier qualifier)
    {
        foreach ((string words, Qualifier found) in table)
        {
            if (TryReadWord(words))
            {
                qualifier = found;
                _numbers.SkipSpaces();
                return true;
            }
        }

        qualifier = Qualifier.Exactly;
        return false;
    }

    private bool TryReadWords(string[] table)
    {
        foreach (string words in table)
        {
            if (TryReadWord(words))
            {
                _numbers.SkipSpaces();
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads words that end where a word ends; signs may touch what follows.</summary>
    private bool TryReadWord(string words)
    {
        if (!_numbers.Rest.StartsWith(words, StringComparison.Ordinal))
            return false;
        int end = _numbers.Position + words.Length;
        if (end < _text.Length && char.IsLetter(words[^1]) && char.IsLetter(_text[end]))
            return false;
        _numbers.Position = end;
        return true;
    }

    private bool TryReadText(string text)
    {
        if (!_numbers.Rest.StartsWith(text, StringComparison.Ordinal))
            return false;
        _numbers.Position += text.Length;
        return true;
    }

    private bool TryReadEnd()
    {
        _numbers.SkipSpaces();
        return _numbers.AtEnd || Fail("the figure ends before this", "Give the figure alone, without what it counts.");
    }

    private bool Fail(string rule, string cure) => _numbers.Fail(_numbers.Position, rule, cure);
}
