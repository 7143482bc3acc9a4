using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Display;

/// <summary>A score and a scorecard as tables of their groups and components.</summary>
internal sealed class ScoringFormatterSource : HtmlFormatterSource
{
    protected override string? Html(object value) => value switch
    {
        ScorecardScore score => new HtmlTable(Caption(score), "code", "name", "value#", "points#", "of#", "source").Of([.. score.Groups.SelectMany(Rows)]),
        GroupScore group => new HtmlTable(group.ToString(), "code", "name", "value#", "points#", "of#", "source").Of([.. Rows(group)]),
        ComponentScore component => HtmlText.Line(component.ToString(), component.Explain("en")),
        Scorecard card => new HtmlTable($"{card.Code}: {card.Name.English}", "code", "name", "of#", "rule", "source").Of([.. card.Groups.SelectMany(Rows)]),
        _ => HtmlText.Line(value.ToString()!),
    };

    private static string Caption(ScorecardScore score) =>
        $"{score}, {(score.Band.TryGetValue(out ScoreBand? band) ? band.Name.English : score.Band.ToString("en", formatProvider: null))}{(score.IsOfficial ? "" : ", not official")}";

    private static IEnumerable<HtmlCell[]> Rows(GroupScore group) =>
    [
        [group.Group.Code, Name(group.Group.Name), "", Points(group.Points), Number(group.Group.Maximum), group.Confidence.ToString()],
        .. group.Components.Select(Row),
        .. group.Groups.SelectMany(Rows),
    ];

    private static HtmlCell[] Row(ComponentScore component) =>
    [
        component.Component.Code,
        Name(component.Component.Name ?? component.Component.Indicator.Name),
        component.Input.IsMissing ? new HtmlCell(Outcome.Words(component.Input.Absence, TextStyle.English, present: 0, expected: 0), component.Input.Reason) : component.Input.ToString(),
        Points(component.Points),
        Number(component.Component.Maximum),
        new(component.Confidence.ToString(), component.Component.LegalBasis.ToString()),
    ];

    private static IEnumerable<HtmlCell[]> Rows(ScoreGroup group) =>
    [
        [group.Code, Name(group.Name), Number(group.Maximum), "", group.LegalBasis.ToString()],
        .. group.Components.Select(static component => new[]
        {
            component.Code, Name(component.Name ?? component.Indicator.Name), Number(component.Maximum), component.DescribeRule("en"), component.LegalBasis.ToString(),
        }),
        .. group.Groups.SelectMany(Rows),
    ];

    private static HtmlCell Name(LocalizedText name) => IndicatorsFormatterSource.Cell(name);

    private static string Number(decimal number) => PointsText.Number(number, vietnamese: false);

    private static HtmlCell Points(Outcome<WideRational> points) => points.TryGetValue(out WideRational value)
        ? new(PointsText.Shown(value, vietnamese: false), value.ToString())
        : HtmlCell.Of(points);
}
