using System.Collections.Immutable;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <content>
/// Windows over the periods of a result: each is made of the result's own periods, by the rules of each measure over time. Where a window reaches before the
/// first period, the observations are read again for what is needed; of a stream they are not there, and the cell is "no data" with that reason.
/// </content>
public sealed partial class RollupResult
{
    /// <summary>
    /// Each period together with those before it in its year (lũy kế từ đầu năm). A period without reports carries the total; how much is missing is in the coverage.
    /// </summary>
    /// <returns>A result of the same targets and periods.</returns>
    /// <exception cref="InvalidOperationException">The periods are not all of one kind, one after the other.</exception>
    /// <example><code>result.CumulativeToDate()["38", "2025-Q3"];   // the first nine months</code></example>
    public RollupResult CumulativeToDate() => Cumulative(static (candidate, end) => candidate.Year == end.Year, static result => result.CumulativeToDate());

    /// <summary>
    /// Each period together with those before it in its month, quarter or other wider period (lũy kế trong tháng, quý): of days the month to date, of months the quarter to date.
    /// A period without reports carries the total; how much is missing is in the coverage.
    /// </summary>
    /// <param name="within">The kind of the wider period, in which each period of the result lies: quarter for months, but not month for weeks.</param>
    /// <returns>A result of the same targets and periods.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not named, or many of its periods contain one day.</exception>
    /// <exception cref="InvalidOperationException">The periods are not all of one kind, one after the other, or one does not lie in one wider period.</exception>
    /// <example><code>months.CumulativeToDate(PeriodKind.Quarter)["38", "2025-M09"];   // July to September</code></example>
    public RollupResult CumulativeToDate(PeriodKind within)
    {
        if (!PeriodKinds.TilesTime(within))
            throw new ArgumentOutOfRangeException(nameof(within), within, $"'{within}' is a kind of which a day has not exactly one period. Name one that follows another: month, quarter, year and the like.");
        RequireSequence();
        foreach (Period period in Periods)
        {
            if (!Around(period, within).Contains(period))
                throw new InvalidOperationException($"'{period}' does not lie in one {PeriodKinds.Noun(within)}, so that it belongs to no running total of one. Name a wider kind, or ask for shorter periods.");
        }

        return Cumulative((candidate, end) => Around(end, within).Contains(candidate), result => result.CumulativeToDate(within));
    }

    /// <summary>
    /// Each period together with all before it from the first of this result (lũy kế từ đầu kỳ): what has been reached since a programme began. A period without reports carries the total.
    /// </summary>
    /// <returns>A result of the same targets and periods.</returns>
    /// <exception cref="InvalidOperationException">The periods are not all of one kind, one after the other.</exception>
    /// <example><code>observations.Rollup(digitised).To(AreaLevel.Province).Per(PeriodKind.Year).During(term).Compute().CumulativeOverAll();   // since the term began</code></example>
    public RollupResult CumulativeOverAll() => CumulativeFrom(Periods.IsEmpty ? default : Periods[0]);

    /// <summary>Each period together with those before it, so many whole periods in all (trượt): of a stock the last value, of a ratio the ratio of sums.</summary>
    /// <param name="count">How many periods, at least 1.</param>
    /// <returns>
    /// A result of the same targets and periods. As recorded, a unit that is younger than the window has the window of its own days; restate to one day to compare.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">The periods are not all of one kind, one after the other.</exception>
    /// <example><code>months.Trailing(12)["38", "2025-M09"];   // October 2024 to September 2025</code></example>
    public RollupResult Trailing(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        RequireSequence();
        RollupResult wide = Widened(count - 1);
        return Windows(
            wide,
            period => period.TryShift(1 - count, out Period start) ? MembersFrom(wide, period, (candidate, _) => candidate >= start, start) : default,
            result => result.Trailing(count));
    }

    /// <summary>The cells of earlier periods under later ones, to set them side by side.</summary>
    /// <param name="periods">By how many whole periods earlier the cells are; negative for later ones.</param>
    /// <returns>A result of the same targets and periods.</returns>
    /// <exception cref="InvalidOperationException">The periods are not all of one kind, one after the other.</exception>
    /// <example><code>result.Shift(1)["38", "2025-Q3"];   // the second quarter</code></example>
    public RollupResult Shift(int periods)
    {
        RequireSequence();
        RollupResult wide = Widened(Math.Max(periods, 0));
        return Windows(wide, period => period.TryShift(checked(-periods), out Period source) ? Single(wide, source) : default, result => result.Shift(periods));
    }

    /// <summary>The cells beside those of an earlier period: the difference in percentage points, growth, or units.</summary>
    /// <param name="comparison">With which period.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The comparison is not named.</exception>
    /// <exception cref="InvalidOperationException">The periods are not all of one kind, one after the other.</exception>
    /// <example><code>result.ComparedWith(Comparison.SamePeriodOfPreviousYear)["38", "2025-Q3"].Points.ToString("vi");   // +4,29 điểm %</code></example>
    public RollupComparison ComparedWith(Comparison comparison)
    {
        switch (comparison)
        {
            case Comparison.PreviousPeriod:
                return new RollupComparison(this, Shift(1));

            case Comparison.SamePeriodOfPreviousYear:
                RequireSequence();
                RollupResult wide = Widened(PeriodsOfYearBefore());
                return new RollupComparison(this, Windows(wide, period => period.TryShiftYears(-1, out Period source) ? Single(wide, source) : default, rebuild: null));

            default:
                throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "A comparison is one of the named values of Comparison.");
        }
    }

    private static ImmutableArray<int> Single(RollupResult wide, Period period) => wide.TryPeriod(period, out int ordinal) ? [ordinal] : default;

    /// <summary>The places of the periods up to one that meet a condition; default where the first that is needed is not there.</summary>
    private static ImmutableArray<int> MembersFrom(RollupResult wide, Period end, Func<Period, Period, bool> belongs, Period first)
    {
        if (!wide.TryPeriod(end, out int last) || !wide.TryPeriod(first, out _))
            return default;
        int from = last;
        while (from > 0 && belongs(wide.Periods[from - 1], end))
            from--;
        return [.. Enumerable.Range(from, last - from + 1)];
    }

    /// <summary>The wider period of a kind in which a period begins, of the same calendar.</summary>
    private static Period Around(Period period, PeriodKind kind) =>
        Period.Containing(period.Start, kind, PeriodKinds.IsWeekly(kind) ? period.Calendar : period.Calendar.MonthCalendar);

    /// <summary>The earliest of the periods before one that belong to it.</summary>
    private static Period FirstOf(Period end, Func<Period, Period, bool> belongs)
    {
        Period first = end;
        while (first.TryShift(-1, out Period earlier) && belongs(earlier, end))
            first = earlier;
        return first;
    }

    private RollupResult Cumulative(Func<Period, Period, bool> belongs, Func<RollupResult, RollupResult> rebuild)
    {
        RequireSequence();
        RollupResult wide = Periods.IsEmpty ? this : WidenedTo(FirstOf(Periods[0], belongs));
        return Windows(wide, period => MembersFrom(wide, period, belongs, FirstOf(period, belongs)), rebuild);
    }

    private RollupResult CumulativeFrom(Period start)
    {
        RequireSequence();
        RollupResult wide = Periods.IsEmpty ? this : WidenedTo(start);
        return Windows(
            wide,
            period => period < start ? default : MembersFrom(wide, period, (candidate, _) => candidate >= start, start),
            result => result.CumulativeFrom(start));
    }

    private int PeriodsOfYearBefore()
    {
        if (Periods.IsEmpty || !Periods[0].TryShiftYears(-1, out Period start))
            return 0;
        return Period.Sequence(start, Periods[0]).Count - 1;
    }

    private RollupResult Windows(RollupResult wide, Func<Period, ImmutableArray<int>> membersOf, Func<RollupResult, RollupResult>? rebuild)
    {
        ImmutableArray<ImmutableArray<int>> members = [.. Periods.Select(membersOf)];
        ImmutableArray<SubjectCells>.Builder tables = ImmutableArray.CreateBuilder<SubjectCells>(_subjects.Length);
        for (int i = 0; i < _subjects.Length; i++)
        {
            SubjectCells source = wide._subjects[i];
            CellTable table = CellTable.Of(Plan.CellCount, cell => Window(wide, source, cell / Periods.Length, members[cell % Periods.Length]));
            tables.Add(_subjects[i] with { Table = table });
        }

        return new RollupResult(Plan, tables.MoveToImmutable(), new WindowOrigin(wide, members))
        {
            Rebuild = Rebuild is { } again && rebuild is not null ? (targets, periods) => rebuild(again(targets, periods)) : null,
        };
    }

    private static CellReading Window(RollupResult wide, SubjectCells source, int target, ImmutableArray<int> members) => members.IsDefault
        ? new CellReading { Numerator = Interval.Point(default), Denominator = Interval.Point(default), Bar = CellBar.WindowCut }
        : WindowCombination.Of(
            source.Parts,
            [.. members.Select(period => source.Table[(target * wide.Periods.Length) + period])],
            [.. members.Select(period => wide.Periods[period])]);

    /// <summary>This result with earlier periods before its first, where the observations are there to read them from.</summary>
    private RollupResult Widened(int before) =>
        before > 0 && !Periods.IsEmpty && Periods[0].TryShift(-before, out Period start) ? WidenedTo(start) : this;

    /// <summary>This result from an earlier period on, where the observations are there to read it from.</summary>
    private RollupResult WidenedTo(Period start) =>
        start < Periods[0] && Rebuild is not null ? Rebuild(Targets, [.. Period.Sequence(start, Periods[^1])]) : this;

    private void RequireSequence()
    {
        for (int i = 1; i < Periods.Length; i++)
        {
            if (Periods[i].Kind != Periods[i - 1].Kind || !Periods[i - 1].TryShift(1, out Period next) || next != Periods[i])
                throw new InvalidOperationException($"'{Periods[i - 1]}' and '{Periods[i]}' do not follow one another: windows are made of periods of one kind without gaps. Ask with Per, or with Over of a sequence.");
        }
    }
}
