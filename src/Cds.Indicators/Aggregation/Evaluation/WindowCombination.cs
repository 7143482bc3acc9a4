using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Makes one cell of the cells of several periods, each number by its rule over time.</summary>
internal static class WindowCombination
{
    public static CellReading Of(SubjectParts parts, ImmutableArray<CellReading> cells, ImmutableArray<Period> periods)
    {
        if (cells.Length == 1)
            return cells[0];
        if (parts.IsNoneOverTime)
            return cells[^1] with { Bar = CellBar.PeriodsDoNotAdd };

        int picked = Picked(parts.Picks ?? TimeAggregation.Last, cells);
        CellReading sum = parts.Picks is null ? Total(cells) : cells[picked];
        CellBar bar = parts.Picks is null ? cells.Select(static cell => cell.Bar).FirstOrDefault(static bar => bar != CellBar.None) : sum.Bar;
        return sum with
        {
            Numerator = Combine(parts.Numerator.OverTime, [.. cells.Select(static cell => cell.Numerator)], cells, periods, ref bar),
            Denominator = parts.Denominator is { } rule ? Combine(rule.OverTime, [.. cells.Select(static cell => cell.Denominator)], cells, periods, ref bar) : Interval.Point(default),
            Carried = parts.Picks == TimeAggregation.Last && picked < cells.Length - 1 ? Math.Max(sum.Present, 1) : sum.Carried,
            Sole = parts.Picks is null ? null : sum.Sole,
            Bar = bar,
        };
    }

    private static CellReading Total(ImmutableArray<CellReading> cells)
    {
        CellReading total = new();
        foreach (CellReading cell in cells)
        {
            total = total with
            {
                Expected = total.Expected + cell.Expected,
                Present = total.Present + cell.Present,
                OutsideValidity = total.OutsideValidity + cell.OutsideValidity,
                WithoutValue = total.WithoutValue + cell.WithoutValue,
                Suppressed = total.Suppressed + cell.Suppressed,
                Carried = total.Carried + cell.Carried,
                LeftOut = total.LeftOut + cell.LeftOut,
                Unweighted = total.Unweighted + cell.Unweighted,
                Status = total.Status | cell.Status,
                Marks = total.Marks | cell.Marks,
            };
        }

        return total;
    }

    private static Interval Combine(TimeAggregation rule, ImmutableArray<Interval> values, ImmutableArray<CellReading> cells, ImmutableArray<Period> periods, ref CellBar bar)
    {
        switch (rule)
        {
            case TimeAggregation.Last or TimeAggregation.First:
                return values[Picked(rule, cells)];

            case TimeAggregation.Maximum or TimeAggregation.Minimum:
                Interval[] there = [.. values.Where((_, i) => cells[i].HasAny)];
                if (there.Any(static value => !value.IsPoint))
                    bar = CellBar.FiguresUndecided;
                Rational[] points = [.. there.Where(static value => value.IsPoint).Select(static value => value.Lower!.Value.Value).Order()];
                return Interval.Point(points.Length == 0 ? default : rule == TimeAggregation.Maximum ? points[^1] : points[0]);

            case TimeAggregation.DayWeightedAverage:
                Interval weighted = Interval.Point(default);
                long days = 0;
                for (int i = 0; i < values.Length; i++)
                {
                    if (!cells[i].HasAny)
                        continue;
                    weighted += values[i] * periods[i].DayCount;
                    days += periods[i].DayCount;
                }

                return days == 0 ? weighted : weighted * Rational.Of(1, days);

            default:
                Interval sum = Interval.Point(default);
                foreach (Interval value in values)
                    sum += value;
                return sum;
        }
    }

    /// <summary>The cell whose value stands for all: the last or first that has one.</summary>
    public static int Picked(TimeAggregation rule, ImmutableArray<CellReading> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            int at = rule == TimeAggregation.Last ? cells.Length - 1 - i : i;
            if (cells[at].HasAny || cells[at].Suppressed > 0)
                return at;
        }

        return rule == TimeAggregation.Last ? cells.Length - 1 : 0;
    }
}
