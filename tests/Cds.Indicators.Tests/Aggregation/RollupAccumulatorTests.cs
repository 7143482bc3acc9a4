using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class RollupAccumulatorTests
{
    private static readonly Rollup s_rollup = Rollup.Of(Land, OnTimeRate)
        .To(AreaLevel.District).Per(PeriodKind.Quarter).During(Period.Quarter(2025, 1)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month);

    [Fact]
    public async Task A_stream_answers_without_keeping_observations()
    {
        RollupAccumulator stream = s_rollup.Stream();
        await stream.AddAsync(Rows());
        stream.Add(Row(OnTimeRate, "00003", "2025-M02", 2, 4));
        Assert.Equal(3, stream.Count);
        RollupCell cell = stream.Complete()["002", "2025-Q1"];
        Assert.Equal("3/6", cell.Counts.ToString());
        Assert.Equal("2/3", cell.Coverage.ToString());
        Assert.StartsWith("Which reports are missing is not known", Assert.Throws<InvalidOperationException>(() => cell.Coverage.MissingReports()).Message, StringComparison.Ordinal);
        Assert.Null(cell.Explain().ReportCount);

        static async IAsyncEnumerable<Observation> Rows()
        {
            await Task.Yield();
            yield return Row(OnTimeRate, "00003", "2025-M01", 1, 2);
            yield return Row(Teams, "00003", "2025-M01", 1);
        }
    }

    [Fact]
    public void Stocks_come_in_any_order()
    {
        RollupAccumulator stream = Rollup.Of(Land, Teams).To(AreaLevel.District).Over(Period.Quarter(2025, 1)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month).Stream();
        stream.Add(Row(Teams, "00003", "2025-M03", 9), Row(Teams, "00003", "2025-M01", 1));
        Assert.Equal(9, stream.Complete()["002", "2025-Q1"].Value.Value);
    }

    [Fact]
    public void A_complete_stream_takes_nothing_in()
    {
        RollupAccumulator stream = s_rollup.Stream();
        stream.Complete();
        Assert.Equal("The stream is complete: its result has been handed out. Begin another with Stream().", Assert.Throws<InvalidOperationException>(() => stream.Complete()).Message);
        Assert.Throws<InvalidOperationException>(() => stream.Add(Row(OnTimeRate, "00003", "2025-M01", 1, 2)));
    }

    [Fact]
    public void What_must_be_known_beforehand_is_named()
    {
        Rollup rollup = Rollup.Of(Land, OnTimeRate).ToEverything();
        Assert.Equal(
            "A stream must know beforehand which periods are asked: its observations cannot be looked at first. Say so with Per and During, or with Over.",
            Assert.Throws<InvalidOperationException>(() => rollup.Stream()).Message);
        rollup = rollup.Over(Period.OfYear(2025));
        Assert.Contains("which units report", Assert.Throws<InvalidOperationException>(() => rollup.Stream()).Message, StringComparison.Ordinal);
        rollup = rollup.ReportedBy(AreaLevel.Commune);
        Assert.Contains("how often they report", Assert.Throws<InvalidOperationException>(() => rollup.Stream()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsound_observations_are_refused()
    {
        RollupAccumulator stream = s_rollup.Stream();
        Assert.StartsWith(
            "'dossiers.on-time' is a measure of an asked ratio, and a stream reads ratios from pairs.",
            Assert.Throws<ArgumentException>(() => stream.Add(Row(OnTime, "00003", "2025-M01", 1))).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "'dossier.on-time' of 'Cũ 00003 (commune:00003)' in '2025-M01@ND09' is refused: it is reported by the calendar ND09, and GREGORIAN is asked. Take the observations of one calendar.",
            Assert.Throws<ArgumentException>(() => stream.Add(Row(OnTimeRate, "00003", "2025-M01@ND09", 1, 2))).Message,
            StringComparison.Ordinal);
        Assert.Contains("is refused: the unit is of another registry", Assert.Throws<ArgumentException>(() => stream.Add(Row(OnTimeRate, "00003", "2025-M01", 1, 2, LandWithShares))).Message, StringComparison.Ordinal);
        Assert.Contains("in its validity", Assert.Throws<ArgumentException>(() => stream.Add(Row(OnTimeRate, "00003", "2025-M08", 1, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("is refused", Assert.Throws<ArgumentException>(() => stream.Add(Row(OnTimeRate, "00003", "2025-M01", 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_of_a_stream_end_where_its_periods_end()
    {
        RollupAccumulator stream = Rollup.Of(Land, OnTime).To(AreaLevel.District).Per(PeriodKind.Month).During(Period.Quarter(2025, 2)).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month).Stream();
        stream.Add(Row(OnTime, "00003", "2025-M04", 1), Row(OnTime, "00003", "2025-M05", 2));
        RollupResult result = stream.Complete();
        Assert.Equal(OutcomeKind.NoData, result.CumulativeToDate()["002", "2025-M05"].Value.Kind);
        Assert.Equal(3, result.Trailing(2)["002", "2025-M05"].Value.Value);
        Assert.Throws<InvalidOperationException>(() => result["002", "2025-M05"].Contributions(AreaLevel.Commune));
    }
}
