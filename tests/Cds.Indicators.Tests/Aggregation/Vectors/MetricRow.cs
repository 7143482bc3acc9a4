using NodaTime;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>One row of an output of MetricFlow: a day, or the first day of a week, month or year, and a value, which is empty where it is null.</summary>
/// <param name="Day">The day; 1 January of year 1 where nothing is grouped by.</param>
/// <param name="Category">The value of the other dimension that is grouped by; empty where there is none.</param>
/// <param name="Value">The value as it is printed, to six digits.</param>
internal sealed record MetricRow(LocalDate Day, string Category, string Value)
{
    public static MetricRow Of(Dictionary<string, string> row)
    {
        Dictionary<string, string> keys = row["group_by"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(key => key.Split('=')).ToDictionary(key => key[0], key => key[1], StringComparer.Ordinal);
        string? day = keys.Where(key => key.Key.Contains("__day", StringComparison.Ordinal)).Concat(keys.Where(key => key.Key.StartsWith("metric_time", StringComparison.Ordinal))).Select(key => key.Value).FirstOrDefault();
        return new MetricRow(
            day is null ? default : MetricFlowVectors.Day(day),
            keys.Where(key => !key.Key.Contains("time", StringComparison.Ordinal) && !key.Key.Contains("__day", StringComparison.Ordinal)).Select(key => key.Value).FirstOrDefault() ?? "",
            row["value (empty = null)"]);
    }
}
