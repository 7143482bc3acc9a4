using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.Tallying.Expressions;
using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

public sealed class ExpressionTextTests
{
    private static readonly string[] s_codes = ["38", "40"];

    [Fact]
    public void Members_and_literals() => Same(
        (Of(d => true), "true"),
        (Of(d => d.IsOnline), "x.IsOnline"),
        (Of(d => d.Former!.IsOnline), "x.Former.IsOnline"),
        (Of(d => d.Commune == "Đô \"Lương\"\\\t"), "x.Commune == \"Đô \\\"Lương\\\"\\\\\\u0009\""),
        (Of(d => d.Commune == "\ud800"), "x.Commune == \"\\uD800\""),
        (Of(d => d.Commune == "😀"), "x.Commune == \"😀\""),
        (Of(d => d.Commune == null), "x.Commune == null"),
        (Of(d => d != null), "x != null"),
        (Of(d => d.Commune!.Length == 5), "x.Commune.Length == 5"),
        (Of(d => d.Commune![0] == '3'), "x.Commune[0] == 51"),
        (Of(d => d.Tags[1] == "a"), "x.Tags[1] == \"a\""),
        (Of(d => d.Tags.Length > 0), "x.Tags.Length > 0"),
        (Of(d => d.Papers[0].IsDigital), "x.Papers[0].IsDigital"),
        (Of(d => d.SettledOn.HasValue), "x.SettledOn.HasValue"),
        (Of(d => d.SettledOn!.Value > d.ReceivedOn), "x.SettledOn.Value > x.ReceivedOn"),
        (Of(d => d.Satisfied == true), "x.Satisfied == true"));

    [Fact]
    public void Numbers_dates_and_identifiers() => Same(
        (Of(d => d.Fee > 0), "x.Fee > 0"),
        (Of(d => d.Fee > -1), "x.Fee > -1"),
        (Of(d => d.Small > 3), "x.Small > 3"),
        (Of(d => d.Score > 3), "x.Score > 3"),
        (Of(d => d.Score == null), "x.Score == null"),
        (Of(d => d.Amount > 1.50m), "x.Amount > 1.5m"),
        (Of(d => d.Amount > 1), "x.Amount > 1m"),
        (Of(d => d.Weight > 1), "x.Weight > 1d"),
        (Of(d => d.Weight > 0.1f), "x.Weight > 0.10000000149011612d"),
        (Of(d => d.Weight < double.PositiveInfinity), "x.Weight < Infinityd"),
        (Of(d => d.Letter == 'a'), "x.Letter == 97"),
        (Of(d => d.ReceivedOn >= new DateOnly(2025, 1, 31)), "x.ReceivedOn >= 2025-01-31"),
        (Of(d => d.SettledOn <= d.DueOn), "x.SettledOn <= x.DueOn"),
        (Of(d => d.ReceivedOn <= d.DueOn), "x.ReceivedOn <= x.DueOn"),
        (Of(d => d.At < new DateTime(2025, 8, 1, 15, 0, 0)), "x.At < 2025-08-01T15:00:00"),
        (Of(d => d.At < new DateTime(2025, 8, 1, 0, 0, 0, DateTimeKind.Utc)), "x.At < 2025-08-01T00:00:00Z"),
        (Of(d => d.Sent < new DateTimeOffset(2025, 8, 1, 0, 0, 0, TimeSpan.FromHours(7))), "x.Sent < DateTimeOffset(\"2025-08-01T00:00:00.0000000+07:00\")"),
        (Of(d => d.At.TimeOfDay < new TimeSpan(15, 0, 0)), "x.At.TimeOfDay < TimeSpan(\"15:00:00\")"),
        (Of(d => TimeOnly.FromDateTime(d.At) < new TimeOnly(15, 30)), "TimeOnly.FromDateTime(x.At) < TimeOnly(\"15:30:00\")"),
        (Of(d => d.Day < new LocalDate(2025, 8, 1)), "x.Day < LocalDate(\"2025-08-01 (ISO)\")"),
        (Of(d => d.Moment > new LocalDateTime(2025, 8, 1, 7, 30)), "x.Moment > LocalDateTime(\"2025-08-01T07:30:00.000000000 (ISO)\")"),
        (Of(d => d.Instant > Instant.FromUtc(2025, 8, 1, 0, 0)), "x.Instant > Instant(\"2025-08-01T00:00:00Z\")"),
        (Of(d => d.Key == new Guid("00000000-0000-0000-0000-0000000000ff")), "x.Key == Guid(\"00000000-0000-0000-0000-0000000000ff\")"));

    [Fact]
    public void Enumerations_are_numbers_so_that_a_renamed_one_stays_the_same() => Same(
        (Of(d => d.Channel == Channel.Portal), "x.Channel == 5"),
        (Of(d => d.Before == Channel.Post), "x.Before == 1"),
        (Of(d => (int)d.Channel == 5), "x.Channel == 5"),
        (Of(d => new[] { Channel.Counter, Channel.Portal }.Contains(d.Channel)), "x.Channel == 0 || x.Channel == 5"),
        (Of(d => d.Channel.Equals(Channel.Post)), "x.Channel.Equals((object)(Cds.Indicators.Tests.Tallying.Channel)1)"));

    [Fact]
    public void Conditions_and_their_precedence() => Same(
        (Of(d => d.IsOnline && d.PaidOnline || d.Fee > 0), "x.IsOnline && x.PaidOnline || x.Fee > 0"),
        (Of(d => d.IsOnline && (d.PaidOnline || d.Fee > 0)), "x.IsOnline && (x.PaidOnline || x.Fee > 0)"),
        (Of(d => d.IsOnline && (d.PaidOnline && d.Fee > 0)), "x.IsOnline && x.PaidOnline && x.Fee > 0"),
        (Of(d => !d.IsOnline), "!x.IsOnline"),
        (Of(d => !(d.IsOnline && d.PaidOnline)), "!(x.IsOnline && x.PaidOnline)"),
        (Of(d => !d.IsOnline == d.PaidOnline), "!x.IsOnline == x.PaidOnline"),
        (Of(d => d.IsOnline == (d.PaidOnline == true)), "x.IsOnline == (x.PaidOnline == true)"),
        (Of(d => (d.IsOnline == d.PaidOnline) == true), "x.IsOnline == x.PaidOnline == true"),
        (Of(d => d.IsOnline & d.PaidOnline | d.IsOnline ^ d.PaidOnline), "x.IsOnline & x.PaidOnline | x.IsOnline ^ x.PaidOnline"),
        (Of(d => d.IsOnline ? d.PaidOnline : d.Fee > 0), "x.IsOnline ? x.PaidOnline : x.Fee > 0"),
        (Of(d => (d.IsOnline ? d.PaidOnline : d.Fee > 0) ? d.IsOnline : d.PaidOnline), "(x.IsOnline ? x.PaidOnline : x.Fee > 0) ? x.IsOnline : x.PaidOnline"),
        (Of(d => d.IsOnline ? d.PaidOnline : d.Fee > 0 ? d.IsOnline : d.PaidOnline), "x.IsOnline ? x.PaidOnline : x.Fee > 0 ? x.IsOnline : x.PaidOnline"),
        (Of(d => (d.IsOnline ? d.SettledOn : null) != null), "(x.IsOnline ? x.SettledOn : null) != null"),
        (Of(d => d.Satisfied ?? false), "x.Satisfied ?? false"),
        (Of(d => (d.SettledOn ?? d.DueOn ?? d.ReceivedOn) > d.ReceivedOn), "(x.SettledOn ?? x.DueOn ?? x.ReceivedOn) > x.ReceivedOn"),
        (Of(d => ((d.SettledOn ?? d.DueOn) ?? d.ReceivedOn) > d.ReceivedOn), "((x.SettledOn ?? x.DueOn) ?? x.ReceivedOn) > x.ReceivedOn"),
        (Of(d => ((object)d) is Row), "(object)x is Cds.Indicators.Tests.Tallying.Row"));

    [Fact]
    public void Arithmetic_says_of_which_type_it_is_and_always_checks() => Same(
        (Of(d => unchecked(d.Fee * 2 + 1) > 5), "x.Fee * 2 + 1 > 5"),
        (Of(d => unchecked(d.Fee * (2 + d.Fee)) > 5), "x.Fee * (2 + x.Fee) > 5"),
        (Of(d => unchecked(d.Fee - (d.Fee - 1)) > 5), "x.Fee - (x.Fee - 1) > 5"),
        (Of(d => unchecked(d.Fee - d.Fee - 1) > 5), "x.Fee - x.Fee - 1 > 5"),
        (Of(d => unchecked(d.Fee - -1) > 5), "x.Fee - -1 > 5"),
        (Of(d => checked(d.Fee * 2 + 1) > 5), "x.Fee * 2 + 1 > 5"),
        (Of(d => d.Fee / 2 % 3 == 1), "x.Fee / 2 % 3 == 1"),
        (Of(d => unchecked(-d.Fee) < 0), "-x.Fee < 0"),
        (Of(d => unchecked(- -d.Fee) < 0), "-(-x.Fee) < 0"),
        (Of(d => (d.Level & 3) == ~d.Level), "(x.Level & 3) == ~x.Level"),
        (Of(d => d.Level << 2 == 8), "x.Level << 2 == 8"),
        (Of(d => d.Level / 2 == 1.5), "x.Level / 2 == 1.5d"),
        (Of(d => d.Level / 2.0 == 1.5), "(double)x.Level / 2d == 1.5d"),
        (Of(d => unchecked(d.Level + d.Fee) > 0), "(long)x.Level + x.Fee > 0"),
        (Of(d => unchecked((long)(d.Level + d.Level)) > 0), "x.Level + x.Level > 0"),
        (Of(d => unchecked((int)d.Fee) > 0), "(int)x.Fee > 0"),
        (Of(d => checked((int)d.Fee) > 0), "(int)x.Fee > 0"),
        (Of(d => unchecked(d.Score + 1) > 0), "x.Score + 1 > 0"),
        (Of(d => d.Commune + "0" == "380"), "x.Commune + \"0\" == \"380\""));

    [Fact]
    public void Calls() => Same(
        (Of(d => d.Commune!.StartsWith("38", StringComparison.Ordinal)), "x.Commune.StartsWith(\"38\")"),
        (Of(d => d.Commune!.Contains('3')), "x.Commune.Contains('3')"),
        (Of(d => d.Commune!.Contains("38", StringComparison.Ordinal)), "x.Commune.Contains(\"38\")"),
        (Of(d => d.Commune!.Contains("38", StringComparison.OrdinalIgnoreCase)), "x.Commune.Contains(\"38\", (StringComparison)5)"),
        (Of(d => string.Equals(d.Commune, "38", StringComparison.Ordinal)), "x.Commune == \"38\""),
        (Of(d => string.IsNullOrEmpty(d.Commune)), "string.IsNullOrEmpty(x.Commune)"),
        (Of(d => d.Commune!.Substring(0, 2) == "38"), "x.Commune.Substring(0, 2) == \"38\""),
        (Of(d => Math.Abs(d.Fee) > 1), "Math.Abs(x.Fee) > 1"),
        (Of(d => d.ReceivedOn.AddDays(3) < d.DueOn), "x.ReceivedOn.AddDays(3) < x.DueOn"),
        (Of(d => DateOnly.FromDateTime(d.At) == d.ReceivedOn), "DateOnly.FromDateTime(x.At) == x.ReceivedOn"),
        (Of(d => new DateOnly(d.ReceivedOn.Year, 1, 1) == d.ReceivedOn), "new DateOnly(x.ReceivedOn.Year, 1, 1) == x.ReceivedOn"),
        (Of(d => d.IsLate(new DateOnly(2025, 1, 2))), "x.IsLate(2025-01-02)"),
        (Of(d => IsRemote(d)), "Cds.Indicators.Tests.Tallying.ExpressionTextTests.IsRemote(x)"),
        (Of(d => d.CommuneId.ToString("D5", CultureInfo.InvariantCulture) == "00070"), "x.CommuneId.ToString(\"D5\", CultureInfo.InvariantCulture) == \"00070\""));

    [Fact]
    public void Collections() => Same(
        (Of(d => s_codes.Contains(d.Commune)), "x.Commune in [\"38\", \"40\"]"),
        (Of(d => Enumerable.Contains(s_codes, d.Commune)), "x.Commune in [\"38\", \"40\"]"),
        (Of(d => new List<string?> { "38", null }.Contains(d.Commune)), "x.Commune in [\"38\", null]"),
        (Of(d => new[] { 1, 2 }.Contains(d.Level)), "x.Level in [1, 2]"),
        (Of(d => new long[] { 1, 2 }.Contains(d.Level)), "(long)x.Level in [1, 2]"),
        (Of(d => !Array.Empty<int>().Contains(d.Level)), "!(x.Level in [])"),
        (Of(d => d.Tags.Contains("urgent")), "\"urgent\" in x.Tags"),
        (Of(d => new[] { d.Level, 3 }.Contains(d.CommuneId)), "x.CommuneId in new int[] { x.Level, 3 }"),
        (Of(d => d.Papers.Any(p => p.IsDigital)), "Enumerable.Any(x.Papers, x1 => x1.IsDigital)"),
        (Of(d => d.Papers.All(p => d.Papers.Count(q => q.Name == p.Name) == 1)), "Enumerable.All(x.Papers, x1 => Enumerable.Count(x.Papers, x2 => x2.Name == x1.Name) == 1)"),
        (Of(d => d.Papers.Any(p => p.IsDigital) && d.Papers.Any(q => q.Pages > 1)), "Enumerable.Any(x.Papers, x1 => x1.IsDigital) && Enumerable.Any(x.Papers, x1 => x1.Pages > 1)"),
        (Of(d => d.Papers.Sum(p => p.Pages) > 3), "Enumerable.Sum(x.Papers, x1 => x1.Pages) > 3"),
        (Of(d => d.Papers.OfType<Paper>().Any()), "Enumerable.Any(Enumerable.OfType<Cds.Indicators.Tests.Tallying.Paper>(x.Papers))"));

    [Fact]
    public void Functions_to_other_types()
    {
        Assert.Equal("x.Level", ExpressionText.Of(Frozen<long>(d => d.Level)));
        Assert.Equal("(long)x.Amount", ExpressionText.Of(Frozen<long>(d => unchecked((long)d.Amount))));
        Assert.Equal("x.IsOnline ? 2 : 1", ExpressionText.Of(Frozen<long>(d => d.IsOnline ? 2 : 1)));
        Assert.Equal("x.ReceivedOn", ExpressionText.Of(Frozen<DateOnly?>(d => d.ReceivedOn)));
        Assert.Equal("new { Commune = x.Commune, Level = x.Level }", ExpressionText.Of(CapturedValues.Freeze((Expression<Func<Row, object>>)(d => new { d.Commune, d.Level }))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void A_text_is_the_same_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);

        Same(
            (Of(d => d.Amount > -1.5m && d.Weight < 1e-7 && d.Fee > -3), "x.Amount > -1.5m && x.Weight < 1E-07d && x.Fee > -3"),
            (Of(d => d.At < new DateTime(2025, 8, 1, 15, 0, 0).AddTicks(1)), "x.At < 2025-08-01T15:00:00.0000001"),
            (Of(d => d.Day < new LocalDate(2025, 8, 1) || d.ReceivedOn > new DateOnly(2025, 8, 1)), "x.Day < LocalDate(\"2025-08-01 (ISO)\") || x.ReceivedOn > 2025-08-01"));
    }

    [Fact]
    public void The_name_of_the_parameter_does_not_matter() => Same(
        (Of(hồ_sơ => hồ_sơ.Papers.Any(x => x.IsDigital && hồ_sơ.IsOnline)), "Enumerable.Any(x.Papers, x1 => x1.IsDigital && x.IsOnline)"));

    private static bool IsRemote(Row row) => row.Level > 2;

    private static Expression<Func<Row, bool>> Of(Expression<Func<Row, bool>> condition) => condition;

    private static Expression<Func<Row, TValue>> Frozen<TValue>(Expression<Func<Row, TValue>> function) => CapturedValues.Freeze(function);

    private static void Same(params (Expression<Func<Row, bool>> Condition, string Text)[] expected) =>
        Assert.Equal(expected.Select(pair => pair.Text), expected.Select(pair => ExpressionText.Of(CapturedValues.Freeze(pair.Condition))));
}
