namespace Cds.Indicators.Tabular.Internal;

/// <summary>What a cell may hold; the reader and the writer refuse the same.</summary>
internal static class TableText
{
    /// <summary>Whether a text may not hold the character: a control character other than a tab or a line break.</summary>
    public static bool IsRefused(char c) => char.IsControl(c) && c is not ('\t' or '\r' or '\n');

    /// <summary>Whether a code may not hold the character.</summary>
    public static bool IsRefusedInCode(char c) => char.IsControl(c) || char.IsWhiteSpace(c);
}
