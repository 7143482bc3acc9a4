using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rankings;

public sealed class RankChangeTests
{
    private static Ranking<string> Ranked(RankMethod method, params (string Unit, int? Value)[] rows) => Ranking.Of(
        rows.Select(static row => row.Unit),
        unit => rows.Single(row => row.Unit == unit).Value is { } value ? Outcome.Of(value) : Outcome.NoData<int>("late"),
        Direction.HigherIsBetter,
        method);

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    public void Units_rise_fall_stay_come_and_go(string culture)
    {
        using CultureScope scope = new(culture);
        RankChanges<string> changes = Ranking.Change(
            Ranked(RankMethod.Competition, ("A", 9), ("B", 8), ("C", 7), ("D", 6), ("E", null), ("F", 1)),
            Ranked(RankMethod.Competition, ("A", 9), ("B", 1), ("C", 8), ("D", null), ("E", 5), ("G", 0)));

        Assert.Equal(
            ["A: unchanged (1/5 → 1/5)", "C: up 1 (3/5 → 2/5)", "E: new (3/5)", "B: down 2 (2/5 → 4/5)", "G: new (5/5)", "D: no longer ranked (was 4/5)", "F: no longer ranked (was 5/5)"],
            changes.Rows.Select(static row => $"{row.Item}: {row}"));
        Assert.Equal(
            [
                "giữ nguyên (1/5 → 1/5)", "tăng 1 bậc (3/5 → 2/5)", "mới xếp hạng (3/5)", "giảm 2 bậc (2/5 → 4/5)", "mới xếp hạng (5/5)", "không còn xếp hạng (trước: 4/5)",
                "không còn xếp hạng (trước: 5/5)",
            ],
            changes.Rows.Select(static row => row.ToString("vi")));
        Assert.Equal("1 up, 1 down, 1 unchanged, 2 new, 2 gone", changes.ToString());
        Assert.Equal("Units ranked: 5 before, 5 now (2 new, 2 gone); places may change for that reason alone", changes.Note!.English);
        Assert.Equal("Số đơn vị được xếp hạng: trước 5, nay 5 (mới 2, không còn 2); thứ hạng có thể đổi chỉ vì điều đó", changes.Note.Vietnamese);
    }

    [Fact]
    public void Positive_places_are_upwards_and_a_missing_rank_says_why()
    {
        RankChanges<string> changes = Ranking.Change(
            Ranked(RankMethod.Competition, ("A", 9), ("B", 8), ("C", null)), Ranked(RankMethod.Competition, ("A", 1), ("B", 8), ("C", 7), ("D", 9)));
        Assert.Equal((Rational.FromDecimal(-3), RankMove.Down), (changes["A"].Places.Value, changes["A"].Move));
        Assert.Equal((Rational.Zero, RankMove.Unchanged), (changes["B"].Places.Value, changes["B"].Move));
        Assert.Equal(Outcome.NoData<Rank>("late"), changes["C"].Before);
        Assert.Equal(Outcome.NotApplicable<Rank>("it does not belong to the ranking"), changes["D"].Before);
        Assert.Equal(OutcomeKind.NotApplicable, changes["D"].Places.Kind);
        Assert.Equal("2 ranked (Competition, HigherIsBetter), 1 not ranked", changes.Before.ToString());
        Assert.Equal("4 ranked (Competition, HigherIsBetter), 0 not ranked", changes.After.ToString());
        Assert.Equal("'Z' has a place in neither ranking. Ask the rankings themselves for the reason.", Assert.Throws<KeyNotFoundException>(() => changes["Z"]).Message);
    }

    [Fact]
    public void Fractional_ranks_move_by_halves()
    {
        RankChanges<string> changes = Ranking.Change(Ranked(RankMethod.Fractional, ("A", 1), ("B", 2)), Ranked(RankMethod.Fractional, ("A", 2), ("B", 2)));
        Assert.Equal(("tăng 0,5 bậc (2/2 → 1.5/2)", "down 0.5 (1/2 → 1.5/2)"), (changes["A"].ToString("vi"), changes["B"].ToString("en")));
        Assert.Null(changes.Note);
        Assert.Throws<FormatException>(() => changes["A"].ToString("fr"));
    }

    [Fact]
    public void The_default_change_has_no_ranks()
    {
        Assert.Equal(("not ranked", "không xếp hạng", RankMove.Unchanged), (default(RankChange<string>).ToString(), default(RankChange<string>).ToString("vi"), default(RankChange<string>).Move));
        Assert.Equal(default, default(RankChange<string>));
    }

    [Fact]
    public void Rankings_of_different_kinds_are_not_compared()
    {
        Ranking<string> first = Ranked(RankMethod.Competition, ("A", 1));
        Assert.Equal(
            "'1 ranked (Dense, HigherIsBetter), 0 not ranked' does not follow '1 ranked (Competition, HigherIsBetter), 0 not ranked': places are compared when method and direction are the same. Rank both alike. (Parameter 'after')",
            Assert.Throws<ArgumentException>(() => Ranking.Change(first, Ranked(RankMethod.Dense, ("A", 1)))).Message);
        Assert.Throws<ArgumentException>("after", () => Ranking.Change(first, Ranking.Of(["A"], static unit => unit.Length, Direction.LowerIsBetter)));
        Assert.Throws<ArgumentNullException>("before", () => Ranking.Change(null!, first));
        Assert.Throws<ArgumentNullException>("after", () => Ranking.Change(first, null!));

        Ranking<string> Ordinal(string statement) =>
            Ranking.Ordinal(["A"], static unit => Outcome.Of(unit.Length), Direction.HigherIsBetter, TieBreak.ByText<string>(new(statement, statement), static unit => unit));
        Assert.Equal("0 up, 0 down, 1 unchanged, 0 new, 0 gone", Ranking.Change(Ordinal("theo mã"), Ordinal("theo mã")).ToString());
        Assert.Equal(
            "'theo tên (theo tên)' is not the tie-break of the ranking before, 'theo mã (theo mã)': places are compared when it is. Rank both alike. (Parameter 'after')",
            Assert.Throws<ArgumentException>(() => Ranking.Change(Ordinal("theo mã"), Ordinal("theo tên"))).Message);
    }
}
