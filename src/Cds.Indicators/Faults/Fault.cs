using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Faults;

/// <summary>One fault of an input that is read as a whole: the place, the value found there, the rule it breaks, and the cure.</summary>
/// <param name="Place">Where the fault stands.</param>
/// <param name="Value">The value found, as it stands in the input; empty where something is missing.</param>
/// <param name="Rule">The rule that is broken, a clause without a full stop.</param>
/// <param name="Cure">What to write instead, a sentence; may be empty.</param>
/// <example><code>claims.csv, row 12, column value: '98,45 %%' is not a figure: a second percent sign (position 7). Write one.</code></example>
[JsonConverter(typeof(FaultJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Fault(FaultPlace Place, string Value, string Rule, string Cure)
{
    /// <summary>The fault in words: place, value in quotes, rule, cure.</summary>
    /// <returns>One line; a value longer than 64 characters is cut.</returns>
    public override string ToString()
    {
        string quoted = Value.Length <= 64 ? Value : string.Concat(Value.AsSpan(0, 64), "…");
        string place = Place.ToString();
        string prefix = place.Length == 0 ? "" : place + ": ";
        string value = quoted.Length == 0 ? "" : $"'{quoted}': ";
        return Cure.Length == 0 ? $"{prefix}{value}{Rule}." : $"{prefix}{value}{Rule}. {Cure}";
    }
}
