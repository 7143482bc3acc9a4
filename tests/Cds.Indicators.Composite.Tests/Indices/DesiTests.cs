using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>The Digital Economy and Society Index of 2022 from raw figures, against the published scores, which are given as shares of 1 with six digits.</summary>
public sealed class DesiTests
{
    private static readonly string[] s_dimensions = ["desi_conn", "desi_dps", "desi_hc", "desi_idt"];

    private static readonly string[] s_indicators =
    [
        "desi_fbbtc", "desi_ufbbtu", "desi_gbpstc", "desi_fbbc", "desi_fttpc", "desi_vhcnc", "desi_5g", "desi_5gc", "desi_mbbtu", "desi_bbpi", "desi_dps_egovuser", "desi_dps_prefform",
        "desi_dps_pscit", "desi_dps_psbiz", "desi_dps_opendata", "desi_hc_bds", "desi_hc_abds", "desi_hc_abss", "desi_hc_ictspec", "desi_hc_fictspec", "desi_hc_entict", "desi_hc_ictg",
        "desi_idt_smedi", "desi_idt_ai", "desi_idt_bigdat", "desi_idt_cloud", "desi_idt_eis", "desi_idt_socmed", "desi_idt_einv", "desi_idt_ictsust", "desi_idt_smeso",
        "desi_idt_ecomturn", "desi_idt_sellcb",
    ];

    /// <summary>Countries and indicators of 2022 without a raw figure whose score is published all the same, filled in with figures that are not.</summary>
    private static readonly string[] s_filledIn =
    [
        "CY desi_idt_ictsust", "CZ desi_hc_ictg", "EL desi_idt_einv", "FI desi_idt_ecomturn", "HR desi_gbpstc", "LU desi_idt_ecomturn", "MT desi_idt_ictsust", "PL desi_idt_ecomturn",
    ];

    // European Commission, DESI 2022: the 33 raw figures of a country, its four dimensions as shares of the index, and the index.
    [Theory]
    [InlineData(
        "0.841855,0.49393,0.072471,0.97661,0.741086,0.94895,0.991667,0.98,0.970857,57.9318,0.931986,86.1111,83.2817,88.6905,0.913077,0.686491,0.373744,0.756723,0.056,0.229,0.302031,0.054,0.793814,0.238861,0.270336,0.622206,0.502873,0.362394,0.573369,0.538523,0.375806,0.178459,0.139095",
        0.192723, 0.207671, 0.147967, 0.144978, 0.693338)]   // Denmark
    [InlineData(
        "0.782021,0.181038,0.0,0.93106,0.266224,0.45373,0.658333,0.768016,0.909357,73.8277,0.785326,70.6349,75.7827,81.4286,0.920769,0.633277,0.332817,0.751819,0.045,0.19,0.177187,0.044,0.644339,0.088306,0.087212,0.287566,0.451693,0.379892,0.219858,0.696029,0.223239,0.099955,0.162187",
        0.141164, 0.180295, 0.12738, 0.0979183, 0.546757)]   // Austria
    public void Published_scores_follow_from_raw_figures(string raw, double connectivity, double services, double capital, double technology, double total)
    {
        IndexDataBuilder builder = new();
        foreach ((string code, string value) in s_indicators.Zip(raw.Split(',')))
            builder.Add("c", code, Number(value));

        IndexResult result = CompositeIndex.Published("desi-2022").Compute(builder.Build());

        Assert.Equal(total, result.Score("c").Value / 100, 1e-6);
        double[] dimensions = [connectivity, services, capital, technology];
        Assert.All(s_dimensions.Zip(dimensions), pair => Assert.Equal(pair.Second, result.Score("c", pair.First).Value / 400, 1e-6));
    }

    [Fact]
    public void A_value_beyond_a_goalpost_counts_as_the_goalpost()
    {
        IndexData data = IndexData.Of(["above", "below"], s_indicators.Select(static code => KeyValuePair.Create(code, new[] { 1000.0, -1000.0 })));
        IndexResult result = CompositeIndex.Published("desi-2022").Compute(data);
        Assert.Equal(100, result.Score("above").Value, 1e-12);
        Assert.Equal(0, result.Score("below").Value);
    }

    [SharedFact]
    public void Every_score_that_has_all_its_raw_figures_is_reproduced()
    {
        List<Dictionary<string, string>> rows = Csv.Read(Repository.Shared("vectors/desi_2022_values.csv"));
        int totals = 0, dimensions = 0, missing = 0;
        foreach (IGrouping<string, Dictionary<string, string>> year in rows.GroupBy(static row => row["year"], StringComparer.Ordinal))
        {
            IndexResult result = Compute([.. year]);
            foreach (Dictionary<string, string> row in year)
            {
                Compare(row["area"], "desi", row["desi_total"], scale: 100, ref totals);
                foreach (string dimension in s_dimensions)
                    Compare(row["area"], dimension, row["dim_" + dimension], scale: 400, ref dimensions);
                Assert.Equal(row["recomputed"].Length > 0, result.Score(row["area"]).HasValue);
            }

            void Compare(string area, string node, string published, double scale, ref int count)
            {
                Outcome<double> score = result.Score(area, node);
                if (score.HasValue)
                {
                    Assert.Equal(Number(published), score.Value / scale, 1e-6);
                    count++;
                }
                else
                {
                    Assert.Contains(score.Kind, new[] { OutcomeKind.Incomplete, OutcomeKind.NoData });
                    missing++;
                }
            }
        }

        // 2022: 27, 28, 27 and 22 of 28 areas; 2021: connectivity of 25. The rest, and all of the years before, lack raw figures.
        Assert.Equal((20, 27 + 28 + 27 + 22 + 25), (totals, dimensions));
        Assert.Equal((168 * 5) - totals - dimensions, missing);
    }

    [SharedFact]
    public void Published_scores_of_2022_that_lack_a_raw_figure_were_filled_in()
    {
        Dictionary<string, string>[] rows = [.. Csv.Read(Repository.Shared("vectors/desi_2022_values.csv")).Where(static row => row["year"] == "2022")];
        IEnumerable<string> gaps = rows.SelectMany(row => s_indicators.Where(code => row[code].Length == 0).Select(code => $"{row["area"]} {code}"));
        Assert.Equal(s_filledIn, gaps.Order(StringComparer.Ordinal));

        // Filled in with what the year before had, Czechia gets its published score; with zero, Croatia. The other six need figures that are not published.
        foreach (Dictionary<string, string> row in rows)
        {
            row["desi_hc_ictg"] = row["area"] == "CZ" ? "0.05" : row["desi_hc_ictg"];
            row["desi_gbpstc"] = row["area"] == "HR" ? "0" : row["desi_gbpstc"];
        }

        IndexResult result = Compute(rows);
        foreach (Dictionary<string, string> row in rows.Where(static row => row["area"] is "CZ" or "HR"))
            Assert.Equal(Number(row["desi_total"]), result.Score(row["area"]).Value / 100, 1e-6);
        Assert.Equal(22, rows.Count(row => result.Score(row["area"]).HasValue));
    }

    private static IndexResult Compute(Dictionary<string, string>[] rows) => CompositeIndex.Published("desi-2022").Compute(IndexData.Of(
        rows.Select(static row => row["area"]),
        s_indicators.Select(code => KeyValuePair.Create(code, rows.Select(row => VectorTable.Number(row[code])).ToArray()))));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
