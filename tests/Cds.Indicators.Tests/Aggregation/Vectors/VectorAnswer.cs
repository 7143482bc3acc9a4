namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>How the library answers a case of another system: as that system does, or otherwise for a reason.</summary>
/// <param name="Check">Holds our answer against the case. Where the answers differ it asserts ours, and that the other one is not ours.</param>
/// <param name="Reason">Why our answer is another and the right one; null where the case is reproduced.</param>
/// <param name="IsElsewhere">Whether the case asks nothing of an aggregation and is held by another room, which the reason names.</param>
internal sealed record VectorAnswer<TCase>(Action<TCase> Check, string? Reason, bool IsElsewhere = false)
{
    public static VectorAnswer<TCase> Same(Action<TCase> check) => new(check, Reason: null);

    public static VectorAnswer<TCase> Other(string reason, Action<TCase> check) => new(check, reason);

    public static VectorAnswer<TCase> Elsewhere(string where) => new(static _ => { }, where, IsElsewhere: true);
}
