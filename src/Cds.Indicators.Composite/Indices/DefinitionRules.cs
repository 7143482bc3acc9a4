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

    private const string CodeRule = "the code is not 1 to 64 letters, digits, dots, hyphens and underscores";

    public static bool IsCode([NotNullWhen(true)] string? code) =>
        code is { Length: > 0 and <= MaximumCodeLength } && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Checks a definition and gives its hierarchy.</summary>
    /// <exception cref="FaultException">The definition has faults; all of them at once.</exception>
    public static IndexHierarchy Check(IndexDefinition definition)
    {
        List<Fault> faults = [];
        void Report(DefinitionFault fault) => faults.Add(fault.InCode());

        CheckCode(definition.Code, Report);
        if (definition.Name is null)
            Report(new DefinitionFault(Part: null, "name", "", "the index has no name", "Give its name in both languages."));
        if (definition.Policies is null)
            Report(new DefinitionFault(Part: null, "policies", "", "the policies are null", "Give UndefinedPolicies.RefuseAll, or choose them."));
        IndexHierarchy? hierarchy = CheckHierarchy(definition.Root, Report);
        CheckOrder(definition.Stages, Report);
        CheckNames(definition.Stages, Report);

        // Stages name nodes; they are judged once the nodes are known to be sound.
        if (hierarchy is not null)
        {
            CheckStages(definition.Stages, hierarchy, Report);
            if (faults.Count == 0)
                CheckMirrors(definition.Stages, hierarchy, Report);
        }

        return faults.Count == 0 ? hierarchy! : throw new FaultException([.. faults]);
    }

    public static void CheckCode(string? code, Action<DefinitionFault> report)
    {
        if (!IsCode(code))
            report(new DefinitionFault(Part: null, "code", code ?? "", CodeRule, "Write such a code."));
    }

    /// <summary>Checks the nodes; the hierarchy, or null where they have faults.</summary>
    public static IndexHierarchy? CheckHierarchy(IndexNode? root, Action<DefinitionFault> report)
    {
        bool isSound = true;
        void Report(DefinitionFault fault)
        {
            isSound = false;
            report(fault);
        }

        CheckNode(root, parent: null, 1, new HashSet<string>(StringComparer.Ordinal), Report);
        if (root is { IsIndicator: true })
            Report(new DefinitionFault(root, "children", root.Code ?? "", "the index has no parts", "Give it indicators or groups."));
        return isSound ? new IndexHierarchy(root!) : null;
    }

    /// <summary>Checks which stages there are, and in which order.</summary>
    public static void CheckOrder(ImmutableArray<IndexStage> stages, Action<DefinitionFault> report)
    {
        string names = string.Join(", ", stages.Select(static s => s?.Name));
        if (stages.IsEmpty || stages[^1] is not AggregationStage || stages.Count(static s => s is AggregationStage) != 1)
            report(new DefinitionFault(Part: null, "stages", names, "the last stage, and only the last, aggregates", "End with one AggregationStage."));
        int normalises = stages.Count(static s => s is NormalisationStage);
        if (normalises > 1 || (normalises == 1 && (stages.Length < 2 || stages[^2] is not NormalisationStage)))
            report(new DefinitionFault(Part: null, "stages", names, "at most one stage normalises, right before the aggregation", "Keep one NormalisationStage, right before the AggregationStage."));
    }

    /// <summary>Checks that each stage is there and has a name of its own.</summary>
    public static void CheckNames(ImmutableArray<IndexStage> stages, Action<DefinitionFault> report)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (IndexStage stage in stages)
        {
            if (stage is null)
                report(new DefinitionFault(Part: null, "stages", "", "a stage is null", "Give a stage."));
            else if (!IsCode(stage.Name))
                report(new DefinitionFault(stage, "name", stage.Name ?? "", "the name is not 1 to 64 letters, digits, dots, hyphens and underscores", "Write such a name."));
            else if (!names.Add(stage.Name))
                report(new DefinitionFault(stage, "name", stage.Name, "two stages have the name", "Name them apart."));
        }
    }

    /// <summary>Checks the parameters of each stage.</summary>
    public static void CheckStages(ImmutableArray<IndexStage> stages, IndexHierarchy hierarchy, Action<DefinitionFault> report)
    {
        foreach (IndexStage stage in stages)
            stage?.Check(new StageCheck(hierarchy, (member, value, rule, cure) => report(new DefinitionFault(stage, member, value, rule, cure))));
    }

    /// <summary>A group for which less is better enters its parent mirrored: there must be something to mirror it in.</summary>
    public static void CheckMirrors(ImmutableArray<IndexStage> stages, IndexHierarchy hierarchy, Action<DefinitionFault> report)
    {
        double?[] mirrors = Mirrors(stages, hierarchy);
        for (int number = hierarchy.IndicatorCount; number < mirrors.Length; number++)
        {
            IndexNode node = hierarchy.Nodes[number];
            if (node.Direction != Direction.LowerIsBetter)
                continue;
            if (hierarchy.Parents[number] < 0)
            {
                report(new DefinitionFault(node, "direction", nameof(Direction.LowerIsBetter), "the index itself has no direction", "Give the direction to its parts."));
            }
            else if (mirrors[number] is null)
            {
                report(new DefinitionFault(
                    node,
                    "direction",
                    nameof(Direction.LowerIsBetter),
                    "the scores of the group have no common range in which they can be mirrored",
                    "Normalise all its indicators to one range, or give the direction to its indicators."));
            }
        }
    }

    /// <summary>For each node the sum of a score and its mirror image; null where there is none.</summary>
    public static double?[] Mirrors(ImmutableArray<IndexStage> stages, IndexHierarchy hierarchy)
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

    private static void CheckNode(IndexNode? node, IndexNode? parent, int depth, HashSet<string> codes, Action<DefinitionFault> report)
    {
        if (node is null)
        {
            report(new DefinitionFault(parent, parent is null ? "hierarchy" : "children", "", "a node is null", "Give a node."));
            return;
        }

        if (!IsCode(node.Code))
            report(new DefinitionFault(node, "code", node.Code ?? "", CodeRule, "Write such a code."));
        else if (!codes.Add(node.Code))
            report(new DefinitionFault(node, "code", node.Code, "the code stands twice", "Give every node a code of its own."));
        if (!double.IsFinite(node.Weight) || node.Weight < 0)
            report(new DefinitionFault(node, "weight", Text(node.Weight), "the weight is not a number that is zero or more", "Give such a weight; weights are divided by their sum."));
        if (node.Direction is not (Direction.HigherIsBetter or Direction.LowerIsBetter))
            report(new DefinitionFault(node, "direction", node.Direction.ToString(), "an index needs to know whether more is better", "Write HigherIsBetter or LowerIsBetter, or leave the node out."));
        if (depth > MaximumDepth)
        {
            report(new DefinitionFault(node, "code", node.Code ?? "", string.Create(CultureInfo.InvariantCulture, $"it stands deeper than {MaximumDepth} levels"), "Flatten the hierarchy."));
            return;
        }

        double weights = 0;
        foreach (IndexNode child in node.Children)
        {
            CheckNode(child, node, depth + 1, codes, report);
            weights += child?.Weight ?? 0;
        }

        if (!node.IsIndicator && weights is 0)
            report(new DefinitionFault(node, "children", Text(weights), "the weights of its parts sum to zero", "Give at least one part a weight."));
        else if (double.IsPositiveInfinity(weights) && node.Children.All(static child => child is null || double.IsFinite(child.Weight)))
            report(new DefinitionFault(node, "children", Text(weights), "the weights of its parts sum to more than a number can hold", "Write smaller weights; weights are divided by their sum."));
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
