using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>
/// How reports come to the asked cells: the level and kind of the reports, to which asked periods they belong, and which of them are expected. Shared by all
/// subjects that are reported alike. Immutable.
/// </summary>
internal sealed class SourcePlan
{
    private readonly RollupPlan _plan;
    private readonly ImmutableArray<AreaLevel> _levels;
    private readonly PeriodKind? _kind;
    private readonly ImmutableArray<ImmutableArray<Period>> _expectedPeriods;
    private readonly bool _first;

    private SourcePlan(RollupPlan plan, SourceKey key, string name)
    {
        _plan = plan;
        OnlyOwnArea = key.OnlyOwnArea;
        OnlyOwnPeriod = key.OnlyOwnPeriod;
        NeedsEveryPeriod = key.NeedsEveryPeriod;
        _first = key.IsFirst;
        _levels = SourceChoice.Levels(plan.Question, key.Shape, name, OnlyOwnArea);
        _kind = SourceChoice.Kind(plan.Question, key.Shape, name, OnlyOwnPeriod, key.IsDenominator);
        ReportingCalendar? calendar = SourceChoice.Calendar(key.Shape, _kind, name);
        _expectedPeriods = [.. plan.Periods.Select(asked => _kind is { } kind
            ? PeriodMap.ExpectedIn(asked, kind, calendar ?? asked.Calendar, name, mayBeCarried: !NeedsEveryPeriod && plan.Question.CarriedDays is not null)
            : [asked])];
        if (!OnlyOwnArea)
            SourceChoice.RequireReach(plan, _levels, name);
        Expected = CountExpected();
    }

    /// <summary>How the reports of a subject come to the cells.</summary>
    /// <param name="plan">What is asked.</param>
    /// <param name="rules">The rules of the subject.</param>
    /// <param name="shape">How it is reported.</param>
    /// <param name="name">The subject, for messages.</param>
    /// <param name="isDenominator">Whether it is the denominator of an indicator that is asked, observed apart.</param>
    /// <exception cref="InvalidOperationException">The reports do not fit the question.</exception>
    public static SourcePlan Of(RollupPlan plan, SubjectParts rules, SourceShape shape, string name, bool isDenominator = false)
    {
        bool every = rules.NeedsEveryPeriod || rules.IsNoneOverTime;
        SourceKey key = new(shape, rules.IsNoneOverAreas, rules.IsNoneOverTime, every, !every && rules.Numerator.OverTime == TimeAggregation.First, isDenominator);
        return plan.Sources.GetOrAdd(key, static (key, of) => new SourcePlan(of.plan, key, of.name), (plan, name));
    }

    /// <summary>Whether a unit speaks for itself only.</summary>
    public bool OnlyOwnArea { get; }

    /// <summary>Whether a period speaks for itself only.</summary>
    public bool OnlyOwnPeriod { get; }

    /// <summary>Whether each period counts, so that one value cannot stand for all.</summary>
    public bool NeedsEveryPeriod { get; }

    /// <summary>How many reports each cell expects, by target and period.</summary>
    public int[] Expected { get; }

    /// <summary>Whether units of a level report.</summary>
    public bool HasLevel(AreaLevel level) => OnlyOwnArea || _levels.Contains(level);

    /// <summary>
    /// Whether the reports of a unit are read: it is of the reporting level, or of a wider one and has no parts, so that it reports in their place (an island
    /// district without communes).
    /// </summary>
    public bool Reads(Area area) =>
        HasLevel(area.Level) || (!_plan.Question.OwnValues && area.Children.IsEmpty && !_levels.IsEmpty && area.Level < _levels[0]);

    /// <summary>Whether reports of a kind are read.</summary>
    public bool HasKind(PeriodKind kind) => OnlyOwnPeriod || _kind is null || _kind == kind;

    /// <summary>The places of the asked periods to which a report belongs.</summary>
    public ImmutableArray<int> AskedFor(Period reported)
    {
        if (OnlyOwnPeriod)
            return _plan.OrdinalOf(reported) is >= 0 and int own ? [own] : [];
        if (_plan.IsDisjoint)
            return _plan.OrdinalAround(reported) is >= 0 and int around && PeriodMap.Belongs(reported, _plan.Periods[around]) ? [around] : [];
        return [.. Enumerable.Range(0, _plan.Periods.Length).Where(i => PeriodMap.Belongs(reported, _plan.Periods[i]))];
    }

    /// <summary>Whether a unit is expected to report on a period, for a target in which it lies.</summary>
    public bool Expects(Area area, Period reported, int asked, WholeTarget target) =>
        Reads(area) && (NeedsEveryPeriod ? area.IsValidThroughout(reported) : IsThere(area, asked, target));

    /// <summary>Whether a unit is there on the day whose value stands for the asked period; every unit for measures of which every period counts.</summary>
    public bool IsThere(Area area, int asked, WholeTarget target) => NeedsEveryPeriod || (ReferenceDay(asked, target) is { } day && area.IsValidOn(day));

    /// <summary>Whether some target asks a unit for its value: the dossiers of a unit that ended within the year count, but the people at its end are not its own.</summary>
    public bool Asks(Area area, int asked)
    {
        Placement placement = _plan.Placements[area];
        return placement.Whole.Any(whole => IsThere(area, asked, whole)) || placement.Parts.Any(part => IsThere(area, asked, new WholeTarget(part.Target)));
    }

    /// <summary>Whether so many reports are all that a unit makes in an asked period.</summary>
    public bool IsAll(Area area, int asked, int present) => present >= (NeedsEveryPeriod ? _expectedPeriods[asked].Count(area.IsValidThroughout) : 1);

    /// <summary>Whether a value is of an earlier period than the last on which the unit was to report.</summary>
    public bool IsCarried(Area area, int asked, LocalDate end)
    {
        ImmutableArray<Period> periods = _expectedPeriods[asked];
        for (int i = periods.Length - 1; i >= 0; i--)
        {
            if (area.IsValidThroughout(periods[i]))
                return end < periods[i].End;
        }

        return end < _plan.Periods[asked].Start;
    }

    /// <summary>The reports that a cell expects.</summary>
    public IEnumerable<AreaPeriod> ExpectedReports(int target, int asked)
    {
        foreach (Area area in _plan.Question.Areas.Areas.Where(Reads))
        {
            if (TargetOf(area, target) is not { } place)
                continue;
            if (!NeedsEveryPeriod)
            {
                if (Expects(area, default, asked, place))
                    yield return new AreaPeriod(area, _plan.Periods[asked]);
                continue;
            }

            foreach (Period period in _expectedPeriods[asked].Where(area.IsValidThroughout))
                yield return new AreaPeriod(area, period);
        }
    }

    /// <summary>Whether figures of a unit go to a target.</summary>
    public bool GoesTo(Area area, int target) => Reads(area) && TargetOf(area, target) is not null;

    private WholeTarget? TargetOf(Area area, int target)
    {
        Placement placement = _plan.Placements[area];
        if (placement.IsLeftOut)
            return null;
        foreach (WholeTarget whole in placement.Whole)
        {
            if (whole.Target == target && (!OnlyOwnArea || ReferenceEquals(_plan.Targets[target].Area, area)))
                return whole;
        }

        return !OnlyOwnArea && placement.Parts.Any(part => part.Target == target) ? new WholeTarget(target) : null;
    }

    /// <summary>The day whose value stands for the period: its last, or its first, on which the target is there; null where there is none.</summary>
    private LocalDate? ReferenceDay(int asked, WholeTarget target)
    {
        Period period = _plan.Periods[asked];
        LocalDate? from = _plan.Question.View == AreaView.Restated ? null : target.From;
        LocalDate? to = _plan.Question.View == AreaView.Restated ? null : target.To;
        if (from > period.End || to <= period.Start)
            return null;
        return _first
            ? from > period.Start ? from : period.Start
            : to <= period.End ? to.Value.PlusDays(-1) : period.End;
    }

    /// <summary>Units that lie in the same target and were there on the same days are counted together.</summary>
    private int[] CountExpected()
    {
        Dictionary<(WholeTarget Target, LocalDate? From, LocalDate? To), (Area One, int Units)> alike = [];
        foreach (Area area in _plan.Question.Areas.Areas)
        {
            Placement placement = _plan.Placements[area];
            if (placement.IsLeftOut || !Reads(area))
                continue;
            foreach (WholeTarget whole in placement.Whole)
            {
                if (!OnlyOwnArea || ReferenceEquals(_plan.Targets[whole.Target].Area, area))
                    Add(whole, area);
            }

            foreach (PartTarget part in OnlyOwnArea ? [] : placement.Parts)
                Add(new WholeTarget(part.Target), area);
        }

        int[] expected = new int[_plan.CellCount];
        foreach (((WholeTarget target, _, _), (Area one, int units)) in alike)
        {
            for (int asked = 0; asked < _plan.Periods.Length; asked++)
                expected[(target.Target * _plan.Periods.Length) + asked] += units * ExpectedOf(one, asked, target);
        }

        return expected;

        void Add(in WholeTarget target, Area area)
        {
            ref (Area One, int Units) same = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, (target, area.ValidFrom, area.ValidTo), out _);
            same = (area, same.Units + 1);
        }
    }

    /// <summary>How many reports are expected of a unit in an asked period.</summary>
    private int ExpectedOf(Area area, int asked, in WholeTarget target)
    {
        if (!NeedsEveryPeriod)
            return Expects(area, default, asked, target) ? 1 : 0;
        if (area.IsValidThroughout(_plan.Periods[asked]) && !(_kind is { } kind && PeriodKinds.IsWeekly(kind)))
            return _expectedPeriods[asked].Length;
        return area.ValidTo is not { } to || to > _plan.Periods[asked].Start ? _expectedPeriods[asked].Count(area.IsValidThroughout) : 0;
    }
}
