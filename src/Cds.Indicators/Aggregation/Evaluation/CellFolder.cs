using System.Runtime.InteropServices;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Brings what one unit reported for one asked period into the cells of the targets in which it lies.</summary>
internal sealed class CellFolder
{
    private readonly RollupPlan _plan;
    private readonly SubjectParts _parts;
    private readonly SourcePlan _source;
    private readonly CellState[]? _cells;
    private readonly Dictionary<int, CellState>? _few;

    public CellFolder(RollupPlan plan, SubjectParts parts, SourcePlan source, CellState[] cells)
    {
        _plan = plan;
        _parts = parts;
        _source = source;
        _cells = cells;
    }

    /// <summary>Folds into few of many cells.</summary>
    public CellFolder(RollupPlan plan, SubjectParts parts, SourcePlan source, Dictionary<int, CellState> cells)
    {
        _plan = plan;
        _parts = parts;
        _source = source;
        _few = cells;
    }

    /// <summary>Folds one unit and one asked period.</summary>
    public void Fold(Area area, int asked, ref UnitState unit)
    {
        Placement placement = _plan.Placements[area];
        foreach (WholeTarget whole in placement.Whole)
        {
            ref CellState cell = ref Cell(whole.Target, asked);
            if (placement.IsLeftOut)
                cell.LeftOut += unit.Rows + unit.WithoutValue;
            else if (_source.OnlyOwnArea && !ReferenceEquals(_plan.Targets[whole.Target].Area, area))
                cell.Inside = CellBar.AreasDoNotAdd;
            else if (_source.IsThere(area, asked, whole))
                FoldWhole(area, asked, whole, placement, ref unit, ref cell);
        }

        foreach (PartTarget part in placement.Parts)
        {
            ref CellState cell = ref Cell(part.Target, asked);
            if (_source.OnlyOwnArea)
                cell.Inside = CellBar.AreasDoNotAdd;
            else if (_source.IsThere(area, asked, new WholeTarget(part.Target)))
                FoldPart(area, asked, part, placement, ref unit, ref cell);
        }
    }

    /// <summary>Notes reports inside an asked period of an indicator that is not aggregated over time.</summary>
    public void FoldInside(Area area, int asked)
    {
        foreach (WholeTarget whole in _plan.Placements[area].Whole)
        {
            ref CellState cell = ref Cell(whole.Target, asked);
            if (cell.Inside == CellBar.None)
                cell.Inside = CellBar.PeriodsDoNotAdd;
        }
    }

    private ref CellState Cell(int target, int asked)
    {
        int cell = (target * _plan.Periods.Length) + asked;
        if (_cells is not null)
            return ref _cells[cell];
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_few!, cell, out _);
    }

    private void FoldWhole(Area area, int asked, WholeTarget whole, Placement placement, ref UnitState unit, ref CellState cell)
    {
        Count(area, asked, placement, ref unit, ref cell);
        if (unit.Rows == unit.Unweighted)
            return;
        cell.Units++;
        Rational days = DaysShare(area, asked, whole, ref cell);
        if (Stands(_parts.Numerator, area, asked, whole))
            Whole(ref cell.Numerator, _parts.Numerator, unit.Numerator, days, ref cell.Bar);
        if (TryDenominator(area, asked, whole, ref cell, out PartRule denominator))
            Whole(ref cell.Denominator, denominator, unit.Denominator, days, ref cell.Bar);
    }

    private void FoldPart(Area area, int asked, PartTarget part, Placement placement, ref UnitState unit, ref CellState cell)
    {
        Count(area, asked, placement, ref unit, ref cell);
        cell.Marks |= unit.Rows > 0 ? CellMarks.InParts : CellMarks.None;
        if (unit.Rows == unit.Unweighted)
            return;
        cell.Units++;
        cell.Marks |= placement.Apportions ? CellMarks.Apportioned : CellMarks.None;
        Rational days = DaysShare(area, asked, new WholeTarget(part.Target), ref cell);
        if (Stands(_parts.Numerator, area, asked, new WholeTarget(part.Target)))
            Part(ref cell.Numerator, _parts.Numerator, unit.Numerator, unit.NumeratorParts, part, placement, days, ref cell.Bar);
        if (TryDenominator(area, asked, new WholeTarget(part.Target), ref cell, out PartRule denominator))
            Part(ref cell.Denominator, denominator, unit.Denominator, unit.DenominatorParts, part, placement, days, ref cell.Bar);
    }

    /// <summary>
    /// Whether a number of a unit goes in: of measures of which one value stands for the period, only that of a unit that is there on its day. Dossiers of a
    /// unit that ended within the year count in the year, but its people are those of its successors at the end.
    /// </summary>
    private bool Stands(in PartRule rule, Area area, int asked, WholeTarget target)
    {
        if (rule.OverTime is not (TimeAggregation.Last or TimeAggregation.First))
            return true;
        Period period = _plan.Periods[asked];
        bool restated = _plan.Question.View == AreaView.Restated;
        if (rule.OverTime == TimeAggregation.First)
            return area.IsValidOn(!restated && target.From is { } from && from > period.Start ? from : period.Start);
        return area.IsValidOn(!restated && target.To is { } to && to <= period.End ? to.PlusDays(-1) : period.End);
    }

    /// <summary>The rule of the denominator where that of the unit goes in; a cell to which no unit gives one has no rate.</summary>
    private bool TryDenominator(Area area, int asked, WholeTarget target, ref CellState cell, out PartRule denominator)
    {
        denominator = _parts.Denominator.GetValueOrDefault();
        if (_parts.Denominator is null)
            return false;
        bool stands = Stands(denominator, area, asked, target);
        if (stands && cell.Bar == CellBar.NoDenominator)
            cell.Bar = CellBar.None;
        else if (!stands && cell is { Bar: CellBar.None, HasDenominator: false })
            cell.Bar = CellBar.NoDenominator;
        cell.HasDenominator |= stands;
        return stands;
    }

    private void Count(Area area, int asked, Placement placement, ref UnitState unit, ref CellState cell)
    {
        bool onePerUnit = !_parts.NeedsEveryPeriod && !_parts.IsNoneOverTime;
        cell.Rows += unit.Rows;
        cell.Present += onePerUnit ? Math.Min(unit.Rows, 1) : unit.Present;
        cell.OutsideValidity += onePerUnit ? 0 : unit.OutsideValidity;
        cell.WithoutValue += unit.WithoutValue;
        cell.Suppressed += unit.Suppressed;
        cell.Unweighted += unit.Unweighted;
        cell.Status |= unit.Status;
        cell.Sole = unit.Sole ?? cell.Sole;
        cell.Marks |= unit.Marks;
        cell.Marks |= placement.IsRestated && unit.Rows > 0 ? CellMarks.Restated : CellMarks.None;
        if (_parts.Picks == TimeAggregation.Last && unit.Rows > 0 && _source.IsCarried(area, asked, unit.PickedEnd))
            cell.Carried++;
    }

    /// <summary>
    /// Which part of the asked days an average of this unit stands for: units that follow one another within a period share it. For the largest and
    /// smallest value there is no such sharing.
    /// </summary>
    private Rational DaysShare(Area area, int asked, WholeTarget target, ref CellState cell)
    {
        bool averages = _parts.Numerator.OverTime == TimeAggregation.DayWeightedAverage || _parts.Denominator?.OverTime == TimeAggregation.DayWeightedAverage;
        bool extremes = IsExtreme(_parts.Numerator.OverTime) || (_parts.Denominator is { } denominator && IsExtreme(denominator.OverTime));
        Period period = _plan.Periods[asked];
        if ((!averages && !extremes) || area.IsValidThroughout(period))
            return Rational.One;
        WholeTarget span = _plan.Question.View == AreaView.Restated ? default : target;
        int days = DaysOf(period, (span.From, span.To));
        int own = DaysOf(period, (span.From, span.To), (area.ValidFrom, area.ValidTo));
        if (own == days)
            return Rational.One;
        if (extremes)
            cell.Bar = CellBar.UnitsChanged;
        return days == 0 ? Rational.One : Rational.Of(own, days);
    }

    private static bool IsExtreme(TimeAggregation rule) => rule is TimeAggregation.Maximum or TimeAggregation.Minimum;

    private static int DaysOf(Period period, params ReadOnlySpan<(LocalDate? From, LocalDate? To)> spans)
    {
        LocalDate first = period.Start;
        LocalDate last = period.End;
        foreach ((LocalDate? begins, LocalDate? ends) in spans)
        {
            if (begins is { } from && from > first)
                first = from;
            if (ends is { } to && to <= last)
                last = to.PlusDays(-1);
        }

        return Math.Max(0, NodaTime.Period.DaysBetween(first, last) + 1);
    }

    private static void Whole(ref CellSum sum, in PartRule rule, in PartState value, Rational days, ref CellBar bar)
    {
        if (value.IsUndecided)
            bar = CellBar.FiguresUndecided;
        else if (value.TryGetNumber(rule.OverTime, out Int128 number))
            sum.Add(number);
        else if (value.TryGetAverage(rule.OverTime, out Int128 weighted, out long weightedDays) && days == Rational.One)
            sum.AddAverage(weighted, weightedDays);
        else
            sum.Add(Days(rule, value, days));
    }

    private static void Part(
        ref CellSum sum, in PartRule rule, in PartState value, Int128[]? parts, in PartTarget target, Placement placement, Rational days, ref CellBar bar)
    {
        if (rule.OverAreas == AreaAggregation.MeanByLaw)
            bar = CellBar.MeanOfParts;
        if (value.IsUndecided)
        {
            bar = CellBar.FiguresUndecided;
            return;
        }

        bool whole = value.TryGetNumber(rule.OverTime, out Int128 number);
        if (!whole)
            sum.AddPart(Days(rule, value, days), target.Lower, target.Upper);
        else if (!placement.Apportions)
            sum.AddPart(number, target.Lower, target.Upper);
        else
            sum.Add(Inside(parts ?? Apportioning.Of(placement, number), target));
    }

    private static Interval Days(in PartRule rule, in PartState value, Rational days)
    {
        Interval bounds = value.ToInterval(rule.OverTime);
        return rule.OverTime == TimeAggregation.DayWeightedAverage ? bounds * days : bounds;
    }

    private static Int128 Inside(Int128[] parts, in PartTarget target)
    {
        Int128 sum = 0;
        foreach (int counterpart in target.Counterparts)
            sum += parts[counterpart];
        return sum;
    }
}
