using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using Cds.Indicators.Tests.Observations;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Json;

public sealed class ObservationJsonTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();
    private static readonly Area s_area = SetMade.Areas.Areas[2];
    private static readonly Indicator s_indicator = s_catalogue["dossier.on-time"];
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new ObservationJsonConverter(SetMade.Areas, s_catalogue) } };

    public static TheoryData<string, string> Refusals { get; } = new()
    {
        { """{"area":"commune:00001","period":"2024","value":{}}""", "an observation is of an indicator or of a measure. Write one of the members indicator and measure." },
        { """{"indicator":"x","area":"commune:00001","period":"2024","value":{}}""", "$.indicator: 'x': the catalogue has no such indicator. Give the code of one of the catalogue that the converter was made with." },
        { """{"measure":"x","area":"commune:00001","period":"2024","value":{}}""", "$.measure: 'x': the catalogue has no such measure. Give the code of one of the catalogue that the converter was made with." },
        { """{"indicator":"dossier.on-time","area":"commune:99999","period":"2024","value":{}}""", "$.area: 'commune:99999': the registry has no such unit. Give the key of a unit of the registry that the converter was made with." },
        { """{"indicator":"dossier.on-time","area":"commune:00001","period":"2024","value":{"number":1,"ratio":"1/2"}}""", "a value is a number, a ratio or a figure. Write one of them." },
        { """{"indicator":"dossier.on-time","area":"commune:00001","period":"2024","value":{"number":1.5}}""", "$.value.number: '1.5': the number is not a whole number. Write it in the smallest unit of its measure." },
        { """{"indicator":"dossier.on-time","area":"commune:00001","period":"2024","value":{},"status":"?"}""", "$.status: '?': the text is not an observation status: a flag is one of " },
    };

    [Fact]
    public void Observations_come_back()
    {
        Check(
            new Observation(s_indicator, s_area, Period.Month(2025, 8), ObservedValue.Of(Ratio.Of(26, 35)), ObservationStatus.Provisional, "báo cáo tháng"),
            """{"indicator":"dossier.on-time","area":"commune:00001","period":"2025-M08","value":{"ratio":"26/35"},"status":"P","source":"b\u00E1o c\u00E1o th\u00E1ng"}""");
        Measure measure = s_catalogue.Measures[0];
        Check(
            new Observation(measure, s_area, Period.OfYear(2024), ObservedValue.Of(-7)),
            """{"measure":"CODE","area":"commune:00001","period":"2024","value":{"number":-7}}""".Replace("CODE", measure.Code, StringComparison.Ordinal));
        Check(
            new Observation(s_indicator, s_area, Period.OfYear(2024), ObservedValue.Missing, ObservationStatus.Suppressed),
            """{"indicator":"dossier.on-time","area":"commune:00001","period":"2024","value":{},"status":"Q"}""");
        Check(
            new Observation(s_indicator, s_area, Period.OfYear(2024), ObservedValue.Of(Figure.MoreThan(90, FigureForm.Percent))),
            """{"indicator":"dossier.on-time","area":"commune:00001","period":"2024","value":{"figure":"\u003E90%"}}""");
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_read_is_named(string json, string message) =>
        Assert.Contains(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Observation>(json, s_options)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        Assert.Equal(
            "An observation without a subject or an area cannot be read back: give both.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(Observation), s_options)).Message);
        Assert.Equal(
            $"The observation of 'a' and '{s_area}' cannot be read back: one of them is of another catalogue or registry than the converter. Make the converter with those of the observation.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Observation(Made.Measure("a"), s_area, Period.OfYear(2024), default), s_options)).Message);
    }

    private static void Check(Observation observation, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(observation, s_options));
        Assert.Equal(observation, JsonSerializer.Deserialize<Observation>(json, s_options));
    }
}
