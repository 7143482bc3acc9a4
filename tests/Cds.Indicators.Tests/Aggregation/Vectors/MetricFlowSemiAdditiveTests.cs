using System.Text.Json;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;
using Xunit.Abstractions;
using Answer = Cds.Indicators.Tests.Aggregation.Vectors.VectorAnswer<System.Text.Json.JsonElement>;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>
/// MetricFlow's choices for balances, which add over accounts and not over days. Users (or types of account) are units; the accounts of a user on one
/// day are added before they are observed.
/// </summary>
public sealed class MetricFlowSemiAdditiveTests(ITestOutputHelper output)
{
    private static readonly Period s_january = Period.Month(2020, 1);
    private static readonly LocalDate s_monday = new(2019, 12, 30);

    [SharedFact]
    public void Every_choice_is_answered()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Shared("vectors/" + MetricFlowVectors.SemiAdditive)));
        VectorLedger.Close(
            MetricFlowVectors.SemiAdditive,
            document.RootElement.GetProperty("cases").EnumerateArray().Select(element => (element.GetProperty("id").GetString()!, element.GetProperty("expected"))),
            Answers(),
            6,
            2,
            output);
    }

    private static Dictionary<string, Answer> Answers()
    {
        VectorScene users = Balances("user_id", _ => true);
        VectorScene savings = Balances("user_id", row => row["account_type"] == "savings");
        VectorScene types = Balances("account_type", _ => true);
        return new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["last_balance_per_user"] = Answer.Same(expected => HasUnits(expected, Ask(users, TimeAggregation.Last).To(AreaLevel.Commune).Over(s_january).Compute())),
            ["last_balance_per_user_by_week"] = Answer.Same(expected => HasDays(expected, Weeks(users, TimeAggregation.Last))),
            ["first_day_by_day"] = Answer.Same(expected => HasDays(expected, Ask(users, TimeAggregation.First).ToEverything().Per(PeriodKind.Day).During(s_january).Compute())),
            ["first_day_by_week"] = Answer.Other(
                "the first value is that of each unit: who reports a day later than the others is not left out",
                expected =>
                {
                    RollupResult weeks = Weeks(users, TimeAggregation.First);
                    Assert.Equal((Rational)77555, ValueOn(weeks, s_monday));
                    Assert.Equal((Rational)14187, ValueOn(weeks, s_monday.PlusDays(7)));
                    Assert.DoesNotContain(expected.EnumerateObject(), day => ValueOn(weeks, MetricFlowVectors.Day(day.Name)) == day.Value.GetInt64());
                }),
            ["last_savings_per_user"] = Answer.Same(expected => HasUnits(expected, Ask(savings, TimeAggregation.Last).To(AreaLevel.Commune).Over(s_january).Compute())),
            ["first_day_since_2020_01_03_by_type"] = Answer.Same(expected => HasUnits(expected, OnTheFirstDaySince(types, new LocalDate(2020, 1, 3)))),
            ["first_month_total"] = Answer.Same(expected => Assert.Equal(
                (Rational)expected.GetProperty("").GetInt64(),
                VectorScene.ValueOf(Ask(users, TimeAggregation.Sum).ToEverything().Over(s_january).Compute().Cells().Single()))),
            ["naive_sum_trap"] = Answer.Other("a balance is not added over days: of the month it is the last one of each unit", expected =>
            {
                Rational? ours = VectorScene.ValueOf(Ask(users, TimeAggregation.Last).ToEverything().Over(s_january).Compute().Cells().Single());
                Assert.Equal((Rational)60033, ours);
                Assert.NotEqual((Rational)expected.GetProperty("").GetInt64(), ours);
            }),
        };
    }

    /// <summary>The accounts of each unit and day added: units are users, or types of account.</summary>
    private static VectorScene Balances(string unit, Func<Dictionary<string, string>, bool> counts)
    {
        Dictionary<string, string>[] rows = [.. MetricFlowVectors.Table("fct_accounts").Where(counts)];
        VectorScene scene = new([(AreaLevel.Province, MetricFlowVectors.Whole, null), .. rows.Select(row => row[unit]).Distinct(StringComparer.Ordinal).Select(code => (AreaLevel.Commune, code, (string?)MetricFlowVectors.Whole))]);
        foreach (IGrouping<(string Unit, string Day), Dictionary<string, string>> day in rows.GroupBy(row => (row[unit], row["ds"])))
            scene.Add("balance", day.Key.Unit, Period.Day(MetricFlowVectors.Day(day.Key.Day)), day.Sum(row => MetricFlowVectors.Number(row["account_balance"])));
        return scene;
    }

    private static Rollup Ask(VectorScene scene, TimeAggregation overTime)
    {
        (Measure measure, ObservationSet set) = scene.Observe("balance", overTime);
        return set.Rollup(measure).Missing(VectorScene.WhatIsThere);
    }

    private static RollupResult Weeks(VectorScene scene, TimeAggregation overTime) =>
        Ask(scene, overTime).ToEverything().Per(PeriodKind.Week).During(Period.Range(s_monday, s_monday.PlusDays(13))).Compute();

    /// <summary>What is there from a day on, rolled up over the first day of it.</summary>
    private static RollupResult OnTheFirstDaySince(VectorScene scene, LocalDate since)
    {
        (Measure measure, ObservationSet set) = scene.Observe("balance", TimeAggregation.First);
        ObservationSet slice = set.During(Period.Range(since, s_january.End));
        return slice.Rollup(measure).To(AreaLevel.Commune).Over(slice.Select(observation => observation.Period).Min()).Missing(VectorScene.WhatIsThere).Compute();
    }

    private static Rational? ValueOn(RollupResult result, LocalDate day) =>
        VectorScene.ValueOf(result[result.Targets[0], Period.Containing(day, result.Periods[0].Kind)]);

    /// <summary>The units with data are those expected, with their values.</summary>
    private static void HasUnits(JsonElement expected, RollupResult result) => Assert.Equal(
        expected.EnumerateObject().OrderBy(unit => unit.Name, StringComparer.Ordinal).Select(unit => (unit.Name, (Rational)unit.Value.GetInt64())),
        result.Cells().Where(cell => cell.Value.HasValue).OrderBy(cell => cell.Target.Code, StringComparer.Ordinal).Select(cell => (cell.Target.Code, cell.Value.Value)));

    /// <summary>The periods with data are those expected, with their values.</summary>
    private static void HasDays(JsonElement expected, RollupResult result) => Assert.Equal(
        expected.EnumerateObject().Select(day => (MetricFlowVectors.Day(day.Name), (Rational)day.Value.GetInt64())).Order(),
        result.Cells().Where(cell => cell.Value.HasValue).Select(cell => (cell.Period.Start, cell.Value.Value)));
}
