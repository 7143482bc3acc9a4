using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Periods;

/// <content>Reading and writing the id.</content>
public sealed partial class ReportingCalendar
    : ISpanParsable<ReportingCalendar>, IUtf8SpanParsable<ReportingCalendar>, ISpanFormattable, IUtf8SpanFormattable, ITextValue
{
    private const string What = "a reporting calendar";

    private const string Cure = "Write GREGORIAN, ND09, FY07-01, FY11-01E, CUT20, CUT with twelve days, or WTUE to WSUN.";

    /// <summary>Reads the id of a calendar.</summary>
    /// <param name="s">The id, as <see cref="Id"/> gives it.</param>
    /// <param name="provider">Ignored: an id is the same in every culture.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no id of a calendar; the message says where and why.</exception>
    public static ReportingCalendar Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads the id of a calendar.</summary>
    /// <param name="s">The id, as <see cref="Id"/> gives it.</param>
    /// <param name="provider">Ignored: an id is the same in every culture.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="FormatException">The text is no id of a calendar; the message says where and why.</exception>
    public static ReportingCalendar Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, out ReportingCalendar? result, out TextFault fault) ? result : throw new FormatException(fault.Describe(s, What));

    /// <summary>Reads the id of a calendar from UTF-8.</summary>
    /// <param name="utf8Text">The id in UTF-8.</param>
    /// <param name="provider">Ignored: an id is the same in every culture.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="FormatException">The text is no id of a calendar or not UTF-8; the message says where and why.</exception>
    public static ReportingCalendar Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null)
    {
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        return TextValue.TryDecode(utf8Text, buffer, out ReadOnlySpan<char> text)
            ? Parse(text, provider)
            : throw new FormatException(PeriodReader.NotDecoded.Describe(default, What));
    }

    /// <summary>Reads the id of a calendar from UTF-8.</summary>
    /// <param name="utf8Text">The id in UTF-8.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The calendar, or null when the text is no id.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, [MaybeNullWhen(false)] out ReportingCalendar result)
    {
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        result = null;
        return TextValue.TryDecode(utf8Text, buffer, out ReadOnlySpan<char> text) && TryParse(text, out result, out _);
    }

    /// <summary>Reads the id of a calendar.</summary>
    /// <param name="s">The id, or null.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The calendar, or null when the text is no id.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out ReportingCalendar result) =>
        TryParse(s.AsSpan(), out result, out _);

    /// <summary>Reads the id of a calendar.</summary>
    /// <param name="s">The id.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The calendar, or null when the text is no id.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReportingCalendar result) =>
        TryParse(s, out result, out _);

    /// <summary>Reads the id of a calendar and says where reading stopped when it is none.</summary>
    /// <param name="text">The id. Capital letters, as <see cref="Id"/> writes them.</param>
    /// <param name="result">The calendar, or null when the text is no id.</param>
    /// <param name="fault">Why the text is no id; the default value when it is one.</param>
    /// <returns>Whether the text is an id.</returns>
    /// <remarks>Allocates nothing for ids of calendars that begin on a first day of a month or close on one day in all months.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out ReportingCalendar result, out TextFault fault)
    {
        result = null;
        fault = default;
        if (text.SequenceEqual("GREGORIAN"))
            result = Gregorian;
        else if (text.SequenceEqual("ND09"))
            result = Decree09;
        else if (text.StartsWith("FY"))
            fault = ReadFiscalYear(text, out result);
        else if (text.StartsWith("CUT"))
            fault = ReadCutOff(text, out result);
        else if (!TryReadWeeks(text, out result))
            fault = new TextFault(0, "no calendar has this id", Cure);
        return result is not null;
    }

    /// <summary>The id of the calendar.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;

    /// <summary>The id of the calendar.</summary>
    /// <param name="format"><c>G</c>, empty or null.</param>
    /// <param name="formatProvider">Ignored: an id is the same in every culture.</param>
    /// <returns><see cref="Id"/>.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => TextValue.ToString(this, format);

    /// <summary>Writes the id of the calendar.</summary>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="charsWritten">The number of characters written, 0 when it did not fit.</param>
    /// <param name="format"><c>G</c> or empty.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>Whether the text did fit.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the id of the calendar as UTF-8.</summary>
    /// <param name="utf8Destination">Where the text goes.</param>
    /// <param name="bytesWritten">The number of bytes written, 0 when it did not fit.</param>
    /// <param name="format"><c>G</c> or empty.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>Whether the text did fit.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G"))
            throw new FormatException($"'{format}' is not a format of a reporting calendar: it is G. Leave it out.");
        sink.Append(Id);
    }

    private static bool TryReadWeeks(ReadOnlySpan<char> text, out ReportingCalendar? result)
    {
        result = null;
        foreach (ReportingCalendar calendar in s_weekly)
        {
            if (text.SequenceEqual(calendar.Id))
                result = calendar;
        }

        return result is not null;
    }

    private static TextFault ReadFiscalYear(ReadOnlySpan<char> text, out ReportingCalendar? result)
    {
        result = null;
        bool byEnd = text.Length == 8 && text[7] == 'E';
        if ((text.Length != 7 && !byEnd) || text[4] != '-' || !Digits.TryRead(text[2..4], out int month) || !Digits.TryRead(text[5..7], out int day))
            return new TextFault(
                2,
                "a fiscal year names the month and day on which it begins, two digits each",
                "Write FY07-01, or FY07-01E when the year is named after its end.");
        if (month is < 1 or > 12)
            return new TextFault(2, "a month is 01 to 12", "Write FY01-02 to FY12-31.");
        if (day < 1 || day > LongestMonth(month))
            return new TextFault(
                5,
                FormattableString.Invariant($"month {month} has days 1 to {LongestMonth(month)}"),
                "Write a day that the month has.");
        result = FiscalYear(month, day, byEnd ? FiscalYearLabel.EndYear : FiscalYearLabel.StartYear);
        return default;
    }

    private static TextFault ReadCutOff(ReadOnlySpan<char> text, out ReportingCalendar? result)
    {
        result = null;
        Span<int> days = stackalloc int[12];
        int count = 0;
        for (int position = 3; ; position++)
        {
            int end = position;
            while (end < text.Length && text[end] != '.')
                end++;
            ReadOnlySpan<char> part = text[position..end];
            if (part.Length is < 1 or > 2 || part[0] == '0' || !Digits.TryRead(part, out int day) || day > 31)
                return new TextFault(
                    Math.Min(position, text.Length),
                    "a closing day is 1 to 31, without leading zero",
                    "Write CUT20, or CUT and twelve days with points between.");
            if (count == 12)
                return new TextFault(
                    position,
                    "a calendar has one closing day or twelve",
                    "Write CUT20, or CUT and twelve days with points between.");
            days[count++] = day;
            position = end;
            if (end == text.Length)
                break;
        }

        if (count is not (1 or 12))
            return new TextFault(
                text.Length,
                "a calendar has one closing day or twelve",
                "Write CUT20, or CUT and twelve days with points between.");
        result = count == 1 ? CutOff(days[0]) : CutOff(days);
        return default;
    }
}
