using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Targets;

/// <summary>Which figures a target takes.</summary>
internal static class TargetFigure
{
    /// <summary>Refuses a figure of another kind than the target's indicator; one outside its range is taken, because sums of reports can be.</summary>
    public static void Require(Target target, Figure figure, string parameter)
    {
        if (!target.Indicator.Admits(figure, out string objection) && !target.Indicator.Admits(figure.Form))
            throw new ArgumentException(objection, parameter);
    }

    /// <summary>Refuses a target whose requirement is of another kind than its indicator: made in code, it was in no catalogue that would have.</summary>
    public static void RequireRequirement(Target target, string parameter)
    {
        if (!target.Indicator.Admits(target.Requirement.Form))
            throw new ArgumentException($"'{target.Requirement}' is no requirement of {target.Indicator.Code}: a {target.Indicator.Kind} is not published as a {target.Requirement.Form}. Check the indicator, or the unit of the requirement.", parameter);
    }

    /// <summary>Whether values are shares or rates, which are written in percent and lie percentage points apart.</summary>
    public static bool IsProportion(Target target) => target.Requirement.Form is FigureForm.Percent or FigureForm.Ratio;
}
