using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Support;

namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>The figures of 766/QĐ-TTg that the portal published for Đắk Lắk in 2026, reproduced from their counts.</summary>
public class DakLakTests
{
    private static readonly string s_own = Repository.File("tests/Cds.Indicators.Tests/Reference/qd766-dak-lak-rows.csv");
    private static readonly string s_shared = Repository.Shared("vectors/qd766_dak_lak.csv");

    [Fact]
    public void Three_units_are_reproduced_to_the_last_digit_from_counts_alone_but_for_named_cells() => Compare(s_own, units: 3, cells: 144);

    [SharedFact]
    public void All_ten_units_are_reproduced_to_the_last_digit_from_counts_alone_but_for_named_cells() => Compare(s_shared, units: 10, cells: 480);

    [Fact]
    public void Totals_of_three_units_are_the_sums_of_their_groups() => CompareTotals(s_own);

    [SharedFact]
    public void Totals_of_all_ten_units_are_the_sums_of_their_groups() => CompareTotals(s_shared);

    [Theory]
    [InlineData("H15", "65.49", "average")]
    [InlineData("H15.157", "73.24", "fair")]
    [InlineData("H15.52", "19.85", "weak")]
    public void A_total_has_its_band(string unit, string total, string band)
    {
        ScorecardScore score = PublishedRow.ScoreAll(PublishedRow.Read(s_own), withOnlinePoints: true)[unit];
        Assert.Equal(decimal.Parse(total, CultureInfo.InvariantCulture), score.Points.Value.ToDecimal(Rounding.Published));
        Assert.Equal(band, score.Band.Value.Code);
        Assert.True(score.Group("provide-online-tree").IsGiven);
        Assert.False(score.IsOfficial);
    }

    [Fact]
    public void Null_components_leave_the_maximum_of_their_group_as_it_is()
    {
        ScorecardScore score = PublishedRow.ScoreAll(PublishedRow.Read(s_own), withOnlinePoints: false)["H15.52"];
        GroupScore digitised = score.Group("dossier-digitized");
        Assert.Equal(2m, digitised.Points.Value.ToDecimal(Rounding.Published));
        Assert.Equal(9.09m, digitised.Share.Value.ToDecimal(RateBasis.Percent, Rounding.Published));
        Assert.Equal((2, 7), (digitised.Present, digitised.Expected));
    }

    [SharedFact]
    public void Overdue_dossiers_are_the_rest_of_those_on_time_except_in_the_row_of_the_province()
    {
        List<PublishedRow> rows = PublishedRow.Read(s_shared);
        string[] others = [.. rows.Where(r => r.Metric == "PROGRESS_OVERDUE" && r.Counts!.Value.Numerator != r.Counts.Value.Denominator - OnTime(r.Unit))
            .Select(static r => r.Unit)];
        Assert.Equal(["H15"], others);

        long OnTime(string unit) => rows.Single(r => r.Unit == unit && r.Metric == "PROGRESS_ON_TIME").Counts!.Value.Numerator;
    }

    private static void Compare(string path, int units, int cells)
    {
        List<PublishedRow> rows = [.. PublishedRow.Read(path).Where(static r => r.Group != "ALL")];
        Dictionary<string, ScorecardScore> scores = PublishedRow.ScoreAll(rows, withOnlinePoints: false);
        List<string> differing = [];
        int compared = 0;
        foreach (PublishedRow row in rows)
        {
            ScorecardScore score = scores[row.Unit];
            Add(row, "points", row.Points, row.PointsBy(score));
            Add(row, "percent", row.Percent, row.PercentBy(score));
        }

        Assert.Equal((units, cells), (scores.Count, compared));
        Assert.Equal(NamedDifferences.Reasons.Keys.Where(key => scores.ContainsKey(key.Split(' ')[0])).Order(StringComparer.Ordinal), differing.Order(StringComparer.Ordinal));

        void Add(PublishedRow row, string column, decimal? published, decimal? own)
        {
            if (published is null)
                return;
            compared++;
            if (published != own)
                differing.Add($"{row.Unit} {row.Code} {column}");
        }
    }

    private static void CompareTotals(string path)
    {
        List<PublishedRow> rows = PublishedRow.Read(path);
        Dictionary<string, ScorecardScore> scores = PublishedRow.ScoreAll(rows, withOnlinePoints: true);
        Assert.All(rows.Where(static r => r.Group == "ALL"), row => Assert.Equal(row.Points, PublishedRow.Rounded(scores[row.Unit].Points)));
        Assert.All(
            rows.Where(static r => r is { Group: "ALL", Percent: not null }),
            row => Assert.Equal(row.Percent, scores[row.Unit].Share.Value.ToDecimal(RateBasis.Percent, Rounding.Published)));
        Assert.All(rows.Where(static r => r.Group == "provide-online-tree"), row => Assert.Equal(row.Percent, row.PercentBy(scores[row.Unit])));
    }
}
