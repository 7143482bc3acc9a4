using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tests.Targets;

/// <summary>Targets made for a test.</summary>
internal static class TargetMade
{
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Figure Said(string text) => Figure.Parse(text, TextStyle.Vietnamese);

    public static DatedFigure On(string day, string figure) => new(Said(figure), Day(day));

    /// <summary>A target of a share.</summary>
    public static Target Share(string requirement, string due = "2025-12-31", DatedFigure? baseline = null) => Of(Made.Ratio(), Said(requirement), due, baseline);

    public static Target Of(Indicator indicator, Figure requirement, string due = "2025-12-31", DatedFigure? baseline = null, LegalBasis? document = null, params AreaLevel[] levels) => new()
    {
        Indicator = indicator,
        Requirement = requirement,
        Due = Day(due),
        LegalBasis = document ?? Made.Basis,
        Baseline = baseline,
        Levels = [.. levels],
    };

    /// <summary>A number of any sign, so that no range hides an end.</summary>
    public static AmountIndicator Free { get; } = Made.Amount(Made.Measure("balance", decimals: 2, mayBeNegative: true));

    /// <summary>A number of days, of which fewer are better.</summary>
    public static MeanIndicator Days { get; } = Made.Mean();
}
