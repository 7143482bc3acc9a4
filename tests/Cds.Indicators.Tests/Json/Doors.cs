using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cds.Indicators.Json;

namespace Cds.Indicators.Tests.Json;

/// <summary>One value through every door: attributes alone, options with converters added, the library's options, the generated context.</summary>
internal static class Doors
{
    private static readonly JsonSerializerOptions s_plain = new(JsonSerializerOptions.Default);

    /// <summary>Options of one's own, with the converters of the library added.</summary>
    public static JsonSerializerOptions Added { get; } = new JsonSerializerOptions().AddConverters();

    /// <summary>The options of every door; the first knows nothing but attributes, so outcomes and NodaTime do not pass it.</summary>
    public static IReadOnlyList<JsonSerializerOptions> For(bool hasAttribute) =>
        hasAttribute
            ? [s_plain, Added, IndicatorsJson.Options, IndicatorsJsonContext.Default.Options]
            : [Added, IndicatorsJson.Options, IndicatorsJsonContext.Default.Options];

    /// <summary>The text that the library's own options write.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, InfoOf<T>());

    public static JsonTypeInfo<T> InfoOf<T>() => (JsonTypeInfo<T>)IndicatorsJson.Options.GetTypeInfo(typeof(T));

    /// <summary>Fails unless the value comes back equal through every door, and as a key where it can be one.</summary>
    public static void RoundTrip<T>(T value, bool hasAttribute, bool isKey)
        where T : notnull
    {
        foreach (JsonSerializerOptions options in For(hasAttribute))
        {
            string json = JsonSerializer.Serialize(value, options);
            Assert.Equal(value, JsonSerializer.Deserialize<T>(json, options));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(Encoding.UTF8.GetBytes(json), options));
        }

        Assert.Equal(value, IndicatorsJson.Read(Write(value), InfoOf<T>(), "value.json"));
        if (!isKey)
            return;
        foreach (JsonSerializerOptions options in For(hasAttribute).Take(hasAttribute ? 2 : 1))
        {
            string json = JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 1 }, options);
            Assert.Equal(value, JsonSerializer.Deserialize<Dictionary<T, int>>(json, options)!.Keys.Single());
        }
    }
}
