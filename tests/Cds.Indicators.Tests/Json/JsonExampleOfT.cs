using System.Text.Json;
using Cds.Indicators.Json;

namespace Cds.Indicators.Tests.Json;

/// <inheritdoc/>
internal sealed record JsonExample<T>(T Value, string Json, bool HasAttribute, bool IsKey) : JsonExample(typeof(T), Json, HasAttribute, IsKey)
    where T : notnull
{
    public override void CheckText()
    {
        Assert.Equal(Json, Doors.Write(Value));
        Assert.Equal(Value, IndicatorsJson.Read(Json, Doors.InfoOf<T>(), "value.json"));
    }

    public override void CheckRoundTrip() => Doors.RoundTrip(Value, HasAttribute, IsKey);

    public override void ReadEverywhere(string json, Action<Action> check)
    {
        foreach (JsonSerializerOptions options in Doors.For(HasAttribute))
        {
            check(() => JsonSerializer.Deserialize<T>(json, options));
            check(() => JsonSerializer.Deserialize<T>(System.Text.Encoding.UTF8.GetBytes(json), options));
        }

        check(() => JsonSerializer.Deserialize<List<T>>("[" + json + "]", Doors.Added));
        if (IsKey)
            check(() => JsonSerializer.Deserialize<Dictionary<T, int>>("{" + json + ":1}", Doors.Added));
        check(() => IndicatorsJson.Read(json, Doors.InfoOf<T>(), "garbage.json"));
    }
}
