using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Cds.Indicators.Charts.Specifications;

namespace Cds.Indicators.Charts.Tests.Kinds;

/// <summary>The specification of each kind, pinned in both languages with its description and its table.</summary>
public sealed class GoldenTests
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] s_kinds = ["bullet", "multiples", "profile-units", "ranking-bounds", "ranking-uncertain", "series", "series-gaps", "slope", "waterfall"];

    public static TheoryData<string> Kinds => [.. s_kinds.SelectMany(static kind => (string[])[$"{kind}.vi", $"{kind}.en"])];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_specification_is_the_approved_one(string name)
    {
        (string kind, string language) = (name[..^3], name[^2..]);
        ChartSpecification chart = Gallery.Charts[kind](new ChartOptions { Language = language });

        string table = string.Join('\n', chart.Table.Rows.Prepend([.. chart.Table.Columns.Select(static column => column.Heading)]).Select(static row => string.Join(" | ", row)));
        using JsonDocument json = JsonDocument.Parse(chart.ToJson());
        Golden.Matches(
            Repository.File($"tests/Cds.Indicators.Charts.Tests/Kinds/Golden/{name}.approved.txt"),
            $"{chart.Title}\n{chart.Subtitle}\n{chart.Description}\n\n{table}\n\n{JsonSerializer.Serialize(json.RootElement, s_indented)}");
    }
}
