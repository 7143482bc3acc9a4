using System.Globalization;
using Cds.Indicators.Benchmarks;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Indicators;
using CsvHelper;

namespace Cds.Indicators.Peers.Composite;

/// <summary>The example of COINr as its files have it: 51 countries of the Asia-Europe Meeting, 49 indicators. The files lie beside the repository, or nowhere.</summary>
internal sealed class AsemFiles
{
    private static readonly string s_folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "vectors", "coinr", "input"));

    private readonly List<Dictionary<string, string>> _nodes = Rows("ASEM_iMeta.csv");

    /// <summary>Whether the files are there.</summary>
    public static bool AreThere => File.Exists(Path.Combine(s_folder, "ASEM_iData.csv")) && File.Exists(Path.Combine(s_folder, "ASEM_iMeta.csv"));

    /// <summary>The denominator of each indicator that has one.</summary>
    public IEnumerable<KeyValuePair<string, string>> Denominators =>
        _nodes.Where(static node => node["Type"] == "Indicator" && node["Denominator"] != "NA").Select(static node => KeyValuePair.Create(node["iCode"], node["Denominator"]));

    public IndexNode Root() => Node(_nodes.Single(static node => node["Type"] == "Aggregate" && node["Parent"] == "NA"));

    /// <summary>Indicators and denominators, and whether a country lies in Europe or in Asia.</summary>
    public IndexData Figures()
    {
        List<Dictionary<string, string>> rows = Rows("ASEM_iData.csv");
        IEnumerable<string> columns = _nodes.Where(static node => node["Type"] is "Indicator" or "Denominator").Select(static node => node["iCode"]);
        return IndexData.Of(
            rows.Select(static row => row["uCode"]),
            columns.Select(column => KeyValuePair.Create(column, rows.Select(row => Number(row[column])).ToArray())),
            [KeyValuePair.Create("EurAsia_group", (string?[])[.. rows.Select(static row => row["EurAsia_group"])])]);
    }

    private static double Number(string text) => text == "NA" ? double.NaN : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using CsvReader csv = CsvReader.Create(File.ReadAllBytes(Path.Combine(s_folder, file)), CsvReaderOptions.Default);
        List<Dictionary<string, string>> rows = [];
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(static column => column, csv.GetString, StringComparer.Ordinal));
        return rows;
    }

    private IndexNode Node(Dictionary<string, string> node) => new()
    {
        Code = node["iCode"],
        Weight = Number(node["Weight"]),
        Direction = node["Direction"] == "-1" ? Direction.LowerIsBetter : Direction.HigherIsBetter,
        Children = [.. _nodes.Where(child => child["Parent"] == node["iCode"]).Select(Node)],
    };
}
