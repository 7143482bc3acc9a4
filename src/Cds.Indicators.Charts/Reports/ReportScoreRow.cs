using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Charts.Reports;

/// <summary>A line of a scorecard: a component, a group or the total.</summary>
internal sealed record ReportScoreRow
{
    public required LocalizedText Name { get; init; }

    public required Outcome<WideRational> Points { get; init; }

    public required decimal Maximum { get; init; }

    public required ScoreBounds Bounds { get; init; }

    public required LegalBasis LegalBasis { get; init; }

    public required LocalizedText Explanation { get; init; }

    /// <summary>The value that was scored; empty for sums.</summary>
    public ReportCell Value { get; init; } = ReportCell.Empty;

    /// <summary>The component; null for sums.</summary>
    public ComponentScore? Component { get; init; }

    public bool IsOfficial { get; init; }

    public LocalizedText? Band { get; init; }

    /// <summary>Of a total the marks of its lowest and its highest band; of all else none, since no text sets any.</summary>
    public ReportMeter? Meter { get; init; }

    public static ReportScoreRow Of(ComponentScore score) => new()
    {
        Name = score.Component.Name ?? score.Component.Indicator.Name,
        Points = score.Points,
        Maximum = score.Component.Maximum,
        Bounds = score.Bounds,
        LegalBasis = score.Component.LegalBasis,
        Explanation = new LocalizedText(score.Explain("vi"), score.Explain("en")),
        Value = ValueOf(score),
        Component = score,
        IsOfficial = score.IsOfficial,
        Meter = Plain(score.Component.Maximum),
    };

    public static ReportScoreRow Of(GroupScore score) => new()
    {
        Name = score.Group.Name,
        Points = score.Points,
        Maximum = score.Group.Maximum,
        Bounds = score.Bounds,
        LegalBasis = score.Group.LegalBasis,
        Explanation = Head(score.Explain("vi"), score.Explain("en"), lines: 1, score.Group.Unsettled),
        IsOfficial = score.IsOfficial,
        Meter = Plain(score.Group.Maximum),
    };

    public static ReportScoreRow Of(ScorecardScore score) => new()
    {
        Name = new LocalizedText("Tổng điểm", "Total"),
        Points = score.Points,
        Maximum = score.Scorecard.Maximum,
        Bounds = score.Bounds,
        LegalBasis = score.Scorecard.LegalBasis,
        Explanation = Head(score.Explain("vi"), score.Explain("en"), lines: 2, more: null),
        IsOfficial = score.IsOfficial,
        Band = BandOf(score),
        Meter = MeterOf(score.Scorecard),
    };

    /// <summary>Small print below the points: what is possible where they are not known, the band, and whether they are official.</summary>
    /// <param name="marked">Whether points that are not official are marked; not where none is, which is said once.</param>
    public LocalizedText? RemarkOn(bool marked)
    {
        List<LocalizedText> parts = [];
        if (!Points.HasValue && Points.Kind != OutcomeKind.NotApplicable && !Bounds.IsPoint)
            parts.Add(new LocalizedText($"có thể từ {Written(Bounds.Lower, "vi")} đến {Written(Bounds.Upper, "vi")}", $"possible: {Written(Bounds.Lower, "en")} to {Written(Bounds.Upper, "en")}"));
        if (Band is not null)
            parts.Add(Band);
        if (marked && Points.HasValue && !IsOfficial)
            parts.Add(new LocalizedText("chưa chính thức", "not official"));
        return parts.Count == 0 ? null : new LocalizedText(string.Join("; ", parts.Select(static part => part.Vietnamese)), string.Join("; ", parts.Select(static part => part.English)));
    }

    /// <summary>What an explanation says of a sum itself; its parts are explained in their own rows.</summary>
    private static LocalizedText Head(string vietnamese, string english, int lines, LocalizedText? more)
    {
        return new LocalizedText(First(vietnamese, more?.Vietnamese), First(english, more?.English));

        string First(string text, string? last) => string.Join('\n', [.. text.Split('\n').Take(lines), .. last is null ? [] : (string[])[last]]);
    }

    private static ReportCell ValueOf(ComponentScore score)
    {
        if (score.Input.Points is not null)
            return ReportCells.Text(new LocalizedText("điểm nhập trực tiếp", "points given"));
        if (score.Input.Values is { IsPoint: false } bounds)
            return ReportCells.Text(ReportCells.Range(bounds, score.Component.Indicator is RatioIndicator));
        ReportCell cell = score.Component.Indicator is RatioIndicator
            ? ReportCells.Rate(score.Value.Select(static value => Rate.From(value)), Rounding.Published)
            : ReportCells.Number(score.Value, Rounding.Published);
        return score.Input.Counts is { } counts ? cell with { Remark = ReportCells.In(counts) } : cell;
    }

    private static LocalizedText? BandOf(ScorecardScore score)
    {
        if (score.Band.TryGetValue(out ScoreBand? band))
            return new LocalizedText($"xếp loại: {band.Name.Vietnamese}", $"band: {band.Name.English}");
        ImmutableArray<ScoreBand> possible = score.PossibleBands;
        return possible.IsEmpty
            ? null
            : new LocalizedText(
                $"xếp loại có thể: {string.Join(", ", possible.Select(static one => one.Name.Vietnamese))}", $"possible bands: {string.Join(", ", possible.Select(static one => one.Name.English))}");
    }

    private static ReportMeter? MeterOf(Scorecard card) => Plain(card.Maximum) is not { } plain ? null
        : card.Bands.Length < 2 ? plain
        : plain with { Low = card.Bands[0].Points.Upper?.Value, High = card.Bands[^1].Points.Lower?.Value };

    private static ReportMeter? Plain(decimal maximum) => maximum > 0 ? new ReportMeter(0, maximum) : null;

    private static string Written(WideRational points, string language) => ReportCells.Short(points.ToDecimal(Rounding.Published), language);
}
