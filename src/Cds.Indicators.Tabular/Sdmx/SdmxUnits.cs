using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>What numbers of a subject are in: decimals, the basis of rates, the code of the unit.</summary>
internal static class SdmxUnits
{
    private const string Percent = "PT";
    private const string Fraction = "PURE_NUMB";
    private const string Per = "PER_";

    /// <summary>How many decimals a single number of a subject has.</summary>
    public static int DecimalsOf(Subject subject) => SdmxMerge.Stored(subject) switch
    {
        { Measure: { } measure } => measure.Decimals,
        { Indicator: ScoreIndicator score } => score.Decimals,
        _ => 0,
    };

    /// <summary>The measures of a pair; null for other subjects.</summary>
    public static (Measure Numerator, Measure Denominator)? PartsOf(Subject subject) => subject.Indicator switch
    {
        RatioIndicator ratio => (ratio.Numerator, ratio.Denominator),
        MeanIndicator mean => (mean.Numerator, mean.Denominator),
        _ => null,
    };

    /// <summary>The power of ten of the basis that a rate is shown on.</summary>
    public static int ShiftOf(Subject subject) => subject.Indicator is RatioIndicator ratio ? Shift(ratio.Basis.Multiplier) : 0;

    /// <summary>The code of the unit.</summary>
    public static string CodeOf(Subject subject) => SdmxMerge.Stored(subject) switch
    {
        { Measure: { } measure } => SdmxSubjects.CodeOf(measure.Unit.Code),
        { Indicator: RatioIndicator { Basis: var basis } } => basis == RateBasis.Percent ? Percent
            : basis == RateBasis.Fraction ? Fraction : Per + basis.Multiplier.ToString(CultureInfo.InvariantCulture),
        { Indicator: MeanIndicator mean } => SdmxSubjects.CodeOf(mean.Numerator.Unit.Code),
        { Indicator: ScoreIndicator } => "POINTS",
        _ => "RANK",
    };

    /// <summary>The power of ten of the basis that the code of a unit names; null where it names none.</summary>
    public static int? ShiftOf(string code) => code switch
    {
        Percent or "PC" or "PERCENT" => 2,
        Fraction or "RATIO" => 0,
        Per + "1000" => 3,
        Per + "10000" => 4,
        Per + "100000" => 5,
        Per + "1000000" => 6,
        _ => null,
    };

    private static int Shift(int multiplier) => multiplier.ToString(CultureInfo.InvariantCulture).Length - 1;
}
