using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace DistrictScorecard.Outputs;

/// <summary>Texts that are the same in both languages, and the words of both.</summary>
internal static class Bilingual
{
    /// <summary>What stands in a file is the same in every language; a blank text becomes a dash.</summary>
    public static LocalizedText Same(string text)
    {
        string shown = string.IsNullOrWhiteSpace(text) ? "-" : text;
        return new LocalizedText(shown, shown);
    }

    public static string CodeOf(TextStyle style) => style == TextStyle.Vietnamese ? "vi" : "en";
}
