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

    private static bool IsTaken(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or Mark;
}
