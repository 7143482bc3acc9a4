using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Reports;

/// <summary>How long the texts of a report may be: whoever hands a megabyte to a heading made a mistake, and is told so where it was made.</summary>
internal static class ReportLimits
{
    public const int LongestHeading = 500;
    public const int LongestSource = 2_000;
    public const int LongestText = 20_000;

    public static LocalizedText Heading(LocalizedText text, string name) => Checked(text, LongestHeading, name);

    public static LocalizedText Text(LocalizedText text, string name) => Checked(text, LongestText, name);

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Source(string? text, string name) => text is null || text.Length <= LongestSource ? text : throw TooLong(text, LongestSource, name);

    private static LocalizedText Checked(LocalizedText text, int longest, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        string longer = text.Vietnamese.Length >= text.English.Length ? text.Vietnamese : text.English;
        return longer.Length <= longest ? text : throw TooLong(longer, longest, name);
    }

    private static ArgumentException TooLong(string text, int longest, string name) => new(
        string.Create(CultureInfo.InvariantCulture, $"'{text.AsSpan(0, 40)}…' has {text.Length:N0} characters, and here at most {longest:N0} are written. Shorten it."), name);
}
