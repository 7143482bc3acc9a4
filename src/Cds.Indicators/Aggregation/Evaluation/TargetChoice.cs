using System.Globalization;
using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Which units and groups a question is answered for.</summary>
internal static class TargetChoice
{
    public static ImmutableArray<RollupTarget> Of(RollupQuestion question, ImmutableArray<Period> periods)
    {
        if (question.ToEverything)
            return [RollupTarget.Everything()];

        List<RollupTarget> targets = [];
        if (question.ToLevel is { } level)
        {
            foreach (Area area in question.Areas.Areas.Where(area => area.Level == level && IsAsked(question, area, periods)))
                targets.Add(RollupTarget.Of(area, targets.Count));
        }

        foreach (Area area in question.ToAreas)
        {
            RequireDay(question, area);
            targets.Add(RollupTarget.Of(area, targets.Count));
        }

        foreach (AreaGroup group in question.ToGroups)
        {
            foreach (Area member in group.Members)
                RequireDay(question, member);
            targets.Add(RollupTarget.Of(group, targets.Count));
        }

        return [.. targets];
    }

    /// <summary>Whether a unit was there in one of the periods.</summary>
    public static bool IsThereIn(Area area, Period period) =>
        (area.ValidFrom is not { } from || from <= period.End) && (area.ValidTo is not { } to || to > period.Start);

    private static bool IsAsked(RollupQuestion question, Area area, ImmutableArray<Period> periods) =>
        question.View == AreaView.Recorded ? periods.Any(period => IsThereIn(area, period)) : area.IsValidOn(question.ViewDate);

    private static void RequireDay(RollupQuestion question, Area area)
    {
        if (question.View == AreaView.Recorded || area.IsValidOn(question.ViewDate))
            return;
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"'{area}' was not there on {question.ViewDate:uuuu-MM-dd}, the day whose units are asked: a roll-up answers in the units of one day. Ask for the group of its successors (AreaRegistry.SuccessorGroup), or for a day of its validity."));
    }
}
