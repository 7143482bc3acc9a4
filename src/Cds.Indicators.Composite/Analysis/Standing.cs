using Cds.Indicators.Rankings;

namespace Cds.Indicators.Composite.Analysis;

/// <summary>Where one value stands among those of its column.</summary>
/// <param name="Rank">Its place.</param>
/// <param name="Count">How many values there are.</param>
/// <param name="Distinct">How many different values there are.</param>
internal readonly record struct Standing(Rank Rank, int Count, int Distinct)
{
    /// <summary>The standing of a value of the column.</summary>
    public static Standing Of(ReadOnlySpan<double> column, double value, bool lessIsBetter)
    {
        HashSet<double> distinct = [];
        int count = 0, better = 0, tied = 0;
        foreach (double x in column)
        {
            if (double.IsNaN(x))
                continue;
            count++;
            distinct.Add(x);
            better += (lessIsBetter ? x < value : x > value) ? 1 : 0;
            tied += x == value ? 1 : 0;
        }

        return new Standing(Rank.At(better + 1, count, tied - 1), count, distinct.Count);
    }
}
