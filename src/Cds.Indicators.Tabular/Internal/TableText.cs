using System.Buffers;
using System.Globalization;
using System.Text;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>What a cell may hold; the reader and the writer refuse the same.</summary>
internal static class TableText
{
    /// <summary>What marks UTF-8 and UTF-16 at the beginning of a text; elsewhere it is the seam of texts that were joined.</summary>
    public const char ByteOrderMark = '\uFEFF';

    /// <summary>Whether a text may not hold the character: a control character other than a tab or a line break, or a byte order mark.</summary>
    public static bool IsRefused(char c) => char.IsControl(c) ? c is not ('\t' or '\r' or '\n') : c == ByteOrderMark;

    /// <summary>Whether a code may not hold the character.</summary>
    public static bool IsRefusedInCode(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || c == ByteOrderMark;

    /// <summary>Whether a text has a character that it may not hold.</summary>
    public static bool HasRefused(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (IsRefused(c))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text is whole: no half of a surrogate pair.</summary>
    public static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int surrogate = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (surrogate < 0)
                return true;
            if (Rune.DecodeFromUtf16(text[surrogate..], out _, out int consumed) != OperationStatus.Done)
                return false;
            text = text[(surrogate + consumed)..];
        }

        return true;
    }

    /// <summary>Whether the letters of a text can be composed: it is whole, and has no U+FFFE, which .NET does not normalize.</summary>
    public static bool IsComposable(string text) => IsUnicode(text) && !text.Contains('\uFFFE', StringComparison.Ordinal);

    /// <summary>Why a text cannot be written; null where it can.</summary>
    public static string? RuleAgainst(string text) =>
        HasRefused(text) || !IsUnicode(text) ? "the text has a control character, a byte order mark or half a surrogate pair" : null;

    /// <summary>Says that a cell cannot be written, because it could not be read back as it is.</summary>
    /// <param name="entry">The one-based number of the entry, which is that of the row without the header.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">What was to be written.</param>
    /// <param name="rule">The rule that is broken, a clause without a full stop.</param>
    /// <param name="parameter">The parameter that holds the entries.</param>
    public static ArgumentException Refusal(int entry, string column, string? value, string rule, string parameter) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Entry {entry}, column {column}: '{value}' cannot be written: {rule}."), parameter);
}
