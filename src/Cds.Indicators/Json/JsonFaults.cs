using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Json;

/// <summary>What the serializer refused, as faults.</summary>
internal static class JsonFaults
{
    /// <summary>The faults of a part that stands at <paramref name="at"/>: those that its converter found, or what the serializer says.</summary>
    public static ImmutableArray<Fault> Of(JsonException refusal, string source, string at = "$")
    {
        string path = at + (refusal.Path ?? "$")[1..];
        if (refusal.InnerException is FaultException { Faults: { IsEmpty: false } inner })
            return [.. inner.Select(f => f with { Place = FaultPlace.InJson(source, path + (f.Place.JsonPath ?? "$")[1..]) })];

        // The serializer adds where it was; the fault has the path already.
        int added = refusal.Message.LastIndexOf(" Path: $", StringComparison.Ordinal);
        string rule = added < 0 ? refusal.Message : refusal.Message[..added];
        return [new Fault(FaultPlace.InJson(source, path), "", rule.TrimEnd('.'), "")];
    }
}
