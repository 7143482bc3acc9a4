namespace Cds.Indicators.Tabular.Internal;

/// <summary>
/// Text that a spreadsheet does not run as a formula. An apostrophe is put before a text that begins with <c>= + - @</c>, a tab or a line break, and
/// before one that begins with an apostrophe itself, so that it can be taken away again without doubt.
/// </summary>
internal static class SpreadsheetText
{
    private const char Mark = '\'';

    public static string Escape(string text) => text.Length > 0 && IsTaken(text[0]) ? Mark + text : text;

    /// <summary>The text without the apostrophe that <see cref="Escape"/> put there; one before any other character belongs to the text.</summary>
    public static string Unescape(string text) => text.Length > 1 && text[0] == Mark && IsTaken(text[1]) ? text[1..] : text;

    /// <summary>As <see cref="Unescape(string)"/> does.</summary>
    public static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> utf8) => utf8 is [(byte)Mark, var first, ..] && IsTaken((char)first) ? utf8[1..] : utf8;

    /// <summary>
    /// Whether a spreadsheet would take the text for a formula: it begins with <c>= + - @</c> or a tab, goes on, and is no number. A sign alone, as tables have it
    /// for "none", is text.
    /// </summary>
    public static bool IsFormula(ReadOnlySpan<byte> utf8) =>
        utf8 is [(byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t', _, ..] && !IsNumber(utf8);

    /// <summary>Whether digits with marks, an exponent or a percent sign follow the sign: nothing that could be computed.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> utf8)
    {
        if (utf8[0] is not ((byte)'+' or (byte)'-') || !char.IsAsciiDigit((char)utf8[1]) && utf8[1] is not ((byte)'.' or (byte)','))
            return false;
        ReadOnlySpan<byte> rest = utf8[1..].TrimStart("0123456789., "u8).TrimEnd(" %"u8);
        return rest.IsEmpty
            || rest is [(byte)'e' or (byte)'E', var first, ..] && (char.IsAsciiDigit((char)first) || first is (byte)'-' or (byte)'+') && rest[2..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    private static bool IsTaken(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or Mark;
}
