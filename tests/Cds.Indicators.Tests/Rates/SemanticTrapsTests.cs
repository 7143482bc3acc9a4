using System.Text.Json;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

/// <summary>Answers that other systems get wrong, from their own issue trackers and test suites.</summary>
public sealed class SemanticTrapsTests
{
    [SharedFact]
    public void A_rate_is_not_rounded_before_it_is_used()
    {
        foreach (JsonElement trap in Trap("rounded_rate_reused").GetProperty("cases").EnumerateArray())
        {
            Rational product = Rate.Parse(trap.GetProperty("rate").GetString()!) * trap.GetProperty("value").GetInt64();
            Assert.Equal(trap.GetProperty("expected_exact").GetDecimal(), product.ToDecimal(Rounding.Published));
            Assert.NotEqual(trap.GetProperty("dhis2").GetDecimal(), product.ToDecimal(Rounding.Published));
        }
    }

    [SharedFact]
    public void Percentages_of_units_are_neither_averaged_nor_added()
    {
        JsonElement trap = Trap("average_of_percent_units");
        Ratio sum = Ratio.Sum(trap.GetProperty("rows").EnumerateArray().Select(row => Ratio.Of(row.GetProperty("num").GetInt64(), row.GetProperty("den").GetInt64())));
        Assert.Equal(trap.GetProperty("correct").GetDecimal(), sum.Rate.Value.ToDecimal(RateBasis.Percent, Rounding.HalfAwayFromZero(6)));
    }

    [SharedFact]
    public void A_day_is_the_ratio_of_sums()
    {
        JsonElement trap = Trap("ratio_of_sums_vs_sum_and_mean_of_ratios");
        ILookup<string, Ratio> hours = trap.GetProperty("rows").EnumerateArray()
            .ToLookup(row => row.GetProperty("hour").GetString()![^2..], row => Ratio.Of(row.GetProperty("co2").GetInt64(), 1), StringComparer.Ordinal);
        foreach (JsonProperty hour in trap.GetProperty("by_hour").EnumerateObject())
            Assert.Equal(hour.Value.GetDecimal(), Fraction(Ratio.Sum(hours[hour.Name])));
        Assert.Equal(trap.GetProperty("correct_day").GetDecimal(), Fraction(Ratio.Sum(hours.SelectMany(hour => hour))));
    }

    [SharedFact]
    public void A_zero_denominator_is_said_and_not_zero_or_infinite()
    {
        Assert.Contains("ZeroDenominator", Trap("division_by_zero_by_engine").GetProperty("better").GetString(), StringComparison.Ordinal);
        Assert.Equal("ZeroDenominator", Ratio.Of(5, 0).Rate.ToString());
    }

    private static decimal Fraction(Ratio ratio) => ratio.Rate.Value.ToDecimal(RateBasis.Fraction, Rounding.HalfAwayFromZero(6));

    private static JsonElement Trap(string id)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Shared("vectors/semantic_traps.json")));
        return document.RootElement.EnumerateArray().Single(trap => trap.GetProperty("id").GetString() == id).Clone();
    }
}
