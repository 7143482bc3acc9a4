using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Xunit.Abstractions;
using Row = System.Collections.Generic.Dictionary<string, string>;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>In which longer period the reports of a shorter one go: <c>dhis2_period_rollup.csv</c>, each row as a roll-up of one report.</summary>
public sealed class Dhis2PeriodRollupTests(ITestOutputHelper output)
{
    private const string File = "dhis2_period_rollup.csv";

    [SharedFact]
    public void Every_report_goes_into_the_period_that_is_expected()
    {
        List<Row> rows = Csv.Read(Repository.Shared("vectors/" + File));
        VectorLedger.Close(
            File,
            rows.Select(row => (Key(row), row)),
            rows.ToDictionary(Key, _ => VectorAnswer<Row>.Same(GoesToTheExpected), StringComparer.Ordinal),
            19,
            0,
            output);
    }

    private static string Key(Row row) => $"{row["period"]}>{row["to_type"]}";

    private static void GoesToTheExpected(Row row)
    {
        VectorScene scene = new((AreaLevel.Province, "ou", null));
        scene.Add("v", "ou", row["period"], 7);
        (Measure measure, ObservationSet set) = scene.Observe("v");
        Period expected = VectorScene.PeriodOf(row["expected"]);
        RollupResult result = set.Rollup(measure).ToEverything().Per(expected.Kind).Missing(VectorScene.WhatIsThere).Compute();
        Assert.Equal(expected, Assert.Single(result.Periods));
        Assert.Equal((Rational)7, VectorScene.ValueOf(result.Cells().Single()));

        // Its neighbours have nothing of it.
        RollupResult around = set.Rollup(measure).ToEverything().Over(expected.Previous(), expected.Next()).Missing(VectorScene.WhatIsThere).Compute();
        Assert.All(around.Cells(), cell => Assert.Equal(OutcomeKind.NoData, cell.Value.Kind));
    }
}
