using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

public sealed class PeriodTilingTests
{
    [Theory]
    [InlineData("2024-Q1", "2024-M01 2024-M02 2024-M03", "2024-Q1: complete")]
    [InlineData("2024-Q1", "2024-M03 2024-M01 2024-M02", "2024-Q1: complete")]
    [InlineData("2024-Q1", "", "2024-Q1: gaps 2024-01-01/2024-03-31")]
    [InlineData("2024-Q1", "2024-M01 2024-M03", "2024-Q1: gaps 2024-02-01/2024-02-29")]
    [InlineData("2024-Q1", "2024-M02", "2024-Q1: gaps 2024-01-01/2024-01-31, 2024-03-01/2024-03-31")]
    [InlineData("2024-Q1", "2024-M01 2024-M01 2024-M02 2024-M03", "2024-Q1: overlaps 2024-01-01/2024-01-31")]
    [InlineData("2024-Q1", "2024-YTD02 2024-YTD03", "2024-Q1: overlaps 2024-01-01/2024-02-29")]
    [InlineData("2024-Q1", "2024-S1", "2024-Q1: outside 2024-04-01/2024-06-30")]
    [InlineData("2024-Q1", "2024-Q1 2024-Q2", "2024-Q1: outside 2024-04-01/2024-06-30")]
    [InlineData("2024-M01", "2023-12-25/2024-01-07 2024-01-08/2024-02-04", "2024-M01: outside 2023-12-25/2023-12-31, 2024-02-01/2024-02-04")]
    [InlineData("2024-Q1", "2024-M01 2024-M02 2024-M03@CUT31", "2024-Q1: mixed calendars CUT31")]
    [InlineData("2024-Q1", "2024-M01@ND09", "2024-Q1: gaps 2024-01-15/2024-03-31; outside 2023-12-15/2023-12-31; mixed calendars ND09")]
    [InlineData("2024-01-01/2024-03-31", "2024-M01 2024-M02 2024-M03@CUT31", "2024-01-01/2024-03-31: mixed calendars CUT31")]
    [InlineData("2024-M01", "2024-01-01/2024-01-30 2024-01-31", "2024-M01: complete")]
    [InlineData("2021--2025", "2021 2022 2023 2024 2025", "2021--2025: complete")]
    public void Gaps_overlaps_and_mixed_calendars_are_named(string whole, string parts, string expected)
    {
        Period[] periods = [.. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => Period.Parse(part))];
        PeriodTiling tiling = PeriodTiling.Check(Period.Parse(whole), periods);
        Assert.Equal(expected, tiling.ToString());
        Assert.Equal(expected.EndsWith("complete", StringComparison.Ordinal), tiling.IsComplete);
        Assert.Equal(Period.Parse(whole), tiling.Whole);
    }

    [Fact]
    public void Gaps_and_overlaps_are_those_of_counting_days() => Property.Holds(Parts, parts =>
    {
        LocalDate origin = new(2024, 1, 1);
        Period whole = Period.Range(origin.PlusDays(20), origin.PlusDays(49));
        Period[] periods = [.. parts.Select(part => Period.Range(origin.PlusDays(part.First), origin.PlusDays(part.First + part.Length - 1)))];
        PeriodTiling tiling = PeriodTiling.Check(whole, periods);
        for (int i = 0; i < 80; i++)
        {
            LocalDate day = origin.PlusDays(i);
            int covered = periods.Count(period => period.Contains(day));
            bool inside = whole.Contains(day);
            Assert.Equal(inside && covered == 0, tiling.Gaps.Any(gap => gap.Contains(day)));
            Assert.Equal(inside && covered > 1 ? 1 : 0, tiling.Overlaps.Count(overlap => overlap.Contains(day)));
            Assert.Equal(inside ? 0 : covered, tiling.Outside.Count(outside => outside.Contains(day)));
        }
    });

    private static Arbitrary<(int First, int Length)[]> Parts { get; } = Arb.From(
        (from first in Gen.Choose(0, 60)
         from length in Gen.Choose(1, 15)
         select (first, length)).ArrayOf(),
        parts => parts.Select((_, index) => parts.Where((_, other) => other != index).ToArray()));
}
