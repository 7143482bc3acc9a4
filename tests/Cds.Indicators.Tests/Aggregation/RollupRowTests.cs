using System.Text.Json;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using static Cds.Indicators.Tests.Aggregation.World;

namespace Cds.Indicators.Tests.Aggregation;

public sealed class RollupRowTests
{
    /// <summary>Public types of the room without JSON of their own, each with its reason.</summary>
    private static readonly Dictionary<Type, string> s_withoutJson = new()
    {
        [typeof(Rollup)] = "A question, asked in code.",
        [typeof(RollupOptions)] = "Arguments of a call, not data.",
        [typeof(MissingPolicy)] = "An argument of a call, not data.",
        [typeof(RollupAccumulator)] = "A working state.",
        [typeof(RollupResult)] = "A view of columns; its cells are written as rows.",
        [typeof(RollupCell)] = "A view of a result; ToRow is what is written.",
        [typeof(RollupTarget)] = "A place in a result; its code and key are what is written.",
        [typeof(RollupComparison)] = "A view of two results.",
        [typeof(ComparedCell)] = "A view of two results.",
        [typeof(Coverage)] = "A part of a cell; its numbers stand in the row.",
        [typeof(CellCounts)] = "A part of a cell; both intervals stand in the row.",
        [typeof(AreaPeriod)] = "Names a unit of a registry; its key and the period have JSON.",
        [typeof(Contribution)] = "Names a target of a result; code and amount have JSON.",
        [typeof(Explanation)] = "A text; its parts have JSON.",
    };

    [Fact]
    public void A_row_is_written_and_read_back()
    {
        RollupRow row = Set(Row(OnTimeRate, "00003", "2025-M06", 3, 4), Row(OnTimeRate, "00004", "2025-M06", 7, 10)).Rollup(OnTimeRate)
            .To(AreaLevel.Commune).Per(PeriodKind.Month).RestatedTo(Reform).Compute()["10002", "2025-M06"].ToRow();
        string json = JsonSerializer.Serialize(row, IndicatorsJson.Options);
        Assert.Equal(row, JsonSerializer.Deserialize<RollupRow>(json, IndicatorsJson.Options));
        Assert.StartsWith("""{"subject":"dossier.on-time","target":"10002","period":"2025-M06","figure":{"kind":"value",""", json, StringComparison.Ordinal);
        Assert.Contains("\"area\":\"commune:10002@2025-07-01\"", json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RollupRow>(json.Replace("\"present\"", "\"presence\"", StringComparison.Ordinal), IndicatorsJson.Options));
    }

    [Fact]
    public void A_row_of_everything_has_no_unit()
    {
        RollupRow row = Set(Row(OnTime, "00003", "2025-M06", 3)).Rollup(OnTime).ToEverything().Per(PeriodKind.Month).Compute()["all", "2025-M06"].ToRow();
        Assert.Null(row.Area);
        Assert.Null(row.Denominator);
        Assert.Equal(row, JsonSerializer.Deserialize<RollupRow>(JsonSerializer.Serialize(row, IndicatorsJson.Options), IndicatorsJson.Options));
        Assert.Equal("\"previous-period\"", JsonSerializer.Serialize(Comparison.PreviousPeriod));
    }

    [Fact]
    public void Every_public_type_of_the_room_has_JSON_or_a_reason_why_not()
    {
        Type[] types = [.. typeof(Rollup).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Rollup).Namespace && !(type.IsAbstract && type.IsSealed))];
        Assert.Equal([], types.Except([typeof(RollupRow), typeof(Comparison), .. s_withoutJson.Keys]).Select(type => type.Name));
        Assert.Equal([], s_withoutJson.Keys.Except(types).Select(type => type.Name));
    }
}
