using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Json;

public sealed class ScorecardScoreJsonTests
{
    private static readonly JsonSerializerOptions s_indented = new(IndicatorsJson.Options) { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void A_score_has_all_that_a_portal_shows()
    {
        ScorecardScore score = ScorecardDocumentTests.One(Catalogue.Vietnam()["petition.on-time"], ScoreRule.Linear()).Score(Inputs(("c", Ratio.Of(1, 3))));
        const string Points = "\"points\":{\"kind\":\"value\",\"value\":\"5/6\"},\"decimal\":0.83";
        LocalizedText name = Catalogue.Vietnam()["petition.on-time"].Name;
        Assert.Equal(
            $$"""{"scorecard":"own","maximum":2.50,{{Points}},"share":"1/3","band":{"kind":"not-applicable","reason":"the scorecard has no bands"},"present":1,"expected":1,"confidence":"Q","official":true,"groups":[{"code":"g","name":{"vi":"a","en":"b"},"maximum":2.50,{{Points}},"present":1,"expected":1,"confidence":"Q","official":true,"components":[{"code":"c","indicator":"petition.on-time","name":{"vi":"{{name.Vietnamese}}","en":"{{name.English}}"},"maximum":2.50,"counts":"1/3","value":{"kind":"value","value":"1/3"},{{Points}},"confidence":"Q","official":true}]}]}""",
            JsonSerializer.Serialize(score, IndicatorsJson.Options));
    }

    [Fact]
    public void A_score_is_written_as_approved() => Golden.Matches(
        Repository.File("tests/Cds.Indicators.Tests/Reference/json/score-written.approved.json"), JsonSerializer.Serialize(Score(), s_indented));

    [Fact]
    public void What_is_known_in_part_is_told_as_such()
    {
        JsonNode json = JsonNode.Parse(JsonSerializer.Serialize(Score()))!;
        JsonNode[] components = [.. json["groups"]!.AsArray().SelectMany(static group => group!["groups"]?.AsArray().Append(group) ?? [group]).SelectMany(static group => group!["components"]?.AsArray() ?? [])!];
        JsonNode Of(string code) => components.Single(component => string.Equals((string?)component["code"], code, StringComparison.Ordinal));

        Assert.Equal("no-meetings", (string?)json["variants"]![0]);
        Assert.Equal("no-data", (string?)json["band"]!["kind"]);
        Assert.Equal(["middle", "high"], json["band"]!["possible"]!.AsArray().Select(static code => (string?)code));
        Assert.Equal(("zero-denominator", true, 6m), ((string?)Of("PUBLISHED")["value"]!["kind"], (bool?)Of("PUBLISHED")["byZeroDenominator"], (decimal?)Of("PUBLISHED")["decimal"]));
        Assert.Equal(("no-data", null, "0.94"), ((string?)Of("ON_TIME")["points"]!["kind"], Of("ON_TIME")["decimal"], (string?)Of("ON_TIME")["scored"]!["lower"]));
        Assert.Equal(("88/25", "4"), ((string?)Of("ON_TIME")["bounds"]!["lower"], (string?)Of("ON_TIME")["bounds"]!["upper"]));
        Assert.Equal(("no-data", "chưa báo cáo"), ((string?)Of("OFFERED")["points"]!["kind"], (string?)Of("OFFERED")["points"]!["reason"]));
        Assert.Equal(("0.7", "7/2", 3.5m), ((string?)Of("SIGNED")["mean"], (string?)Of("SIGNED")["points"]!["value"], (decimal?)Of("SIGNED")["decimal"]));
        Assert.Equal(("11/10", true), ((string?)Of("SYNC")["counts"], (bool?)Of("SYNC")["implausible"]));
        Assert.Equal(("C", false), ((string?)Of("COPIES")["confidence"], (bool?)Of("COPIES")["official"]));
        Assert.Equal("not-applicable", (string?)Of("ON_STAFF")["points"]!["kind"]);
        Assert.False((bool?)json["official"]);
    }

    [Fact]
    public void The_text_is_the_same_through_every_door_and_in_every_culture()
    {
        string expected = JsonSerializer.Serialize(Score());
        Assert.Equal(expected, JsonSerializer.Serialize(Score(), IndicatorsJsonContext.Default.ScorecardScore));
        Assert.Equal(expected, JsonSerializer.Serialize(Score(), Doors.Added));
        foreach (string culture in new[] { "vi-VN", "ar-SA" })
        {
            using CultureScope scope = new(culture);
            Assert.Equal(expected, JsonSerializer.Serialize(Score()));
        }
    }

    [Fact]
    public void Outcomes_of_a_score_read_as_outcomes()
    {
        JsonNode json = JsonNode.Parse(JsonSerializer.Serialize(Score()))!;
        Assert.Equal(Score().Points, IndicatorsJson.Read(json["points"]!.ToJsonString(), IndicatorsJsonContext.Default.OutcomeWideRational, "points"));
    }

    [Fact]
    public void A_score_is_not_read()
    {
        const string Message = "A score is not read from JSON: it follows from its scorecard and its inputs. Read the scorecard, and score the inputs again.";
        Assert.Equal(Message, Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<ScorecardScore>(JsonSerializer.Serialize(Score()))).Message);
        Assert.Equal(Message, Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize("1", IndicatorsJsonContext.Default.ScorecardScore)).Message);
    }

    [Fact]
    public void Arguments_are_required()
    {
        using Utf8JsonWriter writer = new(Stream.Null);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new ScorecardScoreJsonConverter().Write(writer, null!, JsonSerializerOptions.Default)).ParamName);
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(static () => new ScorecardScoreJsonConverter().Write(null!, Score(), JsonSerializerOptions.Default)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new ScorecardJsonConverter().Write(writer, null!, JsonSerializerOptions.Default)).ParamName);
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(static () => new ScorecardJsonConverter().Write(null!, ScorecardDocumentTests.Fixture(), JsonSerializerOptions.Default)).ParamName);
    }

    private static ScorecardScore Score() => ScorecardDocumentTests.Fixture().Score(
        Inputs(
            ("PUBLISHED", Ratio.Of(0, 0)),
            ("ON_TIME", Figure.Parse("trên 94%", CultureInfo.InvariantCulture)),
            ("LATE", Ratio.Of(1, 60)),
            ("OFFERED", ScoreInput.Missing("chưa báo cáo")),
            ("staff", ScoreInput.OfPoints(2.5m)),
            ("SIGNED", Ratio.Of(71, 100)),
            ("SYNC", Ratio.Of(11, 10)),
            ("PETITIONS", Ratio.Of(17, 20)),
            ("OCOP", ScoreInput.OfPoints(7.25m)),
            ("COPIES", Ratio.Of(0, 0)),
            ("ON_STAFF", Ratio.Of(1, 2))),
        new Dictionary<string, Rational>(StringComparer.Ordinal) { ["SIGNED"] = 0.7m });

    private static IEnumerable<KeyValuePair<string, ScoreInput>> Inputs(params (string Code, ScoreInput Input)[] inputs) =>
        inputs.Select(static input => KeyValuePair.Create(input.Code, input.Input));
}
