using System.Text;
using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;

namespace Cds.Indicators.Tests.Tallying;

public sealed class TallyDocumentTests
{
    private const string Folder = "tests/Cds.Indicators.Tests/Reference/json/";
    private static readonly JsonSerializerOptions s_indented = new(IndicatorsJson.Options) { WriteIndented = true, NewLine = "\n" };

    private static string Fixture => File.ReadAllText(Repository.File(Folder + "tally-v1.json"));

    [Fact]
    public void Version_1_of_a_tally_stays_readable() => Assert.Equal(TallyMade.Small, Read(Fixture));

    [Fact]
    public void A_tally_is_written_as_approved() => Golden.Matches(Repository.File(Folder + "tally-written.approved.json"), JsonSerializer.Serialize(TallyMade.Small, s_indented));

    [Fact]
    public void Every_tally_comes_back_through_every_door() => Property.Holds(TallyMade.Arbitrary, static sums =>
    {
        Tally tally = TallyMade.Of(sums);
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(tally);
        Assert.Equal(tally, Tally.Read(json, "copy.json"));
        Assert.Equal(tally, JsonSerializer.Deserialize<Tally>(json));
        Assert.Equal(tally, IndicatorsJson.Read(JsonSerializer.Serialize(tally, IndicatorsJsonContext.Default.Tally), IndicatorsJsonContext.Default.Tally, "copy.json"));
        using MemoryStream stream = new(json);
        Assert.Equal(tally, Tally.Read(stream, "copy.json"));
        Assert.Equal(json, JsonSerializer.SerializeToUtf8Bytes(Tally.FromBytes(tally.ToBytes())));
    });

    [Fact]
    public void Every_altered_character_is_refused_or_alters_nothing()
    {
        string json = JsonSerializer.Serialize(TallyMade.Small, IndicatorsJson.Options);
        int refused = 0;
        for (int at = 0; at < json.Length; at++)
        {
            foreach (char other in "019-/ \"aM}")
            {
                if (other == json[at])
                    continue;
                try
                {
                    Assert.Equal(TallyMade.Small, Read(string.Concat(json.AsSpan(0, at), [other], json.AsSpan(at + 1))));
                }
                catch (FaultException e)
                {
                    Assert.NotEmpty(e.Faults);
                    refused++;
                }
            }
        }

        Assert.InRange(refused, 9 * json.Length, 10 * json.Length);
    }

    [Fact]
    public void Every_cut_is_refused()
    {
        string json = JsonSerializer.Serialize(TallyMade.Small, IndicatorsJson.Options);
        for (int length = 0; length < json.Length; length++)
            Assert.Throws<FaultException>(() => Read(json[..length]));
    }

    [Theory]
    [InlineData("\"160/166\"", "\"161/166\"", "$.checksum: 'CHECKSUM': the structure or the figures are not those that the checksum was made of. Take the document anew from where it was written.")]
    [InlineData("x.PaidOn", "x.DueOn", "$.checksum: 'CHECKSUM': the structure or the figures are not those that the checksum was made of. Take the document anew from where it was written.")]
    [InlineData("\"160/166\"", "160", "$.cells[1].sums[0]: '160': the value is not a text. Write a text.")]
    [InlineData("-1250", "\"-1250\"", "$.cells[1].sums[2]: '-1250': the value is not a number. Write a number.")]
    [InlineData("-1250", "-12.5", "$.cells[1].sums[2]: '-12.5': the number is not a whole number. Write it in the smallest unit of its measure.")]
    [InlineData("-1250", "9223372036854775808", "$.cells[1].sums[2]: '9223372036854775808': the number does not lie from -9223372036854775808 to 9223372036854775807. Write a number between them.")]
    [InlineData(", -1250", "", "$.cells[1].sums: '[…]': the cell has 2 sums, and the tally 3 columns. Write one for each column.")]
    [InlineData("-1250", "-1250, 7", "$.cells[1].sums: '[…]': the cell has 4 sums, and the tally 3 columns. Write one for each column.")]
    [InlineData("\"area\": \"00073\"", "\"area\": \"00073 \"", "$.cells[2].area: '00073 ': the code of an area is 1 to 64 characters, without control characters, half surrogate pairs or white space around it. Give the official code alone, with its leading zeros: 00070.")]
    [InlineData("\"period\": \"2025-M08\"", "\"period\": \"2025-Q3\"", "$.cells[1].period: '2025-Q3': the period is of the kind Quarter (GREGORIAN), and the tally is by Month (GREGORIAN). Give such a period.")]
    [InlineData("\"period\": \"2025-M08\"", "\"period\": \"2025-M07\"", "$.cells[1]: cells come by area, then by period, and none stands twice. Write them in order.")]
    [InlineData("\"area\": \"00073\"", "\"area\": \"00069\"", "$.cells[2]: cells come by area, then by period, and none stands twice. Write them in order.")]
    [InlineData("\"3/4\"", "\"0/0\"", "$.cells[2].sums: '[…]': all sums of the cell are zero. Leave the cell out.")]
    [InlineData("\"month\"", "\"year-to-date\"", "$.periodKind: 'year-to-date': the text is not a kind of periods that a tally has. Write one of day, week, biweek, month, bimonth, quarter, four-months, half-year, year.")]
    [InlineData("\"GREGORIAN\"", "\"ND9\"", "$.calendar: 'ND9': the text is not a reporting calendar: no calendar has this id (position 0). Write GREGORIAN, ND09, FY07-01, FY11-01E, CUT20, CUT with twelve days, or WTUE to WSUN.")]
    [InlineData("\"fees.balance\"", "\"dossier.hours\"", "$.columns[2].code: 'dossier.hours': two columns have this code. Give each its own.")]
    [InlineData("\"numeratorDecimals\": 2", "\"numeratorDecimals\": 19", "$.columns[2].numeratorDecimals: '19': the number is not a whole number from 0 to 18. Write digits alone, without fraction or exponent.")]
    [InlineData("\"numeratorDecimals\": 2", "\"numeratorDecimals\": 2, \"denominatorDecimals\": 1", "$.columns[2].denominatorDecimals: '1': a single number has no denominator. Write 0, or give the denominator.")]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version: '2': the number is not a whole number from 1 to 1. Write digits alone, without fraction or exponent.")]
    [InlineData("\"cells\"", "\"cell\"", "$.cell: the member is not known here. Remove it; the members are format, version, periodKind, calendar, columns, cells, checksum.")]
    public void A_fault_is_named_with_its_path(string text, string faulty, string message)
    {
        string fixture = Fixture;
        int at = fixture.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The fixture has no {text}.");
        string json = string.Concat(fixture.AsSpan(0, at), faulty, fixture.AsSpan(at + text.Length));
        string checksum = Convert.ToHexStringLower(TallyMade.Small.ToBytes().AsSpan()[^32..]);
        Assert.Contains(
            $"own.json, {message.Replace("CHECKSUM", checksum, StringComparison.Ordinal)}", Assert.Throws<FaultException>(() => Read(json)).Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void A_month_of_another_calendar_says_so()
    {
        TallyStructure structure = new([TallyMade.Fees], PeriodKind.Month, ReportingCalendar.Decree09);
        Tally tally = new TallyBuilder(structure).Add(0, "00070", Period.Month(2025, 7, ReportingCalendar.Decree09), long.MinValue).Build();
        string json = JsonSerializer.Serialize(tally);
        Assert.Contains("""{"area":"00070","period":"2025-M07@ND09","sums":[-9223372036854775808]}""", json, StringComparison.Ordinal);
        Assert.Equal(tally, Read(json));
    }

    [Fact]
    public void The_serializer_refuses_with_its_own_exception()
    {
        JsonException refusal = Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<Tally>(Fixture.Replace("\"3/4\"", "\"4/4\"", StringComparison.Ordinal)));
        Assert.StartsWith("tally, $.checksum: ", refusal.Message, StringComparison.Ordinal);
        Assert.IsType<FaultException>(refusal.InnerException);
        Assert.Null(JsonSerializer.Deserialize<Tally>("null"));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_document_is_the_same_in_every_culture(string culture)
    {
        string json = JsonSerializer.Serialize(TallyMade.Small);
        using CultureScope scope = new(culture);
        Assert.Equal(json, JsonSerializer.Serialize(TallyMade.Small));
        Assert.Equal(TallyMade.Small, Read(json));
    }

    [Fact]
    public void A_large_tally_comes_back()
    {
        Tally large = TallyMade.Large(areas: 3321, months: 31, seed: 4);
        Assert.Equal(large, Tally.Read(JsonSerializer.SerializeToUtf8Bytes(large), "large.json"));
    }

    [Fact]
    public void Arguments_that_are_null_are_refused()
    {
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(static () => Tally.Read((Stream)null!, "own.json")).ParamName);
        Assert.Equal("sourceName", Assert.Throws<ArgumentNullException>(static () => Tally.Read(Stream.Null, null!)).ParamName);
        Assert.Equal("sourceName", Assert.Throws<ArgumentNullException>(static () => Tally.Read(ReadOnlySpan<byte>.Empty, null!)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(static () => new TallyJsonConverter().Write(new Utf8JsonWriter(Stream.Null), null!, IndicatorsJson.Options)).ParamName);
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(static () => new TallyJsonConverter().Write(null!, TallyMade.Small, IndicatorsJson.Options)).ParamName);
    }

    private static Tally Read(string json) => Tally.Read(Encoding.UTF8.GetBytes(json), "own.json");
}
