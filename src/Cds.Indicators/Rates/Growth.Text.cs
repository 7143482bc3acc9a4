using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Rates;

public readonly partial struct Growth : ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<Growth>, IUtf8SpanParsable<Growth>, ITextValue
{
    /// <summary>Reads a growth exactly: <c>+12.5%</c>, <c>-3%</c> or <c>+100×1/7%</c>.</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The growth.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a growth; the message says where and why.</exception>
    /// <example><code>Growth.Parse("+12.5%").ToDecimal(Rounding.Published);   // 12.50</code></example>
    public static Growth Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a growth exactly: <c>+12.5%</c>, <c>-3%</c> or <c>+100×1/7%</c>.</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The growth.</returns>
    /// <exception cref="FormatException">The text is not a growth; the message says where and why.</exception>
    public static Growth Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, out Growth result, out TextFault fault) ? result : throw new FormatException(fault.Describe(s, "a growth"));

    /// <summary>Reads a growth exactly: <c>+12.5%</c>, <c>-3%</c> or <c>+100×1/7%</c>.</summary>
    /// <param name="utf8Text">The text in UTF-8, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The growth.</returns>
    /// <exception cref="FormatException">The text is not a growth; the message says where and why.</exception>
    public static Growth Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        Parse(TextValue.Decode(utf8Text, stackalloc char[TextValue.MaximumLength]), provider);

    /// <summary>Reads a growth exactly: <c>+12.5%</c>, <c>-3%</c> or <c>+100×1/7%</c>. Says why where it cannot.</summary>
    /// <param name="text">The text, at most 256 characters.</param>
    /// <param name="result">The growth. The default value when the text was refused.</param>
    /// <param name="fault">Why and where the text was refused, or the default fault.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Growth result, out TextFault fault)
    {
        NumberReader reader = new(text, TextStyle.Invariant);
        bool read = SignedPercentReader.TryRead(ref reader, "%", out Rational fraction);
        fault = reader.Fault;
        result = read ? new Growth(fraction) : default;
        return read;
    }

    /// <summary>Reads a growth exactly: <c>+12.5%</c>, <c>-3%</c> or <c>+100×1/7%</c>.</summary>
    /// <param name="s">The text, at most 256 characters; null is refused.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The growth. The default value when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Growth result) =>
        TryParse(s.AsSpan(), out result, out _);

    /// <summary>Reads a growth exactly: <c>+12.5%</c>, <c>-3%</c> or <c>+100×1/7%</c>.</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The growth. The default value when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Growth result) => TryParse(s, out result, out _);

    /// <summary>Reads a growth exactly: <c>+12.5%</c>, <c>-3%</c> or <c>+100×1/7%</c>.</summary>
    /// <param name="utf8Text">The text in UTF-8, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The growth. The default value when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Growth result)
    {
        result = default;
        return TextValue.TryDecode(utf8Text, stackalloc char[TextValue.MaximumLength], out ReadOnlySpan<char> text) && TryParse(text, out result, out _);
    }

    /// <summary>The exact growth with its sign: <c>+12.5%</c>, <c>-100×1/7%</c>, <c>0%</c>.</summary>
    /// <returns>Canonical text, which <c>Parse</c> reads back to an equal value.</returns>
    public override string ToString() => TextValue.ToString(this, default);

    /// <summary>The value as text in a format.</summary>
    /// <param name="format"><c>G</c>, empty or null: exact. <c>vi</c>: <c>+12,50%</c>; <c>en</c>, <c>iv</c>: <c>+12.50%</c>; the decimals after a point: <c>vi.1</c>. Rounded once, half away from zero.</param>
    /// <param name="formatProvider">Ignored: the style is named in the format.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => TextValue.ToString(this, format);

    /// <summary>Writes the text into a span without allocating.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c>, empty or null: exact. <c>vi</c>: <c>+12,50%</c>; <c>en</c>, <c>iv</c>: <c>+12.50%</c>; the decimals after a point: <c>vi.1</c>. Rounded once, half away from zero.</param>
    /// <param name="provider">Ignored: the style is named in the format.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text into a span in UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c>, empty or null: exact. <c>vi</c>: <c>+12,50%</c>; <c>en</c>, <c>iv</c>: <c>+12.50%</c>; the decimals after a point: <c>vi.1</c>. Rounded once, half away from zero.</param>
    /// <param name="provider">Ignored: the style is named in the format.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format)
    {
        SignedPercentWriter.Write(ref sink, _fraction, NumberFormat.Read(format, allowBasis: false));
        sink.Append('%');
    }
}
