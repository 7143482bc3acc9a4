using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Composite.Hierarchy;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Sets of weights that are given.</summary>
internal sealed class WeightSetsAssumption(string name, ImmutableArray<string> codes, double[][] weights) : WeightAssumption(name, weights.Length)
{
    /// <summary>A set in the order of the codes.</summary>
    /// <exception cref="ArgumentException">The set names other nodes, or a weight is not a number that is zero or more.</exception>
    public static double[] Read(IReadOnlyDictionary<string, double> set, ImmutableArray<string> codes, int number)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Count != codes.Length || !codes.All(set.ContainsKey))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Set {number} of the weights names other nodes than the first. Give every set the weights of the same nodes."), nameof(set));
        double[] weights = [.. codes.Select(code => set[code])];
        int wrong = Array.FindIndex(weights, static weight => !double.IsFinite(weight) || weight < 0);
        return wrong < 0
            ? weights
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The weight of {codes[wrong]} in set {number} is {weights[wrong]}. Give a number that is zero or more; weights are divided by their sum."), nameof(set));
    }

    public override int[] Nodes(IndexHierarchy hierarchy) => [.. codes.Where(code => IsKnown(hierarchy, code)).Select(hierarchy.Number)];

    public override double[][] Sets(IndexHierarchy hierarchy)
    {
        int[] known = [.. Enumerable.Range(0, codes.Length).Where(i => IsKnown(hierarchy, codes[i]))];
        return Array.ConvertAll(weights, set => Array.ConvertAll(known, i => set[i]));
    }

    public override IEnumerable<string> Unknown(IndexHierarchy hierarchy) => codes.Where(code => !IsKnown(hierarchy, code));

    private static bool IsKnown(IndexHierarchy hierarchy, string code) => hierarchy.Contains(code) && hierarchy.Parent(code) is not null;
}
