using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Tests.Observations;

public sealed class ObservationStatusTests
{
    [Fact]
    public void Every_set_of_flags_comes_back_from_its_text()
    {
        for (int flags = 0; flags < 1 << 19; flags += 1 + (flags % 7))
        {
            ObservationStatus status = (ObservationStatus)flags;
            Assert.Equal(status, ObservationStatuses.Parse(status.ToText()));
        }
    }

    [Theory]
    [InlineData("A", ObservationStatus.Normal)]
    [InlineData("P", ObservationStatus.Provisional)]
    [InlineData("B;P", ObservationStatus.Break | ObservationStatus.Provisional)]
    [InlineData("E;Q", ObservationStatus.Estimated | ObservationStatus.Suppressed)]
    public void A_text_has_the_letters_in_the_order_of_the_alphabet(string text, ObservationStatus status)
    {
        Assert.Equal(text, status.ToText());
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(status));
        Assert.Equal(status, JsonSerializer.Deserialize<ObservationStatus>($"\"{text}\""));
    }

    [Fact]
    public void Flags_are_read_in_any_order() => Assert.Equal(ObservationStatus.Break | ObservationStatus.Provisional, ObservationStatuses.Parse("P;B"));

    [Theory]
    [InlineData("", "'' is not an observation status: a flag is one of B, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, S, U, V, W (position 0). Write letters of CL_OBS_STATUS, joined by semicolons: B;P.")]
    [InlineData("b", "'b' is not an observation status: a flag is one of B, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, S, U, V, W (position 0). Write letters of CL_OBS_STATUS, joined by semicolons: B;P.")]
    [InlineData("B;", "'B;' is not an observation status: a flag is one of B, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, S, U, V, W (position 2). Write letters of CL_OBS_STATUS, joined by semicolons: B;P.")]
    [InlineData("B;A", "'B;A' is not an observation status: A says that there is no flag, and stands alone (position 2). Write A, or the flags without it.")]
    [InlineData("B;B", "'B;B' is not an observation status: the flag B stands twice (position 2). Keep one.")]
    [InlineData("B P", "'B P' is not an observation status: flags are joined by semicolons (position 1). Write B;P.")]
    public void A_faulty_text_is_refused_with_its_place(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => ObservationStatuses.Parse(text)).Message);
        Assert.False(ObservationStatuses.TryParse(text, out ObservationStatus status, out TextFault fault));
        Assert.Equal(ObservationStatus.Normal, status);
        Assert.NotEqual(default, fault);
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ObservationStatus>($"\"{text}\"")).Message.Split(" Path:")[0]);
    }

    [Fact]
    public void Flags_that_are_not_defined_have_no_text()
    {
        Assert.StartsWith("A status is a set of the flags of ObservationStatus.", Assert.Throws<ArgumentOutOfRangeException>(() => ((ObservationStatus)(1 << 20)).ToText()).Message, StringComparison.Ordinal);
        Assert.Equal(
            "'1048576' is not an observation status: a flag is not defined. Write flags of ObservationStatus.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize((ObservationStatus)(1 << 20))).Message);
    }

    [SharedFact]
    public void The_codes_are_those_of_the_code_list()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Shared("vectors/sdmx_obs_status.json")));
        foreach (JsonElement code in document.RootElement.GetProperty("codes").EnumerateArray())
        {
            string letter = code[0].GetString()!;
            ObservationStatus status = ObservationStatuses.Parse(letter);
            Assert.Equal(letter, status.ToText());
            Assert.Equal(code[2].GetString() == "no value", status.DeniesValue());
        }
    }
}
