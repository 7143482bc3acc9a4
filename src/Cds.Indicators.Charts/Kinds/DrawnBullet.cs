using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A row of a bullet chart, ready to be drawn.</summary>
internal sealed record DrawnBullet(
    string Name, PlottedValue Value, AskedValue Asked, bool NamesBound, ValueUnit Unit, string Verdict, (double At, string Text)? Expected, string AskedInFull)
{
    /// <summary>All numbers that the axis must reach.</summary>
    public IEnumerable<double> Reach => Value.Reach.Concat(Asked.Reach).Concat(Beyond).Concat(Expected is { } expected ? [expected.At] : []);

    /// <summary>Room for the ground beyond a requirement without an upper end, which percentages have up to 100%.</summary>
    private IEnumerable<double> Beyond => Asked is { Low: { } low, High: null } ? [Unit.IsPercent && low <= 100 ? 100 : low + (Math.Abs(low) * 0.1)] : [];

    /// <summary>The row in words.</summary>
    public string Text => Value.IsMissing ? $"{Name}: {Value.Label} ({AskedInFull})" : $"{Name}: {Value.Label}, {Verdict} ({AskedInFull})";

    public static DrawnBullet Of(Bullet bullet, Draft draft, string parameter)
    {
        if (bullet.Requirement.Form == FigureForm.Rank)
            throw new ArgumentException($"'{bullet.Requirement}' is a place, and a bar of a place would be the longer the worse it is. Draw places as a series or a slope.", parameter);
        ValueUnit form = ValueUnit.Of([bullet.Value, Outcome.Of(bullet.Requirement)], bullet.Indicator, draft.Options, parameter);
        ValueUnit unit = ValueUnit.Of(form.Form, bullet.Unit, form.Range, draft.Options);
        AskedValue asked = AskedValue.Of(bullet.Requirement, unit, draft.Values, parameter);
        (double, string)? expected = bullet.Expected.TryGetValue(out Rational value) ? (unit.Position(value, parameter), draft.Values.Of(unit.Figure(value))) : null;
        string due = bullet.Due is { } day ? $" {draft.Say("đến", "by")} {PeriodText.Day(day, draft.Options.Style)}" : "";
        return new DrawnBullet(
            Naming.Of(bullet.Name, parameter),
            PlottedValue.Of(bullet.Value, unit, draft.Values, parameter),
            asked,
            bullet.Requirement.Qualifier is not (Qualifier.About or Qualifier.Nearly),
            unit,
            VerdictOf(bullet, draft),
            expected,
            asked.Text + due);
    }

    private static string VerdictOf(Bullet bullet, Draft draft) => bullet.Status switch
    {
        TargetStatus.NotMet => draft.Say("chưa đạt", "not met"),
        TargetStatus.Undetermined => draft.Say("chưa xác định được", "undetermined"),
        TargetStatus.Met or TargetStatus.Exceeded => draft.Say("đạt", "met"),
        _ => draft.Values.Of(bullet.Value),
    };
}
