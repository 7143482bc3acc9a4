using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record ZScoreMethod(double Mean, double StandardDeviation) : NormalisationMethod
{
    internal override double? MirrorSum => 2 * Mean;

    public static ParameterFault? FaultOf(double mean, double standardDeviation) =>
        ParameterFault.OfFinite(nameof(mean), mean)
        ?? ParameterFault.Unless(double.IsFinite(2 * mean), nameof(mean), mean, "the number is too large", "Give a mean such as 0 or 100.")
        ?? ParameterFault.OfPositive(nameof(standardDeviation), standardDeviation);

    internal override void Apply(in NormalisationContext context)
    {
        ReadOnlySpan<double> reference = context.ReferenceValues;
        Centre centre = Centre.Of(reference);
        if (!context.HasWidth(new ColumnRange(centre.Count, centre.Minimum, centre.Maximum)))
            return;
        double squares = 0;
        foreach (double x in reference)
        {
            double deviation = double.IsNaN(x) ? 0 : centre.Deviation(x);
            squares += deviation * deviation;
        }

        double spread = Math.Sqrt(squares / (centre.Count - 1)) * (context.IsReversed ? -1 : 1);
        ReadOnlySpan<double> values = context.Values;
        Span<double> results = context.Results;
        for (int i = 0; i < values.Length; i++)
            results[i] = double.IsNaN(values[i]) ? values[i] : (centre.Deviation(values[i]) / spread * StandardDeviation) + Mean;
    }

    private protected override string Describe() => Describe("z-score", Mean, StandardDeviation);
}
