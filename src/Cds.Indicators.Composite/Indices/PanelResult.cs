using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Composite.Indices;

/// <summary>The scores of an index over several periods.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// PanelResult result = index.Compute(panel);
/// result[Period.OfYear(2024)].Score("38");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PanelResult
{
    internal PanelResult(PipelineRun run)
    {
        Periods = [.. run.Data.Rows.Periods];
        Results = [.. Periods.Select((_, block) => new IndexResult(run, block))];
    }

    /// <summary>The periods, ascending.</summary>
    public ImmutableArray<Period> Periods { get; }

    /// <summary>The result of each period, in the order of <see cref="Periods"/>.</summary>
    public ImmutableArray<IndexResult> Results { get; }

    /// <summary>The result of a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The result.</returns>
    /// <exception cref="KeyNotFoundException">The panel has no such period.</exception>
    public IndexResult this[Period period] => Periods.IndexOf(period) is >= 0 and int block
        ? Results[block]
        : throw new KeyNotFoundException($"{period} is not a period of the panel: its periods are {string.Join(", ", Periods)}. Give one of them.");

    /// <summary>The periods.</summary>
    /// <returns>For example <c>2022-A1, 2023-A1</c>.</returns>
    public override string ToString() => string.Join(", ", Periods);
}
