using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The table of a scorecard: the total, its groups and components, what was counted, and what it is worth.</summary>
internal static class ScoreLayout
{
    private static readonly TableHeading s_level = new("level", "Bậc", "Level", new("0 tổng điểm, 1 nhóm, 2 chỉ số hoặc nhóm con, ...", "0 the total, 1 groups, 2 components or inner groups, ..."));
    private static readonly TableHeading s_code = new("code", "Mã", "Code");
    private static readonly TableHeading s_name = new("name", "Chỉ số", "Component");
    private static readonly TableHeading s_values = new("values", "Khoảng giá trị", "Bounds of the value", new("khi chỉ biết cận của giá trị", "where only bounds of the value are known"));
    private static readonly TableHeading s_points = new("points", "Điểm", "Points");
    private static readonly TableHeading s_maximum = new("maximum", "Điểm tối đa", "Maximum");
    private static readonly TableHeading s_share = new("share", "Tỷ lệ điểm", "Share of the points", new("điểm so với điểm tối đa", "points as a part of the maximum"));
    private static readonly TableHeading s_lower = new("points_lower", "Điểm thấp nhất", "Least points", new("điểm thấp nhất có thể", "the least that is possible"));
    private static readonly TableHeading s_upper = new("points_upper", "Điểm cao nhất", "Most points", new("điểm cao nhất có thể", "the most that is possible"));
    private static readonly TableHeading s_pointsStatus = new("points_status", "Tình trạng điểm", "Status of the points");
    private static readonly TableHeading s_rule = new("rule", "Cách tính", "Rule");
    private static readonly TableHeading s_band = new("band", "Xếp loại", "Band");
    private static readonly TableHeading s_official = new("official", "Chính thức", "Official", new("điểm theo văn bản chính thức, không còn chỗ chưa rõ", "the points are those of an official text, with nothing open"));

    public static Sheet Of<T>(ImmutableArray<T> units, Func<T, ScorecardScore> score, SheetColumns<T> own)
    {
        ResultStyle style = own.Style;
        SheetColumns<Line<T>> columns = new SheetColumns<Line<T>>(style).AddRange(own, static line => line.Unit).AddRange(Columns(style), static line => line.Item);
        ImmutableArray<ScorecardScore> scores = [.. units.Select(score)];
        string name = scores.Select(static s => s.Scorecard.Name).Distinct().ToArray() is [{ } sole] ? style.Say(sole) : style.Say("Bộ chỉ số", "Scorecards");
        return new Sheet<Line<T>>(name, units.SelectMany(unit => ScoreItem.Of(score(unit)).Select(item => new Line<T>(unit, item))), columns)
        {
            Sources = [.. scores.SelectMany(SourcesOf).Distinct()],
            Notes = [.. scores.Select(static s => s.Scorecard).Distinct().SelectMany(card => NotesOf(card, style))],
        };
    }

    private static SheetColumns<ScoreItem> Columns(ResultStyle style)
    {
        string format = style.WordFormat;
        return new SheetColumns<ScoreItem>(style)
            .Integer(s_level, static item => item.Depth)
            .Text(s_code, static item => item.Code)
            .Text(s_name, item => style.Say(item.Name))
            .Percent(Headings.Percent, static item => item.Component is { Component.Indicator: RatioIndicator } part ? Known(part.Value) : null)
            .Number(Headings.Value, static item => item.Component is { Component.Indicator: not RatioIndicator } part ? Known(part.Value) : null)
            .Integer(Headings.Numerator, static item => item.Component?.Input.Counts?.Numerator)
            .Integer(Headings.Denominator, static item => item.Component?.Input.Counts?.Denominator)
            .Text(s_values, item => item.Component is { } part ? BoundsOf(part, format) : null)
            .Text(Headings.Status, item => item.Component is { } part && !item.IsGiven ? OutcomeWords.Of(part.Value, style.Language) : null)
            .Number(s_points, static item => FigureCells.Near(item.Points))
            .Number(s_maximum, static item => item.Maximum)
            .Percent(s_share, static item => FigureCells.Near(item.Share))
            .Number(s_lower, static item => FigureCells.Near(item.Bounds.Lower))
            .Number(s_upper, static item => FigureCells.Near(item.Bounds.Upper))
            .Text(s_pointsStatus, item => PointsStatus(item, style))
            .Text(s_band, item => item.Total is { } total ? string.Join(", ", total.PossibleBands.Select(band => style.Say(band.Name))) : null)
            .Text(s_rule, item => item.Component?.Component.DescribeRule(format))
            .Text(Headings.Confidence, static item => item.Confidence.ToTag().ToString())
            .Text(s_official, item => YesNo.Of(item.IsOfficial, style.Language))
            .Text(Headings.LegalBasis, static item => item.LegalBasis.ToString())
            .Text(Headings.Reason, static item => item.Component?.Input.Reason ?? item.Component?.Value.Reason)
            .Text(Headings.Note, item => item.Unsettled is { } open ? style.Say(open) : null);
    }

    private static Rational? Known(Outcome<Rational> value) => value.TryGetValue(out Rational known) ? known : null;

    /// <summary>The values that a component may have, where they are several.</summary>
    private static string? BoundsOf(ComponentScore part, string format) =>
        part.Value.HasValue || part.Input.Values is not { } values ? null
        : part.Component.Indicator is RatioIndicator ? Canonical.Of(Figure.OfBounds(values, FigureForm.Percent), format)
        : Canonical.Of(Figure.OfBounds(values, FigureForm.Number), format);

    private static string PointsStatus(ScoreItem item, ResultStyle style)
    {
        bool isNamed = style.Language == TextStyle.Invariant;
        if (item.Points.Kind == OutcomeKind.NotApplicable)
            return isNamed ? "not-scored" : style.Say("không chấm điểm", "not scored");
        if (item.IsGiven)
            return isNamed ? "given" : style.Say("điểm nhập trực tiếp", "points given");
        return item.Component is { IsByZeroDenominator: true }
            ? isNamed ? "by-zero-denominator" : style.Say("theo quy tắc khi mẫu số bằng 0", "by the rule for a zero denominator")
            : OutcomeWords.Of(item.Points, style.Language);
    }

    private static IEnumerable<LegalBasis> SourcesOf(ScorecardScore score) =>
        [score.Scorecard.LegalBasis, .. ScoreItem.Of(score).Select(static item => item.LegalBasis), .. score.Scorecard.Bands.Select(static band => band.LegalBasis)];

    private static IEnumerable<string> NotesOf(Scorecard card, ResultStyle style)
    {
        string rounding = card.Rounding.Stage == RoundingStage.None
            ? style.Say("điểm không làm tròn", "points are not rounded")
            : style.Say("điểm làm tròn: ", "points are rounded: ") + card.Rounding;
        yield return $"{card.Code}: {rounding}.";
        if (card.Missing == MissingComponents.LeftOut)
            yield return style.Say($"{card.Code}: chỉ số không có điểm không được cộng; điểm tối đa giữ nguyên.", $"{card.Code}: components without points are left out of the sums; the maxima stay as they are.");
        if (!card.ChosenVariants.IsEmpty)
            yield return $"{card.Code}: {style.Say("phương án", "variants")} {string.Join(", ", card.ChosenVariants)}.";
        if (card.Note is { } note)
            yield return $"{card.Code}: {style.Say(note)}";
    }

    private readonly record struct Line<T>(T Unit, ScoreItem Item);
}
