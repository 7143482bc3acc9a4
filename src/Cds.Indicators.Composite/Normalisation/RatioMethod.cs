using System.Globalization;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record RatioMethod(ReferencePoint Point, double Scale) : NormalisationMethod
{
    internal override double? MirrorSum => Point == ReferencePoint.Best ? Scale : null;

    public static ParameterFault? FaultOf(double scale) => ParameterFault.OfPositive(nameof(scale), scale);

    public static ParameterFault? FaultOf(ReferencePoint point) =>
        ParameterFault.Unless(Enum.IsDefined(point), nameof(point), point, "it is not a reference", "Give Mean, Best or Worst.");

    /// <summary>The word for a reference.</summary>
    public static string Word(ReferencePoint point) => point switch
    {
        ReferencePoint.Mean => "mean",
        ReferencePoint.Best => "best",
        _ => "worst",
    };

    /// <summary>The reference of a column, above zero; NaN where it is none, and the rows have got the result of that.</summary>
    public static double Reference(in NormalisationContext context, ReferencePoint point)
    {
        double reference;
        if (point == ReferencePoint.Mean)
        {
            reference = Centre.Of(context.ReferenceValues).Mean;
        }
        else
        {
            ColumnRange range = context.RangeOfReference();
            reference = range.Count == 0 ? double.NaN : (point == ReferencePoint.Best) != context.IsReversed ? range.Maximum : range.Minimum;
        }

        if (reference > 0)
            return reference;
        context.Undefined(double.IsNaN(reference) ? UndefinedCase.AllMissing : UndefinedCase.NotPositiveReference);
        return double.NaN;
    }

    internal override void Apply(in NormalisationContext context)
    {
        double reference = Reference(context, Point);
        if (double.IsNaN(reference))
            return;
        ReadOnlySpan<double> values = context.Values;
        Span<double> results = context.Results;
        List<int> negative = [];
        bool isReversed = context.IsReversed;
        for (int i = 0; i < values.Length; i++)
        {
            double x = values[i];
            results[i] = double.IsNaN(x) ? x : isReversed ? reference / x * Scale : x / reference * Scale;
            if (isReversed && x <= 0)
                negative.Add(context.First + i);
        }

        context.Undefined(UndefinedCase.NotPositive, negative);
    }

    private protected override string Describe() => string.Create(CultureInfo.InvariantCulture, $"ratio-to-{Word(Point)}({Scale:R})");
}
