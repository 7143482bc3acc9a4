using System.Buffers;
using System.Text;

namespace Cds.Indicators.Charts.Reports;

/// <summary>Makes text of callers safe to stand in a page.</summary>
internal static class HtmlText
{
    /// <summary>Marks that change the direction of what follows them: in an element they end with it, in a title or an attribute nothing ends them.</summary>
    private static readonly SearchValues<char> s_directions = SearchValues.Create("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    /// <summary>Appends text as text: the five characters of markup as references, what is no character of HTML as U+FFFD.</summary>
    public static void Append(StringBuilder html, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsSurrogate(c))
            {
                bool paired = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                _ = paired ? html.Append(c).Append(text[++i]) : html.Append('\ufffd');
                continue;
            }

            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' or '\t' => html.Append(c),
                '\r' => html.Append(' '),
                _ when char.IsControl(c) || c is '\ufffe' or '\uffff' => html.Append('\ufffd'),
                _ => html.Append(c),
            };
        }
    }

    /// <summary>Text for a title or an attribute, in one line and without marks of direction.</summary>
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny(s_directions) < 0 && !text.Contains('\n', StringComparison.Ordinal))
            return text;
        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            if (!s_directions.Contains(c))
                plain.Append(c == '\n' ? ' ' : c);
        }

        return plain.ToString();
    }
}
