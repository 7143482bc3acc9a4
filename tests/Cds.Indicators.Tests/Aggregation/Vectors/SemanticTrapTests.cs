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
using Answer = Cds.Indicators.Tests.Aggregation.Vectors.VectorAnswer<System.Text.Json.JsonElement>;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>
/// Questions that other systems answer wrongly. A case is reproduced where our answer is the one that the case calls correct, and not the wrong one; where it
/// has no number of its own, the same mistake is offered to a roll-up of a few reports.
/// </summary>
public sealed class SemanticTrapTests(ITestOutputHelper output)
{
    private const string File = "semantic_traps.json";

    private static readonly LocalDate s_reform = new(2025, 7, 1);

    [SharedFact]
    public void Every_trap_is_answered()
    {
        using JsonDocument document = JsonDocument.Parse(System.IO.File.ReadAllText(Repository.Shared("vectors/" + File)));
        VectorLedger.Close(
            File, document.RootElement.EnumerateArray().Select(trap => (trap.GetProperty("id").GetString()!, trap)), Answers(), 19, 0, output, elsewhere: 5);
    }

    private static Dictionary<string, Answer> Answers() => new(StringComparer.Ordinal)
    {
        ["ratio_of_sums_vs_sum_and_mean_of_ratios"] = Answer.Same(DayIsTheRatioOfSums),
        ["month_offset_2025_04"] = Answer.Same(MonthBefore),
        ["month_offset_2025_03"] = Answer.Same(MonthBefore),
        ["month_offset_2024_03"] = Answer.Same(MonthBefore),
        ["month_offset_2025_05"] = Answer.Same(MonthBefore),
        ["division_by_zero_by_engine"] = Answer.Same(_ => Assert.Equal(OutcomeKind.ZeroDenominator, Divide((5, 0)).Rate.Kind)),
        ["null_guard_typo"] = Answer.Same(_ => Assert.Equal(OutcomeKind.NoData, Divide((5, null)).Rate.Kind)),
        ["rounded_rate_reused"] = Answer.Same(RateIsNotRounded),
        ["missing_as_zero_in_published_data_egdi"] = Answer.Same(_ => MissingIsNotZero([50, 70, null], partial: 60, asZero: 40)),
        ["missing_dimension_as_zero_eu_benchmark"] = Answer.Same(_ => MissingIsNotZero([90, 95, 85, null], partial: 90, asZero: Rational.Of(270, 4))),
        ["reweight_vs_zero_fill_same_file"] = Answer.Same(_ => MissingIsNotZero([100, null, 50, 60], partial: 70, asZero: Rational.Of(210, 4))),
        ["weights_change_between_editions"] = Answer.Elsewhere("composite indices, of which each edition is a definition of its own"),
        ["tie_ranking"] = Answer.Elsewhere("rankings, which are no roll-up"),
        ["legend_upper_bound"] = Answer.Elsewhere("bands of scores, which are no roll-up"),
        ["weekly_expected_reports"] = Answer.Same(WeeksAreCounted),
        ["fiscal_year_label"] = Answer.Elsewhere("the names of periods: PeriodTrapTests"),
        ["period_equality_by_label"] = Answer.Elsewhere("the equality of periods: PeriodTrapTests"),
        ["annualise_leap_year"] = Answer.Same(LeapYearIsItself),
        ["cumulative_at_coarser_grain"] = Answer.Same(TotalAtTheEndOfTheMonth),
        ["sdmx_spec_erratum"] = Answer.Same(ReportingQuarterEndsInItsYear),
        ["split_unit_history"] = Answer.Same(SplitUnitKeepsItsHistory),
        ["merge_units_same_key"] = Answer.Same(MergedUnitsAreAdded),
        ["average_of_percent_units"] = Answer.Same(PercentagesAreNotAveraged),
        ["avg_sum_org_unit_missing_is_zero"] = Answer.Same(MissingMonthsOfAStock),
    };

    private static void DayIsTheRatioOfSums(JsonElement trap)
    {
        MeanIndicator mean = Made.Mean(VectorScene.Measure("part"), Made.Measure("whole"));
        ILookup<string, long> hours = trap.GetProperty("rows").EnumerateArray().ToLookup(row => "h" + row.GetProperty("hour").GetString()![^2..], row => row.GetProperty("co2").GetInt64(), StringComparer.Ordinal);
        VectorScene scene = new([(AreaLevel.Province, "day", null), .. hours.Select(hour => (AreaLevel.Commune, hour.Key, (string?)"day"))]);
        Period day = Period.Day(new LocalDate(2022, 3, 21));
        ObservationSet set = ObservationSet.Of(scene.Areas, hours.Select(hour => new Observation(mean, scene[hour.Key], day, ObservedValue.Of(Ratio.Of(hour.Sum(), hour.Count())))));
        RollupResult byHour = set.Rollup(mean).To(AreaLevel.Commune).Over(day).Compute();
        foreach (JsonProperty hour in trap.GetProperty("by_hour").EnumerateObject())
            VectorScene.SameNumber(hour.Value.GetRawText(), VectorScene.ValueOf(byHour["h" + hour.Name, day]), hour.Name);
        Rational? whole = VectorScene.ValueOf(set.Rollup(mean).ToEverything().Over(day).Compute().Cells().Single());
        VectorScene.SameNumber(trap.GetProperty("correct_day").GetRawText(), whole, "day");
        Assert.NotEqual((Rational)trap.GetProperty("wrong_sum_of_ratios").GetDecimal(), whole);
        Assert.NotEqual((Rational)trap.GetProperty("wrong_mean_of_ratios").GetDecimal(), whole);
    }

    private static void MonthBefore(JsonElement trap)
    {
        Period month = VectorScene.PeriodOf(string.Concat(trap.GetProperty("id").GetString()!.Split('_')[2..]));
        VectorScene scene = new((AreaLevel.Province, "ou", null));
        foreach (Period day in Period.Covering(month.Start.PlusMonths(-3), month.End, PeriodKind.Day))
            scene.Add("events", "ou", day, 1);
        (Measure measure, ObservationSet set) = scene.Observe("events");
        RollupResult months = set.Rollup(measure).ToEverything().Over(month.Previous(), month).Compute();
        Rational? before = VectorScene.ValueOf(months.Shift(1)[months.Targets[0], month]);
        Assert.Equal((Rational)trap.GetProperty("correct").GetInt64(), before);
        Assert.NotEqual((Rational)trap.GetProperty("day_wise_offset_result").GetInt64(), before);
    }

    private static void RateIsNotRounded(JsonElement trap)
    {
        foreach (JsonElement element in trap.GetProperty("cases").EnumerateArray())
        {
            string[] parts = element.GetProperty("rate").GetString()!.Split('/');
            Rational product = Divide((MetricFlowVectors.Number(parts[0]), MetricFlowVectors.Number(parts[1]))).Value.Value * element.GetProperty("value").GetInt64();
            Assert.Equal(element.GetProperty("expected_exact").GetDecimal(), product.ToDecimal(Rounding.Published));
            Assert.NotEqual(element.GetProperty("dhis2").GetDecimal(), product.ToDecimal(Rounding.Published));
        }
    }

    /// <summary>The mean of units of which one has no value: incomplete unless asked otherwise, and then of those that are there; never with a zero for it.</summary>
    private static void MissingIsNotZero(long?[] values, Rational partial, Rational asZero)
    {
        string[] codes = [.. values.Select((_, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"u{i}"))];
        VectorScene scene = new([(AreaLevel.Province, "all", null), .. codes.Select(code => (AreaLevel.Commune, code, (string?)"all"))]);
        MeanIndicator mean = Made.Mean(VectorScene.Measure("part"), Made.Measure("whole"));
        Period year = Period.OfYear(2024);
        ObservationSet set = ObservationSet.Of(
            scene.Areas,
            values.Zip(codes).Select(unit => new Observation(mean, scene[unit.Second], year, unit.First is { } value ? ObservedValue.Of(Ratio.Of(value, 1)) : ObservedValue.Missing, unit.First is null ? ObservationStatus.Missing : ObservationStatus.Normal)));
        Rollup question = set.Rollup(mean).ToEverything().Over(year);
        Outcome<Rational> required = question.Compute().Cells().Single().Value;
        Assert.Equal((OutcomeKind.Incomplete, values.Length - 1, values.Length, partial), (required.Kind, required.Present, required.Expected, required.PartialValue));
        Assert.Equal(partial, VectorScene.ValueOf(question.Missing(VectorScene.WhatIsThere).Compute().Cells().Single()));
        Assert.NotEqual(asZero, partial);
    }

    private static void WeeksAreCounted(JsonElement trap)
    {
        foreach (JsonElement element in trap.GetProperty("cases").EnumerateArray())
        {
            bool isMonth = element.TryGetProperty("month", out JsonElement month);
            Period asked = isMonth ? VectorScene.PeriodOf(month.GetString()!) : Period.OfYear(element.GetProperty("year").GetInt32());
            VectorScene scene = new((AreaLevel.Province, "ou", null));
            scene.Add("v", "ou", Period.Containing(asked.Start.PlusDays(10), PeriodKind.Week), 1);
            (Measure measure, ObservationSet set) = scene.Observe("v");
            int expected = set.Rollup(measure).ToEverything().Over(asked).Compute().Cells().Single().Coverage.Expected;
            Assert.Equal(element.GetProperty(isMonth ? "iso_weeks_by_thursday" : "iso_weeks").GetInt32(), expected);
        }
    }

    private static void LeapYearIsItself(JsonElement trap)
    {
        JsonElement element = trap.GetProperty("cases")[0];
        RatioIndicator ratio = Made.Ratio(VectorScene.Measure("part"), Made.Measure("whole"), isShare: false, basis: RateBasis.PerMille);
        VectorScene scene = new((AreaLevel.Province, "ou", null));
        scene.Add("part", "ou", "2024", element.GetProperty("numerator").GetInt64()).Add("whole", "ou", "2024", element.GetProperty("denominator").GetInt64());
        RollupCell year = scene.Observe(("part", ratio.Numerator), ("whole", ratio.Denominator)).Rollup(ratio).ToEverything().Per(PeriodKind.Year).Compute().Cells().Single();
        Assert.Equal(element.GetProperty("days").GetInt32(), year.Period.DayCount);
        Assert.Equal(element.GetProperty("exact_full_year").GetDecimal(), year.Rate.Value.ToDecimal(ratio.Basis, Rounding.HalfAwayFromZero(6)));
        Assert.NotEqual(element.GetProperty("dhis2").GetDecimal(), year.Rate.Value.ToDecimal(ratio.Basis, Rounding.HalfAwayFromZero(6)));
    }

    private static void TotalAtTheEndOfTheMonth(JsonElement trap)
    {
        VectorScene scene = MetricFlowVectors.Scene();
        (Measure measure, ObservationSet set) = scene.Observe("bookings");
        foreach (JsonProperty month in trap.GetProperty("correct_end_of_month").EnumerateObject())
        {
            Period total = Period.Range(new LocalDate(2019, 12, 1), VectorScene.PeriodOf(month.Name).End);
            Assert.Equal((Rational)month.Value.GetInt64(), VectorScene.ValueOf(set.Rollup(measure).ToEverything().Over(total).Missing(VectorScene.WhatIsThere).Compute().Cells().Single()));
        }
    }

    /// <summary>The second quarter of a reporting year that begins in July is made of October to December of the same year.</summary>
    private static void ReportingQuarterEndsInItsYear(JsonElement trap)
    {
        Assert.EndsWith("correct 2010-12-31", trap.GetProperty("fact").GetString(), StringComparison.Ordinal);
        ReportingCalendar fromJuly = ReportingCalendar.FiscalYear(7, 1);
        VectorScene scene = new((AreaLevel.Province, "ou", null));
        foreach (Period month in Period.OfYear(2010, fromJuly).Subdivide(PeriodKind.Month))
            scene.Add("v", "ou", month, month.End.Month);
        (Measure measure, ObservationSet set) = scene.Observe("v");
        RollupCell cell = set.Rollup(measure).ToEverything().Over(Period.Quarter(2010, 2, fromJuly)).Compute().Cells().Single();
        Assert.Equal(new LocalDate(2010, 12, 31), cell.Period.End);
        Assert.Equal((Rational)(10 + 11 + 12), VectorScene.ValueOf(cell));
    }

    /// <summary>X was split: as recorded it keeps its report, restated both parts have their share of it, and without shares both have bounds that hold it.</summary>
    private static void SplitUnitKeepsItsHistory(JsonElement trap)
    {
        JsonElement example = trap.GetProperty("example");
        JsonElement apportioned = example.GetProperty("apportioned");
        RatioIndicator ratio = Made.Ratio(VectorScene.Measure("part"), Made.Measure("whole"));
        Period before = Period.Quarter(2025, 2);
        AreaRegistry registry = Split(example.GetProperty("split"));
        Ratio counted = Counts(example.GetProperty("before").GetProperty("X"));
        ObservationSet set = ObservationSet.Of(registry, [new Observation(ratio, registry.Find(AreaLevel.Commune, "X")[0], before, ObservedValue.Of(counted))]);
        Assert.Equal(Counts(example.GetProperty("as_of_then").GetProperty("X")), counted);
        Assert.Equal("30/100", set.Rollup(ratio).To(AreaLevel.Commune).Over(before).Compute()["X", before].Counts.ToString());

        RollupResult restated = set.Rollup(ratio).To(AreaLevel.Commune).Over(before).RestatedTo(s_reform).Compute();
        foreach (JsonProperty part in apportioned.EnumerateObject())
        {
            Ratio expected = Counts(part.Value);
            RollupCell cell = restated[part.Name, before];
            Assert.Equal(((Rational)expected.Numerator, (Rational?)expected.Denominator), (cell.Counts.Numerator.Lower!.Value.Value, cell.Counts.Denominator?.Lower?.Value));
            Assert.True(cell.IsRestated && cell.IsApportioned && cell.Counts.IsExact);
        }

        AreaRegistry unknown = Split(default);
        ObservationSet sameSet = ObservationSet.Of(unknown, [new Observation(ratio, unknown.Find(AreaLevel.Commune, "X")[0], before, ObservedValue.Of(counted))]);
        RollupCell bounds = sameSet.Rollup(ratio).To(AreaLevel.Commune).Over(before).RestatedTo(s_reform).Compute()["X1", before];
        Assert.Equal("[0; 30]/[0; 100]", bounds.Counts.ToString());
    }

    private static AreaRegistry Split(JsonElement shares)
    {
        string[] parts = ["X1", "X2"];
        return AreaRegistry.Of(
            [
                new AreaEntry { Level = AreaLevel.Commune, Code = "X", Name = "X", ValidTo = s_reform },
                .. parts.Select(part => new AreaEntry { Level = AreaLevel.Commune, Code = part, Name = part, ValidFrom = s_reform }),
            ],
            parts.Select(part => new SuccessionEntry
            {
                Effective = s_reform,
                PredecessorLevel = AreaLevel.Commune,
                PredecessorCode = "X",
                SuccessorLevel = AreaLevel.Commune,
                SuccessorCode = part,
                Extent = SuccessionExtent.Part,
                Share = shares.ValueKind == JsonValueKind.Object ? shares.GetProperty(part).GetDecimal() : null,
            }));
    }

    private static void MergedUnitsAreAdded(JsonElement trap)
    {
        JsonElement example = trap.GetProperty("example");
        string[] merged = ["A", "B"];
        AreaRegistry registry = AreaRegistry.Of(
            [
                .. merged.Select(unit => new AreaEntry { Level = AreaLevel.Commune, Code = unit, Name = unit, ValidTo = s_reform }),
                new AreaEntry { Level = AreaLevel.Commune, Code = "AB", Name = "AB", ValidFrom = s_reform },
            ],
            merged.Select(unit => new SuccessionEntry
            {
                Effective = s_reform,
                PredecessorLevel = AreaLevel.Commune,
                PredecessorCode = unit,
                SuccessorLevel = AreaLevel.Commune,
                SuccessorCode = "AB",
                Extent = SuccessionExtent.Whole,
            }));
        Measure measure = VectorScene.Measure("v");
        Period before = Period.Quarter(2025, 2);
        ObservationSet set = ObservationSet.Of(registry, merged.Select(unit => new Observation(measure, registry.Find(AreaLevel.Commune, unit)[0], before, ObservedValue.Of(example.GetProperty(unit).GetInt64()))));
        RollupCell cell = set.Rollup(measure).To(AreaLevel.Commune).Over(before).RestatedTo(s_reform).Compute()["AB", before];
        Assert.Equal((Rational)example.GetProperty("correct_count").GetInt64(), VectorScene.ValueOf(cell));
        Assert.True(cell.IsRestated && !cell.IsApportioned);
    }

    private static void PercentagesAreNotAveraged(JsonElement trap)
    {
        (long, long?)[] rows = [.. trap.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("num").GetInt64(), (long?)row.GetProperty("den").GetInt64()))];
        decimal ours = Divide(rows).Rate.Value.ToDecimal(RateBasis.Percent, Rounding.HalfAwayFromZero(6));
        Assert.Equal(trap.GetProperty("correct").GetDecimal(), ours);
        Assert.NotEqual(trap.GetProperty("mean_of_percent").GetDecimal(), ours);
        Assert.NotEqual(trap.GetProperty("sum_of_percent").GetDecimal(), ours);
    }

    /// <summary>A stock of which two months are missing: the policy says what they mean, and zero is none of its meanings.</summary>
    private static void MissingMonthsOfAStock(JsonElement trap)
    {
        JsonElement example = trap.GetProperty("case");
        VectorScene scene = new((AreaLevel.Province, "u", null));
        foreach (JsonProperty month in example.GetProperty("values").EnumerateObject())
            scene.Add("v", "u", month.Name, month.Value.GetInt64());
        (Measure measure, ObservationSet set) = scene.Observe("v", TimeAggregation.DayWeightedAverage);
        Rollup question = set.Rollup(measure).ToEverything().Over(VectorScene.PeriodOf(example.GetProperty("query").GetString()!));
        Outcome<Rational> required = question.Compute().Cells().Single().Value;
        Assert.Equal((OutcomeKind.Incomplete, 1, 3), (required.Kind, required.Present, required.Expected));
        VectorScene.SameNumber(trap.GetProperty("AVERAGE").GetRawText(), VectorScene.ValueOf(question.Missing(VectorScene.WhatIsThere).Compute().Cells().Single()), "average");
        Assert.Equal(OutcomeKind.NotApplicable, question.Missing(MissingPolicy.TreatAsZero).Compute().Cells().Single().Value.Kind);
    }

    /// <summary>The ratio of units, each with its parts observed apart; a part may be missing.</summary>
    private static RollupCell Divide(params (long Part, long? Whole)[] units)
    {
        RatioIndicator ratio = Made.Ratio(VectorScene.Measure("part"), Made.Measure("whole"), isShare: false);
        string[] codes = [.. units.Select((_, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"u{i}"))];
        VectorScene scene = new([(AreaLevel.Province, "all", null), .. codes.Select(code => (AreaLevel.Commune, code, (string?)"all"))]);
        foreach (((long part, long? whole), string code) in units.Zip(codes))
        {
            scene.Add("part", code, "2024", part);
            if (whole is { } number)
                scene.Add("whole", code, "2024", number);
        }

        return scene.Observe(("part", ratio.Numerator), ("whole", ratio.Denominator)).Rollup(ratio).ToEverything().Over(Period.OfYear(2024)).Compute().Cells().Single();
    }

    private static Ratio Counts(JsonElement counts) => Ratio.Of(counts.GetProperty("num").GetInt64(), counts.GetProperty("den").GetInt64());
}
