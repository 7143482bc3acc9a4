using System.Collections.Immutable;
using System.Diagnostics;

namespace Cds.Indicators.Periods;

/// <summary>Whether a set of periods fills a whole: each day once, none left out, none beside it (kiểm tra tính đầy đủ của kỳ báo
/// cáo).</summary>
/// <example><code>
/// PeriodTiling tiling = PeriodTiling.Check(Period.Quarter(2024, 1), [Period.Month(2024, 1), Period.Month(2024, 3)]);
/// tiling.IsComplete;            // false
/// tiling.Gaps[0].ToString();    // 2024-02-01/2024-02-29
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PeriodTiling
{
    private PeriodTiling(
        Period whole,
        ImmutableArray<Period> gaps,
        ImmutableArray<Period> overlaps,
        ImmutableArray<Period> outside,
        ImmutableArray<ReportingCalendar> otherCalendars)
    {
        Whole = whole;
        Gaps = gaps;
        Overlaps = overlaps;
        Outside = outside;
        OtherCalendars = otherCalendars;
    }

    /// <summary>The period that was to be filled.</summary>
    public Period Whole { get; }

    /// <summary>The days of the whole that no part has, as ranges in order; empty when there are none.</summary>
    public ImmutableArray<Period> Gaps { get; }

    /// <summary>The days of the whole that two or more parts have, as ranges in order; empty when there are none.</summary>
    public ImmutableArray<Period> Overlaps { get; }

    /// <summary>The days of parts that lie before or after the whole, as ranges in order, one for each end of a part that sticks out;
    /// empty when there are none.</summary>
    public ImmutableArray<Period> Outside { get; }

    /// <summary>The calendars of parts that are not that of the whole (of the first part, where the whole is a day or a range), in order
    /// of their ids; empty when calendars are not mixed.</summary>
    public ImmutableArray<ReportingCalendar> OtherCalendars { get; }

    /// <summary>Whether the parts fill the whole: no gap, no overlap, nothing outside, no other calendar.</summary>
    public bool IsComplete => Gaps.IsEmpty && Overlaps.IsEmpty && Outside.IsEmpty && OtherCalendars.IsEmpty;

    /// <summary>Checks parts against a whole.</summary>
    /// <param name="whole">The period to be filled.</param>
    /// <param name="parts">The parts in any order; none leaves the whole as one gap.</param>
    /// <returns>What fits and what does not.</returns>
    public static PeriodTiling Check(Period whole, ReadOnlySpan<Period> parts)
    {
        Period[] sorted = parts.ToArray();
        Array.Sort(sorted);
        ImmutableArray<Period>.Builder gaps = ImmutableArray.CreateBuilder<Period>();
        ImmutableArray<Period>.Builder overlaps = ImmutableArray.CreateBuilder<Period>();
        ImmutableArray<Period>.Builder outside = ImmutableArray.CreateBuilder<Period>();
        SortedDictionary<string, ReportingCalendar> others = new(StringComparer.Ordinal);

        // A whole that belongs to every calendar takes that of its first part.
        ReportingCalendar? common = PeriodKinds.IsFree(whole.Kind) ? null : whole.Calendar.MonthCalendar;

        // Days before "next" are covered once at least; days before "doubled" are in the list of overlaps already.
        int next = whole.FirstDay;
        int doubled = whole.FirstDay;
        foreach (Period part in sorted)
        {
            if (!PeriodKinds.IsFree(part.Kind) && (common ??= part.Calendar.MonthCalendar) != part.Calendar.MonthCalendar)
                others[part.Calendar.Id] = part.Calendar;
            if (part.FirstDay < whole.FirstDay)
                outside.Add(Period.OfRange(part.FirstDay, Math.Min(part.LastDay, whole.FirstDay - 1)));
            if (part.LastDay > whole.LastDay)
                outside.Add(Period.OfRange(Math.Max(part.FirstDay, whole.LastDay + 1), part.LastDay));
            int first = Math.Max(part.FirstDay, whole.FirstDay);
            int last = Math.Min(part.LastDay, whole.LastDay);
            if (first > last)
                continue;
            if (first > next)
                gaps.Add(Period.OfRange(next, first - 1));
            int commonFirst = Math.Max(first, doubled);
            int commonLast = Math.Min(last, next - 1);
            if (commonFirst <= commonLast)
            {
                AddOverlap(overlaps, commonFirst, commonLast);
                doubled = commonLast + 1;
            }

            next = Math.Max(next, last + 1);
        }

        if (next <= whole.LastDay)
            gaps.Add(Period.OfRange(next, whole.LastDay));
        outside.Sort();
        return new PeriodTiling(
            whole,
            gaps.DrainToImmutable(),
            overlaps.DrainToImmutable(),
            outside.DrainToImmutable(),
            [.. others.Values]);
    }

    /// <summary>The result in one line.</summary>
    /// <returns>For example <c>2024-Q1: gaps 2024-02-01/2024-02-29</c>, or <c>2024-Q1: complete</c>.</returns>
    public override string ToString()
    {
        if (IsComplete)
            return $"{Whole}: complete";
        List<string> faults = [];
        Describe("gaps", Gaps);
        Describe("overlaps", Overlaps);
        Describe("outside", Outside);
        if (!OtherCalendars.IsEmpty)
            faults.Add("mixed calendars " + string.Join(", ", OtherCalendars));
        return $"{Whole}: {string.Join("; ", faults)}";

        void Describe(string name, ImmutableArray<Period> ranges)
        {
            if (!ranges.IsEmpty)
                faults.Add($"{name} {string.Join(", ", ranges)}");
        }
    }

    /// <summary>Adds a range, or lengthens the last one where it follows without a gap.</summary>
    private static void AddOverlap(ImmutableArray<Period>.Builder overlaps, int first, int last)
    {
        if (overlaps.Count > 0 && overlaps[^1].LastDay + 1 == first)
            overlaps[^1] = Period.OfRange(overlaps[^1].FirstDay, last);
        else
            overlaps.Add(Period.OfRange(first, last));
    }
}
