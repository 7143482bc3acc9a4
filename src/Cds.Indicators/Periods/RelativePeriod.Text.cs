using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Periods;

/// <content>The names of DHIS2, and Vietnamese words.</content>
public readonly partial struct RelativePeriod
    : ISpanParsable<RelativePeriod>, IUtf8SpanParsable<RelativePeriod>, ISpanFormattable, IUtf8SpanFormattable, ITextValue
{
    private const int MaximumCount = 9999;

    private const string What = "a relative period";

    /// <summary>Reads a relative period.</summary>
    /// <param name="s">
    /// A name of DHIS2 in capital letters (<c>LAST_12_MONTHS</c>, <c>THIS_QUARTER</c>, <c>WEEKS_THIS_YEAR</c>), with any number; or
    /// Vietnamese words: "tháng này",
    /// "quý trước", "12 tháng qua", "từ đầu năm đến nay", "cùng kỳ năm trước".
    /// </param>
    /// <param name="provider">Ignored: the names are the same in every culture.</param>
    /// <returns>The relative period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no relative period.</exception>
    public static RelativePeriod Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a relative period, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>The relative period.</returns>
    /// <exception cref="FormatException">The text is no relative period.</exception>
    public static RelativePeriod Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, out RelativePeriod result, out TextFault fault) ? result : throw new FormatException(fault.Describe(s, What));

    /// <summary>Reads a relative period from UTF-8, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>The relative period.</returns>
    /// <exception cref="FormatException">The text is no relative period or not UTF-8.</exception>
    public static RelativePeriod Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null)
    {
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        return TextValue.TryDecode(utf8Text, buffer, out ReadOnlySpan<char> text)
            ? Parse(text, provider)
            : throw new FormatException(PeriodReader.NotDecoded.Describe(default, What));
    }

    /// <summary>Reads a relative period, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text, or null.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The relative period, or the default value when the text is none.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RelativePeriod result) =>
        TryParse(s.AsSpan(), out result, out _);

    /// <summary>Reads a relative period, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The relative period, or the default value when the text is none.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RelativePeriod result) =>
        TryParse(s, out result, out _);

    /// <summary>Reads a relative period from UTF-8, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The relative period, or the default value when the text is none.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out RelativePeriod result)
    {
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        result = default;
        return TextValue.TryDecode(utf8Text, buffer, out ReadOnlySpan<char> text) && TryParse(text, out result, out _);
    }

    /// <summary>Reads a relative period and says why the text is none.</summary>
    /// <param name="text">The text, at most 256 characters.</param>
    /// <param name="result">The relative period, or the default value when the text is none.</param>
    /// <param name="fault">Why the text is none; the default value when it is one.</param>
    /// <returns>Whether the text is one. No text makes this throw.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out RelativePeriod result, out TextFault fault)
    {
        fault = default;
        result = default;
        if (text.Length > TextValue.MaximumLength)
        {
            fault = new TextFault(
                TextValue.MaximumLength,
                "the text of a relative period has at most 256 characters",
                "Pass only the part of the text that names the period.");
            return false;
        }

        ReadOnlySpan<char> trimmed = text.Trim();
        if (TryReadName(trimmed, out result))
            return true;
        Span<char> plain = stackalloc char[trimmed.Length];
        Span<short> places = stackalloc short[trimmed.Length];
        int length = UnmarkedText.Fold(trimmed, plain, places);
        if (TryReadWords(plain[..length], out result))
            return true;
        fault = new TextFault(
            0,
            "no relative period has this name",
            "Write a name as in LAST_12_MONTHS, THIS_QUARTER, MONTHS_THIS_YEAR, YEAR_TO_DATE, or words as in tháng này, quý trước, 12 tháng qua, từ đầu năm đến nay.");
        return false;
    }

    /// <summary>The name in the manner of DHIS2, which reads back to an equal value.</summary>
    /// <returns>For example <c>LAST_12_MONTHS</c>.</returns>
    public override string ToString() => TextValue.ToString(this, default);

    /// <summary>The name in the manner of DHIS2.</summary>
    /// <param name="format"><c>G</c>, empty or null.</param>
    /// <param name="formatProvider">Ignored.</param>
    /// <returns>For example <c>LAST_12_MONTHS</c>.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => TextValue.ToString(this, format);

    /// <summary>Writes the name in the manner of DHIS2.</summary>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="charsWritten">The number of characters written, 0 when it did not fit.</param>
    /// <param name="format"><c>G</c> or empty.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>Whether the text did fit.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the name in the manner of DHIS2 as UTF-8.</summary>
    /// <param name="utf8Destination">Where the text goes.</param>
    /// <param name="bytesWritten">The number of bytes written, 0 when it did not fit.</param>
    /// <param name="format"><c>G</c> or empty.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>Whether the text did fit.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G"))
            throw new FormatException($"'{format}' is not a format of a relative period: it is G. Leave it out.");
        WriteName(ref sink);
    }
}
