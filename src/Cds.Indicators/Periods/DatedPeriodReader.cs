using Cds.Indicators.Faults;

namespace Cds.Indicators.Periods;

/// <summary>Forms that begin with a date <c>yyyy-MM-dd</c>: a day, a date with a time, an interval, an SDMX time range.</summary>
internal static class DatedPeriodReader
{
    public static bool TryRead(ReadOnlySpan<char> text, ref PeriodReading reading, ref TextFault fault)
    {
        if (!TryDate(text, 0, out int day, ref fault))
            return false;
        int at = 10;
        PeriodNotes notes = default;
        bool hasTime = at < text.Length && text[at] == 'T';
        if (hasTime && !TryTime(text, ref at, ref notes, ref fault))
            return false;
        if ((notes & PeriodNotes.MidnightEndsDay) != PeriodNotes.None && ++day > DayNumber.Maximum)
            return CompactPeriodReader.Refuse(0, Refusal.OutOfRange.Rule, Refusal.OutOfRange.Cure, out fault);
        if (at == text.Length)
        {
            reading = new PeriodReading(
                Period.OfDay(day),
                hasTime ? PeriodDialect.Iso8601 : PeriodDialect.Canonical,
                notes,
                IsPointInTime: hasTime);
            return true;
        }

        if (text[at] == '@')
            return CompactPeriodReader.Refuse(
                at,
                "a day and a range of days belong to every calendar",
                "Leave the calendar out.",
                out fault);
        if (text[at] != '/')
            return CompactPeriodReader.Refuse(
                at,
                "only T and a time, or / and the end of a range, follow a date",
                "Write 2024-06-15T08:30:00 or 2023-12-10/2024-07-30.",
                out fault);
        at++;
        return at < text.Length && text[at] == 'P'
            ? Duration(text, at, day, notes, ref reading, ref fault)
            : Interval(text, at, day, hasTime, notes, ref reading, ref fault);
    }

    private static bool Interval(
        ReadOnlySpan<char> text,
        int at,
        int first,
        bool hasTime,
        PeriodNotes notes,
        ref PeriodReading reading,
        ref TextFault fault)
    {
        if (!TryDate(text, at, out int last, ref fault))
            return false;
        int lastAt = at;
        at += 10;
        if (at < text.Length && text[at] == 'T')
        {
            PeriodNotes lastNotes = default;
            if (!TryTime(text, ref at, ref lastNotes, ref fault))
                return false;

            // 24:00 ends the day on which it stands, so as an end it needs no other day.
            notes |= lastNotes & ~PeriodNotes.MidnightEndsDay;
            hasTime = true;
        }

        if (at < text.Length)
            return CompactPeriodReader.Refuse(
                at,
                text[at] == '@' ? "a day and a range of days belong to every calendar" : "nothing follows the end of a range",
                "Leave the rest out.",
                out fault);
        if (last < first)
            return CompactPeriodReader.Refuse(lastAt, "the last day is the first or a later one", "Exchange the days.", out fault);
        reading = new PeriodReading(Period.OfRange(first, last), hasTime ? PeriodDialect.Iso8601 : PeriodDialect.Canonical, notes);
        return true;
    }

    /// <summary>A duration of whole days: P, then years, months, weeks and days in this order, at least one.</summary>
    private static bool Duration(
        ReadOnlySpan<char> text,
        int at,
        int first,
        PeriodNotes notes,
        ref PeriodReading reading,
        ref TextFault fault)
    {
        const string Rule = "a duration is P with whole years, months, weeks or days in this order";
        const string Cure = "Write P1Y, P3M, P2W or P10D.";
        int months = 0;
        int days = 0;
        int next = 0;
        int position = at + 1;
        if (position == text.Length)
            return CompactPeriodReader.Refuse(position, Rule, Cure, out fault);
        while (position < text.Length)
        {
            int width = Digits.Run(text[position..]);
            if (width is < 1 or > 7 || position + width == text.Length)
                return CompactPeriodReader.Refuse(position, Rule, Cure, out fault);
            Digits.TryRead(text.Slice(position, width), out int value);
            int unit = "YMWD".IndexOf(text[position + width], StringComparison.Ordinal);
            if (unit < next)
                return CompactPeriodReader.Refuse(position + width, Rule, Cure, out fault);
            next = unit + 1;
            months += unit switch { 0 => value * 12, 1 => value, _ => 0 };
            days += unit switch { 2 => value * 7, 3 => value, _ => 0 };
            position += width + 1;
        }

        int month = DayNumber.MonthOf(first);
        int dayOfMonth = first - DayNumber.OfMonthStart(month);
        int endMonth = month + months;
        if (endMonth / 12 > 10_000)
            return CompactPeriodReader.Refuse(at, Refusal.OutOfRange.Rule, Cure, out fault);
        int end = DayNumber.OfMonthStart(endMonth) + Math.Min(dayOfMonth, DayNumber.DaysInMonth(endMonth) - 1) + days - 1;
        if (end < first)
            return CompactPeriodReader.Refuse(at, "a range has at least one day", Cure, out fault);
        if (end > DayNumber.Maximum)
            return CompactPeriodReader.Refuse(at, Refusal.OutOfRange.Rule, Cure, out fault);
        reading = new PeriodReading(Period.OfRange(first, end), PeriodDialect.Sdmx, notes);
        return true;
    }

    private static bool TryDate(ReadOnlySpan<char> text, int at, out int day, ref TextFault fault)
    {
        day = 0;
        if (text.Length < at + 10 || !Digits.TryRead(text.Slice(at, 4), out int year) || text[at + 4] != '-'
            || !Digits.TryRead(text.Slice(at + 5, 2), out int month) || text[at + 7] != '-' || !Digits.TryRead(text.Slice(at + 8, 2), out int inMonth))
        {
            return CompactPeriodReader.Refuse(
                at,
                "a date is a year, a month and a day of 4, 2 and 2 digits with hyphens between",
                "Write 2024-06-15.",
                out fault);
        }

        if (DayNumber.TryOf(year, month, inMonth, out day))
            return true;
        if (year < 1)
            return CompactPeriodReader.Refuse(at, Refusal.Year.Rule, Refusal.Year.Cure, out fault);
        return month is < 1 or > 12
            ? CompactPeriodReader.Refuse(at + 5, "a month is 01 to 12", "Write 2024-01-15 to 2024-12-15.", out fault)
            : CompactPeriodReader.Refuse(
                at + 8,
                FormattableString.Invariant($"the month {year:D4}-{month:D2} has days 01 to {DayNumber.DaysInMonth((year * 12) + month - 1)}"),
                "Write a day that the month has.",
                out fault);
    }

    /// <summary>T, hours, minutes, and seconds with a fraction and an offset if there are any.</summary>
    private static bool TryTime(ReadOnlySpan<char> text, ref int at, ref PeriodNotes notes, ref TextFault fault)
    {
        const string Rule = "a time is hours, minutes and seconds of two digits each, to 24:00:00";
        const string Cure = "Write 2024-06-15T08:30:00, or leave the time out.";
        int start = at++;
        if (!TryPart(text, ref at, 24, out int hour) || !TryColon(text, ref at) || !TryPart(text, ref at, 59, out int minute))
            return CompactPeriodReader.Refuse(start, Rule, Cure, out fault);
        bool isWhole = true;
        int second = 0;
        if (TryColon(text, ref at))
        {
            if (!TryPart(text, ref at, 59, out second))
                return CompactPeriodReader.Refuse(start, Rule, Cure, out fault);
            if (at < text.Length && text[at] == '.')
            {
                int width = Digits.Run(text[(at + 1)..]);
                if (width == 0)
                    return CompactPeriodReader.Refuse(at, Rule, Cure, out fault);
                isWhole = !text.Slice(at + 1, width).ContainsAnyExcept('0');
                at += width + 1;
            }
        }

        if (hour == 24)
        {
            if (minute > 0 || second > 0 || !isWhole)
                return CompactPeriodReader.Refuse(start, Rule, Cure, out fault);
            notes |= PeriodNotes.MidnightEndsDay;
        }

        notes |= PeriodNotes.TimeOfDayNotKept;
        return TryOffset(text, ref at, ref notes, ref fault);
    }

    private static bool TryOffset(ReadOnlySpan<char> text, ref int at, ref PeriodNotes notes, ref TextFault fault)
    {
        if (at == text.Length || text[at] is not ('Z' or '+' or '-'))
            return true;
        notes |= PeriodNotes.OffsetNotKept;
        int start = at;
        if (text[at++] == 'Z')
            return true;
        if (TryPart(text, ref at, 14, out int hours) && TryColon(text, ref at) && TryPart(text, ref at, 59, out int minutes) && (hours < 14 || minutes == 0))
            return true;
        return CompactPeriodReader.Refuse(start, "an offset is Z or -14:00 to +14:00", "Write +07:00, or leave the offset out.", out fault);
    }

    private static bool TryPart(ReadOnlySpan<char> text, ref int at, int maximum, out int value)
    {
        value = 0;
        if (text.Length < at + 2 || !Digits.TryRead(text.Slice(at, 2), out value) || value > maximum)
            return false;
        at += 2;
        return true;
    }

    private static bool TryColon(ReadOnlySpan<char> text, ref int at)
    {
        if (at >= text.Length || text[at] != ':')
            return false;
        at++;
        return true;
    }
}
