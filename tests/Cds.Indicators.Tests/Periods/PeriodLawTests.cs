using Cds.Indicators.Periods;
using Cds.Indicators.Tests.Support;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Periods;

/// <summary>What holds for every period of every calendar.</summary>
public sealed class PeriodLawTests
{
    private static readonly PeriodKind[] s_kinds = Enum.GetValues<PeriodKind>();

    [Fact]
    public void The_next_of_the_previous_is_the_period_itself() => Property.Holds(PeriodGenerators.Any, period =>
    {
        Assert.Equal(period, period.Next().Previous());
        Assert.Equal(period, period.Previous().Next());
        Assert.Equal(period, period.Shift(0));
        Assert.Equal(period.Next().Next().Next(), period.Shift(3));
    });

    [Fact]
    public void Periods_that_tile_time_touch_without_gap_or_overlap() => Property.Holds(PeriodGenerators.Tiling, period =>
    {
        Assert.Equal(period.End.PlusDays(1), period.Next().Start);
        Assert.True(period.IsAdjacentTo(period.Next()) && period.Next().IsAdjacentTo(period));
        Assert.False(period.Overlaps(period.Next()));
        Assert.Null(period.Intersection(period.Next()));
    });

    [Fact]
    public void A_period_contains_its_own_days_and_is_found_by_each_of_them() => Property.Holds(PeriodGenerators.Tiling, period =>
    {
        foreach (LocalDate day in new[] { period.Start, period.End, period.Start.PlusDays(period.DayCount / 2) })
        {
            Assert.True(period.Contains(day));
            Assert.Equal(period, Period.Containing(day, period.Kind, period.Calendar));
        }

        Assert.False(period.Contains(period.Start.PlusDays(-1)));
        Assert.False(period.Contains(period.End.PlusDays(1)));
    });

    [Fact]
    public void Year_and_number_name_the_period() => Property.Holds(PeriodGenerators.Any, period =>
    {
        int number = period.Number ?? 0;
        Period again = period.Kind switch
        {
            PeriodKind.Day => Period.Day(new LocalDate(period.Year, 1, 1).PlusDays(number - 1)),
            PeriodKind.Week => Period.Week(period.Year, number, period.Calendar),
            PeriodKind.Biweek => Period.Biweek(period.Year, number, period.Calendar),
            PeriodKind.Month => Period.Month(period.Year, number, period.Calendar),
            PeriodKind.Bimonth => Period.Bimonth(period.Year, number, period.Calendar),
            PeriodKind.Quarter => Period.Quarter(period.Year, number, period.Calendar),
            PeriodKind.FourMonths => Period.FourMonths(period.Year, number, period.Calendar),
            PeriodKind.HalfYear => Period.HalfYear(period.Year, number, period.Calendar),
            PeriodKind.YearToDate => Period.YearToDate(period.Year, number, period.Calendar),
            PeriodKind.Year => Period.OfYear(period.Year, period.Calendar),
            _ => period,
        };
        Assert.Equal(period, again);
        Assert.Equal(NodaTime.Period.DaysBetween(period.Start, period.End) + 1, period.DayCount);
    });

    [Fact]
    public void Sub_periods_partition_their_parent() => Property.Holds(PeriodGenerators.Any, period =>
    {
        foreach (PeriodKind kind in s_kinds)
        {
            PeriodSequence parts;
            try
            {
                parts = period.Subdivide(kind);
            }
            catch (ArgumentException)
            {
                continue;
            }

            Assert.Equal(period.Start, parts[0].Start);
            Assert.Equal(period.End, parts[^1].End);
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.End.PlusDays(1), pair.Second.Start));
            Assert.Equal(parts.Count, parts.ToList().Count);
            Assert.All(parts, part => Assert.Equal(kind, part.Kind));
            Assert.Equal(kind is PeriodKind.Week or PeriodKind.Biweek ? parts.Count : period.ExpectedCount(kind), parts.Count);
            if (parts.Count < 2000)
                Assert.True(PeriodTiling.Check(period, parts.ToArray()).IsComplete);
        }
    });

    [Fact]
    public void A_sub_period_rolls_up_to_its_parent() => Property.Holds(PeriodGenerators.Tiling, period =>
    {
        foreach (PeriodKind kind in new[] { PeriodKind.Month, PeriodKind.Bimonth, PeriodKind.Quarter, PeriodKind.FourMonths, PeriodKind.HalfYear })
        {
            if (period.Kind is PeriodKind.Quarter or PeriodKind.HalfYear or PeriodKind.Year && Fits(kind, period.Kind))
                Assert.All(period.Subdivide(kind), part => Assert.Equal(period, part.RollUp(period.Kind)));
        }
    });

    [Fact]
    public void A_week_belongs_to_the_month_with_most_of_its_days() => Property.Holds(PeriodGenerators.Date, PeriodGenerators.Calendar, (date, calendar) =>
    {
        if (!calendar.HasWeeks)
            return;
        foreach (PeriodKind weekly in new[] { PeriodKind.Week, PeriodKind.Biweek })
        {
            Period week = Period.Containing(date, weekly, calendar);
            Period month = week.RollUp(PeriodKind.Month);
            int inside = week.Intersection(month)!.Value.DayCount;
            Assert.True(inside * 2 >= week.DayCount);
            Assert.True(inside * 2 > week.DayCount || week.Start >= month.Start);
            Assert.Equal(week.Year, week.RollUp(PeriodKind.Year).Year);
        }
    });

    [Fact]
    public void Expected_weeks_are_those_that_roll_up() => Property.Holds(PeriodGenerators.Date, PeriodGenerators.Calendar, (date, calendar) =>
    {
        if (!calendar.HasWeeks)
            return;
        foreach (PeriodKind kind in new[] { PeriodKind.Month, PeriodKind.Quarter, PeriodKind.Year })
        {
            Period parent = Period.Containing(date, kind, calendar);
            foreach (PeriodKind weekly in new[] { PeriodKind.Week, PeriodKind.Biweek })
            {
                PeriodSequence touching = Period.Covering(parent.Start.PlusDays(-14), parent.End.PlusDays(14), weekly, calendar);
                Assert.Equal(touching.Count(week => week.RollUp(kind) == parent), parent.ExpectedCount(weekly, calendar));
            }
        }
    });

    [Fact]
    public void Shifting_by_years_keeps_the_number() => Property.Holds(PeriodGenerators.Any, period =>
    {
        if (!period.TryShiftYears(4, out Period later))
        {
            Assert.True(period.Kind is PeriodKind.Week or PeriodKind.Biweek && period.Number is 53 or 27);
            return;
        }

        Assert.Equal(period.Year + 4, later.Year);
        Assert.Equal(period.Kind, later.Kind);
        Assert.Equal(period.Calendar, later.Calendar);
        if (period.Kind is not (PeriodKind.Day or PeriodKind.Range))
            Assert.Equal(period, later.ShiftYears(-4));
    });

    [Fact]
    public void The_order_is_total_and_agrees_with_equality() => Property.Holds(PeriodGenerators.Any, PeriodGenerators.Any, PeriodGenerators.Any, (a, b, c) =>
    {
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        if (a <= b && b <= c)
            Assert.True(a <= c);
        if (a.CompareTo(b) < 0)
            Assert.True(a.Start < b.Start || (a.Start == b.Start && a.End <= b.End));
    });

    [Fact]
    public void A_sequence_ends_where_it_was_told_to() => Property.Holds(PeriodGenerators.Any, drawn =>
    {
        // A period of centuries may have no room for seven more on either side.
        Period period = drawn;
        if (!drawn.TryShift(7, out _) && !drawn.TryShift(-7, out period))
            return;
        PeriodSequence sequence = Period.Sequence(period, period.Shift(7));
        Assert.Equal(8, sequence.Count);
        Assert.Equal(period.Shift(7), sequence[^1]);
        Assert.Equal(sequence.ToList(), Enumerable.Range(0, 8).Select(period.Shift));
        Assert.Equal(period.Start, sequence.Span()!.Value.Start);
        Assert.Equal(period.Shift(7).End, sequence.Span()!.Value.End);
    });

    private static bool Fits(PeriodKind part, PeriodKind whole) => whole switch
    {
        PeriodKind.Quarter => part is PeriodKind.Month,
        PeriodKind.HalfYear => part is PeriodKind.Month or PeriodKind.Bimonth or PeriodKind.Quarter,
        _ => true,
    };
}
