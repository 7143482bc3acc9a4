using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Treatment;

/// <summary>Box-Cox with the likeliest exponent.</summary>
internal sealed record FittedBoxCoxTransformation(double Lowest, double Highest, bool IsShifted) : Transformation
{
    private const double Precision = 1e-7;
    private const double LargestPower = 100;

    internal override string Text => $"fitted-box-cox({Number(Lowest)}, {Number(Highest)}{(IsShifted ? "" : ", unshifted")})";

    internal override UndefinedCase? Apply(ReadOnlySpan<double> values, Span<double> results, out Transformation used)
    {
        used = this;
        double[] positive = new double[values.Length];
        if (!BoxCoxTransformation.TryMakePositive(values, positive, IsShifted))
            return UndefinedCase.NotPositive;
        double lambda = Likeliest(Array.ConvertAll(Array.FindAll(positive, static y => !double.IsNaN(y)), Math.Log));
        used = new BoxCoxTransformation(lambda, IsShifted);
        BoxCoxTransformation.Curve(positive, results, lambda);
        return null;
    }

    /// <summary>Golden section: the interval shrinks to the side where the likelihood is greater.</summary>
    private double Likeliest(double[] logs)
    {
        double golden = (Math.Sqrt(5) - 1) / 2;
        double low = Lowest, high = Highest;
        double left = high - (golden * (high - low)), right = low + (golden * (high - low));
        double atLeft = LogLikelihood(logs, left), atRight = LogLikelihood(logs, right);
        while (high - low > Precision * Math.Max(1, Math.Abs(low) + Math.Abs(high)))
        {
            if (atLeft >= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (golden * (high - low));
                atLeft = LogLikelihood(logs, left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (golden * (high - low));
                atRight = LogLikelihood(logs, right);
            }
        }

        // So near to zero, the curve is the logarithm, and its formula would only lose digits.
        double lambda = (low + high) / 2;
        return Math.Abs(lambda) < Precision ? 0 : lambda;
    }

    /// <summary>
    /// The logarithm of the likelihood of an exponent, up to a constant: -n/2 ln(variance of the transformed values) + (lambda - 1) sum of ln y.
    /// </summary>
    /// <remarks>
    /// With z = ln y less its mean, (y^lambda - 1) / lambda has the variance of (e^(lambda z) - 1) / lambda times e^(2 lambda mean), and the sum takes that factor
    /// away again; so it is reckoned of z, which keeps large numbers out.
    /// </remarks>
    private static double LogLikelihood(double[] logs, double lambda)
    {
        double mean = 0;
        foreach (double log in logs)
            mean += log / logs.Length;

        // What is large all the same is divided by its largest first, which for the curve without its 1 is a factor of the spread.
        double largest = 0;
        foreach (double log in logs)
            largest = Math.Max(largest, lambda * (log - mean));
        double less = largest > LargestPower ? largest : 0;
        double sum = 0, squares = 0;
        foreach (double log in logs)
        {
            double z = log - mean;
            double curved = Math.Abs(lambda) < 1e-8 ? z : (Math.Exp((lambda * z) - less) - (less > 0 ? 0 : 1)) / lambda;
            sum += curved;
            squares += curved * curved;
        }

        double variance = (squares / logs.Length) - (sum / logs.Length * (sum / logs.Length));
        return variance > 0 ? -Math.Log(variance) - (2 * less) : double.PositiveInfinity;
    }
}
