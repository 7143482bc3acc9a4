using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The words of the column that says whether there is a value, and if not, why. Each answer has its own.</summary>
internal static class OutcomeWords
{
    /// <summary>A value has the word of what it is; the others those of the core.</summary>
    private static readonly (OutcomeKind Kind, string Name, LocalizedText Words)[] s_words =
    [
        (OutcomeKind.Value, "value", new("có số liệu", "value")),
        (OutcomeKind.NoData, "no-data", new("chưa có số liệu", "no data")),
        (OutcomeKind.ZeroDenominator, "zero-denominator", new("mẫu số bằng 0", "zero denominator")),
        (OutcomeKind.Incomplete, "incomplete", new("chưa đủ số liệu", "incomplete")),
        (OutcomeKind.Suppressed, "suppressed", new("không công bố", "suppressed")),
        (OutcomeKind.NotApplicable, "not-applicable", new("không áp dụng", "not applicable")),
    ];

    /// <summary>All words in all forms, to be read.</summary>
    public static IEnumerable<(string Word, OutcomeKind Kind)> All =>
        s_words.SelectMany(static entry => new[] { entry.Name, entry.Words.Vietnamese, entry.Words.English }.Distinct(StringComparer.Ordinal).Select(word => (word, entry.Kind)));

    public static string Of(OutcomeKind kind, TextStyle language)
    {
        (_, string name, LocalizedText words) = Array.Find(s_words, entry => entry.Kind == kind);
        return language == TextStyle.Invariant ? name : words.In(language);
    }

    /// <summary>The word, and the parts that are there where they are not all.</summary>
    public static string Of<T>(Outcome<T> outcome, TextStyle language)
        where T : notnull
    {
        string word = Of(outcome.Kind, language);
        return outcome.Kind == OutcomeKind.Incomplete ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{word} ({outcome.Present}/{outcome.Expected})") : word;
    }

    /// <summary>What each word means, for the sheet of notes.</summary>
    public static LocalizedText Meaning(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Value => new("ô bên cạnh có giá trị", "the cell beside it has the value"),
        OutcomeKind.NoData => new("đơn vị chưa báo cáo; không phải là 0", "nothing was reported; not the same as 0"),
        OutcomeKind.ZeroDenominator => new("có báo cáo nhưng mẫu số bằng 0, không tính được tỷ lệ", "reported, but there was nothing to divide by"),
        OutcomeKind.Incomplete => new("mới có một phần số liệu cần có; phần đã có không phải là kết quả", "only a part of what is needed is there; the part is not the result"),
        OutcomeKind.Suppressed => new("có số liệu nhưng không công bố", "known, but withheld"),
        _ => new("chỉ tiêu không áp dụng cho đơn vị hoặc kỳ này", "the question has no meaning here"),
    };
}
