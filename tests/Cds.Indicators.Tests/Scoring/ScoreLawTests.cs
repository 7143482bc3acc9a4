using System.Numerics;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Rates;
using FsCheck;
using FsCheck.Fluent;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>What holds for every sum of points, every ladder of bands and every group of units.</summary>
public sealed class ScoreLawTests
{
    /// <summary>What may be known of a component: counts, nothing to count, bounds, nothing.</summary>
    private static readonly Gen<ScoreInput> s_inputs = Gen.OneOf(
        from whole in Gen.Choose(1, 97) from part in Gen.Choose(0, whole) select ScoreInput.Of(Ratio.Of(part, whole)),
        from lower in Gen.Choose(0, 99) select ScoreInput.Of(Figure.MoreThan(lower, FigureForm.Percent)),
        Gen.Elements(ScoreInput.Of(Ratio.None), ScoreInput.Missing(), ScoreInput.OfPoints(1)));

    /// <summary>Three groups, one within another, with two components each that are worth 10 points; inputs of all six.</summary>
    private static readonly Arbitrary<(ScoreRounding Rounding, MissingComponents Missing, ScoreInput[] Inputs)> s_scored =
        (from stage in Gen.Elements(RoundingStage.None, RoundingStage.Component, RoundingStage.Group, RoundingStage.Total)
         from mode in Gen.Choose(0, 8)
         from digits in Gen.Choose(0, 3)
         from missing in Gen.Elements(MissingComponents.Incomplete, MissingComponents.LeftOut)
         from inputs in s_inputs.ArrayOf(6)
         select (new ScoreRounding(stage, Rounding.Of((RoundingMode)mode, digits)), missing, inputs)).ToArbitrary();

    [Fact]
    public void Totals_are_the_sums_of_a_slow_reckoning_at_every_stage() => Property.Holds(s_scored, static drawn =>
    {
        ScorecardScore score = Score(drawn.Rounding, drawn.Missing, drawn.Inputs);
        (ExactFraction Least, ExactFraction Known, ExactFraction Most)[] parts = [.. drawn.Inputs.Select(input => Reckon(input, drawn.Rounding, drawn.Missing))];
        int present = drawn.Inputs.Count(input => input.Counts is { Denominator: > 0 } || input.Points is not null || IsClosedByRounding(input));

        Assert.Equal(Sum(parts.Select(static p => p.Least), drawn.Rounding), Fraction(score.Bounds.Lower));
        Assert.Equal(Sum(parts.Select(static p => p.Most), drawn.Rounding), Fraction(score.Bounds.Upper));
        if (score.Points.TryGetValue(out WideRational total) && !score.Bounds.IsPoint)
        {
            Assert.Equal(MissingComponents.LeftOut, drawn.Missing);
            Assert.Equal(Known(parts, drawn.Rounding), Fraction(total));
        }
        else if (score.Points.HasValue)
        {
            Assert.Equal(score.Bounds.Lower, total);
        }
        else if (score.Points.Kind == OutcomeKind.Incomplete)
        {
            Assert.Equal((score.Present, 6), (score.Points.Present, score.Points.Expected));
        }

        bool IsClosedByRounding(ScoreInput input)
        {
            (ExactFraction least, _, ExactFraction most) = Reckon(input, drawn.Rounding, drawn.Missing);
            return input.Values is not null && least == most;
        }

        Assert.Equal(present, score.Present);
    });

    [Fact]
    public void A_total_without_gaps_is_a_value_and_otherwise_says_so() => Property.Holds(s_scored, static drawn =>
    {
        ScorecardScore score = Score(drawn.Rounding, drawn.Missing, drawn.Inputs);
        bool complete = score.Present == score.Expected;
        return (!complete || score.Points.HasValue)
            && (score.Points.HasValue || !score.Bounds.IsPoint || score.Present == 0)
            && (!score.Points.HasValue || score.Bounds.Contains(score.Points.Value));
    });

    [Fact]
    public void The_order_of_the_inputs_does_not_matter() => Property.Holds(s_scored, static drawn =>
    {
        Scorecard card = Card(drawn.Rounding, drawn.Missing);
        KeyValuePair<string, ScoreInput>[] inputs = Named(drawn.Inputs);
        return card.Score(inputs).Explain() == card.Score(inputs.Reverse()).Explain();
    });

    [Fact]
    public void The_sum_of_every_choice_of_what_is_open_lies_within_the_bounds() => Property.Holds(s_scored, Gen.Choose(0, 10).ArrayOf(6).ToArbitrary(), static (drawn, choice) =>
    {
        ScoreInput[] chosen = [.. drawn.Inputs.Select((input, i) => Chosen(input, choice[i], drawn.Missing))];
        return Score(drawn.Rounding, drawn.Missing, drawn.Inputs).Bounds.Contains(Score(drawn.Rounding, MissingComponents.LeftOut, chosen).Points.ValueOr(WideRational.Zero));
    });

    [Fact]
    public void Every_number_of_points_lies_in_exactly_one_band()
    {
        Arbitrary<int[]> ladders = (from cuts in Gen.Choose(1, 99).ListOf() select cuts.Append(0).Distinct().Order().ToArray()).ToArbitrary();
        Property.Holds(ladders, Gen.Choose(0, 1000).ToArbitrary(), static (ladder, tenths) =>
        {
            (string, Cds.Indicators.Indicators.LocalizedText, decimal)[] rungs = [.. ladder.Select(static from => (FormattableString.Invariant($"b{from}"), Cards.Name, (decimal)from))];
            Scorecard card = Scorecard.Of(Cards.Definition(Cards.Group("g", Cards.Component("a", 100))) with { Bands = ScoreBand.Ladder(100, Cards.Basis, rungs) });
            ScorecardScore score = card.Score(("a", Rational.Of(tenths, 1000)));

            Assert.Equal(FormattableString.Invariant($"b{ladder.Last(from => from * 10 <= tenths)}"), score.Band.Value.Code);
            Assert.Equal(score.Band.Value, Assert.Single(score.PossibleBands));
        });
    }

    [Fact]
    public void Bands_are_accepted_where_every_half_point_lies_in_one_and_none_beyond()
    {
        Gen<Interval> band =
            from a in Gen.Choose(0, 10)
            from b in Gen.Choose(0, 10)
            where a != b
            from lower in Gen.Elements(true, false)
            from upper in Gen.Elements(true, false)
            select Interval.Of(new Bound(Math.Min(a, b), lower), new Bound(Math.Max(a, b), upper));
        Gen<Interval[]> cut =
            from at in Gen.Choose(2, 9)
            from belongs in Gen.Elements(true, false)
            from slip in Gen.Choose(0, 5)
            select new[] { Interval.Of(new Bound(slip == 1 ? 1 : 0, slip != 2), new Bound(at, belongs)), Interval.Of(new Bound(at, slip == 3 ? belongs : !belongs), new Bound(slip == 4 ? 9.5m : 10, slip != 5)) };
        Property.Holds(Gen.OneOf(cut, band.ArrayOf(2), band.ArrayOf(3)).ToArbitrary(), static bands =>
        {
            bool covers = Enumerable.Range(-1, 23).All(half => bands.Count(b => b.Contains(Rational.Of(half, 2))) == (half is >= 0 and <= 20 ? 1 : 0));
            ScorecardDefinition definition = Cards.Definition(Cards.Group("g", Cards.Component("a", 10))) with { Bands = [.. bands.Select(static (b, i) => Cards.Band(FormattableString.Invariant($"b{i}"), b))] };
            if (covers)
                Assert.Equal(bands.Length, Scorecard.Of(definition).Bands.Length);
            else
                Assert.Throws<FaultException>(() => Scorecard.Of(definition));
        });
    }

    [Fact]
    public void Units_together_are_worth_what_each_is_with_the_mean_given()
    {
        Arbitrary<Ratio[]> groups = (from whole in Gen.Choose(0, 60) from part in Gen.Choose(0, Math.Max(whole, 1)) select Ratio.Of(whole == 0 ? 0 : Math.Min(part, whole), whole)).ArrayOf().ToArbitrary();
        Property.Holds(groups, Gen.Elements(GroupMean.RatioOfSums, GroupMean.PlainMean).ToArbitrary(), static (counts, kind) =>
        {
            Scorecard card = Cards.Card(Cards.Component("a", 8, ScoreRule.AboveMean(kind, 3, 0.005m, 0.25m)));
            IReadOnlyList<KeyValuePair<int, ScorecardScore>> scores = card.ScoreAll(Enumerable.Range(0, counts.Length), unit => Cards.Inputs(("a", counts[unit])));
            ExactFraction[] known = [.. counts.Where(static c => c.Denominator > 0).Select(static c => new ExactFraction(c.Numerator, c.Denominator))];
            if (known.Length == 0)
                return;
            ExactFraction mean = kind == GroupMean.PlainMean
                ? known.Aggregate(DrawnRule.Zero, static (sum, value) => sum + value) / new ExactFraction(known.Length, 1)
                : new ExactFraction(counts.Sum(static c => c.Numerator), counts.Sum(static c => c.Denominator));
            foreach ((int unit, ScorecardScore score) in scores.Where(score => counts[score.Key].Denominator > 0))
            {
                Assert.Equal(mean, Fraction(score["a"].Mean!.Value));
                if (mean.Fits)
                    Assert.Equal(score["a"].Points, Alone(unit)["a"].Points);
            }

            ScorecardScore Alone(int unit) => card.Score(
                Cards.Inputs(("a", counts[unit])), new Dictionary<string, Rational>(StringComparer.Ordinal) { ["a"] = Rational.Of((Int128)mean.Numerator, (Int128)mean.Denominator) });
        });
    }

    private static Scorecard Card(ScoreRounding rounding, MissingComponents missing)
    {
        ScoreComponent[] c = [.. Enumerable.Range(0, 6).Select(static i => Cards.Component(Code(i), 10))];
        ScoreGroup mixed = new() { Code = "mixed", Name = Cards.Name, Maximum = 40, LegalBasis = Cards.Basis, Components = [c[0], c[1]], Groups = [Cards.Group("inner", c[2], c[3])] };
        return Scorecard.Of(Cards.Definition(mixed, Cards.Group("flat", c[4], c[5])) with { Rounding = rounding, Missing = missing });
    }

    private static ScorecardScore Score(ScoreRounding rounding, MissingComponents missing, ScoreInput[] inputs) => Card(rounding, missing).Score(Named(inputs));

    private static KeyValuePair<string, ScoreInput>[] Named(ScoreInput[] inputs) => [.. inputs.Select(static (input, i) => KeyValuePair.Create(Code(i), input))];

    private static string Code(int i) => FormattableString.Invariant($"c{i}");

    /// <summary>The fewest, the known and the most points of one input.</summary>
    private static (ExactFraction Least, ExactFraction Known, ExactFraction Most) Reckon(ScoreInput input, ScoreRounding rounding, MissingComponents missing)
    {
        ExactFraction ten = new(10, 1);
        if (input.Points is { } given)
            return (DrawnRule.Fraction(given), DrawnRule.Fraction(given), DrawnRule.Fraction(given));
        if (input.Counts is { Denominator: 0 })
            return (DrawnRule.Zero, DrawnRule.Zero, missing == MissingComponents.LeftOut ? DrawnRule.Zero : ten);
        if (input.Counts is { } counts)
        {
            ExactFraction points = Rounded(new ExactFraction(counts.Numerator, counts.Denominator) * ten, rounding, RoundingStage.Component);
            return (points, points, points);
        }

        if (input.Values is not { } values)
            return (DrawnRule.Zero, DrawnRule.Zero, ten);
        ExactFraction least = Rounded(ExactFraction.From(values.Lower!.Value.Value) * ten, rounding, RoundingStage.Component);
        return (least, least == ten ? ten : DrawnRule.Zero, ten);
    }

    /// <summary>Six parts as <see cref="Card"/> adds them: two in each of three groups, of which each rounds its own.</summary>
    private static ExactFraction Sum(IEnumerable<ExactFraction> parts, ScoreRounding rounding)
    {
        ExactFraction[] points = [.. parts];
        ExactFraction sum = DrawnRule.Zero;
        for (int i = 0; i < points.Length; i += 2)
            sum += Rounded(points[i] + points[i + 1], rounding, RoundingStage.Group);
        return Rounded(sum, rounding, RoundingStage.Total);
    }

    /// <summary>What is known of the sum: a group whose bounds rounding brings together is known, whatever is open within it.</summary>
    private static ExactFraction Known((ExactFraction Least, ExactFraction Known, ExactFraction Most)[] parts, ScoreRounding rounding)
    {
        ExactFraction sum = DrawnRule.Zero;
        for (int i = 0; i < parts.Length; i += 2)
        {
            ExactFraction least = Rounded(parts[i].Least + parts[i + 1].Least, rounding, RoundingStage.Group);
            ExactFraction most = Rounded(parts[i].Most + parts[i + 1].Most, rounding, RoundingStage.Group);
            sum += least == most ? least : Rounded(parts[i].Known + parts[i + 1].Known, rounding, RoundingStage.Group);
        }

        return Rounded(sum, rounding, RoundingStage.Total);
    }

    private static ExactFraction Rounded(ExactFraction points, ScoreRounding rounding, RoundingStage stage) => rounding.Stage == stage
        ? new ExactFraction(points.Rounded(rounding.Rounding.Digits, rounding.Rounding.Mode), BigInteger.Pow(10, rounding.Rounding.Digits))
        : points;

    private static ExactFraction Fraction(WideRational value) => new(value.Numerator, value.Denominator);

    /// <summary>One value of what is open: points for what is missing, a rate for what has bounds.</summary>
    private static ScoreInput Chosen(ScoreInput input, int choice, MissingComponents missing) =>
        input.Values is { } values ? ScoreInput.Of(values.Lower!.Value.Value + ((Rational.One - values.Lower.Value.Value) * Rational.Of(choice, 10)))
        : input.IsMissing || (input.Counts is { Denominator: 0 } && missing == MissingComponents.Incomplete) ? ScoreInput.OfPoints(choice)
        : input;
}
