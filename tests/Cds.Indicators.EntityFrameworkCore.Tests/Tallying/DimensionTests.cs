using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.EntityFrameworkCore.Tests.Databases;
using Cds.Indicators.EntityFrameworkCore.Tests.Postgres;
using Cds.Indicators.EntityFrameworkCore.Tests.Records;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.EntityFrameworkCore.Tests.Tallying;

/// <summary>Areas and deciding days of every type, by periods of every kind and calendar: the same tally as in memory.</summary>
[Collection(PostgresSharing.Name)]
public sealed class DimensionTests(PostgresFixture postgres)
{
    private const string Area = "any";

    private static readonly Visit[] s_visits = VisitContext.Some();

    private static readonly Measure s_measure = ((RatioIndicator)DossierRates.Catalogue["dossier.received-online"]).Numerator;

    private static readonly Measure s_otherMeasure = ((RatioIndicator)DossierRates.Catalogue["dossier.paid-online"]).Numerator;

    private static readonly Dictionary<string, RecordDimensions<Visit>> s_dimensions = new()
    {
        ["a text and a day"] = RecordDimensions<Visit>.By(v => v.Area, v => v.Day),
        ["a text and a day or none"] = RecordDimensions<Visit>.By(v => v.Area, v => v.DayOrNone),
        ["a text and a moment"] = RecordDimensions<Visit>.By(v => v.Area, v => v.Moment),
        ["a text and a moment or none"] = RecordDimensions<Visit>.By(v => v.Area, v => v.MomentOrNone),
        ["a text and a moment of UTC"] = RecordDimensions<Visit>.By(v => v.Area, v => v.UtcMoment),
        ["a text and a local day"] = RecordDimensions<Visit>.By(v => v.Area, v => v.LocalDay),
        ["a text and a local day or none"] = RecordDimensions<Visit>.By(v => v.Area, v => v.LocalDayOrNone),
        ["a text and the later of two moments"] = RecordDimensions<Visit>.By(v => v.Area, v => v.MomentOrNone ?? v.Moment),
        ["a number and a day"] = RecordDimensions<Visit>.By(v => v.Office, v => v.Day, id => id.ToString("D5", CultureInfo.InvariantCulture)),
        ["a number or none and a day"] = RecordDimensions<Visit>.By(v => v.Province, v => v.Day, id => id?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ["an identifier and a moment"] = RecordDimensions<Visit>.By(v => v.Unit, v => v.Moment, id => id.ToString()),
        ["an enumeration and a day"] = RecordDimensions<Visit>.By(v => v.Channel, v => v.Day, channel => channel.ToString()),
        ["an enumeration stored as text and a day"] = RecordDimensions<Visit>.By(v => v.ChannelName, v => v.Day, channel => channel.ToString()),
        ["keys of one code and a day"] = RecordDimensions<Visit>.By(v => v.Office, v => v.Day, id => id < 2 ? "low" : "high"),
        ["one area for all and a day"] = RecordDimensions<Visit>.By(v => Area, v => v.Day),
        ["a part of a text and a day"] = RecordDimensions<Visit>.By(v => v.Area!.Substring(0, 4), v => v.Day),
    };

    public static TheoryData<string> Dimensions => [.. s_dimensions.Keys];

    public static TheoryData<string> Calendars => ["GREGORIAN", "ND09", "FY07-01", "FY11-15E", "CUT20", "CUT31.28.31.30.31.30.31.31.30.31.30.31", "WSUN"];

    [Theory]
    [MemberData(nameof(Dimensions))]
    public async Task Every_type_of_area_and_day_counts_in_SQLite_as_in_memory(string dimensions)
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await using VisitContext context = await FilledAsync(new DbContextOptionsBuilder<VisitContext>().UseSqlite(connection).Options, connection.OpenAsync);
        await CheckAsync(dimensions, context);
    }

    [PostgresFact]
    public async Task Every_type_of_area_and_day_counts_in_PostgreSQL_as_in_memory()
    {
        PostgresServer server = await postgres.ServerAsync();
        await using VisitContext context = await FilledAsync(
            new DbContextOptionsBuilder<VisitContext>().UseNpgsql(server.ConnectionString(await server.CreateDatabaseAsync()) + ";Timezone=Asia/Ho_Chi_Minh").Options, static () => Task.CompletedTask);
        foreach (string dimensions in s_dimensions.Keys)
            await CheckAsync(dimensions, context);
        await CheckMixtureAsync(context);
    }

    [Fact]
    public async Task Areas_and_days_of_different_types_go_into_one_query()
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await using VisitContext context = await FilledAsync(new DbContextOptionsBuilder<VisitContext>().UseSqlite(connection).Options, connection.OpenAsync);
        await CheckMixtureAsync(context);
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public async Task Every_kind_of_period_counts_as_in_memory(string calendar)
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await using VisitContext context = await FilledAsync(new DbContextOptionsBuilder<VisitContext>().UseSqlite(connection).Options, connection.OpenAsync);
        ReportingCalendar reporting = ReportingCalendar.Parse(calendar, CultureInfo.InvariantCulture);
        PeriodKind[] months = [PeriodKind.Day, PeriodKind.Month, PeriodKind.Bimonth, PeriodKind.Quarter, PeriodKind.FourMonths, PeriodKind.HalfYear, PeriodKind.Year];
        RateSet<Visit> rates = RateSet.Of(s_dimensions["a text and a moment"].Number(s_measure, v => true));
        foreach (PeriodKind kind in calendar is "GREGORIAN" or "WSUN" ? [.. months, PeriodKind.Week, PeriodKind.Biweek] : months)
        {
            TallyPlan<Visit> plan = rates.Per(kind, reporting);
            Period cut = Period.Range(new LocalDate(2025, 2, 3), new LocalDate(2025, 10, 9));
            foreach (TallyPlan<Visit> each in new[] { plan, plan.During(cut, OutsidePeriod.LeaveOut), plan.During(Period.Range(new LocalDate(2024, 1, 1), new LocalDate(2026, 12, 31))) })
                Assert.Equal(each.Tally(s_visits), await each.TallyAsync(context.Visits));
        }
    }

    [Fact]
    public async Task Long_questions_are_grouped_by_days()
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await using VisitContext context = await FilledAsync(new DbContextOptionsBuilder<VisitContext>().UseSqlite(connection).Options, connection.OpenAsync);
        TallyPlan<Visit> weeks = RateSet.Of(s_dimensions["a text and a moment"].Number(s_measure, v => true)).Per(PeriodKind.Week);

        TallyPlan<Visit> tenYears = weeks.During(Period.Range(new LocalDate(2016, 1, 1), new LocalDate(2026, 12, 31)));
        Assert.Contains("date(\"v\".\"Moment\")", tenYears.ToTallyQueryString(context.Visits), StringComparison.Ordinal);
        Assert.Equal(tenYears.Tally(s_visits), await tenYears.TallyAsync(context.Visits));

        TallyPlan<Visit> allTime = weeks.During(Period.Range(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31)), OutsidePeriod.LeaveOut);
        Assert.Equal(allTime.Tally(s_visits), await allTime.TallyAsync(context.Visits));
    }

    [Fact]
    public async Task A_day_that_is_stored_as_text_is_refused()
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await using VisitContext context = await FilledAsync(new DbContextOptionsBuilder<VisitContext>().UseSqlite(connection).Options, connection.OpenAsync);
        RecordDimensions<Visit> byText = RecordDimensions<Visit>.By(v => v.Area, v => v.DayAsText);

        NotSupportedException refused = await Assert.ThrowsAsync<NotSupportedException>(() => RateSet.Of(byText.Number(s_measure, v => true)).Per(PeriodKind.Month).TallyAsync(context.Visits));

        Assert.Equal(
            "'v.DayAsText' (dossiers.received-online, deciding day) does not count the same inside a database: it is stored as text, whose order is not its own. "
            + "Compare it for equality, or store it as a number or day.",
            refused.Message);
    }

    [Fact]
    public async Task The_order_of_what_is_stored_as_text_is_refused_and_its_equality_counts()
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await using VisitContext context = await FilledAsync(new DbContextOptionsBuilder<VisitContext>().UseSqlite(connection).Options, connection.OpenAsync);
        TallyPlan<Visit> Plan(Expression<Func<Visit, bool>> where) => RateSet.Of(s_dimensions["a text and a day"].Number(s_measure, where)).Per(PeriodKind.Month);

        await Assert.ThrowsAsync<NotSupportedException>(() => Plan(v => v.ChannelName > Channel.Post).TallyAsync(context.Visits));
        await Assert.ThrowsAsync<NotSupportedException>(() => Plan(v => v.ChannelName.HasFlag(Channel.Post)).TallyAsync(context.Visits));
        await Assert.ThrowsAsync<NotSupportedException>(() => Plan(v => ((int)v.ChannelName & 1) == 1).TallyAsync(context.Visits));
        await Assert.ThrowsAsync<NotSupportedException>(() => Plan(v => v.DayAsText <= v.Day).TallyAsync(context.Visits));
        await Assert.ThrowsAsync<NotSupportedException>(() => Plan(v => (v.Office > 1 ? v.Channel : v.ChannelName) > Channel.Post).TallyAsync(context.Visits));
        TallyPlan<Visit> equal = Plan(v => v.ChannelName == Channel.Post);
        Assert.Equal(equal.Tally(s_visits), await equal.TallyAsync(context.Visits));
    }

    [Fact]
    public async Task The_order_of_what_is_stored_as_text_is_refused_of_what_a_query_selects_too()
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await using VisitContext context = await FilledAsync(new DbContextOptionsBuilder<VisitContext>().UseSqlite(connection).Options, connection.OpenAsync);
        IQueryable<Visit> selected = context.Visits.Select(v => new Visit { Area = v.Area, Day = v.DayAsText, Channel = v.ChannelName });
        TallyPlan<Visit> byDay = RateSet.Of(s_dimensions["a text and a day"].Number(s_measure, v => true)).Per(PeriodKind.Month);
        TallyPlan<Visit> byChannel = RateSet.Of(s_dimensions["a text and a moment"].Number(s_measure, v => v.Channel > Channel.Post)).Per(PeriodKind.Month);

        await Assert.ThrowsAsync<NotSupportedException>(() => byDay.TallyAsync(selected));
        await Assert.ThrowsAsync<NotSupportedException>(() => byChannel.TallyAsync(context.Visits.Select(v => new Visit { Area = v.Area, Moment = v.Moment, Channel = v.ChannelName })));
    }

    [Fact]
    public async Task Definitions_that_do_not_go_into_one_query_are_refused()
    {
        using SqliteConnection connection = new("Data Source=:memory:");
        await using VisitContext context = await FilledAsync(new DbContextOptionsBuilder<VisitContext>().UseSqlite(connection).Options, connection.OpenAsync);
        RateSet<Visit> rates = RateSet.Of(s_dimensions["a text and a day"].Number(s_measure, v => true), s_dimensions["a text and a local day"].Number(s_otherMeasure, v => true));

        // In days a local day is a column of another type than a day. By periods both are conditions.
        NotSupportedException refused = await Assert.ThrowsAsync<NotSupportedException>(() => rates.Per(PeriodKind.Month).TallyAsync(context.Visits));
        Assert.StartsWith(
            "The definitions by v.Area and v.Day, by v.Area and v.LocalDay do not go into one query: ".Replace("v.", "x.", StringComparison.Ordinal), refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Tally those of one area and day at a time.", refused.Message, StringComparison.Ordinal);

        TallyPlan<Visit> year = rates.Per(PeriodKind.Month).During(Period.OfYear(2025), OutsidePeriod.LeaveOut);
        Assert.Equal(year.Tally(s_visits), await year.TallyAsync(context.Visits));
    }

    private static async Task CheckAsync(string dimensions, VisitContext context)
    {
        // A visit is counted only where it has what the dimensions ask for.
        Expression<Func<Visit, bool>> isWhole = v => v.DayOrNone != null && v.Province != null;
        RateSet<Visit> rates = RateSet.Of(s_dimensions[dimensions].Number(s_measure, isWhole), s_dimensions[dimensions].Number(s_otherMeasure, isWhole, v => v.Id));
        foreach (TallyPlan<Visit> plan in new[]
        {
            rates.Per(PeriodKind.Month),
            rates.Per(PeriodKind.Day).During(Period.Month(2025, 2), OutsidePeriod.LeaveOut),
            rates.Per(PeriodKind.Month).During(Period.OfYear(2025), OutsidePeriod.LeaveOut),
            rates.Per(PeriodKind.Month).During(Period.Range(new LocalDate(2024, 1, 1), new LocalDate(2026, 12, 31))),
        })
        {
            Tally expected = plan.Tally(s_visits);
            Assert.NotEqual(0, expected.Count);
            Assert.Equal(expected, await plan.TallyAsync(context.Visits));
        }
    }

    private static async Task CheckMixtureAsync(VisitContext context)
    {
        string[] columns = ["dossier.received-online", "dossier.paid-online", "dossier.on-time", "dossier.data-reused", "dossier.electronic-result"];
        string[] mixed = ["a text and a day", "a number and a day", "an identifier and a moment", "a text and a day or none", "an enumeration and a day"];
        RateSet<Visit> rates = RateSet.Of<Visit>([.. mixed.Zip(columns, static (name, code) =>
            s_dimensions[name].Ratio(DossierRates.Catalogue[code], v => v.DayOrNone != null, v => v.Channel == Channel.Post))]);
        foreach (TallyPlan<Visit> plan in new[] { rates.Per(PeriodKind.Quarter), rates.Per(PeriodKind.Quarter).During(Period.OfYear(2025), OutsidePeriod.LeaveOut) })
            Assert.Equal(plan.Tally(s_visits), await plan.TallyAsync(context.Visits));
    }

    private static async Task<VisitContext> FilledAsync(DbContextOptions<VisitContext> options, Func<Task> open)
    {
        await open();
        VisitContext context = new(options);
        await context.Database.EnsureCreatedAsync();
        context.AddRange(s_visits);
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        return context;
    }
}
