using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>What has to hold between assumptions and the index they are about.</summary>
internal static class AssumptionRules
{
    /// <summary>The draw at the end of an interval: the greatest number below 1.</summary>
    private static readonly double s_last = Math.BitDecrement(1.0);

    /// <summary>Checks assumptions, and throws all faults together.</summary>
    /// <exception cref="FaultException">There are faults.</exception>
    public static void Check(CompositeIndex index, ReadOnlySpan<Assumption> assumptions)
    {
        List<Fault> faults = [];
        if (assumptions.IsEmpty)
            faults.Add(At("assumptions", "", "there is no assumption", "Give what could have been chosen otherwise."));
        HashSet<string> names = new(StringComparer.Ordinal), touched = new(StringComparer.Ordinal), weighted = new(StringComparer.Ordinal);
        foreach (Assumption assumption in assumptions)
        {
            ArgumentNullException.ThrowIfNull(assumption, nameof(assumptions));
            if (!names.Add(assumption.Name))
                faults.Add(At(assumption.Name, assumption.Name, "two assumptions have the name", "Name them apart."));
            if (assumption is WeightAssumption weights)
                CheckWeights(index.Hierarchy, weights, weighted, faults);
            else
                CheckStage(index, assumption, touched, faults);
        }

        if (faults.Count > 0)
            throw new FaultException([.. faults]);
    }

    private static void CheckStage(CompositeIndex index, Assumption assumption, HashSet<string> touched, List<Fault> faults)
    {
        ImmutableArray<IndexStage> stages = index.Definition.Stages;
        int at = Enumerable.Range(0, stages.Length).FirstOrDefault(i => string.Equals(stages[i].Name, assumption.Stage, StringComparison.Ordinal), -1);
        if (at < 0)
        {
            faults.Add(At(assumption.Name, assumption.Stage!, "it aims at a stage that the definition does not have", $"Name one of its stages: {string.Join(", ", stages.Select(static stage => stage.Name))}."));
            return;
        }

        if (!touched.Add(assumption.Stage!) && assumption is StagesAssumption)
            faults.Add(At(assumption.Name, assumption.Stage!, "it replaces a stage that an assumption before it changes", "Give the assumption that replaces the stage first, and only one of that kind."));
        int alternatives = assumption.Alternatives ?? 2;
        for (int i = 0; i < alternatives; i++)
        {
            double draw = assumption.Alternatives is null ? i * s_last : (i + 0.5) / alternatives;
            try
            {
                index.With(stages.SetItem(at, assumption.Change(stages[at], draw)));
            }
            catch (FaultException e)
            {
                faults.Add(At(assumption.Name, assumption.Describe(draw), "the definition has faults with this alternative", "Mend what is told below."));
                faults.AddRange(e.Faults);
            }
        }
    }

    private static void CheckWeights(IndexHierarchy hierarchy, WeightAssumption assumption, HashSet<string> weighted, List<Fault> faults)
    {
        foreach (string unknown in assumption.Unknown(hierarchy))
            faults.Add(At(assumption.Name, unknown, "the index has no node there that has a weight", "Name nodes or levels below the index itself."));
        int[] nodes = assumption.Nodes(hierarchy);
        foreach (int node in nodes)
        {
            if (!weighted.Add(hierarchy.Codes[node]))
                faults.Add(At(assumption.Name, hierarchy.Codes[node], "an assumption before it sets the weight of the node", "Let one assumption alone set it."));
        }

        double[][] sets = assumption.Sets(hierarchy);
        for (int set = 0; set < sets.Length; set++)
            CheckSet(hierarchy, assumption, nodes, sets[set], set, faults);
    }

    private static void CheckSet(IndexHierarchy hierarchy, WeightAssumption assumption, int[] nodes, double[] set, int number, List<Fault> faults)
    {
        double[] weights = [.. hierarchy.Nodes.Select(static node => node.Weight)];
        for (int i = 0; i < nodes.Length; i++)
            weights[nodes[i]] = set[i];
        foreach (int group in nodes.Select(node => hierarchy.Parents[node]).Distinct())
        {
            double sum = 0;
            foreach (int child in hierarchy.Children[group])
                sum += weights[child];
            if (!(sum > 0) || !double.IsFinite(sum))
            {
                faults.Add(At(
                    assumption.Name,
                    string.Create(CultureInfo.InvariantCulture, $"set {number + 1}, {hierarchy.Codes[group]}"),
                    string.Create(CultureInfo.InvariantCulture, $"the weights of the parts of the group sum to {sum}"),
                    "Give at least one part a weight, and finite ones."));
            }
        }
    }

    private static Fault At(string assumption, string value, string rule, string cure) => new(new FaultPlace("assumptions", Row: null, assumption, JsonPath: null), value, rule, cure);
}
