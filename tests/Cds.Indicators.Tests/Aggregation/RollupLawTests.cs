using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static Cds.Indicators.Tests.Aggregation.World;
using Counted = Cds.Indicators.Rates.Ratio;
using Period = Cds.Indicators.Periods.Period;
using Random = System.Random;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class RollupLawTests
{
    private static readonly PeriodKind[] s_kinds = [PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear, PeriodKind.Year];
    private static readonly TimeAggregation[] s_rules = Enum.GetValues<TimeAggregation>().Where(rule => rule != TimeAggregation.None).ToArray();
    private static readonly AreaLevel[] s_levels = [AreaLevel.Province, AreaLevel.District, AreaLevel.Commune];
    private static readonly string[] s_former = ["00001", "00002", "00003", "00004", "00005"];
    private static readonly Arbitrary<int> s_seeds = Arb.From(Gen.Choose(0, int.MaxValue));

    [Fact]
    public void Sums_and_coverage_are_those_of_the_slow_enumeration() => Property.Holds(s_seeds, seed =>
    {
        Random random = new(seed);
        Observation[] rows = Reports(random);
        Rollup rollup = ObservationSet.Of(Land, rows).Rollup(OnTimeRate).Per(s_kinds[random.Next(4)]).During(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month);
        foreach (RollupCell cell in rollup.To(s_levels[random.Next(3)]).Compute().Cells())
        {
            RollupOracle.Answer answer = RollupOracle.Of(rows, Land, cell.Target.Area!, cell.Period);
            Assert.Equal($"{answer.Numerator}/{answer.Denominator}", cell.Counts.ToString());
            Assert.Equal((answer.Present, answer.Expected), (cell.Coverage.Present, cell.Coverage.Expected));
            Assert.Equal(answer.Missing, string.Join(", ", cell.Coverage.MissingReports().Select(report => $"{report.Area.Code} {report.Period}")));
            if (answer.Present > 0 && answer.Present < answer.Expected && answer.Denominator > 0)
                Assert.Equal(OutcomeKind.Incomplete, cell.Rate.Kind);
        }
    });

    [Fact]
    public void Order_of_rows_threads_and_streaming_change_nothing() => Property.Holds(s_seeds, seed =>
    {
        Random random = new(seed);
        Observation[] rows = Reports(random);
        PeriodKind kind = s_kinds[random.Next(4)];
        AreaLevel level = s_levels[random.Next(3)];
        bool restated = random.Next(2) == 0 && level != AreaLevel.District;
        Rollup Asked(Rollup rollup)
        {
            rollup = rollup.To(level).Per(kind).During(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month);
            return restated ? rollup.RestatedTo(random.Next(1) == 0 ? Reform : Before) : rollup;
        }

        string expected = Text(Asked(ObservationSet.Of(Land, rows).Rollup(OnTimeRate)).Compute(new RollupOptions { MaximumThreads = 1 }));
        Observation[] shuffled = [.. rows];
        random.Shuffle(shuffled);
        Assert.Equal(expected, Text(Asked(ObservationSet.Of(Land, shuffled).Rollup(OnTimeRate)).Compute(new RollupOptions { MaximumThreads = 4 })));
        Assert.Equal(expected, Text(Asked(Rollup.Of(Land, OnTimeRate)).Stream().Add(shuffled).Complete()));
    });

    [Fact]
    public void The_bounds_of_a_restated_value_hold_the_truth() => Property.Holds(s_seeds, seed =>
    {
        // The country in fragments: what each former commune has in common with each later one, counted before anybody adds it up.
        (string Old, string New)[] fragments = [("00001", "10001"), ("00002", "10001"), ("00003", "10002"), ("00004", "10002"), ("00004", "10003"), ("00005", "10003")];
        Random random = new(seed);
        Dictionary<(int Fragment, int Month), Counted> truth = [];
        for (int fragment = 0; fragment < fragments.Length; fragment++)
        {
            for (int month = 1; month <= 12; month++)
            {
                long whole = random.Next(0, 30);
                truth.Add((fragment, month), Counted.Of(random.NextInt64(0, whole + 1), whole));
            }
        }

        List<Observation> rows = [];
        for (int month = 1; month <= 12; month++)
        {
            foreach (IGrouping<string, int> unit in Enumerable.Range(0, fragments.Length).GroupBy(i => month <= 6 ? fragments[i].Old : fragments[i].New))
            {
                Counted sum = Counted.Sum(unit.Select(i => truth[(i, month)]));
                rows.Add(Row(OnTimeRate, unit.Key, Period.Month(2025, month).ToString(), sum.Numerator, sum.Denominator));
            }
        }

        foreach (NodaTime.LocalDate date in new[] { Before, Reform })
        {
            foreach (AreaLevel level in new[] { AreaLevel.Commune, AreaLevel.Province })
            {
                RollupResult result = Set([.. rows]).Rollup(OnTimeRate).To(level).Per(s_kinds[random.Next(4)]).RestatedTo(date).Compute();
                foreach (RollupCell cell in result.Cells())
                {
                    Counted real = Counted.Sum(Enumerable.Range(0, fragments.Length)
                        .Where(i => Unit(date == Before ? fragments[i].Old : fragments[i].New).IsWithin(cell.Target.Area!))
                        .SelectMany(i => Enumerable.Range(1, 12).Where(month => cell.Period.Contains(Period.Month(2025, month))).Select(month => truth[(i, month)])));
                    Assert.True(cell.Counts.Numerator.Contains(real.Numerator), $"{cell}: {cell.Counts} without {real}");
                    Assert.True(cell.Counts.Denominator!.Value.Contains(real.Denominator), $"{cell}: {cell.Counts} without {real}");
                    Assert.True(cell.Coverage.IsComplete);
                    if (real.Rate.TryGetValue(out Rate rate))
                        Assert.True(cell.Figure.Value.Bounds.Contains(rate), $"{cell}: {rate} is outside");
                    if (date == Reform && level == AreaLevel.Province)
                        Assert.True(cell.Counts.IsExact);
                }
            }
        }
    });

    [Fact]
    public void Two_steps_are_one() => Property.Holds(s_seeds, seed =>
    {
        Random random = new(seed);
        Measure measure = random.Next(2) == 0 ? OnTime : Teams;
        List<Observation> rows = [];
        foreach (string commune in s_former)
        {
            for (int month = 1; month <= 6; month++)
                rows.Add(Row(measure, commune, Period.Month(2025, month).ToString(), random.Next(1000)));
        }

        RollupResult districts = Set([.. rows]).Rollup(measure).To(AreaLevel.District).Per(PeriodKind.Quarter).Compute();
        ObservationSet second = ObservationSet.Of(Land, districts.Cells().Select(cell => new Observation(measure, cell.Target.Area!, cell.Period, ObservedValue.Of((long)cell.Value.Value.Numerator))));
        Assert.Equal(
            Set([.. rows]).Rollup(measure).To(AreaLevel.Province).Per(PeriodKind.HalfYear).Compute().Cells().Select(cell => cell.Value.Value),
            second.Rollup(measure).To(AreaLevel.Province).Per(PeriodKind.HalfYear).Compute().Cells().Select(cell => cell.Value.Value));
    });

    [Fact]
    public void Taking_a_report_away_never_widens_the_coverage() => Property.Holds(s_seeds, seed =>
    {
        Random random = new(seed);
        Observation[] rows = Reports(random);
        if (rows.Length == 0)
            return;
        Observation[] fewer = [.. rows.Where((_, i) => i != seed % rows.Length)];
        RollupResult Ask(Observation[] of) => ObservationSet.Of(Land, of).Rollup(OnTimeRate).To(AreaLevel.Province).Per(PeriodKind.Quarter)
            .During(Period.OfYear(2025)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month).Compute();
        foreach ((RollupCell before, RollupCell after) in Ask(rows).Cells().Zip(Ask(fewer).Cells()))
        {
            Assert.True(after.Coverage.Present <= before.Coverage.Present);
            Assert.Equal(before.Coverage.Expected, after.Coverage.Expected);
        }
    });

    [Fact]
    public void Windows_are_roll_ups_over_their_periods() => Property.Holds(s_seeds, seed =>
    {
        Random random = new(seed);
        Rollup rollup = ObservationSet.Of(Land, Reports(random)).Rollup(OnTimeRate).To(AreaLevel.Province).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month);
        RollupResult toDate = rollup.Per(PeriodKind.Month).During(Period.OfYear(2025)).Compute().CumulativeToDate();
        RollupResult over = rollup.Over(Enumerable.Range(1, 12).Select(months => Period.YearToDate(2025, months))).Compute();
        foreach (RollupCell cell in toDate.Cells())
        {
            RollupCell direct = over[cell.Target.Area!, Period.YearToDate(2025, cell.Period.Number!.Value)];
            Assert.Equal(direct.Counts, cell.Counts);
            Assert.Equal(direct.Coverage.ToString(), cell.Coverage.ToString());
        }
    });

    [Fact]
    public void Running_totals_are_those_of_the_slow_enumeration() => Property.Holds(s_seeds, seed =>
    {
        Random random = new(seed);
        Observation[] rows = Reports(random);
        RollupResult months = ObservationSet.Of(Land, rows).Rollup(OnTimeRate).To(AreaLevel.Province).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month)
            .Per(PeriodKind.Month).During(Period.OfYear(2025)).Compute();
        RollupResult quarters = months.CumulativeToDate(PeriodKind.Quarter);
        RollupResult all = months.CumulativeOverAll();
        foreach (RollupCell cell in months.Cells())
        {
            int month = cell.Period.Number!.Value;
            foreach ((RollupResult result, int first) in new[] { (quarters, month - ((month - 1) % 3)), (all, 1) })
            {
                RollupOracle.Answer answer = RollupOracle.Of(rows, Land, cell.Target.Area!, Period.Range(Period.Month(2025, first).Start, cell.Period.End));
                RollupCell total = result[cell.Target.Area!, cell.Period];
                Assert.Equal($"{answer.Numerator}/{answer.Denominator}", total.Counts.ToString());
                Assert.Equal((answer.Present, answer.Expected), (total.Coverage.Present, total.Coverage.Expected));
            }
        }
    });

    [Fact]
    public void Every_rule_over_time_is_that_of_the_slow_enumeration() => Property.Holds(s_seeds, seed =>
    {
        Random random = new(seed);
        TimeAggregation rule = s_rules[random.Next(s_rules.Length)];
        Measure measure = Measure("measured", rule, mayBeNegative: true);
        double kept = random.NextDouble();
        List<Observation> rows = [];
        foreach (Area commune in Land.Areas.Where(area => area.Level == AreaLevel.Commune && area.ValidTo is not null))
        {
            for (int number = 1; number <= 6; number++)
            {
                if (random.NextDouble() > kept)
                    continue;
                ObservedValue value = random.Next(10) == 0 ? ObservedValue.Missing : ObservedValue.Of(random.NextInt64(-1000, 1000));
                ObservationStatus status = value.Form == ObservedForm.Missing ? ObservationStatus.Missing : random.Next(5) == 0 ? ObservationStatus.Provisional : ObservationStatus.Normal;
                rows.Add(new Observation(measure, commune, Period.Month(2025, number), value, status));
            }
        }

        RollupResult result = ObservationSet.Of(Land, rows).Rollup(measure).To(AreaLevel.Province).Per(s_kinds[random.Next(3)]).During(Period.HalfYear(2025, 1))
            .ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month).Missing(MissingPolicy.AcceptPartial).Compute();
        foreach (RollupCell cell in result.Cells().Where(cell => cell.Target.Area!.ValidTo is not null))
        {
            List<Observation> inside = [.. rows.Where(row => row.Value.Form != ObservedForm.Missing && row.Area.IsWithin(cell.Target.Area!) && cell.Period.Contains(row.Period))];
            List<Observation> counted = [];
            Rational sum = Rational.Zero;
            foreach (IGrouping<Area, Observation> unit in inside.GroupBy(row => row.Area))
            {
                Observation[] values = [.. unit.OrderBy(row => row.Period)];
                sum += rule switch
                {
                    TimeAggregation.Last => values[^1].Value.Counts.Numerator,
                    TimeAggregation.First => values[0].Value.Counts.Numerator,
                    TimeAggregation.Maximum => values.Max(row => row.Value.Counts.Numerator),
                    TimeAggregation.Minimum => values.Min(row => row.Value.Counts.Numerator),
                    TimeAggregation.DayWeightedAverage => Rational.Of(values.Sum(row => row.Value.Counts.Numerator * row.Period.DayCount), values.Sum(row => row.Period.DayCount)),
                    _ => values.Sum(row => row.Value.Counts.Numerator),
                };
                counted.AddRange(rule switch { TimeAggregation.Last => [values[^1]], TimeAggregation.First => [values[0]], _ => values });
            }

            if (inside.Count > 0)
                Assert.Equal(sum, cell.Value.Value);
            Assert.Equal(inside.Count == 0, cell.Value.Kind == OutcomeKind.NoData);
            Assert.Equal(counted.Aggregate(ObservationStatus.Normal, (status, row) => status | row.Status), cell.Status);
            bool picks = rule is TimeAggregation.Last or TimeAggregation.First;
            Assert.Equal(picks ? inside.DistinctBy(row => row.Area).Count() : inside.Count, cell.Coverage.Present);
        }
    });

    /// <summary>Monthly reports of 2025 by some communes of the time, some without a value.</summary>
    private static Observation[] Reports(Random random)
    {
        List<Observation> rows = [];
        double kept = random.NextDouble();
        foreach (Area commune in Land.Areas.Where(area => area.Level == AreaLevel.Commune))
        {
            for (int number = 1; number <= 12; number++)
            {
                Period month = Period.Month(2025, number);
                if (!commune.IsValidThroughout(month) || random.NextDouble() > kept)
                    continue;
                long whole = random.Next(3) == 0 ? 0 : random.NextInt64(1, 1L << random.Next(1, 40));
                ObservedValue value = random.Next(20) == 0 ? ObservedValue.Missing : ObservedValue.Of(Counted.Of(random.NextInt64(0, whole + 1), whole));
                ObservationStatus status = value.Form == ObservedForm.Missing ? ObservationStatus.Missing : random.Next(5) == 0 ? ObservationStatus.Provisional : ObservationStatus.Normal;
                rows.Add(new Observation(OnTimeRate, commune, month, value, status));
            }
        }

        return [.. rows];
    }

    private static string Text(RollupResult result) => string.Join('\n', result.Cells().Select(cell =>
        $"{cell} {cell.Counts} {cell.Status} {cell.IsRestated} {cell.Coverage.WithoutValue} {cell.Coverage.OutsideValidity} {cell.Figure.Reason}"));
}
