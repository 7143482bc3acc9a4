namespace Cds.Indicators.Tabular.Results;

/// <summary>The headings that several tables share.</summary>
internal static class Headings
{
    public static TableHeading Indicator { get; } = new("indicator", "Mã chỉ tiêu", "Indicator");

    public static TableHeading IndicatorName { get; } = new("indicator_name", "Tên chỉ tiêu", "Indicator name");

    public static TableHeading Status { get; } = new("status", "Tình trạng", "Status", new("có số liệu hay vì sao không có", "whether there is a value, and if not, why"));

    public static TableHeading Reason { get; } = new("reason", "Lý do", "Reason", new("vì sao không có giá trị, nếu biết", "why there is no value, where it is known"));

    public static TableHeading Figure { get; } = new(
        "figure", "Số liệu", "Figure", new("số liệu chính xác ở dạng chuẩn: 26/35, 98.45%, >90%, [80%; 90%)", "the exact figure in canonical text: 26/35, 98.45%, >90%, [80%; 90%)"));

    public static TableHeading Percent { get; } = new(
        "percent", "Tỷ lệ", "Percentage", new("giá trị là tỷ lệ, nếu biết chính xác", "the value where it is a rate and known exactly"));

    public static TableHeading Value { get; } = new(
        "value", "Giá trị", "Value", new("giá trị không phải tỷ lệ, nếu biết chính xác", "the value where it is no rate and known exactly"));

    public static TableHeading Numerator { get; } = new("numerator", "Tử số", "Numerator");

    public static TableHeading Denominator { get; } = new("denominator", "Mẫu số", "Denominator");

    public static TableHeading Unit { get; } = new("unit", "Đơn vị tính", "Unit");

    public static TableHeading LegalBasis { get; } = new("legal_basis", "Căn cứ", "Legal basis");

    public static TableHeading Confidence { get; } = new(
        "confidence", "Độ tin cậy", "Confidence", new(
            "Q văn bản chính thức, C tính từ số liệu, S nguồn thứ cấp, R ghi nhớ, X các nguồn trái nhau",
            "Q official text, C computed from data, S secondary source, R remembered, X sources contradict each other"));

    public static TableHeading Note { get; } = new("note", "Ghi chú", "Note");

    public static TableHeading Area { get; } = new("area", "Mã đơn vị", "Area");

    public static TableHeading Period { get; } = new("period", "Kỳ", "Period");
}
