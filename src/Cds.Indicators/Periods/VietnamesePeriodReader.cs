using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Periods;

/// <summary>The words of Vietnamese reports: what a text says as a whole. <see cref="VietnamesePeriodScanner"/> reads the single periods
/// in it.</summary>
internal static class VietnamesePeriodReader
{
    private const string AsOfRule = "it is said relative to a day that the text does not name";
    private const string AsOfCure = "Pass that day in PeriodReadingOptions.AsOf.";

    public static bool TryRead(ReadOnlySpan<char> text, PeriodReadingOptions options, out PeriodReading reading, out TextFault fault)
    {
        Span<char> buffer = stackalloc char[text.Length];
        Span<short> places = stackalloc short[text.Length];
        int length = UnmarkedText.Fold(text, buffer, places);
        ReadOnlySpan<char> plain = buffer[..length];

        if (!TryCalendar(ref plain, out ReportingCalendar? named, out int bad))
        {
            reading = default;
            fault = new TextFault(
                places[bad],
                "the words in parentheses name no reporting calendar",
                "Write them as the style vi does: (theo Nghị định 09/2019/NĐ-CP), (năm tài chính từ ngày 1/7), (chốt số liệu ngày 20), (tuần từ chủ nhật).");
            return false;
        }

        VietnamesePeriodScanner scanner = new(plain, options, named);
        bool read = TryReadWhole(ref scanner, plain, out reading);
        TextFault found = scanner.Fault;
        int position = found.Position < length ? places[found.Position] : text.Length;
        fault = read ? default : new TextFault(position, found.Rule, found.Cure);
        return read;
    }

    private static bool TryReadWhole(ref VietnamesePeriodScanner scanner, ReadOnlySpan<char> plain, out PeriodReading reading)
    {
        reading = default;
        if (IsNow(plain))
        {
            if (scanner.AsOf is not { } now)
                return scanner.Refuse(0, AsOfRule, AsOfCure);
            reading = new PeriodReading(Period.OfDay(now), PeriodDialect.Vietnamese, PeriodNotes.FromAsOfDate, IsPointInTime: true);
            return true;
        }

        if (RelativePeriod.TryReadWords(plain, out RelativePeriod relative))
            return TryRelative(ref scanner, relative, out reading);
        if (scanner.Word("tu"))
            return TryRange(ref scanner, out reading);

        bool isPoint = false;
        PeriodNotes notes = default;
        for (bool more = true; more; isPoint |= more)
        {
            bool isEnd = scanner.Word("cuoi");
            notes |= isEnd ? PeriodNotes.ReadByConvention : default;
            more = isEnd || scanner.Word("tinh") || scanner.Word("den") || scanner.Word("toi") || scanner.Word("het");
        }

        if (isPoint)
            scanner.UseCalendarDays();
        if (!scanner.TryPeriod(out Period period) || !scanner.AtEnd())
            return false;
        reading = new PeriodReading(
            isPoint ? Period.OfDay(period.LastDay) : period,
            PeriodDialect.Vietnamese,
            notes | scanner.Notes,
            isPoint);
        return true;
    }

    private static bool TryRelative(ref VietnamesePeriodScanner scanner, RelativePeriod relative, out PeriodReading reading)
    {
        reading = default;
        if (scanner.AsOf is not { } now)
            return scanner.Refuse(0, AsOfRule, AsOfCure);
        if (PeriodKinds.IsWeekly(relative.Kind) && !scanner.Calendar.HasWeeks)
            return scanner.Refuse(0, Refusal.NoWeeks(scanner.Calendar).Rule, Refusal.NoWeeks(scanner.Calendar).Cure);
        if (!relative.TryResolve(now, scanner.Calendar, out PeriodSequence periods))
            return scanner.Refuse(
                0,
                "the as-of date has no such period",
                "Pass a day further from the years 0001 and 9999, or another kind for week 53.");
        reading = new PeriodReading(periods.Span().GetValueOrDefault(), PeriodDialect.Vietnamese, PeriodNotes.FromAsOfDate);
        return true;
    }

    /// <summary>From a day or period to another, or to now; the word "từ" was read.</summary>
    private static bool TryRange(ref VietnamesePeriodScanner scanner, out PeriodReading reading)
    {
        reading = default;
        scanner.RequireYears();
        scanner.TakeYearOfEnd(allowed: true);
        if (!scanner.TryPeriod(out Period first))
            return false;
        scanner.TakeYearOfEnd(allowed: false);
        PeriodNotes notes = default;
        if (!scanner.Word("den") && !scanner.Word("toi") && !scanner.Symbol('-'))
            return scanner.Refuse(scanner.Position, "the end of the range is missing", "Write từ ngày 10/12/2023 đến ngày 30/7/2024.");
        _ = scanner.Word("het") || scanner.Word("cuoi");
        int lastAt = scanner.Position;
        int last;
        if (IsNow(scanner.Rest) || scanner.Rest is "nay")
        {
            if (scanner.AsOf is not { } now)
                return scanner.Refuse(lastAt, AsOfRule, AsOfCure);
            last = now;
            notes |= PeriodNotes.FromAsOfDate;
        }
        else
        {
            if (!scanner.TryPeriod(out Period end) || !scanner.AtEnd())
                return false;
            last = end.LastDay;
        }

        if (last < first.FirstDay)
            return scanner.Refuse(lastAt, "the last day is the first or a later one", "Exchange the days, or write the year at both ends.");
        reading = new PeriodReading(Period.OfRange(first.FirstDay, last), PeriodDialect.Vietnamese, notes | scanner.Notes);
        return true;
    }

    private static bool IsNow(ReadOnlySpan<char> plain) =>
        plain is "den nay" or "toi nay" or "tinh den nay" or "hien nay" or "hien tai" or "den hien tai" or "den hien nay" or "tinh den hien tai"
            or "thoi diem hien tai" or "tai thoi diem hien tai" or "den thoi diem hien tai" or "tinh den thoi diem hien tai"
            or "thoi diem hien nay" or "den thoi diem hien nay" or "den thoi diem nay" or "tinh den thoi diem nay";

    /// <summary>Takes a calendar in parentheses off the end; false, with the place, when the parentheses say something else.</summary>
    private static bool TryCalendar(ref ReadOnlySpan<char> plain, out ReportingCalendar? calendar, out int bad)
    {
        calendar = null;
        bad = 0;
        if (plain.Length == 0 || plain[^1] != ')')
            return true;
        int open = plain.LastIndexOf('(');
        bad = Math.Max(open, 0);
        if (open < 0 || !VietnameseCalendarReader.TryRead(plain[(open + 1)..^1], out calendar))
            return false;
        plain = plain[..open].TrimEnd();
        return true;
    }
}
