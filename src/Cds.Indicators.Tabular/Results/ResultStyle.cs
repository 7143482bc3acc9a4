using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>How results are shown.</summary>
/// <param name="Language">The language of headings and words; names for programs where it is <see cref="TextStyle.Invariant"/>.</param>
/// <param name="Decimals">The decimals of numbers and percentages.</param>
internal readonly record struct ResultStyle(TextStyle Language, int Decimals)
{
    /// <summary>The format by which values of the core write themselves in the language.</summary>
    public string? Format => Language switch
    {
        TextStyle.Vietnamese => "vi",
        TextStyle.English => "en",
        _ => null,
    };

    /// <summary>The format of texts that the core has in two languages only.</summary>
    public string WordFormat => Language == TextStyle.Vietnamese ? "vi" : "en";

    public string Say(LocalizedText text) => text.In(Language);

    public string Say(string vietnamese, string english) => Language == TextStyle.Vietnamese ? vietnamese : english;
}
