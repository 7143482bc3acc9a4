using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using Xunit.Abstractions;
using Answer = Cds.Indicators.Tests.Aggregation.Vectors.VectorAnswer<Cds.Indicators.Tests.Aggregation.Vectors.MetricRow[]>;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>
/// The outputs of MetricFlow's integration tests, by test and metric. A window that is no number of whole periods (two months back from a day, month to
/// date) is asked as ranges of days (<see cref="Rollup.Over(IEnumerable{Period})"/>); days without bookings are passed over or, where the metric fills nulls, are zero.
/// </summary>
public sealed class MetricFlowOutputTests(ITestOutputHelper output)
{
    private const string EndOfPeriod = "a total up to a month or year is that of its last day; MetricFlow shows that of the first day";
    private const string WholePeriods = "offsets move whole periods: the months of a year, each one earlier, are 12 whole months; day by day some days are lost and others counted twice";

    private static readonly LocalDate s_firstBooking = new(2019, 12, 1);
    private static readonly LocalDate s_firstRevenue = new(2020, 1, 1);
    private static readonly Period s_span = Period.Range(new LocalDate(2018, 12, 1), new LocalDate(2021, 12, 31));

    [SharedFact]
    public void Every_output_is_answered()
    {
        VectorScene scene = MetricFlowVectors.Scene();
        Dictionary<string, Answer> answers = new(StringComparer.Ordinal);
        foreach ((string id, Answer answer) in Conversions().Concat(Cumulative(scene)).Concat(Filled(scene)).Concat(StartOfPeriod(scene)).Concat(Offsets(scene)))
            answers.Add(id, answer);
        VectorLedger.Close(MetricFlowVectors.Outputs, MetricFlowVectors.Cases(), answers, 51, 13, output);
    }

    private static IEnumerable<(string Id, Answer Answer)> Conversions()
    {
        Func<Dictionary<string, string>, bool> fromAdvertisement = visit => visit["referrer_id"] == "fb_ad_1";
        Func<Dictionary<string, string>, bool> firstDays = visit => MetricFlowVectors.Day(visit["ds"]) <= new LocalDate(2020, 1, 2);
        yield return ("test_conversion_metric/visit_buy_conversion_rate", SameByDay(ConversionRate(_ => true)));
        yield return ("test_conversion_metric_with_window/visit_buy_conversion_rate_7days", SameByDay(ConversionRate(_ => true)));
        yield return ("test_conversion_metric_with_categorical_filter/visit_buy_conversion_rate", SameByDay(ConversionRate(fromAdvertisement)));
        yield return ("test_conversion_metric_with_metric_definition_filter/visit_buy_conversion_rate_with_filter", SameByDay(ConversionRate(fromAdvertisement)));
        yield return ("test_conversion_metric_with_window_and_time_constraint/visit_buy_conversion_rate_7days", SameByDay(ConversionRate(visit => fromAdvertisement(visit) && firstDays(visit))));
        yield return ("test_conversion_metric_with_different_time_dimension_grains/visit_buy_conversion_rate_with_monthly_conversion", Same(_ => Totals(_ => true).Rate));
        yield return ("test_conversion_metric_with_time_constraint/visit_buy_conversion_rate", Same(_ => Totals(visit => fromAdvertisement(visit) && firstDays(visit)).Rate));
        yield return ("test_conversion_metric_with_filter_not_in_group_by/visit_buy_conversions", Same(_ => Totals(visit => MetricFlowVectors.Day(visit["ds"]) == s_firstRevenue).Conversions));
    }

    private static IEnumerable<(string Id, Answer Answer)> Cumulative(VectorScene scene)
    {
        (Measure measure, ObservationSet set) = scene.Observe("revenue");
        Rollup revenue = set.Rollup(measure).ToEverything().Missing(VectorScene.WhatIsThere);
        Rollup ofUser = set.Rollup(measure).To(scene["u0004114"]).Missing(VectorScene.WhatIsThere);
        Func<LocalDate, Period?> twoMonths = day => Period.Range(day.PlusMonths(-2).PlusDays(1), day);
        yield return ("test_simple_cumulative_metric/trailing_2_months_revenue", SameOver(revenue, twoMonths));
        yield return ("test_multiple_cumulative_metrics/trailing_2_months_revenue", SameOver(revenue, twoMonths));
        yield return ("test_cumulative_metric_with_non_adjustable_filter/trailing_2_months_revenue", SameOver(revenue, twoMonths));
        yield return ("test_cumulative_metric_with_metric_definition_filter/trailing_2_months_revenue_with_filter", SameOver(ofUser, twoMonths));
        yield return ("test_multiple_cumulative_metrics/revenue_all_time", SameOver(revenue, day => Period.Range(s_firstRevenue, day)));
        yield return ("test_grain_to_date_cumulative_metric/revenue_mtd", SameOver(revenue, day => Period.Range(Month(day).Start, day)));
        yield return ("test_non_additive_cumulative_metric/every_two_days_bookers", Answer.Other(
            "people who booked on either of two days are not the sum of those of each: a measure that is not added over time has no value over it", DistinctIsNotAdded));
    }

    private static IEnumerable<(string Id, Answer Answer)> Filled(VectorScene scene)
    {
        RollupResult zeroWeeks = Ask(scene, "bookings", PeriodKind.Week, MissingPolicy.TreatAsZero);
        RollupResult zeroMonths = Ask(scene, "bookings", PeriodKind.Month, MissingPolicy.TreatAsZero);
        RollupResult days = Ask(scene, "bookings", PeriodKind.Day);
        Answer sameDays = Same(row => ValueIn(days, row.Day));
        const string Filtered = "test_join_to_time_spine_with_filter_not_in_group_by";
        yield return ("test_fill_nulls_with_0_multi_metric_query/bookings_fill_nulls_with_0", Same(row => ValueIn(zeroWeeks, row.Day)));
        yield return ("test_fill_nulls_with_0_multi_metric_query/views", Same(row => ValueIn(Ask(scene, "views", PeriodKind.Week), row.Day)));
        yield return ("test_simple_fill_nulls_with_0_metric_time/bookings_fill_nulls_with_0", Same(row => ValueIn(zeroWeeks, row.Day)));
        yield return ("test_simple_fill_nulls_with_0_month/bookings_fill_nulls_with_0", Same(row => ValueIn(zeroMonths, row.Day)));
        yield return ("test_simple_join_to_time_spine/bookings_join_to_time_spine", sameDays);
        yield return ("test_join_to_timespine_metric_with_custom_granularity_filter_not_in_group_by/bookings_join_to_time_spine", sameDays);
        yield return (Filtered + "/bookings_join_to_time_spine_with_tiered_filters", sameDays);
        yield return (Filtered + "_using_agg_time/bookings_join_to_time_spine_with_tiered_filters", sameDays);
        yield return (Filtered + "_using_agg_time_and_metric_time/bookings_join_to_time_spine_with_tiered_filters", sameDays);
        yield return ("test_join_to_time_spine_with_filter_smaller_than_group_by/archived_users_join_to_time_spine", Answer.Other(
            "the table of users is not among the vectors: of what was not observed there is no data",
            rows => Assert.Null(ValueIn(Ask(scene, "archived-users", PeriodKind.Day), Assert.Single(rows).Day))));
        yield return ("test_fill_nulls_with_0_multi_metric_query_with_categorical_dimension/bookings_fill_nulls_with_0_without_time_spine", Answer.Same(rows => AddsUp(rows, days)));
        yield return ("test_fill_nulls_with_0_multi_metric_query_with_categorical_dimension/views", Answer.Same(ViewsAddUp));
    }

    private static IEnumerable<(string Id, Answer Answer)> StartOfPeriod(VectorScene scene)
    {
        (Measure measure, ObservationSet set) = scene.Observe("bookings");
        Rollup bookings = set.Rollup(measure).ToEverything().Missing(VectorScene.WhatIsThere);
        RollupResult days = Ask(scene, "bookings", PeriodKind.Day);
        Func<LocalDate, Period?> allTime = day => Since(day);
        Func<LocalDate, Period?> monthStart = day => Since(Month(day).Start);
        foreach (string test in new[] { "test_offset_to_grain_with_grain_smaller_than_offset", "test_offset_to_grain_with_multiple_grains" })
        {
            yield return (test + "/bookings_all_time", SameOver(bookings, allTime));
            yield return (test + "/bookings_all_time_at_start_of_month", SameOver(bookings, monthStart));
            yield return (test + "/bookings_since_start_of_month", SameOver(bookings, allTime, monthStart));
        }

        foreach (string test in new[] { "test_offset_to_grain_with_multiple_granularities", "test_offset_to_grain_with_single_granularity" })
            yield return (test + "/bookings_at_start_of_month", Same(row => ValueIn(days, Month(row.Day).Start)));

        Func<LocalDate, Period?> monthEnd = day => Since(Month(day).End);
        foreach (string test in new[] { "test_offset_to_grain_with_grain_matching_offset", "test_non_default_grain_where_constraint_with_cumulative_offset_to_grain" })
        {
            yield return (test + "/bookings_all_time", OtherOver(EndOfPeriod, bookings, monthEnd, null, (s_firstBooking, 31), (s_firstRevenue, 46)));
            yield return (test + "/bookings_all_time_at_start_of_month", SameOver(bookings, monthStart));
            yield return (test + "/bookings_since_start_of_month", OtherOver(EndOfPeriod, bookings, monthEnd, monthStart, (s_firstBooking, 30), (s_firstRevenue, 10)));
        }

        const string Year = "test_offset_to_grain_with_grain_smaller_than_offset_non_default";
        Func<LocalDate, Period?> yearStart = day => Since(Period.OfYear(day.Year).Start);
        LocalDate december = new(2020, 12, 1);
        yield return (Year + "/bookings_all_time", OtherOver(EndOfPeriod, bookings, monthEnd, null, (s_firstBooking, 31), (december, 287)));
        yield return (Year + "/bookings_all_time_at_start_of_year", SameOver(bookings, yearStart));
        yield return (Year + "/bookings_since_start_of_year", OtherOver(EndOfPeriod, bookings, monthEnd, yearStart, (s_firstBooking, null), (december, 287 - 36)));

        const string Larger = "test_offset_to_grain_with_grain_larger_than_offset";
        Func<LocalDate, Period?> yearEnd = day => Since(Period.OfYear(day.Year).End);
        LocalDate first = new(2019, 1, 1);
        yield return (Larger + "/bookings_all_time", OtherOver(EndOfPeriod, bookings, yearEnd, null, (first, 31), (s_firstRevenue, 287)));
        yield return (Larger + "/bookings_all_time_at_start_of_month", OtherOver(
            "the start of a year is 1 January, on which there was nothing yet in 2019; MetricFlow shows the first day that has data", bookings, yearStart, null, (first, null), (s_firstRevenue, 36)));
        yield return (Larger + "/bookings_since_start_of_month", OtherOver(EndOfPeriod, bookings, yearEnd, yearStart, (first, null), (s_firstRevenue, 287 - 36)));
    }

    private static IEnumerable<(string Id, Answer Answer)> Offsets(VectorScene scene)
    {
        RollupResult days = Ask(scene, "bookings", PeriodKind.Day);
        RollupResult months = Ask(scene, "bookings", PeriodKind.Month);
        RollupComparison monthBefore = months.ComparedWith(Comparison.PreviousPeriod);
        RollupComparison yearBefore = months.ComparedWith(Comparison.SamePeriodOfPreviousYear);
        RollupResult weeks = days.Trailing(7);
        RollupResult weeksBefore = weeks.Shift(7);
        yield return ("test_offset_window_with_cumulative_input_metric/trailing_7_days_bookings", Same(row => ValueIn(weeks, row.Day)));
        yield return ("test_offset_window_with_cumulative_input_metric/trailing_7_days_bookings_offset_1_week", Same(row => ValueIn(weeksBefore, row.Day)));

        const string Matching = "test_offset_window_with_grain_matching_offset";
        yield return (Matching + "/bookings", Same(row => ValueIn(months, row.Day)));
        yield return (Matching + "/bookings_1_month_ago", Same(row => ValueIn(monthBefore.Earlier, row.Day)));
        yield return (Matching + "/bookings_mom", Same(row => GrowthIn(monthBefore, row.Day)));

        const string Smaller = "test_offset_window_with_grain_smaller_than_offset";
        yield return (Smaller + "_non_default/bookings", Same(row => ValueIn(months, row.Day)));
        yield return (Smaller + "_non_default/bookings_1_year_ago", Same(row => ValueIn(yearBefore.Earlier, row.Day)));
        yield return (Smaller + "_non_default/bookings_yoy", Same(row => GrowthIn(yearBefore, row.Day)));

        // The day of the same number a month earlier, or the last of that month, is named day by day; it is no offset by whole periods.
        foreach (string test in new[] { Smaller, "test_offset_window_with_multiple_grains" })
        {
            yield return (test + "/bookings", Same(row => ValueIn(days, row.Day)));
            yield return (test + "/bookings_1_month_ago", Same(row => ValueIn(days, row.Day.PlusMonths(-1))));
            yield return (test + "/bookings_mom", Same(row => Growth(ValueIn(days, row.Day), ValueIn(days, row.Day.PlusMonths(-1)))));
        }

        const string Larger = "test_offset_window_with_grain_larger_than_offset";
        (Measure measure, ObservationSet set) = scene.Observe("bookings");
        Rollup bookings = set.Rollup(measure).ToEverything().Missing(VectorScene.WhatIsThere);
        LocalDate year2020 = new(2020, 1, 1);
        yield return (Larger + "/bookings", SameOver(bookings, day => Period.OfYear(day.Year)));
        yield return (Larger + "/bookings_1_month_ago", OtherOver(WholePeriods, bookings, MonthEarlier, null, (year2020, 218), (new LocalDate(2021, 1, 1), 69)));
        yield return (Larger + "/bookings_mom", Answer.Other(WholePeriods, rows =>
        {
            Dictionary<Period, Rational?> sums = Sums(bookings, [Period.OfYear(2020), MonthEarlier(year2020)]);
            Rational? growth = Growth(sums[Period.OfYear(2020)], sums[MonthEarlier(year2020)!.Value]);
            Assert.Equal(Rational.Of(256 - 218, 218), growth);
            Assert.ThrowsAny<Exception>(() => Matches(rows.Single(row => row.Day == year2020), growth));
        }));

        static Period? MonthEarlier(LocalDate day) => Period.Range(Period.OfYear(day.Year).Start.PlusMonths(-1), Month(Period.OfYear(day.Year).End).Start.PlusDays(-1));
    }

    private static Answer Same(Func<MetricRow, Rational?> ours) => Answer.Same(rows => Assert.All(rows, row => Matches(row, ours(row))));

    private static Answer SameByDay(RollupResult result) => Same(row => ValueIn(result, row.Day));

    /// <summary>Each row is a roll-up over a range of days, less that over another where one is given.</summary>
    private static Answer SameOver(Rollup question, Func<LocalDate, Period?> range, Func<LocalDate, Period?>? less = null) => Answer.Same(rows =>
    {
        Dictionary<Period, Rational?> sums = Sums(question, rows.SelectMany(row => new[] { range(row.Day), less?.Invoke(row.Day) }));
        Assert.All(rows, row => Matches(row, Difference(sums, range, less, row.Day)));
    });

    /// <summary>Each row is a roll-up over a range of days; some of them are given, and each of those is another than MetricFlow's or stands beside one that is.</summary>
    private static Answer OtherOver(string reason, Rollup question, Func<LocalDate, Period?> range, Func<LocalDate, Period?>? less, params (LocalDate Day, int? Value)[] ours) => Answer.Other(reason, rows =>
    {
        Dictionary<Period, Rational?> sums = Sums(question, rows.SelectMany(row => new[] { range(row.Day), less?.Invoke(row.Day) }));
        foreach ((LocalDate day, int? value) in ours)
            Assert.Equal(value is { } number ? (Rational)number : null, Difference(sums, range, less, day));
        Assert.Contains(rows, row => Differs(row, Difference(sums, range, less, row.Day)));
    });

    private static Rational? Difference(Dictionary<Period, Rational?> sums, Func<LocalDate, Period?> range, Func<LocalDate, Period?>? less, LocalDate day)
    {
        Rational? value = range(day) is { } asked ? sums[asked] : null;
        return less is null ? value : less(day) is { } before ? value - sums[before] : null;
    }

    private static Dictionary<Period, Rational?> Sums(Rollup question, IEnumerable<Period?> ranges) =>
        question.Over(ranges.OfType<Period>()).Compute().Cells().ToDictionary(cell => cell.Period, VectorScene.ValueOf);

    private static void Matches(MetricRow row, Rational? ours)
    {
        if (row.Value.Length > 0)
            VectorScene.SameNumber(row.Value, ours, row.Day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        else
            Assert.Null(ours);
    }

    private static bool Differs(MetricRow row, Rational? ours) => Record.Exception(() => Matches(row, ours)) is not null;

    private static Period Month(LocalDate day) => Period.Containing(day, PeriodKind.Month);

    /// <summary>From the first booking to a day; null where the day is before it.</summary>
    private static Period? Since(LocalDate day) => day < s_firstBooking ? null : Period.Range(s_firstBooking, day);

    private static RollupResult Ask(VectorScene scene, string series, PeriodKind kind, MissingPolicy? policy = null)
    {
        (Measure measure, ObservationSet set) = scene.Observe(series);
        Period span = kind == PeriodKind.Week ? Period.Range(new LocalDate(2018, 12, 3), new LocalDate(2021, 12, 26)) : s_span;
        return set.Rollup(measure).To(scene[MetricFlowVectors.Whole]).Per(kind).During(span).Missing(policy ?? VectorScene.WhatIsThere).Compute();
    }

    private static Rational? ValueIn(RollupResult result, LocalDate day) =>
        VectorScene.ValueOf(result[result.Targets[0], Period.Containing(day, result.Periods[0].Kind)]);

    private static Rational? GrowthIn(RollupComparison comparison, LocalDate day)
    {
        Outcome<Growth> growth = comparison[comparison.Current.Targets[0].Code, Month(day).ToString(format: null, System.Globalization.CultureInfo.InvariantCulture)].Growth;
        return growth.TryGetValue(out Growth value) ? value.Fraction : null;
    }

    private static Rational? Growth(Rational? now, Rational? before) => (now - before) / before;

    private static RollupResult ConversionRate(Func<Dictionary<string, string>, bool> counts)
    {
        (RatioIndicator ratio, ObservationSet set) = ConversionsOf(counts);
        return set.Rollup(ratio).ToEverything().Per(PeriodKind.Day).During(Period.Month(2020, 1)).Missing(VectorScene.WhatIsThere).Compute();
    }

    /// <summary>The rate of the whole month, and its conversions, from two measures that each have days of their own.</summary>
    private static (Rational? Rate, Rational? Conversions) Totals(Func<Dictionary<string, string>, bool> counts)
    {
        (RatioIndicator ratio, ObservationSet set) = ConversionsOf(counts);
        RollupResult month = set.Rollup(ratio.Numerator, ratio.Denominator).ToEverything().Over(Period.Month(2020, 1)).Missing(VectorScene.WhatIsThere).Compute();
        Rational? conversions = VectorScene.ValueOf(month.Of(ratio.Numerator).Cells().Single());
        return (conversions / VectorScene.ValueOf(month.Of(ratio.Denominator).Cells().Single()), conversions);
    }

    private static (RatioIndicator Ratio, ObservationSet Set) ConversionsOf(Func<Dictionary<string, string>, bool> counts)
    {
        RatioIndicator ratio = Made.Ratio(VectorScene.Measure("conversions"), Made.Measure("visits"), isShare: false);
        return (ratio, MetricFlowVectors.Conversions(counts).Observe(("conversions", ratio.Numerator), ("visits", ratio.Denominator)));
    }

    /// <summary>Bookers of a day are a measure that is not added over time: of one day there is a number, of two there is none.</summary>
    private static void DistinctIsNotAdded(MetricRow[] rows)
    {
        VectorScene scene = new((AreaLevel.Province, MetricFlowVectors.Whole, null));
        foreach (Dictionary<string, string> row in MetricFlowVectors.Table("bookings_by_day"))
            scene.Add("bookers", MetricFlowVectors.Whole, Period.Day(MetricFlowVectors.Day(row["ds"])), MetricFlowVectors.Number(row["distinct_guests"]));
        (Measure measure, ObservationSet set) = scene.Observe("bookers", TimeAggregation.None);
        Rollup question = set.Rollup(measure).ToEverything().Missing(VectorScene.WhatIsThere);
        Assert.Equal((Rational)3, VectorScene.ValueOf(question.Over(Period.Day(rows[0].Day)).Compute().Cells().Single()));
        Assert.All(rows.Skip(1), row => Assert.False(question.Over(Period.Range(row.Day.PlusDays(-1), row.Day)).Compute().Cells().Single().Value.HasValue));
    }

    /// <summary>The table by category is not among the vectors; the rows themselves, category by category, add up to the bookings of each day.</summary>
    private static void AddsUp(MetricRow[] rows, RollupResult days)
    {
        RollupResult sums = ByCategory(rows);
        Assert.All(rows.Where(row => row.Day < rows[^1].Day), row => Assert.Equal(ValueIn(days, row.Day) ?? Rational.Zero, ValueIn(sums, row.Day)));
    }

    private static void ViewsAddUp(MetricRow[] rows)
    {
        RollupResult views = Ask(MetricFlowVectors.Scene(), "views", PeriodKind.Day);
        RollupResult sums = ByCategory(rows);
        Assert.All(rows, row => Assert.Equal(ValueIn(views, row.Day), ValueIn(sums, row.Day)));
    }

    private static RollupResult ByCategory(MetricRow[] rows)
    {
        VectorScene scene = new([(AreaLevel.Province, MetricFlowVectors.Whole, null), .. rows.Select(row => row.Category).Distinct(StringComparer.Ordinal).Select(category => (AreaLevel.Commune, "listing-" + category, (string?)MetricFlowVectors.Whole))]);
        foreach (MetricRow row in rows.Where(row => row.Value.Length > 0))
            scene.Add("rows", "listing-" + row.Category, Period.Day(row.Day), MetricFlowVectors.Number(row.Value));
        return Ask(scene, "rows", PeriodKind.Day);
    }
}
