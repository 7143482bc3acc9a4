using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>Other readings of a scorecard.</summary>
public sealed class VariantTests
{
    private static readonly ScorecardDefinition s_definition = Cards.Definition(Cards.Around("outer", Cards.Group("g", Cards.Component("a", 4), Cards.Component("b", 2))), Cards.Group("h", Cards.Component("c", 4))) with
    {
        Variants =
        [
            Cards.Variant("threshold", components: [Cards.Component("a", 4, ScoreRule.LinearTo(0.5m))]),
            Cards.Variant("regrouped", groups: [Cards.Group("g", Cards.Component("a", 5), Cards.Component("d", 1))]),
            Cards.Variant("strict-b", components: [Cards.Component("b", 2, ScoreRule.LinearBetween(0.5m, 1))]),
        ],
    };

    [Fact]
    public void A_variant_takes_the_place_of_what_has_its_codes()
    {
        Scorecard card = Scorecard.Of(s_definition);
        KeyValuePair<string, ScoreInput>[] inputs = Cards.Inputs(("a", Ratio.Of(1, 4)));

        Assert.Equal("1", card.Score(inputs)["a"].Points.Exact());
        Assert.Equal("2", card.With("threshold").Score(inputs)["a"].Points.Exact());
        Assert.Equal("5/4", card.With("regrouped").Score(inputs)["a"].Points.Exact());
        Assert.Equal(["a", "d", "c"], card.With("regrouped").Components.Select(static component => component.Code));
        Assert.Equal(["threshold"], card.With("threshold").ChosenVariants.AsEnumerable());
        Assert.Same(card, card.With());
    }

    [Fact]
    public void Variants_are_chosen_one_over_the_other()
    {
        Scorecard both = Scorecard.Of(s_definition).With("threshold", "strict-b");

        Assert.Equal(["threshold", "strict-b"], both.ChosenVariants.AsEnumerable());
        Assert.Equal(both.ChosenVariants.AsEnumerable(), Scorecard.Of(s_definition).With("threshold").With("strict-b").ChosenVariants.AsEnumerable());
        Assert.Equal("3", both.Score(("a", Ratio.Of(1, 4)), ("b", Ratio.Of(3, 4))).Group("g").Points.Exact());
        Assert.Contains("; variants: threshold, strict-b", both.Score().Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Variants_that_do_not_fit_together_are_refused()
    {
        Scorecard card = Scorecard.Of(s_definition);

        Assert.Equal(
            ["made/outer/g (regrouped, threshold): '6': the maxima of the parts add up to 5 (4 + 1), not to the maximum. Mend the maximum or one of a, d."],
            Cards.Faults(() => card.With("regrouped", "threshold")));
        Assert.Equal(
            ["made, variant strict-b (regrouped): 'b': there is no component with this code to replace. Write the code of a component of the scorecard."],
            Cards.Faults(() => card.With("regrouped", "strict-b")));
    }

    [Fact]
    public void A_variant_is_one_of_the_scorecard_and_chosen_once()
    {
        Scorecard card = Scorecard.Of(s_definition);

        Assert.StartsWith("'x' is not a variant of made: its variants are threshold, regrouped, strict-b. Give one of them.", Refused(() => card.With("x")), StringComparison.Ordinal);
        Assert.StartsWith("'threshold' is chosen twice", Refused(() => card.With("threshold", "threshold")), StringComparison.Ordinal);
        Assert.StartsWith("'threshold' is chosen twice", Refused(() => card.With("threshold").With("threshold")), StringComparison.Ordinal);
        Assert.StartsWith("'x' is not a variant of made: its variants are none.", Refused(() => Cards.Card(Cards.Component("a", 1)).With("x")), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => card.With(null!));

        static string Refused(Func<Scorecard> choice) => Assert.Throws<ArgumentException>(choice).Message;
    }

    [Fact]
    public void Every_fault_of_every_variant_is_named_beside_those_of_the_scorecard() => Assert.Equal(
        [
            "made: '11': the maxima of the parts add up to 10 (6 + 4), not to the maximum. Mend the maximum or one of outer, h.",
            "made, variant v 1: 'v 1': a code has 1 to 64 letters, digits, dots, hyphens and underscores. Write qd766 or PROGRESS_ON_TIME.",
            "made, variant v 1: 'v 1': the variant replaces nothing. Give it components or groups.",
            "made, variant absent: 'x': there is no component with this code to replace. Write the code of a component of the scorecard.",
            "made, variant absent: 'y': there is no group with this code to replace. Write the code of a group of the scorecard.",
            "made, variant absent: 'absent': the code is that of another variant already. Give each a code of its own.",
            "made/outer/g (absent): '6': the maxima of the parts add up to 7 (5 + 2), not to the maximum. Mend the maximum or one of a, b.",
            "made, variant twice: 'a': the variant replaces it twice. Keep one; what stands in a group that is replaced is replaced with it.",
        ],
        Cards.Faults(s_definition with
        {
            Maximum = 11,
            Variants =
            [
                Cards.Variant("v 1"),
                Cards.Variant("absent", components: [Cards.Component("x", 1)], groups: [Cards.Group("y", Cards.Component("z", 1))]),
                Cards.Variant("absent", components: [Cards.Component("a", 5)]),
                Cards.Variant("twice", components: [Cards.Component("a", 4)], groups: [Cards.Group("g", Cards.Component("a", 4), Cards.Component("b", 2))]),
            ],
        }));

    [Fact]
    public void A_refused_definition_leaves_nothing() => Assert.NotEmpty(Assert.Throws<FaultException>(() => Scorecard.Of(s_definition with { Maximum = 11 })).Faults);
}
