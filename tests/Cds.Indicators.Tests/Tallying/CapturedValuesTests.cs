using System.Linq.Expressions;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Tests.Tallying;

public sealed class CapturedValuesTests
{
    private sealed class Limits
    {
        public int[] Levels { get; } = [1, 2];

        public Limits? Inner { get; set; }

        public long Fee { get; set; } = 10;
    }

    [Fact]
    public void A_later_change_of_what_was_captured_changes_nothing()
    {
        DateOnly cutOff = new(2025, 8, 4);
        Limits limits = new() { Inner = new Limits() };
        List<string?> codes = ["38"];
        Expression<Func<Row, bool>> condition = CapturedValues.Freeze<Expression<Func<Row, bool>>>(d =>
            d.ReceivedOn > cutOff.AddDays(-3) && d.Fee > limits.Inner!.Fee && limits.Levels.Contains(d.Level) && codes.Contains(d.Commune) && d.Small < limits.Levels[1]);
        const string Expected = "x.ReceivedOn > 2025-08-01 && x.Fee > 10 && x.Level in [1, 2] && x.Commune in [\"38\"] && x.Small < 2";
        Assert.Equal(Expected, ExpressionText.Of(condition));

        cutOff = new DateOnly(1999, 1, 1);
        limits.Inner!.Fee = 99;
        limits.Levels[0] = 7;
        limits.Levels[1] = 8;
        codes.Clear();

        Assert.Equal(Expected, ExpressionText.Of(condition));
        Assert.True(condition.Compile()(new Row { ReceivedOn = new(2025, 8, 2), Fee = 11, Level = 1, Commune = "38", Small = 1 }));
        Assert.Equal(new DateOnly(1999, 1, 1), cutOff);
    }

    [Fact]
    public void An_array_that_stands_in_the_tree_is_copied()
    {
        int[] levels = [1];
        Expression<Func<Row, bool>> built = d => Enumerable.Contains(new int[1], d.Level);
        MethodCallExpression call = (MethodCallExpression)built.Body;
        built = Expression.Lambda<Func<Row, bool>>(call.Update(@object: null, [Expression.Constant(levels), call.Arguments[1]]), built.Parameters);

        Expression<Func<Row, bool>> condition = CapturedValues.Freeze(built);
        levels[0] = 2;

        Assert.Equal("x.Level in [1]", ExpressionText.Of(condition));
    }

    [Fact]
    public void What_a_captured_value_decides_is_left_out()
    {
        DateOnly? from = null;
        DateOnly? until = new(2025, 12, 31);
        bool onlineOnly = true;

        Assert.Equal("x.ReceivedOn <= 2025-12-31", Text(d => (from == null || d.ReceivedOn >= from.Value) && (until == null || d.ReceivedOn <= until.Value)));
        Assert.Equal("x.IsOnline", Text(d => !onlineOnly || d.IsOnline));
        Assert.Equal("x.IsOnline", Text(d => onlineOnly && d.IsOnline));
        Assert.Equal("x.IsOnline", Text(d => onlineOnly ? d.IsOnline : d.ReceivedOn > from!.Value));
        Assert.Equal("false", Text(d => from != null && d.ReceivedOn > from.Value));
        Assert.Equal("x.ReceivedOn > x.DueOn", Text(d => d.ReceivedOn > (from ?? d.DueOn)));
        Assert.Equal("x.ReceivedOn > 2025-12-31", Text(d => d.ReceivedOn > (until ?? d.DueOn)));
    }

    [Fact]
    public void Calls_that_do_not_read_the_record_are_made_once()
    {
        int calls = 0;
        int Count() => ++calls;
        Func<int> count = Count;

        Expression<Func<Row, bool>> condition = CapturedValues.Freeze<Expression<Func<Row, bool>>>(d => d.Level > count());
        Func<Row, bool> compiled = condition.Compile();

        Assert.True(compiled(new Row { Level = 2 }));
        Assert.True(compiled(new Row { Level = 2 }));
        Assert.Equal(1, calls);
        Assert.Equal("x.Level > 1", ExpressionText.Of(condition));
    }

    [Fact]
    public void An_array_is_asked_so_that_it_can_be_interpreted()
    {
        Expression<Func<Row, bool>> condition = CapturedValues.Freeze<Expression<Func<Row, bool>>>(d => new[] { "38", "40" }.Contains(d.Commune));

        MethodCallExpression call = Assert.IsType<MethodCallExpression>(condition.Body, exactMatch: false);
        Assert.Equal(typeof(Enumerable), call.Method.DeclaringType);
        Func<Row, bool> interpreted = condition.Compile(preferInterpretation: true);
        Assert.True(interpreted(new Row { Commune = "40" }));
        Assert.False(interpreted(new Row { Commune = "41" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    public void Texts_are_compared_by_code_units_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
#pragma warning disable CA1304, CA1310, CA1311, CA1309, CA1862, CA1865, CA1866, MA0011, MA0074 // What is tested is that the overload does not matter.
        Assert.False(Holds(d => d.Commune!.StartsWith("\u00AD"), "38"));
        Assert.False(Holds(d => d.Commune!.EndsWith("\u200D"), "38"));
        Assert.True(Holds(d => d.Commune!.IndexOf("\u00AD") < 0, "38"));
        Assert.True(Holds(d => string.Compare(d.Commune, "a") < 0, "B"));
        Assert.True(Holds(d => d.Commune!.CompareTo("a") < 0, "B"));
        Assert.True(Holds(d => d.Commune!.ToUpper() == "I", "i"));
        Assert.True(Holds(d => d.Commune!.ToLower() == "i", "I"));
        Assert.Equal(Text(d => d.Commune!.StartsWith("38", StringComparison.Ordinal)), Text(d => d.Commune!.StartsWith("38")));
        string upper = "I";
        Assert.Equal("x.Commune == \"i\"", Text(d => d.Commune == upper.ToLower()));
        Assert.Equal("x.Commune.ToLower() == x.Commune.ToUpper()", Text(d => d.Commune!.ToLowerInvariant() == d.Commune.ToUpperInvariant()));
        Assert.Equal("string.Compare(x.Commune, \"38\") < 0", Text(d => string.CompareOrdinal(d.Commune, "38") < 0));
        Assert.Equal(Text(d => string.Compare(d.Commune, "38", StringComparison.Ordinal) < 0), Text(d => d.Commune!.CompareTo("38") < 0));
#pragma warning restore CA1304, CA1310, CA1311, CA1309, CA1862, CA1865, CA1866, MA0011, MA0074
    }

    [Fact]
    public void Freezing_twice_is_freezing_once()
    {
        string[] codes = ["38"];
        Expression<Func<Row, bool>> once = CapturedValues.Freeze<Expression<Func<Row, bool>>>(d => codes.Contains(d.Commune) && d.Commune!.StartsWith("38", StringComparison.Ordinal));

        Assert.Equal(once.ToString(), CapturedValues.Freeze(once).ToString());
    }

    private static string Text(Expression<Func<Row, bool>> condition) => ExpressionText.Of(CapturedValues.Freeze(condition));

    private static bool Holds(Expression<Func<Row, bool>> condition, string commune) => OrdinalText.InMemory(CapturedValues.Freeze(condition)).Compile()(new Row { Commune = commune });
}
