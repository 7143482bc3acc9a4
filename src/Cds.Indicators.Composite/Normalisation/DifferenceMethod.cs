using System.Globalization;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record DifferenceMethod(ReferencePoint Point, double Scale) : NormalisationMethod
{
    internal override double? MirrorSum => Point == ReferencePoint.Mean ? 0 : null;

    internal override void Apply(in NormalisationContext context)
    {
        double reference = RatioMethod.Reference(context, Point);
        if (double.IsNaN(reference))
            return;
        double scale = context.IsReversed ? -Scale : Scale;
        ReadOnlySpan<double> values = context.Values;
        Span<double> results = context.Results;
        for (int i = 0; i < values.Length; i++)
            results[i] = double.IsNaN(values[i]) ? values[i] : (values[i] - reference) / reference * scale;
    }

    private protected override string Describe() => string.Create(CultureInfo.InvariantCulture, $"difference-to-{RatioMethod.Word(Point)}({Scale:R})");
}
