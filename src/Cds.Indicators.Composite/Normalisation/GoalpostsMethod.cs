using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record GoalpostsMethod(double Lower, double Upper, OutputRange Range, bool Truncate) : NormalisationMethod
{
    internal override double? MirrorSum => Range.Sum;

    public static ParameterFault? FaultOf(double lower, double upper) =>
        ParameterFault.OfFinite(nameof(lower), lower)
        ?? ParameterFault.OfFinite(nameof(upper), upper)
        ?? ParameterFault.Unless(
            upper >= lower, nameof(upper), upper, "the upper goalpost is below the lower", "Give the lower one first: which of them is better is said by the direction of the indicator.");

    internal override void Apply(in NormalisationContext context)
    {
        if (Lower == Upper)
        {
            context.Undefined(UndefinedCase.EqualGoalposts);
            return;
        }

        (double worst, double best) = context.IsReversed ? (Upper, Lower) : (Lower, Upper);
        LinearScale.Apply(
            context.Values, context.Results, worst, best, Range, Truncate ? Range.Lowest : double.NegativeInfinity, Truncate ? Range.Highest : double.PositiveInfinity);
    }

    private protected override string Describe() => Describe(Truncate ? "goalposts" : "open-goalposts", Lower, Upper, Range.Lowest, Range.Highest);
}
