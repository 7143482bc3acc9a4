using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Provenance;

/// <summary>How well a fact is founded (độ tin cậy của nguồn): the tag that travels with every rule, target and figure.</summary>
/// <remarks>Ordered from weakest to strongest, so that <c>confidence &gt;= Confidence.Secondary</c> reads as it is said. The default value is <see cref="Contradictory"/>.</remarks>
[JsonConverter(typeof(ConfidenceJsonConverter))]
public enum Confidence : byte
{
    /// <summary>Tag X: not found, or sources contradict each other. Never a rule.</summary>
    Contradictory = 0,

    /// <summary>Tag R: remembered only; a hypothesis, to be used as a configurable example and never as an official rule.</summary>
    Remembered = 1,

    /// <summary>Tag S: read in a secondary text only: news, code of others, an annex of a province.</summary>
    Secondary = 2,

    /// <summary>Tag C: computed or checked from data.</summary>
    Computed = 3,

    /// <summary>Tag Q: read from the official text, or from an official text reproduced on a law site.</summary>
    Official = 4,
}
