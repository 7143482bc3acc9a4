using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Json;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Display;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Indices;

/// <summary>A composite index (chỉ số tổng hợp): a checked definition that turns the figures of units into scores.</summary>
/// <remarks>
/// What is wrong with a definition is told when the index is made, all of it at once; an index that exists is sound. Compared by reference; immutable and
/// thread-safe.
/// </remarks>
/// <example><code>
/// IndexResult result = index.Compute(data);
/// result.Score("38").Value;        // 64.8
/// result.Ranking()["38"].Value;    // 2/51
/// </code></example>
[JsonConverter(typeof(CompositeIndexJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed partial class CompositeIndex
{
    private CompositeIndex(IndexDefinition definition, IndexHierarchy hierarchy)
    {
        Definition = definition;
        Hierarchy = hierarchy;
        Mirrors = DefinitionRules.Mirrors(definition.Stages, hierarchy);
    }

    /// <summary>What it is made of.</summary>
    public IndexDefinition Definition { get; }

    /// <summary>The code: <c>egdi-2018</c>.</summary>
    public string Code => Definition.Code;

    /// <summary>The name in both languages.</summary>
    public LocalizedText Name => Definition.Name;

    /// <summary>Its nodes, in the order in which they are reckoned.</summary>
    public IndexHierarchy Hierarchy { get; }

    internal double?[] Mirrors { get; }

    /// <summary>An index of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="FaultException">The definition has faults: codes, weights, directions, stages; all of them at once.</exception>
    public static CompositeIndex Of(IndexDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new CompositeIndex(definition, DefinitionRules.Check(definition));
    }

    /// <summary>Computes the index for units of one moment.</summary>
    /// <param name="data">The figures.</param>
    /// <returns>The scores, and the table of every stage.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="FaultException">The data lack an indicator, a denominator or a grouping the definition names, or an operation has no result and the policy refuses it.</exception>
    public IndexResult Compute(IndexData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new IndexResult(Run(data.Frame, data.Groups), block: 0);
    }

    /// <summary>Computes the index for several periods.</summary>
    /// <param name="panel">The figures of each period.</param>
    /// <returns>The scores of each period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="panel"/> is null.</exception>
    /// <exception cref="FaultException">The data lack an indicator, a denominator or a grouping the definition names, or an operation has no result and the policy refuses it.</exception>
    public PanelResult Compute(IndexPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        return new PanelResult(Run(panel.Frame, panel.Groups));
    }

    /// <summary>The definition.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Definition.ToString();

    /// <summary>The same index with other stages.</summary>
    /// <exception cref="FaultException">They have faults.</exception>
    internal CompositeIndex With(ImmutableArray<IndexStage> stages)
    {
        IndexDefinition definition = Definition with { Stages = stages };
        DefinitionRules.CheckStages(stages, Hierarchy);
        return new CompositeIndex(definition, Hierarchy);
    }

    internal PipelineRun Run(Frame data, IReadOnlyDictionary<string, string?[]> groups) => Pipeline.Run(this, Start(data, groups, withReports: true, Environment.ProcessorCount));

    internal StageContext Start(Frame data, IReadOnlyDictionary<string, string?[]> groups, bool withReports, int threads, IndexHierarchy? hierarchy = null) => new()
    {
        Hierarchy = hierarchy ?? Hierarchy,
        Policies = Definition.Policies,
        Weights = [.. Hierarchy.Nodes.Select(static node => node.Weight)],
        Mirrors = Mirrors,
        Data = data,
        Groups = groups,
        WithReports = withReports,
        Threads = threads,
    };
}
