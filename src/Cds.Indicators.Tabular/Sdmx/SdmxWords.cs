using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Names of components and codes in the language of a message.</summary>
internal sealed class SdmxWords(TextStyle language)
{
    public string OfComponent(string id, SdmxComponents names)
    {
        (string? Id, string Vietnamese, string English)[] known =
        [
            (names.Frequency, "Tần suất", "Frequency"),
            (names.Area, "Đơn vị hành chính", "Reference area"),
            (names.Subject, "Chỉ tiêu", "Indicator"),
            (names.Period, "Kỳ báo cáo", "Time period"),
            (names.Value, "Giá trị", "Observation value"),
            (names.Numerator, "Tử số", "Numerator"),
            (names.Denominator, "Mẫu số", "Denominator"),
            (names.Figure, "Số công bố", "Published figure"),
            (names.Status, "Tình trạng số liệu", "Observation status"),
            (names.Confidentiality, "Bảo mật", "Confidentiality status"),
            (names.Unit, "Đơn vị tính", "Unit of measure"),
            (names.UnitMultiplier, "Bội số", "Unit multiplier"),
            (names.Decimals, "Số chữ số thập phân", "Decimals"),
            (names.YearStart, "Ngày bắt đầu năm báo cáo", "Reporting year start day"),
            (names.PeriodText, "Kỳ báo cáo (mã)", "Period in canonical text"),
            (names.Source, "Nguồn", "Source"),
        ];
        (string? found, string vietnamese, string english) = Array.Find(known, component => string.Equals(component.Id, id, StringComparison.Ordinal));
        return found is null ? id : Say(vietnamese, english);
    }

    public string Of(Subject subject) => In(subject.Indicator?.Name ?? subject.Measure?.Name, subject.Code);

    public string Of(Period period) => period.ToString(language == TextStyle.Vietnamese ? "vi" : "en", CultureInfo.InvariantCulture);

    public string OfUnit(Subject subject) => In(SdmxMerge.Stored(subject) switch
    {
        { Measure: { } measure } => measure.Unit.Name,
        { Indicator: MeanIndicator mean } => mean.Numerator.Unit.Name,
        { Indicator: { } indicator } => indicator.UnitName,
        _ => null,
    }, SdmxUnits.CodeOf(subject));

    public string OfConfidentiality(bool isSecret) => isSecret ? Say("Bảo mật", "Confidential") : Say("Công khai", "Free");

    public string OfFrequency(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => Say("Ngày", "Daily"),
        PeriodKind.Week => Say("Tuần", "Weekly"),
        PeriodKind.Biweek => Say("Hai tuần", "Every two weeks"),
        PeriodKind.Month => Say("Tháng", "Monthly"),
        PeriodKind.Bimonth => Say("Hai tháng", "Every two months"),
        PeriodKind.Quarter => Say("Quý", "Quarterly"),
        PeriodKind.FourMonths => Say("Bốn tháng", "Every four months"),
        PeriodKind.HalfYear => Say("Nửa năm", "Half-yearly"),
        PeriodKind.Year => Say("Năm", "Annual"),
        PeriodKind.PlanTerm => Say("Giai đoạn", "Plan term"),
        _ => Say("Khác", "Other"),
    };

    public string OfStatus(string letter) => letter switch
    {
        "A" => Say("Bình thường", "Normal value"),
        "B" => Say("Gián đoạn chuỗi", "Time series break"),
        "D" => Say("Khác định nghĩa", "Definition differs"),
        "E" => Say("Ước tính", "Estimated value"),
        "F" => Say("Dự báo", "Forecast value"),
        "G" => Say("Thử nghiệm", "Experimental value"),
        "H" => Say("Không có số liệu: ngày nghỉ", "Missing value; holiday or weekend"),
        "I" => Say("Gán bổ sung", "Imputed value"),
        "J" => Say("Miễn trừ", "Derogation"),
        "K" => Say("Tính vào nhóm khác", "Data included in another category"),
        "L" => Say("Không thu thập", "Missing value; data exist but were not collected"),
        "M" => Say("Không phát sinh", "Missing value; data cannot exist"),
        "N" => Say("Không đáng kể", "Not significant"),
        "O" => Say("Thiếu số liệu", "Missing value"),
        "P" => Say("Sơ bộ", "Provisional value"),
        "Q" => Say("Bảo mật", "Missing value; suppressed"),
        "S" => Say("Sự kiện bất thường", "Strike and other special events"),
        "U" => Say("Độ tin cậy thấp", "Low reliability"),
        "V" => Say("Chưa kiểm định", "Unvalidated value"),
        _ => Say("Gồm cả nhóm khác", "Includes data from another category"),
    };

    private string Say(string vietnamese, string english) => language == TextStyle.Vietnamese ? vietnamese : english;

    private string In(LocalizedText? name, string otherwise) => name is null ? otherwise : Say(name.Vietnamese, name.English);
}
