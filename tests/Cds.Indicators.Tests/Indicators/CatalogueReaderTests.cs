using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>Catalogue documents: what they say, and each rule with its message.</summary>
public class CatalogueReaderTests
{
    private const string Head = """
        { "format": "cds-indicators/catalogue", "version": 1,
          "framework": { "code": "own", "name": { "vi": "Riêng", "en": "Own" }, "legalBasis": { "document": "Quy chế", "confidence": "C" } }
        """;

    private const string Parts = """
        , "pillars": [ { "code": "government", "name": { "vi": "Chính quyền số", "en": "Digital government" } } ],
          "units": [ { "code": "dossier", "name": { "vi": "hồ sơ", "en": "dossiers" } }, { "code": "day", "name": { "vi": "ngày", "en": "days" } } ]
        """;

    private const string Measures = """
        , "measures": [
            { "code": "paid", "name": { "vi": "Trả", "en": "Paid" }, "unit": "dossier", "overTime": "sum", "overAreas": "sum" },
            { "code": "all", "name": { "vi": "Mọi", "en": "All" }, "unit": "dossier", "overTime": "sum", "overAreas": "sum" },
            { "code": "days", "name": { "vi": "Ngày", "en": "Days" }, "unit": "day", "decimals": 1, "overTime": "day-weighted-average", "overAreas": "none" },
            { "code": "balance", "name": { "vi": "Số dư", "en": "Balance" }, "unit": "dossier", "mayBeNegative": true, "overTime": "last", "overAreas": "sum" } ]
        """;

    /// <summary>What every indicator has, without the closing brace.</summary>
    private const string Common = """{ "code": "rate", "name": { "vi": "Tỷ lệ", "en": "Rate" }, "pillar": "government", "direction": "higher" """;

    private const string Rate = Common + """, "type": "ratio", "numerator": "paid", "denominator": "all" }""";

    private const string Basis = """ "legalBasis": { "document": "411/QĐ-TTg", "date": "2022-03-31", "confidence": "S" } """;

    [Fact]
    public void A_document_without_lists_is_an_empty_catalogue()
    {
        Catalogue empty = Read(Head + "}");
        Assert.True(empty.Indicators.IsEmpty && empty.Targets.IsEmpty && empty.Measures.IsEmpty && empty.Pillars.IsEmpty && empty.Units.IsEmpty);
    }

    [Fact]
    public void An_indicator_that_takes_the_basis_of_the_framework_is_read_on_where_that_has_a_fault()
    {
        string json = (Head + Parts + Measures + """, "indicators": [ """ + Rate + " ] }").Replace("\"document\": \"Quy chế\"", "\"document\": 7", StringComparison.Ordinal);
        FaultException refusal = Assert.Throws<FaultException>(() => Read(json));
        Assert.Equal("own.json, $.framework.legalBasis.document: '7': the value is not a text. Write a text.", Assert.Single(refusal.Faults).ToString());
    }

    [Fact]
    public void Every_member_is_read()
    {
        const string Json = Head + Parts + Measures + """
            , "indicators": [
                { "type": "ratio", "code": "a.rate", "name": { "vi": "Tỷ lệ", "en": "Rate" }, "pillar": "government", "direction": "neutral",
                  "numerator": "paid", "denominator": "all", "basis": "/100000", "share": false,
                  "population": { "vi": "Hồ sơ", "en": "Dossiers" }, "exclusion": { "vi": "Mật", "en": "Secret" }, "definition": { "vi": "Chia", "en": "Divide" },
                  "legalBases": [ { "document": "03/NQ-CP", "article": "11.6", "date": "2025-01-09", "reference": "copy", "confidence": "Q" } ] },
                { "type": "count", "code": "a.count", "name": { "vi": "Số", "en": "Count" }, "pillar": "government", "direction": "lower", "measure": "paid" },
                { "type": "stock", "code": "a.stock", "name": { "vi": "Có", "en": "Stock" }, "pillar": "government", "direction": "higher", "measure": "paid" },
                { "type": "amount", "code": "a.amount", "name": { "vi": "Giá trị", "en": "Amount" }, "pillar": "government", "direction": "higher", "measure": "days" },
                { "type": "mean", "code": "a.mean", "name": { "vi": "Bình quân", "en": "Mean" }, "pillar": "government", "direction": "lower", "numerator": "days", "denominator": "all" },
                { "type": "score", "code": "a.score", "name": { "vi": "Điểm", "en": "Score" }, "pillar": "government", "direction": "higher",
                  "maximum": 1000, "decimals": 2, "overTime": "maximum", "overAreas": "mean-by-law" },
                { "type": "rank", "code": "a.rank", "name": { "vi": "Hạng", "en": "Rank" }, "pillar": "government", "direction": "lower" } ],
              "targets": [
                { "indicator": "a.rank", "requirement": "<=#3", "due": "2025-06-30", "levels": [ "province", "commune" ], "note": { "vi": "Ghi", "en": "Note" }, "legalBasis": { "document": "Quy chế", "confidence": "X" } } ]
            }
            """;
        Catalogue catalogue = Read(Json);

        RatioIndicator ratio = Assert.IsType<RatioIndicator>(catalogue["a.rate"]);
        Assert.Equal(("paid", "all", RateBasis.Per100000, false), (ratio.Numerator.Code, ratio.Denominator.Code, ratio.Basis, ratio.IsShare));
        Assert.Equal(Direction.Neutral, ratio.Direction);
        Assert.Equal("Hồ sơ (Dossiers) Mật (Secret) Chia (Divide)", $"{ratio.Population} {ratio.Exclusion} {ratio.Definition}");
        Assert.Equal(new LegalBasis("03/NQ-CP", "11.6", new LocalDate(2025, 1, 9), "copy", Confidence.Official), Assert.Single(ratio.LegalBases));
        Assert.Equal("Quy chế [C]", Assert.Single(Assert.IsType<CountIndicator>(catalogue["a.count"]).LegalBases).ToString());
        Assert.Equal("paid", Assert.IsType<StockIndicator>(catalogue["a.stock"]).Measure.Code);
        Measure days = Assert.IsType<AmountIndicator>(catalogue["a.amount"]).Measure;
        Assert.Equal((1, false, TimeAggregation.DayWeightedAverage, AreaAggregation.None), (days.Decimals, days.MayBeNegative, days.OverTime, days.OverAreas));
        Assert.Same(days, Assert.IsType<MeanIndicator>(catalogue["a.mean"]).Numerator);
        ScoreIndicator score = Assert.IsType<ScoreIndicator>(catalogue["a.score"]);
        Assert.Equal((1000m, 2, TimeAggregation.Maximum, AreaAggregation.MeanByLaw), (score.Maximum, score.Decimals, score.OverTime, score.OverAreas));
        Assert.IsType<RankIndicator>(catalogue["a.rank"]);
        Target target = Assert.Single(catalogue.Targets);
        Assert.Equal("a.rank <=#3 by 2025-06-30, Quy chế [X]", target.ToString());
        Assert.Equal("Province Commune", string.Join(" ", target.Levels));
        Assert.Equal("Ghi (Note)", target.Note!.ToString());
    }

    [Fact]
    public void Streams_read_as_bytes_do()
    {
        byte[] json = Encoding.UTF8.GetBytes(Document(Rate));
        using MemoryStream first = new(json);
        using MemoryStream second = new(json);
        Assert.Equal("rate", Assert.Single(Catalogue.Read(first, "own.json").Indicators).Code);
        Assert.Equal("rate", Assert.Single(Read(Head + "}").Extend(second, "own.json").Indicators).Code);
        Assert.Throws<ArgumentNullException>("json", () => Catalogue.Read((Stream)null!, "own.json"));
        Assert.Throws<ArgumentNullException>("sourceName", () => Catalogue.Read(first, null!));
        Assert.Throws<ArgumentNullException>("sourceName", () => Catalogue.Read(ReadOnlySpan<byte>.Empty, null!));
        Assert.Throws<ArgumentNullException>("sourceName", () => Catalogue.Vietnam().Extend(ReadOnlySpan<byte>.Empty, null!));
    }

    [Fact]
    public void An_unknown_member_is_named() => Refused(
        Document(Common + """, "type": "ratio", "numerator": "paid", "denominator": "all", "unit": "dossier" }"""),
        "own.json, $.indicators[0].unit: the member is not known here. Remove it; the members are type, code, name, pillar, direction, population, exclusion, definition, legalBases, numerator, denominator, basis, share.");

    [Fact]
    public void A_repeated_member_is_named() => Refused(
        Document(Common + """, "type": "ratio", "numerator": "paid", "denominator": "all", "pillar": "government" }"""),
        "own.json, $.indicators[0].pillar: 'government': the member stands twice in its object. Keep one.");

    [Theory]
    [InlineData("""{ "code": "rate" }""", "type", "name", "pillar", "direction")]
    [InlineData(Common + """, "type": "ratio" }""", "numerator", "denominator")]
    [InlineData(Common + """, "type": "mean" }""", "numerator", "denominator")]
    [InlineData(Common + """, "type": "score" }""", "maximum")]
    [InlineData(Common + """, "type": "amount" }""", "measure")]
    public void Missing_members_are_named(string indicator, params string[] names) =>
        Refused(Document(indicator), [.. names.Select(static n => $"own.json, $.indicators[0]: the member {n} is missing. Add {n}.")]);

    [Fact]
    public void What_stands_beside_the_lists_is_required() => Refused(
        """{ "format": "cds-indicators/catalogue", "version": 1 }""",
        "own.json, $: the member framework is missing. Add framework.");

    [Fact]
    public void A_framework_has_a_code_a_name_and_a_basis() => Refused(
        """{ "format": "cds-indicators/catalogue", "version": 1, "framework": { } }""",
        "own.json, $.framework: the member code is missing. Add code.",
        "own.json, $.framework: the member name is missing. Add name.",
        "own.json, $.framework: the member legalBasis is missing. Add legalBasis.");

    [Theory]
    [InlineData("\"name\": { \"vi\": \"Tỷ lệ\", \"en\": \"Rate\" }", "\"name\": \"Rate\"", "name: 'Rate': the value is not an object. Write an object.")]
    [InlineData("\"Rate\" }", "7 }", "name.en: '7': the value is not a text. Write a text.")]
    [InlineData("\"Rate\" }", "\" \" }", "name.en: ' ': the text is blank or has white space around it. Write the text alone.")]
    [InlineData("\"higher\"", "\"up\"", "direction: 'up': the text is not a direction. Write one of higher, lower, neutral.")]
    [InlineData("\"higher\"", "null", "direction: 'null': the value is not a text. Write a text.")]
    [InlineData("\"ratio\"", "\"rate\"", "type: 'rate': the text is not a type of indicator. Write one of ratio, count, stock, amount, mean, score, rank.")]
    [InlineData("\"code\": \"rate\"", "\"code\": \"Rate\"", "code: 'Rate': the text is not a code: a code is words of a-z and 0-9 joined by '-' or '.', at most 64 characters (position 0). Write dossier.paid-online.")]
    [InlineData("\"all\" }", "\"all\", \"share\": 1 }", "share: '1': the value is not true or false. Write true or false.")]
    [InlineData("\"all\" }", "\"all\", \"basis\": \"/7\" }", "basis: '/7': the text is not a basis: a basis is %, ‰, /1000, /10000, /100000 or /1000000 (position 0). Write %.")]
    [InlineData("\"all\" }", "\"all\", \"legalBases\": [] }", "legalBases: '[…]': there is no legal basis in the list. Name the document, or leave the list out to take that of the framework.")]
    [InlineData("\"all\" }", "\"all\", \"legalBases\": {} }", "legalBases: '{…}': the value is not an array. Write an array.")]
    [InlineData("\"numerator\": \"paid\"", "\"numerator\": \"unpaid\"", "numerator: 'unpaid': the code is not that of a measure. Define it before it is used, in this document or in the catalogue that it extends.")]
    [InlineData("\"government\"", "\"economy\"", "pillar: 'economy': the code is not that of a pillar. Define it before it is used, in this document or in the catalogue that it extends.")]
    [InlineData("\"denominator\": \"all\"", "\"denominator\": \"balance\"", "denominator: 'balance': the measure may be negative. Take a denominator that cannot be below zero.")]
    public void A_wrong_value_of_an_indicator_is_named(string right, string wrong, string fault)
    {
        Assert.Contains(right, Rate, StringComparison.Ordinal);
        string[] expected = fault.StartsWith("legalBases: '{", StringComparison.Ordinal)
            ? [$"own.json, $.indicators[0].{fault}", "own.json, $.indicators[0].legalBases: '{…}': there is no legal basis in the list. Name the document, or leave the list out to take that of the framework."]
            : [$"own.json, $.indicators[0].{fault}"];
        Refused(Document(Rate.Replace(right, wrong, StringComparison.Ordinal)), expected);
    }

    [Fact]
    public void A_mean_over_what_may_be_negative_is_refused() => Refused(
        Document(Common + """, "type": "mean", "numerator": "days", "denominator": "balance" }"""),
        "own.json, $.indicators[0].denominator: 'balance': the measure may be negative. Take a denominator that cannot be below zero.");

    [Theory]
    [InlineData("count")]
    [InlineData("stock")]
    public void What_is_counted_has_no_decimals(string type) => Refused(
        Document(Common + $", \"type\": \"{type}\", \"measure\": \"days\" }}"),
        "own.json, $.indicators[0].measure: 'days': what is counted has no decimals. Make it an amount, or take a measure without decimals.");

    [Fact]
    public void A_score_has_a_maximum_above_zero_and_known_rules() => Refused(
        Document(Common + """, "type": "score", "maximum": 0, "decimals": 13, "overTime": "mean", "overAreas": "average" }"""),
        "own.json, $.indicators[0].maximum: '0': the greatest score is zero. Write how many points are the best.",
        "own.json, $.indicators[0].decimals: '13': the number is not a whole number from 0 to 12. Write digits alone, without fraction or exponent.",
        "own.json, $.indicators[0].overTime: 'mean': the text is not a rule over time. Write one of none, sum, last, first, day-weighted-average, maximum, minimum.",
        "own.json, $.indicators[0].overAreas: 'average': the text is not a rule over areas. Write one of none, sum, mean-by-law.");

    [Fact]
    public void A_measure_has_a_known_unit_and_rules() => Refused(
        Head + Parts + """, "measures": [ { "code": "m", "name": { "vi": "M", "en": "M" }, "unit": "hour", "mayBeNegative": "no", "overAreas": "sum" } ] }""",
        "own.json, $.measures[0]: the member overTime is missing. Add overTime.",
        "own.json, $.measures[0].unit: 'hour': the code is not that of a unit. Define it before it is used, in this document or in the catalogue that it extends.",
        "own.json, $.measures[0].mayBeNegative: 'no': the value is not true or false. Write true or false.");

    [Fact]
    public void A_code_is_given_once() => Refused(
        Document(Rate + "," + Rate),
        "own.json, $.indicators[1].code: 'rate': the code is taken. Give each code once.");

    [Theory]
    [InlineData("\"rate\"", "\"speed\"", "indicator: 'speed': the code is not that of an indicator. Define it before it is used, in this document or in the catalogue that it extends.")]
    [InlineData("\">=80%\"", "\">=80\"", "requirement: '>=80': the text is no figure of rate: a Ratio is not published as a Number. Check the indicator, or the unit of the figure.")]
    [InlineData("\">=80%\"", "\">100%\"", "requirement: '>100%': the text is no figure of rate: its values lie in [0; 1]. Check the figure.")]
    [InlineData("\"2025-12-31\"", "\"31/12/2025\"", "due: '31/12/2025': the text is not a date: a date is a day of the calendar as year-month-day (position 0). Write it like 2026-01-31.")]
    [InlineData("\"province\"", "\"ward\"", "levels[0]: 'ward': the text is not a level. Write one of country, province, district, commune, village.")]
    [InlineData("\"province\"", "\"province\", \"province\"", "levels[1]: 'province': the level stands twice. Keep one.")]
    [InlineData("\"S\"", "\"A\"", "legalBasis.confidence: 'A': the text is not a confidence. Write one of Q, S, C, R, X.")]
    [InlineData("\"document\": \"411/QĐ-TTg\", ", "", "legalBasis: the member document is missing. Add document.")]
    public void A_wrong_value_of_a_target_is_named(string right, string wrong, string fault)
    {
        const string Right = """{ "indicator": "rate", "requirement": ">=80%", "due": "2025-12-31", "levels": [ "province" ], """ + Basis + "}";
        Assert.Single(Read(Document(Rate, Right)).Targets);
        Refused(Document(Rate, Right.Replace(right, wrong, StringComparison.Ordinal)), $"own.json, $.targets[0].{fault}");
    }

    [Fact]
    public void A_baseline_of_a_target_is_read()
    {
        Target target = Assert.Single(Read(Document(Rate, WithBaseline("""{ "value": "62%", "on": "2020-12-31" }"""))).Targets);
        Assert.Equal(new DatedFigure(Figure.Exactly(62, FigureForm.Percent), new LocalDate(2020, 12, 31)), target.Baseline);
    }

    [Theory]
    [InlineData("""{ "value": "62", "on": "2020-12-31" }""", "baseline.value: '62': the text is no figure of rate: a Ratio is not published as a Number. Check the indicator, or the unit of the figure.")]
    [InlineData("""{ "value": "104%", "on": "2020-12-31" }""", "baseline.value: '104%': the text is no figure of rate: its values lie in [0; 1]. Check the figure.")]
    [InlineData("""{ "value": "62%", "on": "2025-12-31" }""", "baseline.on: '2025-12-31': the day does not lie before the day the target is due. Give a figure of an earlier day.")]
    [InlineData("""{ "value": "62%" }""", "baseline: the member on is missing. Add on.")]
    [InlineData("""{ "value": "62%", "on": "2020-12-31", "at": 1 }""", "baseline.at: the member is not known here. Remove it; the members are value, on.")]
    [InlineData("\"62%\"", "baseline: '62%': the value is not an object. Write an object.")]
    public void A_wrong_baseline_is_named(string baseline, string fault) =>
        Refused(Document(Rate, WithBaseline(baseline)), $"own.json, $.targets[0].{fault}");

    [Fact]
    public void All_faults_of_a_baseline_are_named() => Refused(
        Document(Rate, WithBaseline("""{ "value": "62", "on": "2026-01-01" }""")),
        "own.json, $.targets[0].baseline.value: '62': the text is no figure of rate: a Ratio is not published as a Number. Check the indicator, or the unit of the figure.",
        "own.json, $.targets[0].baseline.on: '2026-01-01': the day does not lie before the day the target is due. Give a figure of an earlier day.");

    private static string WithBaseline(string baseline) =>
        """{ "indicator": "rate", "requirement": ">=80%", "due": "2025-12-31", "baseline": """ + baseline + "," + Basis + "}";

    [Fact]
    public void A_requirement_that_is_no_figure_says_where() => Assert.StartsWith(
        "own.json, $.targets[0].requirement: 'much': the text is not a figure: ",
        Assert.Single(Faults(Document(Rate, """{ "indicator": "rate", "requirement": "much", "due": "2025-12-31", """ + Basis + "}"))),
        StringComparison.Ordinal);

    [Fact]
    public void Another_version_is_not_read_further() => Refused(
        """{ "format": "cds-indicators/catalogue", "version": 2, "other": true }""",
        "own.json, $.version: '2': the number is not a whole number from 1 to 1. Write digits alone, without fraction or exponent.");

    [Fact]
    public void Another_format_is_not_read_further() => Refused(
        """{ "format": "cds-indicators/calendar", "version": 1, "other": true }""",
        "own.json, $.format: 'cds-indicators/calendar': the format of the document is \"cds-indicators/catalogue\". Write \"cds-indicators/catalogue\".");

    [Fact]
    public void A_document_that_is_too_deep_is_refused() => Refused(
        Head + ", \"targets\": " + new string('[', 16) + new string(']', 16) + "}",
        "own.json, $: more than 16 arrays and objects stand inside each other at line 2. Flatten it.");

    [Fact]
    public void A_document_that_is_too_large_is_refused()
    {
        byte[] large = new byte[(8 << 20) + 1];
        Array.Fill(large, (byte)' ');
        const string Fault = "own.json, $: the document is larger than 8388608 bytes. Split it.";
        Assert.Equal(Fault, Assert.Throws<FaultException>(() => Catalogue.Read(large, "own.json")).Message);
        using MemoryStream stream = new(large);
        Assert.Equal(Fault, Assert.Throws<FaultException>(() => Catalogue.Read(stream, "own.json")).Message);
    }

    [Theory]
    [InlineData("", "own.json, $: the document is not JSON at line 1, byte 1. Write strict JSON: no comments, no trailing commas.")]
    [InlineData("{ \"format\": \"cds-indicators/catalogue\", }", "own.json, $: the document is not JSON at line 1, byte 41. Write strict JSON: no comments, no trailing commas.")]
    [InlineData("[]", "own.json, $: '[…]': the value is not an object. Write an object.")]
    public void What_is_not_a_json_object_is_refused(string json, string fault) => Refused(json, fault);

    [Fact]
    public void All_faults_of_a_document_are_reported_together_in_its_order()
    {
        string json = Head + """
            , "pillars": [ { "code": "Government", "name": { "vi": "A" } } ],
              "units": [ { "code": "dossier", "name": { "vi": "hồ sơ", "en": "dossiers" } }, { "code": "dossier", "name": { "vi": "hồ sơ", "en": "files" } } ],
              "extra": 1,
              "targets": [ { "indicator": "none", "requirement": "80%", "due": "2025-12-31", "legalBasis": { "document": "x", "confidence": "S" } }, 7 ]
            }
            """;
        Refused(
            json,
            "own.json, $.pillars[0].code: 'Government': the text is not a code: a code is words of a-z and 0-9 joined by '-' or '.', at most 64 characters (position 0). Write dossier.paid-online.",
            "own.json, $.pillars[0].name: the member en is missing. Add en.",
            "own.json, $.units[1].code: 'dossier': the code is taken. Give each code once.",
            "own.json, $.extra: the member is not known here. Remove it; the members are format, version, framework, pillars, units, measures, indicators, targets.",
            "own.json, $.targets[0].indicator: 'none': the code is not that of an indicator. Define it before it is used, in this document or in the catalogue that it extends.",
            "own.json, $.targets[1]: '7': the value is not an object. Write an object.");
    }

    private static string Document(string indicators, string targets = "") =>
        $"{Head}{Parts}{Measures}, \"indicators\": [ {indicators} ], \"targets\": [ {targets} ] }}";

    private static Catalogue Read(string json) => Catalogue.Read(Encoding.UTF8.GetBytes(json), "own.json");

    private static string[] Faults(string json) => [.. Assert.Throws<FaultException>(() => Read(json)).Faults.Select(static f => f.ToString())];

    private static void Refused(string json, params string[] faults) => Assert.Equal(faults, Faults(json));
}
