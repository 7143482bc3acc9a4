using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Indices;

/// <summary>Runs the stages of an index one after the other.</summary>
internal static class Pipeline
{
    /// <summary>Runs all stages.</summary>
    /// <exception cref="FaultException">The data lack a column, or a stage refuses.</exception>
    public static PipelineRun Run(CompositeIndex index, StageContext context)
    {
        Frame frame = Indicators(context);
        ImmutableArray<StageOutput>.Builder outputs = ImmutableArray.CreateBuilder<StageOutput>(index.Definition.Stages.Length);
        foreach (IndexStage stage in index.Definition.Stages)
        {
            StageOutput output = Run(stage, frame, context);
            outputs.Add(output);
            frame = output.Frame;
        }

        return new PipelineRun(index, context.Data, context.Groups, outputs.MoveToImmutable());
    }

    /// <summary>Runs one stage.</summary>
    /// <exception cref="FaultException">The stage refuses.</exception>
    public static StageOutput Run(IndexStage stage, Frame input, StageContext context)
    {
        context.Stage = stage.Name;
        StageOutput output = stage.Apply(input, context);
        context.ThrowIfRefused();
        return output;
    }

    /// <summary>The columns of the indicators, in the order of the hierarchy: what the first stage is given.</summary>
    /// <exception cref="FaultException">The data lack a column.</exception>
    public static Frame Indicators(StageContext context)
    {
        Frame data = context.Data;
        ImmutableArray<string> codes = [.. context.Hierarchy.Codes.Take(context.Hierarchy.IndicatorCount)];
        ImmutableArray<Fault> missing =
        [
            .. codes.Where(code => data.Find(code) < 0).Select(static code => new Fault(
                new FaultPlace("data", Row: null, code, JsonPath: null), code, "the data have no column of the indicator", "Give the column, or leave the indicator out of the hierarchy.")),
        ];
        return missing.IsEmpty
            ? new Frame(data.Rows, codes, [.. codes.Select(code => data.Columns[data.Find(code)])])
            : throw new FaultException(missing);
    }
}
