namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>What one thread works in, replicate after replicate.</summary>
internal sealed class ReplicateBuffer(int assumptions, int units)
{
    private readonly double[] _keys = new double[units];
    private readonly int[] _rows = new int[units];

    /// <summary>The numbers drawn, by assumption.</summary>
    public double[] Draws { get; } = new double[assumptions];

    /// <summary>The scores, by unit; NaN where a unit has none.</summary>
    public double[] Scores { get; } = new double[units];

    /// <summary>The ranks, by unit; 0 where a unit has none.</summary>
    public int[] Ranks { get; } = new int[units];

    /// <summary>Ranks the scores.</summary>
    public void Rank() => CompetitionRanks.Of(Scores, Ranks, _keys, _rows);

    /// <summary>Leaves no score.</summary>
    public void Clear()
    {
        Array.Fill(Scores, double.NaN);
        Array.Clear(Ranks);
    }
}
