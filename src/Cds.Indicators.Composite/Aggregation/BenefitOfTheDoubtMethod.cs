using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Aggregation;

internal sealed record BenefitOfTheDoubtMethod(double LowestShare, double HighestShare) : AggregationMethod
{
    private const double Rounding = 1e-12;

    internal override bool ComparesUnits => true;

    public static ParameterFault? FaultOf(double lowestShare, double highestShare) =>
        ParameterFault.Unless(lowestShare is >= 0 and <= 1, nameof(lowestShare), lowestShare, "the share does not lie from 0 to 1", "Give a share, such as 0.1.")
        ?? ParameterFault.Unless(
            highestShare <= 1 && highestShare >= lowestShare, nameof(highestShare), highestShare, "the share does not lie from the lowest share to 1", "Give a larger share, at most 1.");

    internal override double? MirrorSum(double? ofValues) => null;

    internal override ParameterFault? FaultFor(int children) =>
        ParameterFault.Unless(
            LowestShare * children <= 1 + Rounding, "lowestShare", LowestShare, "the lowest shares of all its parts are more than the whole", "Give a lower one.")
        ?? ParameterFault.Unless(
            HighestShare * children >= 1 - Rounding, "highestShare", HighestShare, "the highest shares of all its parts are less than the whole", "Give a higher one.");

    internal override void Apply(in AggregationContext context, Range rows)
    {
        (int first, int count) = rows.GetOffsetAndLength(context.Result.Length);
        AggregationContext work = context;
        BestPractice practice = new(context.Children, first, count);
        if (context.Stage.Threads > 1 && count > 1)
        {
            Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = context.Stage.Threads }, row => work.Result[row] = Score(work.Children, row, practice));
            return;
        }

        for (int row = first; row < first + count; row++)
            context.Result[row] = Score(context.Children, row, practice);
    }

    private protected override string Describe() => Describe("benefit-of-the-doubt", LowestShare, HighestShare);

    private double Score(double[][] children, int row, BestPractice practice)
    {
        bool hasAny = false, hasZero = false;
        List<int> parts = [];
        for (int child = 0; child < children.Length; child++)
        {
            double x = children[child][row];
            if (x < 0)
                return UndefinedScore(UndefinedCase.NotPositive);
            hasAny |= !double.IsNaN(x);
            hasZero |= x == 0;
            if (x > 0)
                parts.Add(child);
        }

        if (!hasAny)
            return Missing.NoData;
        if (LowestShare > 0 ? hasZero : parts.Count > 0 && parts.Count * HighestShare < 1 - Rounding)
            return UndefinedScore(UndefinedCase.NotPositive);
        if (parts.Count == 0)
            return 0;
        return parts.Count * HighestShare < 1 - Rounding
            ? UndefinedScore(UndefinedCase.NotPositive)
            : BestShares.ScoreOf(practice.RatiosTo(row, parts), parts.Count, LowestShare, HighestShare);
    }
}
