using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>What holds for the documents of all definitions: random ones, of every method there is.</summary>
public sealed class IndexDocumentLawTests
{
    private static readonly NormalisationMethod[] s_normalisations =
    [
        NormalisationMethod.MinMax(1, 100), NormalisationMethod.MinMax(-0.1, 1.0 / 3), NormalisationMethod.ZScore(), NormalisationMethod.ZScore(50, 10), NormalisationMethod.Rank(),
        NormalisationMethod.Rank(RankTies.Average), NormalisationMethod.Borda(), NormalisationMethod.PercentileRank(lowest: 0, highest: 10),
        NormalisationMethod.Goalposts(1e-9, 1e12, 0, 1), NormalisationMethod.Goalposts(2, 3, 0, 1, truncate: false), NormalisationMethod.Scaled(0, 10, 7),
        NormalisationMethod.DistanceToMaximum(), NormalisationMethod.DistanceToReference("AUT", cap: true, scale: 100), NormalisationMethod.DistanceToReference("Đắk Lắk"),
        NormalisationMethod.DistanceToTarget(80, cap: true), NormalisationMethod.DistanceToTarget(-80, lowest: 1, highest: 9), NormalisationMethod.TargetRange(0, 1.5, 2.5, 6),
        NormalisationMethod.FractionOfMaximum(), NormalisationMethod.RatioTo(ReferencePoint.Mean, 100), NormalisationMethod.DifferenceTo(ReferencePoint.Worst),
        NormalisationMethod.AboveBelowMean(0.2), NormalisationMethod.AsGiven(100), NormalisationMethod.ChangeOverPeriod(), NormalisationMethod.Cyclical,
        NormalisationMethod.PercentileClasses(new(0, 0), new(25, 40), new(65, 60)),
    ];

    private static readonly AggregationMethod[] s_aggregations =
    [
        AggregationMethod.ArithmeticMean, AggregationMethod.GeometricMean, AggregationMethod.HarmonicMean, AggregationMethod.PowerMean(0.5), AggregationMethod.PowerMean(-2.25),
        AggregationMethod.Copeland, AggregationMethod.BenefitOfTheDoubt(), AggregationMethod.BenefitOfTheDoubt(0.1, 1),
    ];

    private static readonly ImputationMethod[] s_imputations =
    [
        ImputationMethod.None, ImputationMethod.Mean, ImputationMethod.Median, ImputationMethod.GroupMean("region"), ImputationMethod.GroupMedian("vùng"), ImputationMethod.RowMean(),
        ImputationMethod.RowMedian(2), ImputationMethod.Constant(-1.5), ImputationMethod.LatestObservation(), ImputationMethod.LatestObservation(3), ImputationMethod.PiecewiseConstant,
        ImputationMethod.Linear, ImputationMethod.LinearOrConstant,
    ];

    private static readonly Transformation[] s_transformations =
    [
        Transformation.RangeShiftedLog, Transformation.UnitShiftedLog, Transformation.SkewAwareLog, Transformation.GlobalInnovationIndexLog, Transformation.BoxCox(0.25),
        Transformation.BoxCox(-1, isShifted: false), Transformation.FittedBoxCox(), Transformation.FittedBoxCox(-1, 1.5, isShifted: false),
    ];

    private static readonly TreatmentMethod[] s_treatments =
    [
        TreatmentMethod.None, TreatmentMethod.Winsorise(), TreatmentMethod.Winsorise(null), TreatmentMethod.Winsorise(3, PassTest.Of(1.5, 3), isForced: true),
        .. s_transformations.SelectMany(static transformation => new[]
        {
            TreatmentMethod.Transform(transformation), TreatmentMethod.Transform(transformation, PassTest.Of(1, 2), isForced: true),
            TreatmentMethod.WinsoriseThenTransform(transformation), TreatmentMethod.WinsoriseThenTransform(transformation, 2, PassTest.Of(0, -1), isCombined: true, isForced: true),
        }),
    ];

    private static readonly Gen<double> s_number = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(static n => n / 7.0), Gen.Elements(double.MaxValue, double.MinValue, double.Epsilon, 0.1, -0.0, 1e300, 1.0 / 3, 5));

    [Fact]
    public void What_is_written_is_read_back_as_the_same() => Property.Holds(Definitions(), static definition =>
    {
        string text = CompositeIndex.Of(definition).ToJson();
        CompositeIndex read = CompositeIndex.Read(text, "random.json");
        Assert.Equal(definition, read.Definition);
        Assert.Equal(text, read.ToJson());
    });

    [Fact]
    public void Every_method_is_written_and_read_back()
    {
        foreach (NormalisationMethod method in s_normalisations.Append(NormalisationMethod.AsGiven()))
            Same(new NormalisationStage(method), new AggregationStage(AggregationMethod.ArithmeticMean));
        foreach (AggregationMethod method in s_aggregations)
            Same(new AggregationStage(method));
        foreach (ImputationMethod method in s_imputations)
            Same(new ImputationStage(method), new AggregationStage(AggregationMethod.ArithmeticMean));
        foreach (TreatmentMethod method in s_treatments)
            Same(new TreatmentStage(method), new AggregationStage(AggregationMethod.ArithmeticMean));
    }

    [Fact]
    public void A_document_cut_anywhere_is_refused_by_faults_alone()
    {
        string text = CompositeIndex.Published("desi-2022").ToJson();
        for (int length = 0; length < text.TrimEnd().Length; length += 97)
            Assert.Throws<FaultException>(() => CompositeIndex.Read(text[..length], "cut.json"));
    }

    [Fact]
    public void A_document_with_any_value_in_another_s_place_is_read_or_refused_by_faults_alone() => Property.Holds(
        Definitions(), Arb.From(Gen.Choose(0, 100_000)), Arb.From(Gen.Elements("null", "true", "7", "-1e400", "\"x\"", "[]", "{}", "[[]]", "{\"method\":\"mean\"}")), static (definition, at, value) =>
        {
            string text = CompositeIndex.Of(definition).ToJson();
            int[] colons = [.. Enumerable.Range(0, text.Length - 1).Where(i => text[i] == ':' && text[i + 1] == ' ' && text[i + 2] is not ('{' or '['))];
            int start = colons[at % colons.Length] + 2;
            int end = text.IndexOf('\n', start);
            string changed = string.Concat(text.AsSpan(0, start), value, text[end - 1] == ',' ? "," : "", text.AsSpan(end));
            try
            {
                _ = CompositeIndex.Read(changed, "changed.json");
            }
            catch (FaultException e)
            {
                Assert.All(e.Faults, static fault => Assert.StartsWith("$", fault.Place.JsonPath, StringComparison.Ordinal));
            }
        });

    private static void Same(params IndexStage[] stages)
    {
        IndexDefinition definition = new() { Code = "c", Name = new LocalizedText("v", "e"), Root = IndexNode.Group("index", IndexNode.Indicator("a")), Stages = [.. stages] };
        string text = CompositeIndex.Of(definition).ToJson();
        CompositeIndex read = CompositeIndex.Read(text, stages[0].ToString());
        Assert.Equal(definition, read.Definition);
        Assert.Equal(text, read.ToJson());
    }

    private static Arbitrary<IndexDefinition> Definitions() => Arb.From(
        from shape in Gen.ListOf(Gen.Choose(1, 4), 3)
        from weights in Gen.ListOf(Gen.Choose(1, 90).Select(static n => n / 9.0), 40)
        from lower in Gen.ListOf(Gen.Elements(true, false), 40)
        let root = Root([.. shape], [.. weights], [.. lower])
        let hierarchy = new IndexHierarchy(root)
        let indicators = hierarchy.Codes.Take(hierarchy.IndicatorCount).ToArray()
        let groups = hierarchy.Codes.Skip(hierarchy.IndicatorCount).ToArray()
        from stages in Stages(indicators, groups)
        from policies in Policies()
        from extra in Gen.Choose(0, 7)
        select new IndexDefinition
        {
            Code = "random.definition_1",
            Name = new LocalizedText("Chỉ số “ngẫu nhiên”", "Random \"index\""),
            Root = root,
            Stages = stages,
            Policies = policies,
            LegalBasis = (extra & 1) == 0 ? null : new LegalBasis("12/QĐ-UBND", (extra & 2) == 0 ? null : "Điều 1", (extra & 4) == 0 ? null : new LocalDate(2026, 2, 28), null, Confidence.Secondary),
            Note = (extra & 2) == 0 ? null : new LocalizedText("ghi chú", "a note"),
        });

    private static IndexNode Root(int[] shape, double[] weights, bool[] lower)
    {
        int next = 0;
        IndexNode Node(int depth, bool isGroup)
        {
            int number = next++;
            return new IndexNode
            {
                Code = string.Create(CultureInfo.InvariantCulture, $"n{number}"),
                Name = number % 3 == 0 ? new LocalizedText($"tên {number}", $"name {number}") : null,
                Weight = weights[number % weights.Length],
                Direction = !isGroup && lower[number % lower.Length] ? Direction.LowerIsBetter : Direction.HigherIsBetter,
                Children = isGroup ? [.. Enumerable.Range(0, shape[depth]).Select(i => Node(depth + 1, depth + 1 < shape.Length && i % 2 == 0))] : [],
            };
        }

        return Node(0, isGroup: true);
    }

    private static Gen<ImmutableArray<IndexStage>> Stages(string[] indicators, string[] groups) =>
        from denominate in Maybe(Overrides(indicators, Gen.Elements(new Denominator("population"), new Denominator("dân số", 1000))).Select(static own => (IndexStage)new DenominationStage(own)))
        from screen in Maybe(
            from share in Gen.Elements<double?>(null, 0.5, 2.0 / 3)
            from own in Overrides(groups, Gen.Elements(new ScreeningThreshold(0.5), new ScreeningThreshold(null, 0.25), new ScreeningThreshold(0.1, 0.2)))
            select (IndexStage)new ScreeningStage(share, 0.1) { Groups = own, AlwaysKept = ["VNM", "Lào"], AlwaysDropped = ["X"] })
        from impute in Maybe(
            from method in Gen.Elements(s_imputations)
            from own in Overrides(indicators, Gen.Elements(s_imputations))
            select (IndexStage)new ImputationStage(method) { Overrides = own })
        from treat in Maybe(
            from method in Gen.Elements(s_treatments)
            from own in Overrides(indicators, Gen.Elements(s_treatments))
            select (IndexStage)new TreatmentStage(method) { Overrides = own, Name = "treat-once" })
        from normalise in Maybe(
            from method in Gen.Elements(s_normalisations)
            from own in Overrides(indicators, Gen.Elements(s_normalisations))
            from scope in Gen.Elements(NormalisationScope.EachPeriod, NormalisationScope.AllPeriods)
            select (IndexStage)new NormalisationStage(method) { Overrides = own, Scope = scope })
        from method in Gen.Elements(s_aggregations)
        from levels in Gen.ListOf(Gen.Elements(s_aggregations), 2)
        from own in Overrides(groups, Gen.Elements(s_aggregations))
        from availability in Gen.Elements(0, 0.66, 1)
        let aggregate = (IndexStage)new AggregationStage(method)
        {
            Levels = [.. levels],
            Overrides = own,
            Availability = availability,
            LevelAvailability = availability > 0 ? [0.5, 0] : [],
        }
        select ImmutableArray.Create([.. new[] { denominate, screen, impute, treat, normalise }.OfType<IndexStage>(), aggregate]);

    private static Gen<IndexStage?> Maybe(Gen<IndexStage> stage) => Gen.OneOf(stage.Select(static s => (IndexStage?)s), Gen.Constant<IndexStage?>(null));

    private static Gen<ImmutableSortedDictionary<string, T>> Overrides<T>(string[] codes, Gen<T> value)
        where T : notnull =>
        from taken in Gen.ListOf(Gen.Elements(true, false, false), codes.Length)
        from values in Gen.ListOf(value, codes.Length)
        select ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal, codes.Zip(values).Where((_, i) => taken.ElementAt(i)).Select(static pair => KeyValuePair.Create(pair.First, pair.Second)));

    private static Gen<UndefinedPolicies> Policies() =>
        from actions in Gen.ListOf(
            Gen.OneOf(Gen.Constant(UndefinedAction.Refuse), Gen.Constant(UndefinedAction.Missing), s_number.Select(UndefinedAction.Give)), UndefinedPolicies.Cases.Length)
        select UndefinedPolicies.Cases.Zip(actions).Aggregate(UndefinedPolicies.RefuseAll, static (policies, pair) => policies.With(pair.First, pair.Second));
}
