using Cds.Indicators.Composite.Denomination;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Tests.Reference;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Tests.Analysis;

/// <summary>The example coin of the reference, from raw figures to scores, and versions of it.</summary>
internal static class AsemExample
{
    private static readonly Lazy<IndexResult> s_result = new(() => CompositeIndex.Of(AsemStages.Definition).Compute(Asem.Data));

    /// <summary>The example.</summary>
    public static IndexResult Result => s_result.Value;

    /// <summary>The example with other stages from the normalisation on.</summary>
    public static IndexResult With(params IndexStage[] stages) => CompositeIndex.Of(AsemStages.Definition with
    {
        Stages = [.. AsemStages.Definition.Stages.Take(AsemStages.Definition.Stages.Length - 2), .. stages],
    }).Compute(Asem.Data);

    /// <summary>The example without some indicators.</summary>
    public static IndexResult Without(params string[] codes)
    {
        DenominationStage whole = AsemStages.Denomination;
        return CompositeIndex.Of(AsemStages.Definition with
        {
            Root = Prune(Asem.Root),
            Stages = AsemStages.Definition.Stages.SetItem(0, new DenominationStage(whole.Denominators.RemoveRange(codes))),
        }).Compute(Asem.Data);

        IndexNode Prune(IndexNode node) => node with { Children = [.. node.Children.Where(child => !codes.Contains(child.Code)).Select(Prune)] };
    }

    /// <summary>The same nodes, of which more is better: what is normalised has been turned round.</summary>
    public static IndexNode Plain(IndexNode node) => node with { Direction = Direction.HigherIsBetter, Children = [.. node.Children.Select(Plain)] };
}
