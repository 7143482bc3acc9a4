using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Tests.Json;

public sealed class ScorecardStrictnessTests
{
    private const string Basis = """{"document":"1","confidence":"Q"}""";
    private const string Text = """{"vi":"a","en":"b"}""";

    /// <summary>A part of the fixture, what takes its place where it first stands, and the fault.</summary>
    public static TheoryData<string, string, string> Faulty { get; } = new()
    {
        { "\"version\": 1", "\"version\": 2", "$.version: '2': the number is not a whole number from 1 to 1. Write digits alone, without fraction or exponent." },
        { "cds-indicators/scorecard", "cds-indicators/catalogue", "$.format: 'cds-indicators/catalogue': the format of the document is \"cds-indicators/scorecard\". Write \"cds-indicators/scorecard\"." },
        { "\"code\": \"own\"", "\"code\": \"của tôi\"", "$.code: 'của tôi': the text is not a code: a code has 1 to 64 letters, digits, dots, hyphens and underscores (position 0). Write qd766 or PROGRESS_ON_TIME." },
        { "\"maximum\": 62", "\"maximum\": 63", "$.maximum: '63': the maxima of the parts add up to 62 (15 + 25 + 10 + 12), not to the maximum. Mend the maximum or one of process, work, exchange, others. | $.bands: '[…]': the bands end at 62, and values lie in [0; 63]. End with the highest value, closed." },
        { "\"maximum\": 62", "\"maximum\": 0", "$.maximum: '0': the maximum is not above zero. Write how many points are the best. | $.maximum: '0': the maxima of the parts add up to 62 (15 + 25 + 10 + 12), not to the maximum. Mend the maximum or one of process, work, exchange, others." },
        { "\"maximum\": 62", "\"maximum\": -1", "$.maximum: '-1': the number does not lie from 0 to 1000000. Write a number between them." },
        { "\"maximum\": 62", "\"maximum\": 1000000.5", "$.maximum: '1000000.5': the number does not lie from 0 to 1000000. Write a number between them." },
        { "\"maximum\": 62", "\"maximum\": \"62\"", "$.maximum: '62': the value is not a number. Write a number." },
        { "[ \"province\", \"commune\" ]", "[ \"province\", \"xã\" ]", "$.levels[1]: 'xã': the text is not a level. Write one of country, province, district, commune, village." },
        { "[ \"province\", \"commune\" ]", "[ \"commune\", \"commune\" ]", "$.levels[1]: 'commune': the level stands twice. Keep one." },
        { "\"stage\": \"component\"", "\"stage\": \"none\"", "$.rounding.stage: 'none': the text is not a stage of rounding. Write one of component, group, total." },
        { "\"mode\": \"half-away-from-zero\"", "\"mode\": \"half\"", "$.rounding.mode: 'half': the text is not a mode of rounding. Write one of half-away-from-zero, half-to-even, half-toward-zero, half-up, half-down, away-from-zero, toward-zero, ceiling, floor." },
        { "\"digits\": 2", "\"digits\": 13", "$.rounding.digits: '13': the number is not a whole number from 0 to 12. Write digits alone, without fraction or exponent." },
        { "\"left-out\"", "\"zero\"", "$.missing: 'zero': the text is not a rule for missing components. Write one of incomplete, left-out." },
        { "\"code\": \"low\"", "\"code\": \"high\"", "$.bands[1].code: 'high': the code is that of another band already. Give each a code of its own." },
        { "\"from\": \"0\", \"to\": \"30\"", "\"from\": \"1\", \"to\": \"30\"", "$.bands: '[…]': the bands begin at 1, and values lie in [0; 62]. Begin with the lowest value." },
        { "\"from\": \"0\", \"to\": \"30\"", "\"from\": \"0\", \"to\": \"29\"", "$.bands: '[…]': the bands [0; 29) and [30; 50] leave a gap. Let each begin where the one before ends, the border belonging to one of them." },
        { "\"from\": \"0\", \"to\": \"30\"", "\"from\": \"0\", \"to\": \"30\", \"includesTo\": true", "$.bands: '[…]': the bands [0; 30] and [30; 50] overlap. Let each begin where the one before ends, the border belonging to one of them." },
        { "\"from\": \"0\", \"to\": \"30\"", "\"from\": \"30\", \"to\": \"30\"", "$.bands[1].to: '30': the range is empty: it ends before it begins. Order the ends, or include both of a single value." },
        { "\"from\": \"0\", \"to\": \"30\"", "\"to\": \"30\", \"includesFrom\": false", "$.bands[1].includesFrom: 'false': there is no end from that could belong to the range or not. Write from, or leave includesFrom out." },
        { "\"to\": \"62\", \"includesTo\": true", "\"to\": \"62\", \"includesTo\": false", "$.bands: '[…]': the bands end at 62, which is left out, and values lie in [0; 62]. End with the highest value, closed." },
        { "\"to\": \"62\", \"includesTo\": true", "\"to\": \"70\", \"includesTo\": true", "$.bands: '[…]': the bands reach beyond [0; 62]. Let them begin and end with the scale." },
        { "\"maximum\": 15", "\"maximum\": 16", "$.maximum: '62': the maxima of the parts add up to 63 (16 + 25 + 10 + 12), not to the maximum. Mend the maximum or one of process, work, exchange, others. | $.groups[0].maximum: '16': the maxima of the parts add up to 15 (6 + 4 + 5), not to the maximum. Mend the maximum or one of PUBLISHED, ON_TIME, LATE." },
        { "\"code\": \"PUBLISHED\"", "\"code\": \"PUBLISHED\", \"rounding\": { \"stage\": \"group\", \"mode\": \"floor\", \"digits\": 1 }", "$.groups[0].components[0].rounding: '{…}': points are rounded at the stage component already, and at one stage only. Remove it, or give the scorecard another stage." },
        { "\"code\": \"process\"", "\"code\": \"process\", \"rounding\": 2", "$.groups[0].rounding: '2': points are rounded at the stage component already, and at one stage only. Remove it, or give the scorecard another stage." },
        { "\"code\": \"ON_TIME\"", "\"code\": \"PUBLISHED\"", "$.groups[0].components[1].code: 'PUBLISHED': the code is that of another group or component already. Give each a code of its own." },
        { "\"code\": \"staff\"", "\"code\": \"process\"", "$.groups[1].groups[1].code: 'process': the code is that of another group or component already. Give each a code of its own." },
        { "\"procedure.published-on-time\"", "\"procedure.published\"", "$.groups[0].components[0].indicator: 'procedure.published': the code is that of no indicator of the catalogue. Write one of the catalogue, or extend the catalogue with it first." },
        { "\"type\": \"linear\", \"to\": \"80%\"", "\"type\": \"straight\", \"to\": \"80%\"", "$.groups[0].components[0].rule.type: 'straight': the text is not a type of rule. Write one of linear, inverse, steps, table, above-mean, above-reference, as-given, awarded, unscored." },
        { "\"type\": \"linear\", \"to\": \"80%\"", "\"to\": \"80%\"", "$.groups[0].components[0].rule: the member type is missing. Add type." },
        { "\"to\": \"80%\"", "\"to\": \"80\"", "$.groups[0].components[0].rule.to: '80': the text is not a percentage: the percent sign is missing (position 2). Write 80%." },
        { "\"to\": \"80%\"", "\"to\": \"0%\"", "$.groups[0].components[0].rule.to: '0%': all points are given at a value that is not above the one with none. Write a larger value, or the type inverse." },
        { "\"to\": \"80%\"", "\"to\": \"1/170141183460469231731687303715884105727%\"", "$.groups[0].components[0].rule.to: '1/170141183460469231731687303715884105727%': the text is not a percentage: the rate does not fit 127 bits (position 0). Write a rounder number." },
        { "\"to\": \"80%\"", "\"to\": \"80%\", \"full\": \"90%\"", "$.groups[0].components[0].rule.full: the member is not known here. Remove it; the members are type, from, to." },
        { "\"zeroDenominator\": { \"points\": 6", "\"zeroDenominator\": { \"points\": 7", "$.groups[0].components[0].zeroDenominator: '{…}': a zero denominator is worth less than 0 or more than the maximum 6. Mend the points." },
        { "\"full\": \"0%\", \"none\": \"10/3%\"", "\"full\": \"5%\", \"none\": \"10/3%\"", "$.groups[0].components[2].rule.none: '10/3%': no points are given at a value that is not above the one with all. Write a larger value, or the type linear." },
        { "\"type\": \"inverse\", \"full\": \"0%\", \"none\": \"10/3%\"", "\"type\": \"linear\"", "$.groups[0].components[2].rule: '{…}': points fall where dossier.settled-late gets better. Mend the rule, or the direction of the indicator." },
        { "{ \"from\": \"4\", \"points\": 20 }", "{ \"from\": \"5\", \"points\": 20 }", "$.groups[1].groups[0].components[0].rule: '{…}': the steps [1; 4) and [5; ∞) leave a gap. Let each begin where the one before ends, the border belonging to one of them." },
        { "{ \"from\": \"4\", \"points\": 20 }", "{ \"from\": \"3\", \"points\": 20 }", "$.groups[1].groups[0].components[0].rule: '{…}': the steps [1; 4) and [3; ∞) overlap. Let each begin where the one before ends, the border belonging to one of them." },
        { "{ \"from\": \"4\", \"points\": 20 }", "{ \"from\": \"4\", \"points\": 19 }", "$.groups[1].groups[0].components[0].rule: '{…}': no step reaches the maximum 20: the best gives 19. Mend the steps or the maximum." },
        { "{ \"from\": \"4\", \"points\": 20 }", "{ \"from\": \"4\", \"to\": \"9\", \"points\": 20 }", "$.groups[1].groups[0].components[0].rule: '{…}': the steps end at 9, which is left out, and values lie in [0; ∞). End with the highest value, closed." },
        { "{ \"from\": \"4\", \"points\": 20 }", "{ \"from\": \"4\", \"points\": 20.5 }", "$.groups[1].groups[0].components[0].rule: '{…}': a step gives 20.5 points, outside 0 to the maximum 20. Mend the step or the maximum." },
        { "\"points\": 12.5 }", "\"points\": 20 }, { \"from\": \"-1\", \"to\": \"0\", \"points\": 1 }", "$.groups[1].groups[0].components[0].rule: '{…}': points rise and fall with the value. Let them go one way." },
        { "{ \"value\": \"2\", \"points\": 5 }", "{ \"value\": \"1\", \"points\": 5 }", "$.groups[1].groups[1].components[0].rule: '{…}': the value 1 stands twice in the table. Keep one. | $.groups[1].groups[1].components[0].rule: '{…}': points rise and fall with the value. Let them go one way." },
        { "{ \"value\": \"2\", \"points\": 5 }", "{ \"value\": \"2\", \"points\": 4 }", "$.groups[1].groups[1].components[0].rule: '{…}': no value of the table reaches the maximum 5: the best gives 4. Mend the table or the maximum." },
        { "{ \"value\": \"2\", \"points\": 5 }", "{ \"value\": \"-2\", \"points\": 5 }", "$.groups[1].groups[1].components[0].rule: '{…}': the value -2 is none of staff.digital-officers: its values lie in [0; ∞). Mend the value. | $.groups[1].groups[1].components[0].rule: '{…}': points rise and fall with the value. Let them go one way." },
        { "\"mean\": \"plain-mean\"", "\"mean\": \"median\"", "$.groups[2].components[0].rule.mean: 'median': the text is not a mean of a group. Write one of ratio-of-sums, plain-mean." },
        { "\"base\": 3", "\"base\": 6", "$.groups[2].components[0].rule: '{…}': the base of 6 points exceeds the maximum 5. Mend the base or the maximum." },
        { "\"step\": \"0.5%\"", "\"step\": \"0%\"", "$.groups[2].components[0].rule.step: '0%': a step is above zero. Write the size of a step." },
        { "\"pointsPerStep\": 0.25", "\"pointsPerStep\": 0", "$.groups[2].components[0].rule.pointsPerStep: '0': a step adds points. Write how many." },
        { "\"timesRateOf\": \"SYNC\"", "\"timesRateOf\": \"SYNCED\"", "$.groups[2].components[2].timesRateOf: 'SYNCED': the rate to multiply by is that of no other component. Write the code of another component." },
        { "\"timesRateOf\": \"SYNC\"", "\"timesRateOf\": \"PETITIONS\"", "$.groups[2].components[2].timesRateOf: 'PETITIONS': the rate to multiply by is that of no other component. Write the code of another component." },
        { "\"timesRateOf\": \"SYNC\"", "\"timesRateOf\": \"OCOP\"", "$.groups[2].components[2].timesRateOf: 'OCOP': only rates that are never below zero are multiplied. Leave the factor out." },
        { "\"rule\": { \"type\": \"linear\" }", "\"rule\": { \"type\": \"linear\" }, \"timesRateOf\": \"SIGNED\"", "$.groups[2].components[2].timesRateOf: 'SYNC': the rate to multiply by is itself multiplied. Multiply by a component without a factor." },
        { "\"rule\": { \"type\": \"as-given\" }", "\"rule\": { \"type\": \"as-given\" }, \"percentRounding\": { \"mode\": \"floor\", \"digits\": 1 }", "$.groups[3].components[0].percentRounding: '{…}': only a rate is rounded as a percentage. Leave the rounding of the percentage out." },
        { "\"maximum\": 0, \"rule\"", "\"maximum\": 0.0, \"zeroDenominator\": { \"points\": 1, \"legalBasis\": { \"document\": \"1\", \"confidence\": \"Q\" } }, \"rule\"", "$.groups[3].components[2].zeroDenominator: '{…}': a zero denominator is worth less than 0 or more than the maximum 0. Mend the points." },
        { "\"code\": \"no-meetings\"", "\"code\": \"late-5\"", "$.variants[1].code: 'late-5': the code is that of another variant already. Give each a code of its own. | $.chosen[0]: 'no-meetings': the code is that of no variant. Write the code of one of the variants." },
        { "[ \"no-meetings\" ]", "[ \"no-meetings\", \"no-meetings\" ]", "$.chosen[1]: 'no-meetings': the variant is chosen twice. Keep one." },
        { "\"chosen\":", "\"unknown\": 1, \"chosen\":", "$.unknown: the member is not known here. Remove it; the members are format, version, code, name, legalBasis, maximum, rounding, missing, levels, note, bands, groups, variants, chosen." },
        { "\"note\":", "\"code\": \"own\", \"note\":", "$.code: 'own': the member stands twice in its object. Keep one." },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_named_with_its_path(string text, string faulty, string expected)
    {
        string json = ScorecardDocumentTests.FixtureText;
        int at = json.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, text);
        Assert.Equal(expected, Refusal(string.Concat(json.AsSpan(0, at), faulty, json.AsSpan(at + text.Length))));
    }

    [Theory]
    [InlineData("""{"code":"v","components":[],"groups":[]}""", "$.variants[0]: the variant replaces nothing. Give it components or groups.")]
    [InlineData("""{"code":"v","components":[@d]}""", "$.variants[0].components[0].code: 'd': there is no component with this code to replace. Write the code of a component of the scorecard.")]
    [InlineData("""{"code":"v","components":[@c,@c]}""", "$.variants[0].components[1].code: 'c': the code is that of another group or component already. Give each a code of its own.")]
    [InlineData("""{"code":"v","groups":[{"code":"h","name":@t,"maximum":2,"legalBasis":@b,"components":[@c]}]}""", "$.variants[0].groups[0].code: 'h': there is no group with this code to replace. Write the code of a group of the scorecard.")]
    [InlineData("""{"code":"v","groups":[{"code":"g","name":@t,"maximum":2,"legalBasis":@b,"components":[@d]}],"components":[@c]}""", "$.variants[0].components[0].code: 'c': it stands in a group that the variant replaces as a whole. Put it into that group, or leave it out.")]
    [InlineData("""{"code":"v","groups":[{"code":"g","name":@t,"maximum":3,"legalBasis":@b,"components":[{"code":"c","indicator":"petition.on-time","maximum":3,"rule":{"type":"linear"},"legalBasis":@b}]}]}""", "$.variants[0]: own (v): the maxima of the parts add up to 3 (3), not to the maximum. Mend the maximum or one of g.")]
    [InlineData("""{"code":"v","rounding":1,"components":[@c]}""", "$.variants[0].rounding: the member is not known here. Remove it; the members are code, name, legalBasis, components, groups.")]
    public void A_variant_replaces_what_is_there_and_fits(string variant, string expected) => Assert.Equal(
        expected,
        Refusal(Small("@c", variants: variant.Insert(1, "\"name\":@t,\"legalBasis\":@b,"))));

    [Fact]
    public void What_is_chosen_together_fits_together()
    {
        const string First = """{"code":"v","name":@t,"legalBasis":@b,"components":[{"code":"c","indicator":"petition.on-time","maximum":1,"rule":{"type":"linear"},"timesRateOf":"d","legalBasis":@b}]}""";
        const string Second = """{"code":"w","name":@t,"legalBasis":@b,"components":[{"code":"d","indicator":"petition.on-time","maximum":1,"rule":{"type":"linear"},"timesRateOf":"c","legalBasis":@b}]}""";
        string json = Small("@c,@d", variants: First + "," + Second).Replace("\"maximum\":2,\"rule\"", "\"maximum\":1,\"rule\"", StringComparison.Ordinal)[..^1];

        Assert.Equal(["w"], Read(json + ",\"chosen\":[\"w\"]}").ChosenVariants.AsEnumerable());
        Assert.Equal(
            "$.chosen: '[…]': own/c: the rate to multiply by is itself multiplied. Multiply by a component without a factor. | $.chosen: '[…]': own/d: the rate to multiply by is itself multiplied. Multiply by a component without a factor.",
            Refusal(json + ",\"chosen\":[\"w\",\"v\"]}"));
        Assert.Equal("$.chosen[0]: 'x y': the text is not a code: a code has 1 to 64 letters, digits, dots, hyphens and underscores (position 0). Write qd766 or PROGRESS_ON_TIME.", Refusal(json + ",\"chosen\":[\"x y\"]}"));
    }

    [Fact]
    public void Empty_lists_are_told()
    {
        Assert.Equal("$.groups: '[…]': a scorecard has at least one group. Add a group.", Refusal(Small("@c").Replace("\"groups\":[" + Expand("{\"code\":\"g\",\"name\":@t,\"maximum\":2,\"legalBasis\":@b,\"components\":[@c]}") + "]", "\"groups\":[]", StringComparison.Ordinal)));
        Assert.Equal("$.groups[0]: a group has components or groups. Add what it is made of.", Refusal(Small("")));
        Assert.Equal("$.groups[0].components[0].rule.steps: '[…]': there are no steps in the list. Write what each range of values is worth.", Refusal(Small(Component("""{"type":"steps","steps":[]}"""))));
        Assert.Equal("$.groups[0].components[0].rule.values: '[…]': there are no values in the table. Write what each value is worth.", Refusal(Small(Component("""{"type":"table","values":[]}"""))));
    }

    [Fact]
    public void Groups_stand_eight_deep_and_no_deeper()
    {
        Assert.Equal(8, Read(Small("@c", depth: 8)).AllGroups.Length);
        string path = string.Concat(Enumerable.Repeat(".groups[0]", 8)) + ".groups";
        Assert.Equal($"${path}: '[…]': groups stand more than 8 deep. Flatten them.", Refusal(Small("@c", depth: 9)));
        Assert.Equal("$: more than 32 arrays and objects stand inside each other at line 1. Flatten it.", Refusal(Small("@c", depth: 16)));
    }

    [Fact]
    public void A_document_is_not_larger_than_8_MiB()
    {
        string json = Small("@c");
        Assert.NotNull(Read(json + new string(' ', (8 << 20) - json.Length)));
        Assert.Equal("$: the document is larger than 8388608 bytes. Split it.", Refusal(json + new string(' ', (8 << 20) - json.Length + 1)));
    }

    [Fact]
    public void Values_of_an_unknown_indicator_may_be_of_either_form()
    {
        const string Unknown = "the code is that of no indicator of the catalogue. Write one of the catalogue, or extend the catalogue with it first.";
        Assert.Equal(
            $"$.groups[0].components[0].indicator: 'x': {Unknown} | $.groups[0].components[1].indicator: 'y': {Unknown} | $.groups[0].components[1].rule.to: 'z': the text is not a percentage or a number: a digit is wanted here (position 0). Write the number in digits.",
            Refusal(Small("""{"code":"c","indicator":"x","maximum":1,"rule":{"type":"linear","from":"4","to":"80%"},"legalBasis":@b},{"code":"d","indicator":"y","maximum":1,"rule":{"type":"linear","from":"4","to":"z"},"legalBasis":@b}""")
                .Replace("\"from\":\"4\",\"to\":\"80%\"", "\"from\":\"4\",\"to\":\"8000%\"", StringComparison.Ordinal)));
    }

    /// <summary>One meeting would be worth all points, and nobody wrote so.</summary>
    [Fact]
    public void A_linear_rule_of_a_count_says_where_all_points_are_given() => Assert.Contains(
        "$.groups[0].components[0].rule",
        Refusal(Small("""{"code":"c","indicator":"online-meeting.briefings","maximum":1,"rule":{"type":"linear"},"legalBasis":@b}""")),
        StringComparison.Ordinal);

    [Fact]
    public void All_faults_of_a_document_are_listed_in_its_order()
    {
        string json = ScorecardDocumentTests.FixtureText
            .Replace("\"maximum\": 62", "\"maximum\": 60", StringComparison.Ordinal)
            .Replace("\"levels\": [ \"province\"", "\"levels\": [ \"commune\"", StringComparison.Ordinal)
            .Replace("\"from\": \"30\"", "\"from\": \"31\"", StringComparison.Ordinal)
            .Replace("\"procedure.published-on-time\"", "\"procedure.published\"", StringComparison.Ordinal)
            .Replace("\"code\": \"ON_TIME\"", "\"rounding\": {}, \"code\": \"ON_TIME\"", StringComparison.Ordinal)
            .Replace("\"maximum\": 25", "\"maximum\": 24", StringComparison.Ordinal)
            .Replace("\"from\": \"4\", \"points\": 20", "\"from\": \"3\", \"points\": 20", StringComparison.Ordinal)
            .Replace("\"code\": \"staff\"", "\"code\": \"work\"", StringComparison.Ordinal)
            .Replace("\"pointsPerStep\": 0.25", "\"pointsPerStep\": 0.25, \"mode\": 1", StringComparison.Ordinal)
            .Replace("\"timesRateOf\": \"SYNC\"", "\"timesRateOf\": \"NOTHING\"", StringComparison.Ordinal)
            .Replace("{ \"type\": \"as-given\" }", "{ \"type\": \"given\" }", StringComparison.Ordinal)
            .Replace("\"none\": \"5%\"", "\"none\": \"5\"", StringComparison.Ordinal)
            .Replace("\"code\": \"meetings\", \"name\": { \"vi\": \"Trực tuyến\"", "\"code\": \"meeting\", \"name\": { \"vi\": \"Trực tuyến\"", StringComparison.Ordinal)
            .Replace("[ \"no-meetings\" ]", "[ \"meetings\" ]", StringComparison.Ordinal);

        Assert.Equal(
            [
                "$.maximum", "$.levels[1]", "$.bands", "$.bands", "$.groups[0].components[0].indicator", "$.groups[0].components[1].rounding", "$.groups[1].maximum",
                "$.groups[1].groups[0].components[0].rule", "$.groups[1].groups[1].code", "$.groups[2].components[0].rule.mode", "$.groups[2].components[2].timesRateOf",
                "$.groups[3].components[0].rule.type", "$.variants[0].components[0].rule.none", "$.variants[1].groups[0].code", "$.chosen[0]",
            ],
            Faults(json).Select(static fault => fault.Place.JsonPath));
    }

    [Fact]
    public void Every_member_is_known_stands_once_and_has_its_type()
    {
        string[] paths = [.. Objects(JsonNode.Parse(ScorecardDocumentTests.FixtureText)!, []).Select(static path => string.Join('/', path))];
        Assert.True(paths.Length > 90, paths.Length.ToString(CultureInfo.InvariantCulture));
        foreach (string path in paths)
        {
            string[] steps = path.Length == 0 ? [] : path.Split('/');
            JsonNode root = JsonNode.Parse(ScorecardDocumentTests.FixtureText)!;
            JsonObject found = (JsonObject)At(root, steps);
            string place = found.GetPath();
            foreach (string member in found.Select(static m => m.Key).ToArray())
            {
                JsonNode original = found[member]!;
                foreach (JsonNode? wrong in new JsonNode?[] { null, original is JsonArray ? new JsonObject() : new JsonArray() })
                {
                    found[member] = wrong;
                    string[] faulty = [.. Faults(root.ToJsonString()).Select(static fault => fault.Place.JsonPath!)];
                    Assert.Contains($"{place}.{member}", faulty);
                }

                found[member] = original;
            }

            found.Add("strange", 1);
            Assert.Contains(Faults(root.ToJsonString()), fault => fault.ToString().Contains($"{place}.strange: the member is not known here", StringComparison.Ordinal));
            found.Remove("strange");
            string first = found.First().Key;
            found.Insert(0, "strange", 0);
            string twice = root.ToJsonString().Replace("{\"strange\":0,", $"{{\"{first}\":{found[first]!.ToJsonString()},", StringComparison.Ordinal);
            Assert.Contains(Faults(twice), fault => fault.ToString().EndsWith("the member stands twice in its object. Keep one.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_member_that_is_required_and_missing_is_named()
    {
        foreach (string[] steps in Objects(JsonNode.Parse(ScorecardDocumentTests.FixtureText)!, []))
        {
            JsonNode root = JsonNode.Parse(ScorecardDocumentTests.FixtureText)!;
            JsonObject found = (JsonObject)At(root, steps);
            string place = found.GetPath();
            foreach ((string member, JsonNode? value) in found.ToArray())
            {
                found.Remove(member);
                bool isRequired = member is "format" or "version" or "code" or "legalBasis" or "maximum" or "vi" or "en" or "document" or "confidence" or "indicator" or "rule" or "type" or "stage" or "mode" or "digits"
                    or "full" or "none" or "steps" or "values" or "value" or "points" or "mean" or "base" or "step" or "pointsPerStep" or "reference" && !(member == "reference" && found.ContainsKey("document"));
                isRequired |= member == "name" && !found.ContainsKey("indicator");
                isRequired |= member == "groups" && steps.Length == 0;
                if (isRequired)
                    Assert.Contains($"own.json, {place}: the member {member} is missing. Add {member}.", Faults(root.ToJsonString()).Select(static fault => fault.ToString()));
                found.Add(member, value);
            }
        }
    }

    [Fact]
    public void Every_altered_character_is_read_or_refused()
    {
        string json = JsonNode.Parse(ScorecardDocumentTests.FixtureText)!.ToJsonString();
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        ReadOnlySpan<byte> others = "0\"}a,%-\0"u8;
        int refused = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte original = bytes[i];
            bytes[i] = others[i % others.Length];
            try
            {
                Assert.NotNull(Scorecard.Read(bytes, "own.json", Catalogue.Vietnam()));
            }
            catch (FaultException e)
            {
                Assert.All(e.Faults, static fault => Assert.StartsWith("$", fault.Place.JsonPath, StringComparison.Ordinal));
                refused++;
            }

            bytes[i] = original;
        }

        Assert.InRange(refused, bytes.Length / 2, bytes.Length);
    }

    [Fact]
    public void The_serializer_refuses_with_all_faults_and_its_own_exception()
    {
        JsonException refusal = Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<Scorecard>("""{"format":"cds-indicators/scorecard","version":1}"""));
        Assert.StartsWith("The input has 5 faults:\nscorecard, $: the member code is missing. Add code.\n", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(5, Assert.IsType<FaultException>(refusal.InnerException).Faults.Length);
    }

    private static IEnumerable<string[]> Objects(JsonNode node, string[] path)
    {
        if (node is JsonObject item)
            return item.SelectMany(member => member.Value is null ? [] : Objects(member.Value, [.. path, member.Key])).Prepend(path);
        return node is JsonArray list ? list.SelectMany((entry, i) => Objects(entry!, [.. path, i.ToString(CultureInfo.InvariantCulture)])) : [];
    }

    private static JsonNode At(JsonNode root, string[] path) => path.Aggregate(
        root, static (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);

    private static string Expand(string json) => json
        .Replace("@c", Component("""{"type":"linear"}"""), StringComparison.Ordinal)
        .Replace("@d", Component("""{"type":"linear"}""").Replace("\"c\"", "\"d\"", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace("@t", Text, StringComparison.Ordinal)
        .Replace("@b", Basis, StringComparison.Ordinal);

    private static string Component(string rule) => $$"""{"code":"c","indicator":"petition.on-time","maximum":2,"rule":{{rule}},"legalBasis":{{Basis}}}""";

    /// <summary>A scorecard of one group in so many groups, with 2 points.</summary>
    private static string Small(string components, string variants = "", int depth = 1)
    {
        string group = $$"""{"code":"g","name":@t,"maximum":2,"legalBasis":@b,"components":[{{components}}]}""";
        for (int i = 1; i < depth; i++)
            group = $$"""{"code":"g{{i.ToString(CultureInfo.InvariantCulture)}}","name":@t,"maximum":2,"legalBasis":@b,"groups":[{{group}}]}""";
        return Expand($$"""{"format":"cds-indicators/scorecard","version":1,"code":"own","name":@t,"legalBasis":@b,"maximum":2,"groups":[{{group}}],"variants":[{{variants}}]}""");
    }

    private static Scorecard Read(string json) => ScorecardDocumentTests.Read(json);

    private static ImmutableArray<Fault> Faults(string json) => Assert.Throws<FaultException>(() => Read(json)).Faults;

    private static string Refusal(string json) => string.Join(" | ", Faults(json).Select(static fault => fault.ToString().Replace("own.json, ", "", StringComparison.Ordinal)));
}
