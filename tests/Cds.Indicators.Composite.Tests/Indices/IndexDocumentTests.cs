using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Tests.Indices;

/// <summary>Documents of indices: what is read, what is refused and where.</summary>
public sealed class IndexDocumentTests
{
    private const string Sound = """
        {
          "format": "cds-indicators/composite-index", "version": 1,
          "code": "own", "name": { "vi": "Chỉ số của tỉnh", "en": "Index of the province" },
          "legalBasis": { "document": "123/QĐ-UBND", "article": "Điều 2", "date": "2026-01-31", "reference": "congbao.vn", "confidence": "Q" },
          "note": { "vi": "Ghi chú", "en": "A note" },
          "hierarchy": { "code": "index", "children": [
            { "code": "services", "name": { "vi": "Dịch vụ", "en": "Services" }, "weight": "2/3", "children": [ { "code": "online" }, { "code": "paid", "weight": 2.5 } ] },
            { "code": "overdue", "direction": "lower-is-better", "weight": 0.25 } ] },
          "stages": [
            { "stage": "normalise", "name": "scale", "method": { "method": "min-max", "lowest": 0, "highest": 100 } },
            { "stage": "aggregate", "method": { "method": "arithmetic-mean" } } ],
          "policies": { "constant-column": "missing", "not-positive": -1.5, "no-donor": "refuse" }
        }
        """;

    private static readonly string[] s_policies =
    [
        "constant-column", "single-value", "all-missing", "zero-denominator", "missing-denominator", "not-positive", "equal-goalposts", "target-at-minimum", "missing-reference",
        "not-positive-reference", "no-donor", "zero-weights",
    ];

    [Fact]
    public void Every_member_is_read()
    {
        IndexDefinition definition = CompositeIndex.Read(Sound, "own.json").Definition;
        Assert.Equal(("own", "Chỉ số của tỉnh", "Index of the province"), (definition.Code, definition.Name.Vietnamese, definition.Name.English));
        Assert.Equal("123/QĐ-UBND, Điều 2 (31/1/2026) [Q]", definition.LegalBasis!.ToString());
        Assert.Equal("A note", definition.Note!.English);
        Assert.Equal(["scale", "aggregate"], definition.Stages.Select(static stage => stage.Name));
        Assert.Equal((2.0 / 3, "Services"), (definition.Root.Children[0].Weight, definition.Root.Children[0].Name!.English));
        Assert.Equal((1.0, 2.5), (definition.Root.Children[0].Children[0].Weight, definition.Root.Children[0].Children[1].Weight));
        Assert.Equal((Direction.LowerIsBetter, Direction.HigherIsBetter), (definition.Root.Children[1].Direction, definition.Root.Direction));
        Assert.Equal(
            UndefinedPolicies.RefuseAll.With(UndefinedCase.ConstantColumn, UndefinedAction.Missing).With(UndefinedCase.NotPositive, UndefinedAction.Give(-1.5)), definition.Policies);
    }

    [Fact]
    public void What_may_be_left_out_has_its_default()
    {
        IndexDefinition definition = CompositeIndex.Read(
            """
            { "format": "cds-indicators/composite-index", "version": 1, "code": "own", "name": { "vi": "v", "en": "e" },
              "hierarchy": { "code": "index", "children": [ { "code": "a" } ] },
              "stages": [ { "stage": "aggregate", "method": { "method": "arithmetic-mean" } } ] }
            """,
            "own.json").Definition;
        Assert.Null(definition.LegalBasis);
        Assert.Null(definition.Note);
        Assert.Null(definition.Root.Name);
        Assert.Equal(UndefinedPolicies.RefuseAll, definition.Policies);
        Assert.Equal("aggregate", definition.Stages[0].Name);
    }

    [Fact]
    public void Text_bytes_and_stream_are_read_alike()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Sound);
        using MemoryStream stream = new([.. Encoding.UTF8.Preamble, .. utf8]);
        string expected = CompositeIndex.Read(Sound, "own.json").ToJson();
        Assert.Equal(expected, CompositeIndex.Read(utf8, "own.json").ToJson());
        Assert.Equal(expected, CompositeIndex.Read(stream, "own.json").ToJson());
    }

    [Fact]
    public void What_is_written_is_read_back_and_is_the_same_text()
    {
        string text = CompositeIndex.Read(Sound, "own.json").ToJson();
        Assert.Equal(text, CompositeIndex.Read(text, "own.json").ToJson());
        Assert.Contains("\"vi\": \"Chỉ số của tỉnh\"", text, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"scale\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\": \"aggregate\"", text, StringComparison.Ordinal);
        Assert.Contains("\"weight\": 0.6666666666666666", text, StringComparison.Ordinal);
        Assert.DoesNotContain("no-donor", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_undefined_case_has_its_word()
    {
        Assert.Equal(s_policies.Length, s_policies.Intersect(UndefinedPolicies.Cases.Select(static c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.ToString())), StringComparer.Ordinal).Count());
        foreach (UndefinedCase undefined in UndefinedPolicies.Cases)
        {
            CompositeIndex index = CompositeIndex.Of(CompositeIndex.Read(Sound, "own.json").Definition with { Policies = UndefinedPolicies.RefuseAll.With(undefined, UndefinedAction.Give(0.1)) });
            Assert.Equal(index.Definition.Policies, CompositeIndex.Read(index.ToJson(), "own.json").Definition.Policies);
        }
    }

    [Fact]
    public void Faults_of_form_and_of_rules_are_told_together_with_their_paths_in_the_order_of_the_document()
    {
        const string Json = """
            {
              "format": "cds-indicators/composite-index", "version": 1,
              "code": "my own", "name": { "vi": "", "en": "e" }, "author": "x",
              "legalBasis": { "document": "d", "confidence": "Z" },
              "policies": { "constant-column": "ignore", "no-such-case": "missing", "not-positive": 1e999, "no-donor": true },
              "hierarchy": { "code": "index", "children": [
                { "code": "a", "weight": "1/0" }, { "code": "a", "weight": -2 }, { "code": "b", "direction": "up", "colour": 1 }, { "weight": 2 }, 7,
                { "code": "g", "children": [ { "code": "c", "weight": 0 } ] } ] },
              "stages": [
                { "stage": "normalise", "method": { "method": "min-max", "lowest": 0, "highest": 100 } },
                { "stage": "smooth", "span": 3 },
                { "name": "none" },
                { "stage": "aggregate", "name": "normalise", "method": { "method": "arithmetic-mean" } } ],
              "code": "again"
            }
            """;
        Assert.Equal(
            [
                "$.code: the code is not 1 to 64 letters, digits, dots, hyphens and underscores",
                "$.name.vi: the text is blank or has white space around it",
                "$.author: the member is not known here",
                "$.legalBasis.confidence: the text is not a confidence",
                "$.policies.constant-column: the text is not a policy",
                "$.policies.no-such-case: the member is not known here",
                "$.policies.not-positive: the number is too large to be kept",
                "$.policies.no-donor: the value is not a text",
                "$.hierarchy.children[0].weight: the text is not a weight: a quotient has a denominator other than zero (position 2)",
                "$.hierarchy.children[1].code: the code stands twice",
                "$.hierarchy.children[1].weight: the weight is not a number that is zero or more",
                "$.hierarchy.children[2].direction: the text is not a direction",
                "$.hierarchy.children[2].colour: the member is not known here",
                "$.hierarchy.children[3]: the member code is missing",
                "$.hierarchy.children[4]: the value is not an object",
                "$.hierarchy.children[5].children: the weights of its parts sum to zero",
                "$.stages[1].stage: the text is not a kind of stage",
                "$.stages[2]: the member stage is missing",
                "$.stages[3].name: two stages have the name",
                "$.code: the member stands twice in its object",
            ],
            Faults(Json));
    }

    [Fact]
    public void Faults_of_stages_stand_at_what_they_are_for()
    {
        string json = Sound
            .Replace("\"lowest\": 0, \"highest\": 100 }", "\"lowest\": 0, \"highest\": 100 }, \"overrides\": { \"paid\": { \"method\": \"z-score\" }, \"services\": { \"method\": \"z-score\" } }", StringComparison.Ordinal)
            .Replace("\"arithmetic-mean\" }", "\"arithmetic-mean\" }, \"overrides\": { \"nowhere\": { \"method\": \"geometric-mean\" } }", StringComparison.Ordinal);
        Assert.Equal(
            ["$.stages[0].overrides.services: it is not an indicator of the index", "$.stages[1].overrides.nowhere: it is not a group of the index"],
            Faults(json));
    }

    [Fact]
    public void Faults_of_stages_before_normalisation_stand_at_what_they_are_for()
    {
        string json = Sound.Replace(
            "\"stages\": [",
            """
            "stages": [
              { "stage": "denominate", "denominators": { "paid": { "column": "people" }, "index": { "column": "people", "scaleFactor": 0 } } },
              { "stage": "screen", "groups": { "online": { "minimumAvailability": 0.5 } }, "alwaysKept": ["a"], "alwaysDropped": ["a"] },
              { "stage": "impute", "method": { "method": "mean" }, "overrides": { "services": { "method": "median" } } },
              { "stage": "treat", "method": { "method": "none" }, "overrides": { "elsewhere": { "method": "none" } } },
            """,
            StringComparison.Ordinal);
        Assert.Equal(
            [
                "$.stages[0].denominators.index.scaleFactor: a scale factor is above zero",
                "$.stages[1].groups.online: it is not a group of the index",
                "$.stages[1].alwaysDropped: the unit is always kept and always dropped",
                "$.stages[2].overrides.services: it is not an indicator of the index",
                "$.stages[3].overrides.elsewhere: it is not an indicator of the index",
            ],
            Faults(json));
    }

    [Fact]
    public void Many_faults_take_no_longer_than_many_members()
    {
        string overrides = string.Join(", ", Enumerable.Range(0, 20_000).Select(static i => FormattableString.Invariant($"\"x{i}\": {{ \"method\": \"z-score\" }}")));
        string json = Sound.Replace("\"highest\": 100 }", $"\"highest\": 100 }}, \"overrides\": {{ {overrides} }}", StringComparison.Ordinal);
        string[] faults = Faults(json);
        Assert.Equal(20_000, faults.Length);
        Assert.Equal("$.stages[0].overrides.x19999: it is not an indicator of the index", faults[^1]);
    }

    [Fact]
    public void Stages_in_the_wrong_order_and_directions_that_cannot_be_kept_are_faults_of_the_document()
    {
        Assert.Equal(
            ["$.stages: the last stage, and only the last, aggregates"],
            Faults(Sound.Replace(
                ", \"method\": { \"method\": \"arithmetic-mean\" } } ]",
                ", \"method\": { \"method\": \"arithmetic-mean\" } }, { \"stage\": \"aggregate\", \"name\": \"again\", \"method\": { \"method\": \"arithmetic-mean\" } } ]",
                StringComparison.Ordinal).Replace("{ \"stage\": \"normalise\", \"name\": \"scale\", \"method\": { \"method\": \"min-max\", \"lowest\": 0, \"highest\": 100 } },", "", StringComparison.Ordinal)));
        Assert.Equal(
            ["$.hierarchy.direction: the index itself has no direction"],
            Faults(Sound.Replace("\"hierarchy\": { \"code\": \"index\",", "\"hierarchy\": { \"code\": \"index\", \"direction\": \"lower-is-better\",", StringComparison.Ordinal)));
        Assert.Equal(
            ["$.hierarchy: the index has no parts"],
            Faults("""{ "format": "cds-indicators/composite-index", "version": 1, "code": "c", "name": { "vi": "v", "en": "e" }, "hierarchy": { "code": "i" }, "stages": [ { "stage": "aggregate", "method": { "method": "arithmetic-mean" } } ] }"""));
        Assert.Equal(
            ["$.stages: the last stage, and only the last, aggregates"],
            Faults("""{ "format": "cds-indicators/composite-index", "version": 1, "code": "c", "name": { "vi": "v", "en": "e" }, "hierarchy": { "code": "i", "children": [ { "code": "a" } ] }, "stages": [] }"""));
    }

    [Theory]
    [InlineData("", "$: the document is not JSON at line 1, byte 1")]
    [InlineData("[]", "$: the value is not an object")]
    [InlineData("""{ "format": "cds-indicators/scorecard", "version": 1 }""", "$.format: the format of the document is \"cds-indicators/composite-index\"")]
    [InlineData("""{ "format": "cds-indicators/composite-index", "version": 2 }""", "$.version: the number is not a whole number from 1 to 1")]
    public void Another_document_is_refused(string json, string fault) => Assert.Equal([fault], Faults(json));

    [Fact]
    public void A_rule_of_a_stage_names_the_node_that_breaks_it() => Assert.Equal(
    [
        "$.stages[0].overrides.b: the index has no such level",
        "$.stages[1]: less is better for a, and values as they are given cannot be turned round",
        "$.stages[1].overrides.b: less is better for b, and values as they are given cannot be turned round",
        "$.stages[2]: in index the lowest shares of all its parts are more than the whole",
    ],
    Faults("""
        { "format": "cds-indicators/composite-index", "version": 1, "code": "own", "name": { "vi": "v", "en": "e" },
          "hierarchy": { "code": "index", "children": [ { "code": "a", "direction": "lower-is-better" }, { "code": "b", "direction": "lower-is-better" } ] },
          "stages": [
            { "stage": "impute", "method": { "method": "mean" }, "overrides": { "b": { "method": "row-mean", "level": 7 } } },
            { "stage": "normalise", "method": { "method": "as-given" }, "overrides": { "b": { "method": "as-given" } } },
            { "stage": "aggregate", "method": { "method": "benefit-of-the-doubt", "lowestShare": 0.9 } } ] }
        """));

    [Fact]
    public void Half_of_a_character_is_refused() => Assert.Equal(["$: the document has half of a surrogate pair at position 1"], Faults("\"\uD800\""));

    [Fact]
    public void Members_that_are_needed_are_named() => Assert.Equal(
        ["$: the member code is missing", "$: the member name is missing", "$: the member hierarchy is missing", "$: the member stages is missing"],
        Faults("""{ "format": "cds-indicators/composite-index", "version": 1 }"""));

    [Fact]
    public void Size_and_depth_are_bounded()
    {
        string large = Sound + new string(' ', 1 << 20);
        Assert.Equal(["$: the document is larger than 1048576 bytes"], Faults(large));
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(large));
        Assert.Throws<FaultException>(() => CompositeIndex.Read(stream, "own.json"));
        Assert.StartsWith("$: more than 48 arrays and objects stand inside each other", Faults(new string('[', 5000)).Single(), StringComparison.Ordinal);

        Assert.Equal([], Faults(Nested(16)));
        Assert.Equal([string.Concat("$.hierarchy", string.Concat(Enumerable.Repeat(".children[0]", 16)), ".code: it stands deeper than 16 levels")], Faults(Nested(17)));

        static string Nested(int levels)
        {
            StringBuilder hierarchy = new();
            for (int level = 1; level < levels; level++)
                hierarchy.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""{ "code": "n{{level}}", "children": [ """);
            hierarchy.Append("""{ "code": "leaf" }""").Insert(hierarchy.Length, " ] }", levels - 1);
            return $$"""{ "format": "cds-indicators/composite-index", "version": 1, "code": "c", "name": { "vi": "v", "en": "e" }, "hierarchy": {{hierarchy}}, "stages": [ { "stage": "aggregate", "method": { "method": "arithmetic-mean" } } ] }""";
        }
    }

    [Fact]
    public void The_serializer_reads_and_writes_the_document()
    {
        CompositeIndex index = CompositeIndex.Published("egdi-2018");
        string json = JsonSerializer.Serialize(index);
        Assert.Equal(index.ToJson(), JsonSerializer.Deserialize<CompositeIndex>(json)!.ToJson());

        JsonException refused = Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<CompositeIndex>("""{ "format": "cds-indicators/composite-index", "version": 1 }"""));
        Assert.Equal(4, Assert.IsType<FaultException>(refused.InnerException).Faults.Length);
    }

    [Fact]
    public void Every_shipped_index_is_written_and_read_back()
    {
        foreach (string code in CompositeIndex.PublishedCodes)
        {
            CompositeIndex index = CompositeIndex.Published(code);
            CompositeIndex copy = CompositeIndex.Read(index.ToJson(), code);
            Assert.Equal(index.ToJson(), copy.ToJson());
            Assert.Equal(index.Definition, copy.Definition);

            IndexData data = IndexData.Of(["u", "v"], index.Hierarchy.IndicatorsOf(index.Hierarchy.Root.Code).Select(static (c, i) => KeyValuePair.Create(c, new[] { 0.5 + (i / 100.0), 0.25 })));
            Assert.Equal(index.Compute(data).Score("u").Value, copy.Compute(data).Score("u").Value);
        }
    }

    [Fact]
    public void A_text_that_could_not_be_read_back_is_not_written()
    {
        IndexDefinition definition = CompositeIndex.Read(Sound, "own.json").Definition;
        Assert.Throws<JsonException>(() => CompositeIndex.Of(definition with { Note = new LocalizedText(" v", "e") }).ToJson());
        Assert.Throws<JsonException>(() => CompositeIndex.Of(definition with { LegalBasis = new LegalBasis(" d", null, null, null, Confidence.Official) }).ToJson());

        DenominationStage stage = new(ImmutableSortedDictionary<string, Denominator>.Empty.Add("paid", new Denominator("people ")));
        JsonException refused = Assert.Throws<JsonException>(() => CompositeIndex.Of(definition with { Stages = [stage, .. definition.Stages] }).ToJson());
        Assert.Contains("$.stages[0].denominators.paid.column", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(static () => CompositeIndex.Read((string)null!, "own.json"));
        Assert.Throws<ArgumentNullException>(static () => CompositeIndex.Read((Stream)null!, "own.json"));
        Assert.Throws<ArgumentNullException>(static () => CompositeIndex.Read(Sound, null!));
        Assert.Throws<ArgumentNullException>(static () => CompositeIndex.Published("egdi-2018").Write(null!));
    }

    private static string[] Faults(string json)
    {
        try
        {
            _ = CompositeIndex.Read(json, "own.json");
            return [];
        }
        catch (FaultException e)
        {
            Assert.All(e.Faults, static fault => Assert.Equal("own.json", fault.Place.Source));
            return [.. e.Faults.Select(static fault => $"{fault.Place.JsonPath}: {fault.Rule}")];
        }
    }
}
