using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>Inputs that cannot be scored: each says its place, its value, the rule and the cure.</summary>
public sealed class ScoringFaultTests
{
    private static readonly Scorecard s_card = Cards.Card(
        Cards.Group(
            "g",
            Cards.Component("share", 5),
            Cards.Component("table", 5, ScoreRule.Table((0, 0), (2, 5)), Made.Count()),
            Cards.Component("jury", 5, ScoreRule.AsGiven(), Made.Score(10)),
            Cards.Component("signed", 5, ScoreRule.LinearTo(1), Made.Ratio(Made.Measure("balance", mayBeNegative: true), isShare: false))),
        Cards.Around("outer", Cards.Group("inner", Cards.Component("x", 5))));

    [Fact]
    public void Every_fault_is_named()
    {
        (string Code, ScoreInput Input)[] inputs =
        [
            ("share", Cards.Said("104%")),
            ("share", Ratio.Of(1, 2)),
            ("shares", Ratio.Of(1, 2)),
            ("table", ScoreInput.Of(1)),
            ("jury", ScoreInput.OfPoints(5.5m)),
            ("signed", Cards.Said("12")),
            ("outer", Ratio.Of(1, 2)),
            ("inner", ScoreInput.OfPoints(-1)),
        ];

        Assert.Equal(
            [
                "made/share: '[1.04; 1.04]': values of made lie in [0; 1]. Check the value; a rate is written as a fraction, 80% as 0.8.",
                "made/share: 'share': the code stands twice. Keep one.",
                "made/shares: 'shares': there is no component or group with this code. The components are share, table, jury, signed, x.",
                "made/jury: '5.5 points': points lie between 0 and the maximum 5. Check the points.",
                "made/signed: '[12; 12]': a Ratio is not published as a Number. Check the component, or the unit of the figure.",
                "made/outer: '1/2': a group is not counted. Give the inputs of its components, or its points.",
                "made/inner: '-1 points': points lie between 0 and the maximum 5. Check the points.",
                "made/table: '[1; 1]': the value is not in the table of the rule. The values are 0, 2.",
            ],
            Cards.Faults(() => s_card.Score(inputs)));
    }

    [Fact]
    public void Counts_are_of_rates_and_means_and_not_below_zero()
    {
        Assert.Equal(
            ["made/table: '1/2': numerator and denominator are given, and made is a Count. Give its value."], Cards.Faults(() => s_card.Score(("table", Ratio.Of(1, 2)))));
        Assert.Equal(["made/share: '-1/2': a count is not below zero. Check the counts."], Cards.Faults(() => s_card.Score(("share", Ratio.OfSigned(-1, 2)))));
        Assert.Equal("0", s_card.Score(("signed", Ratio.OfSigned(-1, 2)))["signed"].Points.Exact());
    }

    [Fact]
    public void Points_of_a_jury_lie_within_the_maximum()
    {
        Assert.Equal(["made/jury: '[6; 6]': points lie between 0 and the maximum 5. Check the points."], Cards.Faults(() => s_card.Score(("jury", ScoreInput.Of(6)))));
        Assert.Equal("5", s_card.Score(("jury", ScoreInput.Of(5)))["jury"].Points.Exact());
    }

    [Fact]
    public void Points_of_a_group_and_inputs_of_its_parts_cannot_both_be_meant()
    {
        Assert.Equal(
            ["made/outer: '4': points are given for the group and inputs for inner, x in it. Give the one or the other."],
            Cards.Faults(() => s_card.Score(("outer", ScoreInput.OfPoints(4)), ("inner", ScoreInput.OfPoints(1)), ("x", ScoreInput.OfPoints(1)))).Take(1));
        Assert.Equal("4", s_card.Score(("outer", ScoreInput.OfPoints(4)), ("x", ScoreInput.Missing())).Group("outer").Points.Exact());
    }

    [Fact]
    public void An_input_without_a_code_is_a_fault() =>
        Assert.Equal(["made/: '1/2': the input has no code. Give the code of a component or group."], Cards.Faults(() => s_card.Score([KeyValuePair.Create<string, ScoreInput>(null!, Ratio.Of(1, 2))])));

    [Fact]
    public void Means_are_checked_too() => Assert.Equal(
        [
            "made/shar: '0.5': a mean is given, and there is no component with this code. The components are share, table, jury, signed, x.",
            "made/share: '40': the mean is outside the values of made, which lie in [0; 1]. Check the mean; a rate is written as a fraction.",
        ],
        Cards.Faults(() => s_card.Score([], new Dictionary<string, Rational>(StringComparer.Ordinal) { ["shar"] = 0.5m, ["share"] = 40 })));

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("inputs", Assert.Throws<ArgumentNullException>(() => s_card.Score((IEnumerable<KeyValuePair<string, ScoreInput>>)null!)).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => s_card.Score((Func<ScoreComponent, ScoreInput>)null!)).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(() => s_card[null!]).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(() => s_card.TryGetComponent(null!, out _)).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(() => s_card.TryGetGroup(null!, out _)).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(() => s_card.Score()[null!]).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(() => s_card.Score().Group(null!)).ParamName);
        Assert.Equal("figure", Assert.Throws<ArgumentNullException>(() => ScoreInput.Of((Figure)null!)).ParamName);
    }

    [Fact]
    public void What_is_not_there_is_named_with_what_is()
    {
        Assert.Equal("'y' is not a component of made: its components are share, table, jury, signed, x. Give one of them.", Assert.Throws<KeyNotFoundException>(() => s_card["y"]).Message);
        Assert.False(s_card.TryGetComponent("outer", out _));
        Assert.True(s_card.TryGetGroup("inner", out ScoreGroup? inner));
        Assert.Equal("inner (5)", inner.ToString());
    }

    [Theory]
    [InlineData(OutcomeKind.Value)]
    [InlineData((OutcomeKind)99)]
    public void A_reason_why_nothing_is_known_is_no_value(OutcomeKind kind) =>
        Assert.Equal("kind", Assert.Throws<ArgumentOutOfRangeException>(() => ScoreInput.Absent(kind)).ParamName);

    [Fact]
    public void Inputs_say_what_they_are()
    {
        Assert.Equal("26/35", ((ScoreInput)Ratio.Of(26, 35)).ToString());
        Assert.Equal("(0.94; ∞)", ((ScoreInput)Cards.Said("trên 94%")).ToString());
        Assert.Equal("8.97 points", ScoreInput.OfPoints(8.97m).ToString());
        Assert.Equal("NoData", default(ScoreInput).ToString());
        Assert.Equal("Suppressed", ScoreInput.Absent(OutcomeKind.Suppressed).ToString());
        Assert.True(default(ScoreInput).IsMissing);
        Assert.Equal(ScoreInput.Missing(), default(ScoreInput));
        Assert.Equal(Ratio.Of(26, 35), ((ScoreInput)Cards.Said("26/35")).Counts);
        Assert.Equal(Interval.Point(0.5m), ScoreInput.Of(Outcome.Of(Rate.Of(1, 2))).Values);
        Assert.Equal(OutcomeKind.Incomplete, ScoreInput.Of(Outcome.Incomplete(Rate.Of(1, 2), 1, 2)).Absence);
        Assert.Equal(("held back", OutcomeKind.Suppressed), (ScoreInput.Of(Outcome.Suppressed<Figure>("held back")).Reason, ScoreInput.Of(Outcome.Suppressed<Figure>()).Absence));
    }

    [Theory]
    [InlineData(OutcomeKind.NoData, OutcomeKind.NoData)]
    [InlineData(OutcomeKind.Incomplete, OutcomeKind.NoData)]
    [InlineData(OutcomeKind.Suppressed, OutcomeKind.Suppressed)]
    [InlineData(OutcomeKind.NotApplicable, OutcomeKind.NotApplicable)]
    [InlineData(OutcomeKind.ZeroDenominator, OutcomeKind.ZeroDenominator)]
    public void The_reason_why_nothing_is_known_stays(OutcomeKind given, OutcomeKind answered)
    {
        ComponentScore score = s_card.Score(("share", ScoreInput.Absent(given, "a reason")))["share"];

        Assert.Equal((answered, "a reason"), (score.Points.Kind, score.Points.Reason));
        Assert.Equal(answered, score.Value.Kind);
        Assert.Equal(answered, score.ScoredValues.Kind);
        Assert.Equal("[0; 5]", score.Bounds.ToString());
    }
}
