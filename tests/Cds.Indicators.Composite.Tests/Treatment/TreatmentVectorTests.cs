using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Composite.Tests.Stages;
using Cds.Indicators.Composite.Treatment;

namespace Cds.Indicators.Composite.Tests.Treatment;

/// <summary>Treatment of the raw figures against the reference, and single columns under every form.</summary>
public sealed class TreatmentVectorTests
{
    public static TheoryData<string, TreatmentMethod> Variants => new()
    {
        { "default", AsemStages.Treatment() },
        { "winmax3", AsemStages.Treatment(3) },
        { "winmax1", AsemStages.Treatment(1) },
        { "skew1.5_kurt3", AsemStages.Treatment(test: PassTest.Of(1.5, 3)) },
        { "winmax1_f2_log_CT_plus", AsemStages.Treatment(1, transformation: Transformation.SkewAwareLog) },
        { "winmax1_f2_log_CT_orig", AsemStages.Treatment(1, transformation: Transformation.UnitShiftedLog) },
        { "winmax1_f2_boxcox_half", AsemStages.Treatment(1, transformation: Transformation.BoxCox(0.5)) },
    };

    [SharedTheory]
    [MemberData(nameof(Variants))]
    public void Treated_figures_and_reports_are_those_of_the_reference(string variant, TreatmentMethod method)
    {
        IndexResult result = Asem.Compute(new TreatmentStage(method));
        TreatmentReport report = result.Treatment();
        VectorTable details = VectorTable.Read($"treat/raw_{variant}_Dets.csv");

        Assert.Equal(51 * 49, Close.AssertTable(VectorTable.Read($"treat/raw_{variant}.csv"), result.Stage("treat")));
        Assert.Equal(49 * (details.Columns.Length - 1), TreatmentVectors.AssertDetails(details, report));
        Assert.Equal(51 * 49, TreatmentVectors.AssertPoints(VectorTable.Read($"treat/raw_{variant}_Points.csv"), report));
    }

    [SharedFact]
    public void Skewness_and_kurtosis_are_those_of_the_reference()
    {
        TreatmentReport report = Asem.Compute(new TreatmentStage(AsemStages.Treatment())).Treatment();
        VectorTable expected = VectorTable.Read("treat/skew_kurt_raw.csv");
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            DistributionShape before = report[row["iCode"]].Before!.Value;
            Close.Assert(VectorTable.Number(row["skew"]), before.Skewness, row["iCode"], floor: 1e-13);
            Close.Assert(VectorTable.Number(row["kurt"]), before.ExcessKurtosis, row["iCode"], floor: 1e-13);
            Assert.Equal(row["pass"] == "TRUE", PassTest.Default.Passes(before));
        }

        Assert.Equal(49, expected.Count);
    }

    [SharedFact]
    public void Counts_of_winsorised_values_are_those_of_the_reference()
    {
        TreatmentReport report = Asem.Compute(new TreatmentStage(TreatmentMethod.Winsorise(5))).Treatment();
        VectorTable expected = VectorTable.Read("treat/winsorise_counts.csv");
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            TreatedIndicator indicator = report[row["iCode"]];
            Assert.Equal(VectorTable.Number(row["nwin_default"]), indicator.Winsorised.Length);
            Assert.Equal(VectorTable.Number(row["hi"]), indicator.Winsorised.Count(value => value.IsHigh));
            Assert.Equal(VectorTable.Number(row["lo"]), indicator.Winsorised.Count(value => !value.IsHigh));
        }

        Assert.Equal(49, expected.Count);
    }

    public static TheoryData<string, TreatmentMethod> Univariate => new()
    {
        { "log_CT", Always(Transformation.RangeShiftedLog) },
        { "log_CT_orig", Always(Transformation.UnitShiftedLog) },
        { "log_CT_plus", Always(Transformation.SkewAwareLog) },
        { "boxcox_0", Always(Transformation.BoxCox(0)) },
        { "boxcox_0.5", Always(Transformation.BoxCox(0.5)) },
        { "boxcox_2", Always(Transformation.BoxCox(2)) },
        { "boxcox_m1", Always(Transformation.BoxCox(-1)) },
        { "win_default", TreatmentMethod.Winsorise() },
        { "win_max2", TreatmentMethod.Winsorise(2) },
        { "win_nolimit", TreatmentMethod.Winsorise(maximumPoints: null) },
        { "win_force3", TreatmentMethod.Winsorise(3, isForced: true) },
    };

    [SharedTheory]
    [MemberData(nameof(Univariate))]
    public void Single_columns_are_those_of_the_reference(string column, TreatmentMethod method)
    {
        int cells = 0;
        foreach (IGrouping<string, IReadOnlyDictionary<string, string>> rows in VectorTable.Read("treat/univariate_transforms.csv").Rows.GroupBy(row => row["iCode"]))
        {
            // Rows are by ascending code, and so are ours.
            double[] given = [.. rows.Select(row => VectorTable.Number(row["x"]))];
            double[] treated = SmallIndex.Run(new TreatmentStage(method), given).Column("treat");
            foreach ((IReadOnlyDictionary<string, string> row, double ours) in rows.Zip(treated))
            {
                Close.Assert(VectorTable.Number(row[column]), ours, $"{column}, {rows.Key} of {row["uCode"]}");
                cells++;
            }
        }

        Assert.Equal(8 * 51, cells);
    }

    /// <summary>The reference computes the logarithm of the Global Innovation Index and hands back the values untouched; ours are transformed.</summary>
    [SharedFact]
    public void The_logarithm_of_the_global_innovation_index_is_applied_where_the_reference_discards_it()
    {
        IReadOnlyDictionary<string, string>[] rows = [.. VectorTable.Read("treat/univariate_transforms.csv").Rows.Where(row => row["iCode"] == "Goods")];
        double[] given = [.. rows.Select(row => VectorTable.Number(row["x"]))];
        Assert.Equal(given, rows.Select(row => VectorTable.Number(row["log_GII"])));

        double[] ours = SmallIndex.Run(new TreatmentStage(Always(Transformation.GlobalInnovationIndexLog)), given).Column("treat");

        // The least value becomes ln 1, the greatest ln max; a value between by the formula, reckoned apart: 288.4893 of 5.29 to 1755.9.
        Assert.Equal(0, ours.Min());
        Close.Assert(Math.Log(given.Max()), ours.Max(), "max");
        Assert.Equal(given.Order().Select(x => Array.IndexOf(given, x)), ours.Order().Select(x => Array.IndexOf(ours, x)));
    }

    [Fact]
    public void The_logarithm_of_the_global_innovation_index_of_four_values()
    {
        // By hand: ln(9 (x - 1) / 9 + 1) = ln x, since min is 1 and max is 10.
        double[] ours = SmallIndex.Run(new TreatmentStage(Always(Transformation.GlobalInnovationIndexLog)), 1, 2, 5, 10).Column("treat");
        Close.Assert(0, ours[0], "1");
        Close.Assert(0.69314718055994529, ours[1], "2");
        Close.Assert(1.6094379124341003, ours[2], "5");
        Close.Assert(2.3025850929940459, ours[3], "10");
    }

    private static TreatmentMethod Always(Transformation transformation) => TreatmentMethod.Transform(transformation, isForced: true);
}
