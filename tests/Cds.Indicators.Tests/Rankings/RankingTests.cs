using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Rows = Cds.Indicators.Tests.Areas.Rows;

namespace Cds.Indicators.Tests.Rankings;

public sealed class RankingTests
{
    private static readonly Dictionary<string, Outcome<Rate>> s_rates = new(StringComparer.Ordinal)
    {
        ["A"] = Outcome.Of(Rate.OfPercent(90)),
        ["B"] = Outcome.Of(Rate.OfPercent(95)),
        ["C"] = Outcome.ZeroDenominator<Rate>("no dossiers"),
        ["D"] = Outcome.Of(Rate.Of(9, 10)),
        ["E"] = Outcome.Incomplete(Rate.OfPercent(99), 164, 166),
        ["F"] = Outcome.Of(Rate.OfPercent(80)),
        ["G"] = Outcome.NoData<Rate>(),
        ["H"] = Outcome.Incomplete(Rate.OfPercent(99), 1, 2, "commune 7"),
    };

    private static Ranking<string> Ranked(RankMethod method = RankMethod.Competition, Direction direction = Direction.HigherIsBetter) =>
        Ranking.Of(s_rates.Keys, unit => s_rates[unit], direction, method);

    private static TieBreak<string> ByName => TieBreak.ByText<string>(new("theo tên", "by name"), static unit => unit);

    // Standard competition, dense, ordinal and fractional ranking of 95, 90, 90, 80.
    [Theory]
    [InlineData(RankMethod.Competition, Direction.HigherIsBetter, "1/4 B, 2/4 A, 2/4 D, 4/4 F")]
    [InlineData(RankMethod.Dense, Direction.HigherIsBetter, "1/4 B, 2/4 A, 2/4 D, 3/4 F")]
    [InlineData(RankMethod.Fractional, Direction.HigherIsBetter, "1/4 B, 2.5/4 A, 2.5/4 D, 4/4 F")]
    [InlineData(RankMethod.Competition, Direction.LowerIsBetter, "1/4 F, 2/4 A, 2/4 D, 4/4 B")]
    [InlineData(RankMethod.Dense, Direction.LowerIsBetter, "1/4 F, 2/4 A, 2/4 D, 3/4 B")]
    [InlineData(RankMethod.Fractional, Direction.LowerIsBetter, "1/4 F, 2.5/4 A, 2.5/4 D, 4/4 B")]
    public void Equal_values_share_a_place_as_the_method_says(RankMethod method, Direction direction, string expected)
    {
        Ranking<string> ranking = Ranked(method, direction);
        Assert.Equal(expected, string.Join(", ", ranking.Rows));
        Assert.Equal((method, direction, 4, 3, null), (ranking.Method, ranking.Direction, ranking.Count, ranking.DistinctPlaces, ranking.TieBreak));
        Assert.Equal(2, ranking["D"].Value.First);
    }

    [Fact]
    public void A_unit_without_a_value_is_listed_with_its_reason_and_not_counted()
    {
        Ranking<string> ranking = Ranked();
        Assert.Equal(
            ["C: zero denominator (no dossiers)", "E: incomplete (164/166)", "G: no data", "H: incomplete (1/2) (commune 7)"], ranking.Unranked.Select(static row => row.ToString()));
        Assert.Equal(
            ["C: mẫu số bằng 0 (no dossiers)", "E: chưa đủ số liệu (164/166)", "G: chưa có số liệu", "H: chưa đủ số liệu (1/2) (commune 7)"], ranking.Unranked.Select(static row => row.ToString("vi")));
        Assert.Equal("4 ranked (Competition, HigherIsBetter), 4 not ranked", ranking.ToString());
        Assert.Equal((OutcomeKind.Incomplete, 164, 166), (ranking.Unranked[1].Kind, ranking.Unranked[1].Present, ranking.Unranked[1].Expected));
        Assert.Throws<FormatException>(() => ranking.Unranked[0].ToString("fr"));
        Assert.Equal(": no data", default(UnrankedRow<string>).ToString());
    }

    [Fact]
    public void A_unit_has_a_rank_or_the_reason_why_it_has_none()
    {
        Ranking<string> ranking = Ranked();
        Assert.Equal(Outcome.Of(Rank.At(2, 4, tiedWith: 1)), ranking["A"]);
        Assert.Equal(Outcome.ZeroDenominator<Rank>("no dossiers"), ranking["C"]);
        Assert.Equal(Outcome.NoData<Rank>("incomplete (164/166)"), ranking["E"]);
        Assert.Equal(Outcome.NoData<Rank>(), ranking["G"]);
        Assert.Equal(Outcome.NoData<Rank>("incomplete (1/2), commune 7"), ranking["H"]);
        Assert.True(ranking.TryGetRank("A", out Rank rank) && rank == Rank.At(2, 4, tiedWith: 1));
        Assert.False(ranking.TryGetRank("C", out rank) || rank != default);
        Assert.False(ranking.TryGetRank("Z", out _));
        Assert.True(ranking.Contains("A") && ranking.Contains("C") && !ranking.Contains("Z"));
        Assert.Equal(
            "'Z' does not belong to the ranking of 4 units. Use TryGetRank where that can be.", Assert.Throws<KeyNotFoundException>(() => ranking["Z"]).Message);
    }

    [Fact]
    public void Plain_values_of_any_number_are_ranked()
    {
        Assert.Equal("1/3 b, 2/3 c, 3/3 a", string.Join(", ", Ranking.Of(["a", "b", "c"], static unit => unit == "b" ? 2.50m : unit == "c" ? 2.4m : -1m, Direction.HigherIsBetter).Rows));
        Assert.Equal("1/3 1, 2/3 2, 3/3 3", string.Join(", ", Ranking.Of([3, 1, 2], static unit => unit, Direction.LowerIsBetter).Rows));
        Assert.Equal("1/2 2, 1/2 1", string.Join(", ", Ranking.Of([2, 1], static _ => 2.5, Direction.LowerIsBetter).Rows));
        Assert.Equal("1/2 2, 2/2 1", string.Join(", ", Ranking.Of([2, 1], static unit => Rational.Of(unit, 7), Direction.HigherIsBetter).Rows));
    }

    [Fact]
    public void Nothing_to_rank_is_an_empty_ranking()
    {
        Ranking<string> empty = Ranking.Of(Array.Empty<string>(), static unit => unit.Length, Direction.HigherIsBetter);
        Assert.Equal((0, 0, 0), (empty.Count, empty.DistinctPlaces, empty.Unranked.Length));
        Assert.Equal("0 ranked (Competition, HigherIsBetter), 1 not ranked", Ranking.Of(["A"], static _ => Outcome.NoData<Rate>(), Direction.HigherIsBetter).ToString());
        Assert.Equal("1/1 A", Ranking.Of(["A"], static unit => unit.Length, Direction.HigherIsBetter).Rows[0].ToString());
    }

    [Fact]
    public void Ordinal_ranks_are_told_apart_by_the_stated_tie_break()
    {
        Ranking<string> ranking = Ranking.Ordinal(s_rates.Keys.Reverse(), unit => s_rates[unit], Direction.HigherIsBetter, ByName);
        Assert.Equal("1/4 B, 2/4 A, 3/4 D, 4/4 F", string.Join(", ", ranking.Rows));
        Assert.Equal((RankMethod.Ordinal, 4, "theo tên (by name)"), (ranking.Method, ranking.DistinctPlaces, ranking.TieBreak!.ToString()));
        Assert.Equal("1/3 A, 2/3 D, 3/3 F", string.Join(", ", ranking.Only(static unit => unit != "B").Rows));

        TieBreak<string> later = TieBreak.By<string, int>(new("theo tên, ngược lại", "by name, backwards"), static unit => unit[0], Direction.HigherIsBetter);
        TieBreak<string> earlier = TieBreak.By<string, int>(new("theo tên", "by name"), static unit => unit[0], Direction.LowerIsBetter);
        Assert.Equal("1/4 B, 2/4 D, 3/4 A, 4/4 F", string.Join(", ", Ranking.Ordinal(s_rates.Keys, unit => s_rates[unit], Direction.HigherIsBetter, later).Rows));
        Assert.Equal("1/4 B, 2/4 A, 3/4 D, 4/4 F", string.Join(", ", Ranking.Ordinal(s_rates.Keys, unit => s_rates[unit], Direction.HigherIsBetter, earlier).Rows));
    }

    [Fact]
    public void Units_that_a_tie_break_leaves_tied_are_named_group_by_group()
    {
        TieBreak<string> byLength = TieBreak.By<string, int>(new("theo độ dài tên", "by length of name"), static unit => unit.Length, Direction.LowerIsBetter);
        FaultException refusal = Assert.Throws<FaultException>(() =>
            Ranking.Ordinal(["Z", "Y", "XX", "B", "A"], static unit => Outcome.Of(unit[0] >= 'X' ? 1 : 0), Direction.HigherIsBetter, byLength));
        Assert.Equal(
            [
                "items: 'Y; Z': the units are still tied after the tie-break 'by length of name'. State one that tells them apart, or rank by a method in which they share a place.",
                "items: 'A; B': the units are still tied after the tie-break 'by length of name'. State one that tells them apart, or rank by a method in which they share a place.",
            ],
            refusal.Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void A_unit_that_stands_in_the_list_twice_is_refused()
    {
        FaultException refusal = Assert.Throws<FaultException>(static () => Ranking.Of(["A", "B", "A", "C", "B", "A"], static unit => unit[0], Direction.HigherIsBetter));
        Assert.Equal(
            [
                "items[2]: 'A': the unit stands in the list already, as items[0]. List each unit once.",
                "items[4]: 'B': the unit stands in the list already, as items[1]. List each unit once.",
                "items[5]: 'A': the unit stands in the list already, as items[0]. List each unit once.",
            ],
            refusal.Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void A_value_that_is_no_number_is_refused_and_all_are_named()
    {
        string[] faults = [.. Assert.Throws<FaultException>(static () => Ranking.Of([1, 2, 3], static unit => unit == 2 ? 1 : double.NaN, Direction.HigherIsBetter)).Faults.Select(static f => f.ToString())];
        Assert.Equal(2, faults.Length);
        Assert.Equal("items[0]: '1': its value is no number (NaN), which is neither more nor less than another. Give the outcome NoData, so that it is listed as not ranked.", faults[0]);
        Assert.Throws<FaultException>(static () => Ranking.Of([1], static _ => float.NaN, Direction.HigherIsBetter));
    }

    [Fact]
    public void Arguments_that_say_no_order_are_refused()
    {
        Assert.Equal(
            "'Neutral' orders nothing: a ranking needs to know what is better. Give HigherIsBetter or LowerIsBetter. (Parameter 'direction')",
            Assert.Throws<ArgumentException>(static () => Ranked(direction: Direction.Neutral)).Message);
        Assert.Equal(
            "'Ordinal' leaves no unit tied, so a tie-break must be stated: use Ranking.Ordinal. (Parameter 'method')",
            Assert.Throws<ArgumentException>(static () => Ranked(RankMethod.Ordinal)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("direction", static () => Ranked(direction: (Direction)3));
        Assert.Throws<ArgumentOutOfRangeException>("method", static () => Ranked((RankMethod)4));
        Assert.Throws<ArgumentException>("direction", static () => TieBreak.By<string, int>(new("a", "b"), static unit => unit.Length, Direction.Neutral));
        Assert.Throws<ArgumentNullException>("items", static () => Ranking.Of<string, int>(null!, static unit => unit.Length, Direction.HigherIsBetter));
        Assert.Throws<ArgumentNullException>("value", static () => Ranking.Of(["A"], (Func<string, int>)null!, Direction.HigherIsBetter));
        Assert.Throws<ArgumentNullException>("value", static () => Ranking.Of(["A"], (Func<string, Outcome<int>>)null!, Direction.HigherIsBetter));
        Assert.Throws<ArgumentNullException>("tieBreak", static () => Ranking.Ordinal(["A"], static unit => Outcome.Of(unit.Length), Direction.HigherIsBetter, null!));
        Assert.StartsWith(
            "items[1] is null: list units alone.",
            Assert.Throws<ArgumentNullException>(static () => Ranking.Of(["A", null!], static unit => unit.Length, Direction.HigherIsBetter)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Each_group_is_ranked_by_itself()
    {
        IReadOnlyDictionary<char, Ranking<string>> groups = Ranking.Of(
            ["x1", "x5", "y2", "y2b", "z0"], static unit => unit[0] == 'z' ? Outcome.NoData<int>() : Outcome.Of(unit[1] - '0'), Direction.HigherIsBetter).Within(static unit => unit[0]);
        Assert.Equal(['x', 'y', 'z'], groups.Keys);
        Assert.Equal("1/2 x5, 2/2 x1", string.Join(", ", groups['x'].Rows));
        Assert.Equal("1/2 y2, 1/2 y2b", string.Join(", ", groups['y'].Rows));
        Assert.Equal("0 ranked (Competition, HigherIsBetter), 1 not ranked", groups['z'].ToString());
        Assert.Equal(
            "'x' has no group: each unit belongs to one. Leave it out with Only first. (Parameter 'group')",
            Assert.Throws<ArgumentException>(static () => Ranking.Of(["x"], static unit => unit.Length, Direction.HigherIsBetter).Within<string>(static _ => null!)).Message);
    }

    [Fact]
    public void A_part_of_the_units_is_ranked_anew_with_those_that_have_no_value()
    {
        Ranking<string> part = Ranked().Only(static unit => unit is "A" or "D" or "F" or "G");
        Assert.Equal("1/3 A, 1/3 D, 3/3 F", string.Join(", ", part.Rows));
        Assert.Equal("G: no data", Assert.Single(part.Unranked).ToString());
        Assert.False(part.Contains("B"));
        Assert.Equal(0, Ranked().Only(static _ => false).Count);
    }

    [Fact]
    public void Units_are_ranked_within_a_group_of_areas()
    {
        AreaRegistry registry = new Rows().Unit("province:1").Unit("district:1", "1").Unit("commune:11", "1").Unit("commune:12", "1").Unit("district:2", "1").Unit("commune:21", "2")
            .Unit("district:3", "1").Registry;
        Area Unit(string key) => registry[AreaKey.Parse(key)];
        AreaGroup mountains = AreaGroup.Of("mountains", "2 huyện miền núi", [Unit("district:1"), Unit("district:3")]);

        Ranking<Area> districts = Ranking.Of(registry.Areas.Where(static area => area.Level == AreaLevel.District), static area => area.Code[0] - '0', Direction.LowerIsBetter);
        Assert.Equal("thứ 3/3", districts[Unit("district:3")].ToString("vi"));
        Assert.Equal("thứ 2/2", districts.Only(mountains, static area => area)[Unit("district:3")].ToString("vi"));

        Ranking<string> communes = Ranking.Of(["commune:11", "commune:12", "commune:21"], static key => int.Parse(key.AsSpan(8), System.Globalization.CultureInfo.InvariantCulture), Direction.HigherIsBetter);
        Assert.Equal(
            "1/2 commune:12, 2/2 commune:11", string.Join(", ", communes.Only(AreaGroup.Of("d1", "Huyện 1", [Unit("district:1")]), Unit).Rows));
        Assert.Equal(
            ["group mountains: 'Unit 3 (district:3)': no unit of the ranking lies in this member of '2 huyện miền núi'. Rank it too, from the same registry; where it has no value, give the outcome NoData."],
            Assert.Throws<FaultException>(() => communes.Only(mountains, Unit)).Faults.Select(static fault => fault.ToString()));
        Assert.Throws<ArgumentNullException>("area", () => communes.Only(mountains, static _ => null!));
    }

    [Fact]
    public void A_large_ranking_takes_little_more_than_its_rows_and_keeps_ties_in_order()
    {
        const int Count = 100_000;
        int[] units = [.. Enumerable.Range(0, Count)];
        Ranking<int> warm = Ranking.Of(units.Take(10), static unit => unit, Direction.HigherIsBetter);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Ranking<int> ranking = Ranking.Of(units, static unit => (long)unit * 7919 % 1009, Direction.HigherIsBetter);
        double perUnit = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Count;
        Assert.Equal((Count, 1009, 10), (ranking.Count, ranking.DistinctPlaces, warm.Count));
        Assert.InRange(perUnit, 0, 150);
        Assert.Equal(units.OrderByDescending(static unit => (long)unit * 7919 % 1009), ranking.Rows.Select(static row => row.Item));
    }
}
