using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Display;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Display;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Indices;

/// <summary>The scores of an index for units of one moment (kết quả tính chỉ số), with the table of every stage that led to them.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
/// <example><code>
/// IndexResult result = index.Compute(data);
/// Outcome&lt;double&gt; score = result.Score("38");
/// Outcome&lt;double&gt; normalised = result.Stage("normalise")["38", "online"];
/// Ranking&lt;string&gt; ranking = result.Ranking();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(CompositeFormatterSource))]
public sealed partial class IndexResult
{
    private readonly PipelineRun _run;
    private readonly int _block;

    internal IndexResult(PipelineRun run, int block)
    {
        _run = run;
        _block = block;
        Raw = Table(run.Data);
        Scores = Table(run.Scores);
    }

    /// <summary>The index that was computed.</summary>
    public CompositeIndex Index => _run.Index;

    /// <summary>The period; null where the data have none.</summary>
    public Period? Period => Raw.Period;

    /// <summary>The figures as they were given.</summary>
    public IndexTable Raw { get; }

    /// <summary>The score of every node, indicators included, for every unit that was not screened out.</summary>
    public IndexTable Scores { get; }

    /// <summary>The names of the stages, in their order.</summary>
    public ImmutableArray<string> StageNames => [.. Index.Definition.Stages.Select(static stage => stage.Name)];

    internal PipelineRun Run => _run;

    internal int Block => _block;

    /// <summary>The score of a unit.</summary>
    /// <param name="unit">The code of the unit.</param>
    /// <param name="node">The code of the node; the index itself unless given.</param>
    /// <returns>The score, or why there is none; no data for a unit that was screened out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The data have no such unit, or the index no such node.</exception>
    public Outcome<double> Score(string unit, string? node = null)
    {
        string code = Index.Hierarchy[node ?? Index.Hierarchy.Root.Code].Code;
        return Scores.HasUnit(unit) || !Raw.HasUnit(unit)
            ? Scores[unit, code]
            : Outcome.NoData<double>("the unit was screened out");
    }

    /// <summary>The table of a stage.</summary>
    /// <param name="name">The name of the stage: <c>normalise</c>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The definition has no such stage.</exception>
    public IndexTable Stage(string name) => Table(Output(name).Frame);

    /// <summary>Ranks the units by a score, the highest first, ties sharing the better place; units without a score are listed apart.</summary>
    /// <param name="node">The code of the node; the index itself unless given.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="KeyNotFoundException">The index has no such node.</exception>
    public Ranking<string> Ranking(string? node = null)
    {
        string code = Index.Hierarchy[node ?? Index.Hierarchy.Root.Code].Code;
        return Rankings.Ranking.Of(Raw.Units, unit => Score(unit, code), Direction.HigherIsBetter);
    }

    /// <summary>The index, and how many units have scores.</summary>
    /// <returns>For example <c>oecd-dgi-2023: 33 units, 7 columns</c>.</returns>
    public override string ToString() => $"{Index.Code}: {Scores}";

    /// <summary>What a stage reports of its own.</summary>
    internal T? Report<T>(string name)
        where T : class => Output(name).Report?[_block] as T;

    private StageOutput Output(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int i = 0; i < _run.Outputs.Length; i++)
        {
            if (string.Equals(Index.Definition.Stages[i].Name, name, StringComparison.Ordinal))
                return _run.Outputs[i];
        }

        throw new KeyNotFoundException($"'{name}' is not a stage of the index: its stages are {string.Join(", ", StageNames)}. Give one of them.");
    }

    private IndexTable Table(Frame frame) => new(frame, _block, UndefinedTexts.Reason);
}
