using Cds.Indicators.Faults;

namespace Cds.Indicators.Periods;

/// <summary>Walks through plain words, as folded by <see cref="Internal.UnmarkedText"/>, and reads one period at a time.</summary>
internal ref partial struct VietnamesePeriodScanner
{
    private const string YearRule = "a year has four digits";
    private const string YearCure = "Write the year in full: 2024.";

    private readonly ReadOnlySpan<char> _plain;
    private readonly bool _isCalendarNamed;
    private int _at;
    private bool _yearsRequired;
    private int? _yearOfEnd;

    public VietnamesePeriodScanner(ReadOnlySpan<char> plain, PeriodReadingOptions options, ReportingCalendar? named)
    {
        _plain = plain;
        _isCalendarNamed = named is not null;
        Calendar = named ?? options.Calendar ?? ReportingCalendar.Gregorian;
        AsOf = options.AsOf is { } date ? DayNumber.Of(date, nameof(options)) : null;
    }

    public ReportingCalendar Calendar { get; private set; }

    public int? AsOf { get; }

    public PeriodNotes Notes { get; private set; }

    public TextFault Fault { get; private set; }

    public readonly int Position => _at;

    /// <summary>What was not yet read.</summary>
    public readonly ReadOnlySpan<char> Rest => _plain[_at..].TrimStart(' ');

    /// <summary>Points in time are calendar days, unless the text itself names another calendar.</summary>
    public void UseCalendarDays() => Calendar = _isCalendarNamed ? Calendar : ReportingCalendar.Gregorian;

    /// <summary>From here on a year that is left out is not taken from the as-of date.</summary>
    public void RequireYears() => _yearsRequired = true;

    /// <summary>Whether the first end of a range, which comes next, may leave its year to the last year that the text names; until called again.</summary>
    public void TakeYearOfEnd(bool allowed)
    {
        _yearOfEnd = null;
        ReadOnlySpan<char> rest = Rest;
        for (int end = rest.Length; allowed && _yearOfEnd is null && end >= 4; end--)
        {
            bool isAlone = (end == rest.Length || !char.IsAsciiDigit(rest[end])) && (end == 4 || !char.IsAsciiDigit(rest[end - 5]));
            if (isAlone && Digits.Run(rest[(end - 4)..end]) == 4 && Digits.TryRead(rest[(end - 4)..end], out int year))
                _yearOfEnd = year;
        }
    }

    public bool Refuse(int position, string rule, string cure)
    {
        Fault = new TextFault(position, rule, cure);
        return false;
    }

    public bool AtEnd() => Rest.Length == 0 || Refuse(
        _at,
        "the text goes on after the period",
        "Pass only the words that name the period.");

    /// <summary>Reads a word, or several with single spaces between, if they come next.</summary>
    public bool Word(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> rest = Rest;
        if (!rest.StartsWith(words) || (rest.Length > words.Length && char.IsLetterOrDigit(rest[words.Length])))
            return false;
        _at = _plain.Length - rest.Length + words.Length;
        return true;
    }

    public bool Symbol(char symbol)
    {
        ReadOnlySpan<char> rest = Rest;
        if (rest.Length == 0 || rest[0] != symbol)
            return false;
        _at = _plain.Length - rest.Length + 1;
        return true;
    }

    private bool TryYear(out int year)
    {
        year = 0;
        ReadOnlySpan<char> rest = Rest;
        if (rest.Length > 0 && char.IsAsciiDigit(rest[0]))
            return TryFullYear(out year);
        int position = _at;
        int back = Word("nay") ? 0 : Word("truoc") || Word("ngoai") ? 1 : -1;
        bool isLeftOut = back < 0;
        if (isLeftOut && _yearOfEnd is { } yearOfEnd)
        {
            Notes |= PeriodNotes.YearFromOtherEnd;
            year = yearOfEnd;
            return true;
        }

        if (AsOf is not { } now || (isLeftOut && _yearsRequired))
            return Refuse(
                position,
                "the text names no year",
                isLeftOut && _yearsRequired ? "Write the year at the end of the range, or at both ends." : "Write the year, or pass the day on which the text speaks in PeriodReadingOptions.AsOf.");
        Notes |= isLeftOut ? PeriodNotes.YearFromAsOfDate : PeriodNotes.FromAsOfDate;
        year = (Calendar.MonthOf(now) / 12) - Math.Max(back, 0);
        return true;
    }

    private bool TryFullYear(out int year)
    {
        year = 0;
        ReadOnlySpan<char> rest = Rest;
        if (Digits.Run(rest) != 4)
            return Refuse(_plain.Length - rest.Length, YearRule, YearCure);
        return TryNumber(4, out year);
    }

    private bool TryNumber(int longest, out int value)
    {
        ReadOnlySpan<char> rest = Rest;
        int position = _plain.Length - rest.Length;
        int width = Digits.Run(rest);
        value = 0;
        if (width == 0)
            return Refuse(position, "a number is missing", PeriodReader.Cure);
        if (width > longest)
            return Refuse(position, "the number has too many digits", PeriodReader.Cure);
        _at = position + width;
        return Digits.TryRead(rest[..width], out value);
    }
}
