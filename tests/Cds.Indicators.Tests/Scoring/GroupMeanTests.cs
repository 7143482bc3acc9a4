using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>Units held against the mean of their group.</summary>
public sealed class GroupMeanTests
{
    private static readonly string[] s_three = ["A", "B", "C"];

    /// <summary>10 of 100, 40 of 100 and 700 of 1,000: together 750 of 1,200, which is 62.5%; one by one 10%, 40% and 70%, which is 40%.</summary>
    private static readonly Ratio[] s_counts = [Ratio.Of(10, 100), Ratio.Of(40, 100), Ratio.Of(700, 1000)];

    [Theory]
    [InlineData(GroupMean.RatioOfSums, "5/8", "3", "3", "27/4")]
    [InlineData(GroupMean.PlainMean, "2/5", "3", "3", "10")]
    public void The_rate_of_the_group_and_the_plain_mean_of_its_units_differ(GroupMean kind, string mean, string first, string second, string third)
    {
        Scorecard card = Cards.Card(Cards.Component("a", 10, ScoreRule.AboveMean(kind, 3, 0.005m, 0.25m)));
        IReadOnlyList<KeyValuePair<string, ScorecardScore>> scores = card.ScoreAll(s_three, Inputs);

        Assert.Equal(s_three, scores.Select(static score => score.Key));
        Assert.Equal([first, second, third], scores.Select(static score => score.Value.Points.Exact()));
        Assert.All(scores, score => Assert.Equal(mean, score.Value["a"].Mean!.Value.ToString()));
    }

    [Theory]
    [InlineData(GroupMean.RatioOfSums, "0.625")]
    [InlineData(GroupMean.PlainMean, "0.4")]
    public void One_unit_with_the_mean_of_its_group_is_worth_what_it_is_among_all(GroupMean kind, string mean)
    {
        Scorecard card = Cards.Card(Cards.Component("a", 10, ScoreRule.AboveMean(kind, 3, 0.005m, 0.25m)), Cards.Component("b", 5));
        Dictionary<string, Rational> means = new(StringComparer.Ordinal) { ["a"] = Cards.Number(mean), ["b"] = 0.5m };

        foreach ((string unit, ScorecardScore score) in card.ScoreAll(s_three, Inputs))
            Assert.Equal(score.Explain(), card.Score(Inputs(unit), means).Explain());
    }

    [Fact]
    public void Units_without_a_value_are_left_out_of_the_mean()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 10, ScoreRule.AboveMean(GroupMean.PlainMean, 3, 0.005m, 0.25m), zero: 1));
        ScoreInput[] inputs = [Ratio.Of(1, 2), Ratio.None, default, ScoreInput.OfPoints(7), Ratio.Of(3, 10)];
        IReadOnlyList<KeyValuePair<int, ScorecardScore>> scores = card.ScoreAll([0, 1, 2, 3, 4], unit => Cards.Inputs(("a", inputs[unit])));

        Assert.Equal(["8", "1", "NoData", "7", "3"], scores.Select(static score => score.Value["a"].Points.Exact()));
        Assert.Equal("2/5", scores[0].Value["a"].Mean!.Value.ToString());
    }

    [Theory]
    [InlineData(GroupMean.RatioOfSums)]
    [InlineData(GroupMean.PlainMean)]
    public void Something_of_nothing_is_not_in_the_mean(GroupMean kind)
    {
        Scorecard card = Cards.Card(Cards.Component("a", 10, ScoreRule.AboveMean(kind, 3, 0.005m, 0.25m)));
        Ratio[] counts = [Ratio.Of(40, 100), Ratio.Of(20, 0), Ratio.Of(60, 100)];
        IReadOnlyList<KeyValuePair<int, ScorecardScore>> scores = card.ScoreAll([0, 1, 2], unit => Cards.Inputs(("a", counts[unit])));

        Assert.Equal(["3", "NoData", "8"], scores.Select(static score => score.Value["a"].Points.Exact()));
        Assert.Equal("1/2", scores[0].Value["a"].Mean!.Value.ToString());
    }

    [Fact]
    public void The_plain_mean_of_many_rates_is_exact()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 5, ScoreRule.AboveMean(GroupMean.PlainMean, 3, 0.005m, 0.25m)));
        int[] primes = [.. Enumerable.Range(2, 500).Where(static n => Enumerable.Range(2, n - 2).All(d => n % d != 0))];
        IReadOnlyList<KeyValuePair<int, ScorecardScore>> scores = card.ScoreAll(primes, static prime => Cards.Inputs(("a", Ratio.Of(1, prime))));

        WideRational sum = WideRational.Zero;
        foreach (int prime in primes)
            sum += Rational.Of(1, prime);
        Assert.Equal(WideRational.Of(sum.Numerator, sum.Denominator * primes.Length), scores[0].Value["a"].Mean);
        Assert.Equal("5", scores[0].Value.Points.Exact());
        Assert.Equal("3", scores[^1].Value.Points.Exact());
        Assert.Equal(95, scores.Count);
    }

    [Fact]
    public void Without_the_mean_the_base_is_certain_and_no_more()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 5, ScoreRule.AboveMean(GroupMean.RatioOfSums, 3, 0.005m, 0.25m)));
        ScorecardScore score = card.Score(("a", Ratio.Of(1, 2)));

        Assert.Equal(Outcome.NoData<WideRational>("the mean of the group is not given"), score["a"].Points);
        Assert.Equal("[3; 5]", score.Bounds.ToString());
        Assert.Null(score["a"].Mean);
        Assert.Equal("[0; 5]", card.Score().Bounds.ToString());
    }

    [Fact]
    public void A_mean_that_cannot_be_taken_exactly_is_refused_with_the_unit()
    {
        ScoreInput[] inputs = [Ratio.Of(1, 2), Cards.Said("trên 90%"), Cards.Said("75%")];

        Assert.Equal(
            [
                "B, made/a: '(0.9; ∞)': the rate of the group needs the counts of every unit. Give counts, or score the units one by one with the mean.",
                "C, made/a: '[0.75; 0.75]': the rate of the group needs the counts of every unit. Give counts, or score the units one by one with the mean.",
            ],
            Refused(GroupMean.RatioOfSums));
        Assert.Equal(
            ["B, made/a: '(0.9; ∞)': the mean of the group needs the exact value of every unit. Give exact values, or score the units one by one with the mean."],
            Refused(GroupMean.PlainMean));

        string[] Refused(GroupMean kind)
        {
            Scorecard card = Cards.Card(Cards.Component("a", 5, ScoreRule.AboveMean(kind, 3, 0.005m, 0.25m)));
            return Cards.Faults(() => card.ScoreAll(s_three, unit => Cards.Inputs(("a", inputs[Array.IndexOf(s_three, unit)]))));
        }
    }

    [Fact]
    public void All_faults_of_all_units_are_named()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 5), Cards.Component("t", 5, ScoreRule.Table((0, 0), (1, 5))));

        Assert.Equal(
            [
                "A, made/b: 'b': there is no component or group with this code. The components are a, t.",
                "made: 'A': the unit stands twice. Keep one.",
                "A, made/b: 'b': there is no component or group with this code. The components are a, t.",
                "A, made/t: '1/2': the value is not in the table of the rule. The values are 0, 1.",
                "A, made/t: '1/2': the value is not in the table of the rule. The values are 0, 1.",
            ],
            Cards.Faults(() => card.ScoreAll(["A", "A"], static _ => Cards.Inputs(("b", Ratio.Of(1, 2)), ("t", Ratio.Of(1, 2))))));
    }

    [Fact]
    public void No_unit_has_no_scores() => Assert.Empty(Cards.Card(Cards.Component("a", 5)).ScoreAll(Array.Empty<string>(), Inputs));

    [Fact]
    public void Null_is_refused()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 5));

        Assert.Equal("units", Assert.Throws<ArgumentNullException>(() => card.ScoreAll<string>(null!, Inputs)).ParamName);
        Assert.Equal("inputsOf", Assert.Throws<ArgumentNullException>(() => card.ScoreAll(s_three, (Func<string, IEnumerable<KeyValuePair<string, ScoreInput>>>)null!)).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => card.ScoreAll(s_three, (Func<string, ScoreComponent, ScoreInput>)null!)).ParamName);
        Assert.Equal("units", Assert.Throws<ArgumentException>(() => card.ScoreAll<string>([null!], Inputs)).ParamName);
        Assert.StartsWith("'A' has null for its inputs", Assert.Throws<ArgumentException>(() => card.ScoreAll(s_three, static _ => null!)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_of_counts_that_do_not_fit_are_refused()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 5, ScoreRule.AboveMean(GroupMean.RatioOfSums, 3, 0.005m, 0.25m)));

        Assert.Equal(
            "made/a: the counts of the group add up to more than 64 bits. Check the counts.",
            Assert.Throws<OverflowException>(() => card.ScoreAll(s_three, static _ => Cards.Inputs(("a", Ratio.Of(1, long.MaxValue))))).Message);
    }

    private static KeyValuePair<string, ScoreInput>[] Inputs(string unit) => Cards.Inputs(("a", s_counts[Array.IndexOf(s_three, unit)]));
}
