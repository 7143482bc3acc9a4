using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular;

/// <summary>How tables of targets are read and written: headings, language, and what all tables have in common.</summary>
/// <remarks>Immutable; checked when it is used, all problems together.</remarks>
/// <example><code>
/// TargetTable.ReadFile("chi-tieu.xlsx", catalogue, new TargetTableOptions
/// {
///     Columns = ImmutableDictionary&lt;string, string&gt;.Empty.Add("due", "Năm đích").Add("requirement", "Phấn đấu"),
/// });
/// </code></example>
public sealed record TargetTableOptions : TableOptions
{
    /// <summary>The name of the table in messages.</summary>
    /// <value><c>targets.csv</c> unless set; functions that read a file take its name instead.</value>
    public string Name { get; init; } = "targets.csv";

    /// <summary>The language of headings and words when a table is written; codes stay codes. <see cref="TextStyle.Invariant"/> writes names for programs.</summary>
    /// <value><see cref="TextStyle.Vietnamese"/> unless set. Tables are read in any of the three.</value>
    public TextStyle Language { get; init; } = TextStyle.Vietnamese;

    /// <summary>The headings of columns that have others than the usual ones, by their names for programs (<c>due</c>, <c>requirement</c>).</summary>
    /// <value>None unless set. A column that is named here is known by this heading alone, and is written with it.</value>
    public ImmutableDictionary<string, string> Columns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The name, the language, and the headings that are not the usual ones.</summary>
    /// <returns>For example <c>targets.csv, Vietnamese: due = Năm đích</c>.</returns>
    public override string ToString()
    {
        string own = string.Join(", ", (Columns ?? ImmutableDictionary<string, string>.Empty).OrderBy(static column => column.Key, StringComparer.Ordinal).Select(static column => $"{column.Key} = {column.Value}"));
        return $"{Name}, {Language}{(own.Length == 0 ? "" : ": " + own)}";
    }

    private protected override IEnumerable<string> Problems()
    {
        foreach (string problem in base.Problems())
            yield return problem;
        if (string.IsNullOrEmpty(Name))
            yield return $"{nameof(Name)} is empty";
        if (!Enum.IsDefined(Language))
            yield return string.Create(CultureInfo.InvariantCulture, $"{nameof(Language)} is {(int)Language}, and must be Vietnamese, English or Invariant");
        if (Columns is null)
            yield return $"{nameof(Columns)} is null";
    }
}
