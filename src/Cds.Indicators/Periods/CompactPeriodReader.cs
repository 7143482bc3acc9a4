using Cds.Indicators.Faults;

namespace Cds.Indicators.Periods;

/// <summary>
/// Forms that begin with a year of four digits and have no spaces: canonical, SDMX, ISO 8601, DHIS2. False with the default fault
/// means that the text is not of this sort; false with a fault that it is and breaks a rule.
/// </summary>
internal static class CompactPeriodReader
{
    public static bool TryRead(ReadOnlySpan<char> text, PeriodReadingOptions options, out PeriodReading reading, out TextFault fault)
    {
        reading = default;
        fault = default;
        int digits = Digits.Run(text);
        if (digits < 4 || !Digits.TryRead(text[..4], out int year))
            return false;
        ReadOnlySpan<char> rest = text[4..];
        if (rest.Length == 0 || rest[0] == '@')
            return Made(PeriodKind.Year, year, 1, PeriodDialect.Canonical, rest, text, ref reading, ref fault);
        if (digits > 4 || char.IsAsciiLetter(rest[0]))
            return Dhis2PeriodReader.TryRead(text, digits, year, ref reading, ref fault);
        if (rest[0] != '-')
            return false;
        if (rest.Length > 1 && rest[1] == '-')
            return PlanTerm(text, year, ref reading, ref fault);
        if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
            return Coded(text, year, options, ref reading, ref fault);
        return Dated(text, year, ref reading, ref fault);
    }

    private static bool PlanTerm(ReadOnlySpan<char> text, int firstYear, ref PeriodReading reading, ref TextFault fault)
    {
        ReadOnlySpan<char> rest = text[6..];
        if (Digits.Run(rest) != 4 || !Digits.TryRead(rest[..4], out int lastYear))
            return Refuse(6, "a plan term is two years of four digits with two hyphens between", "Write 2021--2025.", out fault);
        if (!TryCalendar(rest[4..], 10, out ReportingCalendar calendar, ref fault))
            return false;
        if (Period.TryPlanTerm(firstYear, lastYear, calendar, out Period period) is { } refusal)
        {
            fault = refusal.At(refusal.IsYear ? 0 : 6);
            return false;
        }

        reading = new PeriodReading(period, PeriodDialect.Canonical);
        return true;
    }

    /// <summary>A year, a hyphen, letters, digits: <c>2024-Q1</c>.</summary>
    private static bool Coded(
        ReadOnlySpan<char> text,
        int year,
        PeriodReadingOptions options,
        ref PeriodReading reading,
        ref TextFault fault)
    {
        int letters = 5;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;
        ReadOnlySpan<char> code = text[5..letters];
        int width = Digits.Run(text[letters..]);
        ReadOnlySpan<char> rest = text[(letters + width)..];
        (PeriodKind kind, int expected, PeriodDialect dialect) = Form(code, width);
        if (expected == 0)
            return Refuse(
                5,
                "these letters name no kind of period",
                "Write one of S, Q, T, M, BM, W, BW, YTD, A, D in capital letters after the year and a hyphen.",
                out fault);
        if (width != expected)
        {
            string digits = expected == 1 ? "1 digit" : FormattableString.Invariant($"{expected} digits");
            return Refuse(
                letters,
                $"the number of a {(code is "D" ? "day of the year" : PeriodKinds.Noun(kind))} has {digits}",
                $"Write {text[..letters]} and {digits}.",
                out fault);
        }

        Digits.TryRead(text.Slice(letters, width), out int number);
        if (code is "W" && width == 2 && rest.Length > 0 && rest[0] == '-')
            return WeekDate(text, year, number, ref reading, ref fault);
        if (code is "A" && number != 1)
            return Refuse(letters, "a reporting year has the number 1", "Write A1 after the year.", out fault);

        bool isReporting = dialect != PeriodDialect.Sdmx20 && code.Length == 1 && rest.Length == 0 && options.ReportingYearStart is not null;
        ReportingCalendar calendar = ReportingCalendar.Gregorian;
        if (isReporting)
        {
            calendar = ReportingCalendar.FiscalYear(
                options.ReportingYearStart.GetValueOrDefault().Month,
                options.ReportingYearStart.GetValueOrDefault().Day);
            dialect = PeriodDialect.Sdmx;
        }

        if (code is "D" && rest.Length == 0)
            return DayOfYear(letters, year, number, calendar, PeriodDialect.Sdmx, ref reading, ref fault);
        if (rest.Length > 0 && dialect != PeriodDialect.Canonical)
            return Refuse(letters + width, "nothing follows the number in this form", "Leave the rest out.", out fault);
        if (rest.Length > 0 && !TryCalendar(rest, letters + width, out calendar, ref fault))
            return false;
        return Made(kind, year, number, dialect, calendar, letters, ref reading, ref fault);
    }

    /// <summary>What the letters mean and how many digits follow them; 0 digits when they mean nothing.</summary>
    private static (PeriodKind Kind, int Digits, PeriodDialect Dialect) Form(ReadOnlySpan<char> code, int width) => code switch
    {
        "S" => (PeriodKind.HalfYear, 1, PeriodDialect.Canonical),
        "Q" => (PeriodKind.Quarter, 1, PeriodDialect.Canonical),
        "T" => (PeriodKind.FourMonths, 1, PeriodDialect.Canonical),
        "M" => (PeriodKind.Month, 2, PeriodDialect.Canonical),
        "BM" => (PeriodKind.Bimonth, 1, PeriodDialect.Canonical),
        "W" when width == 1 => (PeriodKind.Week, 1, PeriodDialect.Sdmx20),
        "W" => (PeriodKind.Week, 2, PeriodDialect.Canonical),
        "BW" => (PeriodKind.Biweek, 2, PeriodDialect.Canonical),
        "YTD" => (PeriodKind.YearToDate, 2, PeriodDialect.Canonical),
        "A" => (PeriodKind.Year, 1, PeriodDialect.Sdmx),
        "D" => (PeriodKind.Day, 3, PeriodDialect.Sdmx),
        "B" => (PeriodKind.HalfYear, 1, PeriodDialect.Sdmx20),
        _ => default,
    };

    /// <summary>An ISO week date, <c>2024-W05-3</c>: a day.</summary>
    private static bool WeekDate(ReadOnlySpan<char> text, int year, int week, ref PeriodReading reading, ref TextFault fault)
    {
        if (text.Length != 10 || text[9] is < '1' or > '7')
            return Refuse(9, "the day of a week date is 1 to 7, Monday first", "Write 2024-W05-1 to 2024-W05-7.", out fault);
        if (Period.TryOf(PeriodKind.Week, year, week, ReportingCalendar.Gregorian, out Period period) is { } refusal)
        {
            fault = refusal.At(refusal.IsYear ? 0 : 6);
            return false;
        }

        reading = new PeriodReading(Period.OfDay(period.FirstDay + text[9] - '1'), PeriodDialect.Iso8601);
        return true;
    }

    private static bool DayOfYear(
        int position,
        int year,
        int number,
        ReportingCalendar calendar,
        PeriodDialect dialect,
        ref PeriodReading reading,
        ref TextFault fault)
    {
        if (Period.TryOf(PeriodKind.Year, year, 1, calendar, out Period whole) is { } refusal)
        {
            fault = refusal.At(0);
            return false;
        }

        if (number < 1 || number > whole.DayCount)
            return Refuse(
                position,
                FormattableString.Invariant($"the year {year:D4} has days 1 to {whole.DayCount}"),
                "Write 001 for its first day.",
                out fault);
        reading = new PeriodReading(Period.OfDay(whole.FirstDay + number - 1), dialect);
        return true;
    }

    /// <summary>A year, a hyphen, digits: a month, a day of the year, a date and what may follow it.</summary>
    private static bool Dated(ReadOnlySpan<char> text, int year, ref PeriodReading reading, ref TextFault fault)
    {
        int width = Digits.Run(text[5..]);
        ReadOnlySpan<char> rest = text[(5 + width)..];
        if (width == 2 && rest.Length == 0)
        {
            Digits.TryRead(text[5..7], out int month);
            return month is >= 1 and <= 12
                ? Made(PeriodKind.Month, year, month, PeriodDialect.Iso8601, ReportingCalendar.Gregorian, 5, ref reading, ref fault)
                : Refuse(5, "a month is 01 to 12", "Write 2024-01 to 2024-12.", out fault);
        }

        if (width == 3 && rest.Length == 0)
        {
            Digits.TryRead(text[5..8], out int day);
            return DayOfYear(5, year, day, ReportingCalendar.Gregorian, PeriodDialect.Iso8601, ref reading, ref fault);
        }

        // Two years with a hyphen between are words to a reader of Vietnamese.
        if (width == 4 && rest.Length == 0)
            return false;
        return width == 2 && rest[0] == '-'
            ? DatedPeriodReader.TryRead(text, ref reading, ref fault)
            : Refuse(5, "two digits of a month, or three of a day of the year, follow the year and a hyphen", PeriodReader.Cure, out fault);
    }

    private static bool Made(
        PeriodKind kind,
        int year,
        int number,
        PeriodDialect dialect,
        ReadOnlySpan<char> calendarPart,
        ReadOnlySpan<char> text,
        ref PeriodReading reading,
        ref TextFault fault) =>
        TryCalendar(calendarPart, text.Length - calendarPart.Length, out ReportingCalendar calendar, ref fault)
        && Made(kind, year, number, dialect, calendar, text.Length - calendarPart.Length, ref reading, ref fault);

    internal static bool Made(
        PeriodKind kind,
        int year,
        int number,
        PeriodDialect dialect,
        ReportingCalendar calendar,
        int position,
        ref PeriodReading reading,
        ref TextFault fault)
    {
        if (Period.TryOf(kind, year, number, calendar, out Period period) is { } refusal)
        {
            fault = refusal.At(refusal.IsYear ? 0 : position);
            return false;
        }

        reading = new PeriodReading(period, dialect);
        return true;
    }

    internal static bool Refuse(int position, string rule, string cure, out TextFault fault)
    {
        fault = new TextFault(position, rule, cure);
        return false;
    }

    /// <summary>Nothing, or <c>@</c> and the id of a calendar.</summary>
    private static bool TryCalendar(ReadOnlySpan<char> text, int position, out ReportingCalendar calendar, ref TextFault fault)
    {
        calendar = ReportingCalendar.Gregorian;
        if (text.Length == 0)
            return true;
        if (text[0] != '@')
            return Refuse(position, "only @ and the id of a calendar follow", "Write @ND09, @FY07-01, @CUT20 or nothing.", out fault);
        if (!ReportingCalendar.TryParse(text[1..], out ReportingCalendar? named, out TextFault inner))
            return Refuse(position + 1 + inner.Position, inner.Rule, inner.Cure, out fault);
        calendar = named;
        return true;
    }
}
