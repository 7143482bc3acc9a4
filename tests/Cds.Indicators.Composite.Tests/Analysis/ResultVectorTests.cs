using Cds.Indicators.Composite.Analysis;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Rankings;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>Tables of results, profiles, strengths and weaknesses against the reference outputs.</summary>
public sealed class ResultVectorTests
{
    [SharedFact]
    public void The_scores_of_all_nodes_are_those_of_the_reference()
    {
        Assert.Equal(51 * 60, Close.AssertTable(VectorTable.Read("pipeline/Aggregated.csv"), AsemExample.Result.Scores));
    }

    [SharedFact]
    public void The_full_table_of_results_has_the_scores_in_the_order_of_ranks()
    {
        VectorTable expected = VectorTable.Read("pipeline/Results_Full_scores.csv");
        ResultTable table = ResultTable.Of(AsemExample.Result);

        Assert.Equal(expected.Texts("uCode"), table.Units);
        Assert.Equal(expected.Columns.Skip(2).Order(StringComparer.Ordinal), table.Nodes.Order(StringComparer.Ordinal));
        Assert.Equal("Index", table.Nodes[0]);
        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            Assert.Equal(VectorTable.Number(row["Rank"]), table.Rank(row["uCode"]).Value.First);
            foreach (string node in table.Nodes)
            {
                // Printed with 15 decimals.
                double score = table.Score(row["uCode"], node).Value;
                Assert.True(Math.Abs(VectorTable.Number(row[node]) - score) <= Math.Max(5.01e-16, 1e-12 * score), $"{node} of {row["uCode"]}");
                cells++;
            }
        }

        Assert.Equal(51 * 60, cells);
    }

    [SharedTheory]
    [InlineData("pipeline/Results_Full_ranks.csv", 60)]
    [InlineData("pipeline/rank_df_Aggregated.csv", 60)]
    public void The_ranks_of_all_nodes_are_those_of_the_reference(string file, int nodes)
    {
        VectorTable expected = VectorTable.Read(file);
        ResultTable table = ResultTable.Of(AsemExample.Result);

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            foreach (string node in table.Nodes)
            {
                Assert.Equal(VectorTable.Number(row[node]), table.Rank(row["uCode"], node).Value.First);
                cells++;
            }
        }

        Assert.Equal(51 * nodes, cells);
    }

    [SharedFact]
    public void Ranks_within_the_groups_are_those_of_the_reference()
    {
        VectorTable expected = VectorTable.Read("pipeline/Results_Aggs_groupranks_GDP_group.csv");
        ResultTable table = ResultTable.Of(AsemExample.Result, "GDP_group");

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            Assert.Equal(row["GDP_group"], table.GroupOf(row["uCode"]));
            foreach (string node in expected.Columns.Skip(2))
            {
                Assert.Equal(VectorTable.Number(row[node]), table.RankInGroup(row["uCode"], node).Value.First);
                cells++;
            }
        }

        Assert.Equal(51 * 11, cells);
    }

    [SharedFact]
    public void The_summary_of_a_unit_is_that_of_the_reference()
    {
        VectorTable expected = VectorTable.Read("pipeline/unit_summary_IND.csv");
        UnitProfile profile = UnitProfile.Of(AsemExample.Result, "IND");

        UnitProfileRow[] rows = [.. profile.Rows.Where(row => row.Level > 1)];
        Assert.Equal(expected.Texts("Code").Order(StringComparer.Ordinal), rows.Select(row => row.Node).Order(StringComparer.Ordinal));
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            UnitProfileRow own = rows.Single(one => one.Node == row["Code"]);
            Close.Assert(VectorTable.Number(row["Score"]), own.Score.Value, row["Code"]);
            Assert.Equal(VectorTable.Number(row["Rank"]), own.Rank.Value.First);
        }
    }

    [SharedFact]
    public void Peers_are_the_units_of_the_group()
    {
        // Means and places among the 18 economies of group XL, reckoned by hand from the scores of the reference.
        VectorTable expected = VectorTable.Read("pipeline/Results_Aggs_groupranks_GDP_group.csv");
        VectorTable scores = VectorTable.Read("pipeline/Results_Full_scores.csv");
        string[] peers = [.. expected.Rows.Where(row => row["GDP_group"] == expected.Rows.Single(own => own["uCode"] == "IND")["GDP_group"]).Select(row => row["uCode"])];
        UnitProfile profile = UnitProfile.Of(AsemExample.Result, "IND", "GDP_group");

        Assert.Equal("XL", profile.Group);
        Assert.True(peers.Length > 5);
        foreach (UnitProfileRow row in profile.Rows.Where(row => row.Level > 1))
        {
            decimal sum = scores.Rows.Where(one => peers.Contains(one["uCode"])).Sum(one => (decimal)VectorTable.Number(one[row.Node]));
            Close.Assert((double)(sum / peers.Length), row.PeerMean.Value, row.Node);
            Assert.Equal(VectorTable.Number(expected.Rows.Single(own => own["uCode"] == "IND")[row.Node]), row.PeerRank.Value.First);
            Assert.Equal(peers.Length, row.PeerRank.Value.Of);
        }
    }

    [SharedFact]
    public void Strengths_and_weaknesses_are_those_of_the_reference()
    {
        IndexResult result = Asem.Compute(new NormalisationStage(NormalisationMethod.MinMax(0, 100)));
        StrengthsAndWeaknesses of = StrengthsAndWeaknesses.Of(result, "ESP");

        Assert.Equal(5, AssertSame("pipeline/strengths_ESP.csv", of.Strengths));
        Assert.Equal(["CostImpEx", "TIRcon", "Tourist", "Flights", "UNVote"], of.Strengths.Select(one => one.Indicator));
    }

    /// <summary>
    /// Spain has place 33 in three indicators, for which one line is left. The reference takes the column that stands last, NEET, of 49 countries; a place 33 of 44,
    /// in Poverty, is the weaker one. Ties can be listed in full.
    /// </summary>
    [SharedFact]
    public void Weaknesses_of_the_same_place_are_told_apart_by_how_many_are_ranked()
    {
        IndexResult result = Asem.Compute(new NormalisationStage(NormalisationMethod.MinMax(0, 100)));
        StrengthsAndWeaknesses of = StrengthsAndWeaknesses.Of(result, "ESP");
        StrengthsAndWeaknesses tied = StrengthsAndWeaknesses.Of(result, "ESP", new StrengthRules { IncludeTies = true });

        Assert.Equal(["PubDebt", "TBTs", "Forest", "Lang", "Poverty"], of.Weaknesses.Select(one => one.Indicator));
        Assert.Equal(["PubDebt", "TBTs", "Forest", "Lang", "Poverty", "Palma", "NEET"], tied.Weaknesses.Select(one => one.Indicator));
        Assert.Equal([43, 40, 40, 38, 33, 33, 33], tied.Weaknesses.Select(one => one.Rank.First));
        Assert.Equal([50, 50, 51, 51, 44, 45, 49], tied.Weaknesses.Select(one => one.Rank.Of));
        Assert.Equal(5, AssertSame("pipeline/weaknesses_ESP.csv", tied.Weaknesses));
    }

    /// <summary>Every line of the reference is among ours; returns how many there are.</summary>
    private static int AssertSame(string file, IReadOnlyList<NotableIndicator> actual)
    {
        VectorTable expected = VectorTable.Read(file);
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            NotableIndicator own = actual.Single(one => one.Indicator == row["Code"]);
            Assert.Equal(row["Pillar"], own.Group);
            Assert.Equal(VectorTable.Number(row["Rank"]), own.Rank.First);
            Close.Assert(VectorTable.Number(row["Value"]), own.Value, row["Code"]);
        }

        return expected.Count;
    }
}
