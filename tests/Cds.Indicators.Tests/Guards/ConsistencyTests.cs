using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Tests.Guards;

public sealed class ConsistencyTests
{
    private static readonly Assembly s_core = typeof(LegalBasis).Assembly;

    /// <summary>Findings that are meant, each with its reason: the sentence of the finding, and why it stands.</summary>
    private static readonly Dictionary<string, string> s_meant = [];

    /// <summary>Types whose default value has no text that can be read back, each with its reason.</summary>
    private static readonly Dictionary<string, string> s_defaultWithoutText = [];

    [Fact]
    public void All_types_keep_the_rules()
    {
        string[] found = [.. s_core.GetTypes().SelectMany(ConsistencyRules.Violations)];
        Findings.None([.. found.Except(s_meant.Keys), .. s_meant.Keys.Except(found).Select(gone => $"Strike from the list, it is no longer found: {gone}")]);
    }

    [Fact]
    public void All_that_a_user_holds_shows_itself() => Findings.None(ShownValues.Violations(s_core));

    [Fact]
    public void The_default_value_of_every_public_struct_has_text_equality_and_hash()
    {
        List<string> findings = [];
        foreach (Type type in Surface.Types(s_core).Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false }).Select(Closed))
        {
            object none = RuntimeHelpers.GetUninitializedObject(type);
            object same = RuntimeHelpers.GetUninitializedObject(type);
            if (string.IsNullOrEmpty(none.ToString()))
                findings.Add($"{type.Name}: the default value has no text.");
            if (!none.Equals(same) || none.GetHashCode() != same.GetHashCode())
                findings.Add($"{type.Name}: two default values are not equal.");
        }

        Findings.None(findings);
    }

    [Fact]
    public void The_default_value_of_every_type_that_reads_text_reads_back_from_its_own_text()
    {
        List<string> findings = [];
        foreach (Type type in Surface.Types(s_core).Where(type => type.IsValueType && ConsistencyRules.HasParse(type) && !s_defaultWithoutText.ContainsKey(type.FullName!)))
        {
            MethodInfo check = typeof(ConsistencyTests).GetMethod(nameof(RoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
            if (check.Invoke(obj: null, []) is string finding)
                findings.Add(finding);
        }

        Findings.None(findings);
    }

    [Fact]
    public void Every_type_initialises_alone()
    {
        List<string> findings = [];
        foreach (Type type in s_core.GetTypes().Where(type => type.TypeInitializer is not null))
        {
            AssemblyLoadContext alone = new(type.FullName, isCollectible: true);
            try
            {
                alone.Resolving += (context, name) => context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll"));
                Type copy = alone.LoadFromAssemblyPath(s_core.Location).GetType(type.FullName!, throwOnError: true)!;
                RuntimeHelpers.RunClassConstructor(Closed(copy).TypeHandle);
            }
            catch (TypeInitializationException failure)
            {
                findings.Add($"{type.FullName} does not initialise alone: {failure.InnerException?.Message}");
            }
            finally
            {
                alone.Unload();
            }
        }

        Findings.None(findings);
    }

    [Fact]
    public void A_planted_breach_of_each_rule_is_found()
    {
        Assembly planted = Snippet.Compile("""
            using System.Collections.Immutable;
            namespace Cds.Indicators.Planted;
            public struct Loose { public int Open; }
            public class Inheritable { }
            public abstract class Base { }
            public static class State
            {
                public const int Constant = 1;
                public static readonly int[] Shown = [];
                private static readonly int[] s_hidden = [];
                private static int s_count;
                private static readonly Dictionary<int, int> s_cache = [];
                private static readonly ImmutableArray<int> s_fixed = [];
                public static int Property { get; set; }
                public static int Fixed { get; } = 1;
                public static Func<int> Read() => () => s_count++ + s_hidden.Length + s_cache.Count + s_fixed.Length;
            }
            public readonly struct Halfway : IEquatable<Halfway>
            {
                public bool Equals(Halfway other) => true;
                public static Halfway Parse(string text) => default;
            }
            public sealed record Sound(int Value);
            public sealed record Cultural(double Share, decimal? Sum, ImmutableArray<int> Numbers);
            public readonly record struct Told(double Share)
            {
                public override string ToString() => "a share";
            }
            public abstract record Family(DateOnly Day)
            {
                public sealed override string ToString() => "a day";
            }
            public sealed record Child(DateOnly Day) : Family(Day);
            """);

        Assert.Equal(
            [
                "Cds.Indicators.Planted.Cultural is a record that prints Numbers as the name of a type: give it a ToString of its own.",
                "Cds.Indicators.Planted.Cultural is a record that prints Share in the culture of the moment: give it a ToString of its own.",
                "Cds.Indicators.Planted.Cultural is a record that prints Sum in the culture of the moment: give it a ToString of its own.",
                "Cds.Indicators.Planted.Halfway has Parse and is not ISpanFormattable.",
                "Cds.Indicators.Planted.Halfway has Parse and is not ISpanParsable.",
                "Cds.Indicators.Planted.Halfway has Parse and is not IUtf8SpanFormattable.",
                "Cds.Indicators.Planted.Halfway has Parse and is not IUtf8SpanParsable.",
                "Cds.Indicators.Planted.Halfway has Parse and no TryParse that says where it failed (out TextFault).",
                "Cds.Indicators.Planted.Halfway is IEquatable without its own Equals.",
                "Cds.Indicators.Planted.Halfway is IEquatable without its own GetHashCode.",
                "Cds.Indicators.Planted.Halfway is IEquatable without op_Equality.",
                "Cds.Indicators.Planted.Halfway is IEquatable without op_Inequality.",
                "Cds.Indicators.Planted.Inheritable is a class that can be inherited from by accident: make it sealed.",
                "Cds.Indicators.Planted.Loose is a public struct that can change: make it readonly.",
                "Cds.Indicators.Planted.Loose.Open is a public field that can change: make it a property.",
                "Cds.Indicators.Planted.State.<Property>k__BackingField is static and can change: make it readonly.",
                "Cds.Indicators.Planted.State.Shown is a static array that others can write to: make it private, or an ImmutableArray.",
                "Cds.Indicators.Planted.State.s_cache is a static collection that can change: make it frozen or immutable.",
                "Cds.Indicators.Planted.State.s_count is static and can change: make it readonly.",
            ],
            planted.GetTypes().SelectMany(ConsistencyRules.Violations).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_planted_type_that_hides_what_it_holds_is_found()
    {
        Assembly planted = Snippet.Compile("""
            using System.Diagnostics;
            using System.Text.Json.Serialization;
            namespace Cds.Indicators.Planted;
            public sealed class Silent(int value) { public int Value => value; }
            public sealed record Half(string Name);
            [DebuggerDisplay("{ToString(),nq}")]
            public sealed record Told(string Name);
            [DebuggerDisplay("{Name}")]
            public sealed record Other(string Name);
            public sealed class Empty { }
            public sealed class Failure : Exception { public int Code { get; init; } }
            """);

        Assert.Equal(
            [
                "Cds.Indicators.Planted.Half does not show its text in a debugger: add [DebuggerDisplay(\"{ToString(),nq}\")].",
                "Cds.Indicators.Planted.Other does not show its text in a debugger: add [DebuggerDisplay(\"{ToString(),nq}\")].",
                "Cds.Indicators.Planted.Silent does not show its text in a debugger: add [DebuggerDisplay(\"{ToString(),nq}\")].",
                "Cds.Indicators.Planted.Silent holds something and has no ToString that tells it.",
            ],
            ShownValues.Violations(planted).Order(StringComparer.Ordinal));
    }

    private static string? RoundTrip<T>()
        where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        string text = default(T).ToString()!;
        bool read = T.TryParse(text, provider: null, out T back) && T.TryParse(System.Text.Encoding.UTF8.GetBytes(text), provider: null, out T utf8) && utf8.Equals(back);
        return read && back.Equals(default(T)) ? null : $"{typeof(T).Name}: the text '{text}' of the default value does not read back.";
    }

    /// <summary>A type with type arguments filled in, so that it can be created.</summary>
    private static Type Closed(Type type) => type.IsGenericTypeDefinition
        ? type.MakeGenericType([.. type.GetGenericArguments().Select(Argument)])
        : type;

    private static Type Argument(Type parameter) =>
        new[] { typeof(int), typeof(char), typeof(string), typeof(DayOfWeek) }.First(candidate => parameter.GetGenericParameterConstraints().All(c => c.IsGenericType || c.IsAssignableFrom(candidate)));
}
