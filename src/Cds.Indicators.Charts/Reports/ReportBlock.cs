using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Reports;

/// <summary>One of the things that a report is made of, in the order in which it is read.</summary>
internal abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    public sealed record Section(LocalizedText Heading) : ReportBlock;

    public sealed record Table(ReportTable Content) : ReportBlock;

    public sealed record Figure(ChartSpecification Chart) : ReportBlock;

    public sealed record Note(LocalizedText Text) : ReportBlock;
}
