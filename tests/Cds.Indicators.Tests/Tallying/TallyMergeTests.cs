using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Tests.Tallying;

public sealed class TallyMergeTests
{
    private static readonly Period s_july = Period.Month(2025, 7);

    [Fact]
    public void A_builder_adds_as_whole_numbers_without_bound_do() => Property.Holds(
        TallyMade.Arbitrary, static sums => Assert.Equal(TallyMade.Slow(sums), TallyMade.Read(TallyMade.Of(sums))));

    [Fact]
    public void Whatever_the_partition_and_its_order_the_merged_tally_is_that_of_all() => Property.Holds(
        TallyMade.Arbitrary, Arb.From(Gen.Choose(0, int.MaxValue)), Arb.From(Gen.Choose(1, 9)), static (sums, seed, parts) =>
        {
            Random random = new(seed);
            List<TallyMade.Sum>[] partition = [.. Enumerable.Range(0, parts).Select(static _ => new List<TallyMade.Sum>())];
            foreach (TallyMade.Sum sum in sums)
                partition[random.Next(parts)].Add(sum);
            Tally[] tallies = [.. partition.Select(static part => TallyMade.Of([.. part]))];
            random.Shuffle(tallies);

            Tally whole = TallyMade.Of(sums);
            Assert.Equal(whole, Tally.Merge(tallies));
            Assert.Equal(whole, Tally.Merge(tallies.ToList()));
            Assert.Equal(whole, tallies.Aggregate(static (left, right) => Tally.Merge(left, right)));
            Assert.Equal(TallyMade.Slow(sums), TallyMade.Read(Tally.Merge(tallies)));
        });

    [Fact]
    public void Merging_is_commutative_and_associative_and_the_empty_tally_changes_nothing() => Property.Holds(
        TallyMade.Arbitrary, TallyMade.Arbitrary, TallyMade.Arbitrary, static (first, second, third) =>
        {
            Tally a = TallyMade.Of(first);
            Tally b = TallyMade.Of(second);
            Tally c = TallyMade.Of(third);
            Assert.Equal(Tally.Merge(a, b), Tally.Merge(b, a));
            Assert.Equal(Tally.Merge(Tally.Merge(a, b), c), Tally.Merge(a, Tally.Merge(b, c)));
            Assert.Equal(Tally.Merge(c, a, b), Tally.Merge(a, Tally.Merge(b, c)));
            Assert.Equal(a, Tally.Merge(a, TallyMade.Of()));
            Assert.Equal(a, Tally.Merge(TallyMade.Of(), a));
        });

    [Fact]
    public void Sums_that_cancel_leave_no_cell()
    {
        Tally paid = TallyMade.Of(new TallyMade.Sum(2, "1", s_july, 500, 0));
        Tally returned = TallyMade.Of(new TallyMade.Sum(2, "1", s_july, -500, 0));
        Assert.Equal(TallyMade.Of(), Tally.Merge(paid, returned));
        Assert.Empty(Tally.Merge(paid, returned).Areas);
    }

    [Fact]
    public void A_sum_that_leaves_64_bits_on_the_way_and_comes_back_is_a_sum()
    {
        Tally most = TallyMade.Of(new TallyMade.Sum(2, "1", s_july, long.MaxValue, 0));
        Tally least = TallyMade.Of(new TallyMade.Sum(2, "1", s_july, long.MinValue, 0));
        Assert.Equal(Outcome.Of(long.MaxValue - 1), Tally.Merge(most, most, least).Number("fees.balance", "1", s_july));
    }

    [Fact]
    public void A_sum_that_does_not_fit_names_column_area_and_period()
    {
        Tally most = TallyMade.Of(new TallyMade.Sum(2, "1", s_july, long.MaxValue, 0), new TallyMade.Sum(0, "1", s_july, 1, long.MaxValue));
        Assert.Equal(
            "'9223372036854775808' is the denominator of dossier.on-time in 1 in 2025-M07, and does not fit 64 bits. Sum a quantity in a larger unit.",
            Assert.Throws<OverflowException>(() => Tally.Merge(most, TallyMade.Of(new TallyMade.Sum(0, "1", s_july, 0, 1)))).Message);
        Assert.Equal(
            "'9223372036854775809' is the sum of fees.balance in 1 in 2025-M07, and does not fit 64 bits. Sum a quantity in a larger unit.",
            Assert.Throws<OverflowException>(() => Tally.Merge(most, TallyMade.Of(new TallyMade.Sum(2, "1", s_july, 2, 0)))).Message);
    }

    [Fact]
    public void Nothing_and_null_are_refused()
    {
        Assert.Equal("There is no tally to merge: give at least one. The tally of no record is the plan's Empty. (Parameter 'tallies')", Assert.Throws<ArgumentException>(static () => Tally.Merge()).Message);
        Assert.Equal("Tally 2 of 2 is null: give tallies alone. (Parameter 'tallies')", Assert.Throws<ArgumentException>(static () => Tally.Merge(TallyMade.Small, null!)).Message);
        Assert.Throws<ArgumentNullException>(static () => Tally.Merge((IEnumerable<Tally>)null!));
    }

    [Fact]
    public void Tallies_of_other_definitions_are_refused_with_all_that_differs()
    {
        TallyStructure structure = new(
            [TallyMade.OnTime with { Numerator = "count where x.Early", Date = "x.DueOn" }, TallyMade.Fees with { NumeratorDecimals = 0 }, TallyMade.Fees with { Code = "fees" }], PeriodKind.Quarter, ReportingCalendar.Decree09);
        Tally other = new TallyBuilder(structure).Build();
        Assert.Equal(
            "Tally 3 of 3 ('here') is of other definitions than the first ('there'): the kind of the periods is 'Quarter' here and 'Month' there; the reporting calendar is 'ND09' here and 'GREGORIAN' there; "
                + "dossier.on-time: the numerator is 'count where x.Early' here and 'count where x.OnTime' there; dossier.on-time: the deciding day is 'x.DueOn' here and 'x.SettledOn' there; "
                + "fees.balance: the number of decimals of the numerator is '0' here and '2' there; 'fees' is here alone; 'dossier.hours' is there alone. "
                + "Merge tallies of the same definitions by the same periods. (Parameter 'tallies')",
            Assert.Throws<ArgumentException>(() => Tally.Merge(TallyMade.Small, TallyMade.Small, other)).Message);
    }

    [Fact]
    public void A_year_of_days_of_all_communes_is_merged()
    {
        Tally[] parts = [.. Enumerable.Range(0, 4).Select(static part => TallyMade.Large(areas: 2500, months: 12, seed: part))];
        Tally merged = Tally.Merge(parts);
        Assert.Equal(30_000, merged.Count);
        Assert.Equal(Ratio.Sum([.. parts.Select(static part => part.Total("dossier.on-time"))]), merged.Total("dossier.on-time"));
        Assert.Equal(parts.Sum(static part => part.Total("fees.balance", "02499").Numerator), merged.Total("fees.balance", "02499").Numerator);
        Assert.Equal(merged, Tally.Merge(Tally.Merge(parts[3], parts[1]), Tally.Merge(parts[0], parts[2])));
    }
}
