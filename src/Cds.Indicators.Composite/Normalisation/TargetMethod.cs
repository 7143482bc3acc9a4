using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record TargetMethod(double Target, bool Cap, OutputRange Range) : NormalisationMethod
{
    internal override double? MirrorSum => Range.Sum;

    public static ParameterFault? FaultOf(double target) => ParameterFault.OfFinite(nameof(target), target);

    internal override void Apply(in NormalisationContext context)
    {
        ColumnRange range = context.RangeOfReference();
        double worst = context.IsReversed ? range.Maximum : range.Minimum;
        if (range.Count == 0)
            context.Undefined(UndefinedCase.AllMissing);
        else if (context.IsReversed ? Target >= worst : Target <= worst)
            context.Undefined(UndefinedCase.TargetAtMinimum);
        else
            LinearScale.Apply(context.Values, context.Results, worst, Target, Range, context.IsOwnReference ? Range.Lowest : double.NegativeInfinity, Cap ? Range.Highest : double.PositiveInfinity);
    }

    private protected override string Describe() => Describe(Cap ? "capped-distance-to-target" : "distance-to-target", Target, Range.Lowest, Range.Highest);
}
