using System.Collections.Immutable;
using System.Collections.Frozen;
using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Tabular.Results;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Targets;

/// <summary>The table of targets.</summary>
internal static class TargetLayout
{
    public static TableHeading Requirement { get; } = new("requirement", "Mục tiêu", "Target");

    public static TableHeading Direction { get; } = new("direction", "Chiều", "Direction");

    public static TableHeading Due { get; } = new("due", "Hạn hoàn thành", "Due");

    public static TableHeading Levels { get; } = new("levels", "Cấp áp dụng", "Levels");

    public static TableHeading Baseline { get; } = new("baseline", "Giá trị gốc", "Baseline");

    public static TableHeading BaselineDay { get; } = new("baseline_day", "Ngày giá trị gốc", "Baseline day");

    public static TableHeading Document { get; } = new("document", "Văn bản", "Document");

    public static TableHeading Article { get; } = new("article", "Điều khoản", "Article");

    public static TableHeading Date { get; } = new("date", "Ngày ban hành", "Date");

    public static TableHeading Reference { get; } = new("reference", "Nguồn tra cứu", "Reference");

    public static TableHeading VietnameseNote { get; } = new("note_vi", "Ghi chú", "Vietnamese note");

    public static TableHeading EnglishNote { get; } = new("note_en", "Ghi chú tiếng Anh", "English note");

    /// <summary>The columns as a reader looks for them.</summary>
    public static ImmutableArray<TableColumn> TableColumns { get; } =
    [
        Headings.Indicator.ToColumn(isRequired: true),
        Headings.IndicatorName.ToColumn(),
        Requirement.ToColumn(isRequired: true),
        Direction.ToColumn(),
        Due.ToColumn(isRequired: true),
        Levels.ToColumn(),
        Baseline.ToColumn(),
        BaselineDay.ToColumn(),
        Document.ToColumn(isRequired: true),
        Article.ToColumn(),
        Date.ToColumn(),
        Reference.ToColumn(),
        Headings.Confidence.ToColumn(isRequired: true),
        VietnameseNote.ToColumn(),
        EnglishNote.ToColumn(),
    ];

    public static FrozenDictionary<string, Indicator> ByCode(IEnumerable<Indicator> indicators)
    {
        Dictionary<string, Indicator> byCode = new(StringComparer.Ordinal);
        foreach (Indicator indicator in indicators)
        {
            if (!byCode.TryAdd(indicator.Code, indicator))
                throw new ArgumentException($"'{indicator.Code}' is the code of two indicators: a row would not say which it means. Give one of them.", nameof(indicators));
        }

        return byCode.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The table, once every target is known to read back as it is.</summary>
    /// <exception cref="ArgumentException">A target would not.</exception>
    public static Sheet Of(ImmutableArray<Target> targets, TargetTableOptions options)
    {
        ResultStyle style = new(options.Language, Decimals: 2);
        FigureText figures = FigureText.Of(options);
        KeptText kept = new(nameof(targets));
        for (int i = 0; i < targets.Length; i++)
            Check(targets[i], i + 1, figures, kept);
        return new Sheet<Target>(style.Say("Chỉ tiêu phấn đấu", "Targets"), targets, Columns(style, options.Columns, figures));
    }

    private static void Check(Target target, int entry, FigureText figures, KeptText kept)
    {
        kept.RequireCode(entry, Headings.Indicator, target.Indicator.Code);
        kept.Require(entry, Requirement, figures.RuleAgainst(target.Requirement), Canonical.Of(target.Requirement));
        if (target.Baseline is { } baseline)
            kept.Require(entry, Baseline, figures.RuleAgainst(baseline.Value), Canonical.Of(baseline.Value));
        kept.RequireText(entry, Document, target.LegalBasis.Document);
        kept.RequireText(entry, Article, target.LegalBasis.Article);
        kept.RequireText(entry, Reference, target.LegalBasis.Reference);
        kept.RequireText(entry, VietnameseNote, target.Note?.Vietnamese);
        kept.RequireText(entry, EnglishNote, target.Note?.English);
        string objection = "";
        bool isAdmitted = target.Indicator.Admits(target.Requirement, out objection) && (target.Baseline is null || target.Indicator.Admits(target.Baseline.Value, out objection));
        kept.Require(entry, Requirement, isAdmitted ? null : objection.TrimEnd('.'), Canonical.Of(target.Requirement));
        bool isTwice = target.Levels.Distinct().Count() < target.Levels.Length;
        kept.Require(entry, Levels, isTwice ? "a level stands twice" : null, string.Join("; ", target.Levels));
    }

    private static SheetColumns<Target> Columns(ResultStyle style, ImmutableDictionary<string, string> names, FigureText figures) => new SheetColumns<Target>(style)
        .Text(Named(Headings.Indicator, names), static t => t.Indicator.Code)
        .Text(Named(Headings.IndicatorName, names), t => style.Say(t.Indicator.Name))
        .Text(Named(Requirement, names), t => figures.Of(t.Requirement))
        .Text(Named(Direction, names), t => DirectionWords.Of(t.Direction, style))
        .Day(Named(Due, names), static t => t.Due)
        .Text(Named(Levels, names), static t => string.Join("; ", t.Levels.Select(static level => JsonNamingPolicy.KebabCaseLower.ConvertName(level.ToString()))))
        .Text(Named(Baseline, names), t => t.Baseline is { } baseline ? figures.Of(baseline.Value) : null)
        .Day(Named(BaselineDay, names), static t => t.Baseline?.On)
        .Text(Named(Document, names), static t => t.LegalBasis.Document)
        .Text(Named(Article, names), static t => t.LegalBasis.Article)
        .Day(Named(Date, names), static t => t.LegalBasis.Date)
        .Text(Named(Reference, names), static t => t.LegalBasis.Reference)
        .Text(Named(Headings.Confidence, names), static t => t.LegalBasis.Confidence.ToTag().ToString())
        .Text(Named(VietnameseNote, names), static t => t.Note?.Vietnamese)
        .Text(Named(EnglishNote, names), static t => t.Note?.English);

    /// <summary>The heading that the caller gave, or the usual one.</summary>
    private static TableHeading Named(TableHeading heading, ImmutableDictionary<string, string> names) =>
        names.TryGetValue(heading.Name, out string? own) ? heading with { Name = own, Vietnamese = own, English = own } : heading;
}
