using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The heading of a column in three forms, any of which is known when it is read, and what stands in the column.</summary>
/// <param name="Name">The name for programs: <c>legal_basis</c>.</param>
/// <param name="Vietnamese">The Vietnamese heading.</param>
/// <param name="English">The English heading.</param>
/// <param name="Meaning">What stands in the column; null where the heading says all.</param>
internal sealed record TableHeading(string Name, string Vietnamese, string English, LocalizedText? Meaning = null)
{
    public string In(TextStyle language) => language switch
    {
        TextStyle.Vietnamese => Vietnamese,
        TextStyle.English => English,
        _ => Name,
    };

    /// <summary>The column as a reader looks for it, by any of its headings.</summary>
    public TableColumn ToColumn(bool isRequired = false) => new(Name, isRequired, Vietnamese, English);

    /// <summary>The heading of a caller, the same in every language.</summary>
    public static TableHeading Of(string text, string? meaning) => new(text, text, text, meaning is null ? null : new LocalizedText(meaning, meaning));
}
