using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>
/// JSON for the values of the library: strict options, the converters for other options, and reading with limits on size and depth.
/// </summary>
/// <remarks>
/// The library's own types carry their converters and need no configuration; outcomes and the types of NodaTime are found through
/// <see cref="Options"/>, through <see cref="AddConverters"/>, or through <see cref="IndicatorsJsonContext"/> where code is trimmed or compiled ahead of
/// time.
/// </remarks>
/// <example><code>
/// string json = JsonSerializer.Serialize(Ratio.Of(26, 35).Rate, IndicatorsJson.Options);   // {"kind":"value","value":"26/35"}
/// Outcome&lt;Rate&gt; rate = IndicatorsJson.Read(json, IndicatorsJsonContext.Default.OutcomeRate, "answer.json");
/// </code></example>
public static class IndicatorsJson
{
    /// <summary>How deep arrays and objects may stand inside each other: 32.</summary>
    public const int MaximumDepth = 32;

    /// <summary>How many bytes a document may have unless the caller allows more: 16 MiB.</summary>
    public const int MaximumBytes = 16 << 20;

    /// <summary>
    /// Strict options, read-only: camel-case names, unknown and repeated members refused, numbers as numbers, at most
    /// <see cref="MaximumDepth"/> levels, letters of all languages written as they are. Types come from <see cref="IndicatorsJsonContext"/>.
    /// </summary>
    public static JsonSerializerOptions Options => IndicatorsJsonContext.Default.Options;

    /// <summary>Adds the converters for outcomes and for the types of NodaTime to options of one's own.</summary>
    /// <param name="options">The options, not yet used.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options are read-only because they have been used.</exception>
    /// <example><code>JsonSerializerOptions options = new JsonSerializerOptions().AddConverters();</code></example>
    public static JsonSerializerOptions AddConverters(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (JsonConverter converter in Converters())
            options.Converters.Add(converter);
        return options;
    }

    /// <summary>Reads a document from a text, with limits on size and depth.</summary>
    /// <typeparam name="T">What the document is.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="typeInfo">How it is read: a property of <see cref="IndicatorsJsonContext.Default"/> or of one's own context.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <param name="maximumBytes">How many bytes of UTF-8 it may have.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document is too large, too deep, no JSON, or refused; the fault names the JSON path.</exception>
    public static T Read<T>(string json, JsonTypeInfo<T> typeInfo, string sourceName, int maximumBytes = MaximumBytes)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(typeInfo);
        ArgumentNullException.ThrowIfNull(sourceName);

        // Every character takes at least one byte, so a text that is too long is refused before it is encoded.
        return json.Length > maximumBytes
            ? throw TooLarge(sourceName, maximumBytes)
            : Read(System.Text.Encoding.UTF8.GetBytes(json).AsSpan(), typeInfo, sourceName, maximumBytes);
    }

    /// <summary>Reads a document from UTF-8, with limits on size and depth.</summary>
    /// <typeparam name="T">What the document is.</typeparam>
    /// <param name="utf8Json">The document, with or without a byte order mark.</param>
    /// <param name="typeInfo">How it is read: a property of <see cref="IndicatorsJsonContext.Default"/> or of one's own context.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <param name="maximumBytes">How many bytes it may have.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FaultException">The document is too large, too deep, no JSON, or refused; the fault names the JSON path.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> typeInfo, string sourceName, int maximumBytes = MaximumBytes)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        ArgumentNullException.ThrowIfNull(sourceName);
        if (utf8Json.Length > maximumBytes)
            throw TooLarge(sourceName, maximumBytes);
        if (utf8Json.StartsWith("\uFEFF"u8))
            utf8Json = utf8Json[3..];

        Utf8JsonReader reader = new(utf8Json, new JsonReaderOptions { MaxDepth = MaximumDepth });
        try
        {
            T? value = JsonSerializer.Deserialize(ref reader, typeInfo);
            if (value is not null && !reader.Read())
                return value;
            throw Refused(sourceName, "$", "", "the document is null", "Write a value.");
        }
        catch (JsonException e)
        {
            throw Refused(sourceName, e.Path ?? "$", "", e.Message.TrimEnd('.'), "");
        }
    }

    internal static IEnumerable<JsonConverter> Converters() =>
    [
        new OutcomeJsonConverter<Rate>(),
        new OutcomeJsonConverter<Ratio>(),
        new OutcomeJsonConverter<Rational>(),
        new OutcomeJsonConverter<PercentagePoints>(),
        new OutcomeJsonConverter<Growth>(),
        new OutcomeJsonConverter<Figure>(),
        new OutcomeJsonConverter<ConfidenceInterval>(),
        new OutcomeJsonConverter<decimal>(),
        new OutcomeJsonConverter<long>(),
        new LocalDateJsonConverter(),
        new LocalTimeJsonConverter(),
        new LocalDateTimeJsonConverter(),
        new YearMonthJsonConverter(),
        new InstantJsonConverter(),
    ];

    private static FaultException TooLarge(string sourceName, int maximumBytes) => Refused(
        sourceName,
        "$",
        "",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the document is larger than {maximumBytes} bytes"),
        "Split it, or allow more.");

    private static FaultException Refused(string sourceName, string path, string value, string rule, string cure) =>
        new([new Fault(FaultPlace.InJson(sourceName, path), value, rule, cure)]);
}
