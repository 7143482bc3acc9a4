using System.Globalization;
using System.Text;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Guards;

/// <summary>The culture of the moment changes no score, no order of units and no word.</summary>
public sealed class CultureTests
{
    // Codes that the collations of the cultures would order, fold or ignore in their own ways.
    private static readonly string[] s_units = ["TITLE", "title", "tıtle", "TİTLE", "co\u00adop", "coop", "straße", "strasse", "aa", "Đồng", "đồng", "dong"];

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void An_index_is_the_same_in_every_culture(string culture)
    {
        string expected = Run("");

        Assert.Equal(expected, Run(culture));
        Assert.Contains("min-max(0.5, 99.5)", expected, StringComparison.Ordinal);
        Assert.Contains("NaN", expected, StringComparison.Ordinal);
        Assert.Contains("-0.25", expected, StringComparison.Ordinal);
    }

    private static string Run(string culture)
    {
        using CultureScope scope = new(culture);
        StringBuilder text = new();
        IndexResult result = CompositeIndex.Of(Definition(weight: 1.5)).Compute(Made());
        foreach (string unit in result.Scores.Units)
            text.Append(unit).Append(' ').Append(result.Score(unit).Value.ToString("R", CultureInfo.InvariantCulture)).Append(' ').Append(result.Ranking()[unit]).AppendLine();
        text.Append(NormalisationMethod.MinMax(0.5, 99.5)).Append(' ').Append(AggregationMethod.ArithmeticMean).Append(' ').Append(UndefinedAction.Give(-0.25)).AppendLine();
        foreach (Exception refused in (Exception[])
        [
            Assert.Throws<FaultException>(() => CompositeIndex.Of(Definition(weight: -0.25))),
            Assert.Throws<FaultException>(() => CompositeIndex.Of(Definition(weight: double.NaN))),
            Assert.Throws<FaultException>(() => CompositeIndex.Of(Definition(weight: 1)).Compute(IndexData.Of(s_units, [new("I", Numbers(static _ => 2.5)), new("i", Numbers(static i => -i))]))),
            Assert.Throws<FaultException>(() => IndexData.Of(s_units, [new("I", Numbers(static i => i / 0.0))])),
            Assert.Throws<KeyNotFoundException>(() => result.Score("nobody")),
            Assert.Throws<ArgumentException>(() => new IndexDataBuilder().Add("a", "b", -1234.5).Add("a", "b", 1)),
        ])
            text.AppendLine(refused.Message);
        return text.ToString();
    }

    private static double[] Numbers(Func<int, double> number) => [.. Enumerable.Range(0, s_units.Length).Select(number)];

    private static IndexData Made() => IndexData.Of(s_units, [new("I", Numbers(static i => (i * 37 % 12) - 1234.5)), new("i", Numbers(static i => i == 4 ? double.NaN : i * 5 % 12))]);

    private static IndexDefinition Definition(double weight) => new()
    {
        Code = "made",
        Name = new LocalizedText("Chỉ số thử", "A made index"),
        Root = IndexNode.Group("index", IndexNode.Indicator("I", weight: weight), IndexNode.Indicator("i", Direction.LowerIsBetter)),
        Stages = [new NormalisationStage(NormalisationMethod.MinMax(0.5, 99.5)), new AggregationStage(AggregationMethod.ArithmeticMean)],
    };
}
