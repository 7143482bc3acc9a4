using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tests.Indicators;
using Cds.Indicators.Tests.Observations;
using FsCheck;
using FsCheck.Fluent;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Engine;

public sealed class CellAccumulatorTests
{
    private static readonly Arbitrary<int> s_seeds = Arb.From(Gen.Choose(0, int.MaxValue - 1));

    [Fact]
    public void A_stream_gives_the_cells_of_columns() => Property.Holds(s_seeds, seed => Agree(new EngineCase(seed)));

    [Fact]
    public void A_stream_gives_the_cells_of_columns_near_the_limits_of_64_bits() => Property.Holds(s_seeds, seed =>
    {
        EngineCase question = new(seed, largeNumbers: true);
        Exception? columns = Record.Exception(() => question.Compute());
        Exception? stream = Record.Exception(() => Stream(question));
        Assert.Equal(columns?.GetType(), stream?.GetType());
        if (columns is null)
            Agree(question);
    });

    [Fact]
    public void Large_batches_over_large_tables_give_the_cells_of_columns()
    {
        Cds.Indicators.Areas.AreaRegistry areas = SetMade.Registry(provinces: 20, communes: 100);
        Subject ratio = Made.Ratio();
        Period first = Period.Month(2000, 1);
        Period[] months = [.. Enumerable.Range(0, 60).Select(month => first.Shift(month))];
        int[] keys = [.. Enumerable.Range(0, areas.Areas.Length * months.Length)];
        Random random = new(7);
        random.Shuffle(keys);
        int[] area = [.. keys.Select(key => key / months.Length)];
        int[] month = [.. keys.Select(key => key % months.Length)];
        long[] numerators = [.. keys.Select(static key => (long)key)];
        long[] denominators = [.. keys.Select(static key => 3L * key)];
        int[] areaTarget = [.. areas.Areas.Select(static area => area.Ordinal % 7 == 0 ? -1 : area.Ordinal)];
        int[] targets = [.. months.Select(static (_, i) => i % 5 == 0 ? -1 : i)];

        CellAccumulator accumulator = new(ratio, areaTarget, areas.Areas.Length, TimeAggregation.Sum, TimeAggregation.Sum, threads: 3);
        foreach (Period _ in months)
            accumulator.AddPeriod();
        accumulator.Add(area, months, targets, month, numerators, denominators);
        EngineCells stream = accumulator.Complete(static _ => "", static _ => "");

        ObservationSet set = ObservationSet.Builder(areas).AddColumns(ratio, area, months, month, numerators, denominators).Build();
        EngineCells columns = RollupEngine.Compute(
            [
                new EngineJob
                {
                    Table = set.Table, Columns = set.Columns[0], AreaTarget = areaTarget, PeriodTarget = targets, Areas = areas.Areas.Length, Periods = months.Length,
                    AreaName = static _ => "", PeriodName = static _ => "",
                },
            ],
            new EngineOptions(2, null, default))[0];
        Assert.Equal(columns.Cells, stream.Cells);
    }

    [Fact]
    public void A_last_value_that_is_given_twice_is_refused()
    {
        CellAccumulator accumulator = new(Made.Stock(Made.Measure("teams")), [0], 1, TimeAggregation.Last, TimeAggregation.Sum, threads: 1);
        accumulator.AddPeriod();
        accumulator.Add(0, 0, Period.Month(2024, 1), RowKind.Number, (1, 0), ObservationStatus.Normal);
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => accumulator.Add(0, 0, Period.Month(2024, 1), RowKind.Number, (2, 0), ObservationStatus.Normal));
        Assert.Equal(
            "'2024-M01' is given twice for teams and one unit: the value at the ends of a period must be one. Strike one, or build an ObservationSet with a DuplicatePolicy.",
            refused.Message);
    }

    private static void Agree(EngineCase question)
    {
        if (question.Compute() is not { } columns)
            return;
        EngineCells stream = Stream(question);
        Assert.Equal(columns.Cells, stream.Cells);
        for (int i = 0; i < columns.Cells.Length; i++)
        {
            Assert.Equal(columns.Notes?[i] ?? default, stream.Notes?[i] ?? default);
            Assert.Equal(columns.NumeratorAverages?[i], stream.NumeratorAverages?[i]);
            Assert.Equal(columns.DenominatorAverages?[i], stream.DenominatorAverages?[i]);
            if (columns.Sources is { } sources && stream.Sources is { } others)
                Assert.Equal(sources[i], others[i]);
        }
    }

    /// <summary>The rows in the order in which they were made, which is none; plain ones in batches.</summary>
    private static EngineCells Stream(EngineCase question)
    {
        Dictionary<Period, int> targets = [];
        for (int i = 0; i < question.Set.Periods.Length; i++)
            targets[question.Set.Periods[i]] = question.PeriodTarget[i];
        CellAccumulator accumulator = new(
            question.Rows.Count == 0 ? (Subject)Made.Measure("none") : question.Rows[0].Subject, question.AreaTarget, question.Areas, question.NumeratorRule, question.DenominatorRule, threads: 2);
        for (int i = 0; i < question.Periods; i++)
            accumulator.AddPeriod();
        Period[] table = [.. targets.Keys];
        int[] tableTargets = [.. table.Select(period => targets[period])];
        foreach (IGrouping<bool, Observation> batch in question.Rows.GroupBy(static row => row.Status == ObservationStatus.Normal && (row.Value.Form is ObservedForm.Number or ObservedForm.Ratio)))
        {
            if (batch.Key)
            {
                accumulator.Add(
                    [.. batch.Select(static row => row.Area.Ordinal)],
                    table,
                    tableTargets,
                    [.. batch.Select(row => Array.IndexOf(table, row.Period))],
                    [.. batch.Select(static row => row.Value.Counts.Numerator)],
                    [.. batch.Where(static row => row.Subject.IsPair).Select(static row => row.Value.Counts.Denominator)]);
                continue;
            }

            foreach (Observation row in batch)
            {
                RowKind kind = row.Value.Form switch { ObservedForm.Missing => RowKind.Empty, ObservedForm.Figure => RowKind.Figure, _ => RowKind.Number };
                accumulator.Add(row.Area.Ordinal, targets[row.Period], row.Period, kind, (row.Value.Counts.Numerator, row.Value.Counts.Denominator), row.Status);
            }
        }

        return accumulator.Complete(static _ => "", static _ => "");
    }
}
