using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Tests.Normalisation;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Edge;

/// <summary>The ledger of edge cases: each row of the reference is answered the same, or named and answered right, or held by the tests of another room.</summary>
public sealed class EdgeCaseTests
{
    private static readonly Dictionary<string, string[]> s_heldElsewhere = new(StringComparer.Ordinal)
    {
        ["Statistics"] = ["skew_n2", "skew_const", "kurt_n3", "skew_NA_default", "skew_example", "kurt_example", "stats_flags", "cronbach_2ind"],
        ["Treatment"] =
        [
            "checkSK_OR_rule", "winsorise_doc", "winsorise_doc_nwin", "winsorise_ties_exceed_winmax", "winsorise_negative_tail", "winsorise_constant", "winsorise_NA_narmF",
            "treat_constant_df", "treat_two_values", "log_CT", "log_CT_const", "log_GII_noop", "boxcox_l0", "boxcox_l0_nopos_neg", "boxcox_l0.5",
        ],
        ["Imputation"] =
        [
            "impute_all_NA", "i_mean_grp_emptygroup", "i_mean_grp_NA_group", "i_median_even", "impute_row_constant_col", "impute_panel_linear_single_obs",
            "impute_panel_linear_extrap", "impute_panel_latest_leading_gap", "impute_panel_constant_leading_gap",
        ],
        ["Denomination"] = ["denominate_zero", "denominate_missing_unit", "denominate_scale"],
        ["Screening"] = ["data_avail_all_NA_row", "screen_all_NA_row_byzeros"],
        ["Analysis"] = ["rank_df_ties", "CAGR_zero_start", "CAGR_negative", "CAGR_same_start_end", "CAGR_one_obs", "prc_zero_start", "prc_two_points", "prc_reg"],
    };

    [SharedFact]
    public void Every_row_is_answered_or_held_by_another_room()
    {
        VectorTable reference = VectorTable.Read("edge/edge_cases.csv");
        Dictionary<string, EdgeRow> ours = new(NormalisationEdges.Rows, StringComparer.Ordinal);
        NormalisationEdges.AddColumns(ours);
        foreach ((string id, EdgeRow row) in AggregationEdges.Rows)
            ours.Add(id, row);
        string[] elsewhere = [.. s_heldElsewhere.Values.SelectMany(static ids => ids)];

        Assert.Equal(141, reference.Count);
        Assert.Equal(reference.Texts("id").Order(StringComparer.Ordinal), ours.Keys.Concat(elsewhere).Order(StringComparer.Ordinal));
        Assert.Multiple([.. reference.Rows.Where(row => ours.ContainsKey(row["id"])).Select<IReadOnlyDictionary<string, string>, Action>(row => () => Check(row, ours[row["id"]]))]);
    }

    // "Normalise(direction=-1) multiplies x by -1 but not the posts": observed 0 0 0, expected 0.9 0.5 0.1.
    [Fact]
    public void Goalposts_stay_in_natural_units_where_less_is_better() => Assert.Equal([0.9, 0.5, 0.1], OneColumn.Down(NormalisationMethod.Goalposts(0, 10, 0, 1), 1, 5, 9));

    // "Direction of an aggregate ignored": flipping the pillar Political changes no score of the reference.
    [SharedFact]
    public void The_direction_of_a_group_turns_it_round()
    {
        NormalisationStage stage = new(NormalisationMethod.MinMax(0, 100));
        IndexDefinition definition = Asem.Definition(stage, new AggregationStage(AggregationMethod.ArithmeticMean));
        IndexResult plain = CompositeIndex.Of(definition).Compute(Asem.Data);
        IndexResult flipped = CompositeIndex.Of(definition with { Root = Flip(Asem.Root) }).Compute(Asem.Data);

        Assert.All(plain.Scores.Units, unit =>
        {
            Close.Assert(plain.Score(unit, "Political").Value, flipped.Score(unit, "Political").Value, unit);
            double share = plain.Index.Hierarchy.EffectiveWeight("Political");
            double moved = plain.Score(unit).Value + (share * (100 - (2 * plain.Score(unit, "Political").Value)));
            Close.Assert(moved, flipped.Score(unit).Value, unit);
        });
    }

    private static IndexNode Flip(IndexNode node) => node with
    {
        Direction = node.Code == "Political" ? Direction.LowerIsBetter : node.Direction,
        Children = [.. node.Children.Select(Flip)],
    };

    private static void Check(IReadOnlyDictionary<string, string> row, EdgeRow ours)
    {
        Exception? failure = Record.Exception(() => ours.Check(row["result"]));
        if (failure is not null)
            Assert.Fail($"{row["id"]}, {row["call"]}: {failure.Message}");
    }
}
