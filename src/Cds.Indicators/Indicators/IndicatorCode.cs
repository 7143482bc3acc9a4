namespace Cds.Indicators.Indicators;

/// <summary>
/// The form of the codes of indicators, measures, units and pillars: words of lower-case ASCII letters and digits, joined by hyphens, in levels
/// joined by points: <c>dossier.paid-online</c>. At most 64 characters. Codes are never reused for another meaning.
/// </summary>
/// <example><code>IndicatorCode.IsWellFormed("dossier.paid-online");   // true</code></example>
public static class IndicatorCode
{
    /// <summary>The longest code: 64 characters.</summary>
    public const int MaximumLength = 64;

    internal const string Rule = "a code is words of a-z and 0-9 joined by '-' or '.', at most 64 characters";
    internal const string Cure = "Write dossier.paid-online.";

    /// <summary>Whether a text is a code.</summary>
    /// <param name="text">The text; null and empty are no codes.</param>
    /// <returns><see langword="true"/> when it is well formed.</returns>
    public static bool IsWellFormed(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumLength)
            return false;

        bool wordStarts = true;
        foreach (char c in text)
        {
            bool isJoint = c is '-' or '.';
            if (isJoint ? wordStarts : !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
                return false;
            wordStarts = isJoint;
        }

        return !wordStarts;
    }

    internal static string Require(string text, string name) => IsWellFormed(text)
        ? text
        : throw new ArgumentException($"'{text}' is not a code: {Rule}. {Cure}", name);
}
