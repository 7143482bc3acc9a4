using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tests.Indicators;
using Cds.Indicators.Tests.Observations;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Engine;

public sealed class CarryTests
{
    private static readonly Area s_first = SetMade.Areas.Areas[2];
    private static readonly Area s_second = SetMade.Areas.Areas[3];
    private static readonly Subject s_teams = Made.Measure("teams");

    [Fact]
    public void The_last_value_before_the_period_is_carried_and_counted()
    {
        EngineCells cells = Quarters(maximumAge: 130, Row(s_first, 2, 7), Row(s_first, 3, 8), Row(s_second, 5, 20));
        Assert.Equal([8, 28, 20], Values(cells));
        Assert.Equal([1, 2, 1], cells.Sources!.Select(static source => source.Areas));
        Assert.Equal([0, 1, 1], cells.Sources!.Select(static source => source.Carried));
        Assert.Equal([2, 1, 0], cells.Cells.Select(static cell => cell.Count));
    }

    [Fact]
    public void A_value_that_is_older_than_the_limit_is_not_carried() =>
        Assert.Equal([8, 8, 0], Values(Quarters(maximumAge: 91, Row(s_first, 3, 8))));

    [Fact]
    public void A_value_in_the_period_that_is_older_than_the_limit_is_stale()
    {
        EngineCells cells = Quarters(maximumAge: 40, Row(s_first, 1, 7), Row(s_second, 2, 9));
        Assert.Equal([9, 0, 0], Values(cells));
        Assert.Equal([1, 0, 0], cells.Sources!.Select(static source => source.Stale));
    }

    [Fact]
    public void Rows_without_a_value_are_passed_over_and_the_flags_of_the_carried_one_come_along()
    {
        EngineCells cells = Quarters(
            maximumAge: 365,
            Row(s_first, 2, 7) with { Status = ObservationStatus.Provisional },
            new Observation(s_teams, s_first, Period.Month(2024, 3), ObservedValue.Missing, ObservationStatus.Missing));
        Assert.Equal([7, 7, 7], Values(cells));
        Assert.Equal([ObservationStatus.Provisional | ObservationStatus.Missing, ObservationStatus.Provisional, ObservationStatus.Provisional], cells.Notes!.Select(static note => note.Status));
        Assert.Equal([1, 0, 0], cells.Cells.Select(static cell => cell.Empty));
    }

    private static Observation Row(Area area, int month, long value) => new(s_teams, area, Period.Month(2024, month), ObservedValue.Of(value));

    private static IEnumerable<long> Values(EngineCells cells) => cells.Cells.Select(static cell => cell.Numerator);

    /// <summary>The first three quarters of 2024 of the whole country.</summary>
    private static EngineCells Quarters(int maximumAge, params Observation[] rows)
    {
        ObservationSet set = ObservationSet.Of(SetMade.Areas, rows);
        Period[] quarters = [Period.Quarter(2024, 1), Period.Quarter(2024, 2), Period.Quarter(2024, 3)];
        EngineJob job = new()
        {
            Table = set.Table,
            Columns = set.Columns[0],
            AreaTarget = new int[SetMade.Areas.Areas.Length],
            PeriodTarget = [.. set.Table.Periods.Select(period => Array.FindIndex(quarters, quarter => quarter.Contains(period)))],
            Areas = 1,
            Periods = quarters.Length,
            NumeratorOverTime = TimeAggregation.Last,
            Carry = new CarryRule(
                maximumAge,
                [.. quarters.Select(static quarter => quarter.FirstDay)],
                [.. quarters.Select(static quarter => quarter.LastDay)],
                [.. set.Table.Periods.Select(static _ => true)]),
            AreaName = static _ => "",
            PeriodName = static _ => "",
        };
        return RollupEngine.Compute([job], new EngineOptions(2, null, default))[0];
    }
}
