using System.Globalization;
using System.Text;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>Texts of callers as they are shown: on one line, without what is not text.</summary>
internal static class DisplayText
{
    /// <summary>The width of an average character, in parts of the size of the letters.</summary>
    private const double CharacterWidth = 0.56;

    /// <summary>
    /// The text with a space for each control character and line end, a replacement character for half a surrogate pair, and without characters that
    /// turn the direction of what follows.
    /// </summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
                continue;
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                clean.Append(' ');
            else
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>The text in lines of a width in pixels; a word that is longer has a line of its own.</summary>
    public static IReadOnlyList<string> Wrapped(string text, int width, int size)
    {
        double fitting = Math.Max(10, width / (size * CharacterWidth));
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > fitting)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>About how wide a text is, in pixels.</summary>
    public static double WidthOf(string text, int size) => new StringInfo(text).LengthInTextElements * size * CharacterWidth;

    /// <summary>The text with a capital letter at its beginning.</summary>
    public static string Capitalised(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
