using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Hierarchy;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>The weights of the definition, each a little off.</summary>
internal sealed class NoisyWeightsAssumption(string name, double factor, int sets, long seed, ImmutableArray<int>? levels) : WeightAssumption(name, sets)
{
    public override int[] Nodes(IndexHierarchy hierarchy) =>
    [
        .. Enumerable.Range(0, hierarchy.Nodes.Length).Where(node => hierarchy.Parents[node] >= 0 && (levels is null || levels.Value.Contains(hierarchy.Levels[node]))),
    ];

    public override double[][] Sets(IndexHierarchy hierarchy)
    {
        int[] nodes = Nodes(hierarchy);
        double[][] weights = new double[Alternatives ?? 0][];
        for (int set = 0; set < weights.Length; set++)
        {
            weights[set] = Array.ConvertAll(nodes, node =>
            {
                double draw = Draws.Of(seed, Draws.Stream("weight/" + hierarchy.Codes[node]), set);
                return hierarchy.Nodes[node].Weight * (1 + (factor * ((2 * draw) - 1)));
            });
        }

        return weights;
    }

    public override IEnumerable<string> Unknown(IndexHierarchy hierarchy) => levels is null
        ? []
        : levels.Value.Where(level => level >= hierarchy.Depth).Select(static level => string.Create(CultureInfo.InvariantCulture, $"level {level}"));
}
