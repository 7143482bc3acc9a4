using System.Globalization;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Charts.Reports;

/// <summary>The words of a page that are not its caller's.</summary>
internal sealed class ReportWords
{
    private readonly bool _vietnamese;

    private ReportWords(TextStyle style) => _vietnamese = style == TextStyle.Vietnamese;

    public static ReportWords Vietnamese { get; } = new(TextStyle.Vietnamese);

    public static ReportWords English { get; } = new(TextStyle.English);

    public string Skip => Say("Đến nội dung", "Skip to content");

    public string Contents => Say("Mục lục", "Contents");

    public string Nothing => Say("Báo cáo chưa có nội dung.", "The report has no contents.");

    public string NoRows => Say("Không có dòng nào.", "There are no rows.");

    public string Sources => Say("Nguồn và căn cứ", "Sources and legal bases");

    public string Undrawn => Say("Biểu đồ chưa được vẽ. Số liệu của hình ở bảng dưới đây.", "The chart is not drawn. Its figures are in the table below.");

    public string Tags => Say("Độ tin cậy của nguồn:", "How well founded a source is:");

    public static ReportWords Of(TextStyle style) => style == TextStyle.Vietnamese ? Vietnamese : English;

    public string Day(LocalDate day) => day.ToString(_vietnamese ? "dd/MM/uuuu" : "uuuu-MM-dd", CultureInfo.InvariantCulture);

    public string AsOf(LocalDate day) => Say($"Số liệu tính đến ngày {Day(day)}", $"Figures as of {Day(day)}");

    public string Table(int number) => string.Create(CultureInfo.InvariantCulture, $"{Say("Bảng", "Table")} {number}");

    public string Figure(int number) => string.Create(CultureInfo.InvariantCulture, $"{Say("Hình", "Figure")} {number}");

    public string FiguresOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Say("Số liệu của hình", "The numbers of figure")} {number}");

    public string Explanations(int table, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Say("Giải trình số liệu của bảng", "How the numbers of table")} {table}{Say("", " came about")} ({count})");

    public string SourceNumber(int number, string source) => string.Create(CultureInfo.InvariantCulture, $"{Say("Nguồn", "Source")} {number}: {source}");

    public string BackTo(string place) => Say($"trở lại {place}", $"back to {place}");

    public string Tag(Confidence confidence) => confidence switch
    {
        Confidence.Official => Say("văn bản chính thức", "official text"),
        Confidence.Computed => Say("tính từ số liệu", "computed from data"),
        Confidence.Secondary => Say("nguồn thứ cấp", "secondary text"),
        Confidence.Remembered => Say("ghi nhớ, chưa kiểm chứng", "remembered, not checked"),
        _ => Say("các nguồn trái nhau", "sources contradict each other"),
    };

    private string Say(string vietnamese, string english) => _vietnamese ? vietnamese : english;
}
