using Cds.Indicators.Composite.Hierarchy;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>One of several sets of weights.</summary>
internal abstract class WeightAssumption(string name, int sets) : Assumption(name, stage: null, sets)
{
    /// <summary>The nodes whose weights are set, as far as the index has them.</summary>
    public abstract int[] Nodes(IndexHierarchy hierarchy);

    /// <summary>What each set gives the nodes.</summary>
    public abstract double[][] Sets(IndexHierarchy hierarchy);

    /// <summary>The codes it names that the index does not have, or that have no weight.</summary>
    public abstract IEnumerable<string> Unknown(IndexHierarchy hierarchy);
}
