using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>How the reports of one subject come to the asked cells: the level and kind of its reports, and which of them are expected.</summary>
internal sealed class SourcePlan
{
    private readonly RollupPlan _plan;
    private readonly ImmutableArray<AreaLevel> _levels;
    private readonly PeriodKind? _kind;
    private readonly ImmutableArray<ImmutableArray<Period>> _expectedPeriods;
    private readonly Dictionary<Period, ImmutableArray<int>> _asked = [];
    private readonly bool _everyPeriod;
    private readonly bool _first;

    /// <param name="plan">What is asked.</param>
    /// <param name="rules">The rules of the subject.</param>
    /// <param name="shape">How it is reported.</param>
    /// <param name="name">The subject, for messages.</param>
    /// <param name="isDenominator">Whether it is the denominator of an indicator that is asked, observed apart.</param>
    public SourcePlan(RollupPlan plan, SubjectParts rules, SourceShape shape, string name, bool isDenominator = false)
    {
        _plan = plan;
        OnlyOwnArea = rules.IsNoneOverAreas;
        OnlyOwnPeriod = rules.IsNoneOverTime;
        _everyPeriod = rules.NeedsEveryPeriod || OnlyOwnPeriod;
        _first = !_everyPeriod && rules.Numerator.OverTime == TimeAggregation.First;
        _levels = SourceChoice.Levels(plan.Question, shape, name, OnlyOwnArea);
        _kind = SourceChoice.Kind(plan.Question, shape, name, OnlyOwnPeriod, isDenominator);
        ReportingCalendar? calendar = SourceChoice.Calendar(shape, _kind, name);
        _expectedPeriods = [.. plan.Periods.Select(asked => _kind is { } kind
            ? PeriodMap.ExpectedIn(asked, kind, calendar ?? asked.Calendar, name, mayBeCarried: !_everyPeriod && plan.Question.CarriedDays is not null)
            : [asked])];
        if (!OnlyOwnArea)
            SourceChoice.RequireReach(plan, _levels, name);
        Expected = plan.Expected.GetOrAdd(
            string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', _levels)} {_kind} {calendar?.Id} {_everyPeriod} {_first} {OnlyOwnArea} {OnlyOwnPeriod}"), _ => CountExpected());
    }

    /// <summary>Whether a unit speaks for itself only.</summary>
    public bool OnlyOwnArea { get; }

    /// <summary>Whether a period speaks for itself only.</summary>
    public bool OnlyOwnPeriod { get; }

    /// <summary>How many reports each cell expects, by target and period.</summary>
    public int[] Expected { get; }

    /// <summary>Whether units of a level report.</summary>
    public bool HasLevel(AreaLevel level) => OnlyOwnArea || _levels.Contains(level);

    /// <summary>Whether reports of a kind are read.</summary>
    public bool HasKind(PeriodKind kind) => OnlyOwnPeriod || _kind is null || _kind == kind;

    /// <summary>The places of the asked periods to which a report belongs.</summary>
    public ImmutableArray<int> AskedFor(Period reported)
    {
        lock (_asked)
        {
            if (!_asked.TryGetValue(reported, out ImmutableArray<int> asked))
            {
                asked = [.. Enumerable.Range(0, _plan.Periods.Length).Where(i => OnlyOwnPeriod ? reported == _plan.Periods[i] : PeriodMap.Belongs(reported, _plan.Periods[i]))];
                _asked.Add(reported, asked);
            }

            return asked;
        }
    }

    /// <summary>Whether a unit is expected to report on a period, for a target in which it lies.</summary>
    public bool Expects(Area area, Period reported, int asked, WholeTarget target) =>
        HasLevel(area.Level) && (_everyPeriod ? area.IsValidThroughout(reported) : IsThere(area, asked, target.Member));

    /// <summary>Whether a unit is there on the day whose value stands for the asked period; every unit for measures of which every period counts.</summary>
    public bool IsThere(Area area, int asked, Area? member) => _everyPeriod || (ReferenceDay(asked, member) is { } day && area.IsValidOn(day));

    /// <summary>Whether so many reports are all that a unit makes in an asked period.</summary>
    public bool IsAll(Area area, int asked, int present) => present >= (_everyPeriod ? _expectedPeriods[asked].Count(area.IsValidThroughout) : 1);

    /// <summary>Whether each period counts, so that one value cannot stand for all.</summary>
    public bool NeedsEveryPeriod => _everyPeriod;

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
        foreach (Area area in _plan.Question.Areas.Areas.Where(area => HasLevel(area.Level)))
        {
            if (TargetOf(area, target) is not { } place)
                continue;
            if (!_everyPeriod)
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
    public bool GoesTo(Area area, int target) => HasLevel(area.Level) && TargetOf(area, target) is not null;

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

        return !OnlyOwnArea && placement.Parts.Any(part => part.Target == target) ? new WholeTarget(target, Member: null) : null;
    }

    /// <summary>The day whose value stands for the period: its last, or its first, on which the target is there; null where there is none.</summary>
    private LocalDate? ReferenceDay(int asked, Area? member)
    {
        Period period = _plan.Periods[asked];
        LocalDate? from = _plan.Question.View == AreaView.Restated ? null : member?.ValidFrom;
        LocalDate? to = _plan.Question.View == AreaView.Restated ? null : member?.ValidTo;
        if (from > period.End || to <= period.Start)
            return null;
        return _first
            ? from > period.Start ? from : period.Start
            : to <= period.End ? to.Value.PlusDays(-1) : period.End;
    }

    private int[] CountExpected()
    {
        int[] expected = new int[_plan.Targets.Length * _plan.Periods.Length];
        foreach (Area area in _plan.Question.Areas.Areas)
        {
            if (!HasLevel(area.Level))
                continue;
            Placement placement = _plan.Placements[area];
            if (placement.IsLeftOut)
                continue;
            foreach (WholeTarget whole in placement.Whole)
            {
                if (!OnlyOwnArea || ReferenceEquals(_plan.Targets[whole.Target].Area, area))
                    Count(area, whole, expected);
            }

            foreach (PartTarget part in OnlyOwnArea ? [] : placement.Parts)
                Count(area, new WholeTarget(part.Target, Member: null), expected);
        }

        return expected;
    }

    private void Count(Area area, WholeTarget target, int[] expected)
    {
        for (int asked = 0; asked < _plan.Periods.Length; asked++)
        {
            int cell = (target.Target * _plan.Periods.Length) + asked;
            if (!_everyPeriod)
                expected[cell] += Expects(area, default, asked, target) ? 1 : 0;
            else if (area.IsValidThroughout(_plan.Periods[asked]) && !(_kind is { } kind && PeriodKinds.IsWeekly(kind)))
                expected[cell] += _expectedPeriods[asked].Length;
            else if (area.ValidTo is not { } to || to > _plan.Periods[asked].Start)
                expected[cell] += _expectedPeriods[asked].Count(area.IsValidThroughout);
        }
    }
}
