using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>The places of the values of a column: the highest first, ties sharing the better place; a cell that is NaN has none.</summary>
internal sealed class Places
{
    private readonly double[] _first;
    private readonly double[] _last;

    private Places(double[] first, double[] last, int count)
    {
        _first = first;
        _last = last;
        Count = count;
    }

    /// <summary>How many values are ranked.</summary>
    public int Count { get; }

    /// <summary>Ranks a column.</summary>
    public static Places Of(ReadOnlySpan<double> values)
    {
        double[] first = new double[values.Length];
        double[] last = new double[values.Length];
        int count = RankValues.Rank(values, RankTies.Minimum, ascending: false, first);
        RankValues.Rank(values, RankTies.Maximum, ascending: false, last);
        return new Places(first, last, count);
    }

    /// <summary>Whether a row has a place.</summary>
    public bool IsRanked(int row) => !double.IsNaN(_first[row]);

    /// <summary>The place of a row that has one, from 1.</summary>
    public int First(int row) => (int)_first[row];

    /// <summary>The place of a row, or that it has none.</summary>
    public Outcome<Rank> this[int row] => IsRanked(row)
        ? Outcome.Of(Rank.At(First(row), Count, (int)(_last[row] - _first[row])))
        : Outcome.NoData<Rank>("it has no score");
}
