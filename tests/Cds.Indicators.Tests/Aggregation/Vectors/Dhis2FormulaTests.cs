using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using Xunit.Abstractions;
using Answer = Cds.Indicators.Tests.Aggregation.Vectors.VectorAnswer<System.Text.Json.JsonElement>;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>DHIS2's value formula, its strategies for missing values, its rounding and its shift of years, each case through the library.</summary>
public sealed class Dhis2FormulaTests(ITestOutputHelper output)
{
    private const string NotAnnualised = "a rate is of its period: it is not blown up to a year, least of all to one of 365 days";
    private const string YearsAreNotSplit = "a year is never split into months: the half of a yearly value is not what happened in half the year";
    private const string NoSignificantDigits = "rounding names its decimals, which a column has in common; significant digits differ from value to value";

    private readonly VectorScene _scene = new([(AreaLevel.Province, "ou", null), .. "abcde".Select(code => (AreaLevel.Commune, code.ToString(), (string?)"ou"))]);

    [SharedFact]
    public void Every_case_of_the_value_formula_is_answered() => VectorLedger.Close(
        Dhis2Vectors.File,
        Dhis2Vectors.Numbered(Dhis2Vectors.Datasets()["indicator_value_formula"], "cases"),
        new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["cases[0]"] = Answer.Same(HasPercentage),
            ["cases[1]"] = Answer.Other(NotAnnualised, vector => IsNotAnnualised(vector, 300)),
            ["cases[2]"] = Answer.Other(NotAnnualised, vector => IsNotAnnualised(vector, 200)),
            ["cases[3]"] = Answer.Same(HasPercentage),
            ["cases[4]"] = Answer.Same(HasPercentage),
            ["cases[5]"] = Answer.Other(NotAnnualised, vector => IsNotAnnualised(vector, 400)),
            ["cases[6]"] = Answer.Same(vector =>
            {
                Assert.Equal(JsonValueKind.Null, vector.GetProperty("expected").ValueKind);
                Assert.Equal(OutcomeKind.ZeroDenominator, Divide(vector).Rate.Kind);
            }),
            ["cases[7]"] = Answer.Same(vector =>
            {
                Assert.Equal(JsonValueKind.Null, vector.GetProperty("expected").ValueKind);
                Assert.False(Divide(vector).Rate.HasValue);
            }),
        },
        5,
        3,
        output);

    [SharedFact]
    public void Every_strategy_for_missing_values_is_a_policy()
    {
        JsonElement dataset = Dhis2Vectors.Datasets()["missing_value_strategy"];
        foreach (JsonProperty value in dataset.GetProperty("values").EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.Number))
            _scene.Add("v", value.Name.ToLowerInvariant(), "202401", value.Value.GetInt64());

        // The operands of an expression are units here, and the expression is their group.
        VectorLedger.Close(
            Dhis2Vectors.File,
            Dhis2Vectors.Numbered(dataset, "cases"),
            Enumerable.Range(0, 5).ToDictionary(i => string.Create(CultureInfo.InvariantCulture, $"cases[{i}]"), _ => Answer.Same(HasEveryStrategy), StringComparer.Ordinal),
            5,
            0,
            output);
    }

    [SharedFact]
    public void Every_case_of_rounding_and_of_shifted_years_is_answered()
    {
        JsonElement dataset = Dhis2Vectors.Datasets()["rounding_and_weights"];
        Dictionary<string, Answer> answers = new(StringComparer.Ordinal);
        foreach ((string id, _) in Dhis2Vectors.Numbered(dataset, "half_up_2_decimals"))
            answers.Add(id, Answer.Same(vector => Assert.Equal(vector[1].GetDecimal(), Rounding.Published.Apply(vector[0].GetDecimal()))));
        foreach ((string id, _) in Dhis2Vectors.Numbered(dataset, "decimals_given"))
            answers.Add(id, Answer.Same(vector => Assert.Equal(vector[2].GetDecimal(), Rounding.HalfAwayFromZero(vector[1].GetInt32()).Apply(vector[0].GetDecimal()))));
        foreach (((string id, _), decimal ours) in Dhis2Vectors.Numbered(dataset, "significant_digits").Zip([0.14m, 0.14m, 0.14m, 1.36m, 13.57m, 135.70m]))
            answers.Add(id, Answer.Other(NoSignificantDigits, vector => Assert.Equal(ours, Rounding.Published.Apply(vector[0].GetDecimal()))));
        foreach ((string id, _) in Dhis2Vectors.Numbered(dataset, "yearly_weighted_average"))
            answers.Add(id, Answer.Other(YearsAreNotSplit, YearIsRefused));

        string[] lists = ["half_up_2_decimals", "decimals_given", "significant_digits", "yearly_weighted_average"];
        VectorLedger.Close(Dhis2Vectors.File, lists.SelectMany(list => Dhis2Vectors.Numbered(dataset, list)), answers, 12, 8, output);
    }

    private static void HasPercentage(JsonElement vector) => Assert.Equal(vector.GetProperty("expected").GetDecimal(), Percentage(Divide(vector)));

    private static void IsNotAnnualised(JsonElement vector, decimal ours)
    {
        Assert.Equal(ours, Percentage(Divide(vector)));
        Assert.NotEqual(vector.GetProperty("expected").GetDecimal(), ours);
    }

    private static decimal Percentage(RollupCell cell) => cell.Rate.Value.ToDecimal(RateBasis.Percent, Rounding.HalfAwayFromZero(6));

    /// <summary>The ratio of a case, its parts observed apart; tenths where a part has them.</summary>
    private static RollupCell Divide(JsonElement vector)
    {
        VectorScene scene = new((AreaLevel.Province, "ou", null));
        RatioIndicator ratio = Made.Ratio(VectorScene.Measure("part", decimals: 1), Made.Measure("whole"), isShare: false);
        if (vector.GetProperty("numerator").ValueKind == JsonValueKind.Number)
            scene.Add("part", "ou", "202401", (long)(vector.GetProperty("numerator").GetDecimal() * 10));
        scene.Add("whole", "ou", "202401", vector.GetProperty("denominator").GetInt64());
        ObservationSet set = scene.Observe(("part", ratio.Numerator), ("whole", ratio.Denominator));
        return set.Rollup(ratio).ToEverything().Over(Period.Month(2024, 1)).Missing(VectorScene.WhatIsThere).Compute().Cells().Single();
    }

    private void HasEveryStrategy(JsonElement vector)
    {
        foreach ((string strategy, MissingPolicy policy) in new[]
        {
            ("SKIP_IF_ANY", MissingPolicy.RequireAll),
            ("SKIP_IF_ALL", VectorScene.WhatIsThere),
            ("NEVER_SKIP", MissingPolicy.TreatAsZero),
        })
        {
            (Measure measure, ObservationSet set) = _scene.Observe("v");
            IEnumerable<Area> operands = vector.GetProperty("expr").GetString()!.Split('+').Select(code => _scene[code.ToLowerInvariant()]);
            Outcome<Rational> value = set.Rollup(measure)
                .To(AreaGroup.Of("sum", "Sum", operands))
                .Over(Period.Month(2024, 1))
                .ReportedBy(AreaLevel.Commune)
                .Missing(policy)
                .Compute()["sum", "2024-M01"].Value;
            long? expected = vector.GetProperty(strategy).ValueKind == JsonValueKind.Null ? null : vector.GetProperty(strategy).GetInt64();
            Assert.True(expected is { } number ? value == Outcome.Of((Rational)number) : value.Kind is OutcomeKind.NoData or OutcomeKind.Incomplete, $"{strategy}: {value}");
        }
    }

    /// <summary>A year of figures is not asked of a fiscal year.</summary>
    private static void YearIsRefused(JsonElement vector)
    {
        VectorScene scene = new((AreaLevel.Province, "ou", null));
        scene.Add("v", "ou", "2023", vector.GetProperty("year1").GetInt64()).Add("v", "ou", "2024", vector.GetProperty("year2").GetInt64());
        (Measure measure, ObservationSet set) = scene.Observe("v");
        Period fiscal = Period.OfYear(2023, ReportingCalendar.FiscalYear(vector.GetProperty("base_month").GetInt32() + 1, 1));
        Assert.Equal(
            "'2023@FY10-01' is asked by the calendar FY10-01, and v is reported by the calendar GREGORIAN: periods of two calendars are never mixed. Ask per the calendar GREGORIAN, or take observations of one calendar.",
            Assert.Throws<InvalidOperationException>(() => set.Rollup(measure).ToEverything().Over(fiscal).Compute()).Message);
    }
}
