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
        return whole.Sign == 0
            ? Outcome.NotApplicable<WideRational>("nothing in it is scored")
            : points.Select(known => WideRational.Of(known.Numerator * whole.Denominator, known.Denominator * whole.Numerator));
    }

    /// <summary>Points of a maximum, or why there are none.</summary>
    public static string Points(Outcome<WideRational> points, decimal maximum, bool vietnamese)
    {
        string of = PointsText.Number(maximum, vietnamese);
        if (points.Kind == OutcomeKind.NotApplicable)
            return vietnamese ? "không chấm điểm" : "not scored";
        string why = Outcome.Words(points.Kind, vietnamese ? TextStyle.Vietnamese : TextStyle.English, points.Present, points.Expected);
        return points.Kind switch
        {
            OutcomeKind.Value => $"{PointsText.Shown(points.Value, vietnamese)}/{of}",
            OutcomeKind.Incomplete => $"{why}: {PointsText.Shown(points.PartialValue, vietnamese)}/{of}",
            _ => vietnamese ? $"{why} (tối đa {of})" : $"{why} (maximum {of})",
        };
    }

    public string Of(ScorecardScore score)
    {
        StringBuilder text = new();
        text.Append(Say(card.Name)).Append(" (").Append(card.Code).Append("): ").Append(Points(score.Points, card.Maximum, vietnamese));
        if (!score.Bounds.IsPoint)
            text.Append(Say("; có thể từ ", "; possible: from ")).Append(BoundsText(score.Bounds));
        if (score.Band.TryGetValue(out ScoreBand? band))
            text.Append(Say("; xếp loại: ", "; band: ")).Append(Say(band.Name)).Append(" (").Append(PointsText.Range(band.Points, isRate: false, vietnamese)).Append(Say(" điểm) [", " points) [")).Append(band.LegalBasis.Confidence.ToTag()).Append(']');
        else if (score.PossibleBands.Length > 1)
            text.Append(Say("; xếp loại có thể: ", "; possible bands: ")).AppendJoin(", ", score.PossibleBands.Select(b => Say(b.Name)));
        text.Append('\n').Append(RoundingLine()).Append('\n');
        if (card.Missing == MissingComponents.LeftOut && score.Present < score.Expected)
            text.Append(Say("Chỉ số không có điểm không được cộng; điểm tối đa giữ nguyên\n", "Components without points are left out of the sums; the maxima stay as they are\n"));
        foreach (GroupScore group in score.Groups)
            Append(text, group, depth: 0);
        text.Append(Say("Căn cứ: ", "Legal basis: ")).Append(card.LegalBasis);
        if (!card.ChosenVariants.IsEmpty)
            text.Append(Say("; phương án: ", "; variants: ")).AppendJoin(", ", card.ChosenVariants);
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
        if (score.Input.Points is { } given)
        {
            text.Append(Say("điểm nhập trực tiếp ", "points given, ")).Append(PointsText.Number(given, vietnamese)).Append('/').Append(PointsText.Number(component.Maximum, vietnamese));
        }
        else
        {
            AppendValue(text, score, isRate);
            text.Append("; ").Append(component.Rule.Describe(isRate, vietnamese));
            AppendMean(text, score, isRate);
            AppendPoints(text, score);
        }

        AppendSources(text, score);
        return text.ToString();
    }

    private void AppendValue(StringBuilder text, ComponentScore score, bool isRate)
    {
        ScoreComponent component = score.Component;
        if (score.Input.Counts is { } counts)
            text.Append(counts.ToString(vietnamese ? "vi" : "en", formatProvider: null)).Append(' ');
        if (score.Value.TryGetValue(out Rational value))
            text.Append(score.Input.Counts is null ? PointsText.Value(value, isRate, vietnamese) : PointsText.Equation(value, isRate, vietnamese));
        else if (score.Input.Values is { } bounds)
            text.Append(PointsText.Range(bounds, isRate, vietnamese));
        else
            text.Append(score.Input.Counts is null ? Absence(score) : $"({Absence(score)})");
        bool isKnown = score.ScoredValues.TryGetValue(out Interval scored);
        string result = !isKnown ? ""
            : scored.IsPoint ? PointsText.Equation(scored.Lower!.Value.Value, isRate, vietnamese)
            : $"({PointsText.Range(scored, isRate, vietnamese)})";
        if (component.TimesRateOf is { } factor)
        {
            text.Append(Say($" × tỷ lệ của {factor}", $" × rate of {factor}"));
            text.Append(isKnown ? $" {result}" : Say(" (chưa có)", " (not known)"));
        }

        if (component.PercentRounding is { } rounding && isKnown)
            text.Append(Say($", làm tròn trước đến {Digits(rounding)} chữ số thập phân {result}", $", first rounded to {Decimals(rounding)} {result}"));
    }

    private void AppendMean(StringBuilder text, ComponentScore score, bool isRate)
    {
        if (score.Mean is { } mean)
            text.Append(Say(" (bình quân ", " (mean ")).Append(PointsText.Equation(mean, isRate, vietnamese)).Append(')');
        else if (score.Component.Rule.NeedsMean && score.ScoredValues.HasValue)
            text.Append(Say(" (chưa có mức bình quân)", " (the mean is not known)"));
    }

    private string Absence(ComponentScore score)
    {
        OutcomeKind kind = score.Value.Kind;
        string words = Outcome.Words(kind, vietnamese ? TextStyle.Vietnamese : TextStyle.English, present: 0, expected: 0);
        return score.Input.Reason is { } reason ? $"{words} ({reason})" : words;
    }

    private void AppendPoints(StringBuilder text, ComponentScore score)
    {
        if (!score.Component.IsScored)
            return;
        text.Append("; ");
        if (score.IsByZeroDenominator)
            text.Append(Say("mẫu số bằng 0 được tính ", "a zero denominator is worth "));
        string of = PointsText.Number(score.Component.Maximum, vietnamese);
        if (score.Points.TryGetValue(out WideRational points))
        {
            if (score.Unrounded.TryGetValue(out WideRational exact) && exact != points)
                text.Append(PointsText.Unrounded(exact, card.Rounding.Rounding, vietnamese)).Append(" → ");
            text.Append(PointsText.Shown(points, vietnamese)).Append('/').Append(of).Append(Say(" điểm", " points"));
        }
        else if (score.IsBounded)
        {
            text.Append(Say("từ ", "from ")).Append(BoundsText(score.Bounds)).Append('/').Append(of).Append(Say(" điểm", " points"));
        }
        else
        {
            text.Append(Say($"không có điểm (tối đa {of})", $"no points (maximum {of})"));
        }
    }

    private void AppendSources(StringBuilder text, ComponentScore score)
    {
        ScoreComponent component = score.Component;
        text.Append(Say(". Căn cứ: ", ". Legal basis: ")).Append(component.LegalBasis);
        if (score.IsByZeroDenominator)
            text.Append("; ").Append(component.ZeroDenominator!.LegalBasis);
        if (component.Unsettled is { } open)
            text.Append(Say(". CHƯA CHÍNH THỨC: ", ". NOT OFFICIAL: ")).Append(Say(open));
        if (score.IsImplausible)
            text.Append(Say(". CẦN KIỂM TRA: tử số lớn hơn mẫu số", ". TO BE CHECKED: the part is larger than the whole"));
    }

    private void Append(StringBuilder text, GroupScore score, int depth)
    {
        text.Append(' ', depth * 2).Append(score.Group.Code).Append(", ").Append(Say(score.Group.Name)).Append(": ").Append(Points(score.Points, score.Group.Maximum, vietnamese));
        if (score.IsGiven)
            text.Append(Say(" (điểm nhập trực tiếp)", " (points given)"));
        else if (!score.Bounds.IsPoint)
            text.Append(Say(", có thể từ ", ", possible: from ")).Append(BoundsText(score.Bounds));
        if (score.Present < score.Expected)
            text.Append(Say($" ({Count(score.Present)}/{Count(score.Expected)} chỉ số có điểm)", $" ({Count(score.Present)} of {Count(score.Expected)} components have points)"));
        text.Append(" [").Append(score.Confidence.ToTag()).Append("]\n");
        if (score.Group.Unsettled is { } open)
            text.Append(' ', (depth + 1) * 2).Append(Say("CHƯA CHÍNH THỨC: ", "NOT OFFICIAL: ")).Append(Say(open)).Append('\n');
        foreach (ComponentScore component in score.Components)
            text.Append(' ', (depth + 1) * 2).Append(Of(component)).Append('\n');
        foreach (GroupScore inner in score.Groups)
            Append(text, inner, depth + 1);
    }

    private string RoundingLine()
    {
        Rounding rounding = card.Rounding.Rounding;
        string how = Say($"{Digits(rounding)} chữ số thập phân ({Mode(rounding.Mode)})", $"{Decimals(rounding)} ({Mode(rounding.Mode)})");
        return card.Rounding.Stage switch
        {
            RoundingStage.Component => Say($"Điểm từng chỉ số làm tròn đến {how}, sau đó cộng", $"The points of each component are rounded to {how}, then added"),
            RoundingStage.Group => Say($"Cộng điểm trong từng nhóm, làm tròn đến {how}, sau đó cộng các nhóm", $"Points are added within each group, rounded to {how}, then the groups are added"),
            RoundingStage.Total => Say($"Cộng điểm chưa làm tròn, làm tròn tổng đến {how}", $"Unrounded points are added, and the total is rounded to {how}"),
            _ => Say("Điểm tính không làm tròn; chỉ làm tròn khi hiển thị", "Points are not rounded, except where they are shown"),
        };
    }

    /// <summary>Points are never below zero, so that away from zero is up.</summary>
    private string Mode(RoundingMode mode) => mode switch
    {
        RoundingMode.HalfAwayFromZero or RoundingMode.HalfUp => Say("đúng nửa thì làm tròn lên", "half is rounded up"),
        RoundingMode.HalfToEven => Say("đúng nửa thì làm tròn về số chẵn", "half is rounded to even"),
        RoundingMode.HalfTowardZero or RoundingMode.HalfDown => Say("đúng nửa thì làm tròn xuống", "half is rounded down"),
        RoundingMode.AwayFromZero or RoundingMode.Ceiling => Say("luôn làm tròn lên", "always up"),
        _ => Say("luôn làm tròn xuống", "always down"),
    };

    private string BoundsText(ScoreBounds bounds) => PointsText.Shown(bounds.Lower, vietnamese) + Say(" đến ", " to ") + PointsText.Shown(bounds.Upper, vietnamese);

    private static string Digits(Rounding rounding) => Count(rounding.Digits);

    private static string Decimals(Rounding rounding) => rounding.Digits == 1 ? "1 decimal" : Digits(rounding) + " decimals";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string Say(LocalizedText text) => vietnamese ? text.Vietnamese : text.English;

    private string Say(string inVietnamese, string inEnglish) => vietnamese ? inVietnamese : inEnglish;
}
