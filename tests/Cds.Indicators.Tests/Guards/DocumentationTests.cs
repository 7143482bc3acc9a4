using System.Reflection;
using System.Xml.Linq;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Tests.Guards;

public sealed class DocumentationTests
{
    /// <summary>The types of the library that need no example, each with its reason.</summary>
    private static readonly Dictionary<string, string> s_withoutExample = [];

    [Fact]
    public void Everything_that_a_user_sees_is_documented()
    {
        Assembly core = typeof(LegalBasis).Assembly;
        XDocument documentation = XDocument.Load(Path.ChangeExtension(core.Location, ".xml"));
        Findings.None(new DocumentationRules(core, documentation, s_withoutExample).Violations());
    }

    [Fact]
    public void A_documented_type_passes() => Assert.Empty(Check("""
        /// <summary>A shape.</summary>
        /// <typeparam name="T">Of what.</typeparam>
        /// <example><code>new Shape()</code></example>
        public class Shape<T> : IComparable<Shape<T>>, IDisposable
        {
            /// <summary>Creates one.</summary>
            public Shape() { }
            /// <summary>The side.</summary>
            /// <param name="index">Which.</param>
            /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
            public T this[int index] { get { ArgumentOutOfRangeException.ThrowIfNegative(index); throw new UnreachableException(); } }
            /// <summary>Adds.</summary>
            /// <typeparam name="U">Of what.</typeparam>
            /// <param name="map">The map.</param>
            /// <param name="count">How many.</param>
            /// <returns>The sum.</returns>
            public int Add<U>(Dictionary<U, List<T[]>> map, ref int count) where U : notnull => 0;
            /// <inheritdoc/>
            public int CompareTo(Shape<T>? other) => throw new ArgumentException("");
            /// <inheritdoc cref="Add"/>
            public int Add2<U>(Dictionary<U, List<T[]>> map, ref int count) where U : notnull => 0;
            /// <summary>Converts.</summary>
            /// <param name="shape">The shape.</param>
            /// <returns>The number.</returns>
            public static explicit operator int(Shape<T> shape) => 0;
            public override string ToString() => "";
            void IDisposable.Dispose() { }
            internal void Hidden(int count) { }
        }
        /// <summary>A pair.</summary>
        /// <param name="First">The first.</param>
        /// <exception cref="ArgumentException">The first is empty.</exception>
        /// <example>new Pair("a")</example>
        public sealed record Pair(string First)
        {
            /// <summary>The first.</summary>
            public string First { get; } = First.Length == 0 ? throw new ArgumentException("") : First;
        }
        /// <summary>An answer.</summary>
        public enum Answer { /// <summary>Yes.</summary>
            Yes }
        /// <summary>A class whose constructor nobody wrote.</summary>
        /// <example>new Plain()</example>
        public sealed class Plain { }
        """));

    [Fact]
    public void What_is_missing_is_named() => Assert.Equal(
        [
            "F:Planted.Answer.No has no summary.",
            "F:Planted.Bare`1.Limit has no summary.",
            "M:Planted.Bare`1.#ctor(System.Int32) has no summary.",
            "M:Planted.Bare`1.#ctor(System.Int32): the parameter limit is not documented.",
            "M:Planted.Bare`1.Add``1(``0,System.Int32): the parameter count is not documented.",
            "M:Planted.Bare`1.Add``1(``0,System.Int32): the returned value is not documented.",
            "M:Planted.Bare`1.Add``1(``0,System.Int32): the type parameter U is not documented.",
            "M:Planted.Bare`1.CompareTo(System.Int32) has no summary: its inheritdoc finds nothing.",
            "P:Planted.Bare`1.Size has no summary.",
            "T:Planted.Answer has no summary.",
            "T:Planted.Bare`1 has no example.",
            "T:Planted.Bare`1: the type parameter T is not documented.",
        ],
        Check("""
            /// <summary>A shape.</summary>
            public class Bare<T>
            {
                public const int Limit = 3;
                public Bare(int limit) { }
                /// <summary>Adds.</summary>
                /// <param name="value">The value.</param>
                /// <param name="count"> </param>
                public int Add<U>(U value, int count) => 0;
                /// <inheritdoc/>
                public int CompareTo(int other) => 0;
                /// <summary></summary>
                public int Size => 0;
            }
            public enum Answer { /// <summary>Yes.</summary>
                Yes, No }
            """).Order(StringComparer.Ordinal));

    [Fact]
    public void An_exception_that_a_body_throws_itself_and_does_not_document_is_named() => Assert.Equal(
        [
            "M:Planted.Thrower.Creates throws InvalidOperationException and does not document it.",
            "M:Planted.Thrower.Guards(System.String) throws ArgumentNullException and does not document it.",
            "M:Planted.Thrower.Helps throws FormatException and does not document it.",
            "M:Planted.Thrower.Iterates throws NotSupportedException and does not document it.",
            "M:Planted.Thrower.Local throws TimeoutException and does not document it.",
            "M:Planted.Thrower.Makes throws OverflowException and does not document it.",
            "M:Planted.Thrower.OnlyThrows throws ArithmeticException and does not document it.",
            "P:Planted.Thrower.Reads throws InvalidOperationException and does not document it.",
        ],
        Check("""
            /// <summary>Throws.</summary>
            /// <example>Thrower.Creates()</example>
            public static class Thrower
            {
                /// <summary>A.</summary>
                public static void Creates() => throw new InvalidOperationException();
                /// <summary>B.</summary><param name="text">T.</param>
                public static void Guards(string text) => ArgumentNullException.ThrowIfNull(text);
                /// <summary>C.</summary>
                public static void Helps() { ThrowFormat(); }
                /// <summary>D.</summary><returns>R.</returns>
                public static IEnumerable<int> Iterates() { yield return 1; throw new NotSupportedException(); }
                /// <summary>E.</summary>
                public static void Local() { Inner(); static void Inner() { if (Environment.TickCount > 0) throw new TimeoutException(); } }
                /// <summary>F.</summary>
                public static void Makes() => throw Make();
                /// <summary>G.</summary>
                public static void OnlyThrows() => Never();
                /// <summary>H.</summary>
                public static int Reads => throw new InvalidOperationException();
                /// <summary>I.</summary><exception cref="InvalidOperationException">Always.</exception>
                public static void Documents() => throw new InvalidOperationException();
                /// <summary>J.</summary><returns>R.</returns>
                public static object Returns() => new InvalidOperationException();
                private static void ThrowFormat() { if (Environment.TickCount > 0) throw new FormatException(); }
                private static Exception Make() => new OverflowException();
                private static void Never() => throw new ArithmeticException();
            }
            """).Order(StringComparer.Ordinal));

    [Fact]
    public void A_reason_to_lack_an_example_is_heeded_and_struck_when_the_type_is_gone()
    {
        Dictionary<string, string> reasons = new(StringComparer.Ordinal) { ["Planted.Shape"] = "A marker.", ["Planted.Gone"] = "Nothing." };
        (Assembly assembly, XDocument documentation) = Snippet.CompileDocumented(
            "namespace Planted; /// <summary>A shape.</summary>\npublic static class Shape { }");

        Assert.Equal(
            ["Planted.Gone needs no example, but does not exist: strike it from the list."],
            new DocumentationRules(assembly, documentation, reasons).Violations());
    }

    private static string[] Check(string source)
    {
        (Assembly assembly, XDocument documentation) = Snippet.CompileDocumented("using System.Diagnostics; namespace Planted;\n" + source);
        return [.. new DocumentationRules(assembly, documentation, new Dictionary<string, string>(StringComparer.Ordinal)).Violations()];
    }
}
