namespace Cds.Indicators.Composite.Aggregation;

/// <summary>The units that others are measured against: those that no other unit equals or surpasses in all parts.</summary>
internal sealed class BestPractice
{
    private readonly double[][] _columns;
    private readonly List<int> _rows = [];

    /// <summary>Finds them among some rows; a unit with a negative part is none.</summary>
    public BestPractice(double[][] columns, int first, int count)
    {
        _columns = columns;
        double[] scales = Array.ConvertAll(columns, column => Scale(column.AsSpan(first, count)));

        // A unit that surpasses another has a larger sum: it stands before it.
        IEnumerable<int> descending = Enumerable.Range(first, count)
            .Where(row => !Array.Exists(columns, column => column[row] < 0))
            .OrderByDescending(row => Sum(row, scales));
        foreach (int row in descending)
        {
            if (!_rows.Exists(better => IsSurpassed(row, better)))
                _rows.Add(row);
        }
    }

    /// <summary>For each of them that has all parts of a unit, its values as multiples of those of the unit.</summary>
    /// <param name="row">The row of the unit.</param>
    /// <param name="parts">The parts in which the unit is above zero.</param>
    public List<double[]> RatiosTo(int row, List<int> parts)
    {
        List<double[]> ratios = [];
        foreach (int rival in _rows)
        {
            if (Array.Exists(_columns, column => double.IsNaN(column[rival]) && !double.IsNaN(column[row])))
                continue;
            double[] multiples = new double[parts.Count];
            for (int i = 0; i < multiples.Length; i++)
                multiples[i] = Math.Min(_columns[parts[i]][rival] / _columns[parts[i]][row], double.MaxValue);
            ratios.Add(multiples);
        }

        return ratios;
    }

    private static double Scale(ReadOnlySpan<double> column)
    {
        double greatest = 0;
        foreach (double x in column)
            greatest = x > greatest ? x : greatest;
        return greatest;
    }

    private double Sum(int row, double[] scales)
    {
        double sum = 0;
        for (int part = 0; part < _columns.Length; part++)
            sum += _columns[part][row] > 0 ? _columns[part][row] / scales[part] : 0;
        return sum;
    }

    private bool IsSurpassed(int row, int better) => Array.TrueForAll(_columns, column => double.IsNaN(column[row]) || column[better] >= column[row]);
}
