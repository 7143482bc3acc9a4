using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Results;

namespace Cds.Indicators.Tabular.Targets;

/// <summary>The words for what a target asks of a value.</summary>
internal static class DirectionWords
{
    private static readonly (TargetDirection Direction, string Name, LocalizedText Words)[] s_words =
    [
        (TargetDirection.AtLeast, "at-least", new("ít nhất", "at least")),
        (TargetDirection.MoreThan, "more-than", new("trên", "more than")),
        (TargetDirection.AtMost, "at-most", new("không quá", "at most")),
        (TargetDirection.LessThan, "less-than", new("dưới", "less than")),
        (TargetDirection.Exactly, "exactly", new("đúng bằng", "exactly")),
        (TargetDirection.Within, "within", new("trong khoảng", "within")),
    ];

    /// <summary>All words in all forms, to be read.</summary>
    public static IEnumerable<(string Word, TargetDirection Direction)> All => s_words.SelectMany(
        static entry => new[] { entry.Name, entry.Words.Vietnamese, entry.Words.English }.Distinct(StringComparer.Ordinal).Select(word => (word, entry.Direction)));

    public static string Of(TargetDirection direction, ResultStyle style)
    {
        (_, string name, LocalizedText words) = Array.Find(s_words, entry => entry.Direction == direction);
        return style.Language == TextStyle.Invariant ? name : style.Say(words);
    }
}
