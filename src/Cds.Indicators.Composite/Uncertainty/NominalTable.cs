using System.Collections.Immutable;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Uncertainty;

/// <summary>Scores and ranks of one node by the definition as it stands, for all units of the data.</summary>
internal sealed class NominalTable
{
    private readonly IndexResult _result;
    private readonly string _node;

    public NominalTable(IndexResult result, string node)
    {
        _result = result;
        _node = node;
        Units = result.Raw.Units;
        Scores = new double[Units.Length];
        Array.Fill(Scores, double.NaN);
        ReadOnlySpan<double> column = result.Scores.Column(node);
        for (int row = 0; row < column.Length; row++)
            Scores[Number(result.Scores.Units[row])] = column[row];
        Ranks = new int[Units.Length];
        CompetitionRanks.Of(Scores, Ranks, new double[Units.Length], new int[Units.Length]);
    }

    /// <summary>The codes of the units, ascending.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The scores; NaN where a unit has none.</summary>
    public double[] Scores { get; }

    /// <summary>The ranks; 0 where a unit has none.</summary>
    public int[] Ranks { get; }

    /// <summary>The place of a unit.</summary>
    /// <exception cref="KeyNotFoundException">The data have no such unit.</exception>
    public int Number(string unit)
    {
        int number = Units.BinarySearch(unit, StringComparer.Ordinal);
        return number >= 0 ? number : throw new KeyNotFoundException($"'{unit}' is not a unit of the data. Give one of its {Units.Length} units.");
    }

    /// <summary>The score of a unit, or why it has none.</summary>
    public Outcome<double> Score(int unit) => _result.Score(Units[unit], _node);

    /// <summary>The rank of a unit, or why it has none.</summary>
    public Outcome<double> Rank(int unit) => Ranks[unit] > 0 ? Outcome.Of((double)Ranks[unit]) : Outcome.NoData<double>(Score(unit).Reason);

    /// <summary>The mean absolute difference of ranks from these; NaN where no unit has both.</summary>
    public double MeanRankChange(ReadOnlySpan<int> ranks)
    {
        long change = 0;
        int both = 0;
        for (int unit = 0; unit < ranks.Length; unit++)
        {
            if (ranks[unit] == 0 || Ranks[unit] == 0)
                continue;
            change += Math.Abs(ranks[unit] - Ranks[unit]);
            both++;
        }

        return (double)change / both;
    }
}
