using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Browser.Tests.Reports;

/// <summary>A report in which every text of the caller tries to be more than text.</summary>
internal static class HostileReport
{
    public const string Script = "<script>window.hacked = 1</script>";

    public const string Image = "\"><img src=x onerror=\"window.hacked = 1\">";

    public const string Closing = "</script></style></title></table><svg onload='window.hacked = 1'>";

    public const string Address = "javascript:window.hacked=1";

    public static HtmlReport Of()
    {
        LocalizedText script = new(Script, Script);
        LocalizedText image = new(Image, Image);
        ReportTable table = ReportTable
            .Of(
                image,
                [Script, Image, Closing, "\u202eđảo ngược", "a.b[c] \\\" {{x}} ${y}"],
                ReportColumn.Text(script, (string name) => name).SourcedBy(static name => ReportSource.Of(name, Confidence.Remembered, Address)),
                ReportColumn.Text(image, (string name) => new LocalizedText(name, name)).ExplainedBy(static name => new LocalizedText(name, name)).RemarkedBy(static name => new LocalizedText(name, name)),
                ReportColumn.Rate(script, (string name) => Outcome.NoData<Rate>(name)))
            .NotedWith(script);
        return HtmlReport.Builder(new LocalizedText(Closing, Closing))
            .Section(script)
            .Note(image)
            .Add(table)
            .Add(RankingChart.Of(script, [new RankingRow(Script, Outcome.Of(Figure.Exactly(1, FigureForm.Number))), new RankingRow(Closing, Outcome.Of(Figure.Exactly(2, FigureForm.Number)))], new ChartOptions()))
            .Build();
    }
}
