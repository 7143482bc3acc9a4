using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Json;

/// <summary>
/// Writes a score for portals and other programs: code and chosen variants, total, band, groups and components with counts, value, points and tags.
/// It is not read: a score follows from its scorecard and its inputs.
/// </summary>
/// <remarks>
/// <para>Members marked ? are there only where there is something to say. <c>points</c> and <c>value</c> are outcomes, exact, with the reason where there
/// are none; <c>decimal</c> is the points as a number, exact where their decimals end within twelve and otherwise rounded to two, and is left out where
/// there are none.</para>
/// <code>
/// { "scorecard": "qd766", "variants"?: [ "…" ], "maximum": 100, "points": { "kind": "value", "value": "6549/100" }, "decimal"?: 65.49,
///   "bounds"?: { "lower": "…", "upper": "…" }, "share"?: "6549/10000", "band": { "kind": "value", "code"?: "fair", "name"?: { … }, "confidence"?: "S",
///   "reason"?: "…", "possible"?: [ "…" ] }, "present": 20, "expected": 22, "confidence": "S", "official": false,
///   "groups": [ { "code": "…", "name": { … }, "maximum": 18, "points": { … }, "decimal"?: 11.18, "bounds"?: { … }, "given"?: true, "present": 3, "expected": 3,
///     "confidence": "S", "official": false, "unsettled"?: { … },
///     "components"?: [ { "code": "…", "indicator": "…", "name": { … }, "maximum": 6, "counts"?: "241/485", "value": { … },
///       "scored"?: { "lower": "0.9", … }, "mean"?: "0.7", "points": { … }, "decimal"?: 2.98, "unrounded"?: "1446/485", "bounds"?: { … },
///       "byZeroDenominator"?: true, "implausible"?: true, "confidence": "S", "official": false, "unsettled"?: { … } } ], "groups"?: [ … ] } ] }
/// </code>
/// </remarks>
/// <example><code>JsonSerializer.Serialize(card.Score(inputs), IndicatorsJson.Options);   // {"scorecard":"qd766","maximum":100,…</code></example>
public sealed class ScorecardScoreJsonConverter : JsonConverter<ScorecardScore>
{
    /// <summary>Refuses: a score is not read.</summary>
    /// <param name="reader">Not looked at.</param>
    /// <param name="typeToConvert">Not looked at.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="JsonException">Always.</exception>
    public override ScorecardScore Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A score is not read from JSON: it follows from its scorecard and its inputs. Read the scorecard, and score the inputs again.");

    /// <summary>Writes the score.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The score.</param>
    /// <param name="options">Not looked at.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="JsonException">A text is blank or has white space around it, or an exact number is longer than 131 072 characters.</exception>
    public override void Write(Utf8JsonWriter writer, ScorecardScore value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        new ScorecardScoreWriter(writer).Write(value);
    }
}
