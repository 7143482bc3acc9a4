using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Charts.Kinds;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Charts.Tests.Kinds;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;


namespace Cds.Indicators.Charts.Tests.Guards;

/// <summary>Null for an argument that may not be null is refused by the name of the argument, in every kind of chart.</summary>
public sealed class NullArgumentTests
{
    private static readonly object[] s_values =
    [
        "a", new LocalizedText("a", "a"), World.OnTime, World.Communes, World.Communes.Targets[0], World.Communes.ComparedWith(Comparison.PreviousPeriod),
        World.Province.ComparedWith(Comparison.PreviousPeriod)["40", "2025-Q2"], World.DakLak, Ranking.Of(["a"], static _ => 1L, Direction.HigherIsBetter),
        Ranking.OfBounds(["a"], static _ => Outcome.Of(Interval.Unbounded), Direction.HigherIsBetter),
        Ranking.Change(Ranking.Of(["a"], static _ => 1L, Direction.HigherIsBetter), Ranking.Of(["a"], static _ => 1L, Direction.HigherIsBetter)), new MemoryStream(),
        RankingChart.Of(new LocalizedText("a", "a"), []),
    ];

    [Fact]
    public void Null_is_refused_by_the_name_of_the_argument()
    {
        (string Where, string? Fault)[] asked = [.. typeof(ChartSpecification).Assembly.GetExportedTypes().Where(static type => type == typeof(ChartSpecification) || (type is { IsAbstract: true, IsSealed: true } && type.Namespace == typeof(SeriesChart).Namespace)).SelectMany(Ask)];
        Assert.True(asked.Length > 30, $"Only {asked.Length} arguments were found.");
        Findings.None(asked.Where(static one => one.Fault is not null).Select(static one => $"{one.Where}: {one.Fault}"));
    }

    [Fact]
    public void Null_within_a_list_is_refused_by_the_name_of_the_list()
    {
        LocalizedText what = new("a", "a");
        Assert.Throws<ArgumentNullException>("rows", () => RankingChart.Of(what, [null!]));
        Assert.Throws<ArgumentNullException>("figures", () => SeriesChart.Of(World.OnTime, [null!]));
        Assert.Throws<ArgumentNullException>("rows", () => BulletChart.Of([(BulletRow)null!]));
        Assert.Throws<ArgumentNullException>("assessments", () => BulletChart.Of([(TargetAssessment)null!]));
        Assert.Throws<ArgumentNullException>("assessments", () => BulletChart.Of([KeyValuePair.Create("a", (TargetAssessment)null!)]));
        Assert.Throws<ArgumentNullException>("rows", () => PillarProfileChart.Of(what, [null!]));
        Assert.Throws<ArgumentNullException>("scores", () => PillarProfileChart.Of([new("a", null!)]));
        Assert.Throws<ArgumentNullException>("rows", () => SlopeChart.Of(what, "1", "2", [null!]));
        Assert.Throws<ArgumentNullException>("series", () => SmallMultiplesChart.Of(what, [new("a", null!)]));
        Assert.Throws<ArgumentNullException>("steps", () => WaterfallChart.Of(what, "1", Rational.One, [null!], "2", FigureForm.Number));
        Assert.Throws<ArgumentNullException>("groups", () => WaterfallChart.Of(what, "1", "2", [null!]));
        Assert.Throws<ArgumentNullException>("value", () => new ChartOptions { Language = null! });
    }

    private static IEnumerable<(string Where, string? Fault)> Ask(Type type)
    {
        NullabilityInfoContext nullability = new();
        foreach (MethodInfo declared in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            MethodInfo method = declared.IsGenericMethodDefinition ? declared.MakeGenericMethod(typeof(string)) : declared;
            ParameterInfo[] parameters = method.GetParameters();
            foreach (ParameterInfo parameter in parameters.Where(p => !p.ParameterType.IsValueType && nullability.Create(p).WriteState != NullabilityState.Nullable))
            {
                object?[] arguments = Array.ConvertAll(parameters, p => p == parameter ? null : ValueOf(p));
                yield return ($"{type.Name}.{method.Name}({parameter.Name}: {parameter.ParameterType})", Refusal(method, arguments, parameter.Name!));
            }
        }
    }

    private static string? Refusal(MethodInfo method, object?[] arguments, string parameter)
    {
        try
        {
            method.Invoke(method.IsStatic ? null : s_values.First(method.DeclaringType!.IsInstanceOfType), arguments);
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

    private static object? ValueOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (parameter.HasDefaultValue)
            return parameter.DefaultValue;
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        if (s_values.FirstOrDefault(type.IsInstanceOfType) is { } value && type != typeof(IEnumerable))
            return value;
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return Expression.Lambda(type, Expression.Default(invoke.ReturnType), invoke.GetParameters().Select(static p => Expression.Parameter(p.ParameterType))).Compile();
        }

        return Array.CreateInstance(type.GetGenericArguments()[0], 0);
    }
}
