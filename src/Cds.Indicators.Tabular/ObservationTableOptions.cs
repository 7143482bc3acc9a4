using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tabular;

/// <summary>How tables of observations are read and written: layout, names of columns, what is the same in all rows, words for what is missing.</summary>
/// <remarks>Immutable; checked when it is used, all problems together.</remarks>
/// <example><code>
/// new ObservationTableOptions { Separator = ';', DecimalMark = ',', Subject = catalogue["dossier.on-time"], Level = AreaLevel.Commune };
/// </code></example>
public sealed record ObservationTableOptions : TableOptions
{
    /// <summary>The words that say that there is no value, unless others are given: <c>-</c>, <c>–</c>, <c>—</c>, <c>…</c>, <c>...</c>, <c>..</c>, <c>NaN</c>,
    /// <c>#N/A</c>, <c>N/A</c>, <c>KCSL</c>, <c>không có số liệu</c>, <c>chưa có số liệu</c>, <c>no data</c>.</summary>
    public static ImmutableArray<string> StandardMissingTexts { get; } =
        ["-", "–", "—", "…", "...", "..", "NaN", "#N/A", "N/A", "KCSL", "không có số liệu", "chưa có số liệu", "no data"];

    internal const string StandardSheet = "observations";

    /// <summary>The name of the table in messages.</summary>
    /// <value><c>observations</c> unless set; functions that take a path use the name of the file instead.</value>
    public string Name { get; init; } = StandardSheet;

    /// <summary>How observations stand in the table.</summary>
    /// <value><see cref="TableLayout.Detected"/> unless set.</value>
    public TableLayout Layout { get; init; }

    /// <summary>The names of the columns.</summary>
    /// <value>None unless set: columns are found by their words, and written with the names of <see cref="ObservationColumns.Standard"/>.</value>
    public ObservationColumns Columns { get; init; } = new();

    /// <summary>Indicators and measures that are known besides those of the catalogue.</summary>
    /// <value>Empty unless set.</value>
    public ImmutableArray<Subject> Subjects { get; init; } = [];

    /// <summary>The indicator or measure of every row; null where the table says it.</summary>
    /// <value>null unless set. It is an error to say it here and in a column.</value>
    public Subject? Subject { get; init; }

    /// <summary>The period of every row; null where the table says it.</summary>
    /// <value>null unless set.</value>
    public Period? Period { get; init; }

    /// <summary>The level of the unit of every row; null where the table says it, or where codes leave no doubt.</summary>
    /// <value>null unless set.</value>
    public AreaLevel? Level { get; init; }

    /// <summary>The unit within which every unit lies, which tells units of one name apart; null for the whole registry.</summary>
    /// <value>null unless set.</value>
    public Area? Within { get; init; }

    /// <summary>Where every row comes from; null where the table says it, or nothing is said.</summary>
    /// <value>null unless set. A cell of the source column wins.</value>
    public string? Source { get; init; }

    /// <summary>What becomes of two observations of one subject, area and period.</summary>
    /// <value><see cref="DuplicatePolicy.Refuse"/> unless set. Not applied where observations are read one by one.</value>
    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>What may be taken from outside the text of a period: its calendar, the day of "đến nay".</summary>
    /// <value>Nothing unless set.</value>
    public PeriodReadingOptions Periods { get; init; } = new();

    /// <summary>The words that say that there is no value, whatever their case. An empty cell always says so.</summary>
    /// <value><see cref="StandardMissingTexts"/> unless set.</value>
    public ImmutableArray<string> MissingTexts { get; init; } = StandardMissingTexts;

    /// <summary>Whether sources are left out of a wide table, which has no place for them; otherwise a source is refused there.</summary>
    /// <value><see langword="false"/> unless set.</value>
    public bool DropSources { get; init; }

    /// <summary>Whether ratios without status flags are written in a wide table as two columns for each period, numerator and denominator; otherwise as <c>26/35</c>.</summary>
    /// <value><see langword="false"/> unless set. Both are read.</value>
    public bool SplitRatios { get; init; }

    /// <summary>Whether the names of units are written beside their codes.</summary>
    /// <value><see langword="true"/> unless set.</value>
    public bool WriteAreaNames { get; init; } = true;

    /// <summary>The name of the table and its layout.</summary>
    /// <returns>For example <c>observations, Detected layout</c>.</returns>
    public override string ToString() => $"{Name}, {Layout} layout";

    private protected override IEnumerable<string> Problems()
    {
        foreach (string problem in base.Problems())
            yield return problem;
        if (string.IsNullOrWhiteSpace(Name))
            yield return $"{nameof(Name)} is blank";
        if (!Enum.IsDefined(Layout))
            yield return $"{nameof(Layout)} is not defined";
        if (!Enum.IsDefined(Duplicates))
            yield return $"{nameof(Duplicates)} is not defined";
        if (Level is { } level && !Enum.IsDefined(level))
            yield return $"{nameof(Level)} is not defined";
        if (Columns is null)
            yield return $"{nameof(Columns)} is null";
        if (Periods is null)
            yield return $"{nameof(Periods)} is null";
        if (Subject is { IsNone: true })
            yield return $"{nameof(Subject)} is no indicator and no measure";
        if (Subjects.IsDefault || Subjects.Any(static subject => subject.IsNone))
            yield return $"{nameof(Subjects)} is not given, or one of it is no indicator and no measure";
        if (MissingTexts.IsDefault || MissingTexts.Any(string.IsNullOrWhiteSpace))
            yield return $"{nameof(MissingTexts)} is not given, or a word of it is blank";
    }
}
