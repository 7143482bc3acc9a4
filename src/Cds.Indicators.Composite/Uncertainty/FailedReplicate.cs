using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>A replicate that has no result, and why.</summary>
/// <remarks>Compared by reference; immutable and thread-safe.</remarks>
/// <example><code>
/// foreach (FailedReplicate failed in result.Failed)
///     Console.WriteLine($"{failed.Number}: {failed.Faults[0]}");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FailedReplicate
{
    internal FailedReplicate(int number, ImmutableArray<double> draws, ImmutableArray<Fault> faults)
    {
        Number = number;
        Draws = draws;
        Faults = faults;
    }

    /// <summary>The number of the replicate, from 1; of a sensitivity analysis, that of the sample it belongs to.</summary>
    public int Number { get; }

    /// <summary>The numbers drawn, in the order of the assumptions: <see cref="UncertaintyAnalysis.Replay"/> repeats it.</summary>
    public ImmutableArray<double> Draws { get; }

    /// <summary>What is wrong.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>The number, and how many faults there are.</summary>
    /// <returns>For example <c>replicate 17: 1 faults</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"replicate {Number}: {Faults.Length} faults");
}
