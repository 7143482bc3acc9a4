using System.Text.Json;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>The datasets of <c>dhis2_aggregation_cases.json</c>.</summary>
internal static class Dhis2Vectors
{
    public const string File = "dhis2_aggregation_cases.json";

    /// <summary>The datasets by name.</summary>
    public static Dictionary<string, JsonElement> Datasets()
    {
        using JsonDocument document = JsonDocument.Parse(System.IO.File.ReadAllText(Repository.Shared("vectors/" + File)));
        return document.RootElement.GetProperty("datasets").EnumerateArray().ToDictionary(set => set.GetProperty("name").GetString()!, set => set.Clone(), StringComparer.Ordinal);
    }

    /// <summary>The cases of a dataset that have ids.</summary>
    public static IEnumerable<(string Id, Dhis2Case Case)> Cases(JsonElement dataset) =>
        dataset.GetProperty("cases").EnumerateArray().Select(element => (element.GetProperty("id").GetString()!, Dhis2Case.Of(element)));

    /// <summary>The members of an array, numbered: <c>cases[0]</c>.</summary>
    public static IEnumerable<(string Id, JsonElement Case)> Numbered(JsonElement dataset, string name) =>
        dataset.GetProperty(name).EnumerateArray().Select((element, i) => (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}[{i}]"), element));
}
