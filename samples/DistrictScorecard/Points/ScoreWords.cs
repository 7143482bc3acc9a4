using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>What stands in the tables of scores, in one language.</summary>
internal sealed class ScoreWords(TextStyle style)
{
    private readonly bool _vietnamese = style == TextStyle.Vietnamese;
    private readonly string _style = style == TextStyle.Vietnamese ? "vi" : "en";

    public string[] Columns => _vietnamese
        ? ["Mã", "Chỉ số", "Tử số/mẫu số", "Tỷ lệ", "Cách tính", "Điểm", "Nguồn"]
        : ["Code", "Component", "Counts", "Rate", "Rule", "Points", "Source"];

    /// <summary>Unit, period and scorecard.</summary>
    public string Title(CountedUnit unit) => $"{(unit.Name.Length == 0 ? unit.Code : $"{unit.Code} {unit.Name}")}, {unit.Period.ToString(_style)}";

    /// <summary>The cells of a line.</summary>
    public string[] Row(ScoreLine line, OfficialCard card) =>
    [
        new string(' ', 2 * line.Depth) + (line.Component?.Code ?? line.Sum?.Code ?? ""),
        Name(line, card),
        Counts(line.Input),
        line.Ratio is { } ratio ? NumberText.In(style, ratio) + "%" : "",
        line.Component is { } component ? component.DescribeRule(_style) : Band(line.PossibleBands),
        Points(line),
        $"{line.Confidence.ToTag()}{(Unsettled(line) is null ? "" : "*")}",
    ];

    /// <summary>What the tags mean, and what is open about the lines with an asterisk.</summary>
    public IEnumerable<string> Footnotes(IEnumerable<UnitScore> scores)
    {
        yield return _vietnamese
            ? "Nguồn: Q văn bản chính thức, C tính từ số liệu, S nguồn thứ cấp, R ghi nhớ, X các nguồn trái nhau; * chưa chính thức:"
            : "Source: Q official text, C computed from data, S secondary text, R remembered, X sources contradict each other; * not official:";
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ScoreLine line in scores.SelectMany(static unit => ScoreLines.Of(unit.Score)))
        {
            string code = line.Component?.Code ?? line.Group;
            if (Unsettled(line) is { } open && seen.Add(code))
                yield return $"* {code}: {open.In(style)}";
        }
    }

    private static LocalizedText? Unsettled(ScoreLine line) => line.Component is { } component ? component.Unsettled : line.Sum?.Unsettled;

    private string Name(ScoreLine line, OfficialCard card) =>
        line.Component is { } component ? (component.Name ?? component.Indicator.Name).In(style)
        : line.Sum is { } group ? group.Name.In(style)
        : (_vietnamese ? "Tổng điểm: " : "Total: ") + card.Name.In(style);

    private string Counts(ScoreInput input) =>
        input.Counts is { } counts ? counts.ToString(_style)
        : input.Values is { } values ? NumberText.In(style, NumberText.Exactly(values.Lower!.Value.Value))
        : "";

    private string Band(IReadOnlyList<ScoreBand> possible) => possible.Count switch
    {
        0 => "",
        1 => (_vietnamese ? "xếp loại: " : "band: ") + possible[0].Name.In(style),
        _ => (_vietnamese ? "xếp loại có thể: " : "possible bands: ") + string.Join(", ", possible.Select(band => band.Name.In(style))),
    };

    private string Points(ScoreLine line)
    {
        if (line.Score is not { } score)
            return Status(line.Status);
        string points = $"{NumberText.In(style, score)}/{NumberText.In(style, line.Maximum)}";
        return string.Equals(line.Status, ScoreStatus.Ok, StringComparison.Ordinal) ? points : $"{points} ({Status(line.Status)})";
    }

    private string Status(string status) => (status, _vietnamese) switch
    {
        (ScoreStatus.Given, true) => "điểm nhập trực tiếp",
        (ScoreStatus.ZeroDenominator, true) => "mẫu số bằng 0",
        (ScoreStatus.Incomplete, true) => "chưa đủ số liệu",
        (ScoreStatus.Missing, true) => "chưa có số liệu",
        (ScoreStatus.Given, false) => "points given",
        (ScoreStatus.ZeroDenominator, false) => "zero denominator",
        (ScoreStatus.NotScored, _) => "-",
        (ScoreStatus.Missing, false) => "no data",
        _ => status,
    };
}
