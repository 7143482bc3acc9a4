using System.Globalization;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace IndexReport;

/// <summary>What is said beside the figures, in one language.</summary>
internal sealed partial class Words(TextStyle style)
{
    private readonly bool _vietnamese = style == TextStyle.Vietnamese;

    public string[] ScoreColumns => _vietnamese
        ? ["Hạng", "Mã", "Đơn vị", "Điểm", "Điểm, 5–95%", "Hạng, 5–95%", "Hạng trung vị"]
        : ["Rank", "Code", "Unit", "Score", "Score, 5–95%", "Rank, 5–95%", "Median rank"];

    public string Title(Study study) => $"{Name(study.Index.Name)} ({study.Index.Code})";

    /// <summary>A text in the language.</summary>
    public string Name(LocalizedText text) => text.In(style);

    /// <summary>A number, or why there is none.</summary>
    public string Number(Outcome<double> number, int decimals) => number.TryGetValue(out double value) ? Number(value, decimals) : number.ToString(_vietnamese ? "vi" : "en");

    /// <summary>A number with a comma or a point before its decimals.</summary>
    public string Number(double value, int decimals)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string text = (rounded == 0 ? 0 : rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return _vietnamese ? text.Replace('.', ',') : text;
    }

    public string Interval(Outcome<UncertaintyDistribution> distribution, int decimals) => distribution.TryGetValue(out UncertaintyDistribution? known)
        ? $"{Number(known.Lower, decimals)}–{Number(known.Upper, decimals)}"
        : "";

    /// <summary>What the intervals say, and what they were drawn from.</summary>
    public IEnumerable<string> Notes(Study study)
    {
        UncertaintyResult result = study.Uncertainty;
        int replicates = result.Options.Replicates;
        yield return _vietnamese
            ? $"Khoảng 5–95%: {replicates} lần tính lại với lựa chọn khác (hạt giống {result.Options.Seed}); hạng nằm trong khoảng ở chín phần mười số lần."
            : $"The intervals 5–95%: computed {replicates} times with other choices (seed {result.Options.Seed}); nine times in ten the rank lies within.";
        foreach (Assumption assumption in result.Analysis.Assumptions)
            yield return $"- {AssumptionName(assumption)}: {Alternatives(assumption)}";
        if (!result.Failed.IsEmpty)
        {
            yield return _vietnamese
                ? $"{result.Failed.Length} lần không có kết quả và không được tính, lần đầu: {result.Failed[0].Faults[0]}"
                : $"{result.Failed.Length} times there was no result, which are not counted; the first: {result.Failed[0].Faults[0]}";
        }
    }

    public string AssumptionName(Assumption assumption) => (assumption.Name, _vietnamese) switch
    {
        ("weights", true) => "quyền số",
        ("normalisation", true) => "chuẩn hóa",
        ("aggregation", true) => "tổng hợp",
        _ => assumption.Name,
    };

    private string Alternatives(Assumption assumption)
    {
        if (assumption.Name is "weights")
            return $"±{Number(Study.WeightNoise * 100, 0)}%";
        string or = _vietnamese ? " hoặc " : " or ";
        return string.Join(or, Enumerable.Range(0, assumption.Alternatives ?? 1).Select(number => Alternative(assumption, number)));
    }

    /// <summary>What one of the alternatives is.</summary>
    private static string Alternative(Assumption assumption, int number) => assumption.Describe((number + 0.5) / (assumption.Alternatives ?? 1));
}
