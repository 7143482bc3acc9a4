using System.Runtime.InteropServices;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Aggregation;

/// <summary>The scores of one group: weights become shares, the method makes the scores, and what is incomplete or undefined is told.</summary>
/// <param name="context">What a stage may know.</param>
/// <param name="frame">The table the units are named by.</param>
/// <param name="group">The number of the group in the hierarchy.</param>
internal sealed class GroupScores(StageContext context, Frame frame, int group)
{
    private const int CellsWorthAThread = 50_000;
    private const int RowsOfAThread = 4096;

    /// <summary>Computes the scores.</summary>
    /// <param name="method">The method.</param>
    /// <param name="children">The columns of all children.</param>
    /// <param name="weights">Their weights, zero or more.</param>
    /// <param name="threshold">The share of the children that count which must have a number.</param>
    /// <param name="partials">Takes what there is of incomplete scores.</param>
    public double[] Compute(AggregationMethod method, double[][] children, double[] weights, double threshold, Dictionary<(int Column, int Row), Partial> partials)
    {
        double[] result = GC.AllocateUninitializedArray<double>(frame.Rows.Count);
        bool[] counts = Array.ConvertAll(weights, static weight => weight > 0);
        double[][] weighed = [.. children.Where((_, child) => counts[child])];
        if (weighed.Length == 0)
        {
            Array.Fill(result, Missing.NoData);
        }
        else
        {
            AggregationContext work = new(context, frame, group, weighed, Shares(weights), result);
            Apply(method, work);
            Hold(work, threshold, partials);
        }

        if (weighed.Length < children.Length)
            TellWeightless(children, weighed, result);
        Settle(result);
        return result;
    }

    /// <summary>The weights above zero, divided by their sum; of any size.</summary>
    private static double[] Shares(double[] weights)
    {
        double largest = weights.Max(), sum = 0;
        double[] shares = [.. weights.Where(static weight => weight > 0).Select(weight => weight / largest)];
        foreach (double share in shares)
            sum += share;
        return Array.ConvertAll(shares, share => share / sum);
    }

    private static void Apply(AggregationMethod method, AggregationContext work)
    {
        int rows = work.Result.Length;
        if (method.ComparesUnits)
        {
            for (int block = 0; block < work.Frame.Rows.Blocks; block++)
                method.Apply(work, work.Frame.Rows.Block(block));
        }
        else if (work.Stage.Threads > 1 && (long)rows * work.Children.Length >= CellsWorthAThread)
        {
            Parallel.For(
                0,
                (rows + RowsOfAThread - 1) / RowsOfAThread,
                new ParallelOptions { MaxDegreeOfParallelism = work.Stage.Threads },
                part => method.Apply(work, (part * RowsOfAThread)..Math.Min(rows, (part + 1) * RowsOfAThread)));
        }
        else
        {
            method.Apply(work, ..);
        }
    }

    /// <summary>Holds back the scores of rows with too few children.</summary>
    private static void Hold(in AggregationContext work, double threshold, Dictionary<(int Column, int Row), Partial> partials)
    {
        if (threshold <= 0)
            return;
        int expected = work.Children.Length;
        int[] present = new int[work.Result.Length];
        foreach (double[] child in work.Children)
        {
            for (int row = 0; row < present.Length; row++)
                present[row] += double.IsNaN(child[row]) ? 0 : 1;
        }

        for (int row = 0; row < present.Length; row++)
        {
            if (present[row] == expected || (double)present[row] / expected >= threshold)
                continue;
            double score = work.Result[row];
            partials[(work.Group, row)] = new Partial(double.IsFinite(score) ? score : double.NaN, present[row], expected);
            work.Result[row] = Missing.Of(MissingKind.Incomplete);
        }
    }

    /// <summary>
    /// A row without any child that counts, but with one that has no weight, is undefined, unless it was held back as incomplete; one without any child has no data.
    /// </summary>
    private static void TellWeightless(double[][] children, double[][] weighed, double[] result)
    {
        for (int row = 0; row < result.Length; row++)
        {
            if (double.IsNaN(result[row]) && Missing.Kind(result[row]) != MissingKind.Incomplete
                && !Array.Exists(weighed, child => !double.IsNaN(child[row])) && Array.Exists(children, child => !double.IsNaN(child[row])))
                result[row] = Missing.Of(MissingKind.Undefined, (byte)UndefinedCase.ZeroWeights);
        }
    }

    /// <summary>Asks the policy for the scores that are undefined, or too large for a number: once for each case and period.</summary>
    private void Settle(double[] result)
    {
        SortedDictionary<(int Block, UndefinedCase Case), List<int>>? found = null;
        for (int row = 0; row < result.Length; row++)
        {
            double score = result[row];
            if (double.IsFinite(score) || (double.IsNaN(score) && Missing.Kind(score) != MissingKind.Undefined))
                continue;
            UndefinedCase undefined = double.IsNaN(score) ? (UndefinedCase)Missing.Detail(score) : UndefinedCase.TooLarge;
            int block = Array.FindLastIndex(frame.Rows.Starts, start => start <= row);
            found ??= [];
            if (!found.TryGetValue((block, undefined), out List<int>? rows))
                found.Add((block, undefined), rows = []);
            rows.Add(row);
        }

        foreach (((_, UndefinedCase undefined), List<int> rows) in found ?? [])
        {
            double given = context.Undefined(undefined, frame, group, context.Hierarchy.Codes[group], CollectionsMarshal.AsSpan(rows));
            foreach (int row in rows)
                result[row] = given;
        }
    }
}
