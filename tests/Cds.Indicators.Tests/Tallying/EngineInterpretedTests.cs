using System.Linq.Expressions;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using Cds.Indicators.Tallying.Counting;
using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>The loop over records counts the same where no code can be made while running, and expressions are interpreted.</summary>
public sealed class EngineInterpretedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(40)]
    public void An_interpreted_loop_counts_what_a_compiled_one_counts(int conditions)
    {
        RandomConditions draw = new(conditions);
        Row[] rows = [.. Enumerable.Range(0, 700).Select(i => draw.Row() with { CommuneId = i % 3 })];
        EngineAxis<Row> axis = new(RecordDimensions<Row>.By(d => d.CommuneId, d => d.ReceivedOn, id => $"{id}"), d => $"{d.CommuneId}", d => LocalDate.FromDateOnly(d.ReceivedOn));
        EngineQuestion<Row>[] questions =
        [
            .. Enumerable.Range(0, conditions).Select(i =>
            {
                int least = i - (conditions / 2);
                return EngineQuestion<Row>.Share(axis, i, d => d.Score >= least || d.SettledOn <= d.DueOn, d => d.IsOnline && d.Score != null && d.Score.Value > 0);
            }),
            EngineQuestion<Row>.Number(axis, conditions, d => d.Fee > 0, d => d.Fee),
        ];
        TallyPlan<Row> plan = EngineOracle<Row>.PlanOf(questions);

        Assert.Equal(new EngineOracle<Row>(questions, plan).Cells(rows), EngineOracle<Row>.Read(Interpreted(plan, rows)));
    }

    [Fact]
    public void An_interpreted_loop_reads_structures_too()
    {
        EngineDossier[] records = [.. Enumerable.Range(0, 500).Select(n => new EngineDossier(n % 3, new DateOnly(2025, 1, 1).AddDays(n % 40), n % 2 == 0 ? null : new DateOnly(2025, 1, 20), new DateOnly(2025, 1, n % 31 + 1), 1, n % 5 == 0, n % 7 == 0, n))];
        EngineAxis<EngineDossier> axis = new(RecordDimensions<EngineDossier>.By(d => d.Area, d => d.ReceivedOn, id => $"{id}"), d => $"{d.Area}", d => LocalDate.FromDateOnly(d.ReceivedOn));
        EngineQuestion<EngineDossier>[] questions = [EngineQuestion<EngineDossier>.Share(axis, 0, d => true, d => d.SettledOn <= d.DueOn), EngineQuestion<EngineDossier>.Mean(axis, 1, d => d.IsOnline, d => d.Fee)];
        TallyPlan<EngineDossier> plan = EngineOracle<EngineDossier>.PlanOf(questions);

        Assert.Equal(new EngineOracle<EngineDossier>(questions, plan).Cells(records), EngineOracle<EngineDossier>.Read(Interpreted(plan, records)));
    }

    /// <summary>The tally of records by the number of their area, by a loop that is interpreted.</summary>
    private static Tally Interpreted<T>(TallyPlan<T> plan, T[] records)
    {
        AxisLanes<T> lanes = new(plan.Rates.Definitions.Select(static (definition, column) => (column, definition)));
        Expression<RecordScan<T, int>> loop = ScanCompiler<T, int>.LoopOf(lanes);
        KeyedCounter<T, int> counter = new(plan, new AreaNaming<int>(id => $"{id}"), lanes, loop.Compile(preferInterpretation: true));
        for (int first = 0; first < records.Length; first += AxisCounter<T>.Stretch)
            counter.Add(records, first, Math.Min(AxisCounter<T>.Stretch, records.Length - first), first + 1);

        TallyBuilder builder = plan.Builder();
        for (int area = 0; area < counter.AreaCount; area++)
        {
            for (int period = 0; period < counter.PeriodCount; period++)
            {
                long[] counts = new long[counter.LaneCount];
                counter.AddTo(area, period, counts, step: 1);
                foreach (AxisColumn column in counter.Columns)
                {
                    long SumOf(SumPlace place) => place.Lane >= 0 ? counts[place.Lane] : (long)counter.SumOf(area, period, place.Quantity);
                    builder.Add(column.Column, counter.CodeOf(area)!, counter.PeriodOf(period), SumOf(column.Numerator), column.Denominator is { } denominator ? SumOf(denominator) : 0);
                }
            }
        }

        return builder.Build();
    }
}
