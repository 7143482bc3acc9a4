using System.Text.Json;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using Xunit.Abstractions;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>
/// The cases of DHIS2's AnalyticsServiceQueryModifiersTest: one unit, three months, an element with two options (each a measure of its own). An
/// expression is arithmetic on exact cells; where DHIS2 takes a missing operand for zero, the question says so (<see cref="MissingPolicy.TreatAsZero"/>).
/// </summary>
public sealed class Dhis2QueryModifierTests(ITestOutputHelper output)
{
    private const string Total = "a";
    private const string OptionA = "a.a";
    private const string OptionB = "a.b";

    private static readonly Period s_span = Period.Range(new LocalDate(2021, 10, 1), new LocalDate(2022, 6, 30));

    private readonly VectorScene _scene = new((AreaLevel.Province, "ou", null));

    [SharedFact]
    public void Every_case_is_answered()
    {
        JsonElement dataset = Dhis2Vectors.Datasets()["AnalyticsServiceQueryModifiersTest"];
        foreach (JsonElement value in dataset.GetProperty("values").EnumerateArray())
        {
            string period = value.GetProperty("period").GetString()!;
            _scene.Add(Total, "ou", period, value.GetProperty("value").GetInt64());
            _scene.Add("a." + value.GetProperty("option").GetString()!.ToLowerInvariant(), "ou", period, value.GetProperty("value").GetInt64());
        }

        VectorLedger.Close(Dhis2Vectors.File, Dhis2Vectors.Cases(dataset), Answers(), 17, 0, output);
    }

    private Dictionary<string, VectorAnswer<Dhis2Case>> Answers() => new(StringComparer.Ordinal)
    {
        ["sum"] = Same(period => Value(Total, period)),
        ["average"] = Same(period => Mean(Total, period)),
        ["last_option"] = Same(period => Value(OptionA, period, TimeAggregation.Last)),
        ["sum_plus_avg"] = Same(period => Value(Total, period) + Mean(Total, period)),
        ["max_plus_avg"] = Same(period => Value(Total, period, TimeAggregation.Maximum) + Mean(Total, period)),
        ["grouped_avg"] = Same(period => Mean(Total, period) * 3),
        ["avg_option_plus_sum_option"] = Same(period => Mean(OptionA, period) + Value(OptionB, period)),
        ["offset_-1"] = Same(period => Offset(Total, period, -1)),
        ["offset_+1_plus_self"] = Same(period => Value(Total, period) + OrZero(Total, period, 1)),
        ["group_offset"] = Same(period => Offset(Total, period, -1) * 2),
        ["nested_offset"] = Same(period => Offset(Total, period, -1) + OrZero(Total, period, -2)),
        ["option_offsets"] = Same(OptionOffsets),
        ["min_date"] = Same(period => Sliced(period, new LocalDate(2022, 2, 1), s_span.End)),
        ["max_date"] = Same(period => Sliced(period, s_span.Start, new LocalDate(2022, 2, 28))),
        ["min_max_date"] = Same(period => Sliced(period, new LocalDate(2022, 2, 1), new LocalDate(2022, 2, 28))),
        ["subexpr_if"] = Same(period => Value(Total, period) == Rational.One ? 4 : 5),
        ["subexpr_offset"] = Same(period => Value(Total, period) + OrZero(Total, period, -1)),
    };

    /// <summary>The expected rows are all that DHIS2 gave of the months and the quarter; the months that it left out have no data here.</summary>
    private static VectorAnswer<Dhis2Case> Same(Func<string, Rational?> answer) => VectorAnswer<Dhis2Case>.Same(vector =>
    {
        bool byMonth = vector.Periods.Any(period => !period.Contains('Q', StringComparison.Ordinal));
        Dhis2Case asked = byMonth ? vector with { Periods = [.. vector.Periods.Union(["202201", "202202", "202203"], StringComparer.Ordinal)] } : vector;
        asked.Matches((_, period) => answer(period));
    });

    private RollupCell Cell(string series, string period, TimeAggregation overTime = TimeAggregation.Sum, MissingPolicy? policy = null)
    {
        (Measure measure, ObservationSet set) = _scene.Observe(series, overTime);
        return set.Rollup(measure).ToEverything().Over(VectorScene.PeriodOf(period)).Missing(policy ?? VectorScene.WhatIsThere).Compute().Cells().Single();
    }

    private Rational? Value(string series, string period, TimeAggregation overTime = TimeAggregation.Sum) => VectorScene.ValueOf(Cell(series, period, overTime));

    private Rational? Mean(string series, string period)
    {
        MeanIndicator mean = Made.Mean(VectorScene.Measure("part"), Made.Measure("whole"));
        return VectorScene.ValueOf(
            _scene.ObserveMeans(series, mean).Rollup(mean).ToEverything().Over(VectorScene.PeriodOf(period)).Missing(VectorScene.WhatIsThere).Compute().Cells().Single());
    }

    private Rational? Offset(string series, string period, int count) => VectorScene.ValueOf(Shifted(series, period, count, VectorScene.WhatIsThere));

    private Rational? OrZero(string series, string period, int count) => VectorScene.ValueOf(Shifted(series, period, count, MissingPolicy.TreatAsZero));

    private RollupCell Shifted(string series, string period, int count, MissingPolicy policy)
    {
        (Measure measure, ObservationSet set) = _scene.Observe(series);
        RollupResult months = set.Rollup(measure).ToEverything().Per(PeriodKind.Month).During(s_span).Missing(policy).Compute().Shift(-count);
        return months[months.Targets[0], VectorScene.PeriodOf(period)];
    }

    /// <summary>One of the two is there: the other counts as zero; neither is: no row.</summary>
    private Rational? OptionOffsets(string period) => Offset(OptionA, period, -1) is null && Offset(OptionB, period, 1) is null
        ? null
        : OrZero(OptionA, period, -1) + (OrZero(OptionB, period, 1) * 2);

    private Rational? Sliced(string period, LocalDate first, LocalDate last)
    {
        (Measure measure, ObservationSet set) = _scene.Observe(Total);
        return VectorScene.ValueOf(
            set.During(Period.Range(first, last)).Rollup(measure).ToEverything().Over(VectorScene.PeriodOf(period)).Missing(VectorScene.WhatIsThere).Compute().Cells().Single());
    }
}
