using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Hierarchy;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Composite.Weighting;

/// <summary>Finds weights from the figures themselves, or from what experts say (phương pháp xác định trọng số).</summary>
/// <remarks>
/// Weights found from figures are for the nodes of one level and sum to 1 among the children of each parent, or over the whole level; a node that is alone there
/// has weight 1. They follow the figures, not what is held to matter: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6. Thread-safe.
/// </remarks>
/// <example><code>
/// WeightSet weights = Weights.Pca(result.Scores, index.Hierarchy, level: 2, NegativeLoadings.Zero);
/// IndexDefinition weighted = index.Definition with { Root = weights.ApplyTo(index.Definition.Root) };
/// </code></example>
public static partial class Weights
{
    /// <summary>Equal weights: 1 for each node of a level.</summary>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level, 1 for indicators, below that of the index.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hierarchy"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index.</exception>
    public static WeightSet Equal(IndexHierarchy hierarchy, int level) =>
        WeightSet.Of(Levels.Nodes(hierarchy, level).Select(node => KeyValuePair.Create(hierarchy.Codes[node], 1.0)));

    /// <summary>Weights by the first principal component: the coefficients of its eigenvector.</summary>
    /// <param name="table">The table, which has a column for every node of the level.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level, 1 for indicators, below that of the index.</param>
    /// <param name="negative">What is done with a negative coefficient. The sign of the eigenvector is such that its largest coefficient is positive.</param>
    /// <param name="groups">Among which nodes of the level.</param>
    /// <returns>The weights.</returns>
    /// <remarks>Only units that have all nodes of a group are taken.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index, or <paramref name="negative"/> or <paramref name="groups"/> is not one of the choices.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    /// <exception cref="FaultException">
    /// A coefficient is negative and that is refused; fewer than two units have all nodes of a group; or a node has the same value for all of them.
    /// </exception>
    public static WeightSet Pca(
        IndexTable table, IndexHierarchy hierarchy, int level, NegativeLoadings negative = NegativeLoadings.Refuse, WeightGroups groups = WeightGroups.Siblings)
    {
        if (!Enum.IsDefined(negative))
            throw new ArgumentOutOfRangeException(nameof(negative), negative, "It is not a way to treat negative loadings. Give Refuse, Absolute or Zero.");
        return ByGroup(table, hierarchy, level, groups, (columns, faults) =>
        {
            ImmutableArray<double> vector = PrincipalComponents.Of(table, columns).Coefficients(0);
            if (negative == NegativeLoadings.Refuse)
            {
                faults.AddRange(columns.Zip(vector).Where(static pair => pair.Second < 0).Select(static pair => WeightFaults.Of(
                    pair.First, pair.Second, "the node loads negatively on the first principal component of its group", "Turn the indicator round, take it out, or choose that such weights are absolute or zero.")));
            }

            return [.. vector.Select(x => negative == NegativeLoadings.Absolute ? Math.Abs(x) : Math.Max(0, x))];
        });
    }

    /// <summary>Weights by factors: principal components with a varimax rotation, each node weighted by the factor it loads on most.</summary>
    /// <param name="table">The table, which has a column for every node of the level.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level, 1 for indicators, below that of the index.</param>
    /// <param name="lowestEigenvalue">Components with an eigenvalue of at least this are kept, and the first in any case; 1 by Kaiser's criterion.</param>
    /// <param name="groups">Among which nodes of the level.</param>
    /// <returns>The weights: <see cref="FactorRotation.Weights"/>.</returns>
    /// <remarks>Only units that have all nodes of a group are taken. Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), weighting.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index, or <paramref name="groups"/> is not one of the choices.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    /// <exception cref="FaultException">Fewer than two units have all nodes of a group, or a node has the same value for all of them.</exception>
    public static WeightSet FactorAnalysis(
        IndexTable table, IndexHierarchy hierarchy, int level, double lowestEigenvalue = 1, WeightGroups groups = WeightGroups.Siblings) =>
        ByGroup(table, hierarchy, level, groups, (columns, _) =>
        {
            PrincipalComponents components = PrincipalComponents.Of(table, columns);
            return [.. components.Varimax(Math.Max(1, components.CountWithAtLeast(lowestEigenvalue))).Weights()];
        });

    /// <summary>Weights by entropy: the more unevenly a node is spread over the units, the more it tells them apart and the more it weighs.</summary>
    /// <param name="table">The table, which has a column for every node of the level; no value is negative.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level, 1 for indicators, below that of the index.</param>
    /// <param name="groups">Among which nodes of the level.</param>
    /// <returns>
    /// The weights: 1 - E over the sum of these, where E is -sum of p ln p over ln n, p the share of a unit in the sum of the node and n the number of units that
    /// have it; 0 ln 0 counts as 0.
    /// </returns>
    /// <remarks>
    /// Depends on the origin of the scale: figures that all lie far above 0 have nearly no weight. Source: C. L. Hwang and K. Yoon, Multiple Attribute Decision
    /// Making (1981), by the entropy of C. E. Shannon (1948).
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index, or <paramref name="groups"/> is not one of the choices.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    /// <exception cref="FaultException">A value is negative, all values of a node are zero, fewer than two units have it, or no node of a group tells units apart.</exception>
    public static WeightSet Entropy(IndexTable table, IndexHierarchy hierarchy, int level, WeightGroups groups = WeightGroups.Siblings) =>
        ByGroup(table, hierarchy, level, groups, (columns, faults) => [.. columns.Select(code => EntropyWeight.Of(table, code, faults))]);

    /// <summary>Weights by CRITIC: the more a node varies, and the less it moves with the others of its group, the more it weighs.</summary>
    /// <param name="table">The table, which has a column for every node of the level: normalised figures, of one scale.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="level">The level, 1 for indicators, below that of the index.</param>
    /// <param name="groups">Among which nodes of the level.</param>
    /// <returns>The weights: the sample standard deviation times the sum of 1 - r over the others of the group, over the sum of these.</returns>
    /// <remarks>
    /// Correlations are Pearson's, over the units that have both nodes. Source: D. Diakoulaki, G. Mavrotas and L. Papayannakis, "Determining objective weights in
    /// multiple criteria problems: the CRITIC method", Computers and Operations Research 22 (1995) 763-770.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hierarchy has no such level below the index, or <paramref name="groups"/> is not one of the choices.</exception>
    /// <exception cref="KeyNotFoundException">The table lacks the column of a node.</exception>
    /// <exception cref="FaultException">
    /// Two nodes have no correlation: fewer than three units have both, or all values of one among them are equal; or no node of a group tells units apart.
    /// </exception>
    public static WeightSet Critic(IndexTable table, IndexHierarchy hierarchy, int level, WeightGroups groups = WeightGroups.Siblings) =>
        ByGroup(table, hierarchy, level, groups, (columns, faults) => [.. columns.Select(code => CriticWeight.Of(table, columns, code, faults))]);

    private static WeightSet ByGroup(
        IndexTable table, IndexHierarchy hierarchy, int level, WeightGroups groups, Func<ImmutableArray<string>, List<Fault>, double[]> weightsOf)
    {
        ArgumentNullException.ThrowIfNull(table);
        WeightFaults.Check(groups);
        (int Group, int[] Members)[] among = groups == WeightGroups.Siblings
            ? Levels.Siblings(hierarchy, level)
            : [(hierarchy.Nodes.Length - 1, Levels.Nodes(hierarchy, level))];
        List<Fault> faults = [];
        List<KeyValuePair<string, double>> weights = [];
        foreach ((int group, int[] members) in among)
        {
            ImmutableArray<string> columns = [.. members.Select(member => hierarchy.Codes[member])];
            double[] raw = columns.Length == 1 ? [1] : weightsOf(columns, faults);
            double sum = 0;
            foreach (double weight in raw)
                sum += weight;
            if (sum > 0)
                weights.AddRange(columns.Zip(raw, (code, weight) => KeyValuePair.Create(code, weight / sum)));
            else if (faults.Count == 0)
                faults.Add(WeightFaults.Of(hierarchy.Codes[group], sum, "no node of the group tells the units apart, so that all would weigh 0", "Give these nodes weights of your own."));
        }

        return faults.Count == 0 ? WeightSet.Of(weights) : throw new FaultException([.. faults]);
    }
}
