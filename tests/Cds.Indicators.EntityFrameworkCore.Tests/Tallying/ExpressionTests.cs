using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.EntityFrameworkCore.Tests.Databases;
using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Tallying;

/// <summary>Conditions that count in a database what they count in memory, or are refused there.</summary>
[Collection(PostgresSharing.Name)]
public sealed class ExpressionTests(PostgresFixture postgres, ExpressionTests.Filled filled) : IClassFixture<ExpressionTests.Filled>
{
    private const string Both = "SQLite PostgreSQL";

    private static readonly DateTime s_noon = new(2025, 6, 15, 12, 0, 0);

    private static readonly Channel[] s_away = [Channel.Post, Channel.Portal];

#pragma warning disable CA1305, CA1309, CA1862, MA0011 // What differs from place to place is what is asked about.
    private static readonly Dictionary<string, (Expression<Func<Dossier, bool>> Condition, string TranslatedBy)> s_conditions = new()
    {
        ["true"] = (d => true, Both),
        ["a flag"] = (d => d.IsOnline, Both),
        ["no flag"] = (d => !d.IsOnline, Both),
        ["a flag that may be null is true"] = (d => d.IsSatisfied == true, Both),
        ["a flag that may be null is not true"] = (d => d.IsSatisfied != true, Both),
        ["not: a flag that may be null is true"] = (d => !(d.IsSatisfied == true), Both),
        ["a flag that may be null, or false"] = (d => d.IsSatisfied ?? false, Both),
        ["not: a flag that may be null, or true"] = (d => !(d.IsSatisfied ?? true), Both),
        ["a flag that may be null has a value"] = (d => d.IsSatisfied.HasValue, Both),
        ["two flags equal, one may be null"] = (d => d.IsSatisfied == d.IsOnline, Both),
        ["two flags differ, one may be null"] = (d => d.IsSatisfied != d.IsOnline, Both),
        ["one flag of two"] = (d => d.IsOnline ^ d.IsPaidOnline, "PostgreSQL"),
        ["moments, one may be null"] = (d => d.SettledAt <= d.DueAt, Both),
        ["not: moments, one may be null"] = (d => !(d.SettledAt <= d.DueAt), Both),
        ["not not: moments, one may be null"] = (d => !!(d.SettledAt <= d.DueAt), Both),
        ["not: a choice by moments, one may be null"] = (d => !(d.SettledAt <= d.DueAt ? d.IsOnline : d.SettledAt > s_noon), Both),
        ["not: moments, one may be null, or a flag"] = (d => !(d.SettledAt <= d.DueAt || d.IsOnline), Both),
        ["not: moments, one may be null, and a flag"] = (d => !(d.SettledAt <= d.DueAt && d.IsOnline), Both),
        ["a comparison of moments equals a flag"] = (d => (d.SettledAt <= d.DueAt) == d.IsOnline, Both),
        ["a comparison of moments differs from a flag that may be null"] = (d => (d.SettledAt > d.DueAt) != d.IsSatisfied, Both),
        ["a comparison of moments equals a flag by a call"] = (d => (d.SettledAt < d.DueAt).Equals(d.IsOnline), Both),
        ["one of an array of flags is a comparison of moments"] = (d => Enumerable.Contains(new[] { false }, d.SettledAt < d.DueAt), Both),
        ["a choice"] = (d => d.IsOnline ? d.IsPaidOnline : d.Fee > 500_000, Both),
        ["a choice by a comparison with null"] = (d => d.SettledAt > d.DueAt ? d.IsPaidOnline : d.IsOnline, Both),
        ["a moment before another"] = (d => d.SettledAt < s_noon, Both),
        ["the day of a moment"] = (d => d.SettledAt != null && d.SettledAt.Value.Date <= d.DueAt.Date, Both),
        ["a moment made a day"] = (d => d.SettledAt != null && DateOnly.FromDateTime(d.SettledAt.Value) == d.SettledOn, Both),
        ["days"] = (d => d.SettledOn > d.ReceivedOn, Both),
        ["not: days"] = (d => !(d.SettledOn > d.ReceivedOn), Both),
        ["days added"] = (d => d.SettledOn <= d.ReceivedOn.AddDays(7), Both),
        ["days and hours added to a moment"] = (d => d.SettledAt <= d.DueAt.AddDays(-3).AddHours(2), Both),
        ["months added"] = (d => d.SettledOn <= d.ReceivedOn.AddMonths(1), ""),
        ["the number of a day"] = (d => d.SettledOn != null && d.SettledOn.Value.DayNumber - d.ReceivedOn.DayNumber <= 5, Both),
        ["parts of a day"] = (d => d.ReceivedOn.Year == 2025 && d.ReceivedOn.Month == 2 && d.ReceivedOn.Day > 27, Both),
        ["the hour of a moment"] = (d => d.SettledAt != null && d.SettledAt.Value.Hour < 15, Both),
        ["the second of a moment"] = (d => d.DueAt.Second == 0, ""),
        ["the ticks of a moment"] = (d => d.DueAt.Ticks % 2 == 0, ""),
        ["the day of the week"] = (d => d.ReceivedOn.DayOfWeek == DayOfWeek.Saturday || d.ReceivedOn.DayOfWeek == DayOfWeek.Sunday, Both),
        ["the day of the year"] = (d => d.ReceivedOn.DayOfYear > 182, Both),
        ["the time of a moment"] = (d => d.DueAt.TimeOfDay < new TimeSpan(17, 30, 0), "PostgreSQL"),
        ["time between moments"] = (d => d.SettledAt - d.DueAt > TimeSpan.FromHours(24), "PostgreSQL"),
        ["an enumeration"] = (d => d.Channel == Channel.Portal, Both),
        ["not an enumeration"] = (d => d.Channel != Channel.Portal, Both),
        ["the order of an enumeration stored as a number"] = (d => d.Channel >= Channel.Post, Both),
        ["one of an array of enumerations"] = (d => Enumerable.Contains(s_away, d.Channel), Both),
        ["one of an array of numbers"] = (d => Enumerable.Contains(new[] { 1, 2, 5 }, d.OfficeId), Both),
        ["sums and products"] = (d => (d.Fee * 2) + d.Pages - 7 > 1_000_000, Both),
        ["whole quotients and remainders"] = (d => d.Fee / 7_000 % 3 == 1, Both),
        ["a quotient by a column"] = (d => d.Fee / d.Pages > 50_000, ""),
        ["a remainder of a negative number"] = (d => (3 - d.Pages) % 4 == -1, Both),
        ["a quotient of a negative number"] = (d => (3 - d.Pages) / 4 == -2, Both),
        ["bits"] = (d => (d.Id & 6) == 4, Both),
        ["a negative"] = (d => -d.Fee < -500_000, Both),
        ["an absolute value"] = (d => Math.Abs(d.Pages - 20) <= 5, Both),
        ["the larger of two"] = (d => Math.Max(d.Pages, 10) > 10 && Math.Min(d.Pages, 30) < 30, Both),
        ["decimals"] = (d => d.Paid > 100_000.5m, Both),
        ["decimals are equal, whatever their zeros"] = (d => d.Paid * 8.00m == d.Fee, Both),
        ["decimals differ"] = (d => d.Paid * 8.00m != d.Fee || d.Paid != 12_500.000m, Both),
        ["a quotient of decimals"] = (d => d.Paid / 3m > 50_000m, ""),
        ["the larger of a decimal and another"] = (d => Math.Max(d.Paid, 9m) > 9m, ""),
        ["the smaller of two decimals"] = (d => decimal.Min(d.Paid, 9m) < 9m, ""),
        ["the order of decimals by a call"] = (d => d.Paid.CompareTo(9m) > 0, ""),
        ["a decimal rounded by its own type"] = (d => decimal.Round(d.Paid) > 100m, ""),
        ["a rounded decimal"] = (d => Math.Round(d.Paid) > 100m, ""),
        ["a decimal made whole"] = (d => (long)d.Paid > 100L, ""),
        ["a real number"] = (d => d.Score >= 12.25, Both),
        ["a quotient of real numbers by a column"] = (d => 1.0 / d.Score > 5, ""),
        ["a remainder of real numbers by a column"] = (d => 1.0 % d.Score > 0.5, ""),
        ["a real number made whole"] = (d => (int)d.Score == 12, ""),
        ["a long made shorter"] = (d => (int)d.Fee == 0, ""),
        ["a text"] = (d => d.Note == "ab", Both),
        ["not a text"] = (d => d.Note != "ab", Both),
        ["no text"] = (d => d.Note == null, Both),
        ["an empty text or none"] = (d => string.IsNullOrEmpty(d.Note), Both),
        ["a text of white space or none"] = (d => string.IsNullOrWhiteSpace(d.Note), ""),
        ["a Vietnamese text"] = (d => d.Note == "Mất giấy tờ" || d.Note == "đủ", Both),
        ["the beginning of a text"] = (d => d.Note != null && d.Note.StartsWith("AB", StringComparison.Ordinal), Both),
        ["the beginning of a Vietnamese text"] = (d => d.Note != null && d.Note.StartsWith("mấ", StringComparison.Ordinal), Both),
        ["the end of a text"] = (d => d.Note != null && d.Note.EndsWith("_c", StringComparison.Ordinal), Both),
        ["an end longer than the text"] = (d => d.Note != null && d.Note.EndsWith("một giấy tờ", StringComparison.Ordinal), Both),
        ["a part of a text with a sign of patterns"] = (d => d.Note != null && d.Note.Contains("%_"), Both),
        ["a part of a text by letters"] = (d => d.Note != null && d.Note.Contains('B'), "SQLite"),
        ["a part of a text, ordinal"] = (d => d.Note != null && d.Note.Contains("B%", StringComparison.Ordinal), Both),
        ["not a part of a text"] = (d => d.Note != null && !d.Note.Contains("ab"), Both),
        ["a part of a text whatever the case"] = (d => d.Note != null && d.Note.Contains("AB", StringComparison.OrdinalIgnoreCase), ""),
        ["a text in capitals"] = (d => d.Note != null && d.Note.ToUpperInvariant() == "AB", ""),
        ["a trimmed text"] = (d => d.Note != null && d.Note.Trim() == "ab", ""),
        ["the order of texts"] = (d => string.Compare(d.Note, "b") < 0, ""),
        ["the ordinal order of texts"] = (d => string.CompareOrdinal(d.Note, "b") < 0, ""),
        ["the length of a text"] = (d => d.Note != null && d.Note.Length == 2, Both),
        ["letters of a text"] = (d => d.Commune != null && d.Commune.Substring(3, 2) == "01", Both),
        ["texts put together"] = (d => d.Commune + "/" + d.Note == "00001/ab", Both),
        ["a text and a number put together"] = (d => d.Note + d.OfficeId == "ab3", Both),
        ["a text and a flag put together"] = (d => d.Note + d.IsOnline == "abTrue", ""),
        ["texts and a flag put together"] = (d => string.Concat(d.Note, "/", d.IsOnline) == "ab/True", ""),
        ["a number as text"] = (d => d.OfficeId.ToString() == "3", Both),
        ["a number as text in no culture"] = (d => d.OfficeId.ToString(CultureInfo.InvariantCulture) == "3", Both),
        ["a decimal as text"] = (d => d.Paid.ToString(CultureInfo.InvariantCulture) == "0", ""),
    };
#pragma warning restore CA1305, CA1309, CA1862, MA0011

    public static TheoryData<string> Conditions => [.. s_conditions.Keys];

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task A_condition_counts_in_SQLite_what_it_counts_in_memory_or_is_refused(string name)
    {
        using DossierContext context = filled.Sqlite.Open();
        await Check(name, context, "SQLite");
    }

    [PostgresTheory]
    [MemberData(nameof(Conditions))]
    public async Task A_condition_counts_in_PostgreSQL_what_it_counts_in_memory_or_is_refused(string name)
    {
        await using DossierContext context = DossierContext.Postgres(await filled.PostgresAsync(postgres));
        await Check(name, context, "PostgreSQL");
    }

    private static async Task Check(string name, DossierContext context, string provider)
    {
        (Expression<Func<Dossier, bool>> condition, string translatedBy) = s_conditions[name];
        TallyPlan<Dossier> plan = RateSet
            .Of(DossierRates.Received.Number(((RatioIndicator)DossierRates.Catalogue["dossier.received-online"]).Numerator, condition))
            .Per(PeriodKind.Quarter)
            .During(Period.OfYear(2025));
        Tally expected = plan.Tally(Filled.Dossiers);
        Assert.True(translatedBy.Length == 0 || expected.Count > 0 || name.StartsWith("an end longer", StringComparison.Ordinal), "The condition counts nothing, and so shows nothing.");

        if (translatedBy.Contains(provider, StringComparison.Ordinal))
        {
            Assert.Equal(expected, await plan.TallyAsync(context.Dossiers));
        }
        else
        {
            NotSupportedException refused = await Assert.ThrowsAsync<NotSupportedException>(() => plan.TallyAsync(context.Dossiers));
            Assert.Contains("dossiers.received-online, numerator", refused.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>The same dossiers in each database.</summary>
    public sealed class Filled : IDisposable
    {
        private readonly Lazy<SqliteDossiers> _sqlite = new(() => SqliteDossiers.Of(Dossiers));

        private Task<string>? _postgres;

        internal static Dossier[] Dossiers { get; } = SomeDossiers.Of(3_000, communes: 5, seed: 7);

        internal SqliteDossiers Sqlite => _sqlite.Value;

        public void Dispose()
        {
            if (_sqlite.IsValueCreated)
                _sqlite.Value.Dispose();
        }

        internal async Task<string> PostgresAsync(PostgresFixture postgres) => await (_postgres ??= PostgresDossiers.CreateAsync(await postgres.ServerAsync(), Dossiers));
    }
}
