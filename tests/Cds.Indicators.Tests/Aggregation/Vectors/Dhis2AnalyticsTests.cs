using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using Xunit.Abstractions;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>
/// The cases of DHIS2's AnalyticsServiceTest. Units of every level hold values of their own (<see cref="Rollup.OwnValues"/>), what is missing is passed
/// over, booleans are 1 and 0, and arithmetic between elements is done on exact cells.
/// </summary>
public sealed class Dhis2AnalyticsTests(ITestOutputHelper output)
{
    private const string RatesAreNotAdded = "rates of units are neither added nor averaged: the whole has the ratio of sums, of the reports that have both parts";
    private const string RoundedLast = "a rate is rounded for display only, never before it is used";

    private static readonly Period s_span = Period.Range(new LocalDate(2016, 10, 1), new LocalDate(2017, 12, 31));

    private readonly VectorScene _scene = new(
        (AreaLevel.Province, "A", null), (AreaLevel.District, "B", "A"), (AreaLevel.District, "C", "A"), (AreaLevel.Commune, "D", "B"), (AreaLevel.Commune, "E", "B"));

    [SharedFact]
    public void Every_case_is_answered()
    {
        JsonElement dataset = Dhis2Vectors.Datasets()["AnalyticsServiceTest"];
        foreach (JsonElement value in dataset.GetProperty("values").EnumerateArray())
        {
            if (Number(value.GetProperty("value").GetString()!) is { } number)
                _scene.Add(Element(value), value.GetProperty("unit").GetString()!, value.GetProperty("period").GetString()!, number);
        }

        foreach (JsonElement report in dataset.GetProperty("completeness_registrations").EnumerateArray())
            _scene.Add("report." + report.GetProperty("dataset").GetString()!.ToLowerInvariant(), report.GetProperty("unit").GetString()!, report.GetProperty("period").GetString()!, 1);

        VectorLedger.Close(Dhis2Vectors.File, Dhis2Vectors.Cases(dataset), Answers(), 27, 7, output);
    }

    private Dictionary<string, VectorAnswer<Dhis2Case>> Answers() => new(StringComparer.Ordinal)
    {
        ["sum_over_units"] = Same(Value("c")),
        ["sum_quarter"] = Same(Value("a")),
        ["avg_all_values"] = Same(Mean("c", [])),
        ["avg_units_filter"] = Same(Mean("d", ["C", "E"])),
        ["max_units_filter"] = Other(
            "units together have a sum; the largest of them is a place in a ranking, not a value of the whole",
            SumOfOneReport),
        ["max_over_period_sum_over_units_leaf"] = Same(Value("a", TimeAggregation.Maximum)),
        ["min_over_period_sum_over_units_leaf"] = Same(Value("a", TimeAggregation.Minimum)),
        ["max_over_noncontiguous_period_filter"] = Same(MaximumOfSlices),
        ["max_over_period_sum_over_units_parent"] = Same(Value("a", TimeAggregation.Maximum)),
        ["min_over_period_sum_over_units_parent"] = Same(Value("a", TimeAggregation.Minimum)),
        ["indicator_sum_two_elements"] = Same((unit, period) => Value("b")(unit, period) + Value("c")(unit, period)),
        ["indicator_product_over_constant"] = Same((unit, period) => Value("b")(unit, period) * Value("c")(unit, period) / 100),
        ["indicator_ratio_of_sums"] = Same((unit, period) => Value("a")(unit, period) * Value("c")(unit, period) / Value("b")(unit, period)),
        ["date_range"] = Other("a range that months do not fill is refused: dropping February in silence makes 68 of something that was not asked", RangeIsRefused),
        ["year_to_date"] = Same((unit, period) => VectorScene.ValueOf(Months("e", unit).CumulativeToDate()[unit, VectorScene.PeriodOf(period)])),
        ["period_offset"] = Same((unit, period) => Offset("e", unit, period, -1) + Offset("e", unit, period, -2)),
        ["offset_then_ytd"] = Same((unit, period) => VectorScene.ValueOf(Months("e", unit).Shift(1).CumulativeToDate()[unit, VectorScene.PeriodOf(period)])),
        ["ytd_plus_period_in_year"] = Same((unit, period) =>
            VectorScene.ValueOf(Months("e", unit).CumulativeToDate()[unit, VectorScene.PeriodOf(period)]) + (long)VectorScene.PeriodOf(period).Number!.Value),
        ["ytd_plus_periods_per_year"] = Same((unit, period) =>
            VectorScene.ValueOf(Months("e", unit).CumulativeToDate()[unit, VectorScene.PeriodOf(period)]) + (long)Period.OfYear(VectorScene.PeriodOf(period).Year).ExpectedCount(PeriodKind.Month)),
        ["boolean_sum"] = Same(Value("f")),
        ["boolean_quarter_sum"] = Same(Value("f")),
        ["boolean_quarter_count"] = Same((unit, period) => Cell(Ask("f").To(_scene[unit]), unit, period).Coverage.Present),
        ["boolean_quarter_min"] = Same(Value("f", TimeAggregation.Minimum)),
        ["boolean_quarter_max"] = Same(Value("f", TimeAggregation.Maximum)),
        ["nested_indicator"] = Same((unit, period) => Value("a")(unit, period) * 2),
        ["nested_indicator_offset"] = Same((unit, period) => MonthsWithZeros("a", VectorScene.PeriodOf(period)) + MonthsWithZeros("a", VectorScene.PeriodOf(period).Previous())),
        ["aggregate_of_ratios_sum"] = RatioOfSums(TimeAggregation.Sum),
        ["aggregate_of_ratios_avg"] = RatioOfSums(TimeAggregation.Sum),
        ["aggregate_of_ratios_avg_max"] = RatioOfSums(TimeAggregation.Maximum),
        ["units_with_any_in_3_months"] = Same(UnitsWithAny),
        ["reporting_rate_full"] = Same((unit, period) => Percent(ReportingRate("a", unit, period))),
        ["reporting_rate_third"] = Same((unit, period) => Percent(ReportingRate("b", unit, period))),
        ["value_times_reporting_rate_A"] = Other(RoundedLast, vector => vector.Differs((unit, period) => Value("a")(unit, period) * ReportingRate("a", unit, period), ("D", "2017Q1", Rational.Of(299 * 2, 3)))),
        ["value_times_reporting_rate_B"] = Other(RoundedLast, vector => vector.Differs((unit, period) => Value("a")(unit, period) * ReportingRate("b", unit, period), ("D", "2017Q1", Rational.Of(299, 3)))),
    };

    private static VectorAnswer<Dhis2Case> Same(Func<string, string, Rational?> answer) => VectorAnswer<Dhis2Case>.Same(vector => vector.Matches(answer));

    private static VectorAnswer<Dhis2Case> Other(string reason, Action<Dhis2Case> check) => VectorAnswer<Dhis2Case>.Other(reason, check);

    private Rollup Ask(string series, TimeAggregation overTime = TimeAggregation.Sum)
    {
        (Measure measure, ObservationSet set) = _scene.Observe(series, overTime);
        return set.Rollup(measure).OwnValues().Missing(VectorScene.WhatIsThere);
    }

    private static RollupCell Cell(Rollup question, string unit, string period) => Cell(question, unit, VectorScene.PeriodOf(period));

    private static RollupCell Cell(Rollup question, string unit, Period period)
    {
        RollupResult result = question.Over(period).Compute();
        return result[result.Targets.Single(target => unit.Length == 0 || target.Code == unit), period];
    }

    private Func<string, string, Rational?> Value(string series, TimeAggregation overTime = TimeAggregation.Sum) =>
        (unit, period) => VectorScene.ValueOf(Cell(unit.Length == 0 ? Ask(series, overTime).ToEverything() : Ask(series, overTime).To(_scene[unit]), unit, period));

    /// <summary>The mean of all reports, as a ratio of sums with one report under each value.</summary>
    private Func<string, string, Rational?> Mean(string series, string[] units) => (_, period) =>
    {
        MeanIndicator mean = Made.Mean(VectorScene.Measure("part"), Made.Measure("whole"));
        Rollup question = _scene.ObserveMeans(series, mean).Rollup(mean).OwnValues().Missing(VectorScene.WhatIsThere);
        return VectorScene.ValueOf(Cell(units.Length == 0 ? question.ToEverything() : question.To(AreaGroup.Of("asked", "Asked", units.Select(unit => _scene[unit]))), "", period));
    };

    private Rational? MaximumOfSlices(string unit, string period)
    {
        (Measure measure, ObservationSet set) = _scene.Observe("a", TimeAggregation.Maximum);
        ObservationSet slices = ObservationSet.Union([set.During(Period.Month(2017, 1)), set.During(Period.Month(2017, 3))]);
        return VectorScene.ValueOf(Cell(slices.Rollup(measure).OwnValues().Missing(VectorScene.WhatIsThere).To(_scene[unit]), unit, "2017Q1"));
    }

    /// <summary>Of the four units only one reported in the month, so that sum and largest value are the same number; the coverage says so.</summary>
    private void SumOfOneReport(Dhis2Case vector)
    {
        RollupCell cell = Cell(Ask("a").To(AreaGroup.Of("b-c", "B, C", [_scene["B"], _scene["C"]])), "b-c", vector.Periods[0]);
        Assert.Equal((Rational)233, VectorScene.ValueOf(cell));
        Assert.Equal("1/4", cell.Coverage.ToString());
    }

    private void RangeIsRefused(Dhis2Case vector)
    {
        Rollup question = Ask("a").To(_scene[vector.Units![0]]).Over(VectorScene.PeriodOf(vector.Periods[0]));
        Assert.Equal(
            "'2017-01-01/2017-02-20' cannot be rolled up from a, which is reported by month: periods of that kind do not fill it, and none is split. Ask for longer periods, or for the reported ones.",
            Assert.Throws<InvalidOperationException>(() => question.Compute()).Message);
    }

    private RollupResult Months(string series, string unit) => Ask(series).To(_scene[unit]).Per(PeriodKind.Month).During(s_span).Compute();

    private Rational? Offset(string series, string unit, string period, int count) => VectorScene.ValueOf(Months(series, unit).Shift(-count)[unit, VectorScene.PeriodOf(period)]);

    private Rational? MonthsWithZeros(string series, Period period) =>
        VectorScene.ValueOf(Cell(Ask(series).Missing(MissingPolicy.TreatAsZero).ToEverything(), "", period));

    private VectorAnswer<Dhis2Case> RatioOfSums(TimeAggregation overTime) => Other(RatesAreNotAdded, vector => vector.Differs(
        (unit, period) =>
        {
            RatioIndicator ratio = Made.Ratio(VectorScene.Measure("a", overTime), Made.Measure("b"), isShare: false);
            return VectorScene.ValueOf(Cell(_scene.Observe(("a", ratio.Numerator), ("b", ratio.Denominator)).Rollup(ratio).OwnValues().Missing(VectorScene.WhatIsThere).To(_scene[unit]), unit, period));
        },
        ("A", "2017Q1", Rational.Of(2 + 233, 100 + 399)),
        ("B", "2017Q1", Rational.Of(233, 399))));

    /// <summary>How many units hold a value above zero in the last three months, from trailing windows of each unit's own values.</summary>
    private Rational? UnitsWithAny(string unit, string period)
    {
        (Measure measure, ObservationSet set) = _scene.Observe("d");
        return new[] { AreaLevel.Province, AreaLevel.District, AreaLevel.Commune }.Sum(level =>
        {
            RollupResult windows = set.Rollup(measure).To(level).ReportedBy(level).Per(PeriodKind.Month).During(s_span).Missing(MissingPolicy.TreatAsZero).Compute().Trailing(3);
            return windows.Targets.Count(target => target.Area!.IsWithin(_scene[unit]) && windows[target, VectorScene.PeriodOf(period)].Value.Value > Rational.Zero);
        });
    }

    /// <summary>The reports of a data set that were received, of those expected of one unit.</summary>
    private Rational? ReportingRate(string dataset, string unit, string period)
    {
        (Measure measure, ObservationSet set) = _scene.Observe("report." + dataset);
        Coverage coverage = Cell(set.Rollup(measure).ReportedBy(_scene[unit].Level).To(_scene[unit]), unit, period).Coverage;
        return Rational.Of(coverage.Share.Value.Numerator, coverage.Share.Value.Denominator);
    }

    private static Rational? Percent(Rational? rate) => rate * 100;

    private static string Element(JsonElement value) => value.GetProperty("element").GetString()!.ToLowerInvariant();

    private static long? Number(string text) =>
        text == "true" ? 1 : text == "false" ? 0 : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
