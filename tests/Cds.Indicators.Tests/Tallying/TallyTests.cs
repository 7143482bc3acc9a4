using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

public sealed class TallyTests
{
    private static readonly Period s_july = Period.Month(2025, 7);
    private static readonly Period s_august = Period.Month(2025, 8);

    private static Tally Small => TallyMade.Small;

    [Fact]
    public void Cells_come_by_area_then_by_period()
    {
        Assert.Equal(["00070", "00073"], Small.Areas.AsEnumerable());
        Assert.Equal([s_july, s_august], Small.Periods.AsEnumerable());
        Assert.Equal(3, Small.Count);
        Assert.Equal(["00070 2025-M07", "00070 2025-M08", "00073 2025-M07"], Small.Cells.Select(static cell => cell.ToString()));
        Assert.Equal(Ratio.Of(160, 166), Small.Cells[1].CountsOf(0));
        Assert.Equal(Ratio.OfSigned(-1250, 0), Small.Cells[1].CountsOf(2));
        Assert.Equal("dossier.on-time, dossier.hours, fees.balance per Month (GREGORIAN): 3 cells", Small.ToString());
    }

    [Fact]
    public void A_cell_that_is_not_there_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small.Cells[3]);
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small.Cells[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small.Cells[0].CountsOf(3));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Small.Cells[0].CountsOf(-1));
    }

    [Fact]
    public void The_default_cell_is_of_no_tally()
    {
        ValueContract.CheckEquality(Small.Cells[0], Small.Cells[0], Small.Cells[1], default);
        Assert.Equal(("", default(Period), "(none)"), (default(TallyCell).Area, default(TallyCell).Period, default(TallyCell).ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(static () => default(TallyCell).CountsOf(0));
    }

    [Fact]
    public void Rates_are_exact_and_measures_with_decimals_are_brought_together()
    {
        Assert.Equal(Outcome.Of(Ratio.Of(160, 166)), Small.Counts("dossier.on-time", "00070", s_august));
        Assert.Equal(Outcome.Of(Rate.Of(80, 83)), Small.Rate("dossier.on-time", "00070", s_august));
        Assert.Equal(Outcome.Of(Ratio.Of(4985, 166)), Small.Counts("dossier.hours", "00070", s_august));
        Assert.Equal(Outcome.Of(Rate.Of(997, 332)), Small.Rate("dossier.hours", "00070", s_august));
        Assert.Equal(Outcome.Of(-1250L), Small.Number("fees.balance", "00070", s_august));
    }

    [Fact]
    public void No_cell_is_no_data_and_a_cell_of_other_columns_is_a_zero_denominator()
    {
        Assert.Equal(Outcome.NoData<Rate>("nothing was counted in 00073 in 2025-M08"), Small.Rate("dossier.on-time", "00073", s_august));
        Assert.Equal(Outcome.NoData<Ratio>("nothing was counted in 99999 in 2025-M08"), Small.Counts("dossier.on-time", "99999", s_august));
        Assert.Equal(Outcome.NoData<long>("nothing was counted in 00070 in 2026-M01"), Small.Number("fees.balance", "00070", Period.Month(2026, 1)));
        Assert.Equal(Outcome.ZeroDenominator<Rate>(), Small.Rate("dossier.on-time", "00070", s_july));
        Assert.Equal(Outcome.Of(0L), Small.Number("fees.balance", "00073", s_july));
    }

    [Fact]
    public void Totals_are_sums_and_their_rate_is_no_mean_of_rates()
    {
        Assert.Equal(Ratio.Of(163, 170), Small.Total("dossier.on-time"));
        Assert.Equal(Ratio.Of(160, 166), Small.Total("dossier.on-time", "00070"));
        Assert.Equal(Ratio.Of(3, 4), Small.Total("dossier.on-time", s_july));
        Assert.Equal(Ratio.OfSigned(98_750, 0), Small.Total("fees.balance"));
        Assert.Equal(Ratio.None, Small.Total("dossier.on-time", "99999"));
        Assert.Equal(Ratio.None, Small.Total("dossier.on-time", Period.Month(2026, 1)));
        Assert.Equal(Outcome.Of(Rate.Of(163, 170)), Small.Rate("dossier.on-time"));
        Assert.Equal(Outcome.Of(Rate.Of(997, 332)), Small.Rate("dossier.hours"));
        Assert.Equal(Outcome.Of(Rate.Of(997, 332)), Small.Rate("dossier.hours", "00070"));
        Assert.Equal(Outcome.ZeroDenominator<Rate>(), Small.Rate("dossier.hours", s_july));
        Assert.Equal(Outcome.NoData<Rate>("nothing was counted in 99999"), Small.Rate("dossier.hours", "99999"));
        Assert.Equal(Outcome.NoData<Rate>("nothing was counted in 2026-M01"), Small.Rate("dossier.hours", Period.Month(2026, 1)));
        Assert.Equal(Outcome.NoData<Rate>("nothing was counted"), TallyMade.Of().Rate("dossier.hours"));
    }

    [Fact]
    public void A_question_that_the_tally_cannot_answer_is_refused()
    {
        Assert.Equal(
            "'dossier.late' is no column of the tally: it has dossier.on-time, dossier.hours, fees.balance. Take one of them.",
            Assert.Throws<KeyNotFoundException>(static () => Small.Rate("dossier.late", "00070", s_july)).Message);
        Assert.Equal(
            "'fees.balance' is a single number, not a numerator and a denominator. Ask for its Number or its Total. (Parameter 'code')",
            Assert.Throws<ArgumentException>(static () => Small.Rate("fees.balance", "00070", s_july)).Message);
        Assert.Equal(
            "'dossier.on-time' is a numerator and a denominator, not a single number. Ask for its Counts or its Rate. (Parameter 'code')",
            Assert.Throws<ArgumentException>(static () => Small.Number("dossier.on-time", "00070", s_july)).Message);
        Assert.Equal(
            "'2025-Q3' is a period of the kind Quarter (GREGORIAN), and the tally is by Month (GREGORIAN). Give such a period. (Parameter 'period')",
            Assert.Throws<ArgumentException>(static () => Small.Counts("dossier.on-time", "00070", Period.Quarter(2025, 3))).Message);
        Assert.Equal(
            "'2025-M07@ND09' is a period of the kind Month (ND09), and the tally is by Month (GREGORIAN). Give such a period. (Parameter 'period')",
            Assert.Throws<ArgumentException>(static () => Small.Total("fees.balance", Period.Month(2025, 7, ReportingCalendar.Decree09))).Message);
        Assert.Equal("area", Assert.Throws<ArgumentNullException>(static () => Small.Rate("dossier.on-time", null!, s_july)).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(static () => Small.Total(null!)).ParamName);
    }

    [Fact]
    public void A_total_that_does_not_fit_names_its_column()
    {
        Tally tally = TallyMade.Of(new TallyMade.Sum(2, "1", s_july, long.MaxValue, 0), new TallyMade.Sum(2, "2", s_july, long.MaxValue, 0));
        Assert.Equal(
            "'18446744073709551614' is the sum of the numerators of fees.balance, and does not fit 64 bits. Ask for the areas or periods one by one.",
            Assert.Throws<OverflowException>(() => tally.Total("fees.balance")).Message);
        Assert.Equal(Ratio.OfSigned(long.MaxValue, 0), tally.Total("fees.balance", "2"));
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        Allocations.None(static () => Small.Rate("dossier.on-time", "00070", s_august));
        Allocations.None(static () => Small.Number("fees.balance", "00070", s_august));
        Allocations.None(static () => Small.Total("dossier.on-time", s_august));
    }

    [Fact]
    public void Walking_the_cells_allocates_for_the_walk_alone()
    {
        Tally large = TallyMade.Large(areas: 100, months: 12, seed: 1);
        Assert.InRange(Allocations.PerCall(() => Walk(large)), 0, 256);

        static long Walk(Tally tally)
        {
            long sum = 0;
            foreach (TallyCell cell in tally.Cells)
                sum += cell.CountsOf(0).Denominator;
            return sum;
        }
    }

    [Fact]
    public void Every_cell_of_a_large_tally_is_found()
    {
        Tally large = TallyMade.Large(areas: 70, months: 30, seed: 2);
        Assert.Equal(2100, large.Count);
        Assert.All(large.Cells, cell => Assert.Equal(Outcome.Of(cell.CountsOf(0)), large.Counts("dossier.on-time", cell.Area, cell.Period)));
    }

    [Fact]
    public void Equality_is_of_structure_and_sums()
    {
        Tally other = new TallyBuilder(new TallyStructure([TallyMade.OnTime, TallyMade.Hours, TallyMade.Fees], PeriodKind.Month, ReportingCalendar.Decree09)).Build();
        ValueContract.CheckEquality(Small, Tally.Merge(Small, TallyMade.Of()), TallyMade.Of(), other, TallyMade.Of(new TallyMade.Sum(0, "00070", s_july, 0, 1)), TallyMade.Of(new TallyMade.Sum(0, "00070", s_july, 1, 0)));
    }

    [Fact]
    public void Finished_columns_lose_what_is_zero_and_what_has_no_cell()
    {
        Tally tally = Tally.Trusted(
            TallyMade.Structure, ["00070", "00073", "00075"], [s_july, s_august], [0, 0, 1, 2], [0, 1, 0, 0], [[0, 0, 0, 3], [0, 0, 0, 0], [0, 0, 0, 0]], [[0, 0, 0, 4], [0, 0, 0, 0], null]);
        Assert.Equal(TallyMade.Of(new TallyMade.Sum(0, "00075", s_july, 3, 4)), tally);
        Assert.Equal(["00075"], tally.Areas.AsEnumerable());
        Assert.Equal([s_july], tally.Periods.AsEnumerable());
    }

    [Fact]
    public void Finished_columns_that_cannot_be_are_faults()
    {
        FaultException refusal = Assert.Throws<FaultException>(static () => Tally.Trusted(
            TallyMade.Structure, [" 00070", "00073"], [s_july], [0, 1], [0, 0], [[1, 1], [0, 0], [0, 0]], [[-1, 2], [0, -5], null]));
        Assert.Equal(
            [
                "' 00070': the code of an area is 1 to 64 characters, without control characters, half surrogate pairs or white space around it. Give the official code alone, with its leading zeros: 00070.",
                "'dossier.on-time,  00070, 2025-M07': the denominator is -1, and may not be negative. Sum a quantity that is not negative.",
                "'dossier.hours, 00073, 2025-M07': the denominator is -5, and may not be negative. Sum a quantity that is not negative.",
            ],
            refusal.Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void The_first_hundred_faults_are_named_and_the_others_counted()
    {
        FaultException refusal = Assert.Throws<FaultException>(static () => Tally.Trusted(
            TallyMade.Structure, [.. Enumerable.Range(100, 103).Select(static area => $"{area}")], [s_july], [.. Enumerable.Range(0, 103)], new int[103], [new long[103], new long[103], new long[103]], [[.. Enumerable.Repeat(-1L, 103)], new long[103], null]));
        Assert.Equal(101, refusal.Faults.Length);
        Assert.Equal("3 more faults were found. Mend these first.", refusal.Faults[^1].ToString());
    }
}
