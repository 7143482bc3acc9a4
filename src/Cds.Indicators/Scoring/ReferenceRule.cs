using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>A base up to a reference, which is fixed or the mean of a group, and more for each step above it.</summary>
internal sealed class ReferenceRule : ScoreRule
{
    public ReferenceRule(Rational? reference, GroupMean? mean, decimal basePoints, Rational step, decimal pointsPerStep, bool wholeSteps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basePoints);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, Rational.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pointsPerStep);
        Reference = reference;
        Mean = mean;
        BasePoints = basePoints;
        Step = step;
        PointsPerStep = pointsPerStep;
        WholeSteps = wholeSteps;
    }

    /// <summary>The fixed value; null where it is the mean of the group.</summary>
    public Rational? Reference { get; }

    /// <summary>How the mean of the group is taken; null where the reference is fixed.</summary>
    public GroupMean? Mean { get; }

    public decimal BasePoints { get; }

    public Rational Step { get; }

    public decimal PointsPerStep { get; }

    public bool WholeSteps { get; }

    internal override int? Trend => 1;

    internal override (Rational Lower, Rational Upper)? Over(Interval values, Rational maximum, Rational? mean)
    {
        if ((Reference ?? mean) is not { } reference)
            return null;
        Rational lower = values.Lower is { } from ? At(from.Value, reference, maximum, isBelow: false) : BasePoints;
        Rational upper = values.Upper is { } to ? At(to.Value, reference, maximum, isBelow: !to.IsClosed) : maximum;
        return (lower, Rational.Max(lower, upper));
    }

    internal override string Describe(bool isRate, bool vietnamese)
    {
        string reference = Reference is { } value ? Text(value, isRate, vietnamese)
            : Mean == GroupMean.PlainMean ? (vietnamese ? "bình quân giản đơn của nhóm" : "the plain mean of the group")
            : vietnamese ? "mức bình quân chung của nhóm" : "the rate of the group";
        string step = isRate
            ? (Step * 100).ToString(vietnamese ? "vi" : null, formatProvider: null) + (vietnamese ? " điểm phần trăm" : " percentage points")
            : Text(Step, isRate: false, vietnamese);
        string start = PointsText.Number(BasePoints, vietnamese);
        string more = PointsText.Number(PointsPerStep, vietnamese);
        return vietnamese
            ? $"đến {reference}: {start} điểm; cứ thêm {step} được thêm {more} điểm{(WholeSteps ? ", chỉ tính bước đủ" : ", nội suy")}"
            : $"up to {reference}: {start} points; each further {step} add {more}{(WholeSteps ? ", whole steps only" : ", in proportion")}";
    }

    internal override IEnumerable<(string Rule, string Cure)> Objections(ScoreComponent component)
    {
        if (BasePoints > component.Maximum)
            yield return ($"the base of {PointsText.Number(BasePoints, vietnamese: false)} points exceeds the maximum {PointsText.Number(component.Maximum, vietnamese: false)}", "Mend the base or the maximum.");
    }

    /// <summary>The points at a value, or just below it.</summary>
    private Rational At(Rational value, Rational reference, Rational maximum, bool isBelow)
    {
        if (value <= reference)
            return BasePoints;
        Rational steps = (value - reference) / Step;
        if (WholeSteps)
            steps = isBelow && steps.IsInteger ? steps - Rational.One : Rational.Of(steps.Numerator / steps.Denominator, 1);
        return Rational.Min(maximum, BasePoints + (steps * PointsPerStep));
    }
}
