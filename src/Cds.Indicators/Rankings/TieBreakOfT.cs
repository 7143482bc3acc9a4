using System.Diagnostics;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Rankings;

/// <summary>What tells equally good units apart in an ordinal ranking (tiêu chí phụ), in words and as a comparison.</summary>
/// <typeparam name="T">What is ranked.</typeparam>
/// <remarks>Compared by reference. Immutable; thread-safe where the comparison is.</remarks>
/// <example><code>TieBreak&lt;Area&gt; byCode = TieBreak.ByText&lt;Area&gt;(new("theo mã đơn vị", "by unit code"), area => area.Code);</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TieBreak<T>
    where T : notnull
{
    /// <summary>Creates a tie-break from a comparison.</summary>
    /// <param name="statement">The rule in words, as it is published beside the ranking.</param>
    /// <param name="bestFirst">Compares two units: negative where the first takes the better place. It may look at nothing that changes, nor at the order of the input.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TieBreak(LocalizedText statement, IComparer<T> bestFirst)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(bestFirst);
        Statement = statement;
        BestFirst = bestFirst;
    }

    /// <summary>The rule in words.</summary>
    public LocalizedText Statement { get; }

    /// <summary>The comparison: negative where the first takes the better place.</summary>
    public IComparer<T> BestFirst { get; }

    /// <summary>The rule in both languages.</summary>
    /// <returns>For example <c>theo mã đơn vị (by unit code)</c>.</returns>
    public override string ToString() => Statement.ToString();
}
