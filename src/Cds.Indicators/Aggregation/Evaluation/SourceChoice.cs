using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Of which level and kind the reports of a subject are read: the only one there is, or the one that the question names.</summary>
internal static class SourceChoice
{
    public static ImmutableArray<AreaLevel> Levels(RollupQuestion question, SourceShape shape, string name, bool onlyOwn)
    {
        if (onlyOwn || question.OwnValues)
            return shape.Levels;
        if (question.ReportedBy is { } level)
            return [level];
        return shape.Levels.Length <= 1
            ? shape.Levels
            : throw new InvalidOperationException(
                $"'{name}' is reported by units of several levels, {Noun(shape.Levels[0])} and {Noun(shape.Levels[1])}: adding both would count twice. Name one with ReportedBy, or say with OwnValues that each unit holds values of its own.");
    }

    public static PeriodKind? Kind(RollupQuestion question, SourceShape shape, string name, bool onlyOwn, bool isDenominator)
    {
        if (onlyOwn)
            return null;

        // A population that is reported by the year stays so where the numerators are read by the month.
        if (question.ReportedEvery is { } kind && !(isDenominator && shape.Kinds.Length == 1))
            return kind;
        return shape.Kinds.Length switch
        {
            0 => null,
            1 => shape.Kinds[0],
            _ => throw new InvalidOperationException(
                $"'{name}' is reported by periods of several kinds, {PeriodKinds.Noun(shape.Kinds[0])} and {PeriodKinds.Noun(shape.Kinds[1])}: adding both would count twice. Name one with ReportedEvery."),
        };
    }

    /// <summary>The calendar of the reports of a kind; null where there are none or the question is of own periods.</summary>
    public static ReportingCalendar? Calendar(SourceShape shape, PeriodKind? kind, string name)
    {
        if (kind is not { } of)
            return null;
        ReportingCalendar[] calendars = [.. shape.Periods.Where(period => period.Kind == of).Select(period => period.Calendar).Distinct()];
        return calendars.Length switch
        {
            0 => null,
            1 => calendars[0],
            _ => throw new InvalidOperationException(
                $"'{name}' is reported by the calendars {calendars[0].Id} and {calendars[1].Id}: periods of two calendars are never mixed. Take the observations of one."),
        };
    }

    /// <summary>Refuses targets narrower than the units that report: a figure of a province is not divided among its communes.</summary>
    public static void RequireReach(RollupPlan plan, ImmutableArray<AreaLevel> levels, string name)
    {
        if (levels.IsEmpty)
            return;
        AreaLevel narrowest = levels.Max();
        foreach (RollupTarget target in plan.Targets)
        {
            if (target.Members.FirstOrDefault(member => member.Level > narrowest) is { } member)
            {
                throw new InvalidOperationException(
                    $"'{member}' is a unit of the level {Noun(member.Level)}, and '{name}' is reported by units of the level {Noun(narrowest)}: a figure is not divided among the parts of a unit. Ask for units of the level {Noun(narrowest)} or wider.");
            }
        }
    }

    public static string Noun(AreaLevel level) => level switch
    {
        AreaLevel.Country => "country",
        AreaLevel.Province => "province",
        AreaLevel.District => "district",
        AreaLevel.Commune => "commune",
        _ => "village",
    };
}
