using Cds.Indicators.Faults;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>What of the scores is shown.</summary>
internal static class ScoreFilter
{
    /// <summary>Only one unit, or one period; what is not there is a fault.</summary>
    public static IReadOnlyList<UnitScore> Only(IReadOnlyList<UnitScore> scores, string? unit, string? period)
    {
        if (period is not null)
        {
            if (!Period.TryParse(period, out Period only, out TextFault fault))
                throw FaultList.Of("--period", period, $"the text is not a period: {fault.Rule} (position {fault.Position})", fault.Cure);
            scores = Require("--period", period, scores, static s => s.Unit.PeriodText, s => s.Unit.Period == only);
        }

        return unit is null
            ? scores
            : Require("--unit", unit, scores, static s => s.Unit.Code, s => string.Equals(s.Unit.Code, unit.Trim().Normalize(), StringComparison.Ordinal));
    }

    /// <summary>Totals have no column for the period.</summary>
    public static void RequireOnePeriod(IReadOnlyList<UnitScore> scores)
    {
        string[] periods = [.. scores.Select(static s => s.Unit.PeriodText).Distinct(StringComparer.Ordinal)];
        if (periods.Length > 1)
            throw FaultList.Of("--totals", "", "the file has several periods, and a unit has one total in each", $"Choose one with --period: {FaultList.Some(periods)}.");
    }

    /// <summary>A warning where totals have no column to say that something is missing in them.</summary>
    public static IEnumerable<Fault> Partial(IReadOnlyList<UnitScore> scores)
    {
        string[] units = [.. scores.Where(static s => s.Score.Points.HasValue && !s.Score.Bounds.IsPoint).Select(static s => s.Unit.Code)];
        if (units.Length > 0)
        {
            yield return new Fault(
                new FaultPlace("--totals", Row: null, Column: null, JsonPath: null),
                "",
                $"components are missing, and the totals are of what there is: {FaultList.Some(units)}",
                "Give their counts before such totals are ranked.");
        }
    }

    private static UnitScore[] Require(string option, string value, IReadOnlyList<UnitScore> scores, Func<UnitScore, string> nameOf, Func<UnitScore, bool> isMeant)
    {
        UnitScore[] meant = [.. scores.Where(isMeant)];
        return meant.Length > 0
            ? meant
            : throw FaultList.Of(option, value, "there are no counts of it", $"Write one of {FaultList.Some([.. scores.Select(nameOf).Distinct(StringComparer.Ordinal)])}.");
    }
}
