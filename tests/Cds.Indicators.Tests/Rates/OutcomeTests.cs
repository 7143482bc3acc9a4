using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

public sealed class OutcomeTests
{
    private static readonly Outcome<Rate> s_incomplete = Outcome.Incomplete(Rate.OfPercent(98), 164, 166);

    [Fact]
    public void An_outcome_is_a_value_without_an_order()
    {
        ValueContract.CheckEquality(
            Outcome.Of(Rate.Whole), Outcome.Of(Rate.Of(2, 2)), default, Outcome.Of(Rate.Zero), Outcome.NoData<Rate>("a difficulty"), Outcome.ZeroDenominator<Rate>(),
            s_incomplete, Outcome.Incomplete(Rate.OfPercent(98), 165, 166), Outcome.Suppressed<Rate>(), Outcome.NotApplicable<Rate>());
        Assert.Equal(Outcome.NoData<Rate>(), default);
        Assert.False(default(Outcome<Rate>).HasValue);
    }

    [Fact]
    public void A_reason_is_said_in_words()
    {
        Outcome<Rate>[] outcomes = [default, Outcome.ZeroDenominator<Rate>(), s_incomplete, Outcome.Suppressed<Rate>(), Outcome.NotApplicable<Rate>(), Outcome.Of(Rate.OfPercent(98.45m))];
        Assert.Equal(
            ["chưa có số liệu", "mẫu số bằng 0", "chưa đủ số liệu (164/166)", "không công bố", "không áp dụng", "98,45%"], outcomes.Select(outcome => outcome.ToString("vi")));
        Assert.Equal(["no data", "zero denominator", "incomplete (164/166)", "suppressed", "not applicable", "98.45%"], outcomes.Select(outcome => outcome.ToString("en")));
        Assert.Equal(["NoData", "ZeroDenominator", "Incomplete (164/166)", "Suppressed", "NotApplicable", "98.45%"], outcomes.Select(outcome => outcome.ToString()));
        Assert.Equal(("5254", "5,254.0", "a"), (Outcome.Of(5254).ToString("vi"), Outcome.Of(5254m).ToString("N1"), Outcome.Of("a").ToString()));
    }

    [Fact]
    public void A_missing_value_is_never_zero()
    {
        Assert.Equal(
            "There is no value: no data (a difficulty). Test HasValue first, or use TryGetValue.",
            Assert.Throws<InvalidOperationException>(() => Outcome.NoData<Rate>("a difficulty").Value).Message);
        Assert.Equal(
            "There is no value: incomplete (164/166). Test HasValue first, or use TryGetValue.", Assert.Throws<InvalidOperationException>(() => s_incomplete.Value).Message);
        Assert.Equal(
            "There is no partial value: the outcome is NoData. Test Kind for Incomplete first.",
            Assert.Throws<InvalidOperationException>(() => default(Outcome<Rate>).PartialValue).Message);
        Assert.False(s_incomplete.TryGetValue(out Rate none));
        Assert.Equal(default, none);
        Assert.Equal(Rate.OfPercent(98), s_incomplete.PartialValue);
        Assert.Equal(Rate.Whole, s_incomplete.ValueOr(Rate.Whole));
        Assert.Equal(Rate.Zero, Outcome.Of(Rate.Zero).ValueOr(Rate.Whole));
    }

    [Fact]
    public void A_calculation_goes_on_with_values_and_partial_values_and_passes_reasons_on()
    {
        Assert.Equal(Outcome.Of(Rate.OfPercent(2)), Outcome.Of(Rate.OfPercent(98)).Select(rate => rate.Complement));
        Assert.Equal(Outcome.Incomplete(Rate.OfPercent(2), 164, 166), s_incomplete.Select(rate => rate.Complement));
        Assert.Equal(Outcome.NoData<Ratio>("a difficulty"), Outcome.NoData<Rate>("a difficulty").Select(_ => Ratio.None));
        Assert.Equal(Outcome.ZeroDenominator<Rate>(), Outcome.Of(Ratio.None).Then(ratio => ratio.Rate));
        Assert.Equal(Outcome.Incomplete(Rate.Whole, 1, 2, "one is late"), Outcome.Incomplete(Ratio.Of(3, 3), 1, 2, "one is late").Then(ratio => ratio.Rate));
        Assert.Equal(Outcome.ZeroDenominator<Rate>(), Outcome.Incomplete(Ratio.None, 1, 2).Then(ratio => ratio.Rate));
        Assert.Equal(Outcome.Suppressed<Rate>(), Outcome.Suppressed<Ratio>().Then(ratio => ratio.Rate));
    }

    [Fact]
    public void Faulty_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>("value", () => Outcome.Of<string>(null!));
        Assert.Throws<ArgumentNullException>("partial", () => Outcome.Incomplete<string>(null!, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("present", () => Outcome.Incomplete("a", 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("present", () => Outcome.Incomplete("a", -1, 1));
        Assert.Throws<ArgumentNullException>("selector", () => s_incomplete.Select<Rate>(null!));
        Assert.Throws<ArgumentNullException>("selector", () => s_incomplete.Then<Rate>(null!));
    }
}
