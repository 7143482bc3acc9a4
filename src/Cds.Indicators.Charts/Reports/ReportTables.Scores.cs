using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Charts.Reports;

public static partial class ReportTables
{
    /// <summary>What one unit is worth by a scorecard (phiếu điểm): value and points of each component under its group, the total and the band below.</summary>
    /// <param name="score">The score.</param>
    /// <param name="caption">What the table tells, at most 500 characters in each language; null for the name of the scorecard.</param>
    /// <param name="source">Where the value of a component was published; null where nobody said. Points are linked to their legal basis by themselves.</param>
    /// <returns>The table. Each number is linked to its derivation and legal basis; points that no official text settles are marked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="score"/> is null.</exception>
    /// <exception cref="ArgumentException">A text is too long.</exception>
    public static ReportTable OfScore(ScorecardScore score, LocalizedText? caption = null, Func<ComponentScore, ReportSource?>? source = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        List<KeyValuePair<ReportScoreRow, ReportRowKind>> rows = [];
        foreach (GroupScore group in score.AllGroups)
        {
            rows.Add(new(ReportScoreRow.Of(group), score.Groups.Contains(group) ? ReportRowKind.Group : ReportRowKind.Subgroup));
            rows.AddRange(group.Components.Select(static component => KeyValuePair.Create(ReportScoreRow.Of(component), ReportRowKind.Plain)));
        }

        rows.Add(new(ReportScoreRow.Of(score), ReportRowKind.Total));
        bool marked = rows.Exists(static row => row.Key.IsOfficial);
        ReportColumn<ReportScoreRow> points = ReportColumn.Points(new LocalizedText("Điểm", "Points"), (ReportScoreRow row) => Bare(row.Points), static row => row.Maximum)
            .SourcedBy(static row => row.LegalBasis)
            .ExplainedBy(static row => row.Explanation)
            .RemarkedBy(row => row.RemarkOn(marked))
            .MeasuredBy(static row => row.Meter);
        ReportTable table = ReportTable.Make<ReportScoreRow>(
            caption ?? score.Scorecard.Name,
            rows,
            [
                ReportColumn.Text(new LocalizedText("Nhóm, chỉ số thành phần", "Group, component"), (ReportScoreRow row) => row.Name),
                new ReportColumn<ReportScoreRow>(new LocalizedText("Giá trị", "Value"), isNumeric: true, static row => row.Value)
                    .MeasuredBy(static _ => null)
                    .SourcedBy(row => row.Component is { } component ? source?.Invoke(component) : null),
                points,
            ]);
        if (!marked)
            table = table.NotedWith(new LocalizedText("Không điểm nào trong bảng là điểm chính thức.", "None of the points in the table are official."));
        return score.Scorecard.Note is { } note ? table.NotedWith(note) : table;
    }

    /// <summary>Units beside each other by one scorecard (so sánh điểm các đơn vị): a row for each, with the points of the outermost groups, the total and the band.</summary>
    /// <typeparam name="T">What was scored.</typeparam>
    /// <param name="caption">What the table tells, at most 500 characters in each language.</param>
    /// <param name="scores">The units with their scores, in the order of the rows, as <see cref="Scorecard.ScoreAll{T}(IEnumerable{T}, Func{T, ScoreComponent, ScoreInput})"/> gives them; may be empty.</param>
    /// <param name="name">The name of a unit; not blank.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The scores are of several scorecards, a unit has no name, there are too many units or groups, or a text is too long.</exception>
    public static ReportTable OfScores<T>(LocalizedText caption, IEnumerable<KeyValuePair<T, ScorecardScore>> scores, Func<T, string> name)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(name);
        List<ReportUnitScore> units = [.. scores.Select(pair => new ReportUnitScore(name(pair.Key), pair.Value))];
        Scorecard? card = units.Count == 0 ? null : units[0].Score.Scorecard;
        if (units.Find(unit => !ReferenceEquals(unit.Score.Scorecard, card)) is { } other)
        {
            throw new ArgumentException(
                $"'{other.Name}' is scored by {other.Score.Scorecard.Code}, the first unit by {card!.Code}: units beside each other are scored by one and the same scorecard. Make a table for each.", nameof(scores));
        }

        List<ReportColumn<ReportUnitScore>> columns = [ReportColumn.Text(new LocalizedText("Đơn vị", "Unit"), (ReportUnitScore unit) => (string?)unit.Name)];
        foreach (ScoreGroup group in card?.Groups ?? [])
        {
            columns.Add(ReportColumn
                .Points(group.Name, (ReportUnitScore unit) => Bare(unit.Score.Group(group.Code).Points), _ => group.Maximum)
                .ExplainedBy(unit => new LocalizedText(unit.Score.Group(group.Code).Explain("vi"), unit.Score.Group(group.Code).Explain("en"))));
        }

        columns.Add(ReportColumn
            .Points(new LocalizedText("Tổng điểm", "Total"), (ReportUnitScore unit) => Bare(unit.Score.Points), static unit => unit.Score.Scorecard.Maximum)
            .RemarkedBy(static unit => ReportScoreRow.Of(unit.Score).RemarkOn(marked: true))
            .MeasuredBy(static unit => ReportScoreRow.Of(unit.Score).Meter)
            .ExplainedBy(static unit => ReportScoreRow.Of(unit.Score).Explanation));
        ReportTable table = ReportTable.Of(caption, units, [.. columns]);
        return card is null ? table : table.SourcedBy(ReportSource.Of(card.LegalBasis));
    }
}
