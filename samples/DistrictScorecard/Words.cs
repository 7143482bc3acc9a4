using Cds.Indicators.Areas;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace DistrictScorecard;

/// <summary>What stands in the reports, in one language; texts of cells are made here so that every report says the same.</summary>
internal sealed class Words
{
    private readonly bool _vietnamese;
    private readonly string _style;

    public Words(TextStyle style)
    {
        _vietnamese = style == TextStyle.Vietnamese;
        _style = _vietnamese ? "vi" : "en";
        Style = style;
    }

    public TextStyle Style { get; }

    public string[] Columns => _vietnamese
        ? ["Mã", "Chỉ tiêu", "Kỳ", "Công bố", "Giá trị", "Mục tiêu", "Đánh giá", "Căn cứ"]
        : ["Id", "Indicator", "Period", "As published", "Value", "Target", "Verdict", "Legal basis"];

    public string[] CoverageColumns => _vietnamese
        ? ["Trụ cột", "Số liệu", "Chính xác", "Có cận", "Không có số", "Mục tiêu riêng", "Được đánh giá", "Đạt", "Chưa đạt", "Chưa xác định"]
        : ["Pillar", "Claims", "Exact", "Bounded", "No figure", "Own targets", "Assessed", "Met", "Not met", "Undetermined"];

    public string CoverageTitle => _vietnamese ? "Tổng hợp theo trụ cột" : "Coverage by pillar";

    public string Total => _vietnamese ? "Tổng" : "Total";

    public string Title(Locality locality) => $"{locality.Name} ({Level(locality.Level)}, {locality.Parent})";

    public string Name(ScorecardLine line)
    {
        string name = line.Indicator.Name.In(Style);
        if (line.Indicator.Population is { } population)
            name += (_vietnamese ? "; trên: " : "; of: ") + population.In(Style);
        if (line.Indicator.Exclusion is { } exclusion)
            name += (_vietnamese ? "; trừ: " : "; except: ") + exclusion.In(Style);
        return name;
    }

    public string PeriodOf(ScorecardLine line) =>
        line.Claim is not { } claim ? "" : claim.Period.TryGetValue(out Period period) ? period.ToString(_style) : _vietnamese ? "không nêu" : "not stated";

    public string Published(ScorecardLine line) => line.Claim?.ValueText ?? (_vietnamese ? "(tính được)" : "(derived)");

    /// <summary>The exact value, the bounds, or why there is none.</summary>
    public string Value(ScorecardLine line)
    {
        if (!line.Figure.TryGetValue(out Figure? figure))
            return line.Figure.Reason is { } reason ? $"{line.Figure.ToString(_style)}: {reason}" : line.Figure.ToString(_style);
        if (line.Derivation is { } derivation)
            return $"{figure.ToString(_style)} ({derivation.ToString(_style)})";
        if (figure.Form == FigureForm.Rank)
            return figure.ToString(_style);
        if (figure.Counts is { } counts)
            return $"{counts.Rate.ToString(_style)} ({counts.ToString(_style)})";
        if (figure.Qualifier == Qualifier.About)
            return "≈ " + Figure.OfBounds(Interval.Point(figure.Stated!.Value), figure.Form).ToString(_style);
        return Figure.OfBounds(line.Known.Value, figure.Form).ToString(_style);
    }

    public string Target(TargetVerdict verdict) =>
        $"{verdict.Target.Requirement.AsRequirement(verdict.Target.Indicator.Direction != Cds.Indicators.Indicators.Direction.LowerIsBetter).ToString(_style)} ({verdict.Target.Due.Year})";

    /// <summary>The document of a target, and how its wording differs from what is held against it.</summary>
    public string Basis(TargetVerdict verdict) =>
        verdict.Target.Note is { } note ? $"{verdict.Target.LegalBasis} ({note.In(Style)})" : verdict.Target.LegalBasis.ToString();

    public string Verdict(Verdict verdict) => (verdict, _vietnamese) switch
    {
        (Cds.Indicators.Rates.Verdict.Met, true) => "đạt",
        (Cds.Indicators.Rates.Verdict.Met, false) => "met",
        (Cds.Indicators.Rates.Verdict.NotMet, true) => "chưa đạt",
        (Cds.Indicators.Rates.Verdict.NotMet, false) => "not met",
        (_, true) => "chưa xác định",
        _ => "undetermined",
    };

    /// <summary>What stands in the verdict column of a line that is not assessed.</summary>
    public string Unassessed(ScorecardLine line) => (line.Claim?.Kind, _vietnamese) switch
    {
        (ClaimKind.Target, true) => "mục tiêu riêng",
        (ClaimKind.Target, false) => "own target",
        (ClaimKind.Difficulty, true) => "khó khăn",
        (ClaimKind.Difficulty, false) => "difficulty",
        _ => "",
    };

    private string Level(AreaLevel level) => (level, _vietnamese) switch
    {
        (AreaLevel.Province, true) => "tỉnh",
        (AreaLevel.District, true) => "huyện",
        (AreaLevel.Commune, true) => "xã",
        (AreaLevel.Village, true) => "thôn",
        (AreaLevel.Country, true) => "cả nước",
        _ => level.ToString().ToLowerInvariant(),
    };
}
