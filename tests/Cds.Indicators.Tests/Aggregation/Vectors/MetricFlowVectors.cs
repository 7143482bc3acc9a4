using System.Globalization;
using System.Text.Json;
using Cds.Indicators.Areas;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>The tables that MetricFlow's tests run over, as series of days, and the outputs of those tests.</summary>
internal static class MetricFlowVectors
{
    public const string Outputs = "metricflow_outputs.csv";
    public const string SemiAdditive = "metricflow_semi_additive.json";

    /// <summary>The unit of what is not told apart.</summary>
    public const string Whole = "whole";

    /// <summary>The rows of each output by test and metric.</summary>
    public static IEnumerable<(string Id, MetricRow[] Case)> Cases() => Csv.Read(Repository.Shared("vectors/" + Outputs))
        .GroupBy(row => $"{row["test"]}/{row["metric"]}", StringComparer.Ordinal)
        .Select(test => (test.Key, test.Select(MetricRow.Of).ToArray()));

    /// <summary>A table by its column names.</summary>
    public static List<Dictionary<string, string>> Table(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Shared("vectors/metricflow_tables.json")));
        JsonElement table = document.RootElement.GetProperty("tables").GetProperty(name);
        string[] columns = [.. table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)];
        return [.. table.GetProperty("rows").EnumerateArray().Select(row => columns.Zip(row.EnumerateArray()).ToDictionary(cell => cell.First, cell => cell.Second.ToString(), StringComparer.Ordinal))];
    }

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>Bookings and views of each day for the whole; revenue for each user, a commune of the whole.</summary>
    public static VectorScene Scene()
    {
        List<Dictionary<string, string>> revenue = Table("fct_revenue");
        VectorScene scene = new([(AreaLevel.Province, Whole, null), .. revenue.Select(row => row["user_id"]).Distinct(StringComparer.Ordinal).Select(user => (AreaLevel.Commune, user, (string?)Whole))]);
        foreach (Dictionary<string, string> row in Table("bookings_by_day"))
            scene.Add("bookings", Whole, Period.Day(Day(row["ds"])), Number(row["count"]));
        foreach (IGrouping<string, Dictionary<string, string>> day in Table("fct_views").GroupBy(row => row["ds"], StringComparer.Ordinal))
            scene.Add("views", Whole, Period.Day(Day(day.Key)), day.Count());
        foreach (Dictionary<string, string> row in revenue)
            scene.Add("revenue", row["user_id"], Period.Day(Day(row["created_at"])), Number(row["revenue"]));
        return scene;
    }

    /// <summary>
    /// Visits of each day and the purchases that followed: a purchase belongs to the last visit of its user in the seven days before. Days without purchases
    /// have no number of them.
    /// </summary>
    /// <param name="counts">Which visits count.</param>
    public static VectorScene Conversions(Func<Dictionary<string, string>, bool> counts)
    {
        VectorScene scene = new((AreaLevel.Province, Whole, null));
        Dictionary<string, string>[] visits = [.. Table("fct_visits").Where(counts)];
        foreach (IGrouping<string, Dictionary<string, string>> day in visits.GroupBy(visit => visit["ds"], StringComparer.Ordinal))
            scene.Add("visits", Whole, Period.Day(Day(day.Key)), day.Count());
        IEnumerable<LocalDate> converted =
            from purchase in Table("fct_buys")
            let bought = Day(purchase["ds"])
            let days = visits.Where(visit => visit["user_id"] == purchase["user_id"]).Select(visit => Day(visit["ds"])).Where(day => day <= bought && day > bought.PlusDays(-7)).ToArray()
            where days.Length > 0
            select days.Max();
        foreach (IGrouping<LocalDate, LocalDate> day in converted.GroupBy(day => day))
            scene.Add("conversions", Whole, Period.Day(day.Key), day.Count());
        return scene;
    }

    public static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
