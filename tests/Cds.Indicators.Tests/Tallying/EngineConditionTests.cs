using System.Linq.Expressions;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using NodaTime;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>A condition is asked as it is written: the second part of && and || only where the first leaves it open.</summary>
public sealed class EngineConditionTests
{
    private static readonly EngineAxis<Row> s_axis = new(RecordDimensions<Row>.By(d => "1", d => new LocalDate(2025, 8, 1)), _ => "1", _ => new LocalDate(2025, 8, 1));

    [Fact]
    public void What_the_first_part_guards_is_not_asked_where_it_fails()
    {
        Row[] rows =
        [
            new(), new() { Former = new Row { Level = 3, Tags = null! }, Level = 4, SettledOn = new DateOnly(2025, 3, 4), Score = 7, Commune = "00070" },
            new() { Level = int.MaxValue, Tags = null!, Papers = null!, Former = new Row { Former = new Row() } }, new() { Tags = ["a"], Score = int.MinValue },
        ];
        Counted(
            rows,
            d => d.Former != null && d.Former.Level > 2,
            d => d.Former != null && d.Former.Former != null && d.Former.Former.Level == 0,
            d => d.Former == null || d.Former.IsOnline,
            d => d.Level != 0 && 10 / d.Level > 1,
            d => d.Level == 0 || 10 / d.Level > 1,
            d => d.SettledOn != null && d.SettledOn.Value > d.ReceivedOn,
            d => d.SettledOn.HasValue && d.SettledOn.Value.Month == 3,
            d => d.SettledOn == null || d.SettledOn.Value < d.ReceivedOn,
            d => !d.SettledOn.HasValue || d.SettledOn.Value.Year == 2025,
            d => d.Level < int.MaxValue && checked(d.Level + 1) > 2,
            d => d.Tags != null && d.Tags.Length > 0,
            d => d.Tags == null || d.Tags.Length == 0 || d.Tags[0] == "a",
            d => d.Papers != null && d.Papers.Count == 0,
            d => d.Commune != null && d.Commune.Length == 5,
            d => d.Score != null && d.Score != int.MinValue && checked(-d.Score.Value) < 0,
            d => d.Tags != null && (d.Tags.Length == 0 || d.Tags[0] == "a"),
            d => d.Score.HasValue && (int)d.Score > 0,
            d => d.Level != 0 && (d.Level > 3 ? 10 / d.Level : 1) >= 0,
            d => !(d.Tags == null || d.Tags.Length == 0));
    }

    [Fact]
    public void What_the_first_part_guards_inside_a_list_is_not_asked_where_it_fails()
    {
        Row[] rows =
        [
            new() { Papers = [null!, new Paper("a", 1, IsDigital: true)] }, new() { Papers = [null!] }, new() { Papers = [new Paper("b", 0, IsDigital: false)] }, new(),
        ];
        Counted(
            rows,
            d => d.Papers.Any(p => p != null && p.IsDigital),
            d => d.Papers.Any(p => p == null || p.IsDigital),
            d => d.Papers.All(p => p != null && p.Pages > 0 && p.IsDigital),
            d => d.Papers.Count(p => p != null && p.Pages >= d.Level) == 1);
    }

    [Fact]
    public void Orders_between_values_that_may_be_null_are_those_of_the_language()
    {
        DateOnly?[] days = [null, new(2025, 1, 1), new(2025, 1, 2)];
        bool[] answers = [false, true];
        Channel?[] channels = [null, Channel.Counter, Channel.Portal];
        Row[] rows =
        [
            .. from a in Enumerable.Range(0, 3) from b in Enumerable.Range(0, 3) from online in answers
            select new Row
            {
                SettledOn = days[a], DueOn = days[b], Score = a == 0 ? null : a, Level = b, Small = (short)a, Before = channels[a], Channel = channels[b] ?? Channel.Post,
                PaidAt = days[a]?.ToDateTime(new TimeOnly(7, 0)), At = (days[b] ?? days[2])!.Value.ToDateTime(new TimeOnly(7, 0)), Moment = a == 0 ? null : new LocalDateTime(2025, 1, a, 7, 0),
                IsOnline = online, ReceivedOn = days[1]!.Value, Satisfied = a == 0 ? null : a == 1, Fee = b,
            },
        ];
        int? none = null;
        int? one = 1;
        DateOnly? never = null;
        Counted(
            rows,
            d => d.SettledOn < d.DueOn, d => d.SettledOn <= d.DueOn, d => d.SettledOn > d.DueOn, d => d.SettledOn >= d.DueOn, d => d.SettledOn == d.DueOn, d => d.SettledOn != d.DueOn,
            d => !(d.SettledOn < d.DueOn), d => !(d.SettledOn <= d.DueOn), d => !(d.SettledOn > d.DueOn), d => !(d.SettledOn >= d.DueOn), d => !(d.SettledOn == d.DueOn), d => !(d.SettledOn != d.DueOn),
            d => d.SettledOn <= d.ReceivedOn, d => d.ReceivedOn < d.SettledOn, d => !(d.ReceivedOn >= d.SettledOn), d => d.SettledOn < never, d => !(d.SettledOn < never), d => d.SettledOn == never,
            d => d.Score < d.Level, d => d.Score <= d.Small, d => d.Small >= d.Score, d => d.Score > one, d => d.Score > none, d => !(d.Score > none), d => d.Score != none, d => d.Score == one, d => d.Score < 2L, d => d.Score > d.Fee,
            d => d.Score > 1.5m, d => d.Score >= 1.0, d => (long?)d.Score < d.Fee, d => (decimal?)d.Score <= d.Level,
            d => d.Before < d.Channel, d => d.Before <= Channel.Counter, d => d.Before >= d.Channel, d => d.Before == d.Channel, d => d.Before != d.Channel, d => !(d.Before > d.Channel), d => (byte?)d.Before < 3,
            d => d.PaidAt < d.At, d => d.PaidAt >= d.At, d => d.PaidAt == d.At, d => d.PaidAt != d.At, d => !(d.PaidAt <= d.At),
            d => d.Moment < new LocalDateTime(2025, 1, 2, 0, 0), d => d.Moment >= d.Moment, d => d.Moment == null, d => d.Moment != new LocalDateTime(2025, 1, 1, 7, 0), d => !(d.Moment > new LocalDateTime(2025, 1, 1, 7, 0)),
            d => d.Satisfied == true, d => d.Satisfied != true, d => d.Satisfied == null, d => d.Satisfied == d.IsOnline, d => !(d.Satisfied == d.IsOnline),
            d => d.SettledOn < d.DueOn || d.IsOnline, d => d.SettledOn < d.DueOn && d.IsOnline, d => (d.SettledOn < d.DueOn || d.Score > d.Level) && !(d.Before <= d.Channel || d.IsOnline),
            d => d.IsOnline == (d.SettledOn < d.DueOn), d => (d.SettledOn < d.DueOn) != (d.Score < d.Level), d => d.IsOnline ? d.Score < 2 : d.Score > 1, d => d.IsOnline & d.Score < 2, d => d.IsOnline | d.Score < 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_conditions_count_as_written_or_name_the_first_row_at_which_they_fail(int seed)
    {
        RandomConditions draw = new(seed);
        Row[] rows = [.. Enumerable.Range(0, 80).Select(_ => draw.Row())];
        int counted = 0;
        for (int i = 0; i < 120; i++)
        {
            Expression<Func<Row, bool>> denominator = draw.Condition();
            Expression<Func<Row, bool>> numerator = draw.Condition();
            EngineQuestion<Row>[] questions = [EngineQuestion<Row>.Share(s_axis, 0, denominator, numerator)];
            TallyPlan<Row> plan = EngineOracle<Row>.PlanOf(questions);
            int failing = Array.FindIndex(rows, row => Fails(questions[0], row));
            if (failing >= 0)
            {
                Assert.StartsWith(FormattableString.Invariant($"row {failing + 1}: "), Assert.Throws<InvalidOperationException>(() => plan.Tally(rows)).Message, StringComparison.Ordinal);
                continue;
            }

            counted++;
            Assert.Equal(new EngineOracle<Row>(questions, plan).Cells(rows), EngineOracle<Row>.Read(plan.Tally(rows)));
        }

        Assert.True(counted > 60, "Most conditions failed: little was tested.");
    }

    [Fact]
    public void A_definition_may_ask_whether_the_record_is_there()
    {
        Row?[] rows = [null, new() { IsOnline = true, Fee = 7 }, new(), null];
        EngineAxis<Row?> axis = new(RecordDimensions<Row?>.By(d => "1", d => new LocalDate(2025, 8, 1)), _ => "1", _ => new LocalDate(2025, 8, 1));
        EngineQuestion<Row?>[] questions =
        [
            EngineQuestion<Row?>.Share(axis, 0, d => true, d => d != null && d.IsOnline),
            EngineQuestion<Row?>.Share(axis, 1, d => d == null || d.IsOnline, d => d == null),
        ];
        TallyPlan<Row?> plan = EngineOracle<Row?>.PlanOf(questions);

        Assert.Equal(["1 2025-08-01: 1/4 2/3"], EngineOracle<Row?>.Read(plan.Tally(rows)));
    }

    [Fact]
    public void A_quantity_may_ask_whether_the_record_is_there()
    {
        Row?[] rows = [null, new() { IsOnline = true, Fee = 7 }, new(), null];
        EngineAxis<Row?> axis = new(RecordDimensions<Row?>.By(d => "1", d => new LocalDate(2025, 8, 1)), _ => "1", _ => new LocalDate(2025, 8, 1));
        TallyPlan<Row?> plan = EngineOracle<Row?>.PlanOf([EngineQuestion<Row?>.Number(axis, 0, d => true, d => d != null && d.IsOnline ? 7 : 1)]);

        Assert.Equal(["1 2025-08-01: 10/0"], EngineOracle<Row?>.Read(plan.Tally(rows)));
    }

    [Fact]
    public void A_part_that_two_definitions_share_is_asked_as_each_writes_it()
    {
        Row[] rows = [new() { Level = 0 }, new() { Level = 5 }, new() { Level = 20 }];
        EngineQuestion<Row>[] questions =
        [
            EngineQuestion<Row>.Share(s_axis, 0, d => d.Level != 0, d => 10 / d.Level > 1),
            EngineQuestion<Row>.Share(s_axis, 1, d => d.Level != 0 && 10 / d.Level > 1, d => 10 / d.Level > 1),
            EngineQuestion<Row>.Number(s_axis, 2, d => d.Level != 0, d => 100 / d.Level),
        ];

        Assert.Equal(["1 2025-08-01: 1/2 1/1 25/0"], EngineOracle<Row>.Read(EngineOracle<Row>.PlanOf(questions).Tally(rows)));
    }

    private static void Counted(Row[] rows, params Expression<Func<Row, bool>>[] conditions)
    {
        for (int i = 0; i < conditions.Length; i++)
        {
            EngineQuestion<Row>[] alone = [EngineQuestion<Row>.Share(s_axis, 0, d => true, conditions[i])];
            Check(rows, alone);
            Check(rows, [EngineQuestion<Row>.Share(s_axis, 0, conditions[i], d => true)]);
            Check(rows, [EngineQuestion<Row>.Share(s_axis, 0, d => d.IsOnline, conditions[i])]);
        }

        Check(rows, [.. conditions.Select((condition, i) => EngineQuestion<Row>.Share(s_axis, i, condition, conditions[(i + 1) % conditions.Length]))]);
    }

    private static void Check(Row[] rows, EngineQuestion<Row>[] questions)
    {
        TallyPlan<Row> plan = EngineOracle<Row>.PlanOf(questions);
        Assert.Equal(new EngineOracle<Row>(questions, plan).Cells(rows), EngineOracle<Row>.Read(plan.Tally(rows)));
    }

    private static bool Fails(EngineQuestion<Row> question, Row row)
    {
        try
        {
            _ = question.Numerator(row);
            _ = question.Denominator(row);
            return false;
        }
        catch (OverflowException)
        {
            return true;
        }
    }
}
