using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;
using Cds.Indicators.Provenance;
using NodaTime;

namespace Cds.Indicators.Tests.Internal;

public class StrictJsonTests
{
    private const string Head = """{ "format": "f", "version": 1 """;
    private static readonly StrictJsonFormat s_format = new("f", Version: 2, MaximumBytes: 2_000, MaximumDepth: 4);

    private static string[] Faults(string json, Action<StrictJsonObject> read) => Faults(Encoding.UTF8.GetBytes(json), read);

    private static string[] Faults(byte[] json, Action<StrictJsonObject> read) =>
        [.. Assert.Throws<FaultException>(() => Read(json, read)).Faults.Select(static f => f.ToString())];

    private static string Read(byte[] json, Action<StrictJsonObject> read) =>
        StrictJson.Read(json, "t.json", s_format, root =>
        {
            read(root);
            return root.IsSound ? "read" : null;
        });

    [Fact]
    public void A_sound_document_is_read_from_bytes_and_from_a_stream()
    {
        const string Json = Head + """, "name": "Nghệ An", "date": "2024-02-29", "items": [{ "n": 1 }, { "n": -2 }] }""";
        static string Body(StrictJsonObject root) =>
            $"{root["name"].Text()} {root["date"].Date()!.Value.Day} {string.Join(',', root["items"].Items().Select(static i => i.Object()["n"].Integer(-2, 2).ToString(System.Globalization.CultureInfo.InvariantCulture)))} {root.Optional("note").TextOrNull() ?? "-"}";

        byte[] utf8 = Encoding.UTF8.GetBytes(Json);
        Assert.Equal("Nghệ An 29 1,-2 -", StrictJson.Read(utf8, "t.json", s_format, Body));
        Assert.Equal("Nghệ An 29 1,-2 -", StrictJson.Read([0xEF, 0xBB, 0xBF, .. utf8], "t.json", s_format, Body));
        using MemoryStream stream = new(utf8);
        Assert.Equal("Nghệ An 29 1,-2 -", StrictJson.Read(stream, "t.json", s_format, Body));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0e999", "0.0")]
    [InlineData("98.450", "98.450")]
    [InlineData("9845e-2", "98.45")]
    [InlineData("1.5E+2", "150")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    [InlineData("1.00000000000000000000000000000000000", "1.0000000000000000000000000000")]
    public void A_decimal_is_the_number_that_is_written(string number, string expected)
    {
        decimal? value = null;
        _ = Read(Encoding.UTF8.GetBytes($"{Head}, \"n\": {number} }}"), root => value = root["n"].Decimal(decimal.MinValue, decimal.MaxValue));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1e-29")]
    [InlineData("1e-2147483649")]
    [InlineData("0.00000000000000000000000000015")]
    [InlineData("1.00000000000000000000000000001")]
    [InlineData("7922816251426433759354395033.55")]
    public void A_number_that_would_be_rounded_is_refused(string number) => Assert.Equal(
        [$"t.json, $.n: '{number}': the number has more digits than can be kept, about 28, and would be rounded. Write it shorter."],
        Faults($"{Head}, \"n\": {number} }}", static root => _ = root["n"].Decimal(decimal.MinValue, decimal.MaxValue)));

    [Fact]
    public void Every_fault_is_reported_in_the_order_of_the_document_whatever_the_order_of_reading()
    {
        string[] faults = Faults(
            Head + """, "extra": 1, "list": [{ "n": 1.0, "n": 2 }, { "m": true }, 7], "name": " x ", "kind": "c", "date": "2023-02-29" }""",
            static root =>
            {
                _ = root["date"].Date();
                _ = root["kind"].Choice("a kind", ("a", 1), ("b", 2));
                _ = root["name"].Text();
                foreach (StrictJsonValue item in root["list"].Items())
                    _ = item.Object()["n"].Integer(0, 9);
                _ = root["missing"].Text();
                _ = root["missing"].Text();
            });

        Assert.Equal(
            [
                "t.json, $: the member missing is missing. Add missing.",
                "t.json, $.extra: the member is not known here. Remove it; the members are format, version, date, kind, name, list, missing.",
                "t.json, $.list[0].n: '1.0': the number is not a whole number from 0 to 9. Write digits alone, without fraction or exponent.",
                "t.json, $.list[0].n: '2': the member stands twice in its object. Keep one.",
                "t.json, $.list[1]: the member n is missing. Add n.",
                "t.json, $.list[1].m: the member is not known here. Remove it; the members are n.",
                "t.json, $.list[2]: '7': the value is not an object. Write an object.",
                "t.json, $.name: ' x ': the text is blank or has white space around it. Write the text alone.",
                "t.json, $.kind: 'c': the text is not a kind. Write one of a, b.",
                "t.json, $.date: '2023-02-29': the text is not a date: a date is a day of the calendar as year-month-day (position 0). Write it like 2026-01-31.",
            ],
            faults);
    }

    [Theory]
    [InlineData("null", "'null': the value is not a text. Write a text.")]
    [InlineData("{}", "'{…}': the value is not a text. Write a text.")]
    [InlineData("[1]", "'[…]': the value is not a text. Write a text.")]
    [InlineData("\"\"", "the text is blank or has white space around it. Write the text alone.")]
    public void A_text_is_a_text(string value, string expected) =>
        Assert.Equal(["t.json, $.x: " + expected], Faults($$"""{{Head}}, "x": {{value}} }""", static root => root["x"].Text()));

    [Theory]
    [InlineData("10")]
    [InlineData("-1")]
    [InlineData("1e0")]
    [InlineData("99999999999999999999")]
    public void A_whole_number_lies_within_its_bounds(string value) =>
        Assert.Equal(
            [$"t.json, $.x: '{value}': the number is not a whole number from 0 to 9. Write digits alone, without fraction or exponent."],
            Faults($$"""{{Head}}, "x": {{value}} }""", static root => root["x"].Integer(0, 9)));

    [Fact]
    public void A_scalar_is_read_by_its_own_parser()
    {
        static bool Even(ReadOnlySpan<char> text, out int value, out TextFault fault)
        {
            fault = default;
            if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out value) && value % 2 == 0)
                return true;
            fault = new TextFault(text.Length - 1, "the last digit is odd", "End in an even digit.");
            return false;
        }

        Assert.Equal(
            ["t.json, $.x: '13': the text is not an even number: the last digit is odd (position 1). End in an even digit."],
            Faults(Head + """, "x": "13" }""", static root => root["x"].Parsed<int>("an even number", Even, out _)));
        Assert.Equal("read", Read(Encoding.UTF8.GetBytes(Head + """, "x": "12" }"""), static root => Assert.True(root["x"].Parsed("an even number", Even, out int n) && n == 12)));
    }

    [Fact]
    public void What_is_absent_reads_as_nothing_and_is_reported_once()
    {
        string[] faults = Faults(Head + " }", static root =>
        {
            StrictJsonObject absent = root["a"].Object();
            Assert.False(absent.IsSound);
            Assert.Equal("", absent["b"].Text());
            Assert.Equal(0, absent["c"].Integer(1, 2));
            Assert.Null(absent["d"].Date());
            Assert.Empty(absent["e"].Items());
            Assert.Null(absent["f"].Choice("a kind", ("a", 1)));
            absent.Report("g", "nothing", "");
            Assert.True(root.Optional("h").IsAbsent);
        });
        Assert.Equal(["t.json, $: the member a is missing. Add a."], faults);
    }

    [Fact]
    public void The_caller_reports_its_own_rules_at_a_member_or_at_the_object()
    {
        string[] faults = Faults(Head + """, "a b": { "x": 5 } }""", static root =>
        {
            StrictJsonObject inner = root["a b"].Object();
            _ = inner["x"].Integer(0, 9);
            inner.Report("x", "five is unlucky", "Write 6.");
            inner.Report("y", "y is wanted", "");
            inner.Report("the object is sad", "Cheer it up.");
        });
        Assert.Equal(
            [
                "t.json, $['a b']: y is wanted.",
                "t.json, $['a b']: the object is sad. Cheer it up.",
                "t.json, $['a b'].x: '5': five is unlucky. Write 6.",
            ],
            faults);
    }

    [Theory]
    [InlineData("""{ "format": "g", "version": 1, "other": 1 }""", """t.json, $.format: 'g': the format of the document is "f". Write "f".""")]
    [InlineData("""{ "format": "f", "version": 3, "other": 1 }""", "t.json, $.version: '3': the number is not a whole number from 1 to 2. Write digits alone, without fraction or exponent.")]
    [InlineData("""{ "format": "f" }""", "t.json, $: the member version is missing. Add version.")]
    public void A_document_of_another_format_or_version_is_judged_no_further(string json, string expected) =>
        Assert.Equal([expected], Faults(json, static _ => Assert.Fail("not reached")));

    [Theory]
    [InlineData("[]", "the value is not an object. Write an object.", "'[…]': ")]
    [InlineData("", "the document is not JSON at line 1, byte 1. Write strict JSON: no comments, no trailing commas.", "")]
    [InlineData("{\n \"a\": 1,\n}", "the document is not JSON at line 3, byte 1. Write strict JSON: no comments, no trailing commas.", "")]
    [InlineData("{} {}", "the document is not JSON at line 1, byte 4. Write strict JSON: no comments, no trailing commas.", "")]
    [InlineData("{\n\"a\": [[[\n[1]]]] }", "more than 4 arrays and objects stand inside each other at line 3. Flatten it.", "")]
    [InlineData("{ \"a\":\n \"\\ud800\" }", "a text escapes half of a surrogate pair at line 2. Write the character itself.", "")]
    public void What_is_not_JSON_is_refused_with_its_line(string json, string expected, string value)
    {
        string fault = Faults(json, static root => _ = root.Optional("a"))[0];
        Assert.Equal($"t.json, $: {value}{expected}", fault);
    }

    [Fact]
    public void What_is_not_UTF8_or_too_large_is_refused_unread()
    {
        Assert.Equal(["t.json, $: the document is not UTF-8. Save it as UTF-8."], Faults([0x22, 0xFF, 0x22], static _ => { }));
        Assert.Equal(["t.json, $: the document is larger than 2000 bytes. Split it."], Faults(new string(' ', 2_001), static _ => { }));
        using MemoryStream endless = new(new byte[10_000_000]);
        FaultException refused = Assert.Throws<FaultException>(() => StrictJson.Read(endless, "t.json", s_format, static _ => "read"));
        Assert.Equal("t.json, $: the document is larger than 2000 bytes. Split it.", refused.Message);
        Assert.True(endless.Position < 100_000);
    }

    [Fact]
    public void A_legal_basis_is_read_with_its_tag()
    {
        LegalBasis? basis = null;
        string json = Head + """, "basis": { "document": "411/QĐ-TTg", "date": "2022-03-31", "confidence": "S" } }""";
        _ = Read(Encoding.UTF8.GetBytes(json), root => basis = LegalBasisJson.Read(root["basis"]));
        Assert.Equal(new LegalBasis("411/QĐ-TTg", Article: null, new LocalDate(2022, 3, 31), Reference: null, Confidence.Secondary), basis);

        Assert.Equal(
            [
                "t.json, $.basis: the member document is missing. Add document.",
                "t.json, $.basis.article: the text is blank or has white space around it. Write the text alone.",
                "t.json, $.basis.confidence: 'T': the text is not a confidence. Write one of Q, S, C, R, X.",
            ],
            Faults(Head + """, "basis": { "article": "", "confidence": "T" } }""", static root => Assert.Null(LegalBasisJson.Read(root["basis"]))));
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("-1e300", -1e300)]
    [InlineData("5e-324", double.Epsilon)]
    public void A_double_is_the_nearest_of_a_number_of_any_size(string number, double expected)
    {
        double? value = null;
        _ = Read(Encoding.UTF8.GetBytes($"{Head}, \"n\": {number} }}"), root => value = root["n"].IsNumber ? root["n"].Double() : null);
        Assert.Equal(expected, value);
    }

    [Fact]
    public void A_double_that_is_none_is_a_fault() => Assert.Equal(
        [
            "t.json, $.n: '1e309': the number is too large to be kept. Write a number below 1e308.",
            "t.json, $.m: '1': the value is not a number. Write a number.",
        ],
        Faults(Head + """, "n": 1e309, "m": "1" }""", static root =>
        {
            Assert.Null(root["n"].Double());
            Assert.Null(root["m"].Double());
            Assert.Null(root.Optional("absent").Double());
            Assert.False(root["m"].IsNumber);
        }));

    [Fact]
    public void Members_by_names_that_are_not_known_beforehand_are_read_in_the_order_of_the_document_and_once() => Assert.Equal(
        ["t.json, $.codes['7']: the member stands twice in its object. Keep one."],
        [.. Faults(Head + """, "codes": { "b": 1, "7": 2, "a": 3, "7": 4 } }""", static root =>
            Assert.Equal("b=1 7=2 a=3", string.Join(' ', root["codes"].Object().Members().Select(static m => $"{m.Key}={m.Value.Double()}"))))
            .Select(static fault => fault.Replace(": '4'", "", StringComparison.Ordinal))]);

    [Fact]
    public void A_fault_stands_at_the_member_or_within_one_that_is_an_object_or_at_the_whole() => Assert.Equal(
        [
            "t.json, $: r. c.",
            "t.json, $.own: '1': r. c.",
            "t.json, $.codes.a: '2': r. c.",
        ],
        [.. Faults(Head + """, "own": 1, "codes": { "a": 2, "own": 3 } }""", static root =>
        {
            _ = root["own"].Double();
            _ = root["codes"].Object().Members();
            root.ReportWithin("a", "r", "c.");
            root.ReportWithin("own", "r", "c.");
            root.ReportWithin("nowhere", "r", "c.");
            Assert.False(root.IsAbsent);
            Assert.True(root.Optional("none").Object().IsAbsent);
        }).Select(static fault => fault.Replace(": '{…}'", "", StringComparison.Ordinal).Replace(": ''", "", StringComparison.Ordinal))]);
}
