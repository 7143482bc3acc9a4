using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Cds.Indicators.Faults;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Json;

/// <summary>
/// JSON for the values of the library: strict options, the converters for other options, and reading with limits on size and depth.
/// </summary>
/// <remarks>
/// <para>The library's own types carry their converters and need no configuration; the types of NodaTime, and outcomes where code is compiled ahead of
/// time, are found through <see cref="Options"/>, through <see cref="AddConverters"/>, or through <see cref="IndicatorsJsonContext"/>. An indicator is written as its code by <see cref="IndicatorJsonConverter"/>, which needs a catalogue. Scorecards name indicators of the catalogue of Viet Nam, or of one
/// that <see cref="ScorecardJsonConverter"/> is given. A score of a scorecard is written and not read.</para>
/// <para>Scalars are strings of their canonical text, so that they are exact and can be keys; enumerations are their names in lower case with
/// hyphens. <see cref="JsonSerializer"/> refuses faulty JSON with <see cref="JsonException"/> and nothing else; <c>Read</c> with
/// <see cref="FaultException"/>, which names all faults of the innermost value that has any.</para>
/// <para>Five documents are versioned: the catalogue (<c>cds-indicators/catalogue</c>), the working calendar
/// (<c>cds-indicators/working-calendar</c>), the registry of units (<c>cds-indicators/areas</c>), the tally (<c>cds-indicators/tally</c>) and the scorecard (<c>cds-indicators/scorecard</c>), all at version 1. Each says its format and version first. A version of the library writes the newest
/// version of a document that it knows and reads every older one, for good; a newer one is refused, because its meaning is not known. Values that are
/// no documents have no version: members may be added to their objects with a new major version of the library only.</para>
/// </remarks>
/// <example><code>
/// string json = JsonSerializer.Serialize(Ratio.Of(26, 35).Rate, IndicatorsJson.Options);   // {"kind":"value","value":"26/35"}
/// Outcome&lt;Rate&gt; rate = IndicatorsJson.Read(json, IndicatorsJsonContext.Default.OutcomeRate, "answer.json");
/// </code></example>
public static class IndicatorsJson
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How deep arrays and objects may stand inside each other: 32.</summary>
    public const int MaximumDepth = 32;

    /// <summary>How many bytes a document may have unless the caller allows more: 16 MiB.</summary>
    public const int MaximumBytes = 16 << 20;

    /// <summary>
    /// Strict options, read-only: camel-case names, unknown and repeated members refused, numbers as numbers, at most
    /// <see cref="MaximumDepth"/> levels, letters of all languages written as they are (but not <c>&lt;</c>, <c>&gt;</c> and others that mean something in HTML). Types come from
    /// <see cref="IndicatorsJsonContext"/>, whose own options differ only in that they write letters outside ASCII as escapes.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Adds the converters for outcomes and for the types of NodaTime to options of one's own.</summary>
    /// <param name="options">The options, not yet used.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options are read-only because they have been used.</exception>
    /// <example><code>JsonSerializerOptions options = new JsonSerializerOptions().AddConverters();</code></example>
    public static JsonSerializerOptions AddConverters(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (JsonConverter converter in IndicatorsJsonContext.Default.Options.Converters)
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
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumBytes"/> is negative.</exception>
    /// <exception cref="FaultException">The document is too large, too deep, no JSON, null, or refused; every fault names its JSON path.</exception>
    public static T Read<T>(string json, JsonTypeInfo<T> typeInfo, string sourceName, int maximumBytes = MaximumBytes)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(typeInfo);
        ArgumentNullException.ThrowIfNull(sourceName);
        ArgumentOutOfRangeException.ThrowIfNegative(maximumBytes);

        // Every character takes at least one byte, so a text that is too long is refused before it is encoded.
        return json.Length > maximumBytes
            ? throw StrictJson.TooLarge(sourceName, maximumBytes)
            : Read(Encode(json, sourceName).AsSpan(), typeInfo, sourceName, maximumBytes);
    }

    /// <summary>Reads a document from UTF-8, with limits on size and depth.</summary>
    /// <typeparam name="T">What the document is.</typeparam>
    /// <param name="utf8Json">The document, with or without a byte order mark.</param>
    /// <param name="typeInfo">How it is read: a property of <see cref="IndicatorsJsonContext.Default"/> or of one's own context.</param>
    /// <param name="sourceName">What faults call the document, usually its file name.</param>
    /// <param name="maximumBytes">How many bytes it may have.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumBytes"/> is negative.</exception>
    /// <exception cref="FaultException">The document is too large, too deep, no JSON, null, or refused; every fault names its JSON path.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> typeInfo, string sourceName, int maximumBytes = MaximumBytes)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        ArgumentNullException.ThrowIfNull(sourceName);
        ArgumentOutOfRangeException.ThrowIfNegative(maximumBytes);
        if (utf8Json.StartsWith("\uFEFF"u8))
            utf8Json = utf8Json[3..];
        StrictJson.RequireJson(utf8Json, sourceName, maximumBytes, MaximumDepth);
        try
        {
            return JsonSerializer.Deserialize(utf8Json, typeInfo) ?? throw Refused(sourceName, "$", "the document is null", "Write a value.");
        }
        catch (JsonException e)
        {
            throw new FaultException(JsonFaults.Of(e, sourceName));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            // A type of the caller refuses what it is made of, and the serializer lets that pass.
            throw Refused(sourceName, "$", e.Message.TrimEnd('.'), "");
        }
    }

    private static byte[] Encode(string json, string sourceName)
    {
        try
        {
            return s_strict.GetBytes(json);
        }
        catch (EncoderFallbackException e)
        {
            throw Refused(
                sourceName,
                "$",
                string.Create(CultureInfo.InvariantCulture, $"the document has half of a surrogate pair at position {e.Index}"),
                "Give whole characters.");
        }
    }

    private static FaultException Refused(string sourceName, string path, string rule, string cure) =>
        new([new Fault(FaultPlace.InJson(sourceName, path), "", rule, cure)]);

    private static JsonSerializerOptions MakeOptions()
    {
        IndicatorsJsonContext context = new(new JsonSerializerOptions(IndicatorsJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
        context.Options.MakeReadOnly();
        return context.Options;
    }
}
