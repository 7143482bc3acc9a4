using Cds.Indicators.Tests.Guards;

namespace Cds.Indicators.Composite.Tests.Guards;

[Trait("Category", "Package")]
public sealed class PackageTests(PackageTests.Package package)
    : SatellitePackageTests<PackageTests.Package>(package, ["Cds.Indicators", "MathNet.Numerics", "NodaTime"], Consumer, ["38 100", "40 40", "42 25"])
{
    private const string Consumer = """
        using System;
        using Cds.Indicators.Composite.Aggregation;
        using Cds.Indicators.Composite.Data;
        using Cds.Indicators.Composite.Hierarchy;
        using Cds.Indicators.Composite.Indices;
        using Cds.Indicators.Composite.Normalisation;
        using Cds.Indicators.Indicators;

        CompositeIndex index = CompositeIndex.Of(new IndexDefinition
        {
            Code = "own",
            Name = new LocalizedText("Chỉ số riêng", "An index of one's own"),
            Root = IndexNode.Group("index", IndexNode.Indicator("online"), IndexNode.Indicator("overdue", Direction.LowerIsBetter)),
            Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)), new AggregationStage(AggregationMethod.ArithmeticMean)],
        });
        IndexData data = IndexData.Of(["38", "40", "42"], [new("online", [90, 80, 40]), new("overdue", [1, 5, 3])]);
        foreach (string unit in data.Units)
            Console.WriteLine(FormattableString.Invariant($"{unit} {index.Compute(data).Score(unit).Value}"));
        """;

    public sealed class Package() : PackedSatellite("Cds.Indicators.Composite");
}
