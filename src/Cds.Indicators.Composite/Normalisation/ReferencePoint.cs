namespace Cds.Indicators.Composite.Normalisation;

/// <summary>What the values of an indicator are compared to (điểm tham chiếu).</summary>
public enum ReferencePoint : byte
{
    /// <summary>The mean of all values.</summary>
    Mean = 0,

    /// <summary>The best value: the greatest, or the least where less is better.</summary>
    Best = 1,

    /// <summary>The worst value: the least, or the greatest where less is better.</summary>
    Worst = 2,
}
