using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Observations;
using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;
using Cds.Indicators.Areas;

namespace Cds.Indicators.Peers.Workloads;

internal static class Engine
{
    public static EngineCells[] Run(ObservationSet set, AreaLevel level, Area[] targets, int periodsPerTarget, int targetPeriods)
    {
        int[] areaTarget = new int[set.Areas.Areas.Length];
        foreach (Area area in set.Areas.Areas)
            areaTarget[area.Ordinal] = area.Level == AreaLevel.Commune ? Array.IndexOf(targets, area.Ancestor(level)) : -1;
        int[] periodTarget = [.. Enumerable.Range(0, set.Periods.Length).Select(i => i / periodsPerTarget)];
        EngineJob[] jobs = [.. set.Columns.Select(columns => new EngineJob
        {
            Table = set.Table, Columns = columns, AreaTarget = areaTarget, PeriodTarget = periodTarget, Areas = targets.Length, Periods = targetPeriods,
            AreaName = i => targets[i].Code, PeriodName = i => i.ToString(System.Globalization.CultureInfo.InvariantCulture),
        })];
        return RollupEngine.Compute(jobs, new EngineOptions(2, null, default));
    }

    public static Cells Cells(EngineCells[] answers, int numberedAreas)
    {
        Cells cells = new(answers.Length, answers[0].Areas, answers[0].Periods, numberedAreas);
        for (int i = 0; i < answers.Length; i++)
        for (int area = 0; area < answers[i].Areas; area++)
        for (int period = 0; period < answers[i].Periods; period++)
        {
            ref readonly Cell<long> cell = ref answers[i][area, period];
            cells.Add(i, area, period, cell.Numerator, cell.Denominator, cell.Count);
        }
        return cells;
    }
}
