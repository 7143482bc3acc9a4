using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>The culture of the moment changes no count and no word.</summary>
public sealed class EngineCultureTests
{
    private static readonly EngineAxis<Row> s_axis = new(RecordDimensions<Row>.By(d => d.Level, d => d.ReceivedOn, level => level.ToString(CultureInfo.InvariantCulture)), d => d.Level.ToString(CultureInfo.InvariantCulture), d => LocalDate.FromDateOnly(d.ReceivedOn));

    private static readonly Row[] s_rows =
    [
        .. new[] { "TITLE", "title", "tıtle", "TİTLE", "co\u00adop", "straße", "aa", "Đồng", "đồng" }.Select(static (text, i) => new Row { Commune = text, Level = -i, Amount = 1.5m * i, Weight = -i, Fee = i, ReceivedOn = new DateOnly(2025, 8, 1).AddDays(i) }),
    ];

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Counts_and_words_are_the_same_in_every_culture(string culture)
    {
        (byte[] Bytes, string Faults, string Overflow) expected = Run("");

        (byte[] Bytes, string Faults, string Overflow) actual = Run(culture);

        Assert.Equal(expected.Bytes, actual.Bytes);
        Assert.Equal(expected.Faults, actual.Faults);
        Assert.Equal(expected.Overflow, actual.Overflow);
        Assert.Contains("row 2: '2025-08-02': the deciding day x.ReceivedOn lies outside 2025-08-01. Correct it", actual.Faults, StringComparison.Ordinal);
        Assert.Contains("9223372036854775808", actual.Overflow, StringComparison.Ordinal);
    }

    private static (byte[] Bytes, string Faults, string Overflow) Run(string culture)
    {
        using CultureScope scope = new(culture);
        TallyPlan<Row> plan = EngineOracle<Row>.PlanOf(
        [
            EngineQuestion<Row>.Number(s_axis, 0, d => d.Commune!.ToLowerInvariant().EndsWith("itle", StringComparison.Ordinal)),
            EngineQuestion<Row>.Number(s_axis, 1, d => d.Commune!.StartsWith("co", StringComparison.Ordinal) || d.Commune.EndsWith("op", StringComparison.Ordinal)),
            EngineQuestion<Row>.Number(s_axis, 2, d => string.CompareOrdinal(d.Commune, "a") > 0, d => d.Fee),
            EngineQuestion<Row>.Number(s_axis, 3, d => d.Commune!.Contains("ss", StringComparison.Ordinal) || d.Commune.ToUpperInvariant().EndsWith("ITLE", StringComparison.Ordinal)),
            EngineQuestion<Row>.Number(s_axis, 4, d => d.Amount > 4.5m || d.Weight < -2.5),
        ]);
        TallyPlan<Row> overflowing = EngineOracle<Row>.PlanOf([EngineQuestion<Row>.Number(s_axis, 0, d => d.Level == 0, d => d.Fee + long.MaxValue)]);
        Row[] twice = [s_rows[0], s_rows[0] with { Fee = -long.MaxValue + 1 }];
        return (
            plan.Tally(s_rows).ToBytes(),
            Assert.Throws<FaultException>(() => plan.During(Period.Day(new LocalDate(2025, 8, 1))).Tally(s_rows)).Message,
            Assert.Throws<OverflowException>(() => overflowing.Tally(twice)).Message);
    }
}
