using System.Collections.Immutable;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Console = Cds.Indicators.Tests.Guards.SampleConsole;

namespace Cds.Indicators.Composite.Tests.Guards;

/// <summary>The code of the readme, compiled and run.</summary>
internal static class ReadmeSamples
{
    public static void FirstIndex()
    {
        #region readme-first-index
        CompositeIndex index = CompositeIndex.Of(new IndexDefinition
        {
            Code = "services",
            Name = new LocalizedText("Chỉ số dịch vụ công", "Public-service index"),
            Root = IndexNode.Group("index", IndexNode.Indicator("online", weight: 2), IndexNode.Indicator("paid"), IndexNode.Indicator("overdue", Direction.LowerIsBetter)),
            Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
        });
        IndexData data = IndexData.Of(["38", "40", "42"], [new("online", [94, 88, 61]), new("paid", [61, 70, double.NaN]), new("overdue", [1.2, 3.6, 2.4])]);

        IndexResult result = index.Compute(data);
        foreach (string unit in result.Scores.Units)
            Console.WriteLine(FormattableString.Invariant($"{unit}: {result.Score(unit).Value:0.0}, place {result.Ranking()[unit].Value}"));   // 38: 75.0, place 1/3
                                                                                                                                               // 40: 65.9, place 2/3
                                                                                                                                               // 42: 16.7, place 3/3
        Console.WriteLine(result.Stage("normalise")["38", "overdue"].Value);   // 100
        Console.WriteLine(result.Stage("normalise")["42", "paid"].Kind);       // NoData
        #endregion
    }

    public static void Stages()
    {
        #region readme-stages
        IndexStage[] stages =
        [
            new DenominationStage(ImmutableSortedDictionary<string, Denominator>.Empty.Add("terminals", new Denominator("population"))),
            new ScreeningStage(minimumAvailability: 0.66),
            new ImputationStage(ImputationMethod.GroupMedian("region")),
            new TreatmentStage(TreatmentMethod.WinsoriseThenTransform(Transformation.RangeShiftedLog, maximumPoints: 5)),
            new NormalisationStage(NormalisationMethod.MinMax(1, 100))
            {
                Overrides = ImmutableSortedDictionary<string, NormalisationMethod>.Empty.Add("online", NormalisationMethod.Goalposts(0, 100, lowest: 1, highest: 100)),
            },
            new AggregationStage(AggregationMethod.ArithmeticMean) { Levels = [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean], Availability = 0.5 },
        ];
        CompositeIndex index = CompositeIndex.Of(new IndexDefinition
        {
            Code = "own",
            Name = new LocalizedText("Chỉ số riêng", "An index of one's own"),
            Root = IndexNode.Group("index", IndexNode.Group("services", IndexNode.Indicator("online"), IndexNode.Indicator("paid")), IndexNode.Group("means", IndexNode.Indicator("terminals"))),
            Stages = [.. stages],
        });

        Console.WriteLine(FormattableString.Invariant($"{index.Hierarchy.EffectiveWeight("paid")}"));                     // 0.25
        Console.WriteLine(CompositeIndex.Read(index.ToJson(), "own.json").Definition.Stages.SequenceEqual(stages));       // True
        #endregion
    }

    public static void Policies()
    {
        #region readme-policies
        IndexDefinition definition = new()
        {
            Code = "one",
            Name = new LocalizedText("Một chỉ tiêu", "One indicator"),
            Root = IndexNode.Group("index", IndexNode.Indicator("online")),
            Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
        };
        IndexData same = IndexData.Of(["38", "40"], [new("online", [94, 94])]);
        try
        {
            CompositeIndex.Of(definition).Compute(same);
        }
        catch (FaultException refused)
        {
            Console.WriteLine(refused.Faults[0]);   // normalise, column online: 'online of 38, 40': all its values are equal, so that they have no range to be divided by. Mend the data or the definition, or choose a policy for ConstantColumn in its Policies: missing, or a number.
        }

        UndefinedPolicies policies = UndefinedPolicies.RefuseAll.With(UndefinedCase.ConstantColumn, UndefinedAction.Give(50));
        Console.WriteLine(CompositeIndex.Of(definition with { Policies = policies }).Compute(same).Score("38").Value);   // 50
        #endregion
    }

    public static void Uncertainty()
    {
        #region readme-uncertainty
        CompositeIndex index = CompositeIndex.Published("oecd-dgi-2023");
        IndexData data = IndexData.Of(
            ["AUS", "COL", "EST", "IRL"],
            [
                new("digital-by-design", [0.973, 0.814, 0.692, 0.844]), new("data-driven", [0.774, 0.794, 0.949, 0.861]), new("government-as-a-platform", [0.738, 0.654, 0.705, 0.632]),
                new("open-by-default", [0.466, 0.731, 0.623, 0.560]), new("user-driven", [0.833, 0.775, 0.614, 0.684]), new("proactiveness", [0.736, 0.647, 0.869, 0.701]),
            ]);

        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(
            index,
            data,
            Assumption.NoisyWeights("weights", factor: 0.25),
            Assumption.Choice<AggregationStage, AggregationMethod>(
                "mean", "aggregate", [AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean], (stage, method) => stage with { Method = method }));
        UncertaintyResult result = analysis.Run(new UncertaintyOptions { Replicates = 1000, Seed = 2026 });
        foreach (UnitUncertainty unit in result.Units)
            Console.WriteLine(FormattableString.Invariant($"{unit.Unit}: {result.Nominal.Score(unit.Unit).Value:0.000}, place {unit.Places.Value}"));   // AUS: 0.753, place 1–3/4
                                                                                                                                                        // COL: 0.736, place 1–3/4
                                                                                                                                                        // EST: 0.742, place 1–3/4
                                                                                                                                                        // IRL: 0.714, place 4/4
        Console.WriteLine(result.ShareAhead("EST", "COL") > 0.5);                          // True
        Console.WriteLine(result.Replicate(17).Choices[1].Text);                           // arithmetic-mean

        SensitivityResult sensitivity = analysis.Sensitivity(new SensitivityOptions { Replicates = 500, Seed = 2026 });
        Console.WriteLine(sensitivity["weights"].Total.Value.Value > sensitivity["mean"].Total.Value.Value);   // True
        #endregion
    }

    public static void Published()
    {
        #region readme-published
        CompositeIndex egdi = CompositeIndex.Published("egdi-2018");
        IndexResult result = egdi.Compute(IndexData.Of(["VNM"], [new("osi", [0.73610]), new("hci", [0.65430]), new("tii", [0.38900])]));

        Console.WriteLine(FormattableString.Invariant($"{result.Score("VNM").Value:0.0000}"));   // 0.5931
        Console.WriteLine(egdi.Definition.LegalBasis!.Confidence);                              // Computed
        Console.WriteLine(string.Join(", ", CompositeIndex.PublishedCodes));                    // egdi-2003, egdi-2004, egdi-2005, egdi-2008, egdi-2010, egdi-2012, egdi-2014, egdi-2016, egdi-2018, egdi-2020, egdi-2022, egdi-2024, desi-2022, oecd-dgi-2023, dti-922
        #endregion
    }
}
