using Cds.Indicators.Composite.Internal;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record AsGivenMethod(double? Sum) : NormalisationMethod
{
    internal override double? MirrorSum => Sum;

    internal override bool TurnsRound => Sum is not null;

    public static ParameterFault? FaultOf(double? mirrorSum) => mirrorSum is { } sum ? ParameterFault.OfFinite(nameof(mirrorSum), sum) : null;

    internal override void Apply(in NormalisationContext context)
    {
        context.Values.CopyTo(context.Results);
        if (!context.IsReversed)
            return;
        foreach (ref double x in context.Results)
            x = double.IsNaN(x) ? x : Sum!.Value - x;
    }

    private protected override string Describe() => Sum is { } sum ? Describe("as-given", sum) : "as-given";
}
