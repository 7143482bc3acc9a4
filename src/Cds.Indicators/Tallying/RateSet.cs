namespace Cds.Indicators.Tallying;

/// <summary>Makes sets of definitions.</summary>
/// <example><code>RateSet&lt;Dossier&gt; rates = RateSet.Of(receivedOnline, paidOnline, onTime);</code></example>
public static class RateSet
{
    /// <summary>The set of definitions that are tallied together, in one pass.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="definitions">The definitions; at least one, none twice by code.</param>
    /// <returns>The set, in the given order.</returns>
    /// <exception cref="ArgumentException">There is no definition, one is null, or two have one code.</exception>
    public static RateSet<T> Of<T>(params ReadOnlySpan<RateDefinition<T>> definitions) => RateSet<T>.Of(definitions);
}
