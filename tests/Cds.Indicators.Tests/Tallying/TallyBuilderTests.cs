using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

public sealed class TallyBuilderTests
{
    private static readonly Period s_july = Period.Month(2025, 7);

    private static TallyBuilder Builder => new(TallyMade.Structure);

    [Fact]
    public void Sums_of_one_cell_are_added_whichever_way_they_come()
    {
        Tally tally = Builder
            .Add("dossier.on-time", "00070", s_july, 1, 2)
            .Add(0, "00070", s_july, 1, 2)
            .Add("00070", s_july, [2, 0, 2], [7, 1, 8], [0, 2, 0])
            .Build();
        Assert.Equal(Outcome.Of(Ratio.Of(3, 6)), tally.Counts("dossier.on-time", "00070", s_july));
        Assert.Equal(Outcome.Of(15L), tally.Number("fees.balance", "00070", s_july));
    }

    [Fact]
    public void What_is_refused_adds_nothing()
    {
        TallyBuilder builder = Builder;
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add("00070", s_july, [0, 1], [1, 1], [1, -1]));
        Assert.Throws<ArgumentException>(() => builder.Add("00070 ", s_july, [0, 1], [1, 1], [1, 1]));
        Assert.Equal(TallyMade.Of(), builder.Build());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 00070")]
    [InlineData("00070\u00a0")]
    [InlineData("000\t70")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_text_that_cannot_be_the_code_of_an_area_is_refused(string area) => Assert.Equal(
        $"'{area}': the code of an area is 1 to 64 characters, without control characters, half surrogate pairs or white space around it. Give the official code alone, with its leading zeros: 00070. (Parameter 'area')",
        Assert.Throws<ArgumentException>(() => Builder.Add(0, area, s_july, 1, 1)).Message);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Assert.Throws<ArgumentException>(static () => Builder.Add(0, "7\ud800", s_july, 1, 1));

    [Theory]
    [InlineData("00070")]
    [InlineData("Xã Điền Lư/2")]
    [InlineData("🇻🇳")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public void Any_other_text_may_be_one(string area) => Assert.Equal([area], Builder.Add(0, area, s_july, 1, 1).Build().Areas.AsEnumerable());

    [Fact]
    public void Arguments_that_break_a_rule_are_refused()
    {
        Assert.Equal(
            "'dossier.late' is no column of the tally: it has dossier.on-time, dossier.hours, fees.balance. Take one of them.",
            Assert.Throws<KeyNotFoundException>(static () => Builder.Add("dossier.late", "1", s_july, 1, 1)).Message);
        Assert.Equal(
            "'2025' is a period of the kind Year (GREGORIAN), and the tally is by Month (GREGORIAN). Give such a period. (Parameter 'period')",
            Assert.Throws<ArgumentException>(static () => Builder.Add(0, "1", Period.OfYear(2025), 1, 1)).Message);
        Assert.StartsWith(
            "A denominator of dossier.on-time may not be negative. Sum a quantity that is not.", Assert.Throws<ArgumentOutOfRangeException>(static () => Builder.Add(0, "1", s_july, 1, -1)).Message, StringComparison.Ordinal);
        Assert.Equal(
            "'1' is a denominator, and 'fees.balance' is a single number. Give 0. (Parameter 'denominators')",
            Assert.Throws<ArgumentException>(static () => Builder.Add(2, "1", s_july, 1, 1)).Message);
        Assert.StartsWith("It is the place of a column of the tally, 0 to 2.", Assert.Throws<ArgumentOutOfRangeException>(static () => Builder.Add(3, "1", s_july, 1, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => Builder.Add(-1, "1", s_july, 1, 1));
        Assert.Equal(
            "There are 2 columns, 2 numerators and 1 denominators: give as many of each, and 0 where a column has no denominator. (Parameter 'columns')",
            Assert.Throws<ArgumentException>(static () => Builder.Add("1", s_july, [0, 1], [1, 1], [1])).Message);
        Assert.Equal("area", Assert.Throws<ArgumentNullException>(static () => Builder.Add(0, null!, s_july, 1, 1)).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentNullException>(static () => Builder.Add(null!, "1", s_july, 1, 1)).ParamName);
    }

    [Fact]
    public void A_null_area_is_refused_before_any_other_was_added() =>
        Assert.Throws<ArgumentNullException>(static () => new TallyBuilder(new TallyStructure([TallyMade.OnTime], PeriodKind.Day, ReportingCalendar.Gregorian)).Add(0, null!, default, 1, 1));

    [Fact]
    public void A_sum_that_does_not_fit_names_column_area_and_period()
    {
        TallyBuilder builder = Builder.Add(1, "00070", s_july, long.MaxValue, 1).Add(1, "00070", s_july, 1, 1);
        Assert.Equal(
            "'9223372036854775808' is the numerator of dossier.hours in 00070 in 2025-M07, and does not fit 64 bits. Sum a quantity in a larger unit.",
            Assert.Throws<OverflowException>(() => builder.Build()).Message);
    }

    [Fact]
    public void A_builder_makes_one_tally()
    {
        TallyBuilder builder = Builder;
        builder.Build();
        const string Message = "The builder has built its tally: it makes one only. Take a new one from the plan.";
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => builder.Build()).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => builder.Add(0, "1", s_july, 1, 1)).Message);
    }
}
