using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>What is wrong with a definition is told by part, all of it at once.</summary>
public sealed class DefinitionRulesTests
{
    private static readonly AggregationStage s_aggregate = new(AggregationMethod.ArithmeticMean);
    private static readonly NormalisationStage s_normalise = new(NormalisationMethod.MinMax());

    private static readonly IndexDefinition s_sound = new()
    {
        Code = "own",
        Name = new LocalizedText("Chỉ số", "Index"),
        Root = IndexNode.Group("index", IndexNode.Indicator("a"), IndexNode.Indicator("b")),
        Stages = [s_normalise, s_aggregate],
    };

    [Fact]
    public void A_sound_definition_has_no_faults() => Assert.Equal("a, b, index", string.Join(", ", CompositeIndex.Of(s_sound).Hierarchy.Codes));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("chỉ-số")]
    [InlineData("a/b")]
    public void A_code_is_letters_digits_dots_hyphens_and_underscores(string? code)
    {
        Assert.Equal(["definition code: the code is not 1 to 64 letters, digits, dots, hyphens and underscores"], Faults(s_sound with { Code = code! }));
        string place = string.IsNullOrEmpty(code) ? "code" : code;
        Assert.Equal(
            [$"hierarchy {place}: the code is not 1 to 64 letters, digits, dots, hyphens and underscores"],
            Faults(s_sound with { Root = IndexNode.Group("index", IndexNode.Indicator(code!)) }));
    }

    [Fact]
    public void A_code_has_at_most_64_characters()
    {
        Assert.Empty(Faults(s_sound with { Code = new string('x', 64) }));
        Assert.Single(Faults(s_sound with { Code = new string('x', 65) }));
    }

    [Fact]
    public void Nulls_are_faults_and_all_are_told()
    {
        IndexDefinition definition = s_sound with { Code = null!, Name = null!, Root = null!, Stages = default, Policies = null! };
        Assert.Equal(
            [
                "definition code: the code is not 1 to 64 letters, digits, dots, hyphens and underscores",
                "definition name: the index has no name",
                "definition policies: the policies are null",
                "definition hierarchy: a node is null",
                "definition stages: the last stage, and only the last, aggregates",
            ],
            Faults(definition));
    }

    [Fact]
    public void Nodes_are_judged_one_by_one_in_their_order()
    {
        IndexNode root = IndexNode.Group(
            "index",
            IndexNode.Indicator("a") with { Weight = double.NaN },
            IndexNode.Group("g", IndexNode.Indicator("a"), null!, IndexNode.Indicator("c") with { Weight = -1 }),
            IndexNode.Indicator("d", Direction.Neutral),
            IndexNode.Group("empty-weights", IndexNode.Indicator("e") with { Weight = 0 }),
            IndexNode.Group("endless-weights", IndexNode.Indicator("f") with { Weight = double.MaxValue }, IndexNode.Indicator("h") with { Weight = double.MaxValue }));
        Assert.Equal(
            [
                "hierarchy a: the weight is not a number that is zero or more",
                "hierarchy a: the code stands twice",
                "hierarchy g: a node is null",
                "hierarchy c: the weight is not a number that is zero or more",
                "hierarchy g: the weights of its parts sum to zero",
                "hierarchy d: an index needs to know whether more is better",
                "hierarchy empty-weights: the weights of its parts sum to zero",
                "hierarchy endless-weights: the weights of its parts sum to more than a number can hold",
            ],
            Faults(s_sound with { Root = root }));
    }

    [Fact]
    public void An_index_has_parts() => Assert.Equal(["hierarchy index: the index has no parts"], Faults(s_sound with { Root = IndexNode.Indicator("index") }));

    [Theory]
    [InlineData(16, 0)]
    [InlineData(17, 1)]
    [InlineData(3000, 1)]
    public void Sixteen_levels_are_enough(int levels, int faults)
    {
        IndexNode node = IndexNode.Indicator("n1");
        for (int level = 2; level <= levels; level++)
            node = IndexNode.Group(string.Create(CultureInfo.InvariantCulture, $"n{level}"), node);
        Assert.Equal(faults, Faults(s_sound with { Root = node }).Length);
    }

    [Fact]
    public void The_last_stage_and_only_the_last_aggregates()
    {
        const string Rule = "definition stages: the last stage, and only the last, aggregates";
        Assert.Equal([Rule], Faults(s_sound with { Stages = [] }));
        Assert.Equal([Rule], Faults(s_sound with { Stages = [s_aggregate with { Name = "first" }, s_aggregate] }));
        Assert.Equal(
            [Rule, "definition stages: at most one stage normalises, right before the aggregation"],
            Faults(s_sound with { Stages = [s_normalise] }));
    }

    [Fact]
    public void One_stage_normalises_right_before_the_aggregation()
    {
        const string Rule = "definition stages: at most one stage normalises, right before the aggregation";
        Assert.Equal([Rule], Faults(s_sound with { Stages = [s_normalise with { Name = "first" }, s_normalise, s_aggregate] }));
        Assert.Empty(Faults(s_sound with { Stages = [s_aggregate] }));
    }

    [Fact]
    public void Stages_have_names_of_their_own()
    {
        Assert.Equal(["normalise name: two stages have the name"], Faults(s_sound with { Stages = [s_normalise, s_aggregate with { Name = "normalise" }] }));
        Assert.Equal(
            ["stages name: the name is not 1 to 64 letters, digits, dots, hyphens and underscores"], Faults(s_sound with { Stages = [s_normalise with { Name = null! }, s_aggregate] }));
        Assert.Equal(
            ["definition stages: a stage is null"], Faults(s_sound with { Stages = [null!, s_normalise, s_aggregate] }));
    }

    [Fact]
    public void Overrides_name_indicators_and_groups_of_the_index()
    {
        IndexDefinition definition = s_sound with
        {
            Stages =
            [
                s_normalise with { Overrides = Of(("index", NormalisationMethod.MinMax()), ("other", NormalisationMethod.MinMax())) },
                s_aggregate with { Overrides = Of(("a", AggregationMethod.ArithmeticMean)), Availability = 1.5 },
            ],
        };
        Assert.Equal(
            [
                "normalise index: it is not an indicator of the index",
                "normalise other: it is not an indicator of the index",
                "aggregate a: it is not a group of the index",
                "aggregate availability: the share does not lie from 0 to 1",
            ],
            Faults(definition));
    }

    [Fact]
    public void A_group_for_which_less_is_better_needs_a_range_to_be_mirrored_in()
    {
        IndexNode group = IndexNode.Group("g", IndexNode.Indicator("a"), IndexNode.Indicator("b")) with { Direction = Direction.LowerIsBetter };
        IndexDefinition mirrored = s_sound with { Root = IndexNode.Group("index", group, IndexNode.Indicator("c")) };
        Assert.Empty(Faults(mirrored));
        Assert.Equal(["hierarchy g: the scores of the group have no common range in which they can be mirrored"], Faults(mirrored with { Stages = [s_aggregate] }));
        Assert.Equal(["hierarchy g: the index itself has no direction"], Faults(s_sound with { Root = group }));
    }

    [Fact]
    public void Faults_of_different_parts_are_told_together_in_the_order_of_the_definition()
    {
        IndexDefinition definition = s_sound with { Code = "", Root = IndexNode.Group("index", IndexNode.Indicator("a"), IndexNode.Indicator("a")), Stages = [s_normalise with { Name = "" }] };
        Assert.Equal(
            [
                "definition code: the code is not 1 to 64 letters, digits, dots, hyphens and underscores",
                "hierarchy a: the code stands twice",
                "definition stages: the last stage, and only the last, aggregates",
                "definition stages: at most one stage normalises, right before the aggregation",
                "stages name: the name is not 1 to 64 letters, digits, dots, hyphens and underscores",
            ],
            Faults(definition));
    }

    [Fact]
    public void Stages_take_no_null()
    {
        Assert.Throws<ArgumentNullException>(static () => s_normalise with { Method = null! });
        Assert.Throws<ArgumentNullException>(static () => s_aggregate with { Method = null! });
        Assert.Throws<ArgumentNullException>(static () => s_aggregate with { Levels = [null!] });
        Assert.Throws<ArgumentNullException>(static () => new ImputationStage(ImputationMethod.Mean) { Method = null! });
        Assert.Throws<ArgumentNullException>(static () => new TreatmentStage(TreatmentMethod.None) { Method = null! });
        Assert.Throws<ArgumentNullException>(static () => new ScreeningStage { AlwaysKept = null! });
        Assert.Throws<ArgumentNullException>(static () => new ScreeningStage { AlwaysDropped = null! });
        Assert.Throws<ArgumentNullException>(static () => new DenominationStage(null!));
        Assert.ThrowsAny<ArgumentException>(static () => s_normalise with { Overrides = null! });
        Assert.ThrowsAny<ArgumentException>(static () => s_aggregate with { Overrides = null! });
        Assert.Contains("a has of its own is null", Assert.Throws<ArgumentException>(static () => s_normalise with { Overrides = Of(("a", (NormalisationMethod)null!)) }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stages_compare_by_what_they_say()
    {
        NormalisationStage stage = s_normalise with { Overrides = Of(("a", NormalisationMethod.MinMax(1, 2)), ("b", NormalisationMethod.MinMax())) };
        NormalisationStage same = new(NormalisationMethod.MinMax()) { Overrides = Of(("b", NormalisationMethod.MinMax()), ("a", NormalisationMethod.MinMax(1, 2))) };
        Assert.Equal(stage, same);
        Assert.Equal(stage.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(stage, stage with { Name = "other" });
        Assert.NotEqual(stage, stage with { Overrides = Of(("a", NormalisationMethod.MinMax(1, 3)), ("b", NormalisationMethod.MinMax())) });
        Assert.NotEqual(s_aggregate, s_aggregate with { LevelAvailability = [0.5] });
        Assert.Equal(s_aggregate with { Levels = [AggregationMethod.GeometricMean] }, s_aggregate with { Levels = [AggregationMethod.GeometricMean] });
    }

    [Fact]
    public void Overrides_stand_in_the_order_of_their_codes_whatever_the_culture()
    {
        ImmutableSortedDictionary<string, NormalisationMethod> given = ImmutableSortedDictionary.CreateRange(
            StringComparer.OrdinalIgnoreCase, [KeyValuePair.Create("a", NormalisationMethod.MinMax()), KeyValuePair.Create("B", NormalisationMethod.MinMax())]);
        Assert.Equal("B, a", string.Join(", ", (s_normalise with { Overrides = given }).Overrides.Keys));
    }

    [Fact]
    public void A_definition_changes_by_with_and_compares_by_what_it_says()
    {
        IndexDefinition other = s_sound with { Code = "other" };
        Assert.NotEqual(s_sound, other);
        Assert.Equal(s_sound, other with { Code = "own" });
        Assert.Equal(s_sound, s_sound with { Root = IndexNode.Group("index", IndexNode.Indicator("a"), IndexNode.Indicator("b")), Stages = [.. s_sound.Stages] });
        Assert.NotEqual(s_sound, s_sound with { Root = IndexNode.Group("index", IndexNode.Indicator("b"), IndexNode.Indicator("a")) });
        Assert.NotEqual(s_sound, s_sound with { Stages = [s_aggregate] });
        Assert.Equal("own", s_sound.Code);
    }

    [Fact]
    public void An_indicator_of_a_catalogue_makes_a_node()
    {
        Indicator indicator = Catalogue.Vietnam()["dossier.paid-online"];
        IndexNode node = IndexNode.Of(indicator, weight: 2);
        Assert.Equal((indicator.Code, indicator.Name, indicator.Direction, 2.0, true), (node.Code, node.Name, node.Direction, node.Weight, node.IsIndicator));
        Assert.Throws<ArgumentNullException>(static () => IndexNode.Of(null!));
    }

    private static string[] Faults(IndexDefinition definition)
    {
        try
        {
            _ = CompositeIndex.Of(definition);
            return [];
        }
        catch (FaultException e)
        {
            Assert.All(e.Faults, static fault => Assert.NotEmpty(fault.Cure));
            return [.. e.Faults.Select(static fault => $"{fault.Place.Source} {fault.Place.Column}: {fault.Rule}")];
        }
    }

    private static ImmutableSortedDictionary<string, T> Of<T>(params (string Code, T Value)[] entries) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, entries.Select(static entry => KeyValuePair.Create(entry.Code, entry.Value)));
}
