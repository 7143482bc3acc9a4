namespace Cds.Indicators.Periods;

/// <content>The grammar of single periods.</content>
internal ref partial struct VietnamesePeriodScanner
{
    private const string QuarterRule = "a quarter is 1 to 4, or I to IV";

    /// <summary>One period: a day, week, month, quarter, half-year, first months, year or term.</summary>
    public bool TryPeriod(out Period period)
    {
        period = default;
        int start = _at;
        int year;
        if (Word("ngay"))
            return TryDate(out period);
        if (Word("thang"))
            return TryNumbered(PeriodKind.Month, out period);
        if (Word("quy") || Word("qui"))
            return TryQuarter(Rest, out period);
        if (Word("tuan"))
            return TryNumbered(PeriodKind.Week, out period);
        if (Word("giai doan") || Word("nhiem ky") || Word("ky ke hoach"))
            return TryTerm(out period);
        if (Word("ky"))
            return TryCycle(out period);
        if (Word("nua dau nam"))
            return TryYear(out year) && TryMake(PeriodKind.HalfYear, year, 1, start, out period);
        if (Word("nua cuoi nam"))
            return TryYear(out year) && TryMake(PeriodKind.HalfYear, year, 2, start, out period);
        if (Word("dau nam"))
        {
            Notes |= PeriodNotes.ReadByConvention;
            return TryYear(out year) && TryMake(PeriodKind.Month, year, 1, start, out period);
        }

        if (Word("nam") || Word("ca nam"))
            return TryYear(out year) && TryMake(PeriodKind.Year, year, 1, start, out period);
        ReadOnlySpan<char> rest = Rest;
        if (rest.Length > 1 && rest[0] == 'q')
            return TryShortQuarter(out period);
        return rest.Length > 0 && char.IsAsciiDigit(rest[0])
            ? TryFromNumber(out period)
            : Refuse(start, "no form of a period begins so", PeriodReader.Cure);
    }

    private bool TryMake(PeriodKind kind, int year, int number, int position, out Period period) =>
        Period.TryOf(kind, year, number, Calendar, out period) is not { } refusal || Refuse(position, refusal.Rule, refusal.Cure);

    private bool TryNumbered(PeriodKind kind, out Period period)
    {
        period = default;
        _ = Word("thu") || Word("so");
        int position = _at;
        return TryNumber(2, out int number) && TryYearTail(out int year) && TryMake(kind, year, number, position, out period);
    }

    /// <summary>After "quý": a number, a Roman numeral or a number word.</summary>
    private bool TryQuarter(ReadOnlySpan<char> rest, out Period period)
    {
        if (rest.Length > 0 && char.IsAsciiDigit(rest[0]))
            return TryNumbered(PeriodKind.Quarter, out period);
        period = default;
        int position = _plain.Length - rest.Length;
        int length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        int number = rest[..length] switch
        {
            "i" or "mot" => 1,
            "ii" or "hai" => 2,
            "iii" or "ba" => 3,
            "iv" or "bon" or "tu" => 4,
            _ => 0,
        };
        if (number == 0)
            return Refuse(position, QuarterRule, "Write quý 1/2024 or quý I/2024.");
        _at = position + length;
        return TryYearTail(out int year) && TryMake(PeriodKind.Quarter, year, number, position, out period);
    }

    /// <summary>Q1/2024, QI/2024.</summary>
    private bool TryShortQuarter(out Period period)
    {
        ReadOnlySpan<char> rest = Rest[1..];
        _at = _plain.Length - rest.Length;
        return TryQuarter(rest, out period);
    }

    /// <summary>After "kỳ": two weeks, two months or four months by their number in the year.</summary>
    private bool TryCycle(out Period period)
    {
        period = default;
        int start = _at;
        if (!TryNumber(1, out int length))
            return false;
        bool isWeeks = Word("tuan");
        if ((!isWeeks && !Word("thang")) || !(isWeeks ? length == 2 : length is 2 or 4) || !Word("so"))
            return Refuse(
                start,
                "such a period is two weeks, two months or four months by its number",
                "Write kỳ 2 tuần số 3 năm 2024, kỳ 2 tháng số 1 năm 2024 or kỳ 4 tháng số 1 năm 2024.");
        return TryNumbered(isWeeks ? PeriodKind.Biweek : length == 2 ? PeriodKind.Bimonth : PeriodKind.FourMonths, out period);
    }

    private bool TryTerm(out Period period)
    {
        period = default;
        _ = Word("tu");
        _ = Word("nam");
        int position = _at;
        if (!TryFullYear(out int first))
            return false;
        if (!Symbol('-') && !Word("den"))
            return Refuse(_at, "a plan term has a first and a last year", "Write giai đoạn 2021-2025.");
        _ = Word("nam");
        return TryFullYear(out int last) && TryMakeTerm(first, last, position, out period);
    }

    private bool TryMakeTerm(int first, int last, int position, out Period period) =>
        Period.TryPlanTerm(first, last, Calendar, out period) is not { } refusal || Refuse(position, refusal.Rule, refusal.Cure);

    /// <summary>A text that begins with a number: first months, a date, a month, a term, a year.</summary>
    private bool TryFromNumber(out Period period)
    {
        period = default;
        int start = _at;
        int width = Digits.Run(Rest);
        if (!TryNumber(4, out int first))
            return false;
        if (Word("thang"))
            return TryFirstMonths(first, start, out period);
        if (Symbol('-'))
            return width == 4 ? TryFullYear(out int last) && TryMakeTerm(first, last, start, out period) : TryDateTail(first, '-', start, out period);
        if (Symbol('/'))
            return TryDateTail(first, '/', start, out period);
        if (Symbol('.'))
            return TryDateTail(first, '.', start, out period);
        return width == 4
            ? TryMake(PeriodKind.Year, first, 1, start, out period)
            : Refuse(_at, "a number alone is no period", PeriodReader.Cure);
    }

    /// <summary>After "N tháng": the first or last six months, or the first N months, of a year.</summary>
    private bool TryFirstMonths(int months, int start, out Period period)
    {
        period = default;
        bool isFirst = Word("dau");
        bool isLast = !isFirst && Word("cuoi");
        _ = Word("cua");
        if (!Word("nam"))
            return Refuse(
                _at,
                "months are counted within a year",
                "Write 9 tháng năm 2024, 6 tháng đầu năm 2024 or 6 tháng cuối năm 2024.");
        if (isLast && months != 6)
            return Refuse(
                start,
                "of the last months of a year only 6 are a period",
                "Write 6 tháng cuối năm 2024, or the days as a range.");
        if (!TryYear(out int year))
            return false;
        bool isHalf = isLast || (isFirst && months == 6);
        return TryMake(isHalf ? PeriodKind.HalfYear : PeriodKind.YearToDate, year, isHalf ? (isLast ? 2 : 1) : months, start, out period);
    }

    /// <summary>After "ngày": a date in figures, or with the words for month and year.</summary>
    private bool TryDate(out Period period)
    {
        period = default;
        int start = _at;
        if (!TryNumber(2, out int day))
            return false;
        if (Word("thang"))
            return TryNumber(2, out int month) && TryYearTail(out int year) && TryMakeDay(year, month, day, start, out period);
        char separator = Rest.Length > 0 ? Rest[0] : '\0';
        return separator is '/' or '-' or '.' && Symbol(separator)
            ? TryDateTail(day, separator, start, out period)
            : Refuse(_at, "a day is followed by its month", "Write ngày 30/7/2024 or ngày 30 tháng 7 năm 2024.");
    }

    /// <summary>After a number and a separator: the month and year of a date, or the year of a month.</summary>
    private bool TryDateTail(int first, char separator, int start, out Period period)
    {
        period = default;
        int width = Digits.Run(Rest);
        if (!TryNumber(4, out int second))
            return false;
        if (width == 4)
            return TryMake(PeriodKind.Month, second, first, start, out period);
        int year;
        return (Symbol(separator) ? TryFullYear(out year) : TryYear(out year)) && TryMakeDay(year, second, first, start, out period);
    }

    private bool TryMakeDay(int year, int month, int day, int position, out Period period)
    {
        bool exists = DayNumber.TryOf(year, month, day, out int number);
        period = exists ? Period.OfDay(number) : default;
        return exists || Refuse(position, "there is no such day", "Write day, month and year: 30/7/2024.");
    }

    /// <summary>What joins a number to its year: a slash, a comma, the word "năm"; the year itself may be left out.</summary>
    private bool TryYearTail(out int year)
    {
        if (Symbol('/') || Symbol('-') || Symbol('.'))
            return TryFullYear(out year);
        _ = Symbol(',');
        _ = Word("cua");
        _ = Word("nam");
        return TryYear(out year);
    }
}
