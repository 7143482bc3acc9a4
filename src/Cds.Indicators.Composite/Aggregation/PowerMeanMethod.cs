using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Aggregation;

internal sealed record PowerMeanMethod(double P) : AggregationMethod
{
    // Below it powers lie so near to 1 that what they differ by is lost.
    private const double SmallExponent = 0.01;

    internal override double? Exponent => P;

    private bool IsOdd => Math.Abs(P % 2) == 1;

    public static ParameterFault? FaultOf(double p) =>
        ParameterFault.OfFinite(nameof(p), p)
        ?? ParameterFault.Unless(p != 0, nameof(p), p, "the exponent is 0, for which the formula has no result", "Take the geometric mean, which is its limit.");

    internal override void Apply(in AggregationContext context, Range rows)
    {
        (int first, int length) = rows.GetOffsetAndLength(context.Result.Length);
        for (int row = first; row < first + length; row++)
            context.Result[row] = Mean(context, row);
    }

    private protected override string Describe() => P == -1 ? "harmonic-mean" : Describe("power-mean", P);

    private double Mean(in AggregationContext context, int row)
    {
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        foreach (double[] child in context.Children)
        {
            double x = child[row];
            if (double.IsNaN(x))
                continue;
            least = Math.Min(least, x);
            greatest = Math.Max(greatest, x);
        }

        if (least > greatest)
            return Missing.NoData;
        if (P < 0 ? least <= 0 : least < 0 && !double.IsInteger(P))
            return UndefinedScore(UndefinedCase.NotPositive);

        // Powers are taken of shares of the value that has the largest power, so that none is too large for a number.
        double size = P < 0 ? least : Math.Max(Math.Abs(least), Math.Abs(greatest));
        if (size == 0)
            return 0;
        double mean = Math.Abs(P) < SmallExponent ? NearGeometric(context, row, size) : Root(PowerSum(context, row, size)) * size;
        return least >= 0 || IsOdd ? Math.Clamp(mean, least, greatest) : Math.Min(mean, size);
    }

    private double PowerSum(in AggregationContext context, int row, double size)
    {
        double sum = 0, shares = 0;
        for (int child = 0; child < context.Children.Length; child++)
        {
            double x = context.Children[child][row];
            if (double.IsNaN(x))
                continue;
            sum += context.Shares[child] * (P == -1 ? size / x : Math.Pow(x / size, P));
            shares += context.Shares[child];
        }

        return sum / shares;
    }

    /// <summary>The same by what each power is more or less than 1.</summary>
    private double NearGeometric(in AggregationContext context, int row, double size)
    {
        double sum = 0, shares = 0;
        for (int child = 0; child < context.Children.Length; child++)
        {
            double x = context.Children[child][row];
            if (double.IsNaN(x))
                continue;
            sum += context.Shares[child] * LessOne(P * (Math.Log(x) - Math.Log(size)));
            shares += context.Shares[child];
        }

        return Math.Exp((LogOfOneAnd(sum / shares) / P) + Math.Log(size));
    }

    /// <summary>e^x - 1, to full accuracy however near to 0: the rounding of the power is taken back by its logarithm.</summary>
    private static double LessOne(double x)
    {
        double power = Math.Exp(x);
        return power == 1 ? x : power == 0 ? -1 : (power - 1) * x / Math.Log(power);
    }

    /// <summary>ln (1 + x), as accurately.</summary>
    private static double LogOfOneAnd(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    private double Root(double sum) => P == -1 ? 1 / sum : sum < 0 ? -Math.Pow(-sum, 1 / P) : Math.Pow(sum, 1 / P);
}
