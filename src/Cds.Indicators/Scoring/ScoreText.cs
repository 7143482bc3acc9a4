using System.Globalization;
using System.Text;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Writes the derivation of points.</summary>
internal sealed class ScoreText(Scorecard card, bool vietnamese)
{
    public static bool IsVietnamese(string? format) => format switch
    {
        "vi" => true,
        "en" or null => false,
        _ => throw new FormatException($"'{format}' is no language of a derivation: it is vi or en. Give one of them."),
    };

    public static Outcome<WideRational> ShareOf(Outcome<WideRational> points, decimal maximum)
    {
        Rational whole = maximum;
        return points.Kind == OutcomeKind.Value && maximum > 0
            ? Outcome.Of(WideRational.Of(points.Value.Numerator * (System.Numerics.BigInteger)whole.Denominator, points.Value.Denominator * (System.Numerics.BigInteger)whole.Numerator))
            : Outcome.NoData<WideRational>(points.Reason);
    }

    /// <summary>Points of a maximum, or why there are none.</summary>
    public static string Points(Outcome<WideRational> points, decimal maximum, bool vietnamese)
    {
        string of = PointsText.Number(maximum, vietnamese);
        return points.Kind switch
        {
            OutcomeKind.Value => $"{PointsText.Shown(points.Value, vietnamese)}/{of}",
            OutcomeKind.Incomplete => vietnamese
                ? $"chưa đủ số liệu ({points.Present}/{points.Expected}): {PointsText.Shown(points.PartialValue, vietnamese)}/{of}"
                : $"incomplete ({points.Present}/{points.Expected}): {PointsText.Shown(points.PartialValue, vietnamese)}/{of}",
            OutcomeKind.ZeroDenominator => vietnamese ? $"mẫu số bằng 0, không có điểm/{of}" : $"zero denominator, no points/{of}",
            OutcomeKind.NotApplicable => vietnamese ? "không chấm điểm" : "not scored",
            OutcomeKind.Suppressed => vietnamese ? $"số liệu được bảo mật/{of}" : $"suppressed/{of}",
            _ => vietnamese ? $"chưa có số liệu/{of}" : $"no data/{of}",
        };
    }

    public string Of(ScorecardScore score)
    {
        StringBuilder text = new();
        text.Append(Say(card.Name)).Append(" (").Append(card.Code).Append("): ").Append(Points(score.Points, card.Maximum, vietnamese));
        if (score.Band.TryGetValue(out ScoreBand? band))
            text.Append(vietnamese ? "; xếp loại: " : "; band: ").Append(Say(band.Name)).Append(' ').Append(band.Points).Append(" [").Append(band.LegalBasis.Confidence.ToTag()).Append(']');
        else if (score.PossibleBands.Length > 1)
            text.Append(vietnamese ? "; xếp loại có thể: " : "; possible bands: ").AppendJoin(", ", score.PossibleBands.Select(b => Say(b.Name)));
        if (!score.Bounds.IsPoint)
            text.Append(vietnamese ? "; từ " : "; from ").Append(PointsText.Shown(score.Bounds.Lower, vietnamese)).Append(vietnamese ? " đến " : " to ").Append(PointsText.Shown(score.Bounds.Upper, vietnamese));
        text.Append('\n').Append(RoundingLine()).Append('\n');
        foreach (GroupScore group in score.Groups)
            Append(text, group, depth: 0);
        text.Append(vietnamese ? "Căn cứ: " : "Legal basis: ").Append(card.LegalBasis);
        if (!card.ChosenVariants.IsEmpty)
            text.Append(vietnamese ? "; phương án: " : "; variants: ").AppendJoin(", ", card.ChosenVariants);
        return text.ToString();
    }

    public string Of(GroupScore group)
    {
        StringBuilder text = new();
        Append(text, group, depth: 0);
        return text.ToString().TrimEnd('\n');
    }

    public string Of(ComponentScore score)
    {
        ScoreComponent component = score.Component;
        bool isRate = component.Indicator is RatioIndicator;
        StringBuilder text = new();
        text.Append(component.Code).Append(", ").Append(Say(component.Title)).Append(": ");
        AppendValue(text, score, isRate);
        text.Append("; ").Append(component.Rule.Describe(isRate, vietnamese));
        if (score.Mean is { } mean)
            text.Append(vietnamese ? " (bình quân " : " (mean ").Append(PointsText.Value(mean, isRate, vietnamese)).Append(')');
        if (score.IsByZeroDenominator)
            text.Append(vietnamese ? "; mẫu số bằng 0 được tính " : "; a zero denominator is worth ").Append(PointsText.Number(component.ZeroDenominator!.Points, vietnamese)).Append(vietnamese ? " điểm" : " points");
        AppendPoints(text, score);
        AppendSources(text, score);
        return text.ToString();
    }

    private void AppendValue(StringBuilder text, ComponentScore score, bool isRate)
    {
        if (score.Input.Points is { } given)
        {
            text.Append(vietnamese ? "điểm cho sẵn " : "points given: ").Append(PointsText.Number(given, vietnamese));
            return;
        }

        if (score.Input.Counts is { } counts)
            text.Append(counts);
        if (score.Value.TryGetValue(out Rational value))
            text.Append(score.Input.Counts is null ? "" : " = ").Append(PointsText.Value(value, isRate, vietnamese));
        else if (score.ScoredValues.HasValue)
            text.Append(vietnamese ? "giá trị trong " : "values within ").Append(score.ScoredValues.Value);
        else
            text.Append(score.Input.Counts is null ? "" : ", ").Append(Absence(score));
        if (score.Component.TimesRateOf is { } factor && score.ScoredValues.HasValue)
            text.Append(vietnamese ? ", nhân tỷ lệ của " : ", times the rate of ").Append(factor);
        if (score.Component.PercentRounding is { } rounding && score.ScoredValues.TryGetValue(out Interval scored) && scored.IsPoint)
        {
            text.Append(vietnamese ? ", tỷ lệ làm tròn trước " : ", the percentage rounded first to ").Append(rounding.Digits).Append(vietnamese ? " chữ số thập phân: " : " decimals: ")
                .Append(PointsText.Value(scored.Lower!.Value.Value, isRate, vietnamese));
        }
    }

    private string Absence(ComponentScore score)
    {
        string kind = score.ScoredValues.Kind switch
        {
            OutcomeKind.ZeroDenominator => vietnamese ? "mẫu số bằng 0" : "the denominator is 0",
            OutcomeKind.Suppressed => vietnamese ? "số liệu được bảo mật" : "suppressed",
            OutcomeKind.NotApplicable => vietnamese ? "không áp dụng" : "not applicable",
            _ => vietnamese ? "chưa có số liệu" : "no data",
        };
        return score.Input.Reason is { } reason ? $"{kind} ({reason})" : kind;
    }

    private void AppendPoints(StringBuilder text, ComponentScore score)
    {
        text.Append("; ");
        decimal maximum = score.Component.Maximum;
        if (score.Points.TryGetValue(out Rational points))
        {
            if (score.Unrounded.TryGetValue(out Rational exact) && exact != points)
                text.Append(exact).Append(" → ");
            text.Append(PointsText.Shown(points, vietnamese)).Append('/').Append(PointsText.Number(maximum, vietnamese)).Append(vietnamese ? " điểm" : " points");
        }
        else if (score.IsBounded)
        {
            text.Append(vietnamese ? "từ " : "from ").Append(PointsText.Shown(score.Bounds.Lower, vietnamese)).Append(vietnamese ? " đến " : " to ")
                .Append(PointsText.Shown(score.Bounds.Upper, vietnamese)).Append('/').Append(PointsText.Number(maximum, vietnamese)).Append(vietnamese ? " điểm" : " points");
        }
        else
        {
            text.Append(Points(score.Points.Select(WideRational.FromRational), maximum, vietnamese));
        }
    }

    private void AppendSources(StringBuilder text, ComponentScore score)
    {
        ScoreComponent component = score.Component;
        text.Append(vietnamese ? ". Căn cứ: " : ". Legal basis: ").Append(component.LegalBasis);
        if (score.IsByZeroDenominator)
            text.Append("; ").Append(component.ZeroDenominator!.LegalBasis);
        if (component.Unsettled is { } open)
            text.Append(vietnamese ? ". CHƯA CHÍNH THỨC: " : ". NOT OFFICIAL: ").Append(Say(open));
        if (score.IsImplausible)
            text.Append(vietnamese ? ". CẦN KIỂM TRA: tử số lớn hơn mẫu số" : ". TO BE CHECKED: the part is larger than the whole");
    }

    private void Append(StringBuilder text, GroupScore score, int depth)
    {
        text.Append(' ', depth * 2).Append(score.Group.Code).Append(", ").Append(Say(score.Group.Name)).Append(": ").Append(Points(score.Points, score.Group.Maximum, vietnamese));
        if (score.IsGiven)
            text.Append(vietnamese ? " (điểm cho sẵn)" : " (points given)");
        else if (score.Present < score.Expected)
            text.Append(CultureInfo.InvariantCulture, $" ({score.Present}/{score.Expected} ").Append(vietnamese ? "chỉ số có điểm)" : "components with points)");
        text.Append(" [").Append(score.Group.LegalBasis.Confidence.ToTag()).Append("]\n");
        if (score.Group.Unsettled is { } open)
            text.Append(' ', (depth + 1) * 2).Append(vietnamese ? "CHƯA CHÍNH THỨC: " : "NOT OFFICIAL: ").Append(Say(open)).Append('\n');
        foreach (ComponentScore component in score.Components)
            text.Append(' ', (depth + 1) * 2).Append(Of(component)).Append('\n');
        foreach (GroupScore inner in score.Groups)
            Append(text, inner, depth + 1);
    }

    private string RoundingLine()
    {
        string how = vietnamese
            ? $"{card.Rounding.Rounding.Digits.ToString(CultureInfo.InvariantCulture)} chữ số thập phân ({Mode(card.Rounding.Rounding.Mode)})"
            : $"{card.Rounding.Rounding.Digits.ToString(CultureInfo.InvariantCulture)} decimals ({Mode(card.Rounding.Rounding.Mode)})";
        return card.Rounding.Stage switch
        {
            RoundingStage.Component => vietnamese ? $"Làm tròn điểm từng chỉ số đến {how}, sau đó cộng" : $"Points of each component are rounded to {how}, then added",
            RoundingStage.Group => vietnamese ? $"Cộng điểm trong từng nhóm, làm tròn đến {how}, sau đó cộng các nhóm" : $"Points are added within each group, rounded to {how}, then the groups are added",
            RoundingStage.Total => vietnamese ? $"Cộng điểm chưa làm tròn, làm tròn tổng đến {how}" : $"Unrounded points are added, and the total is rounded to {how}",
            _ => vietnamese ? "Điểm không làm tròn; chỉ làm tròn khi hiển thị" : "Points are not rounded; they are when they are shown",
        };
    }

    private string Mode(RoundingMode mode) => mode switch
    {
        RoundingMode.HalfAwayFromZero => vietnamese ? "nửa đơn vị làm tròn xa số 0" : "half away from zero",
        RoundingMode.HalfToEven => vietnamese ? "nửa đơn vị làm tròn về số chẵn" : "half to even",
        _ => mode.ToString(),
    };

    private string Say(LocalizedText text) => vietnamese ? text.Vietnamese : text.English;
}
