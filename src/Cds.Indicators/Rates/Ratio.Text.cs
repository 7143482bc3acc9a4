using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Rates;

public readonly partial struct Ratio : ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<Ratio>, IUtf8SpanParsable<Ratio>, ITextValue
{
    /// <summary>Reads a ratio as counted: <c>26/35</c>, <c>0/0</c>, <c>-3/35</c>; whole numbers without group separators.</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The ratio, not reduced.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a ratio; the message says where and why.</exception>
    /// <example><code>Ratio.Parse("190/190").Rate;   // 100%</code></example>
    public static Ratio Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a ratio as counted: <c>26/35</c>, <c>0/0</c>, <c>-3/35</c>; whole numbers without group separators.</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The ratio, not reduced.</returns>
    /// <exception cref="FormatException">The text is not a ratio; the message says where and why.</exception>
    public static Ratio Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, out Ratio result, out TextFault fault) ? result : throw new FormatException(fault.Describe(s, "a ratio"));

    /// <summary>Reads a ratio as counted: <c>26/35</c>, <c>0/0</c>, <c>-3/35</c>; whole numbers without group separators.</summary>
    /// <param name="utf8Text">The text in UTF-8, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The ratio, not reduced.</returns>
    /// <exception cref="FormatException">The text is not a ratio; the message says where and why.</exception>
    public static Ratio Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        Parse(TextValue.Decode(utf8Text, stackalloc char[TextValue.MaximumLength]), provider);

    /// <summary>Reads a ratio as counted: <c>26/35</c>, <c>0/0</c>, <c>-3/35</c>; whole numbers without group separators. Says why where it cannot.</summary>
    /// <param name="text">The text, at most 256 characters.</param>
    /// <param name="result">The ratio, not reduced. The default value when the text was refused.</param>
    /// <param name="fault">Why and where the text was refused, or the default fault.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Ratio result, out TextFault fault)
    {
        NumberReader reader = new(text, TextStyle.Invariant);
        bool read = RatioReader.TryRead(ref reader, out result) && reader.TryReadEnd();
        fault = reader.Fault;
        result = read ? result : default;
        return read;
    }

    /// <summary>Reads a ratio as counted: <c>26/35</c>, <c>0/0</c>, <c>-3/35</c>; whole numbers without group separators.</summary>
    /// <param name="s">The text, at most 256 characters; null is refused.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The ratio, not reduced. The default value when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ratio result) =>
        TryParse(s.AsSpan(), out result, out _);

    /// <summary>Reads a ratio as counted: <c>26/35</c>, <c>0/0</c>, <c>-3/35</c>; whole numbers without group separators.</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The ratio, not reduced. The default value when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Ratio result) => TryParse(s, out result, out _);

    /// <summary>Reads a ratio as counted: <c>26/35</c>, <c>0/0</c>, <c>-3/35</c>; whole numbers without group separators.</summary>
    /// <param name="utf8Text">The text in UTF-8, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The ratio, not reduced. The default value when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Ratio result)
    {
        result = default;
        return TextValue.TryDecode(utf8Text, stackalloc char[TextValue.MaximumLength], out ReadOnlySpan<char> text) && TryParse(text, out result, out _);
    }

    /// <summary>The ratio as counted: <c>26/35</c>.</summary>
    /// <returns>Canonical text, which <c>Parse</c> reads back to an equal value.</returns>
    public override string ToString() => TextValue.ToString(this, default);

    /// <summary>The value as text in a format.</summary>
    /// <param name="format"><c>G</c>, <c>iv</c>, empty or null: <c>5254/10000</c>. <c>vi</c>: <c>5.254/10.000</c>. <c>en</c>: <c>5,254/10,000</c>.</param>
    /// <param name="formatProvider">Ignored: the style is named in the format.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => TextValue.ToString(this, format);

    /// <summary>Writes the text into a span without allocating.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c>, <c>iv</c>, empty or null: <c>5254/10000</c>. <c>vi</c>: <c>5.254/10.000</c>. <c>en</c>: <c>5,254/10,000</c>.</param>
    /// <param name="provider">Ignored: the style is named in the format.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text into a span in UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c>, <c>iv</c>, empty or null: <c>5254/10000</c>. <c>vi</c>: <c>5.254/10.000</c>. <c>en</c>: <c>5,254/10,000</c>.</param>
    /// <param name="provider">Ignored: the style is named in the format.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format)
    {
        NumberWriter.WriteCounts(ref sink, this, NumberFormat.Read(format, allowBasis: false).Style);
    }
}
