using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Tests.Stages;

/// <summary>The stages before the normalisation give the same figures, reports and faults on any number of threads, with and without reports.</summary>
public sealed class StageThreadTests
{
    private const int Units = 700;
    private const int Indicators = 40;

    public static TheoryData<int> Stages => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Figures_are_the_same_on_one_two_and_eight_threads(int number)
    {
        IndexStage stage = number switch
        {
            0 => new DenominationStage(Enumerable.Range(0, Indicators).ToImmutableSortedDictionary(i => $"i{i}", _ => new Denominator("d", 1000))),
            1 => new ImputationStage(ImputationMethod.RowMean()),
            2 => new ImputationStage(ImputationMethod.LinearOrConstant),
            _ => new TreatmentStage(TreatmentMethod.WinsoriseThenTransform(Transformation.FittedBoxCox(), maximumPoints: 2)),
        };
        CompositeIndex index = Index(UndefinedPolicies.MissingAll, stage);
        IndexPanel panel = Panel();
        double[][] expected = Run(index, panel, stage, threads: 1, withReports: true);
        foreach ((int threads, bool withReports) in (ReadOnlySpan<(int, bool)>)[(2, true), (8, true), (8, false)])
        {
            double[][] actual = Run(index, panel, stage, threads, withReports);
            for (int column = 0; column < Indicators; column++)
                Assert.Equal(expected[column].Select(BitConverter.DoubleToInt64Bits), actual[column].Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void Faults_are_the_same_on_one_and_eight_threads()
    {
        ImputationStage stage = new(ImputationMethod.Linear);
        CompositeIndex index = Index(UndefinedPolicies.RefuseAll, stage);
        IndexPanel panel = Panel();
        string[] Faults(int threads) => [.. Assert.Throws<FaultException>(() => Run(index, panel, stage, threads, withReports: true)).Faults.Select(fault => fault.Value)];

        Assert.NotEmpty(Faults(1));
        Assert.Equal(Faults(1), Faults(8));
    }

    [Fact]
    public void A_stage_without_reports_makes_none()
    {
        foreach (IndexStage stage in (IndexStage[])[new ScreeningStage(0.5), new ImputationStage(ImputationMethod.Mean), new TreatmentStage(TreatmentMethod.Winsorise())])
        {
            CompositeIndex index = Index(UndefinedPolicies.MissingAll, stage);
            IndexPanel panel = Panel();
            StageContext context = index.Start(panel.Frame, panel.Groups, withReports: false, threads: 1);
            Assert.Null(Pipeline.Run(stage, Pipeline.Indicators(context), context).Report);
            context = index.Start(panel.Frame, panel.Groups, withReports: true, threads: 1);
            Assert.Equal(2, Pipeline.Run(stage, Pipeline.Indicators(context), context).Report!.Count);
        }
    }

    private static double[][] Run(CompositeIndex index, IndexPanel panel, IndexStage stage, int threads, bool withReports)
    {
        StageContext context = index.Start(panel.Frame, panel.Groups, withReports, threads);
        return Pipeline.Run(stage, Pipeline.Indicators(context), context).Frame.Columns;
    }

    private static CompositeIndex Index(UndefinedPolicies policies, IndexStage stage) =>
        SmallIndex.Of(policies, [.. Enumerable.Range(0, Indicators).Select(i => IndexNode.Indicator($"i{i}"))], stage);

    private static IndexPanel Panel()
    {
        Random random = new(7);
        return IndexPanel.Of(Enumerable.Range(2023, 2).Select(year => KeyValuePair.Create(Period.OfYear(year), IndexData.Of(
            Enumerable.Range(0, Units).Select(unit => $"u{unit}"),
            Enumerable.Range(0, Indicators).Select(i => $"i{i}").Append("d").Select(code => KeyValuePair.Create(
                code, Enumerable.Range(0, Units).Select(_ => random.Next(20) == 0 ? double.NaN : Math.Exp(4 * random.NextDouble())).ToArray()))))));
    }
}
