using Cds.Indicators.Internal;
using Cds.Indicators.Rates.Text;

namespace Cds.Indicators.Rankings;

public readonly partial struct RankInterval : ISpanFormattable, IUtf8SpanFormattable, ITextValue
{
    /// <summary>Places and number of units: <c>4–7/13</c>, or <c>4/13</c> where one place alone is possible.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => TextValue.ToString(this, default);

    /// <summary>The places as text in a format.</summary>
    /// <param name="format"><c>G</c>, empty or null: <c>4–7/13</c>. <c>vi</c>: <c>thứ 4–7/13</c>; <c>en</c>, <c>iv</c>: <c>4th–7th of 13</c>. Decimals in the format change nothing.</param>
    /// <param name="formatProvider">Ignored: the style is named in the format.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => TextValue.ToString(this, format);

    /// <summary>Writes the text into a span without allocating.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c>, empty or null: <c>4–7/13</c>. <c>vi</c>: <c>thứ 4–7/13</c>; <c>en</c>, <c>iv</c>: <c>4th–7th of 13</c>.</param>
    /// <param name="provider">Ignored: the style is named in the format.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text into a span in UTF-8 without allocating.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c>, empty or null: <c>4–7/13</c>. <c>vi</c>: <c>thứ 4–7/13</c>; <c>en</c>, <c>iv</c>: <c>4th–7th of 13</c>.</param>
    /// <param name="provider">Ignored: the style is named in the format.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is none of these.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format) =>
        RankWriter.Write(ref sink, this, NumberFormat.Read(format, allowBasis: false));
}
