using Cds.Indicators.Composite.Internal;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record TargetRangeMethod(double TooLow, double From, double To, double TooHigh, OutputRange Range) : NormalisationMethod
{
    internal override double? MirrorSum => Range.Sum;

    public static ParameterFault? FaultOf(double tooLow, double from, double to, double tooHigh) =>
        ParameterFault.OfAscending(nameof(tooLow), tooLow, nameof(from), from)
        ?? ParameterFault.OfFinite(nameof(to), to)
        ?? ParameterFault.Unless(to >= from, nameof(to), to, "the number is below from", "Give a number that is not.")
        ?? ParameterFault.OfAscending(nameof(to), to, nameof(tooHigh), tooHigh);

    internal override void Apply(in NormalisationContext context)
    {
        // The rising side first; a value above the target is then told by the falling one.
        ReadOnlySpan<double> values = context.Values;
        Span<double> results = context.Results;
        double[] falling = new double[values.Length];
        LinearScale.Apply(values, results, TooLow, From, Range, Range.Lowest, Range.Highest);
        LinearScale.Apply(values, falling, TooHigh, To, Range, Range.Lowest, Range.Highest);
        for (int i = 0; i < values.Length; i++)
            results[i] = values[i] > To ? falling[i] : values[i] >= From ? Range.Highest : results[i];
    }

    private protected override string Describe() => Describe("target-range", TooLow, From, To, TooHigh, Range.Lowest, Range.Highest);
}
