namespace Cds.Indicators.Composite.Weighting;

/// <summary>Among which nodes of a level weights are found.</summary>
public enum WeightGroups : byte
{
    /// <summary>Among the children of each parent by themselves (trong từng nhóm).</summary>
    Siblings = 0,

    /// <summary>Among all nodes of the level at once (toàn cấp).</summary>
    WholeLevel = 1,
}
