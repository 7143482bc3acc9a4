using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Json;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Screening;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Composite.Treatment;
using Cds.Indicators.Composite.Uncertainty;
using Cds.Indicators.Composite.Weighting;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Tests.Guards;

/// <summary>
/// Null for an argument that may not be null is refused by the name of the argument, in every public method, constructor and indexer. Left out are rows
/// of results, which only carry what they are given, definitions and options, which are judged as a whole where they are used, and the options that the
/// serializer gives a converter.
/// </summary>
public sealed class NullArgumentTests
{
    private static readonly HashSet<Type> s_judgedWhereUsed = [typeof(IndexDefinition), typeof(IndexNode), typeof(SensitivityOptions)];

    private static readonly object[] s_values = Values();

    [Fact]
    public void Null_is_refused_by_the_name_of_the_argument()
    {
        (string Where, string? Fault)[] asked = [.. typeof(CompositeIndex).Assembly.GetExportedTypes().Where(type => type is { IsEnum: false } && !s_judgedWhereUsed.Contains(type) && !IsRow(type)).SelectMany(Ask)];
        Assert.True(asked.Length > 150, $"Only {asked.Length} arguments were found.");
        Findings.None(asked.Where(one => one.Fault is not null).Select(one => $"{one.Where}: {one.Fault}"));
    }

    /// <summary>What takes spans cannot be called by reflection.</summary>
    [Fact]
    public void Null_is_refused_beside_and_within_spans()
    {
        IndexResult result = Value<IndexResult>();
        Assert.Throws<ArgumentNullException>("name", () => Assumption.Stages(null!, result.Index.Definition.Stages[0]));
        Assert.Throws<ArgumentNullException>("alternatives", () => Assumption.Stages("stages", [null!]));
        Assert.Throws<ArgumentNullException>("name", () => Assumption.WeightSets(null!, new Dictionary<string, double> { ["x"] = 1 }));
        Assert.Throws<ArgumentNullException>("sets", () => Assumption.WeightSets("weights", [null!]));
        Assert.Throws<ArgumentNullException>("index", () => UncertaintyAnalysis.Of(null!, Value<IndexData>(), Value<Assumption>()));
        Assert.Throws<ArgumentNullException>("data", () => UncertaintyAnalysis.Of(result.Index, null!, Value<Assumption>()));
        Assert.Throws<ArgumentNullException>("panel", () => UncertaintyAnalysis.Of(result.Index, null!, Period.OfYear(2024), Value<Assumption>()));
        Assert.Throws<ArgumentNullException>("assumptions", () => UncertaintyAnalysis.Of(result.Index, Value<IndexData>(), [null!]));
        Assert.Throws<ArgumentNullException>("sourceName", () => CompositeIndex.Read("{}"u8, null!));
        Assert.Throws<ArgumentNullException>("column", () => result.Scores.Column(null!).Length);
        Assert.Throws<ArgumentNullException>("unit", () => Value<UncertaintyResult>().Scores(null!).Length);
        Assert.Throws<ArgumentNullException>("unit", () => Value<UncertaintyResult>().Ranks(null!).Length);
    }

    [Fact]
    public void Null_within_a_list_is_refused_by_the_name_of_the_list()
    {
        IndexResult result = Value<IndexResult>();
        Assert.Throws<ArgumentNullException>("columns", () => IndexData.Of(["a"], [new("x", null!)]));
        Assert.Throws<ArgumentNullException>("columns", () => IndexData.Of(["a"], [new(null!, [1])]));
        Assert.Throws<ArgumentNullException>("groupings", () => IndexData.Of(["a"], [], [new("region", null!)]));
        Assert.Throws<ArgumentNullException>("nodes", () => RemovalAnalysis.Of(result, [null!]));
        Assert.Throws<ArgumentNullException>("order", () => KemenyRanking.ScoreOf(Value<OutrankingMatrix>(), [null!, "a"]));
        Assert.Throws<ArgumentNullException>("mixed", () => Sobol.Estimate([1, 2], [1, 2], [null!]));
        Assert.Throws<ArgumentException>("codes", () => AnalyticHierarchyProcess.Of(new double[,] { { 1 } }, [null!]));
    }

    [Fact]
    public void A_choice_that_is_none_is_refused()
    {
        IndexResult result = Value<IndexResult>();
        IndexDefinition definition = result.Index.Definition;
        Assert.Throws<ArgumentOutOfRangeException>("negative", () => Weights.Pca(result.Scores, result.Index.Hierarchy, 1, (NegativeLoadings)9));
        Assert.Throws<ArgumentOutOfRangeException>("groups", () => Weights.Critic(result.Scores, result.Index.Hierarchy, 1, (WeightGroups)9));
        Assert.Throws<ArgumentOutOfRangeException>("groups", () => new WeightOptimiser(result, 1, (WeightGroups)9));
        Assert.Throws<ArgumentOutOfRangeException>("missing", () => CronbachAlpha.Of(result.Raw, missing: (MissingRows)9));
        Faults.FaultException refused = Assert.Throws<Faults.FaultException>(() => CompositeIndex.Of(definition with
        {
            Stages = [new NormalisationStage(NormalisationMethod.MinMax(0, 100)) { Scope = (NormalisationScope)9 }, definition.Stages[^1]],
        }));
        Assert.Equal("it is not a scope", Assert.Single(refused.Faults).Rule);
    }

    private static IEnumerable<(string Where, string? Fault)> Ask(Type type)
    {
        IEnumerable<MethodBase> members = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.Name is not ("Equals" or "op_Equality" or "op_Inequality") && !(type == typeof(IndexStage) && method.IsSpecialName))
            .Select(method => method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. new[] { typeof(NormalisationStage), typeof(NormalisationMethod) }.Take(method.GetGenericArguments().Length)]) : method)
            .Concat<MethodBase>(type.GetConstructors());
        NullabilityInfoContext nullability = new();
        foreach (MethodBase member in members.Where(IsCallable))
        {
            ParameterInfo[] parameters = member.GetParameters();
            foreach (ParameterInfo parameter in parameters.Where(p => !p.ParameterType.IsValueType && p.ParameterType != typeof(JsonSerializerOptions) && nullability.Create(p).WriteState != NullabilityState.Nullable))
            {
                object?[] arguments = Array.ConvertAll(parameters, p => p == parameter ? null : ValueOf(p));
                yield return ($"{type.Name}.{member.Name}({parameter.Name})", Refusal(member, arguments, parameter.Name!));
            }
        }
    }

    private static string? Refusal(MethodBase member, object?[] arguments, string parameter)
    {
        try
        {
            if (member is ConstructorInfo constructor)
                constructor.Invoke(arguments);
            else
                member.Invoke(member.IsStatic ? null : s_values.First(member.DeclaringType!.IsInstanceOfType), arguments);
            return "null is taken";
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is ArgumentNullException refused)
        {
            return string.Equals(refused.ParamName, parameter, StringComparison.Ordinal) ? null : $"the refusal names {refused.ParamName}";
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException!.ToString();
        }
    }

    private static bool IsCallable(MethodBase member) =>
        !member.GetParameters().Any(p => p.ParameterType.IsByRefLike || p.ParameterType.IsByRef) && member is not MethodInfo { ReturnType.IsByRefLike: true };

    /// <summary>Whether a type is a record with positional members, which are what a result says.</summary>
    private static bool IsRow(Type type) => type.GetMethod("Deconstruct") is not null;

    private static T Value<T>() => s_values.OfType<T>().First();

    private static object? ValueOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (parameter is { HasDefaultValue: true } && !type.IsEnum)
            return parameter.DefaultValue;
        if (type == typeof(double))
            return (double)parameter.Position;
        if (s_values.FirstOrDefault(type.IsInstanceOfType) is { } value)
            return value;
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, new int[type.GetArrayRank()]);
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return Expression.Lambda(type, Expression.Default(invoke.ReturnType), invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
        }

        Type kind = type.GetGenericTypeDefinition();
        return kind == typeof(ImmutableSortedDictionary<,>) || kind == typeof(ImmutableSortedSet<>) ? type.GetField("Empty")!.GetValue(null)
            : kind == typeof(IReadOnlyDictionary<,>) ? Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))
            : ListOf(type.GetGenericArguments()[0]);
    }

    /// <summary>A list of one value, where there is one.</summary>
    private static Array ListOf(Type element)
    {
        object? value = s_values.FirstOrDefault(element.IsInstanceOfType);
        Array list = Array.CreateInstance(element, value is null ? 0 : 1);
        if (value is not null)
            list.SetValue(value, 0);
        return list;
    }

    /// <summary>A value of every type that a method takes or is called on; the units are a to h, the texts are one of them and a column.</summary>
    private static object[] Values()
    {
        CompositeIndex index = CompositeIndex.Of(new IndexDefinition
        {
            Code = "own",
            Name = new LocalizedText("Chỉ số", "An index"),
            Root = IndexNode.Group("index", IndexNode.Group("g", IndexNode.Indicator("a"), IndexNode.Indicator("y")), IndexNode.Group("h", IndexNode.Indicator("z"))),
            Stages =
            [
                new ScreeningStage(0.1), new ImputationStage(ImputationMethod.Mean), new TreatmentStage(TreatmentMethod.Winsorise(1)),
                new NormalisationStage(NormalisationMethod.MinMax(1, 100)), new AggregationStage(AggregationMethod.ArithmeticMean),
            ],
        });
        IndexData data = IndexData.Of(
            ["a", "b", "c", "d", "e"], [new("a", [1, 4, 2, 8, 5]), new("y", [3, 1, 4, 1, 5]), new("z", [2, 7, 1, 8, 3])], [new("a", ["p", "p", "q", "q", "q"])]);
        IndexPanel panel = IndexPanel.Of([new(Period.OfYear(2023), data), new(Period.OfYear(2024), data)]);
        IndexResult result = index.Compute(data);
        UncertaintyAnalysis analysis = UncertaintyAnalysis.Of(index, data, Assumption.NoisyWeights("weights", sets: 4));
        UncertaintyResult uncertainty = analysis.Run(new UncertaintyOptions { Replicates = 4 });
        PrincipalComponents components = PrincipalComponents.Of(result.Raw);
        WeightOptimiser optimiser = new(result, 2);
        IndexComparisons comparisons = IndexComparisons.Of(result, [new("a", result)]);
        RemovalAnalysis removals = RemovalAnalysis.Of(result, 2);
        return
        [
            "a", 1, index, index.Definition, index.Hierarchy, index.Definition.Root, data, panel, result, index.Compute(panel), result.Scores, .. index.Definition.Stages,
            new DenominationStage(ImmutableSortedDictionary<string, Denominator>.Empty), result.Screening(), result.Imputation(), result.Treatment(), analysis, uncertainty,
            analysis.Sensitivity(new SensitivityOptions { Replicates = 4, Bootstrap = 2 }), OutrankingMatrix.Of(result.Scores, ["a"]), ResultTable.Of(result), comparisons, comparisons["a"],
            removals, removals.Removals[0], ScoreContributions.Of(result, "a"), ChangeContributions.Of(result, result, "a"), Trends.Of(panel, TrendMethod.CompoundAnnualGrowth),
            TrendMethod.CompoundAnnualGrowth, UnitProfile.Of(result, "a"), optimiser, new IndexDataBuilder(), UndefinedPolicies.RefuseAll, CorrelationMatrix.Of(result.Scores), components,
            WeightSet.Of([new("a", 1)]), ImputationMethod.Mean, NormalisationMethod.MinMax(), AggregationMethod.ArithmeticMean, TreatmentMethod.None, Transformation.UnitShiftedLog,
            OutlierRule.Fences(), analysis.Assumptions[0], SensitivityOutput.MeanAbsoluteRankChange, new CompositeIndexJsonConverter(), JsonSerializerOptions.Default,
            new MemoryStream(), new Utf8JsonWriter(new MemoryStream()),
        ];
    }
}
