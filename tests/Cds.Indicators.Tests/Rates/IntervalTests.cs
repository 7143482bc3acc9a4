using Cds.Indicators.Rates;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rates;

public sealed class IntervalTests
{
    /// <summary>Far smaller than the distance between two ends, and far larger than any end.</summary>
    private static readonly Rational s_step = Rational.Of(1, 1_000_000_000);
    private static readonly Rational s_far = 1_000_000_000;
    private static readonly Rational s_near = Rational.Of(1, 100_000);

    [Fact]
    public void An_interval_is_a_value_without_an_order()
    {
        ValueContract.CheckEquality(
            Interval.Above(Rational.Of(9, 10)), Interval.Of(new Bound(0.9m, IsClosed: false), upper: null), Interval.Unbounded, Interval.AtLeast(0.9m),
            Interval.Below(0.9m), Interval.AtMost(0.9m), Interval.Point(0.9m), Interval.Between(0.9m, 1));
        Assert.Equal("(-∞; ∞)", default(Interval).ToString());
        Assert.Equal("(0.9; ∞)", Interval.Above(0.9m).ToString());
        Assert.Equal("[26/35; 1)", Interval.Of(new Bound(Rational.Of(26, 35), IsClosed: true), new Bound(1, IsClosed: false)).ToString());
        Assert.Equal("(-∞; 0.9]", Interval.AtMost(0.9m).ToString());
        Assert.Equal(new Bound(0, IsClosed: false), default);
    }

    [Fact]
    public void An_interval_is_never_empty()
    {
        Assert.Equal(
            "'[0.9; 0.8]' is no interval: no number lies between its ends. Give the smaller end first. (Parameter 'upper')",
            Assert.Throws<ArgumentException>(() => Interval.Between(0.9m, 0.8m)).Message);
        Assert.Throws<ArgumentException>("upper", () => Interval.Of(new Bound(1, IsClosed: true), new Bound(1, IsClosed: false)));
        Assert.True(Interval.Between(1, 1).IsPoint);
    }

    [Fact]
    public void Division_wants_counts()
    {
        Assert.Equal("[13/14; ∞)", Interval.AtLeast(130).DivideBy(Interval.Between(130, 140)).ToString());
        Assert.Equal("[0; 0]", Interval.Point(0).DivideBy(Interval.Above(0)).ToString());
        Assert.Equal(
            "'(-1; ∞)' allows negative numbers: bounds of counts begin at zero. Intersect with Interval.AtLeast(0) first.",
            Assert.Throws<InvalidOperationException>(() => Interval.Above(-1).DivideBy(Interval.Point(1))).Message);
        Assert.Equal(
            "'[0; ∞)' allows zero or less: a denominator is above zero. Intersect with Interval.Above(0) first. (Parameter 'divisor')",
            Assert.Throws<ArgumentException>(() => Interval.Point(1).DivideBy(Interval.AtLeast(0))).Message);
    }

    [Fact]
    public void Sums_are_exactly_the_sums_of_members() =>
        Property.Holds(RatesGenerators.Intervals.ToArbitrary(), RatesGenerators.Intervals.ToArbitrary(), (a, b) => Fits(a + b, a, b, (x, y) => x + y));

    [Fact]
    public void Differences_are_exactly_the_differences_of_members() =>
        Property.Holds(RatesGenerators.Intervals.ToArbitrary(), RatesGenerators.Intervals.ToArbitrary(), (a, b) => Fits(a - b, a, b, (x, y) => x - y));

    [Fact]
    public void Multiples_are_exactly_the_multiples_of_members() =>
        Property.Holds(RatesGenerators.Intervals.ToArbitrary(), RatesGenerators.SmallRationals.ToArbitrary(), (a, factor) =>
            Fits(a * factor, a, Interval.Point(factor), (x, y) => x * y));

    [Fact]
    public void Quotients_are_exactly_the_quotients_of_members() =>
        Property.Holds(RatesGenerators.Intervals.ToArbitrary(), RatesGenerators.Intervals.ToArbitrary(), (a, b) =>
        {
            if (a.TryIntersect(Interval.AtLeast(0), out Interval dividend) && b.TryIntersect(Interval.Above(0), out Interval divisor))
                Fits(dividend.DivideBy(divisor), dividend, divisor, (x, y) => x / y);
        });

    [Fact]
    public void Intersection_containment_and_verdict_are_those_of_the_members() =>
        Property.Holds(RatesGenerators.Intervals.ToArbitrary(), RatesGenerators.Intervals.ToArbitrary(), (a, b) =>
        {
            Rational[] points = [.. Around(a), .. Around(b)];
            Rational[] common = [.. points.Where(p => a.Contains(p) && b.Contains(p))];
            bool within = points.Where(a.Contains).All(b.Contains);

            Assert.Equal(common.Length > 0, a.TryIntersect(b, out Interval intersection));
            Assert.Equal(common.Length > 0, a.Overlaps(b));
            if (common.Length > 0)
                Assert.Equal(common, points.Where(intersection.Contains));
            else
                Assert.Equal(Interval.Unbounded, intersection);
            Assert.Equal(within, a.IsWithin(b));
            Assert.Equal(within ? Verdict.Met : common.Length > 0 ? Verdict.Undetermined : Verdict.NotMet, a.Against(b));
        });

    [Fact]
    public void Ends_belong_as_they_say() =>
        Property.Holds(RatesGenerators.Intervals.ToArbitrary(), interval =>
        {
            if (interval.Lower is { } lower)
                Assert.Equal((lower.IsClosed, false), (interval.Contains(lower.Value), interval.Contains(lower.Value - s_step)));
            else
                Assert.True(interval.Contains(-s_far));
            if (interval.Upper is { } upper)
                Assert.Equal((upper.IsClosed, false), (interval.Contains(upper.Value), interval.Contains(upper.Value + s_step)));
            else
                Assert.True(interval.Contains(s_far));
        });

    /// <summary>The result has every result of members, and members come to, or as near as they like to, each of its ends.</summary>
    private static void Fits(Interval result, Interval a, Interval b, Func<Rational, Rational, Rational> calculate)
    {
        Rational[] results = [.. from x in Around(a).Where(a.Contains) from y in Around(b).Where(b.Contains) select calculate(x, y)];
        Assert.NotEmpty(results);
        Assert.All(results, point => Assert.True(result.Contains(point), $"{point} is missing in {result}."));

        (Rational least, Rational most) = (results.Aggregate(Rational.Min), results.Aggregate(Rational.Max));
        if (result.Lower is not { } lower)
            Assert.True(least < -1000, $"{result} has no need to be without a lower end.");
        else
            Assert.True(lower.IsClosed ? least == lower.Value : least - lower.Value < s_near, $"{least} is the least of {result}.");
        if (result.Upper is not { } upper)
            Assert.True(most > 1000, $"{result} has no need to be without an upper end.");
        else
            Assert.True(upper.IsClosed ? most == upper.Value : upper.Value - most < s_near, $"{most} is the most of {result}.");
    }

    /// <summary>The ends, the points just beside them, and points far out.</summary>
    private static IEnumerable<Rational> Around(Interval interval)
    {
        foreach (Bound? end in (Bound?[])[interval.Lower, interval.Upper])
        {
            if (end is not { } bound)
                continue;
            yield return bound.Value - s_step;
            yield return bound.Value;
            yield return bound.Value + s_step;
        }

        yield return -s_far;
        yield return s_far;
    }
}
