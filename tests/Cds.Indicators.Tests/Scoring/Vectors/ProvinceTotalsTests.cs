using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Support;

namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>The totals of the provinces on 5/10/2026 from the points of their six groups.</summary>
public class ProvinceTotalsTests
{
    private static readonly (string Column, string Group)[] s_groups =
    [
        ("CKMB", "transparency"), ("TDGQ", "dvc-progress-tree"), ("CLGQ", "provide-online-tree"),
        ("MDSH", "dossier-digitized"), ("MDHL", "handling-satisfaction"), ("TTTT", "formality-online-payment-tree"),
    ];

    [SharedFact]
    public void The_totals_of_34_provinces_are_the_sums_of_their_groups()
    {
        List<Dictionary<string, string>> rows = Csv.Read(Repository.Shared("vectors/qd766_provinces_2026-10-05.csv"));
        Assert.Equal(34, rows.Count);
        Assert.All(rows, static row => Assert.Equal(row["total"], Total([.. s_groups.Select(g => row[g.Column])])));
    }

    [Theory]
    [InlineData("68.11", "11.46", "17.63", "8.88", "9.67", "14.1", "6.37")]     // Đồng Tháp
    [InlineData("65.47", "11.35", "17.45", "8.78", "9.59", "11.95", "6.35")]    // Quảng Ninh
    [InlineData("65.47", "11.95", "16.51", "7.25", "11.99", "11.2", "6.57")]    // Tây Ninh, which ties with it
    [InlineData("63", "14", "17.98", "6.92", "9.57", "8.36", "6.17")]           // Cà Mau
    [InlineData("53.22", "6", "16.74", "6.94", "9.47", "7.76", "6.31")]         // Khánh Hòa
    public void A_total_is_the_sum_of_six_groups_whose_points_are_given(string total, params string[] groups) => Assert.Equal(total, Total(groups));

    private static string Total(string[] groups) => Scorecard.Vietnam("qd766")
        .Score(s_groups.Zip(groups, static (group, points) => KeyValuePair.Create(group.Group, ScoreInput.OfPoints(decimal.Parse(points, CultureInfo.InvariantCulture)))))
        .Points.Value.ToDecimal(Rounding.Published)
        .ToString("0.##", CultureInfo.InvariantCulture);
}
