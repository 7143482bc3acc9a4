using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Cds.Indicators.Display;

/// <summary>Text as HTML: escaped, of limited length, letters of all languages as they are.</summary>
internal static class HtmlText
{
    /// <summary>How many characters of a text are shown.</summary>
    public const int MaximumLength = 1_000;

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(Settings());

    /// <summary>A value in a line, with what is worth knowing besides as its title.</summary>
    public static string Line(string text, string? title = null, string? language = null) => $"<span{Title(title, text)}{Language(language)}>{Escape(text)}</span>";

    /// <summary>An attribute with a title; none where it says what is shown already.</summary>
    public static string Title(string? title, string shown) => title is null || string.Equals(title, shown, StringComparison.Ordinal) ? "" : $" title=\"{Escape(title)}\"";

    /// <summary>An attribute with the language.</summary>
    public static string Language(string? language) => language is null ? "" : $" lang=\"{Escape(language)}\"";

    /// <summary>The text without markup of its own; a long one is cut.</summary>
    public static string Escape(string text) => s_encoder.Encode(Cut(text));

    /// <summary>Letters of all languages; but not what turns the direction of a line round, with which a text could look like another.</summary>
    private static TextEncoderSettings Settings()
    {
        TextEncoderSettings settings = new(UnicodeRanges.All);
        settings.ForbidCharacters('\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069');
        return settings;
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaximumLength)
            return text;
        int end = char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
