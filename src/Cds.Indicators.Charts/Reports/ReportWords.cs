using System.Globalization;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Charts.Reports;

/// <summary>The words of a report that are not its caller's.</summary>
internal sealed class ReportWords
{
    public static ReportWords Vietnamese { get; } = new(TextStyle.Vietnamese);

    public static ReportWords English { get; } = new(TextStyle.English);

    private readonly bool _vietnamese;

    private ReportWords(TextStyle style) => _vietnamese = style == TextStyle.Vietnamese;

    public string Day(LocalDate day) => day.ToString(_vietnamese ? "dd/MM/uuuu" : "uuuu-MM-dd", CultureInfo.InvariantCulture);
}
