using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;
using Xunit.Abstractions;
using Answer = Cds.Indicators.Tests.Aggregation.Vectors.VectorAnswer<System.Text.Json.JsonElement>;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>DHIS2's reporting rates are the coverage of a roll-up: expected reports are counted from real periods, and nothing is capped.</summary>
public sealed class Dhis2ReportingRateTests(ITestOutputHelper output)
{
    private const string RealWeeks = "weeks are counted, each in the period of its Thursday: months of five weeks and years of 53 are real";

    [SharedFact]
    public void Every_number_of_expected_periods_is_answered() => VectorLedger.Close(
        Dhis2Vectors.File,
        Dhis2Vectors.Numbered(Dhis2Vectors.Datasets()["reporting_rates"], "expected_periods"),
        new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["expected_periods[0]"] = Answer.Other(RealWeeks, vector =>
            {
                Assert.Equal(vector.GetProperty("correct_for_5_week_month").GetInt32(), Expected(PeriodKind.Week, Period.Month(2026, 1)));
                Assert.NotEqual(vector.GetProperty("dhis2").GetInt32(), Expected(PeriodKind.Week, Period.Month(2026, 1)));
                Assert.Equal(vector.GetProperty("dhis2").GetInt32(), Expected(PeriodKind.Week, Period.Month(2026, 2)));
            }),
            ["expected_periods[1]"] = Answer.Same(vector => Assert.Equal(vector.GetProperty("dhis2").GetInt32(), Expected(PeriodKind.Week, Period.Quarter(2025, 1)))),
            ["expected_periods[2]"] = Answer.Other(RealWeeks, vector =>
            {
                Assert.Equal(vector.GetProperty("correct_for_long_iso_year").GetInt32(), Expected(PeriodKind.Week, Period.OfYear(2026)));
                Assert.NotEqual(vector.GetProperty("dhis2").GetInt32(), Expected(PeriodKind.Week, Period.OfYear(2026)));
                Assert.Equal(vector.GetProperty("dhis2").GetInt32(), Expected(PeriodKind.Week, Period.OfYear(2025)));
            }),
            ["expected_periods[3]"] = Answer.Same(vector => Assert.Equal(vector.GetProperty("dhis2").GetInt32(), Expected(PeriodKind.Month, Period.Quarter(2025, 1)))),
            ["expected_periods[4]"] = Answer.Same(vector => Assert.Equal(vector.GetProperty("dhis2").GetInt32(), Expected(PeriodKind.Month, Period.OfYear(2025)))),
            ["expected_periods[5]"] = Answer.Same(ExpectsDays),
            ["expected_periods[6]"] = Answer.Same(ExpectsDays),
        },
        5,
        2,
        output);

    [SharedFact]
    public void Every_rate_is_answered() => VectorLedger.Close(
        Dhis2Vectors.File,
        Dhis2Vectors.Numbered(Dhis2Vectors.Datasets()["reporting_rates"], "cases"),
        new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["cases[0]"] = Answer.Same(vector => HasRate(vector, PeriodKind.Month, Period.Quarter(2025, 1))),
            ["cases[1]"] = Answer.Same(vector => HasRate(vector, PeriodKind.Month, Period.Quarter(2025, 1))),
            ["cases[2]"] = Answer.Same(vector => HasRate(vector, PeriodKind.Day, Period.Month(2019, 2))),
            ["cases[3]"] = Answer.Other("of nothing expected there is no rate: a zero denominator is said, not taken for 0%", NothingIsExpected),
            ["cases[4]"] = Answer.Other("five reports of a month of five weeks are five of five: expecting four and capping hides one that is missing", FiveOfFive),
        },
        3,
        2,
        output);

    private static int Expected(PeriodKind reported, Period asked) => Coverage(reported, asked, 1).Expected;

    /// <summary>The coverage of a period of which the first reports are there.</summary>
    private static Coverage Coverage(PeriodKind reported, Period asked, int reports)
    {
        VectorScene scene = new((AreaLevel.Province, "ou", null));
        foreach (Period period in Period.Covering(asked.Start, asked.End, reported).Where(period => period.RollUp(asked.Kind) == asked).Take(reports))
            scene.Add("v", "ou", period, 1);
        (Measure measure, ObservationSet set) = scene.Observe("v");
        return set.Rollup(measure).ToEverything().Over(asked).Compute().Cells().Single().Coverage;
    }

    private static void ExpectsDays(JsonElement vector) =>
        Assert.Equal(vector.GetProperty("dhis2").GetInt32(), Expected(PeriodKind.Day, VectorScene.PeriodOf(vector.GetProperty("query").GetString()!)));

    private static void HasRate(JsonElement vector, PeriodKind reported, Period asked)
    {
        Coverage coverage = Coverage(reported, asked, vector.GetProperty("actual").GetInt32());
        Assert.Equal(vector.GetProperty("expected").GetInt32(), coverage.Expected);
        Assert.Equal(vector.GetProperty("rate").GetDecimal(), coverage.Share.Value.ToDecimal(RateBasis.Percent, Rounding.Published));
    }

    /// <summary>A unit that is there on no whole month of the quarter is expected to report on none of them.</summary>
    private static void NothingIsExpected(JsonElement vector)
    {
        AreaRegistry areas = AreaRegistry.Of(
            [new AreaEntry { Level = AreaLevel.Province, Code = "ou", Name = "ou", ValidFrom = new LocalDate(2025, 3, 15) }], []);
        Measure measure = VectorScene.Measure("v");
        ObservationSet set = ObservationSet.Of(areas, [new Observation(measure, areas.Areas[0], Period.Month(2025, 3), ObservedValue.Of(vector.GetProperty("actual").GetInt64()))]);
        Coverage coverage = set.Rollup(measure).ToEverything().Over(Period.Quarter(2025, 1)).Compute().Cells().Single().Coverage;
        Assert.Equal(vector.GetProperty("expected").GetInt32(), coverage.Expected);
        Assert.Equal(1, coverage.OutsideValidity);
        Assert.Equal(OutcomeKind.ZeroDenominator, coverage.Share.Kind);
    }

    private static void FiveOfFive(JsonElement vector)
    {
        Coverage whole = Coverage(PeriodKind.Week, Period.Month(2026, 1), vector.GetProperty("actual").GetInt32());
        Assert.Equal("5/5", whole.ToString());
        Coverage partial = Coverage(PeriodKind.Week, Period.Month(2026, 1), vector.GetProperty("expected").GetInt32());
        Assert.Equal("4/5", partial.ToString());
        Assert.NotEqual(vector.GetProperty("rate_dhis2").GetDecimal(), partial.Share.Value.ToDecimal(RateBasis.Percent, Rounding.Published));
    }
}
