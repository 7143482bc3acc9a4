using System.Numerics;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Observations;
using Cds.Indicators.Tests.Indicators;
using Cds.Indicators.Tests.Observations;
using FsCheck;
using FsCheck.Fluent;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Engine;

public sealed class EngineTests
{
    private static readonly Arbitrary<int> s_seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));

    [Fact]
    public void Cells_are_what_a_slow_enumeration_finds() => Property.Holds(s_seeds, seed => Agree(new EngineCase(seed)));

    [Fact]
    public void Cells_are_what_a_slow_enumeration_finds_near_the_limits_of_64_bits() => Property.Holds(s_seeds, seed =>
    {
        EngineCase question = new(seed, largeNumbers: true);
        try
        {
            Agree(question);
        }
        catch (OverflowException overflow)
        {
            Assert.Contains(Cells(question), cell => !Fits(cell.Numerator) || !Fits(cell.Denominator));
            Assert.Contains("is not a figure of ", overflow.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void The_number_of_threads_does_not_matter() => Property.Holds(s_seeds, seed =>
    {
        EngineCase question = new(seed);
        EngineCells? one = question.Compute(threads: 1);
        EngineCells? many = question.Compute(threads: 7);
        Assert.Equal(one?.Cells, many?.Cells);
        Assert.Equal(one?.Notes, many?.Notes);
    });

    [Fact]
    public void A_target_of_very_many_rows_is_added_up_in_parts()
    {
        Cds.Indicators.Areas.AreaRegistry areas = SetMade.Registry(provinces: 10, communes: 300);
        Subject measure = Made.Measure("part");
        Period first = Period.Month(2000, 1);
        Period[] months = [.. Enumerable.Range(0, 120).Select(month => first.Shift(month))];
        int[] communes = [.. areas.Areas.Where(static area => area.Level == Cds.Indicators.Areas.AreaLevel.Commune).Select(static area => area.Ordinal)];
        int rows = communes.Length * months.Length;
        int[] area = [.. Enumerable.Range(0, rows).Select(row => communes[row / months.Length])];
        int[] month = [.. Enumerable.Range(0, rows).Select(row => row % months.Length)];
        long[] numbers = [.. Enumerable.Range(0, rows).Select(static row => (long)row)];
        ObservationSet set = ObservationSet.Builder(areas).AddColumns(measure, area, months, month, numbers).Build();

        EngineCells cells = RollupEngine.Compute([Nation(set)], new EngineOptions(MaximumThreads: 4, Progress: null, CancellationToken.None))[0];
        Assert.Equal(Enumerable.Range(0, rows).Aggregate(BigInteger.Zero, static (sum, row) => sum + row), cells.Cells[0].Numerator);
        Assert.Equal(rows, cells.Cells[0].Count);
    }

    [Fact]
    public void A_sum_that_does_not_fit_names_subject_area_and_period()
    {
        Subject measure = Made.Measure("part");
        ObservationSet set = ObservationSet.Of(SetMade.Areas, SetMade.Areas.Areas.Skip(1).Take(2).Select(area =>
            new Observation(measure, area, Period.Month(2024, 1), ObservedValue.Of(long.MaxValue))));
        OverflowException overflow = Assert.Throws<OverflowException>(() => RollupEngine.Compute([Nation(set)], new EngineOptions(2, null, default)));
        Assert.Equal(
            "'18446744073709551614' is not a figure of part for the country, the whole time: a sum lies between -9223372036854775808 and 9223372036854775807. Give the measure fewer decimals, or a larger unit.",
            overflow.Message);
    }

    [Fact]
    public void Sums_that_leave_64_bits_on_the_way_and_come_back_are_sums()
    {
        Subject measure = Made.Measure("part", mayBeNegative: true);
        long[] values = [long.MaxValue, long.MaxValue, long.MinValue, long.MinValue, 5];
        ObservationSet set = ObservationSet.Of(SetMade.Areas, values.Select((value, i) => new Observation(measure, SetMade.Areas.Areas[i], Period.Month(2024, 1), ObservedValue.Of(value))));
        Assert.Equal(3, RollupEngine.Compute([Nation(set)], new EngineOptions(2, null, default))[0].Cells[0].Numerator);
    }

    [Fact]
    public void A_cancelled_question_is_not_answered()
    {
        Subject measure = Made.Measure("part");
        ObservationSet set = ObservationSet.Of(SetMade.Areas, [new Observation(measure, SetMade.Areas.Areas[1], Period.Month(2024, 1), ObservedValue.Of(1))]);
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => RollupEngine.Compute([Nation(set)], new EngineOptions(2, null, source.Token)));
    }

    [Fact]
    public void Progress_is_told_at_most_a_hundred_times_and_ends_with_all()
    {
        Subject measure = Made.Measure("part");
        ObservationSet set = ObservationSet.Of(SetMade.Areas, Enumerable.Range(0, 400).Select(i => new Observation(measure, SetMade.Areas.Areas[1], Period.Month(1990, 1).Shift(i), ObservedValue.Of(1))));
        List<double> told = [];
        RollupEngine.Compute([Nation(set)], new EngineOptions(1, new Listener(told.Add), default));
        Assert.InRange(told.Count, 1, 100);
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void An_engine_without_jobs_has_no_answers() => Assert.Empty(RollupEngine.Compute([], new EngineOptions(2, null, default)));

    [Fact]
    public void Attributes_that_are_sliced_away_are_not_looked_at()
    {
        Subject measure = Made.Measure("part");
        ObservationSet set = ObservationSet.Of(SetMade.Areas,
        [
            new Observation(measure, SetMade.Areas.Areas[1], Period.Month(2024, 1), ObservedValue.Of(1)),
            new Observation(measure, SetMade.Areas.Areas[1], Period.Month(2024, 2), ObservedValue.Of(10), ObservationStatus.Provisional),
            new Observation(measure, SetMade.Areas.Areas[2], Period.Month(2024, 2), ObservedValue.Of(100), ObservationStatus.Estimated),
        ]);
        ObservationSet final = set.Where(static status => status != ObservationStatus.Provisional);
        EngineCells cells = RollupEngine.Compute([Nation(final)], new EngineOptions(2, null, default))[0];
        Assert.Equal(101, cells.Cells[0].Numerator);
        Assert.Equal(2, cells.Cells[0].Count);
        Assert.Equal(ObservationStatus.Estimated, cells.Notes![0].Status);
    }

    [Theory]
    [InlineData(ObservationStatus.Normal)]
    [InlineData(ObservationStatus.Provisional)]
    public void Nothing_is_allocated_for_a_row(ObservationStatus status)
    {
        ObservationSet few = Months(12);
        ObservationSet many = Months(120);
        Allocated(few);
        Allocated(many);

        // Tables by period grow by some bytes for each of the 108 months; the rows are 32 400 more.
        Assert.InRange(Allocated(many) - Allocated(few), -8_000, 8_000);

        ObservationSet Months(int months)
        {
            Subject measure = Made.Measure("part");
            Cds.Indicators.Areas.AreaRegistry areas = SetMade.Registry(provinces: 1, communes: 298);
            return ObservationSet.Of(areas, from area in areas.Areas from month in Enumerable.Range(0, months) select new Observation(measure, area, Period.Month(2010, 1).Shift(month), ObservedValue.Of(month), status));
        }

        long Allocated(ObservationSet set)
        {
            EngineJob[] jobs = [Nation(set)];
            long before = GC.GetAllocatedBytesForCurrentThread();
            RollupEngine.Compute(jobs, new EngineOptions(MaximumThreads: 1, Progress: null, CancellationToken.None));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static EngineJob Nation(ObservationSet set) => new()
    {
        Table = set.Table,
        Columns = set.Columns[0],
        Attributes = EngineCase.Numbers(set),
        AreaTarget = new int[set.Areas.Areas.Length],
        PeriodTarget = new int[set.Table.Periods.Length],
        Areas = 1,
        Periods = 1,
        AreaName = static _ => "the country",
        PeriodName = static _ => "the whole time",
    };

    private static void Agree(EngineCase question)
    {
        if (question.Compute() is not { } cells)
            return;
        for (int area = 0; area < question.Areas; area++)
        {
            for (int period = 0; period < question.Periods; period++)
            {
                EngineOracle expected = new(question, area, period);
                int place = (area * question.Periods) + period;
                Cell<long> cell = cells.Cells[place];
                Assert.Equal(expected.Count, cell.Count);
                Assert.Equal(expected.Status, cells.Notes?[place].Status ?? ObservationStatus.Normal);
                Assert.Equal(expected.Numerator, cell.Numerator);
                Assert.Equal(expected.Denominator, cell.Denominator);
            }
        }
    }

    private static IEnumerable<EngineOracle> Cells(EngineCase question) =>
        from area in Enumerable.Range(0, question.Areas) from period in Enumerable.Range(0, question.Periods) select new EngineOracle(question, area, period);

    private static bool Fits(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    private sealed class Listener(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
