using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Interval = Cds.Indicators.Rates.Interval;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Json;

public sealed class JsonStrictnessTests
{
    /// <summary>A type, a text that is refused, and what reading it with the limits says.</summary>
    public static TheoryData<string, string, string> Refusals { get; } = new()
    {
        { "Rate", "", "$: the document is not JSON at line 1, byte 1. Write strict JSON: no comments, no trailing commas." },
        { "Rate", "\"1/2\" 3", "$: the document is not JSON at line 1, byte 7. Write strict JSON: no comments, no trailing commas." },
        { "Rate", "\"1/2\",", "$: the document is not JSON at line 1, byte 6. Write strict JSON: no comments, no trailing commas." },
        { "Rate", "// x\n\"1/2\"", "$: the document is not JSON at line 1, byte 1. Write strict JSON: no comments, no trailing commas." },
        { "Rate", "\"\\ud800\"", "$: a text escapes half of a surrogate pair at line 1. Write the character itself." },
        { "Rate", "0.5", "$: A JSON Number is not a rate: it is written as a string. Put it in quotes." },
        { "Rate", "null", "$: A JSON Null is not a rate: it is written as a string. Put it in quotes." },
        { "Rate", "[]", "$: A JSON StartArray is not a rate: it is written as a string. Put it in quotes." },
        { "Figure", "null", "$: the document is null. Write a value." },
        { "Period", "\"quý 1/2024\"", "$: 'quý 1/2024' is not a period: the text is not the canonical one (position 0). Write 2024-Q1." },
        { "Period", "\" 2024-Q1\"", "$: ' 2024-Q1' is not a period: the text is not the canonical one (position 0). Write 2024-Q1." },
        { "RelativePeriod", "\"quý trước\"", "$: 'quý trước' is not a relative period: the text is not the canonical one (position 0). Write LAST_QUARTER." },
        { "ReportingCalendar", "\"nd09\"", "$: 'nd09' is not a reporting calendar: no calendar has this id (position 0). Write GREGORIAN, ND09, FY07-01, FY11-01E, CUT20, CUT with twelve days, or WTUE to WSUN." },
        { "Verdict", "\"Met\"", "$: 'Met' is not a value of Verdict: it is one of undetermined, met, not-met (position 0). Write one of them." },
        { "Verdict", "\"0\"", "$: '0' is not a value of Verdict: it is one of undetermined, met, not-met (position 0). Write one of them." },
        { "Verdict", "0", "$: A JSON Number is not a value of Verdict: it is written as a string. Put it in quotes." },
        { "Confidence", "\"q\"", "$: 'q' is not a confidence: a confidence is one of Q, S, C, R, X (position 0). Write the tag of the source." },
        { "WideRational", "\"1/0\"", "$: '1/0' is not an exact number: the denominator is zero (position 2). Write a positive denominator." },
        { "WideRational", "\"-\"", "$: '-' is not an exact number: a digit is expected here (position 1). Write it like -3/4 or 5." },
        { "WideRational", "\"1/\"", "$: '1/' is not an exact number: a digit is expected here (position 2). Write it like -3/4 or 5." },
        { "WideRational", "\"1/-2\"", "$: '1/-2' is not an exact number: a digit is expected here (position 2). Write it like -3/4 or 5." },
        { "WideRational", "\"1 2\"", "$: '1 2' is not an exact number: a digit is expected here (position 1). Write it like -3/4 or 5." },
        { "Rounding", """{"mode":"half-to-even","digits":13}""", "$.digits: '13': the number is not a whole number from 0 to 12. Write digits alone, without fraction or exponent." },
        { "Rounding", """{"mode":1,"digits":1}""", "$.mode: '1': the value is not a text. Write a text." },
        { "Rounding", """{"mode":"half-to-even"}""", "$: the member digits is missing. Add digits." },
        { "Rounding", """{"mode":"half-to-even","digits":1,"digits":1}""", "$.digits: '1': the member stands twice in its object. Keep one." },
        { "Rounding", """{"mode":"half-to-even","digits":1,"x":1}""", "$.x: the member is not known here. Remove it; the members are mode, digits." },
        { "Rounding", "[]", "$: '[…]': the value is not an object. Write an object." },
        { "Rounding", "null", "$: 'null': the value is not an object. Write an object." },
        { "Interval", """{"lower":"1"}""", "$.lower: '1': lower and lowerClosed stand together or not at all. Write both." },
        { "Interval", """{"upperClosed":true}""", "$.upperClosed: 'true': upper and upperClosed stand together or not at all. Write both." },
        { "Interval", """{"lower":1,"lowerClosed":true}""", "$.lower: '1': the value is not a text. Write a text." },
        { "Interval", """{"lower":"2","lowerClosed":true,"upper":"1","upperClosed":true}""", "$.upper: '1': no number lies between the ends. Write the smaller end as the lower." },
        { "Interval", """{"lower":"1","lowerClosed":false,"upper":"1","upperClosed":true}""", "$.upper: '1': no number lies between the ends. Write the smaller end as the lower." },
        { "ConfidenceInterval", """{"lower":0.5,"upper":0.4,"level":0.95,"method":"wilson"}""", "$.upper: '0.4': the upper bound lies below the lower. Write the smaller bound as the lower." },
        { "ConfidenceInterval", """{"lower":0.5,"upper":1e400,"level":0.95,"method":"wilson"}""", "$.upper: '1e400': the number does not lie from -1 to 1. Write a number between them." },
        { "ConfidenceInterval", """{"lower":0.5,"upper":0.6,"level":1,"method":"wilson"}""", "$.level: '1': the level is 1, which only the interval of all numbers reaches. Write 0.95 for 95%." },
        { "ConfidenceInterval", """{"lower":"0.5","upper":0.6,"level":0.9,"method":"wilson"}""", "$.lower: '0.5': the value is not a number. Write a number." },
        { "OutcomeRate", """{"kind":"value","value":"x"}""", "$.value: 'x' is not a rate: a digit is wanted here (position 0). Write the number in digits." },
        { "OutcomeRate", """{"kind":"value","value":null}""", "$.value: A JSON Null is not a rate: it is written as a string. Put it in quotes." },
        { "OutcomeRate", """{"kind":"value"}""", "$: The members do not fit the kind 'value': a value has 'value' alone; incomplete has 'partial', 'present' below 'expected', and perhaps 'reason'; every other kind has only 'reason'. Correct the kind or the members." },
        { "OutcomeRate", """{"kind":"no-data","value":"1/2"}""", "$: The members do not fit the kind 'no-data': a value has 'value' alone; incomplete has 'partial', 'present' below 'expected', and perhaps 'reason'; every other kind has only 'reason'. Correct the kind or the members." },
        { "OutcomeRate", """{"kind":"incomplete","partial":"1/2","present":3,"expected":3}""", "$: The members do not fit the kind 'incomplete': a value has 'value' alone; incomplete has 'partial', 'present' below 'expected', and perhaps 'reason'; every other kind has only 'reason'. Correct the kind or the members." },
        { "OutcomeRate", """{"kind":"lost"}""", "$: 'lost' is not a kind of outcome: it is one of no-data, value, zero-denominator, incomplete, suppressed, not-applicable. Correct it." },
        { "OutcomeRate", "{}", "$: The outcome has no kind: it is one of no-data, value, zero-denominator, incomplete, suppressed, not-applicable. Add it." },
        { "OutcomeRate", """{"kind":"no-data","kind":"no-data"}""", "$: The member 'kind' is not known in an outcome, stands twice, or has a value of the wrong type. The members are kind, value, partial, present, expected and reason." },
        { "OutcomeRate", "1", "$: A JSON Number is not an outcome: it is an object with a kind. Write {\"kind\":\"value\",\"value\":…} or {\"kind\":\"no-data\"}." },
        { "OutcomeFigure", """{"kind":"value","value":null}""", "$: A null is not a value: a missing value has a kind that says why. Write {\"kind\":\"no-data\"}." },
        { "OutcomeConfidenceInterval", """{"kind":"value","value":{"lower":2,"upper":0,"level":0.9,"method":"wilson"}}""", "$.value.lower: '2': the number does not lie from -1 to 1. Write a number between them." },
        { "OutcomeInt64", """{"kind":"value","value":99999999999999999999}""", "$.value: The JSON value could not be converted to System.Int64." },
        { "OutcomeDecimal", """{"kind":"value","value":1e400}""", "$.value: The JSON value could not be converted to System.Decimal." },
        { "KitagawaEffect", """{"rateEffect":"x","compositionEffect":"1"}""", "$.rateEffect: 'x': the text is not an exact number: a digit is expected here (position 0). Write it like -3/4 or 5." },
        { "KitagawaDecomposition", """{"change":"1","rateEffect":"1/2","compositionEffect":"1/4","groups":[]}""", "$.change: '1': the change is not the sum of both effects. Write the numbers as they were computed. | $.rateEffect: '1/2': the rate effect is not the sum of those of the groups. Write the numbers as they were computed. | $.compositionEffect: '1/4': the composition effect is not the sum of those of the groups. Write the numbers as they were computed." },
        { "PeriodReading", """{"period":"quý 1/2024","dialect":"canonical"}""", "$.period: 'quý 1/2024': the text is not a period: the text is not the canonical one (position 0). Write 2024-Q1." },
        { "PeriodReading", """{"period":"2024","dialect":"canonical","notes":["none"]}""", "$.notes[0]: 'none': the text is not a note. Write one of time-of-day-not-kept, offset-not-kept, midnight-ends-day, read-by-convention, from-as-of-date, year-from-as-of-date, year-from-other-end." },
        { "PeriodReading", """{"period":"2024","dialect":"canonical","notes":["offset-not-kept","offset-not-kept"]}""", "$.notes[1]: 'offset-not-kept': the note stands twice. Keep one." },
        { "PeriodSequence", """{"count":2}""", "$: a sequence has a first period exactly where its count is above 0. Write {\"first\":\"2024-M05\",\"count\":3} or {\"count\":0}." },
        { "PeriodSequence", """{"first":"2024","count":0}""", "$.first: '2024': a sequence has a first period exactly where its count is above 0. Write {\"first\":\"2024-M05\",\"count\":3} or {\"count\":0}." },
        { "PeriodSequence", """{"first":"2024","count":9000}""", "$.count: '9000': so many periods do not follow the first: they end within the years 1 to 9999, and plan terms and ranges have no next. Write fewer." },
        { "LegalBasis", """{"document":" ","confidence":"Q"}""", "$.document: ' ': the text is blank or has white space around it. Write the text alone." },
        { "LegalBasis", """{"document":"a","confidence":"Q","date":"2022-02-30"}""", "$.date: '2022-02-30': the text is not a date: a date is a day of the calendar as year-month-day (position 0). Write it like 2026-01-31." },
        { "LocalizedText", """{"vi":"a","en":null}""", "$.en: 'null': the value is not a text. Write a text." },
        { "LocalizedText", """{"vi":""}""", "$: the member en is missing. Add en. | $.vi: the text is blank or has white space around it. Write the text alone." },
        { "Pillar", """{"code":"A","name":{"vi":"a","en":"b"}}""", "$.code: 'A': a code is words of a-z and 0-9 joined by '-' or '.', at most 64 characters. Write dossier.paid-online." },
        { "DayOff", """{"date":"2026-01-01","name":{"vi":"a","en":"b"},"legalBasis":{"document":"a","confidence":"q"}}""", "$.legalBasis.confidence: 'q': the text is not a confidence. Write one of Q, S, C, R, X." },
        { "Fault", """{"place":{"source":"a"},"value":"x","rule":"y"}""", "$: the member cure is missing. Add cure." },
        { "LocalDate", "\"2024-02-30\"", "$: '2024-02-30' is not a date: a date has the form year-month-day and exists in the calendar (position 0). Write 2024-07-30." },
        { "LocalTime", "\"24:00:00\"", "$: '24:00:00' is not a time of day: a time has the form hour:minute:second and lies before 24:00 (position 0). Write 15:00:00." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_is_refused_says_where_and_why(string type, string json, string expected)
    {
        JsonTypeInfo info = (JsonTypeInfo)typeof(IndicatorsJsonContext).GetProperty(type)!.GetValue(IndicatorsJsonContext.Default)!;
        FaultException refusal = (FaultException)typeof(JsonStrictnessTests).GetMethod(nameof(Refusal), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(info.Type).Invoke(obj: null, [info, json])!;
        Assert.Equal(expected, string.Join(" | ", refusal.Faults.Select(static f => f.ToString().Replace("own.json, ", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() => Assert.Equal(
        "own.json, $: the document is not UTF-8. Save it as UTF-8.",
        Assert.Throws<FaultException>(static () => IndicatorsJson.Read([0x22, 0xC3, 0x22], IndicatorsJsonContext.Default.Rate, "own.json")).Message);

    [Fact]
    public void A_text_with_half_a_surrogate_pair_is_refused() => Assert.Equal(
        "own.json, $: the document has half of a surrogate pair at position 1. Give whole characters.",
        Assert.Throws<FaultException>(static () => IndicatorsJson.Read("\"\ud800\"", IndicatorsJsonContext.Default.Rate, "own.json")).Message);

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        Assert.Equal(Rate.Of(1, 2), IndicatorsJson.Read("\uFEFF\"1/2\""u8, IndicatorsJsonContext.Default.Rate, "own.json"));
        Assert.Equal(Rate.Of(1, 2), IndicatorsJson.Read("\uFEFF\"1/2\"", IndicatorsJsonContext.Default.Rate, "own.json"));
    }

    [Fact]
    public void Size_is_limited_in_bytes()
    {
        const string Json = "\"1/2\"";
        const string Message = "own.json, $: the document is larger than 4 bytes. Split it.";
        Assert.Equal(Rate.Of(1, 2), IndicatorsJson.Read(Json, IndicatorsJsonContext.Default.Rate, "own.json", maximumBytes: 5));
        Assert.Equal(Message, Assert.Throws<FaultException>(static () => IndicatorsJson.Read(Json, IndicatorsJsonContext.Default.Rate, "own.json", maximumBytes: 4)).Message);
        Assert.Equal(Message, Assert.Throws<FaultException>(static () => IndicatorsJson.Read(Encoding.UTF8.GetBytes(Json), IndicatorsJsonContext.Default.Rate, "own.json", maximumBytes: 4)).Message);
        Assert.Equal(Message, Assert.Throws<FaultException>(static () => IndicatorsJson.Read("\"ơơ\"", IndicatorsJsonContext.Default.Rate, "own.json", maximumBytes: 4)).Message);
        Assert.Equal(16 * 1024 * 1024, IndicatorsJson.MaximumBytes);
        Assert.Throws<ArgumentOutOfRangeException>(static () => IndicatorsJson.Read(Json, IndicatorsJsonContext.Default.Rate, "own.json", maximumBytes: -1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => IndicatorsJson.Read("1"u8, IndicatorsJsonContext.Default.Rate, "own.json", maximumBytes: -1));
    }

    [Fact]
    public void Depth_is_limited()
    {
        string deep = new string('[', 33) + new string(']', 33);
        Assert.Equal(
            "own.json, $: more than 32 arrays and objects stand inside each other at line 1. Flatten it.",
            Assert.Throws<FaultException>(() => IndicatorsJson.Read(deep, IndicatorsJsonContext.Default.OutcomeRate, "own.json")).Message);
        Assert.StartsWith(
            "own.json, $: A JSON StartArray is not an outcome",
            Assert.Throws<FaultException>(() => IndicatorsJson.Read(deep[1..^1], IndicatorsJsonContext.Default.OutcomeRate, "own.json")).Message,
            StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(deep, IndicatorsJsonContext.Default.Fault));
        Assert.Equal(
            "a rounding, $: more than 16 arrays and objects stand inside each other at line 1. Flatten it.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rounding>(deep[..17] + deep[^17..])).Message);
    }

    [Theory]
    [InlineData(256, "at most 64 characters")]
    [InlineData(257, "A text of more than 256 characters is not an indicator. Give one value.")]
    [InlineData(100_000, "A text of more than 256 characters is not an indicator. Give one value.")]
    public void The_length_of_a_scalar_is_limited(int length, string expected)
    {
        JsonSerializerOptions options = new() { Converters = { new IndicatorJsonConverter(JsonDocumentTests.Fixture()) } };
        string text = new('a', length);
        foreach (string json in new[] { $"\"{text}\"", $"\"{string.Concat(Enumerable.Repeat("\\u0061", length))}\"" })
            Assert.Contains(expected, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Indicator>(json, options)).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Rate, int>>($"{{\"{text}\":1}}"));
    }

    [Fact]
    public void An_exact_number_that_is_too_long_is_refused_both_ways()
    {
        WideRational longest = WideRational.Of(System.Numerics.BigInteger.Pow(10, 131_071), 1);
        Assert.Equal(longest, JsonSerializer.Deserialize<WideRational>(JsonSerializer.Serialize(longest)));
        Assert.Equal(
            "A number of 131073 characters is not written: it could not be read back, the limit is 131072. Round it with ToDecimal.",
            Assert.Throws<JsonException>(static () => JsonSerializer.Serialize(WideRational.Of(System.Numerics.BigInteger.Pow(10, 131_072), 1))).Message);
        Assert.Equal(
            "A text of more than 131072 characters is not an exact number. Give one value.",
            Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<WideRational>($"\"{new string('1', 131_073)}\"")).Message);
        Assert.Contains(
            "it is longer than 131072 characters",
            Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<KitagawaEffect>($"{{\"rateEffect\":\"{new string('1', 131_073)}\",\"compositionEffect\":\"1\"}}")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_a_part_are_placed_in_the_whole()
    {
        JsonSerializerOptions options = new JsonSerializerOptions().AddConverters();
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
        JsonTypeInfo<Dictionary<string, List<Outcome<ConfidenceInterval>>>> info = (JsonTypeInfo<Dictionary<string, List<Outcome<ConfidenceInterval>>>>)options.GetTypeInfo(typeof(Dictionary<string, List<Outcome<ConfidenceInterval>>>));
        const string Json = """{"a":[{"kind":"no-data"},{"kind":"value","value":{"lower":2,"upper":0,"level":0.9,"method":"x"}}]}""";

        FaultException refusal = Assert.Throws<FaultException>(() => IndicatorsJson.Read(Json, info, "own.json"));

        Assert.Equal(["$.a[1].value.lower", "$.a[1].value.method"], refusal.Faults.Select(static f => f.Place.JsonPath));
    }

    [Fact]
    public void What_a_type_of_the_caller_refuses_is_a_fault_too()
    {
        JsonTypeInfo<Picky> info = (JsonTypeInfo<Picky>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Picky));
        Assert.Equal(1, IndicatorsJson.Read("""{"Value":1}""", info, "own.json").Value);
        Assert.StartsWith("own.json, $: Too small", Assert.Throws<FaultException>(() => IndicatorsJson.Read("""{"Value":0}""", info, "own.json")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_required()
    {
        Assert.Throws<ArgumentNullException>(static () => IndicatorsJson.Read((string)null!, IndicatorsJsonContext.Default.Rate, ""));
        Assert.Throws<ArgumentNullException>(static () => IndicatorsJson.Read<Rate>("1", null!, ""));
        Assert.Throws<ArgumentNullException>(static () => IndicatorsJson.Read("1", IndicatorsJsonContext.Default.Rate, null!));
        Assert.Throws<ArgumentNullException>(static () => ((JsonSerializerOptions)null!).AddConverters());
    }

    [Fact]
    public void Writing_a_scalar_allocates_nothing()
    {
        WriteWithoutAllocation(new PeriodJsonConverter(), Period.Quarter(2024, 1));
        WriteWithoutAllocation(new RatioJsonConverter(), Ratio.Of(26, 35));
        WriteWithoutAllocation(new RateJsonConverter(), Rate.Of(26, 35));
        WriteWithoutAllocation(new KebabCaseEnumJsonConverter<Verdict>(), Verdict.NotMet);
    }

    private static void WriteWithoutAllocation<T>(ScalarJsonConverter<T> converter, T value)
        where T : struct
    {
        System.Buffers.ArrayBufferWriter<byte> buffer = new(1024);
        using Utf8JsonWriter writer = new(buffer);
        Allocations.None(() =>
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            converter.Write(writer, value, JsonSerializerOptions.Default);
            writer.Flush();
        });
    }

    private static FaultException Refusal<T>(JsonTypeInfo<T> info, string json)
        where T : notnull
    {
        // The plain serializer refuses the same with its own exception.
        Exception? plain = Record.Exception(() => JsonSerializer.Deserialize(json, info));
        Assert.True(plain is null or JsonException, plain?.ToString());
        return Assert.Throws<FaultException>(() => IndicatorsJson.Read(json, info, "own.json"));
    }

    internal sealed record Picky(int Value)
    {
        public int Value { get; } = Value > 0 ? Value : throw new ArgumentException("Too small.", nameof(Value));
    }
}
