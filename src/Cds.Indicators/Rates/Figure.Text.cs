using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Rates;

public sealed partial class Figure : ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<Figure>, IUtf8SpanParsable<Figure>, ITextValue
{
    /// <summary>Reads a published figure: canonical text (<c>98.45%</c>, <c>&gt;90%</c>, <c>26/35</c>, <c>#4/13</c>) and Vietnamese or English words with invariant numbers (<c>trên 90%</c>).</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not a figure; the message says where and why.</exception>
    /// <example><code>Figure.Parse("trên 90%").ToString();   // >90%</code></example>
    public static Figure Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a published figure: canonical text (<c>98.45%</c>, <c>&gt;90%</c>, <c>26/35</c>, <c>#4/13</c>) and Vietnamese or English words with invariant numbers (<c>trên 90%</c>).</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="FormatException">The text is not a figure; the message says where and why.</exception>
    public static Figure Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, out Figure? result, out TextFault fault) ? result : throw new FormatException(fault.Describe(s, "a figure"));

    /// <summary>Reads a published figure: canonical text (<c>98.45%</c>, <c>&gt;90%</c>, <c>26/35</c>, <c>#4/13</c>) and Vietnamese or English words with invariant numbers (<c>trên 90%</c>).</summary>
    /// <param name="utf8Text">The text in UTF-8, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="FormatException">The text is not a figure; the message says where and why.</exception>
    public static Figure Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        Parse(TextValue.Decode(utf8Text, stackalloc char[TextValue.MaximumLength]), provider);

    /// <summary>
    /// Reads a published figure whose numbers are written in a style: <c>98,45%</c>, <c>5.254</c>, <c>trên 90%</c>, <c>hơn 94%</c>,
    /// <c>gần 100%</c>, <c>khoảng 550</c>, <c>từ 80% trở lên</c>, <c>từ 80% đến 90%</c>, <c>tất cả 19</c>, <c>190/190</c>,
    /// <c>74,29% (26/35)</c>, <c>thứ 4/13</c>, <c>đứng đầu</c>, <c>1,2 triệu</c>.
    /// </summary>
    /// <param name="s">The text as published, at most 256 characters; upper and lower case, composed and decomposed letters are the same.</param>
    /// <param name="style">How numbers are written: <see cref="TextStyle.Vietnamese"/> reads 5.254 as five thousand.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="FormatException">The text is not a figure; the message says where and why.</exception>
    public static Figure Parse(ReadOnlySpan<char> s, TextStyle style) =>
        TryParse(s, style, out Figure? result, out TextFault fault) ? result : throw new FormatException(fault.Describe(s, "a figure"));

    /// <summary>Reads a published figure whose numbers are written in a style, or says why it cannot be read.</summary>
    /// <param name="text">The text as published, at most 256 characters; upper and lower case, composed and decomposed letters are the same.</param>
    /// <param name="style">How numbers are written: <see cref="TextStyle.Vietnamese"/> reads 5.254 as five thousand.</param>
    /// <param name="result">The figure, or null when the text was refused.</param>
    /// <param name="fault">Why and where the text was refused (in composed letters), or the default fault.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, TextStyle style, [MaybeNullWhen(false)] out Figure result, out TextFault fault) =>
        FigureReader.TryRead(text, style, out result, out fault);

    /// <summary>Reads a published figure: canonical text (<c>98.45%</c>, <c>&gt;90%</c>, <c>26/35</c>, <c>#4/13</c>) and Vietnamese or English words with invariant numbers (<c>trên 90%</c>). Says why where it cannot.</summary>
    /// <param name="text">The text, at most 256 characters.</param>
    /// <param name="result">The figure, or null when the text was refused.</param>
    /// <param name="fault">Why and where the text was refused, or the default fault.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out Figure result, out TextFault fault)
    {
        return TryParse(text, TextStyle.Invariant, out result, out fault);
    }

    /// <summary>Reads a published figure: canonical text (<c>98.45%</c>, <c>&gt;90%</c>, <c>26/35</c>, <c>#4/13</c>) and Vietnamese or English words with invariant numbers (<c>trên 90%</c>).</summary>
    /// <param name="s">The text, at most 256 characters; null is refused.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The figure, or null when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Figure result) =>
        TryParse(s.AsSpan(), out result, out _);

    /// <summary>Reads a published figure: canonical text (<c>98.45%</c>, <c>&gt;90%</c>, <c>26/35</c>, <c>#4/13</c>) and Vietnamese or English words with invariant numbers (<c>trên 90%</c>).</summary>
    /// <param name="s">The text, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The figure, or null when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Figure result) =>
        TryParse(s, out result, out _);

    /// <summary>Reads a published figure: canonical text (<c>98.45%</c>, <c>&gt;90%</c>, <c>26/35</c>, <c>#4/13</c>) and Vietnamese or English words with invariant numbers (<c>trên 90%</c>).</summary>
    /// <param name="utf8Text">The text in UTF-8, at most 256 characters.</param>
    /// <param name="provider">Ignored: the text is read invariantly.</param>
    /// <param name="result">The figure, or null when the text was refused.</param>
    /// <returns>Whether the text was read.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, [MaybeNullWhen(false)] out Figure result)
    {
        result = null;
        return TextValue.TryDecode(utf8Text, stackalloc char[TextValue.MaximumLength], out ReadOnlySpan<char> text) && TryParse(text, out result, out _);
    }

    /// <summary>The canonical text: <c>98.45%</c>, <c>&gt;90%</c>, <c>&gt;=80%</c>, <c>&lt;~100%</c> (nearly), <c>~550</c> (about), <c>26/35</c>, <c>#4/13</c>, <c>[80%; 90%)</c>.</summary>
    /// <returns>Canonical text, which <c>Parse</c> reads back to an equal value.</returns>
    public override string ToString() => TextValue.ToString(this, default);

    /// <summary>The value as text in a format.</summary>
    /// <param name="format"><c>G</c>, empty or null: canonical. <c>vi</c>: <c>trên 90%</c>, with the decimals as published; <c>en</c>: <c>more than 90%</c>; <c>iv</c>: English words, invariant numbers. <c>vi.1</c> rounds to one decimal, half away from zero; <c>vi%</c> shows a ratio as a percentage.</param>
    /// <param name="formatProvider">Ignored: the style is named in the format.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => TextValue.ToString(this, format);

    /// <summary>Writes the text into a span without allocating.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c>, empty or null: canonical. <c>vi</c>: <c>trên 90%</c>, with the decimals as published; <c>en</c>: <c>more than 90%</c>; <c>iv</c>: English words, invariant numbers. <c>vi.1</c> rounds to one decimal, half away from zero; <c>vi%</c> shows a ratio as a percentage.</param>
    /// <param name="provider">Ignored: the style is named in the format.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text into a span in UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c>, empty or null: canonical. <c>vi</c>: <c>trên 90%</c>, with the decimals as published; <c>en</c>: <c>more than 90%</c>; <c>iv</c>: English words, invariant numbers. <c>vi.1</c> rounds to one decimal, half away from zero; <c>vi%</c> shows a ratio as a percentage.</param>
    /// <param name="provider">Ignored: the style is named in the format.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    /// <exception cref="OverflowException">The number of digits asked for exceeds 38.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format)
    {
        NumberFormat number = NumberFormat.Read(format, allowBasis: true);
        if (number.IsExact)
            FigureWriter.WriteCanonical(ref sink, this);
        else
            FigureWriter.WriteWords(ref sink, this, number);
    }
}
