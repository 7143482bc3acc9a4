using System.Globalization;
using System.Numerics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Targets;
using Cds.Indicators.Tests.Indicators;
using Cds.Indicators.Tests.Rates;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Targets;

/// <summary>Laws of assessments, ways and projections, against slow oracles: points tried one by one, lines evaluated with big integers.</summary>
public class TargetLawTests
{
    private static readonly LocalDate s_first = new(2020, 1, 1);
    private static readonly Rational s_near = Rational.Of(1, 1_000_000);

    /// <summary>A requirement with one bound or two, of a number of any sign.</summary>
    private static readonly Gen<Figure> s_requirements = Gen.OneOf(
        from value in Gen.Choose(-40, 40)
        from maker in Gen.Elements<Func<decimal, FigureForm, Figure>>(Figure.AtLeast, Figure.MoreThan, Figure.AtMost, Figure.LessThan)
        select maker(value, FigureForm.Number),
        from low in Gen.Choose(-40, 40)
        from width in Gen.Choose(0, 20)
        from lowClosed in Gen.Elements(true, false)
        from highClosed in Gen.Elements(true, false)
        let isPoint = width == 0
        select Figure.Between(Interval.Of(new Bound(low, lowClosed || isPoint), new Bound(low + width, highClosed || isPoint)), FigureForm.Number, decimals: 0));

    private static readonly Gen<Figure> s_figures = RatesGenerators.Intervals.Select(static bounds => Figure.OfBounds(bounds, FigureForm.Number));

    private static readonly Gen<(Figure Requirement, Figure Figure)> s_pairs =
        from requirement in s_requirements from figure in s_figures select (requirement, figure);

    [Fact]
    public void A_figure_is_judged_as_the_numbers_it_allows_are() => Property.Holds(Arb.From(s_pairs), static pair =>
    {
        Target target = TargetMade.Of(TargetMade.Free, pair.Requirement);
        TargetAssessment assessment = TargetAssessment.Of(target, pair.Figure);
        (bool Met, bool Exceeded)[] tried = [.. Points(pair.Figure.Bounds).Select(point => Try(target, point))];
        TargetStatus expected = tried.All(static t => t.Exceeded) ? TargetStatus.Exceeded
            : tried.All(static t => t.Met) ? TargetStatus.Met
            : tried.Any(static t => t.Met) ? TargetStatus.Undetermined
            : TargetStatus.NotMet;
        Assert.Equal(expected, assessment.Status);
        Assert.Equal(target.Assess(pair.Figure), assessment.Verdict.Value);
    });

    [Fact]
    public void The_sign_of_the_distance_agrees_with_the_verdict() => Property.Holds(Arb.From(s_pairs), static pair =>
    {
        Target target = TargetMade.Of(TargetMade.Free, pair.Requirement);
        TargetAssessment assessment = TargetAssessment.Of(target, pair.Figure);
        Interval distance = assessment.Gap.Value.Distance;
        bool mayFallShort = distance.Overlaps(Interval.Above(Rational.Zero));
        bool mayBeBetter = distance.Overlaps(Interval.Below(Rational.Zero));
        Assert.True(assessment.Status is not (TargetStatus.Met or TargetStatus.Exceeded) || !mayFallShort);
        Assert.True(assessment.Status != TargetStatus.NotMet || !mayBeBetter);
        Assert.True(assessment.Status != TargetStatus.Exceeded || !distance.Contains(Rational.Zero));
        Assert.True(!mayFallShort || !mayBeBetter || assessment.Status == TargetStatus.Undetermined);
    });

    [Fact]
    public void The_distance_is_that_of_the_numbers_the_figure_allows() => Property.Holds(Arb.From(s_pairs), static pair =>
    {
        Target target = TargetMade.Of(TargetMade.Free, pair.Requirement);
        Interval distance = TargetAssessment.Of(target, pair.Figure).Gap.Value.Distance;
        Rational[] tried = [.. Points(pair.Figure.Bounds).Select(point => Distance(pair.Requirement.Bounds, point))];
        Assert.All(tried, one => Assert.True(distance.Contains(one), $"{one} {distance}"));

        // The ends are reached, or come near: the points include the ends and their neighbours.
        if (distance.Lower is { } lower)
            Assert.True(tried.Min() - lower.Value <= s_near && (!lower.IsClosed || tried.Contains(lower.Value)), $"{tried.Min()} {distance}");
        if (distance.Upper is { } upper)
            Assert.True(upper.Value - tried.Max() <= s_near && (!upper.IsClosed || tried.Contains(upper.Value)), $"{tried.Max()} {distance}");

        // Without an end the distance grows with the far points, and only then.
        Assert.Equal(distance.Upper is null, Points(pair.Figure.Bounds).Any(point => Rational.Abs(point) > 1_000_000) && tried.Max() > 900_000);
    });

    [Fact]
    public void A_share_is_known_to_lie_between_nothing_and_all() => Property.Holds(
        Arb.From(from percent in Gen.Choose(0, 100) from required in Gen.Choose(0, 100) select (percent, required)), static pair =>
        {
            Target target = TargetMade.Of(Made.Ratio(), Figure.AtLeast(pair.required, FigureForm.Percent));
            TargetAssessment more = TargetAssessment.Of(target, Figure.AtLeast(pair.percent, FigureForm.Percent));
            Assert.Equal(Interval.Between(pair.required - 100, pair.required - pair.percent), more.Gap.Value.Distance);
        });

    [Fact]
    public void The_degree_is_whole_at_the_requirement_and_nothing_at_the_baseline() => Property.Holds(
        Arb.From(from start in Gen.Choose(-40, 40) from way in Gen.Choose(1, 40) from down in Gen.Elements(true, false) from at in Gen.Choose(-80, 80) select (start, way, down, at)), static x =>
        {
            int required = x.down ? x.start - x.way : x.start + x.way;
            Target target = Way(x.start, required, x.down, days: 10, isClosed: true);
            Assert.Equal(Interval.Point(0), Degree(x.start));
            Assert.Equal(Interval.Point(1), Degree(required));
            int travelled = x.down ? x.start - x.at : x.at - x.start;
            Assert.Equal(Interval.Point(Rational.Of(travelled, x.way)), Degree(x.at));

            Interval Degree(int value) => TargetAssessment.Of(target, Figure.Exactly(value, FigureForm.Number)).Attainment.Value;
        });

    [Fact]
    public void The_way_is_a_line_through_both_ends() => Property.Holds(
        Arb.From(from start in Gen.Choose(-400, 400) from way in Gen.Choose(1, 400) from down in Gen.Elements(true, false) from days in Gen.Choose(1, 4000) from at in Gen.Choose(0, 5000) select (start, way, down, days, at)), static x =>
        {
            int required = x.down ? x.start - x.way : x.start + x.way;
            TargetPath path = TargetPath.Of(Way(x.start, required, x.down, x.days, isClosed: true)).Value;
            Assert.Equal(x.start, On(0));
            Assert.Equal(required, On(x.days));
            Rational expected = On(x.at);
            BigInteger day = Math.Min(x.at, x.days);
            Assert.Equal(
                new ExactFraction((new BigInteger(x.start) * x.days) + ((required - x.start) * day), x.days),
                ExactFraction.From(expected));
            PathStatus status = path.Assess(new DatedFigure(Figure.Exactly(x.start, FigureForm.Number), s_first.PlusDays(x.at))).Value;
            Assert.Equal(x.at == 0 ? PathStatus.OnTrack : PathStatus.Behind, status);

            Rational On(int days) => path.ExpectedOn(s_first.PlusDays(days)).Value;
        });

    [Fact]
    public void The_projected_day_meets_and_the_day_before_does_not() => Property.Holds(
        Arb.From(
            from first in Gen.Choose(-3000, 3000)
            from climb in Gen.Choose(1, 3000)
            from missing in Gen.Choose(0, 5000)
            from days in Gen.Choose(1, 2000)
            from down in Gen.Elements(true, false)
            from isClosed in Gen.Elements(true, false)
            where missing > 0 || !isClosed
            select (first, climb, missing, days, down, isClosed)), static x =>
        {
            int sign = x.down ? -1 : 1;
            Target target = Way(baseline: null, sign * (x.first + x.climb + x.missing), x.down, x.days, x.isClosed);
            DatedFigure[] series = [At(sign * x.first, 0), At(sign * (x.first + x.climb), x.days)];
            Outcome<TargetProjection> outcome = TargetProjection.Of(target, series);
            if (!outcome.TryGetValue(out TargetProjection? projection))
            {
                Assert.Equal("the day lies beyond the year 9999", outcome.Reason);
                Assert.False(Meets(Days(new LocalDate(9999, 12, 31))));
                return;
            }

            Assert.True(projection.IsExact);
            Assert.True(Meets(Days(projection.Earliest)));
            Assert.False(Meets(Days(projection.Earliest) - 1));

            int Days(LocalDate day) => Period.DaysBetween(s_first, day);

            // The line from the first figure, times the days between the figures.
            bool Meets(int day)
            {
                BigInteger value = (new BigInteger(x.first) * x.days) + (new BigInteger(x.climb) * day);
                BigInteger required = new BigInteger(x.first + x.climb + x.missing) * x.days;
                return x.isClosed ? value >= required : value > required;
            }
        });

    [Fact]
    public void Every_line_through_bounded_figures_meets_between_the_earliest_and_the_latest_day() => Property.Holds(
        Arb.From(
            from first in Bounded(0, 200)
            from last in Bounded(300, 600)
            from required in Gen.Choose(500, 900)
            from days in Gen.Choose(1, 200)
            from isClosed in Gen.Elements(true, false)
            select (first, last, required, days, isClosed)), static x =>
        {
            Target target = Way(baseline: null, x.required, down: false, x.days, x.isClosed);
            DatedFigure[] series =
            [
                new(Figure.OfBounds(x.first, FigureForm.Number), s_first), new(Figure.OfBounds(x.last, FigureForm.Number), s_first.PlusDays(x.days)),
            ];
            if (!TargetProjection.Of(target, series).TryGetValue(out TargetProjection? projection))
            {
                Assert.Equal(Verdict.Met, target.Assess(series[1].Value));
                return;
            }

            LocalDate[] reached =
            [
                .. from first in Points(x.first)
                   from last in Points(x.last)
                   let one = TargetProjection.Of(target, [new(Figure.OfBounds(Interval.Point(first), FigureForm.Number), s_first), new(Figure.OfBounds(Interval.Point(last), FigureForm.Number), s_first.PlusDays(x.days))])
                   select one.HasValue ? one.Value.Earliest : s_first.PlusDays(x.days),
            ];
            Assert.Equal((projection.Earliest, projection.Latest), (reached.Min(), reached.Max()));
        });

    [Fact]
    public void The_order_of_a_series_changes_nothing() => Property.Holds(
        Arb.From(from values in Gen.Choose(-100, 100).ListOf(5) from keys in Gen.Choose(0, 1000).ListOf(5) select (values.ToArray(), keys.ToArray())), static x =>
        {
            (int[] values, int[] keys) = x;
            DatedFigure[] series = [.. values.Select(static (value, i) => At(value, i * 7))];
            DatedFigure[] shuffled = [.. series.Zip(keys).OrderBy(static pair => pair.Second).Select(static pair => pair.First)];
            Target target = Way(baseline: null, 120, down: false, days: 10, isClosed: true);
            Outcome<TargetProjection> one = TargetProjection.Of(target, series);
            Outcome<TargetProjection> other = TargetProjection.Of(target, shuffled);
            Assert.Equal((one.Kind, one.Reason), (other.Kind, other.Reason));
            if (one.HasValue)
                Assert.Equal(one.Value.ToString(), other.Value.ToString());
        });

    [Fact]
    public void A_set_has_one_order_and_the_same_conflicts_however_it_is_given() => Property.Holds(
        Arb.From(from percents in Gen.Choose(1, 100).ListOf(4) from years in Gen.Choose(2025, 2028).ListOf(4) select (percents.ToArray(), years.ToArray())), static x =>
        {
            (int[] percents, int[] years) = x;
            RatioIndicator indicator = Made.Ratio();
            Target[] targets =
            [
                .. percents.Zip(years).Select((pair, i) => TargetMade.Of(
                    indicator, Figure.AtLeast(pair.First, FigureForm.Percent), string.Create(CultureInfo.InvariantCulture, $"{pair.Second}-12-31"),
                    document: Made.Basis with { Reference = i.ToString(CultureInfo.InvariantCulture) })),
            ];
            int expected = 0;
            for (int i = 0; i < targets.Length; i++)
            {
                for (int j = 0; j < targets.Length; j++)
                    expected += i < j && years[i] == years[j] && percents[i] != percents[j] || years[i] < years[j] && percents[i] > percents[j] ? 1 : 0;
            }

            Assert.Equal(expected, TargetSet.Of(targets).Conflicts.Length);
            Assert.Equal(expected, TargetSet.Of(targets.Reverse()).Conflicts.Length);
        });

    /// <summary>Numbers that an interval allows: its ends where they belong, their neighbours inside, the middle, and numbers far away where an end is absent.</summary>
    private static IEnumerable<Rational> Points(Interval interval)
    {
        Rational far = 2_000_000;
        Rational low = interval.Lower?.Value ?? (interval.Upper?.Value ?? 0) - far;
        Rational high = interval.Upper?.Value ?? (interval.Lower?.Value ?? 0) + far;
        IEnumerable<Rational> inside = Enumerable.Range(-60, 121).Select(static n => (Rational)n / 2);
        return new[] { low, low + s_near, (low + high) / 2, high - s_near, high }.Concat(inside).Concat(Halves(low, high)).Where(interval.Contains).Distinct();
    }

    /// <summary>The places where a requirement of two ends is nearest: the halves of whole numbers.</summary>
    private static IEnumerable<Rational> Halves(Rational low, Rational high) => Enumerable.Range(-140, 281).Select(static n => (Rational)n / 2).Where(n => n >= low && n <= high);

    private static (bool Met, bool Exceeded) Try(Target target, Rational point)
    {
        Bound? lower = target.Requirement.Bounds.Lower;
        Bound? upper = target.Requirement.Bounds.Upper;
        bool met = (lower is not { } low || (low.IsClosed ? point >= low.Value : point > low.Value))
            && (upper is not { } high || (high.IsClosed ? point <= high.Value : point < high.Value));
        bool exceeded = upper is null && lower is { IsClosed: true } && point > lower.Value.Value
            || lower is null && upper is { IsClosed: true } && point < upper.Value.Value;
        return (met, exceeded);
    }

    private static Rational Distance(Interval requirement, Rational point) => (requirement.Lower, requirement.Upper) switch
    {
        ({ } lower, null) => lower.Value - point,
        (null, { } upper) => point - upper.Value,
        ({ } lower, { } upper) => lower.Value - point > point - upper.Value ? lower.Value - point : point - upper.Value,
        _ => throw new InvalidOperationException(),
    };

    private static Gen<Interval> Bounded(int least, int most) =>
        from low in Gen.Choose(least, most - 100)
        from width in Gen.Choose(0, 90)
        from lowClosed in Gen.Elements(true, false)
        from highClosed in Gen.Elements(true, false)
        let isPoint = width == 0
        select Interval.Of(new Bound(low, lowClosed || isPoint), new Bound(low + width, highClosed || isPoint));

    private static DatedFigure At(int value, int day) => new(Figure.Exactly(value, FigureForm.Number), s_first.PlusDays(day));

    private static Target Way(int? baseline, int required, bool down, int days, bool isClosed)
    {
        Figure requirement = (down, isClosed) switch
        {
            (false, true) => Figure.AtLeast(required, FigureForm.Number),
            (false, false) => Figure.MoreThan(required, FigureForm.Number),
            (true, true) => Figure.AtMost(required, FigureForm.Number),
            _ => Figure.LessThan(required, FigureForm.Number),
        };
        return new Target
        {
            Indicator = TargetMade.Free,
            Requirement = requirement,
            Due = s_first.PlusDays(days),
            LegalBasis = Made.Basis,
            Baseline = baseline is { } start ? At(start, 0) : null,
        };
    }
}
