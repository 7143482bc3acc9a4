using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A value against a requirement, wherever it comes from.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="Value">The value.</param>
/// <param name="Requirement">The requirement as the set of values that meet it.</param>
/// <param name="Indicator">The indicator; null where there is none.</param>
/// <param name="Unit">The unit of numbers; null where there is none.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Expected">What the way to the target asks today, where it is known.</param>
/// <param name="Due">The day it is due; null where there is none.</param>
internal sealed record Bullet(
    string Name, Outcome<Figure> Value, Figure Requirement, Indicator? Indicator, LocalizedText? Unit, TargetStatus Status, Outcome<Rational> Expected, NodaTime.LocalDate? Due)
{
    public static Bullet Of(string name, TargetAssessment assessment)
    {
        Target target = assessment.Target;
        bool higherIsBetter = target.Requirement.Form != FigureForm.Rank && target.Indicator.Direction != Direction.LowerIsBetter;
        return new Bullet(
            name, assessment.Figure, target.Requirement.AsRequirement(higherIsBetter), target.Indicator, target.Indicator.UnitName, assessment.Status, assessment.Expected, target.Due);
    }

    /// <exception cref="ArgumentException">Value and requirement are not of one scale.</exception>
    public static Bullet Of(BulletRow row, string parameter)
    {
        ValueUnit.RequireOneForm([row.Value, Outcome.Of(row.Requirement)], parameter);
        TargetStatus status = !row.Value.TryGetValue(out Figure? figure) ? TargetStatus.NoData : figure.Against(row.Requirement) switch
        {
            Verdict.Met => TargetStatus.Met,
            Verdict.NotMet => TargetStatus.NotMet,
            _ => TargetStatus.Undetermined,
        };
        return new Bullet(row.Name, row.Value, row.Requirement, Indicator: null, row.Unit, status, Outcome.NotApplicable<Rational>(), Due: null);
    }
}
