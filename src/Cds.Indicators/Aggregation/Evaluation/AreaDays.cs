using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Evaluation;

internal static class AreaDays
{
    public static bool IsValidThroughout(this Area area, Period period) => area.IsValidOn(period.Start) && area.IsValidOn(period.End);
}
