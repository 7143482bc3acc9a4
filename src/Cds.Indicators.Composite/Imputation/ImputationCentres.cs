using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>The value that stands for several.</summary>
internal static class ImputationCentres
{
    /// <summary>The centre of the values that are there; NaN where there is none.</summary>
    public static double Of(this ImputationCentre centre, ReadOnlySpan<double> values) =>
        centre == ImputationCentre.Mean ? Moments.Mean(values) : Quantile.Median(values);

    /// <summary>The name of a method.</summary>
    public static string Word(this ImputationCentre centre) => centre == ImputationCentre.Mean ? "mean" : "median";
}
