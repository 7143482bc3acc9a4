using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Divides a value among the parts of its target, exactly.</summary>
internal static class Contributing
{
    public static Outcome<ImmutableArray<Contribution>> ToValue(RollupCell cell, AreaLevel level) =>
        Of(cell, cell.Value, [.. PartsOf(cell.Result, cell.Target, level, PeriodsOf(cell))]);

    public static Outcome<ImmutableArray<Contribution>> ToChange(ComparedCell cell, AreaLevel level)
    {
        if (!cell.Difference.HasValue)
            return cell.Difference.Then(static _ => Outcome.NoData<ImmutableArray<Contribution>>());
        RollupCell before = Source(cell.Earlier);
        ImmutableArray<RollupTarget> parts = [.. PartsOf(cell.Current.Result, cell.Current.Target, level, [.. PeriodsOf(cell.Current), .. PeriodsOf(before)])];
        return Of(cell.Current, cell.Current.Value, parts).Then(now => Of(before, before.Value, parts).Then(then =>
            Outcome.Of<ImmutableArray<Contribution>>([.. now.Zip(then, static (left, right) => left with { Amount = left.Amount - right.Amount, IsComplete = left.IsComplete && right.IsComplete })])));
    }

    /// <summary>The periods of which a cell is made: its own, or those of its window.</summary>
    private static ImmutableArray<Period> PeriodsOf(RollupCell cell) => [.. CellReports.PartsOf(cell).Select(static part => part.Period)];

    /// <summary>The cell of its own period that a shifted cell shows.</summary>
    private static RollupCell Source(RollupCell shifted)
    {
        WindowOrigin origin = shifted.Result.Origin!;
        return origin.Source.CellAt(shifted.Result.Subjects.IndexOf(shifted.Subject), shifted.TargetOrdinal, origin.Members[shifted.PeriodOrdinal][0]);
    }

    private static Outcome<ImmutableArray<Contribution>> Of(RollupCell cell, Outcome<Rational> value, ImmutableArray<RollupTarget> parts)
    {
        if (!value.HasValue)
            return value.Then(static _ => Outcome.NoData<ImmutableArray<Contribution>>());
        SubjectParts rules = cell.Cells.Parts;
        if (rules.Numerator.OverAreas != AreaAggregation.Sum || rules.Denominator is { OverAreas: not AreaAggregation.Sum })
            return Outcome.NotApplicable<ImmutableArray<Contribution>>($"{cell.Subject} does not add up over areas");
        if (cell.Result.Rebuild is not { } rebuild)
            throw new InvalidOperationException("The observations came in a stream and are not there any more: only the asked cells were kept. Ask for the parts in the roll-up, or roll up an ObservationSet.");

        RollupResult divided = rebuild(parts, [cell.Period]);
        int subject = divided.Subjects.IndexOf(cell.Subject);
        Rational scale = Scale(cell, rules);
        ImmutableArray<Contribution>.Builder contributions = ImmutableArray.CreateBuilder<Contribution>(parts.Length);
        Rational sum = Rational.Zero;
        foreach (RollupTarget part in parts)
        {
            RollupCell own = divided.CellAt(subject, part.Ordinal, 0);
            CellCounts counts = own.Counts;
            if (counts.Numerator is not { IsPoint: true, Lower: { } point })
                return Outcome.NoData<ImmutableArray<Contribution>>($"only bounds are known of the part of {part}");
            bool isComplete = own.Coverage.IsComplete || cell.Result.Plan.Question.Missing.IsTreatAsZero;
            contributions.Add(new Contribution(part, point.Value * scale) { IsComplete = isComplete });
            sum += point.Value * scale;
        }

        return sum == value.Value
            ? Outcome.Of(contributions.MoveToImmutable())
            : Outcome.NoData<ImmutableArray<Contribution>>($"the parts of the level {SourceChoice.Noun(parts.IsEmpty ? default : parts[0].Area!.Level)} do not make the whole");
    }

    private static Rational Scale(RollupCell cell, SubjectParts rules) =>
        rules.IsPair ? Rational.One / cell.Counts.Denominator!.Value.Lower!.Value.Value : Rational.One;

    private static IEnumerable<RollupTarget> PartsOf(RollupResult result, RollupTarget target, AreaLevel level, ImmutableArray<Period> periods)
    {
        RollupQuestion question = result.Plan.Question;
        int ordinal = 0;
        foreach (Area area in question.Areas.Areas)
        {
            bool inside = target is { Area: null, Group: null } || target.Members.Any(area.IsWithin);
            bool there = question.View == AreaView.Recorded ? periods.Any(period => TargetChoice.IsThereIn(area, period)) : area.IsValidOn(question.ViewDate);
            if (area.Level == level && inside && there)
                yield return RollupTarget.Of(area, ordinal++);
        }
    }
}
