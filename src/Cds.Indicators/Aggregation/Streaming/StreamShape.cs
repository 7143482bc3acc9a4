using System.Collections.Immutable;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>What a stream must be told beforehand, because its observations cannot be looked at first.</summary>
internal static class StreamShape
{
    /// <summary>The asked periods.</summary>
    /// <exception cref="InvalidOperationException">They, the reporting level or the reporting kind are not named.</exception>
    public static ImmutableArray<Period> PeriodsOf(RollupQuestion question)
    {
        if (question.Over.IsEmpty && (question.PerKind is null || question.During is null))
            throw Unknown("which periods are asked", "Say so with Per and During, or with Over.");
        if (question.ReportedBy is null)
            throw Unknown("which units report", "Say so with ReportedBy.");
        if (question.ReportedEvery is null)
            throw Unknown("how often they report", "Say so with ReportedEvery.");
        return PeriodChoice.Of(question, []);
    }

    /// <summary>How the observations will come: by the named level and kind, in the calendar that is asked.</summary>
    public static SourceShape Of(RollupQuestion question, ImmutableArray<Period> periods)
    {
        PeriodKind every = question.ReportedEvery!.Value;
        bool known = PeriodKinds.TilesTime(every) && !periods.IsEmpty;
        return new SourceShape([question.ReportedBy!.Value], [question.ReportedBy.Value], known ? [Period.Containing(periods[0].Start, every, periods[0].Calendar)] : []);
    }

    /// <summary>The rule that an observation breaks; null where it is sound.</summary>
    public static (string Rule, string Cure)? BrokenBy(RollupPlan plan, in Observation observation)
    {
        if (observation.Area is not { } area)
            return ObservationRules.NoArea;
        if (!ObservationRules.Holds(plan.Question.Areas, area))
            return ObservationRules.OtherRegistry;
        if (RouteBrokenBy(plan, area, observation.Period) is { } broken)
            return broken;
        return ObservationRules.BrokenBy(observation.Subject, observation.Value, observation.Status);
    }

    /// <summary>The rule that a unit and a period break together; null where they are sound.</summary>
    public static (string Rule, string Cure)? RouteBrokenBy(RollupPlan plan, Area area, Period period)
    {
        if (!TargetChoice.IsThereIn(area, period))
            return ObservationRules.OutsideValidity(area, period);
        return IsOfOtherCalendar(plan, period)
            ? ($"it is reported by the calendar {period.Calendar.Id}, and {plan.Periods[0].Calendar.Id} is asked", "Take the observations of one calendar.")
            : null;
    }

    /// <summary>Whether a period is of another calendar than is asked; days and free ranges are of all.</summary>
    public static bool IsOfOtherCalendar(RollupPlan plan, Period period)
    {
        if (plan.Periods.IsEmpty || PeriodKinds.IsFree(period.Kind))
            return false;
        ReportingCalendar asked = plan.Periods[0].Calendar;
        return PeriodKinds.IsWeekly(period.Kind)
            ? period.Calendar != asked && PeriodKinds.IsWeekly(plan.Periods[0].Kind)
            : period.Calendar.MonthCalendar != asked.MonthCalendar;
    }

    private static InvalidOperationException Unknown(string what, string cure) =>
        new($"A stream must know beforehand {what}: its observations cannot be looked at first. {cure}");
}
