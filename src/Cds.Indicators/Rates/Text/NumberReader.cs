using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Rates.Text;

/// <summary>Reads exact numbers in a style from the front of a text; remembers the first fault and its place.</summary>
internal ref struct NumberReader
{
    /// <summary>How many significant digits, and how many decimals, a number with decimals has at most.</summary>
    public const int MaximumDigits = 38;

    private readonly ReadOnlySpan<char> _text;
    private readonly TextStyle _style;

    public NumberReader(ReadOnlySpan<char> text, TextStyle style)
    {
        _text = text;
        _style = style;
        if (text.Length > TextValue.MaximumLength)
            Fail(TextValue.MaximumLength, "it is longer than 256 characters", "Give the number alone.");
    }

    public int Position { get; set; }

    public TextFault Fault { get; private set; }

    public readonly bool HasFault => Fault != default;

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    public readonly bool AtEnd => Position >= _text.Length;

    public bool Fail(int position, string rule, string cure)
    {
        if (!HasFault)
            Fault = new TextFault(position, rule, cure);
        return false;
    }

    public bool TryReadEnd() =>
        !HasFault && (AtEnd || Fail(Position, "the number ends before this", "Remove what follows."));

    public bool TryReadChar(char expected)
    {
        if (HasFault || AtEnd || _text[Position] != expected)
            return false;
        Position++;
        return true;
    }

    public void SkipSpaces()
    {
        while (!AtEnd && char.IsWhiteSpace(_text[Position]))
            Position++;
    }

    /// <summary>A number with decimals, or a quotient of two whole numbers.</summary>
    public bool TryReadRational(out Rational value, out int decimals)
    {
        if (!TryReadDecimal(out value, out decimals))
            return false;
        if (decimals != 0 || !TryReadChar('/'))
            return true;

        int divisorStart = Position;
        if (!TryReadInteger(out Int128 divisor))
            return false;
        if (divisor == 0)
            return Fail(divisorStart, "a quotient has a denominator other than zero", "Give the denominator that was counted.");
        value = Rational.Of(value.Numerator, divisor);
        return true;
    }

    /// <summary>A whole number without sign, with group separators where the style has them.</summary>
    public bool TryReadInteger(out Int128 value)
    {
        int start = Position;
        value = 0;
        if (!TryReadDigits(ref value, grouped: true, out _))
            return false;
        if (!AtEnd && _text[Position] == NumberWriter.DecimalSeparator(_style) && Position + 1 < _text.Length && char.IsAsciiDigit(_text[Position + 1]))
            return Fail(start, "a whole number is wanted here", "Give what was counted, without decimals.");
        return true;
    }

    /// <summary>A number with an optional minus sign, group separators and decimals as the style has them.</summary>
    public bool TryReadDecimal(out Rational value, out int decimals)
    {
        value = default;
        decimals = 0;
        bool negative = TryReadChar('-') || TryReadChar('\u2212');
        Int128 digits = 0;
        if (!TryReadDigits(ref digits, grouped: true, out _))
            return false;

        char separator = NumberWriter.DecimalSeparator(_style);
        if (!AtEnd && _text[Position] == separator && Position + 1 < _text.Length && char.IsAsciiDigit(_text[Position + 1]))
        {
            Position++;
            int start = Position;
            if (!TryReadDigits(ref digits, grouped: false, out decimals))
                return false;
            if (decimals > MaximumDigits || digits >= (Int128)WideInteger.PowerOfTen(MaximumDigits))
                return FailDigits(start);
        }

        if (!AtEnd && (_text[Position] is '.' or ',') && Position + 1 < _text.Length && char.IsAsciiDigit(_text[Position + 1]))
            return FailSeparator();
        value = Rational.Of(negative ? -digits : digits, (Int128)WideInteger.PowerOfTen(decimals));
        return true;
    }

    private bool TryReadDigits(ref Int128 value, bool grouped, out int count)
    {
        count = 0;
        if (HasFault)
            return false;

        char group = grouped ? NumberWriter.GroupSeparator(_style) : '\0';
        int sinceGroup = 0;
        bool inGroups = false;
        while (!AtEnd)
        {
            char c = _text[Position];
            if (char.IsAsciiDigit(c))
            {
                int digit = c - '0';
                if (value > (Int128.MaxValue - digit) / 10)
                    return FailDigits(Position);
                value = (value * 10) + digit;
                count++;
                sinceGroup++;
                Position++;
                continue;
            }

            bool separates = group != '\0' && c == group && count > 0 && Position + 1 < _text.Length && char.IsAsciiDigit(_text[Position + 1]);
            if (!separates)
                break;
            if (inGroups ? sinceGroup != 3 : sinceGroup > 3 || _text[Position - count] == '0')
                return FailGroups();
            inGroups = true;
            sinceGroup = 0;
            Position++;
        }

        if (count == 0)
            return Fail(Position, AtEnd ? "a number is missing at the end" : "a digit is wanted here", "Write the number in digits.");
        return !inGroups || sinceGroup == 3 || FailGroups();
    }

    private bool FailGroups() => _style == TextStyle.Vietnamese
        ? Fail(Position, "a point separates groups of three digits", "Write 5.254 for a whole number and 98,45 for decimals, or read the text in the invariant style.")
        : Fail(Position, "a comma separates groups of three digits", "Write 5,254 for a whole number and 98.45 for decimals, or read the text in the Vietnamese style.");

    private bool FailSeparator() => _style switch
    {
        TextStyle.Vietnamese => FailGroups(),
        TextStyle.English => FailGroups(),
        _ => Fail(Position, "the invariant style has a point before decimals and no group separators", "Write 98.45 or 5254, or read the text in the Vietnamese style."),
    };

    private bool FailDigits(int position) => Fail(position, "a number has at most 38 digits", "Round it, or give it in a larger unit.");
}
