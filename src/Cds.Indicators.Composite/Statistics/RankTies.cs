namespace Cds.Indicators.Composite.Statistics;

/// <summary>Which rank equal values share (hạng đồng hạng).</summary>
public enum RankTies : byte
{
    /// <summary>The lowest of the ranks they take up together: 1, 2, 2, 4.</summary>
    Minimum = 0,

    /// <summary>The mean of the ranks they take up together: 1, 2.5, 2.5, 4.</summary>
    Average = 1,

    /// <summary>The highest of the ranks they take up together: 1, 3, 3, 4.</summary>
    Maximum = 2,
}
