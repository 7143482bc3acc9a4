using System.Globalization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rankings;

/// <summary>The rankings that the portal of QĐ 766 published on 5 October 2026.</summary>
public sealed class PublishedRankingTests
{
    private static readonly string[] s_groups = ["CKMB", "TDGQ", "CLGQ", "MDSH", "MDHL", "TTTT"];

    public static TheoryData<string> Columns => ["total", .. s_groups];

    private static List<Dictionary<string, string>> Provinces => Csv.Read(Repository.Shared("vectors/qd766_provinces_2026-10-05.csv"));

    [SharedTheory]
    [MemberData(nameof(Columns))]
    public void Every_published_place_of_the_34_provinces_is_reproduced(string column)
    {
        List<Dictionary<string, string>> provinces = Provinces;
        Ranking<string> ranking = Ranking.Of(
            provinces.Select(static row => row["unit_code"]), code => Score(provinces.Single(row => row["unit_code"] == code), column), Direction.HigherIsBetter);

        Assert.Equal(34, ranking.Count);
        Assert.Equal(
            provinces.Select(row => $"{row["unit_code"]} {row["rank_" + column]}/34"),
            provinces.Select(row => $"{row["unit_code"]} {ranking[row["unit_code"]].Value}"));
        Assert.All(provinces, row => Assert.Equal(
            provinces.Count(other => other["rank_" + column] == row["rank_" + column]) - 1, ranking[row["unit_code"]].Value.TiedWith));
    }

    [SharedFact]
    public void Every_published_total_is_the_sum_of_its_six_groups_without_exception() => Assert.All(
        Provinces, row => Assert.Equal(Score(row, "total"), s_groups.Sum(group => Score(row, group))));

    [SharedFact]
    public void The_fixture_holds_the_first_fourteen_as_they_were_published() => Assert.Equal(
        Provinces.Take(14).Select(static row => (row["unit_code"], row["unit_name"], row["total"], row["rank_total"])).Order(),
        Fixture().Select(static row => (row["unit_code"], row["unit_name"], row["total"], row["rank_total"])).Order());

    [Fact]
    public void Published_ties_share_a_place_and_the_next_places_are_left_out()
    {
        List<Dictionary<string, string>> rows = Fixture();
        Ranking<string> ranking = Ranking.Of(rows.Select(static row => row["unit_name"]), name => Score(rows.Single(row => row["unit_name"] == name), "total"), Direction.HigherIsBetter);

        Assert.All(rows, row => Assert.Equal($"{row["rank_total"]}/14", ranking[row["unit_name"]].Value.ToString()));
        Assert.Equal(
            ["Đồng Tháp", "Đồng Nai", "Hải Phòng", "Gia Lai", "Tây Ninh", "Quảng Ninh", "Đắk Lắk", "Tuyên Quang", "Lạng Sơn", "Ninh Bình", "Huế", "Lai Châu", "Hồ Chí Minh", "Cà Mau"],
            ranking.Rows.Select(static row => row.Item));
        Assert.Equal(["đồng hạng 5/14", "đồng hạng 5/14", "đồng hạng 12/14", "đồng hạng 12/14"], ranking.Rows.Where(static row => row.Rank.IsTied).Select(static row => row.Rank.ToString("vi")));
        Assert.Equal(12, ranking.DistinctPlaces);
        Assert.Equal(Rank.At(7, 14), ranking["Đắk Lắk"].Value);
    }

    private static List<Dictionary<string, string>> Fixture() => Csv.Read(Repository.File("tests/Cds.Indicators.Tests/Reference/qd766-provinces.csv"));

    private static decimal Score(Dictionary<string, string> row, string column) => decimal.Parse(row[column], CultureInfo.InvariantCulture);
}
