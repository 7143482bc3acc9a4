using System.Globalization;
using System.Linq.Expressions;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Whatever is asked, and however the records come: one tally, and it is what a slow count gives.</summary>
public sealed class EngineEquivalenceTests
{
    private static readonly PeriodKind[] s_kinds =
        [PeriodKind.Day, PeriodKind.Week, PeriodKind.Biweek, PeriodKind.Month, PeriodKind.Bimonth, PeriodKind.Quarter, PeriodKind.FourMonths, PeriodKind.HalfYear, PeriodKind.Year];

    private static readonly ReportingCalendar[] s_calendars =
        [ReportingCalendar.Gregorian, ReportingCalendar.Decree09, ReportingCalendar.CutOff(20), ReportingCalendar.FiscalYear(7, 1), ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday)];

    private static readonly string[] s_communes = ["00070", "00073", "1", "Đồng Xuân", "aa", "B", "25984", "000001"];

    private static readonly EngineAxis<Row>[] s_axes =
    [
        new(RecordDimensions<Row>.By(d => d.Commune, d => d.ReceivedOn), d => d.Commune, d => LocalDate.FromDateOnly(d.ReceivedOn), d => d.Commune != null),
        new(RecordDimensions<Row>.By(d => d.Commune, d => d.SettledOn), d => d.Commune, d => LocalDate.FromDateOnly(d.SettledOn!.Value), d => d.Commune != null && d.SettledOn != null),
        new(RecordDimensions<Row>.By(d => d.CommuneId, d => d.At, areaCode: id => (id % 5).ToString("D5", CultureInfo.InvariantCulture)), d => (d.CommuneId % 5).ToString("D5", CultureInfo.InvariantCulture), d => LocalDateTime.FromDateTime(d.At).Date),
        new(RecordDimensions<Row>.By(d => d.Channel, d => d.Moment, areaCode: channel => $"{channel}"), d => $"{d.Channel}", d => d.Moment!.Value.Date, d => d.Moment.HasValue),
        new(RecordDimensions<Row>.By(d => d.Before, d => d.Day, areaCode: channel => $"{channel}"), d => $"{d.Before}", d => d.Day, d => d.Before.HasValue),
    ];

    private static readonly Expression<Func<Row, bool>>[] s_conditions =
    [
        d => true, d => d.IsOnline, d => d.PaidOnline, d => !d.IsOnline, d => d.IsOnline && d.PaidOnline, d => d.IsOnline || d.PaidOnline, d => d.IsOnline ^ d.PaidOnline,
        d => d.SettledOn != null, d => d.SettledOn == null, d => d.SettledOn <= d.DueOn, d => d.SettledOn > d.DueOn, d => !(d.SettledOn < d.DueOn), d => d.SettledOn == d.DueOn,
        d => d.SettledOn != null && d.SettledOn.Value > d.ReceivedOn, d => d.SettledOn == null || d.SettledOn.Value.Year == 2025, d => d.Score > 0, d => d.Score >= d.Level, d => d.Score != d.Level,
        d => d.Channel == Channel.Portal, d => d.Before == Channel.Counter, d => d.Before != null && d.Before != d.Channel, d => d.Before < Channel.Portal, d => d.Fee > 0, d => d.Fee % 3 == 1,
        d => d.Satisfied == true, d => d.Satisfied != false, d => d.Satisfied ?? d.IsOnline, d => d.Commune == "00070", d => d.Commune != null && d.Commune.StartsWith("00", StringComparison.Ordinal),
        d => d.Former != null && d.Former.IsOnline, d => d.Papers.Any(p => p.IsDigital), d => d.Papers.Any(p => p.Pages > d.Level && p.Pages < d.Fee), d => Enumerable.Contains(d.Tags, "a"), d => d.Amount > 1.5m,
        d => d.Weight < 0, d => d.PaidAt < d.At, d => (d.IsOnline ? d.Level : d.Small) > 0, d => d.Level != 0 && 10 / d.Level > 1, d => d.Moment > d.Moment, d => d.Moment == null || d.Moment.Value.Hour < 12,
    ];

    private static readonly Expression<Func<Row, long>>[] s_quantities =
    [
        d => d.Fee, d => -d.Fee, d => d.Level, d => d.Score ?? 0, d => d.SettledOn == null ? -1 : d.SettledOn.Value.DayNumber, d => d.Fee * 1_000_000_000_000L, d => 0, d => d.Papers.Count,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Records_of_a_class_are_counted_as_the_slow_count_has_it(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < 6; i++)
        {
            EngineQuestion<Row>[] questions = Questions(random, s_axes, s_conditions, s_quantities);
            await CheckAsync(questions, [.. Enumerable.Range(0, Size(random)).Select(_ => Draw(random))], random);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Records_of_a_small_structure_are_counted_as_the_slow_count_has_it(int seed)
    {
        static string Name(int area) => area.ToString("D5", CultureInfo.InvariantCulture);
        Random random = new(seed);
        EngineAxis<EngineDossier>[] axes =
        [
            new(RecordDimensions<EngineDossier>.By(d => d.Area, d => d.ReceivedOn, areaCode: Name), d => Name(d.Area), d => LocalDate.FromDateOnly(d.ReceivedOn)),
            new(RecordDimensions<EngineDossier>.By(d => d.Area, d => d.SettledOn, areaCode: Name), d => Name(d.Area), d => LocalDate.FromDateOnly(d.SettledOn!.Value), d => d.SettledOn != null),
        ];
        Expression<Func<EngineDossier, bool>>[] conditions =
        [
            d => true, d => d.IsOnline, d => d.PaidOnline, d => d.Fee > 0, d => d.Fee > 0 && d.PaidOnline, d => d.SettledOn <= d.DueOn, d => !(d.SettledOn > d.DueOn), d => d.Kind == 1, d => d.Kind < 2 || d.IsOnline,
            d => d.DueOn != null && d.DueOn.Value.Month == 3, d => d.SettledOn == d.DueOn, d => d.ReceivedOn < d.DueOn, d => d.DueOn >= d.ReceivedOn,
        ];
        for (int i = 0; i < 6; i++)
        {
            EngineQuestion<EngineDossier>[] questions = Questions(random, axes, conditions, [d => d.Fee, d => d.Kind - 1]);
            await CheckAsync(questions, [.. Enumerable.Range(0, Size(random)).Select(_ => Small(random))], random);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Records_of_a_large_structure_are_counted_as_the_slow_count_has_it(int seed)
    {
        Random random = new(seed);
        EngineAxis<EngineLargeDossier>[] axes =
        [
            new(RecordDimensions<EngineLargeDossier>.By(d => d.Area, d => d.Day, areaCode: area => area.ToString("N")), d => d.Area.ToString("N"), d => d.Day, d => d.Day != null),
            new(RecordDimensions<EngineLargeDossier>.By(d => d.Text, d => new LocalDate(2025, 3, 5)), d => d.Text, _ => new LocalDate(2025, 3, 5), d => d.Text != null),
        ];
        Expression<Func<EngineLargeDossier, bool>>[] conditions =
        [
            d => true, d => d.IsOnline, d => d.Score > 0, d => d.Score < d.Fee, d => d.Text != null && d.Text.Length > 1, d => d.Area == d.Other, d => d.Day > new LocalDate(2025, 6, 1), d => d.Day == null || d.Day.Value.Month < 7,
            d => d.Score != null && d.Score.Value > 0 && d.IsOnline,
        ];
        for (int i = 0; i < 6; i++)
        {
            EngineQuestion<EngineLargeDossier>[] questions = Questions(random, axes, conditions, [d => d.Fee, d => d.Score ?? -3]);
            await CheckAsync(questions, [.. Enumerable.Range(0, Size(random)).Select(_ => Large(random))], random);
        }
    }

    private static async Task CheckAsync<T>(EngineQuestion<T>[] questions, T[] records, Random random)
    {
        PeriodKind kind = s_kinds[random.Next(s_kinds.Length)];
        ReportingCalendar calendar = s_calendars[random.Next(s_calendars.Length)];
        if (kind is PeriodKind.Week or PeriodKind.Biweek && !calendar.HasWeeks)
            calendar = ReportingCalendar.Gregorian;
        TallyPlan<T> plan = EngineOracle<T>.PlanOf(questions, kind, calendar);
        plan = random.Next(4) switch
        {
            0 => plan,
            1 => plan.During(Period.OfYear(2025), OutsidePeriod.LeaveOut),
            2 => plan.During(Period.Range(new LocalDate(2025, 2, 11), new LocalDate(2025, 2, 11).PlusDays(random.Next(200))), OutsidePeriod.LeaveOut),
            _ => plan.During(Period.Range(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31))),
        };
        Tally tally = await EngineWays.AllAsync(plan, records, random);
        Assert.Equal(new EngineOracle<T>(questions, plan).Cells(records), EngineOracle<T>.Read(tally));
    }

    /// <summary>One to forty questions, so that a pair of area and day has one to some eighty conditions.</summary>
    private static EngineQuestion<T>[] Questions<T>(Random random, EngineAxis<T>[] axes, Expression<Func<T, bool>>[] conditions, Expression<Func<T, long>>[] quantities)
    {
        EngineAxis<T>[] used = [.. axes.Take(1 + random.Next(axes.Length))];
        random.Shuffle(used);
        Expression<Func<T, bool>> Condition() => conditions[random.Next(conditions.Length)];
        Expression<Func<T, long>> Quantity() => quantities[random.Next(quantities.Length)];
        return
        [
            .. Enumerable.Range(0, 1 + random.Next(random.Next(2) == 0 ? 4 : 40)).Select(number => (used[random.Next(used.Length)], random.Next(6)) switch
            {
                (var axis, 0) => EngineQuestion<T>.Mean(axis, number, Condition(), Quantity()),
                (var axis, 1) => EngineQuestion<T>.Number(axis, number, Condition(), Quantity()),
                (var axis, 2) => EngineQuestion<T>.Number(axis, number, Condition()),
                (var axis, 3) => EngineQuestion<T>.Ratio(axis, number, Condition(), Condition()),
                (var axis, _) => EngineQuestion<T>.Share(axis, number, Condition(), Condition()),
            }),
        ];
    }

    private static int Size(Random random) => random.Next(4) switch { 0 => random.Next(4), 1 => 1020 + random.Next(10), 2 => random.Next(3000), _ => random.Next(200) };

    private static DateOnly Date(Random random) => random.Next(500) switch
    {
        0 => new DateOnly(2, 3, 4),
        1 => new DateOnly(9998, 5, 6),
        _ => new DateOnly(2024, 11, 20).AddDays(random.Next(440)),
    };

    private static Row Draw(Random random, bool isFormer = false) => new()
    {
        Commune = random.Next(9) == 0 ? null : s_communes[random.Next(s_communes.Length)],
        CommuneId = random.Next(30) == 0 ? int.MinValue + 1 + random.Next(3) : random.Next(8),
        Channel = (Channel)random.Next(7),
        Before = random.Next(3) == 0 ? null : (Channel)random.Next(7),
        ReceivedOn = Date(random),
        SettledOn = random.Next(3) == 0 ? null : Date(random),
        DueOn = random.Next(3) == 0 ? null : Date(random),
        At = Date(random).ToDateTime(new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay))),
        PaidAt = random.Next(3) == 0 ? null : Date(random).ToDateTime(TimeOnly.MinValue),
        Day = LocalDate.FromDateOnly(Date(random)),
        Moment = random.Next(3) == 0 ? null : LocalDate.FromDateOnly(Date(random)).At(new LocalTime(random.Next(24), 59, 59)),
        Level = random.Next(6) - 2,
        Score = random.Next(3) == 0 ? null : random.Next(6) - 2,
        Small = (short)(random.Next(6) - 2),
        Fee = random.Next(5) == 0 ? 0 : random.Next(-200, 2000),
        Amount = random.Next(5) * 0.5m,
        Weight = random.Next(3) - 1,
        IsOnline = random.Next(2) == 0,
        PaidOnline = random.Next(2) == 0,
        Satisfied = random.Next(3) == 0 ? null : random.Next(2) == 0,
        Tags = random.Next(3) == 0 ? ["a", "b"] : random.Next(2) == 0 ? ["b"] : [],
        Former = isFormer || random.Next(3) == 0 ? null : Draw(random, isFormer: true),
        Papers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Paper("x", random.Next(6), random.Next(2) == 0))],
    };

    private static EngineDossier Small(Random random) => random.Next(20) == 0 ? default(EngineDossier) with { ReceivedOn = Date(random) } : new EngineDossier(
        random.Next(40) == 0 ? random.Next(int.MaxValue) : random.Next(6), Date(random), random.Next(3) == 0 ? null : Date(random), random.Next(3) == 0 ? null : Date(random),
        (byte)random.Next(4), random.Next(2) == 0, random.Next(2) == 0, random.Next(-3, 9));

    private static EngineLargeDossier Large(Random random) => new(
        new Guid(random.Next(5), 0, 0, new byte[8]), random.Next(4) == 0 ? null : LocalDate.FromDateOnly(Date(random)), new Guid(random.Next(5), 0, 0, new byte[8]), default, default,
        random.Next(4) == 0 ? null : s_communes[random.Next(s_communes.Length)], random.Next(4) == 0 ? null : random.Next(-3, 4), random.Next(2) == 0, random.Next(-3, 4));
}
