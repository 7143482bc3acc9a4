using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Treatment;

namespace Cds.Indicators.Composite.Tests.Reference;

/// <summary>The stages of COINr's example coin.</summary>
internal static class AsemStages
{
    /// <summary>The denominators of the metadata.</summary>
    public static DenominationStage Denomination => new(Asem.Metadata.Rows
        .Where(row => row["Type"] == "Indicator" && row["Denominator"] != "NA")
        .ToImmutableSortedDictionary(row => row["iCode"], row => new Denominator(row["Denominator"])));

    /// <summary>Winsorisation, then the logarithm: the default treatment.</summary>
    public static TreatmentMethod Treatment(int? maximumPoints = 5, PassTest? test = null, Transformation? transformation = null) =>
        TreatmentMethod.WinsoriseThenTransform(transformation ?? Transformation.RangeShiftedLog, maximumPoints, test);

    /// <summary>All stages of the example.</summary>
    public static IndexDefinition Definition => Asem.Definition(
        Denomination,
        new ImputationStage(ImputationMethod.GroupMean("EurAsia_group")),
        new ScreeningStage(minimumAvailability: 0.9),
        new TreatmentStage(Treatment()),
        new NormalisationStage(NormalisationMethod.MinMax(0, 100)),
        new AggregationStage(AggregationMethod.ArithmeticMean)) with
    {
        // Laos has no figure of energy, by which two indicators are divided; they are imputed.
        Policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.MissingDenominator, UndefinedAction.Missing),
    };
}
