namespace Cds.Indicators.Composite.Analysis;

/// <summary>A search for a minimum of a smooth function by the method of Broyden, Fletcher, Goldfarb and Shanno; derivatives are central differences.</summary>
/// <remarks>Deterministic. Source: J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition (2006), 6.1 and 3.1.</remarks>
internal sealed class QuasiNewton(Func<double[], double> function, int mostIterations)
{
    private const double Difference = 1e-6;
    private const double SufficientDecrease = 1e-4;
    private const double SmallestStep = 1e-12;
    private const double SmallestGain = 1e-12;
    private const int GainlessSteps = 3;
    private int _evaluations;

    /// <summary>Searches from a point at which the function is finite.</summary>
    public SearchResult Minimise(double[] start)
    {
        double[] point = start;
        double value = Evaluate(point);
        double[] gradient = Gradient(point);
        double[,] inverse = Identity(point.Length);
        bool isFresh = true;
        for (int iteration = 0, gainless = 0; iteration < mostIterations; iteration++)
        {
            double[] direction = Multiply(inverse, gradient, -1);
            (double[] next, double nextValue) = Step(point, value, gradient, direction);
            if (nextValue >= value)
            {
                // No way down by what is known of the curvature: by the gradient alone, or not at all.
                if (isFresh)
                    return new SearchResult(point, value, iteration, _evaluations, HasConverged: true);
                inverse = Identity(point.Length);
                isFresh = true;
                continue;
            }

            gainless = value - nextValue <= SmallestGain * Math.Abs(value) ? gainless + 1 : 0;
            double[] nextGradient = Gradient(next);
            Update(inverse, Minus(next, point), Minus(nextGradient, gradient));
            isFresh = false;
            (point, value, gradient) = (next, nextValue, nextGradient);
            if (gainless == GainlessSteps)
                return new SearchResult(point, value, iteration + 1, _evaluations, HasConverged: true);
        }

        return new SearchResult(point, value, mostIterations, _evaluations, HasConverged: false);
    }

    /// <summary>Goes along a direction, first as far as it says, then half as far, until the function has sunk as the slope promises.</summary>
    private (double[] Point, double Value) Step(double[] point, double value, double[] gradient, double[] direction)
    {
        double slope = Dot(gradient, direction);
        double length = Math.Sqrt(Dot(direction, direction));
        double step = length > 1 ? 1 / length : 1;
        for (; slope < 0 && step * length > SmallestStep; step /= 2)
        {
            double[] next = new double[point.Length];
            for (int i = 0; i < next.Length; i++)
                next[i] = point[i] + (step * direction[i]);
            double nextValue = Evaluate(next);
            if (nextValue < value && nextValue <= value + (SufficientDecrease * step * slope))
                return (next, nextValue);
        }

        return (point, value);
    }

    /// <summary>Learns the curvature from a step, where it is positive.</summary>
    private static void Update(double[,] inverse, double[] step, double[] change)
    {
        double curvature = Dot(step, change);
        if (!(curvature > 1e-14 * Math.Sqrt(Dot(step, step) * Dot(change, change))))
            return;
        double[] moved = Multiply(inverse, change, 1);
        double factor = (1 + (Dot(change, moved) / curvature)) / curvature;
        for (int i = 0; i < step.Length; i++)
        {
            for (int j = 0; j < step.Length; j++)
                inverse[i, j] += (factor * step[i] * step[j]) - (((moved[i] * step[j]) + (step[i] * moved[j])) / curvature);
        }
    }

    private static double[,] Identity(int size)
    {
        double[,] matrix = new double[size, size];
        for (int i = 0; i < size; i++)
            matrix[i, i] = 1;
        return matrix;
    }

    private static double[] Multiply(double[,] matrix, double[] vector, double factor)
    {
        double[] product = new double[vector.Length];
        for (int i = 0; i < product.Length; i++)
        {
            for (int j = 0; j < vector.Length; j++)
                product[i] += factor * matrix[i, j] * vector[j];
        }

        return product;
    }

    private static double[] Minus(double[] left, double[] right)
    {
        double[] difference = new double[left.Length];
        for (int i = 0; i < left.Length; i++)
            difference[i] = left[i] - right[i];
        return difference;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private double Evaluate(double[] point)
    {
        _evaluations++;
        return function(point);
    }

    private double[] Gradient(double[] point)
    {
        double[] gradient = new double[point.Length];
        double[] moved = [.. point];
        for (int i = 0; i < point.Length; i++)
        {
            moved[i] = point[i] + Difference;
            double above = Evaluate(moved);
            moved[i] = point[i] - Difference;
            double below = Evaluate(moved);
            moved[i] = point[i];
            gradient[i] = (above - below) / (2 * Difference);
        }

        return gradient;
    }
}
