using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>Scorecards that do not fit together are refused, with all that is wrong.</summary>
public sealed class ScorecardValidationTests
{
    [Fact]
    public void Maxima_add_up_at_every_level() => Assert.Equal(
        [
            "made: '10': the maxima of the parts add up to 9 (9), not to the maximum. Mend the maximum or one of outer.",
            "made/outer: '9': the maxima of the parts add up to 8 (8), not to the maximum. Mend the maximum or one of inner.",
            "made/outer/inner: '8': the maxima of the parts add up to 7 (3 + 4), not to the maximum. Mend the maximum or one of a, b.",
        ],
        Cards.Faults(Cards.Definition(new ScoreGroup
        {
            Code = "outer",
            Name = Cards.Name,
            Maximum = 9,
            LegalBasis = Cards.Basis,
            Groups = [Cards.Group("inner", 8, Cards.Component("a", 3), Cards.Component("b", 4))],
        }) with
        { Maximum = 10 }));

    [Fact]
    public void Codes_are_well_formed_and_stand_once() => Assert.Equal(
        [
            "made/g/a b: 'a b': a code has 1 to 64 letters, digits, dots, hyphens and underscores. Write qd766 or PROGRESS_ON_TIME.",
            "made/g/c: 'c': the code is that of another group or component already. Give each a code of its own.",
            "made/c: 'c': the code is that of another group or component already. Give each a code of its own.",
            $"made/c/{new string('x', 65)}: '{new string('x', 64)}…': a code has 1 to 64 letters, digits, dots, hyphens and underscores. Write qd766 or PROGRESS_ON_TIME.",
        ],
        Cards.Faults(Cards.Definition(
            Cards.Group("g", Cards.Component("a b", 1), Cards.Component("c", 1), Cards.Component("c", 1)), Cards.Group("c", Cards.Component(new string('x', 65), 1)))));

    [Fact]
    public void A_definition_that_is_empty_or_undefined_is_refused() => Assert.Equal(
        [
            "scorecard: a code has 1 to 64 letters, digits, dots, hyphens and underscores. Write qd766 or PROGRESS_ON_TIME.",
            ": '0': the maximum is not above zero. Write how many points are the best.",
            ": a scorecard has at least one group. Add a group.",
            ": '4': the stage of rounding is not defined. Give one of RoundingStage.",
            ": '2': the rule for missing components is not defined. Give one of MissingComponents.",
            ": 'Commune': the level stands twice. Keep one.",
            ": '99': the level is not defined. Give one of AreaLevel.",
        ],
        Cards.Faults(Cards.Definition() with
        {
            Code = "",
            Groups = default,
            Rounding = new((RoundingStage)4, default),
            Missing = (MissingComponents)2,
            Levels = [AreaLevel.Commune, AreaLevel.Commune, (AreaLevel)99],
        }).Select(static fault => fault.StartsWith('\'') ? ": " + fault : fault.StartsWith("a scorecard", StringComparison.Ordinal) ? ": " + fault : fault));

    [Fact]
    public void A_group_has_parts_and_no_negative_maximum() => Assert.Equal(
        [
            "made/g: a group has components or groups. Add what it is made of.",
            "made/h: '-1': the maximum is below zero. Write the sum of the maxima of its parts.",
            "made/h/a: '-1': the maximum of what is scored is not above zero. Write how many points are the best, or the rule that nothing is scored.",
        ],
        Cards.Faults(Cards.Definition(Cards.Group("g", 11), Cards.Group("h", Cards.Component("a", -1)))));

    [Fact]
    public void Groups_stand_at_most_eight_deep()
    {
        ScoreGroup group = Cards.Group("g1", Cards.Component("a", 1));
        for (int i = 2; i <= 8; i++)
            group = Cards.Around($"g{i}", group);

        Assert.Equal("1", Cards.Card(group).Score(("a", Ratio.Of(1, 1))).Points.Exact());
        Assert.Equal(["made/g9/g8/g7/g6/g5/g4/g3/g2: groups stand more than 8 deep. Flatten them."], Cards.Faults(Cards.Definition(Cards.Around("g9", group))));
    }

    [Fact]
    public void What_is_not_scored_has_no_points_and_what_is_scored_has() => Assert.Equal(
        [
            "made/g/a: 'a': what is not scored has no points, and the maximum is 2. Write the maximum 0, or a rule.",
            "made/g/b: '0': the maximum of what is scored is not above zero. Write how many points are the best, or the rule that nothing is scored.",
        ],
        Faults(Cards.Component("a", 2, ScoreRule.Unscored()), Cards.Component("b", 0)));

    [Fact]
    public void Points_of_a_zero_denominator_lie_within_the_maximum()
    {
        Assert.Equal(["made/g/a: '-1': a zero denominator is worth less than 0 or more than the maximum 5. Mend the points."], Faults(Cards.Component("a", 5, zero: -1)));
        Assert.Equal(["made/g/a: '5.01': a zero denominator is worth less than 0 or more than the maximum 5. Mend the points."], Faults(Cards.Component("a", 5, zero: 5.01m)));
        Assert.Empty(Valid(Cards.Component("a", 5, zero: 5), Cards.Component("b", 5, zero: 0)));
    }

    [Fact]
    public void Steps_cover_the_values_without_gap_or_overlap()
    {
        Assert.Equal(
            ["made/g/a: 'a': the steps [0; 0.5) and (0.5; 1] leave a gap. Let each begin where the one before ends, the border belonging to one of them."],
            Faults(Steps(new(Cards.From(0, 0.5m), 0), new(Interval.Of(new Bound(0.5m, false), new Bound(1, true)), 5))));
        Assert.Equal(
            ["made/g/a: 'a': the steps [0; 0.5] and [0.5; 1] overlap. Let each begin where the one before ends, the border belonging to one of them."],
            Faults(Steps(new(Cards.From(0, 0.5m, closed: true), 0), new(Interval.Between(0.5m, 1), 5))));
        Assert.Equal(
            [
                "made/g/a: 'a': the steps begin at 0.1, and values lie in [0; 1]. Begin with the lowest value.",
                "made/g/a: 'a': the steps end at 0.9, and values lie in [0; 1]. End with the highest value, closed.",
            ],
            Faults(Steps(new(Cards.From(0.1m, 0.5m), 0), new(Interval.Between(0.5m, 0.9m), 5))));
        Assert.Equal(
            ["made/g/a: 'a': the steps end at 1, which is left out, and values lie in [0; 1]. End with the highest value, closed."], Faults(Steps(new(Cards.From(0, 0.5m), 0), new(Cards.From(0.5m, 1), 5))));
        Assert.Equal(
            ["made/g/a: 'a': the steps begin at 0, which is left out, and values lie in [0; 1]. Begin with the lowest value."], Faults(Steps(new ScoreStep(Interval.Above(0), 5))));
        Assert.Equal(
            ["made/g/a: 'a': the steps [0; 1) and [0.2; 0.3] overlap. Let each begin where the one before ends, the border belonging to one of them."],
            Faults(Steps(new(Cards.From(0, 1), 0), new(Interval.Between(0.2m, 0.3m), 0), new(Interval.AtLeast(1), 5))));
        Assert.Empty(Valid(Steps(new(Interval.AtLeast(0.5m), 5), new(Interval.Below(0.5m), 0))));
    }

    [Fact]
    public void The_best_step_is_worth_the_maximum_and_points_go_one_way()
    {
        Assert.Equal(["made/g/a: 'a': no step reaches the maximum 5: the best gives 4. Mend the steps or the maximum."], Faults(Steps(new(Cards.From(0, 0.5m), 0), new(Interval.Between(0.5m, 1), 4))));
        Assert.Equal(
            [
                "made/g/a: 'a': a step gives -1 points, outside 0 to the maximum 5. Mend the step or the maximum.",
                "made/g/a: 'a': a step gives 6 points, outside 0 to the maximum 5. Mend the step or the maximum.",
            ],
            Faults(Steps(new(Cards.From(0, 0.5m), -1), new(Interval.Between(0.5m, 1), 6))));
        Assert.Equal(
            ["made/g/a: 'a': points rise and fall with the value. Let them go one way."],
            Faults(Steps(new(Cards.From(0, 0.2m), 0), new(Cards.From(0.2m, 0.5m), 5), new(Interval.Between(0.5m, 1), 4))));
        Assert.Equal(
            ["made/g/a: 'a': points fall where made gets better. Mend the rule, or the direction of the indicator."], Faults(Steps(new(Cards.From(0, 0.5m), 5), new(Interval.Between(0.5m, 1), 0))));
    }

    [Fact]
    public void Rules_go_with_the_direction_of_their_indicator()
    {
        const string Fault = "made/g/a: 'a': points fall where overdue gets better. Mend the rule, or the direction of the indicator.";

        Assert.Equal([Fault], Faults(Cards.Component("a", 5, ScoreRule.Linear(), Cards.Overdue)));
        Assert.Equal([Fault], Faults(Cards.Component("a", 5, ScoreRule.AboveReference(0.5m, 3, 0.1m, 1), Cards.Overdue)));
        Assert.Equal(["made/g/a: 'a': points fall where made gets better. Mend the rule, or the direction of the indicator."], Faults(Cards.Component("a", 5, ScoreRule.Inverse(0, 1))));
        Assert.Empty(Valid(Cards.Component("a", 5, ScoreRule.Inverse(0, 1), Cards.Overdue), Cards.Component("b", 5, ScoreRule.Inverse(1, 5), Made.Count())));
    }

    [Fact]
    public void All_points_are_within_reach()
    {
        Assert.Equal(
            ["made/g/a: 'a': all points are given at 80, and values of made lie in [0; 1]. Write a value that can be reached; a rate is written as a fraction, 80% as 0.8."],
            Faults(Cards.Component("a", 5, ScoreRule.LinearTo(80))));
        Assert.Equal(
            ["made/g/a: 'a': no value reaches the maximum 5: the best, 1, is worth 3. Mend the reference, the steps or the maximum; a rate is written as a fraction, 70% as 0.7."],
            Faults(Cards.Component("a", 5, ScoreRule.AboveReference(70, 3, 5, 0.5m))));
        Assert.Equal(["made/g/a: 'a': the base of 6 points exceeds the maximum 5. Mend the base or the maximum."], Faults(Cards.Component("a", 5, ScoreRule.AboveMean(default, 6, 1, 1))));
        Assert.Equal(
            ["made/g/a: 'a': the value is the points, and values of made lie in [0; 10]: none is the maximum 20. Mend the maximum, or give a rule that turns values into points."],
            Faults(Cards.Component("a", 20, ScoreRule.AsGiven(), Made.Score(10))));
    }

    [Fact]
    public void A_table_has_each_value_once_and_values_that_can_be() => Assert.Equal(
        [
            "made/g/a: 'a': the value 0.5 stands twice in the table. Keep one.",
            "made/g/a: 'a': the value 2 is none of made: its values lie in [0; 1]. Mend the value.",
            "made/g/a: 'a': the value 2 gives 7 points, outside 0 to the maximum 5. Mend the table or the maximum.",
        ],
        Faults(Cards.Component("a", 5, ScoreRule.Table((0.5m, 1), (2, 7), (0.5m, 2)))));

    [Fact]
    public void The_best_value_of_a_table_is_worth_the_maximum() => Assert.Equal(
        ["made/g/a: 'a': no value of the table reaches the maximum 5: the best gives 4. Mend the table or the maximum."], Faults(Cards.Component("a", 5, ScoreRule.Table((0, 0), (1, 4)))));

    [Fact]
    public void Rates_to_multiply_by_are_those_of_other_components()
    {
        RatioIndicator balance = Made.Ratio(Made.Measure("balance", mayBeNegative: true), isShare: false);

        Assert.Equal(
            [
                "made/a: 'a': the rate to multiply by is that of no other component. Write the code of another component.",
                "made/b: 'zz': the rate to multiply by is that of no other component. Write the code of another component.",
                "made/c: 'n': only rates that are never below zero are multiplied. Leave the factor out.",
                "made/n: 'e': only rates that are never below zero are multiplied. Leave the factor out.",
                "made/d: 'e': the rate to multiply by is itself multiplied. Multiply by a component without a factor.",
                "made/e: 'd': the rate to multiply by is itself multiplied. Multiply by a component without a factor.",
                "made/f: 's': only rates that are never below zero are multiplied. Leave the factor out.",
            ],
            Faults(
                Cards.Component("a", 1, timesRateOf: "a"),
                Cards.Component("b", 1, timesRateOf: "zz"),
                Cards.Component("c", 1, timesRateOf: "n"),
                Cards.Component("n", 1, ScoreRule.LinearTo(5), Made.Count(), timesRateOf: "e"),
                Cards.Component("d", 1, timesRateOf: "e"),
                Cards.Component("e", 1, timesRateOf: "d"),
                Cards.Component("f", 1, timesRateOf: "s"),
                Cards.Component("s", 1, ScoreRule.LinearTo(5), balance)));
    }

    [Fact]
    public void A_multiplied_rate_is_not_held_against_a_mean_that_is_not() => Assert.Equal(
        ["made/g/a: 'a': the rate is multiplied, and the mean it is held against is not. Leave the factor out."],
        Faults(Cards.Component("a", 5, ScoreRule.AboveMean(default, 3, 1, 1), timesRateOf: "b"), Cards.Component("b", 5)));

    [Fact]
    public void Only_rates_are_rounded_as_percentages() => Assert.Equal(
        ["made/g/a: 'made': only a rate is rounded as a percentage. Leave the rounding of the percentage out."],
        Faults(Cards.Component("a", 5, ScoreRule.LinearTo(5), Made.Count(), percentRounding: Rounding.Published)));

    [Theory]
    [InlineData(RoundingStage.Component, "made/g/a")]
    [InlineData(RoundingStage.Group, "made/g")]
    [InlineData(RoundingStage.Total, "made")]
    public void A_maximum_stays_as_it_is_where_points_are_rounded(RoundingStage stage, string place)
    {
        ScorecardDefinition definition = Cards.Definition(Cards.Group("g", Cards.Component("a", 0.125m)));

        Assert.Equal(
            [$"{place}: '0.125': the maximum has more decimals than the 2 that points are rounded to. Round to more decimals, or at another stage."],
            Cards.Faults(definition with { Rounding = new(stage, Rounding.HalfAwayFromZero(2)) }));
        Assert.NotNull(Scorecard.Of(definition with { Rounding = new(stage, Rounding.HalfAwayFromZero(3)) }));
    }

    [Fact]
    public void Bands_cover_the_scale_and_nothing_else()
    {
        Assert.Equal(
            ["made, bands: the bands [0; 50) and (50; 100] leave a gap. Let each begin where the one before ends, the border belonging to one of them."],
            OfBands(Cards.Band("low", Cards.From(0, 50)), Cards.Band("high", Interval.Of(new Bound(50, false), new Bound(100, true)))));
        Assert.Equal(
            [
                "made, bands: the bands [0; 60) and [50; 100) overlap. Let each begin where the one before ends, the border belonging to one of them.",
                "made, bands: the bands end at 100, which is left out, and values lie in [0; 100]. End with the highest value, closed.",
            ],
            OfBands(Cards.Band("low", Cards.From(0, 60)), Cards.Band("high", Cards.From(50, 100))));
        Assert.Equal(
            ["made, bands: the bands reach beyond [0; 100]. Let them begin and end with the scale."], OfBands(Cards.Band("low", Cards.From(0, 50)), Cards.Band("high", Interval.AtLeast(50))));
        Assert.Equal(
            ["made, bands: the bands reach beyond [0; 100]. Let them begin and end with the scale."], OfBands(Cards.Band("low", Cards.From(-1, 50)), Cards.Band("high", Interval.Between(50, 100))));
        Assert.Equal(
            ["made, band low: 'low': the code is that of another band already. Give each a code of its own."], OfBands(Cards.Band("low", Cards.From(0, 50)), Cards.Band("low", Interval.Between(50, 100))));
    }

    [Fact]
    public void A_ladder_of_bands_ascends_within_the_scale()
    {
        Assert.Equal(["weak [0; 50)", "fair [50; 80)", "good [80; 90)", "excellent [90; 100]"], Cards.Bands.Select(static band => band.ToString()));
        Assert.StartsWith("The band 'a' begins at 50 and ends at 50: bands ascend", Refused(("a", Cards.Name, 50), ("b", Cards.Name, 50)), StringComparison.Ordinal);
        Assert.StartsWith("The band 'b' begins at 101 and ends at 100: bands ascend", Refused(("a", Cards.Name, 50), ("b", Cards.Name, 101)), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ScoreBand.Ladder(100, null!));
        Assert.Empty(ScoreBand.Ladder(100, Cards.Basis));

        static string Refused(params (string, LocalizedText, decimal)[] bands) => Assert.Throws<ArgumentException>(() => ScoreBand.Ladder(100, Cards.Basis, bands)).Message;
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("definition", Assert.Throws<ArgumentNullException>(() => Scorecard.Of(null!)).ParamName);
        Assert.Equal("LegalBasis", Assert.Throws<ArgumentNullException>(() => new ZeroDenominatorRule(1, null!)).ParamName);
    }

    [Fact]
    public void A_sound_scorecard_shows_its_parts()
    {
        Scorecard card = Scorecard.Of(Cards.Definition(Cards.Around("outer", Cards.Group("inner", Cards.Component("a", 60))), Cards.Group("g", Cards.Component("b", 40))) with
        {
            Bands = [.. Cards.Bands.Reverse()],
            Levels = [AreaLevel.Province],
        });

        Assert.Equal(["outer", "inner", "g"], card.AllGroups.Select(static group => group.Code));
        Assert.Equal(["a", "b"], card.Components.Select(static component => component.Code));
        Assert.Equal(["weak", "fair", "good", "excellent"], card.Bands.Select(static band => band.Code));
        Assert.Equal("made: Bộ chỉ số thử (Made scorecard), 100", card.ToString());
        Assert.Equal("a (60)", card["a"].ToString());
        Assert.Empty(card.ChosenVariants);
        Assert.Equal(AreaLevel.Province, Assert.Single(card.Levels));
    }

    [Fact]
    public void Missing_arrays_are_empty_ones()
    {
        ScorecardDefinition definition = Cards.Definition(Cards.Group("g", Cards.Component("a", 1))) with { Bands = default, Levels = default, Variants = default };
        ScoreGroup group = new() { Code = "g", Name = Cards.Name, Maximum = 1, LegalBasis = Cards.Basis, Components = default, Groups = default };

        Assert.Empty(Scorecard.Of(definition).Bands);
        Assert.Empty(group.Components);
        Assert.Empty(group.Groups);
        Assert.Empty(Cards.Variant("v").Components);
        Assert.Empty(Cards.Variant("v").Groups);
    }

    private static ScoreComponent Steps(params ScoreStep[] steps) => Cards.Component("a", 5, ScoreRule.Steps(steps));

    private static string[] Faults(params ScoreComponent[] components) => Cards.Faults(Cards.Definition(Cards.Group("g", components)) with { Maximum = Math.Max(components.Sum(static c => c.Maximum), 0) });

    private static Fault[] Valid(params ScoreComponent[] components)
    {
        Cards.Card(components);
        return [];
    }

    private static string[] OfBands(params ScoreBand[] bands) => Cards.Faults(Cards.Definition(Cards.Group("g", Cards.Component("a", 100))) with { Bands = [.. bands] });
}
