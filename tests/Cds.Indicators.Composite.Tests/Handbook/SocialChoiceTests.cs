using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;

namespace Cds.Indicators.Composite.Tests.Handbook;

/// <summary>Tables 25 to 34: voters as indicators, candidates as units.</summary>
public sealed class SocialChoiceTests
{
    [SharedTheory]
    [InlineData("T25 Moulin", "a=24 b=44 c=38 d=20", "c>b>d>a")]
    [InlineData("T28 Condorcet", "a=58 b=69 c=53", "b>c>a")]
    [InlineData("T31 Fishburn", "a=13 b=12 c=11 d=6", null)]
    [InlineData("T33 Fishburn without d", "a=6 b=7 c=8", null)]
    [InlineData("T34 paradox", "a=3 b=3 c=3", "a>b>c|b>c>a|c>a>b")]
    public void Borda_points_and_the_order_of_most_agreement(string example, string borda, string? orders)
    {
        (double Voters, string[] Order)[] profile = Profile(example);
        IndexResult result = Result(profile);
        double voters = profile.Aggregate(0.0, static (sum, ballot) => sum + ballot.Voters);

        foreach (string points in borda.Split(' '))
            Close.Assert(VectorTable.Number(points[2..]), result.Score(points[..1]).Value * voters, $"{example}, {points}");
        if (orders is not null)
            Assert.Equal(orders.Split('|'), KemenyRanking.Of(Matrix(profile, result)).Orders.Select(static order => string.Join('>', order)));
    }

    [SharedFact]
    public void Table_28_the_score_of_every_order()
    {
        (double Voters, string[] Order)[] profile = Profile("T28 Condorcet");
        OutrankingMatrix matrix = Matrix(profile, Result(profile));

        foreach ((string order, double score) in ((string, double)[])[("abc", 100), ("bca", 104), ("cab", 86), ("bac", 94), ("cba", 80), ("acb", 76)])
            Close.Assert(score, 60 * KemenyRanking.ScoreOf(matrix, order.Select(static c => c.ToString())), order);
    }

    [SharedFact]
    public void The_first_figures_stand_in_the_file()
    {
        VectorTable table = VectorTable.Read("tai_oecd/T25_33_social_choice.csv");

        Assert.Equal(["T25 Moulin", "T28 Condorcet", "T31 Fishburn", "T33 Fishburn without d", "T34 paradox"], table.Texts("example"));
        Assert.Equal(["a=24 b=44 c=38 d=20", "a=58 b=69 c=53", "a=13 b=12 c=11 d=6", "a=6 b=7 c=8", "3 each"], table.Texts("borda"));
    }

    private static (double Voters, string[] Order)[] Profile(string example) =>
    [
        .. VectorTable.Read("tai_oecd/T25_33_social_choice.csv").Rows.Single(row => row["example"] == example)["profile (count:order best to worst)"]
            .Split(';').Select(static ballot => (double.Parse(ballot.Split(':')[0], CultureInfo.InvariantCulture), ballot.Split(':')[1].Split(' '))),
    ];

    /// <summary>Each way to vote is an indicator, weighed by its voters: a candidate has more of it the nearer to the first place it stands.</summary>
    private static IndexResult Result((double Voters, string[] Order)[] profile)
    {
        string[] candidates = [.. profile[0].Order.Order(StringComparer.Ordinal)];
        IndexData data = IndexData.Of(candidates, profile.Select((ballot, i) => KeyValuePair.Create($"v{i}", Array.ConvertAll(candidates, c => -(double)Array.IndexOf(ballot.Order, c)))));
        return Technology.Compute(
            data,
            IndexNode.Group("votes", [.. profile.Select((ballot, i) => IndexNode.Indicator($"v{i}", weight: ballot.Voters))]),
            new NormalisationStage(NormalisationMethod.Borda()),
            new AggregationStage(AggregationMethod.ArithmeticMean));
    }

    private static OutrankingMatrix Matrix((double Voters, string[] Order)[] profile, IndexResult result) =>
        OutrankingMatrix.Of(result.Stage("normalise"), profile.Select((_, i) => $"v{i}"), profile.Select(static ballot => ballot.Voters));
}
