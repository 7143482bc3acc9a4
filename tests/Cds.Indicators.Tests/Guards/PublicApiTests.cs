using Cds.Indicators.Provenance;

namespace Cds.Indicators.Tests.Guards;

public sealed class PublicApiTests
{
    private const string Planted = """
        namespace Cds.Indicators.Planted;
        [Flags] public enum Marks : byte { All = 255, None = 0, One = 1 }
        public interface IShape<T> where T : allows ref struct { T Area { get; } static abstract T Make(); }
        public sealed record Pair(string First, string? Second);
        public abstract class Shape : IDisposable
        {
            public const int Limit = 12;
            public static readonly string Name = "";
            private int _hidden;
            protected Shape() { _hidden++; Changed?.Invoke(this, EventArgs.Empty); }
            public required string Title { get; set; }
            public string this[int index] { get => ""; protected set { } }
            public event EventHandler? Changed;
            public abstract void Dispose();
            protected virtual string? Draw(List<string?>? names, Dictionary<string, object?[]> map) => null;
            public override string ToString() => "";
            internal void Hidden() { }
        }
        public static class Tools
        {
            public static bool Find<T>(this IEnumerable<T> items, in T? sought, ref int from, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? found) where T : struct, IComparable<T> { found = null; return false; }
            [Obsolete("Use Find.")] public static T? First<T>(params T[] items) where T : class => null;
            public static TKey Key<TKey>(TKey key) where TKey : notnull => key;
            public static T Pick<T>(T value, T? other, Marks marks = Marks.One, string text = "a", char letter = 'b', double? width = null) where T : new() => value;
            public static (int, string?) Split(ReadOnlySpan<char> text, scoped ref int position, params ReadOnlySpan<int> more) => (0, null);
        }
        public readonly struct Whole : IEquatable<Whole>
        {
            public int? Value { get; }
            public bool Equals(Whole other) => true;
            public static Whole operator +(Whole left, Whole right) => left;
            public static explicit operator int(Whole value) => 0;
        }
        internal class Internal { public void Visible() { } }
        """;

    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Golden.Matches(Repository.File("src/Cds.Indicators/PublicApi.approved.txt"), PublicApi.Print(typeof(LegalBasis).Assembly));

    [Fact]
    public void The_printer_shows_all_that_a_caller_depends_on() => Assert.Equal(
        """
        public interface Planted.IShape<T> where T : allows ref struct
            T Area { get; }
            static abstract T Make()

        [Flags] public enum Planted.Marks : byte
            None = 0
            One = 1
            All = 255

        public sealed record Planted.Pair : IEquatable<Planted.Pair>
            Pair(string First, string? Second)
            string First { get; init; }
            string? Second { get; init; }

        public abstract class Planted.Shape : IDisposable
            protected Shape()
            const int Limit = 12
            static readonly string Name
            string this[int index] { get; protected set; }
            required string Title { get; set; }
            event EventHandler? Changed
            abstract void Dispose()
            protected virtual string? Draw(List<string?>? names, Dictionary<string, object?[]> map)
            override string ToString()

        public static class Planted.Tools
            static bool Find<T>(this IEnumerable<T> items, in T? sought, ref int from, [NotNullWhen(true)] out T? found) where T : struct, IComparable<T>
            [Obsolete("Use Find.")] static T? First<T>(params T[] items) where T : class
            static TKey Key<TKey>(TKey key) where TKey : notnull
            static T Pick<T>(T value, T? other, Planted.Marks marks = Planted.Marks.One, string text = "a", char letter = 'b', double? width = null) where T : new()
            static (int, string?) Split(ReadOnlySpan<char> text, scoped ref int position, params ReadOnlySpan<int> more)

        public readonly struct Planted.Whole : IEquatable<Planted.Whole>
            int? Value { get; }
            bool Equals(Planted.Whole other)
            static Planted.Whole op_Addition(Planted.Whole left, Planted.Whole right)
            static int op_Explicit(Planted.Whole value)

        """,
        PublicApi.Print(Snippet.Compile(Planted)));
}
