using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <content>Reading and writing, one body for both encodings.</content>
public readonly partial struct AreaKey : ISpanParsable<AreaKey>, IUtf8SpanParsable<AreaKey>, ISpanFormattable, IUtf8SpanFormattable, ITextValue
{
    private const string None = "(none)";
    private const string What = "the key of a unit";
    private const string Cure = "Write commune:00070@2025-07-01.";

    /// <summary>Reads a key: level, colon, code, and after an <c>@</c> the first day of validity: <c>commune:00070@2025-07-01</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored: the text is the same in every culture.</param>
    /// <returns>The key; the default value for <c>(none)</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no key; the message says where and why.</exception>
    /// <example><code>AreaKey.Parse("province:82").Code;   // 82</code></example>
    public static AreaKey Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a key, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">The text is no key; the message says where and why.</exception>
    public static AreaKey Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, out AreaKey result, out TextFault fault) ? result : throw new FormatException(fault.Describe(s, What));

    /// <summary>Reads a key from UTF-8, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="utf8Text">The text in UTF-8, at most 256 characters.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">The text is no key or not UTF-8; the message says where and why.</exception>
    public static AreaKey Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        Parse(TextValue.Decode(utf8Text, stackalloc char[TextValue.MaximumLength]), provider);

    /// <summary>Reads a key and says where reading stopped when the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The key, or the default value when the text is none.</param>
    /// <param name="fault">Why the text is no key; the default value when it is one.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out AreaKey result, out TextFault fault)
    {
        result = default;
        fault = default;
        if (text.SequenceEqual(None))
            return true;

        int colon = text.IndexOf(':');
        if (colon < 0 || !AreaLevels.TryRead(text[..colon], out AreaLevel level))
        {
            fault = new TextFault(0, $"a key begins with its level and a colon; the levels are {AreaLevels.Words}", Cure);
            return false;
        }

        ReadOnlySpan<char> code = text[(colon + 1)..];
        LocalDate? validFrom = null;
        int at = code.IndexOf('@');
        if (at >= 0)
        {
            if (!DateOnly.TryParseExact(code[(at + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                fault = new TextFault(colon + at + 2, "after the @ stands the first day of validity as year-month-day", Cure);
                return false;
            }

            validFrom = LocalDate.FromDateOnly(day);
            code = code[..at];
        }

        int bad = AreaLevels.IndexOfFault(code);
        if (bad >= 0)
        {
            fault = new TextFault(colon + 1 + bad, AreaLevels.CodeRule, Cure);
            return false;
        }

        result = new AreaKey(level, code.ToString(), validFrom);
        return true;
    }

    /// <summary>Reads a key, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text, or null.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The key, or the default value when the text is none.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AreaKey result) => TryParse(s.AsSpan(), out result, out _);

    /// <summary>Reads a key, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The key, or the default value when the text is none.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AreaKey result) => TryParse(s, out result, out _);

    /// <summary>Reads a key from UTF-8, as <see cref="Parse(string, IFormatProvider?)"/>.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The key, or the default value when the text is none.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out AreaKey result)
    {
        result = default;
        return TextValue.TryDecode(utf8Text, stackalloc char[TextValue.MaximumLength], out ReadOnlySpan<char> text) && TryParse(text, out result, out _);
    }

    /// <summary>The text of the key, <c>commune:00070@2025-07-01</c>, which reads back to an equal key.</summary>
    /// <returns>The text; <c>(none)</c> for the default value.</returns>
    public override string ToString() => TextValue.ToString(this, default);

    /// <summary>The text of the key.</summary>
    /// <param name="format"><c>G</c>, empty or null: the one format there is.</param>
    /// <param name="formatProvider">Ignored.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => TextValue.ToString(this, format);

    /// <summary>Writes the text into a span without allocating.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c> or empty.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the text as UTF-8 into a span without allocating.</summary>
    /// <param name="utf8Destination">Where to write.</param>
    /// <param name="bytesWritten">How many bytes were written; 0 when the text did not fit.</param>
    /// <param name="format"><c>G</c> or empty.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>Whether the text fitted.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);

    void ITextValue.Write<TChar>(ref TextSink<TChar> sink, ReadOnlySpan<char> format)
    {
        if (format is not ("" or "G"))
            throw new FormatException($"'{format}' is not a format of the key of a unit: the only one is G. Leave it out.");
        if (_code is null)
        {
            sink.Append(None);
            return;
        }

        sink.Append(AreaLevels.Word(Level));
        sink.Append(':');
        sink.Append(_code);
        if (ValidFrom is not { } day)
            return;
        sink.Append('@');
        sink.Append(day.Year, 4);
        sink.Append('-');
        sink.Append(day.Month, 2);
        sink.Append('-');
        sink.Append(day.Day, 2);
    }
}
