using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Treatment;
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

    public string None => _vietnamese ? "Không có." : "None.";

    public string ScreeningTitle => _vietnamese ? "đơn vị bị loại vì thiếu số liệu" : "units left out for lack of figures";

    public string[] ScreeningColumns => _vietnamese ? ["Mã", "Đơn vị", "Chỉ tiêu có số liệu", "Tỷ lệ"] : ["Code", "Unit", "Indicators with a figure", "Share"];

    public string ImputationTitle => _vietnamese ? "số liệu được điền" : "figures that were imputed";

    public string[] ImputationColumns => _vietnamese ? ["Mã", "Đơn vị", "Chỉ tiêu", "Giá trị", "Phương pháp"] : ["Code", "Unit", "Indicator", "Value", "Method"];

    public string TreatmentTitle => _vietnamese ? "giá trị ngoại lai được xử lý" : "outliers that were treated";

    public string[] TreatmentColumns => _vietnamese
        ? ["Chỉ tiêu", "Độ lệch / độ nhọn trước", "sau", "Giá trị được thay", "Phép biến đổi"]
        : ["Indicator", "Skewness / kurtosis before", "after", "Winsorised", "Transformation"];

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

    public static string Stage(IndexStage stage) => stage.Name + stage switch
    {
        DenominationStage denomination => $": {string.Join("; ", denomination.Denominators.Select(static pair => $"{pair.Key} / {pair.Value.Column}"))}",
        ScreeningStage { MinimumAvailability: { } share } => string.Create(CultureInfo.InvariantCulture, $": ≥ {share * 100:0.#}%"),
        ImputationStage imputation => $": {imputation.Method}{Overrides(imputation.Overrides)}",
        TreatmentStage treatment => $": {treatment.Method}{Overrides(treatment.Overrides)}",
        NormalisationStage normalisation => $": {normalisation.Method}{Overrides(normalisation.Overrides)}",
        AggregationStage aggregation => $": {string.Join(" / ", aggregation.Levels.Append(aggregation.Method).Distinct())}{Overrides(aggregation.Overrides)}",
        _ => "",
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
