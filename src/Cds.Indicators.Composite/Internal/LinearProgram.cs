namespace Cds.Indicators.Composite.Internal;

/// <summary>Small linear programs by the simplex method: the largest sum of amounts, none of them negative, under upper limits that are zero or more.</summary>
/// <remarks>Source: G. B. Dantzig, "Linear Programming and Extensions" (1963); against going in circles, R. G. Bland, Mathematics of Operations Research 2 (1977) 103-107.</remarks>
internal static class LinearProgram
{
    private const double Zero = 1e-11;

    /// <summary>The amounts whose sum is largest.</summary>
    /// <param name="rows">The coefficients of each limit. Changed.</param>
    /// <param name="limits">What the coefficients times the amounts are not to exceed: zero or more. Changed.</param>
    /// <param name="amounts">The number of amounts.</param>
    /// <exception cref="InvalidOperationException">The sum has no limit.</exception>
    public static double[] Maximise(double[][] rows, double[] limits, int amounts)
    {
        // Amounts are numbered first, then what each limit leaves over; those outside the basis are zero.
        int[] outside = [.. Enumerable.Range(0, amounts)];
        int[] basis = [.. Enumerable.Range(amounts, rows.Length)];
        double[] gains = new double[amounts];
        Array.Fill(gains, 1);
        int patience = 20 * (amounts + 10);
        for (int step = 0; Entering(gains, outside, isPatient: step < patience) is >= 0 and int column; step++)
        {
            int row = Leaving(rows, limits, basis, column);
            if (row < 0)
                throw new InvalidOperationException("The sum has no limit: every amount stands under one.");
            Exchange(rows, limits, gains, row, column);
            (basis[row], outside[column]) = (outside[column], basis[row]);
        }

        double[] result = new double[amounts];
        for (int row = 0; row < basis.Length; row++)
        {
            if (basis[row] < amounts)
                result[basis[row]] = Math.Max(0, limits[row]);
        }

        return result;
    }

    private static int Entering(double[] gains, int[] outside, bool isPatient)
    {
        int best = -1;
        for (int column = 0; column < gains.Length; column++)
        {
            if (gains[column] > Zero && (best < 0 || (isPatient ? gains[column] > gains[best] : outside[column] < outside[best])))
                best = column;
        }

        return best;
    }

    private static int Leaving(double[][] rows, double[] limits, int[] basis, int column)
    {
        int best = -1;
        double least = double.PositiveInfinity;
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row][column] <= Zero)
                continue;
            // A limit so far away that its ratio is infinite never binds.
            double ratio = limits[row] / rows[row][column];
            if (ratio < least || (best >= 0 && ratio == least && basis[row] < basis[best]))
                (best, least) = (row, ratio);
        }

        return best;
    }

    private static void Exchange(double[][] rows, double[] limits, double[] gains, int row, int column)
    {
        double[] pivot = rows[row];
        double inverse = 1 / pivot[column];
        pivot[column] = 1;
        for (int i = 0; i < pivot.Length; i++)
            pivot[i] *= inverse;
        limits[row] *= inverse;
        for (int other = 0; other < rows.Length; other++)
        {
            if (other != row)
                limits[other] = Math.Max(0, limits[other] - (Subtract(rows[other], pivot, column) * limits[row]));
        }

        Subtract(gains, pivot, column);
    }

    /// <summary>Takes the row of the pivot away as often as the column says, and answers how often.</summary>
    private static double Subtract(double[] row, double[] pivot, int column)
    {
        double factor = row[column];
        if (factor == 0)
            return 0;
        row[column] = 0;
        for (int i = 0; i < row.Length; i++)
            row[i] -= factor * pivot[i];
        return factor;
    }
}
