using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cds.Indicators.Composite.Aggregation;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Normalisation;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Indices;

/// <summary>What has to fit together in the definition of an index.</summary>
internal static class DefinitionRules
{
    public const int MaximumDepth = 16;
    public const int MaximumCodeLength = 64;

    public static bool IsCode([NotNullWhen(true)] string? code) =>
        code is { Length: > 0 and <= MaximumCodeLength } && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Checks a definition and gives its hierarchy.</summary>
    /// <exception cref="FaultException">The definition has faults; all of them at once.</exception>
    public static IndexHierarchy Check(IndexDefinition definition)
    {
        List<Fault> faults = [];
        if (!IsCode(definition.Code))
            faults.Add(At("definition", "code", definition.Code ?? "", "the code is not 1 to 64 letters, digits, dots, hyphens and underscores", "Write such a code."));
        CheckNode(definition.Root, 1, new HashSet<string>(StringComparer.Ordinal), faults);
        if (definition.Root is { IsIndicator: true })
            faults.Add(At("hierarchy", definition.Root.Code ?? "", definition.Root.Code ?? "", "the index has no parts", "Give it indicators or groups."));

        // Stages name nodes; they are judged once the nodes are known to be sound.
        Throw(faults);
        IndexHierarchy hierarchy = new(definition.Root);
        CheckStages(definition, hierarchy);
        return hierarchy;
    }

    /// <summary>Checks the stages of a definition whose hierarchy is sound.</summary>
    /// <exception cref="FaultException">The stages have faults; all of them at once.</exception>
    public static void CheckStages(IndexDefinition definition, IndexHierarchy hierarchy)
    {
        List<Fault> faults = [];
        CheckStages(definition, hierarchy, faults);
        Throw(faults);
    }

    private static void CheckNode(IndexNode node, int depth, HashSet<string> codes, List<Fault> faults)
    {
        string code = node?.Code ?? "";
        if (node is null)
        {
            faults.Add(At("hierarchy", "node", "", "a node is null", "Give a node."));
            return;
        }

        if (!IsCode(code))
            faults.Add(At("hierarchy", code, code, "the code is not 1 to 64 letters, digits, dots, hyphens and underscores", "Write such a code."));
        else if (!codes.Add(code))
            faults.Add(At("hierarchy", code, code, "the code stands twice", "Give every node a code of its own."));
        if (!double.IsFinite(node.Weight) || node.Weight < 0)
            faults.Add(At("hierarchy", code, node.Weight.ToString(CultureInfo.InvariantCulture), "the weight is not a number that is zero or more", "Give such a weight; weights are divided by their sum."));
        if (node.Direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter))
            faults.Add(At("hierarchy", code, node.Direction.ToString(), "an index needs to know whether more is better", "Write HigherIsBetter or LowerIsBetter, or leave the node out."));
        if (depth > MaximumDepth)
        {
            faults.Add(At("hierarchy", code, code, string.Create(CultureInfo.InvariantCulture, $"it stands deeper than {MaximumDepth} levels"), "Flatten the hierarchy."));
            return;
        }

        double weights = 0;
        foreach (IndexNode child in node.Children)
        {
            CheckNode(child, depth + 1, codes, faults);
            weights += child?.Weight ?? 0;
        }

        if (!node.IsIndicator && !(weights > 0))
            faults.Add(At("hierarchy", code, weights.ToString(CultureInfo.InvariantCulture), "the weights of its parts sum to zero", "Give at least one part a weight."));
    }

    private static void CheckStages(IndexDefinition definition, IndexHierarchy hierarchy, List<Fault> faults)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        ImmutableArray<IndexStage> stages = definition.Stages;
        foreach (IndexStage stage in stages)
        {
            if (stage is null)
            {
                faults.Add(At("stages", "stages", "", "a stage is null", "Give a stage."));
                continue;
            }

            if (!IsCode(stage.Name))
                faults.Add(At("stages", "name", stage.Name ?? "", "the name is not 1 to 64 letters, digits, dots, hyphens and underscores", "Write such a name."));
            else if (!names.Add(stage.Name))
                faults.Add(At("stages", stage.Name, stage.Name, "two stages have the name", "Name them apart."));
            stage.Check(new StageCheck(stage.Name ?? "", hierarchy, faults));
        }

        if (stages.IsEmpty || stages[^1] is not AggregationStage || stages.Count(static s => s is AggregationStage) != 1)
            faults.Add(At("stages", "stages", string.Join(", ", stages.Select(static s => s?.Name)), "the last stage, and only the last, aggregates", "End with one AggregationStage."));
        int normalises = stages.Count(static s => s is NormalisationStage);
        if (normalises > 1 || (normalises == 1 && (stages.Length < 2 || stages[^2] is not NormalisationStage)))
            faults.Add(At("stages", "stages", string.Join(", ", stages.Select(static s => s?.Name)), "at most one stage normalises, right before the aggregation", "Keep one NormalisationStage, right before the AggregationStage."));
        if (faults.Count == 0)
            CheckMirrors(stages, hierarchy, faults);
    }

    /// <summary>A group for which less is better enters its parent mirrored: there must be something to mirror it in.</summary>
    private static void CheckMirrors(ImmutableArray<IndexStage> stages, IndexHierarchy hierarchy, List<Fault> faults)
    {
        double?[] mirrors = Mirrors(stages, hierarchy);
        for (int node = hierarchy.IndicatorCount; node < mirrors.Length; node++)
        {
            if (hierarchy.Nodes[node].Direction == Direction.LowerIsBetter && (mirrors[node] is null || hierarchy.Parents[node] < 0))
            {
                faults.Add(At(
                    "hierarchy", hierarchy.Codes[node], nameof(Direction.LowerIsBetter),
                    hierarchy.Parents[node] < 0 ? "the index itself has no direction" : "the scores of the group have no common range in which they can be mirrored",
                    hierarchy.Parents[node] < 0 ? "Give the direction to its parts." : "Normalise all its indicators to one range, or give the direction to its indicators."));
            }
        }
    }

    /// <summary>For each node the sum of a score and its mirror image; null where there is none.</summary>
    internal static double?[] Mirrors(ImmutableArray<IndexStage> stages, IndexHierarchy hierarchy)
    {
        NormalisationStage? normalisation = stages.OfType<NormalisationStage>().FirstOrDefault();
        AggregationStage aggregation = (AggregationStage)stages[^1];
        double?[] mirrors = new double?[hierarchy.Nodes.Length];
        for (int node = 0; node < mirrors.Length; node++)
        {
            if (hierarchy.Nodes[node].IsIndicator)
            {
                mirrors[node] = normalisation?.MethodOf(hierarchy.Codes[node]).MirrorSum;
                continue;
            }

            double? common = mirrors[hierarchy.Children[node][0]];
            foreach (int child in hierarchy.Children[node])
                common = mirrors[child] == common ? common : null;
            mirrors[node] = aggregation.MethodOf(hierarchy, node).MirrorSum(common);
        }

        return mirrors;
    }

    private static Fault At(string source, string column, string value, string rule, string cure) => new(new FaultPlace(source, Row: null, column, JsonPath: null), value, rule, cure);

    private static void Throw(List<Fault> faults)
    {
        if (faults.Count > 0)
            throw new FaultException([.. faults]);
    }
}
