using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Imputation;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Tests.Imputation;

/// <summary>Imputation against the reference.</summary>
public sealed class ImputationVectorTests
{
    private static readonly Lazy<VectorTable> s_panel = new(() => VectorTable.Read("impute/panel_input.csv"));

    public static TheoryData<string, ImputationMethod> Methods => new()
    {
        { "mean", ImputationMethod.Mean },
        { "median", ImputationMethod.Median },
        { "mean_grp_GDP", ImputationMethod.GroupMean("GDP_group") },
        { "median_grp_GDP", ImputationMethod.GroupMedian("GDP_group") },
        { "mean_grp_EurAsia", ImputationMethod.GroupMean("EurAsia_group") },
        { "row_mean_normfirst", ImputationMethod.RowMean() },
        { "row_mean_normfirst_grouplevel2", ImputationMethod.RowMean(2) },
    };

    [SharedTheory]
    [MemberData(nameof(Methods))]
    public void Imputed_figures_are_those_of_the_reference(string name, ImputationMethod method)
    {
        IndexResult result = Asem.Compute(new ImputationStage(method));

        Assert.Equal(51 * 49, Close.AssertTable(VectorTable.Read($"impute/raw_{name}.csv"), result.Stage("impute")));
        int missing = Asem.Indicators.Sum(code => result.Raw.Column(code).ToArray().Count(double.IsNaN));
        Assert.Equal(63, missing);
        Assert.Equal(missing, result.Imputation().Cells.Length);
        Assert.All(result.Imputation().Cells, cell => Assert.True(double.IsNaN(result.Raw.Column(cell.Indicator)[result.Raw.Units.IndexOf(cell.Unit)]) && cell.Method == method && cell.Source is null));
    }

    public static TheoryData<string, ImputationMethod> PanelMethods => new()
    {
        { "latest", ImputationMethod.LatestObservation() },
        { "latest_max1", ImputationMethod.LatestObservation(1) },
        { "constant", ImputationMethod.PiecewiseConstant },
        { "linear", ImputationMethod.Linear },
        { "linear-constant", ImputationMethod.LinearOrConstant },
    };

    [SharedTheory]
    [MemberData(nameof(PanelMethods))]
    public void A_panel_is_imputed_as_in_the_reference(string name, ImputationMethod method)
    {
        PanelResult result = Compute(method);
        VectorTable expected = VectorTable.Read($"impute/panel_{name}.csv");

        int cells = 0;
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            IndexTable table = result[Period.OfYear((int)VectorTable.Number(row["Time"]))].Stage("impute");
            foreach (string code in Codes)
            {
                Close.Assert(VectorTable.Number(row[code]), table.Column(code)[table.Units.IndexOf(row["uCode"])], $"{expected.Name}, {code} of {row["uCode"]} in {row["Time"]}");
                cells++;
            }
        }

        Assert.Equal(255 * 12, cells);
    }

    [SharedTheory]
    [InlineData("latest", null)]
    [InlineData("latest_max1", 1)]
    public void The_report_names_the_period_of_the_reference(string name, int? maximumAge)
    {
        PanelResult result = Compute(ImputationMethod.LatestObservation(maximumAge));

        int imputed = 0, given = 0, missing = 0;
        foreach (IReadOnlyDictionary<string, string> row in VectorTable.Read($"impute/panel_{name}_DataT.csv").Rows)
        {
            Period period = Period.OfYear((int)VectorTable.Number(row["Time"]));
            IndexResult ofPeriod = result[period];
            foreach (string code in Codes)
            {
                ImputedCell? cell = ofPeriod.Imputation()[row["uCode"], code];
                if (row[code] == "NA")
                {
                    Assert.Null(cell);
                    Assert.False(ofPeriod.Stage("impute")[row["uCode"], code].HasValue);
                    missing++;
                }
                else if (row[code] == row["Time"])
                {
                    Assert.Null(cell);
                    given++;
                }
                else
                {
                    Assert.Equal(Period.OfYear((int)VectorTable.Number(row[code])), cell!.Source);
                    imputed++;
                }
            }
        }

        // Every 17th cell of 51 units is that of the same three units in every year, so that the reference has nothing to impute from: the order of rows below,
        // and the laws of imputation over periods, test what is imputed.
        Assert.Equal((255 * 12) - 215, given);
        Assert.Equal(215, missing);
        Assert.Equal(0, imputed);
    }

    /// <summary>The reference sorts the imputed column by time and leaves the others as they were, so that their values stand for another unit and year; ours do not.</summary>
    [SharedFact]
    public void Values_stay_with_their_unit_and_period_whatever_the_order_of_the_rows()
    {
        VectorTable input = VectorTable.Read("edge/panel_order_input.csv");
        PanelResult result = SmallIndex.Of(UndefinedPolicies.MissingAll, [IndexNode.Indicator("v"), IndexNode.Indicator("w")], new ImputationStage(ImputationMethod.LatestObservation()))
            .Compute(Panel(input, ["v", "w"]));
        VectorTable reference = VectorTable.Read("edge/panel_order_latest_output.csv");

        double Ours(string unit, int year, string code) => result[Period.OfYear(year)].Stage("impute")[unit, code].Value;
        Assert.Equal(10, Ours("A", 2021, "v"));
        Assert.Equal(2, Ours("B", 2021, "v"));
        Assert.Equal([101.0, 102, 201, 202], [Ours("A", 2021, "w"), Ours("B", 2021, "w"), Ours("A", 2020, "w"), Ours("B", 2020, "w")]);

        // All four values of w are wrong there, and all four of v are right.
        Assert.All(reference.Rows, row => Assert.NotEqual(VectorTable.Number(row["w"]), Ours(row["uCode"], (int)VectorTable.Number(row["Time"]), "w")));
        Assert.All(reference.Rows, row => Assert.Equal(VectorTable.Number(row["v"]), Ours(row["uCode"], (int)VectorTable.Number(row["Time"]), "v")));
    }

    private static string[] Codes => [.. s_panel.Value.Columns.Where(column => column is not ("uCode" or "Time"))];

    private static PanelResult Compute(ImputationMethod method) => SmallIndex
        .Of(UndefinedPolicies.MissingAll, [.. Codes.Select(code => IndexNode.Indicator(code))], new ImputationStage(method))
        .Compute(Panel(s_panel.Value, Codes));

    private static IndexPanel Panel(VectorTable table, string[] codes) => IndexPanel.Of(table.Rows
        .GroupBy(row => row["Time"])
        .Select(rows => KeyValuePair.Create(
            Period.OfYear((int)VectorTable.Number(rows.Key)),
            IndexData.Of(rows.Select(row => row["uCode"]), codes.Select(code => KeyValuePair.Create(code, rows.Select(row => VectorTable.Number(row[code])).ToArray()))))));
}
