using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates.Text;

/// <summary>Reads published figures: the words first, then the number in its style, then what may follow it.</summary>
internal ref partial struct FigureReader
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
        int badPosition = TextValue.MaximumLength;
        if (text.Length > TextValue.MaximumLength || !FoldedText.TryFold(text, buffer, out ReadOnlySpan<char> folded, out badPosition))
        {
            fault = badPosition == TextValue.MaximumLength
                ? new TextFault(badPosition, "it is longer than 256 characters", "Give the figure alone.")
                : new TextFault(badPosition, "a character here is no Unicode text", "Give the text in valid Unicode.");
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
            return TryReadInterval(out figure);

        TryReadWords(FigureWords.Introductions);
        if (TryReadRank(out figure) || _numbers.HasFault)
            return figure is not null;
        if (TryReadWords(FigureWords.All))
            return TryReadAll(out figure);
        if (TryReadWords(FigureWords.Before, out Qualifier qualifier))
            return TryReadQualified(qualifier, out figure);
        if (TryReadWords(FigureWords.From))
            return TryReadUnqualified(isFrom: true, out figure);
        return IsRatioAhead() ? TryReadRatio(out figure) : TryReadUnqualified(isFrom: false, out figure);
    }

    /// <summary>What follows a word such as trên: a number, or a place.</summary>
    private bool TryReadQualified(Qualifier qualifier, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        if (TryReadText("#"))
            return TryReadRankRequirement(qualifier, out figure);
        if (!TryReadNumber(out FigureNumber number))
            return false;
        if (_numbers.Rest.StartsWith("/", StringComparison.Ordinal))
            return Fail("a ratio of counts has no word before it", "Write the counts alone, 26/35, or the percentage, trên 74%.");
        figure = number.Say(qualifier);
        return true;
    }

    /// <summary>A number without a word before it: the word, a second end or the counts may follow.</summary>
    private bool TryReadUnqualified(bool isFrom, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        if (!TryReadNumber(out FigureNumber number))
            return false;

        int afterNumber = _numbers.Position;
        _numbers.SkipSpaces();
        if (TryReadWords(FigureWords.After, out Qualifier qualifier))
        {
            figure = number.Say(qualifier);
            return true;
        }

        if (TryReadWords(FigureWords.To))
            return TryReadSecondEnd(number, out figure);
        if (isFrom)
            return Fail("after 'from' comes a second end, or words such as 'trở lên'", "Write từ 80% đến 90% or từ 80% trở lên.");
        if (number.Form == FigureForm.Percent && _numbers.TryReadChar('('))
            return TryReadCountsOf(number, out figure);

        _numbers.Position = afterNumber;
        figure = number.Say(Qualifier.Exactly);
        return true;
    }

    private bool TryReadWords(ImmutableArray<(string Words, Qualifier Qualifier)> table, out Qualifier qualifier)
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

    private bool TryReadWords(ImmutableArray<string> table)
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

    /// <summary>Reads words that end where a word ends, with any white space between them; signs may touch what follows.</summary>
    private bool TryReadWord(string words)
    {
        int end = _numbers.Position;
        foreach (char c in words)
        {
            if (end >= _text.Length || (c == ' ' ? !char.IsWhiteSpace(_text[end]) : c != _text[end]))
                return false;
            end++;
            while (c == ' ' && end < _text.Length && char.IsWhiteSpace(_text[end]))
                end++;
        }

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
