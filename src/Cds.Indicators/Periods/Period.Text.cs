using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Periods;

/// <content>Reading and writing, one body for both encodings.</content>
public readonly partial struct Period
    : ISpanParsable<Period>, IUtf8SpanParsable<Period>, ISpanFormattable, IUtf8SpanFormattable, ITextValue
{
    private const string What = "a period";

    /// <summary>Reads a period: its canonical text, or a text of SDMX, DHIS2, ISO 8601 or Vietnamese reports that needs no as-of
    /// date.</summary>
    /// <param name="s">The text. See <see cref="PeriodReader"/> for what is read and for options.</param>
    /// <param name="provider">Ignored: the text of a period is the same in every culture.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no period; the message says where and why.</exception>
    /// <example><code>Period.Parse("Quý I/2024") == Period.Quarter(2024, 1);   // true</code></example>
    public static Period Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a period, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is no period; the message says where and why.</exception>
    public static Period Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, out Period result, out TextFault fault) ? result : throw new FormatException(fault.Describe(s, What));

    /// <summary>Reads a period from UTF-8, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is no period or not UTF-8; the message says where and why.</exception>
    public static Period Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null)
    {
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        return TextValue.TryDecode(utf8Text, buffer, out ReadOnlySpan<char> text)
            ? Parse(text, provider)
            : throw new FormatException(PeriodReader.NotDecoded.Describe(default, What));
    }

    /// <summary>Reads a period, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text, or null.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The period, or the default value when the text is none.</param>
    /// <returns>Whether the text is a period. No text makes this throw.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result) =>
        TryParse(s.AsSpan(), out result, out _);

    /// <summary>Reads a period, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The period, or the default value when the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Period result) =>
        TryParse(s, out result, out _);

    /// <summary>Reads a period from UTF-8, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The period, or the default value when the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Period result)
    {
        Span<char> buffer = stackalloc char[TextValue.MaximumLength];
        result = default;
        return TextValue.TryDecode(utf8Text, buffer, out ReadOnlySpan<char> text) && TryParse(text, out result, out _);
    }

    /// <summary>Reads a period and says where reading stopped when the text is none.</summary>
    /// <param name="text">The text, at most 256 characters.</param>
    /// <param name="result">The period, or the default value when the text is none.</param>
    /// <param name="fault">Why the text is no period; the default value when it is one.</param>
    /// <returns>Whether the text is a period.</returns>
    /// <remarks>Allocates nothing for canonical text, unless a calendar has to be built for it.</remarks>
    public static bool TryParse(ReadOnlySpan<char> text, out Period result, out TextFault fault)
    {
        bool read = PeriodReader.TryRead(text, options: null, out PeriodReading reading, out fault);
        result = reading.Period;
        return read;
    }

    /// <summary>The canonical text, <c>2024-Q1</c>, which reads back to an equal period.</summary>
    /// <returns>The text of the format <c>G</c>.</returns>
    public override string ToString() => TextValue.ToString(this, default);

    /// <summary>The text in a named style.</summary>
    /// <param name="format">
    /// <c>G</c>, empty or null: canonical, round trip. <c>vi</c>: "quý 1/2024", reads back too. <c>en</c>: "Q1 2024". <c>sdmx</c>,
    /// <c>dhis2</c>,
    /// <c>iso</c>: the form of that standard, for periods that it has.
    /// </param>
    /// <param name="formatProvider">Ignored: a style names its language itself.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is none of these, or the standard has no form for the period.</exception>
    /// <example><code>Period.HalfYear(2024, 1).ToString("vi", null);   // 6 tháng đầu năm 2024</code></example>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => TextValue.ToString(this, format);

    /// <summary>Writes the text in a named style, as <see cref="ToString(string?, IFormatProvider?)"/>.</summary>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="charsWritten">The number of characters written, 0 when it did not fit.</param>
    /// <param name="format">The style.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>Whether the text did fit.</returns>
    /// <exception cref="FormatException">The format is unknown, or the standard has no form for the period.</exception>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 in a named style, as <see cref="ToString(string?, IFormatProvider?)"/>.</summary>
    /// <param name="utf8Destination">Where the text goes.</param>
    /// <param name="bytesWritten">The number of bytes written, 0 when it did not fit.</param>
    /// <param name="format">The style.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>Whether the text did fit.</returns>
    /// <exception cref="FormatException">The format is unknown, or the standard has no form for the period.</exception>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format)
    {
        switch (format)
        {
            case "" or "G":
                PeriodWriter.Canonical(this, ref sink);
                break;
            case "vi":
                VietnamesePeriodWriter.Write(this, ref sink);
                break;
            case "en":
                EnglishPeriodWriter.Write(this, ref sink);
                break;
            case "sdmx":
                ExchangePeriodWriter.Sdmx(this, ref sink);
                break;
            case "dhis2":
                ExchangePeriodWriter.Dhis2(this, ref sink);
                break;
            case "iso":
                ExchangePeriodWriter.Iso(this, ref sink);
                break;
            default:
                throw new FormatException($"'{format}' is not a format of a period: it is one of G, vi, en, sdmx, dhis2, iso. Leave it out for the canonical text.");
        }
    }
}
