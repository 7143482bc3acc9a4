namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Scores and ranks of each unit in each replicate.</summary>
internal sealed class ReplicateTable
{
    public ReplicateTable(int units, int replicates)
    {
        Scores = new double[units][];
        Ranks = new int[units][];
        for (int unit = 0; unit < units; unit++)
        {
            Scores[unit] = new double[replicates];
            Ranks[unit] = new int[replicates];
        }
    }

    /// <summary>By unit and replicate; NaN where the unit has no score.</summary>
    public double[][] Scores { get; }

    /// <summary>By unit and replicate; 0 where the unit has no score.</summary>
    public int[][] Ranks { get; }

    /// <summary>Writes one replicate.</summary>
    public void Write(int replicate, ReadOnlySpan<double> scores, ReadOnlySpan<int> ranks)
    {
        for (int unit = 0; unit < Scores.Length; unit++)
        {
            Scores[unit][replicate] = scores[unit];
            Ranks[unit][replicate] = ranks[unit];
        }
    }
}
