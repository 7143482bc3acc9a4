using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The words of a column that says whether something is so.</summary>
internal static class YesNo
{
    /// <summary>All words in all forms, to be read.</summary>
    public static IEnumerable<(string Word, bool Value)> All => [("có", true), ("không", false), ("yes", true), ("no", false), ("true", true), ("false", false)];

    public static string Of(bool value, TextStyle language) => language switch
    {
        TextStyle.Vietnamese => value ? "có" : "không",
        TextStyle.English => value ? "yes" : "no",
        _ => value ? "true" : "false",
    };
}
