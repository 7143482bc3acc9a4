using System.Text;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The escapes of texts in a workbook: <c>_x000D_</c> is a carriage return, which XML would take for a line feed.</summary>
internal static class CellEscape
{
    private const int EscapeLength = 7;

    /// <summary>The text with carriage returns escaped, and what would be read as an escape kept as it is.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny('_', '\r') < 0)
            return text;
        StringBuilder escaped = new(text.Length + EscapeLength);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r')
                escaped.Append("_x000D_");
            else if (IsEscape(text.AsSpan(i)))
                escaped.Append("_x005F_");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text)
    {
        if (text.Length < EscapeLength || !text.StartsWith("_x", StringComparison.Ordinal) || text[EscapeLength - 1] != '_')
            return false;
        foreach (char digit in text[2..(EscapeLength - 1)])
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
        }

        return true;
    }
}
