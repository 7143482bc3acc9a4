using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tallying;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Json;

public sealed class JsonGarbageTests
{
    [Fact]
    public void Whatever_is_read_as_whatever_type_only_the_documented_exceptions_come() => Property.Holds(
        Arb.From(JsonGenerators.Garbage, static text => text.Length == 0 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..], text[1..], text[..^1]]),
        static text =>
        {
            foreach (JsonExample example in JsonExample.All)
                example.ReadEverywhere(text, Tolerate);
            Tolerate(() => JsonSerializer.Deserialize<Catalogue>(text));
            Tolerate(() => JsonSerializer.Deserialize<WorkingCalendar>(text));
            Tolerate(() => JsonSerializer.Deserialize<AreaRegistry>(text));
            Tolerate(() => JsonSerializer.Deserialize<Tally>(text));
            Tolerate(() => JsonSerializer.Deserialize<KitagawaDecomposition>(text));
            Tolerate(() => JsonSerializer.Deserialize<Scorecard>(text));
            Tolerate(() => JsonSerializer.Deserialize<ScorecardScore>(text));
            Tolerate(() => IndicatorsJson.Read(text, IndicatorsJsonContext.Default.Catalogue, "garbage.json"));
            Tolerate(() => IndicatorsJson.Read(text, IndicatorsJsonContext.Default.WorkingCalendar, "garbage.json"));
        });

    [Fact]
    public void A_document_with_a_part_replaced_by_garbage_brings_only_the_documented_exceptions()
    {
        string catalogue = JsonDocumentTests.FixtureText("catalogue-v1.json");
        string calendar = JsonDocumentTests.FixtureText("working-calendar-v1.json");
        string areas = JsonDocumentTests.FixtureText("areas-v1.json");
        string tally = JsonDocumentTests.FixtureText("tally-v1.json");
        string scorecard = JsonDocumentTests.FixtureText("scorecard-v1.json");
        Property.Holds(Arb.From(JsonGenerators.Garbage), Arb.From(Gen.Choose(0, catalogue.Length)), Arb.From(Gen.Choose(0, 12)), (garbage, at, length) =>
        {
            string broken = string.Concat(catalogue.AsSpan(0, at), garbage, catalogue.AsSpan(Math.Min(at + length, catalogue.Length)));
            Tolerate(() => JsonSerializer.Deserialize<Catalogue>(broken));
            Tolerate(() => IndicatorsJson.Read(broken, IndicatorsJsonContext.Default.Catalogue, "garbage.json"));
            int there = (at * 7) % scorecard.Length;
            broken = string.Concat(scorecard.AsSpan(0, there), garbage, scorecard.AsSpan(Math.Min(there + length, scorecard.Length)));
            Tolerate(() => JsonSerializer.Deserialize<Scorecard>(broken));
            Tolerate(() => IndicatorsJson.Read(broken, IndicatorsJsonContext.Default.Scorecard, "garbage.json"));
            at %= calendar.Length;
            broken = string.Concat(calendar.AsSpan(0, at), garbage, calendar.AsSpan(Math.Min(at + length, calendar.Length)));
            Tolerate(() => JsonSerializer.Deserialize<WorkingCalendar>(broken));
            Tolerate(() => IndicatorsJson.Read(broken, IndicatorsJsonContext.Default.WorkingCalendar, "garbage.json"));
            at %= areas.Length;
            broken = string.Concat(areas.AsSpan(0, at), garbage, areas.AsSpan(Math.Min(at + length, areas.Length)));
            Tolerate(() => JsonSerializer.Deserialize<AreaRegistry>(broken));
            Tolerate(() => IndicatorsJson.Read(broken, IndicatorsJsonContext.Default.AreaRegistry, "garbage.json"));
            at %= tally.Length;
            broken = string.Concat(tally.AsSpan(0, at), garbage, tally.AsSpan(Math.Min(at + length, tally.Length)));
            Tolerate(() => JsonSerializer.Deserialize<Tally>(broken));
            Tolerate(() => IndicatorsJson.Read(broken, IndicatorsJsonContext.Default.Tally, "garbage.json"));
        });
    }

    [Fact]
    public void Bytes_that_are_no_text_bring_only_the_documented_exceptions() => Property.Holds(
        Arb.From(from head in Gen.Elements("\"", "{\"kind\":\"", "{\"", "{\"vi\":\"", "") from bytes in ArbMap.Default.GeneratorFor<byte[]>() from tail in Gen.Elements("\"", "\"}", "\":1}", "") select (byte[])[.. System.Text.Encoding.UTF8.GetBytes(head), .. bytes, .. System.Text.Encoding.UTF8.GetBytes(tail)]),
        static bytes =>
        {
            Tolerate(() => JsonSerializer.Deserialize<Rate>(bytes));
            Tolerate(() => JsonSerializer.Deserialize<LocalizedText>(bytes));
            Tolerate(() => JsonSerializer.Deserialize<Rounding>(bytes));
            Tolerate(() => JsonSerializer.Deserialize<Catalogue>(bytes));
            Tolerate(() => JsonSerializer.Deserialize(bytes, IndicatorsJsonContext.Default.OutcomeRate));
            Tolerate(() => JsonSerializer.Deserialize(bytes, IndicatorsJsonContext.Default.Fault));
            Tolerate(() => IndicatorsJson.Read(bytes, IndicatorsJsonContext.Default.OutcomeRate, "garbage.json"));
            Tolerate(() => IndicatorsJson.Read(bytes, IndicatorsJsonContext.Default.Fault, "garbage.json"));
        });

    private static void Tolerate(Action read)
    {
        try
        {
            read();
        }
        catch (JsonException)
        {
        }
        catch (ArgumentException e) when (e.InnerException is System.Text.EncoderFallbackException)
        {
            // JsonSerializer refuses a string that is no UTF-16 before any converter is asked.
        }
        catch (FaultException e)
        {
            Assert.NotEmpty(e.Faults);
            Assert.All(e.Faults, static f => Assert.StartsWith("$", f.Place.JsonPath, StringComparison.Ordinal));
        }
    }
}
