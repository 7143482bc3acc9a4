using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace IndexReport;

/// <content>The words of the report.</content>
internal sealed partial class Words
{
    public string Source => _vietnamese ? "Nguồn" : "Source";

    public string StagesTitle => _vietnamese ? "Các bước" : "Stages";

    public string NodesTitle => _vietnamese ? "Cấu trúc, trọng số và tương quan với nhóm" : "Hierarchy, weights and correlation with the group";

    public string[] NodeColumns => _vietnamese
        ? ["Mã", "Tên", "Nhóm", "Tốt hơn khi", "Trọng số", "Trọng số hiệu dụng", "Tương quan"]
        : ["Code", "Name", "Group", "Better when", "Weight", "Effective weight", "Correlation"];

    public string ScoresTitle => _vietnamese ? "Điểm và hạng" : "Scores and ranks";

    public string CorrelationTitle => _vietnamese ? "Tương quan Pearson giữa các thành phần của chỉ số" : "Pearson correlations among the parts of the index";

    public string SensitivityTitle => _vietnamese
        ? "Độ nhạy: phần phương sai của mức thay đổi hạng trung bình do từng lựa chọn"
        : "Sensitivity: the share of the variance of the mean change of rank that each choice is the cause of";

    public string[] SensitivityColumns => _vietnamese
        ? ["Lựa chọn", "Bậc nhất (5–95%)", "Toàn phần (5–95%)"]
        : ["Choice", "First order (5–95%)", "Total (5–95%)"];

    public string RemovalTitle => _vietnamese ? "Loại bỏ từng chỉ tiêu" : "Without one indicator at a time";

    public string[] RemovalColumns => _vietnamese
        ? ["Chỉ tiêu", "Thay đổi hạng trung bình"]
        : ["Indicator", "Mean change of rank"];

    public string Direction(Direction direction) => (direction, _vietnamese) switch
    {
        (Cds.Indicators.Indicators.Direction.LowerIsBetter, true) => "thấp hơn",
        (Cds.Indicators.Indicators.Direction.LowerIsBetter, false) => "lower",
        (_, true) => "cao hơn",
        _ => "higher",
    };

    public string Stage(IndexStage stage) => stage switch
    {
        NormalisationStage normalisation => $"{stage.Name}: {normalisation.Method}{Overrides(normalisation.Overrides)}",
        AggregationStage aggregation => $"{stage.Name}: {string.Join(" / ", aggregation.Levels.Append(aggregation.Method).Distinct())}{Overrides(aggregation.Overrides)}",
        _ => stage.Name,
    };

    public string Estimate(Outcome<SobolEstimate> estimate)
    {
        if (!estimate.TryGetValue(out SobolEstimate? known))
            return estimate.ToString(_vietnamese ? "vi" : "en");
        string interval = known is { Lower: { } lower, Upper: { } upper } ? $" ({Number(lower, 2)}–{Number(upper, 2)})" : "";
        return Number(known.Value, 2) + interval;
    }

    private static string Overrides<T>(IReadOnlyDictionary<string, T> overrides) =>
        overrides.Count == 0 ? "" : $"; {string.Join("; ", overrides.Select(static pair => $"{pair.Key}: {pair.Value}"))}";
}
