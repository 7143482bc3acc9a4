using Cds.Indicators.Faults;

namespace Cds.Indicators.Periods;

/// <summary>DHIS2 labels and ISO 8601 basic dates: a year with letters or digits right behind it.</summary>
internal static class Dhis2PeriodReader
{
    /// <summary>Reads a text that begins with <paramref name="digits"/> digits, of which the first four are the year.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int digits, int year, ref PeriodReading reading, ref TextFault fault)
    {
        ReadOnlySpan<char> rest = text[digits..];
        if (digits == 4)
            return Labelled(text, year, ref reading, ref fault);
        if (digits == 8 && rest.Length == 0)
            return Basic(text, year, ref reading, ref fault);
        if (digits != 6 || rest is not ("" or "B"))
            return CompactPeriodReader.Refuse(
                4,
                "six digits are a year and a month, eight a date; no other number of digits is a period",
                PeriodReader.Cure,
                out fault);
        Digits.TryRead(text[4..6], out int number);
        bool isMonth = rest.Length == 0;
        int count = isMonth ? 12 : 6;
        return number >= 1 && number <= count
            ? CompactPeriodReader.Made(
                isMonth ? PeriodKind.Month : PeriodKind.Bimonth,
                year,
                number,
                PeriodDialect.Dhis2,
                ReportingCalendar.Gregorian,
                4,
                ref reading,
                ref fault)
            : CompactPeriodReader.Refuse(
                4,
                isMonth ? "a month is 01 to 12" : "a bimonth is 01 to 06",
                isMonth ? "Write 202401 to 202412." : "Write 202401B to 202406B.",
                out fault);
    }

    private static bool Labelled(ReadOnlySpan<char> text, int year, ref PeriodReading reading, ref TextFault fault)
    {
        int letters = 4;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;
        if (Dhis2Words.Find(text[4..letters]) is not { } type)
            return CompactPeriodReader.Refuse(
                4,
                "no DHIS2 period type has these letters",
                "Write W, WedW to SunW, BiW, Q, NovQ, S, AprilS, NovS, Feb, April, July, Aug, Sep, Oct or Nov after the year; canonical text has a hyphen.",
                out fault);
        int width = text.Length - letters;
        bool hasNumber = type.Kind != PeriodKind.Year;
        int longest = !hasNumber ? 0 : PeriodKinds.IsWeekly(type.Kind) ? 2 : 1;
        int number = 1;
        if (width > longest || (hasNumber && !Digits.TryRead(text[letters..], out number)))
            return CompactPeriodReader.Refuse(
                letters,
                hasNumber ? "the number of the period follows the letters" : "nothing follows the letters of a financial year",
                "Write 2024W5, 2024Q1, 2024S1 or 2024April.",
                out fault);
        return CompactPeriodReader.Made(type.Kind, year, number, PeriodDialect.Dhis2, type.Calendar, letters, ref reading, ref fault);
    }

    private static bool Basic(ReadOnlySpan<char> text, int year, ref PeriodReading reading, ref TextFault fault)
    {
        Digits.TryRead(text[4..6], out int month);
        Digits.TryRead(text[6..8], out int day);
        if (!DayNumber.TryOf(year, month, day, out int number))
            return CompactPeriodReader.Refuse(
                4,
                "there is no such day",
                "Write the year, two digits of the month and two of a day that the month has.",
                out fault);
        reading = new PeriodReading(Period.OfDay(number), PeriodDialect.Iso8601);
        return true;
    }
}
