using Cds.Indicators.Internal;

namespace Cds.Indicators.Periods;

/// <content>The grammar of the names and of the Vietnamese words.</content>
public readonly partial struct RelativePeriod
{
    private const string OfThisYear = "_THIS_YEAR";
    private const string OfLastYear = "_LAST_YEAR";
    private const string WithCurrent = "_INCLUDING_THIS";

    private static string Word(PeriodKind kind, bool isFinancial) => kind switch
    {
        PeriodKind.Day => "DAY",
        PeriodKind.Week => "WEEK",
        PeriodKind.Biweek => "BIWEEK",
        PeriodKind.Month => "MONTH",
        PeriodKind.Bimonth => "BIMONTH",
        PeriodKind.Quarter => "QUARTER",
        PeriodKind.FourMonths => "FOUR_MONTH",
        PeriodKind.HalfYear => "SIX_MONTH",
        _ => isFinancial ? "FINANCIAL_YEAR" : "YEAR",
    };

    private void WriteName<TChar>(ref TextSink<TChar> sink)
        where TChar : unmanaged
    {
        switch (_form)
        {
            case Form.This or Form.Last when Count == 1 && _kind == PeriodKind.Day:
                sink.Append(_form == Form.This ? "TODAY" : "YESTERDAY");
                break;
            case Form.This:
                sink.Append("THIS_");
                sink.Append(Word(_kind, _isFinancial));
                break;
            case Form.Last or Form.LastIncludingCurrent:
                sink.Append("LAST_");
                if (Count > 1)
                {
                    sink.Append((long)Count);
                    sink.Append('_');
                }

                // DHIS2 writes LAST_SIX_MONTH, but LAST_2_SIXMONTHS.
                sink.Append(Count > 1 && _kind == PeriodKind.HalfYear ? "SIXMONTH" : Word(_kind, _isFinancial));
                sink.Append(Count > 1 ? "S" : "");
                sink.Append(_form == Form.LastIncludingCurrent ? WithCurrent : "");
                break;
            case Form.AllOfThisYear or Form.AllOfLastYear:
                sink.Append(_kind == PeriodKind.HalfYear ? "SIXMONTH" : Word(_kind, _isFinancial));
                sink.Append('S');
                sink.Append(_form == Form.AllOfThisYear ? OfThisYear : OfLastYear);
                break;
            case Form.SamePeriodLastYear:
                sink.Append("SAME_");
                sink.Append(Word(_kind, _isFinancial));
                sink.Append(OfLastYear);
                break;
            default:
                sink.Append(_form == Form.YearToDate ? "YEAR_TO_DATE" : "SAME_DAYS_LAST_YEAR");
                break;
        }
    }

    private static bool TryReadName(ReadOnlySpan<char> text, out RelativePeriod result)
    {
        (bool isWhole, result) = text switch
        {
            "TODAY" => (true, default),
            "YESTERDAY" => (true, Last(PeriodKind.Day)),
            "YEAR_TO_DATE" => (true, YearToDate),
            "SAME_DAYS_LAST_YEAR" => (true, SameDaysLastYear),
            _ => (false, default(RelativePeriod)),
        };
        if (isWhole)
            return true;
        PeriodKind kind;
        bool financial;
        if (text.StartsWith("THIS_"))
            return TryReadUnit(text[5..], plural: false, out kind, out financial) && Make(new(Form.This, kind, 1, financial), out result);
        if (text.StartsWith("LAST_"))
            return TryReadLast(text[5..], out result);
        if (text.StartsWith("SAME_") && text.EndsWith(OfLastYear))
            return TryReadUnit(
                text[5..^OfLastYear.Length],
                plural: false,
                out kind,
                out financial) && Make(new(Form.SamePeriodLastYear, kind, 1, financial), out result);
        bool thisYear = text.EndsWith(OfThisYear);
        return (thisYear || text.EndsWith(OfLastYear))
            && TryReadUnit(text[..^OfThisYear.Length], plural: true, out kind, out _) && kind != PeriodKind.Year
            && Make(new(thisYear ? Form.AllOfThisYear : Form.AllOfLastYear, kind), out result);
    }

    private static bool TryReadLast(ReadOnlySpan<char> text, out RelativePeriod result)
    {
        result = default;
        Form form = Form.Last;
        if (text.EndsWith(WithCurrent))
        {
            form = Form.LastIncludingCurrent;
            text = text[..^WithCurrent.Length];
        }

        int count = 1;
        int width = Digits.Run(text);
        bool isCounted = width > 0;
        if (isCounted)
        {
            if (width > 4 || !Digits.TryRead(text[..width], out count) || count < 1 || width == text.Length || text[width] != '_')
                return false;
            text = text[(width + 1)..];
        }

        return TryReadUnit(
            text,
            plural: isCounted,
            out PeriodKind kind,
            out bool financial) && Make(new(form, kind, count, financial), out result);
    }

    private static bool TryReadUnit(ReadOnlySpan<char> text, bool plural, out PeriodKind kind, out bool isFinancial)
    {
        isFinancial = false;
        kind = default;
        if (plural)
        {
            if (text.Length < 2 || text[^1] != 'S')
                return false;
            text = text[..^1];
        }

        PeriodKind? found = text switch
        {
            "DAY" => PeriodKind.Day,
            "WEEK" => PeriodKind.Week,
            "BIWEEK" => PeriodKind.Biweek,
            "MONTH" => PeriodKind.Month,
            "BIMONTH" => PeriodKind.Bimonth,
            "QUARTER" => PeriodKind.Quarter,
            "FOUR_MONTH" => PeriodKind.FourMonths,
            "SIX_MONTH" or "SIXMONTH" => PeriodKind.HalfYear,
            "YEAR" or "FINANCIAL_YEAR" => PeriodKind.Year,
            _ => null,
        };
        isFinancial = text is "FINANCIAL_YEAR";
        kind = found.GetValueOrDefault();
        return found is not null;
    }

    /// <summary>Reads words without diacritics, in lower case, with single spaces between.</summary>
    internal static bool TryReadWords(ReadOnlySpan<char> plain, out RelativePeriod result)
    {
        result = default;
        switch (plain)
        {
            case "hom nay":
                return true;
            case "hom qua":
                return Make(Last(PeriodKind.Day), out result);
            case "nam ngoai":
                return Make(Last(PeriodKind.Year), out result);
            case "tu dau nam den nay" or "luy ke tu dau nam den nay" or "luy ke tu dau nam" or "tu dau nam toi nay":
                return Make(YearToDate, out result);
            case "cung ky nam truoc" or "cung ky nam ngoai":
                return Make(SameDaysLastYear, out result);
        }

        if (plain.StartsWith("cac "))
        {
            plain = plain[4..];
            bool thisYear = plain.EndsWith(" nam nay");
            if (!thisYear && !plain.EndsWith(" nam truoc"))
                return false;
            plain = plain[..^(thisYear ? " nam nay" : " nam truoc").Length];
            plain = plain.EndsWith(" trong") ? plain[..^6] : plain.EndsWith(" cua") ? plain[..^4] : plain;
            return Unit(plain) is { } each and not PeriodKind.Year && Make(
                new(thisYear ? Form.AllOfThisYear : Form.AllOfLastYear, each),
                out result);
        }

        int width = Digits.Run(plain);
        if (width > 0)
            return TryReadCounted(plain, width, out result);
        int space = plain.IndexOf(' ');
        if (space < 0 || Unit(plain[..space]) is not { } kind)
            return false;
        switch (plain[(space + 1)..])
        {
            case "nay":
                return Make(new(Form.This, kind), out result);
            case "truoc" or "qua":
                return Make(new(Form.Last, kind), out result);
            case "cung ky nam truoc" or "cung ky nam ngoai":
                return Make(new(Form.SamePeriodLastYear, kind), out result);
            default:
                return false;
        }
    }

    private static bool TryReadCounted(ReadOnlySpan<char> plain, int width, out RelativePeriod result)
    {
        result = default;
        if (width > 4 || !Digits.TryRead(plain[..width], out int count) || count < 1 || width == plain.Length || plain[width] != ' ')
            return false;
        plain = plain[(width + 1)..];
        int space = plain.IndexOf(' ');
        return space > 0 && plain[(space + 1)..] is "qua" or "gan day" or "gan nhat"
            && Unit(plain[..space]) is { } kind && Make(new(Form.Last, kind, count), out result);
    }

    private static PeriodKind? Unit(ReadOnlySpan<char> plain) => plain switch
    {
        "ngay" => PeriodKind.Day,
        "tuan" => PeriodKind.Week,
        "thang" => PeriodKind.Month,
        "quy" => PeriodKind.Quarter,
        "nam" => PeriodKind.Year,
        _ => null,
    };

    private static bool Make(RelativePeriod value, out RelativePeriod result)
    {
        result = value;
        return true;
    }
}
