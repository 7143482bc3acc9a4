using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Observations;

public sealed class ObservationSetTests
{
    private static readonly AreaRegistry s_areas = SetMade.Areas;
    private static readonly Period s_january = Period.Month(2024, 1);

    [Fact]
    public void Observations_come_back_by_subject_area_and_period()
    {
        Subject ratio = Made.Ratio(code: "b");
        Subject count = Made.Measure("a");
        Observation[] given =
        [
            new(ratio, s_areas.Areas[3], Period.Month(2024, 2), ObservedValue.Of(Ratio.Of(26, 35))),
            new(ratio, s_areas.Areas[2], Period.Month(2024, 2), ObservedValue.Of(Figure.Parse("trên 90%", TextStyle.Vietnamese))),
            new(count, s_areas.Areas[3], s_january, ObservedValue.Of(7), ObservationStatus.Provisional, "báo cáo tháng"),
            new(ratio, s_areas.Areas[3], s_january, ObservedValue.Missing, ObservationStatus.Missing),
        ];
        ObservationSet set = ObservationSet.Of(s_areas, given);

        Assert.Equal([given[2], given[1], given[3], given[0]], set);
        Assert.Equal(4, set.Count);
        Assert.Equal([count, ratio], set.Subjects.AsEnumerable());
        Assert.Equal([s_january, Period.Month(2024, 2)], set.Periods.AsEnumerable());
        Assert.True(set.TryGet(count, s_areas.Areas[3], s_january, out Observation found));
        Assert.Equal(given[2], found);
        Assert.False(set.TryGet(count, s_areas.Areas[2], s_january, out _));
    }

    [Fact]
    public void Two_rows_of_one_place_are_a_fault_that_names_both()
    {
        Subject count = Made.Measure("a");
        FaultException refused = Assert.Throws<FaultException>(() => ObservationSet.Builder(s_areas)
            .Add(new Observation(count, s_areas.Areas[3], s_january, ObservedValue.Of(7)))
            .Add(new Observation(count, s_areas.Areas[2], s_january, ObservedValue.Of(7)))
            .Add(new Observation(count, s_areas.Areas[3], s_january, ObservedValue.Of(8)), FaultPlace.InTable("b.csv", 9))
            .Build());
        Assert.Equal(
            $"b.csv, row 9: 'a, {s_areas.Areas[3].Code}, 2024-M01': the observation stands twice, first in row 1. Strike one, or build with a DuplicatePolicy that says which stays.",
            refused.Message);
    }
}
