namespace Cds.Indicators.Composite.Imputation;

/// <summary>Each value until the next one, the first also before it.</summary>
internal sealed record PiecewiseConstantImputation : SeriesImputation
{
    internal override string Text => "piecewise-constant";

    protected override void Fill(int[] rows, ImputationColumn column, Action<int> leave)
    {
        double[] values = column.Values;
        int last = Array.FindIndex(rows, row => !double.IsNaN(values[row])) is >= 0 and int first ? rows[first] : -1;
        foreach (int row in rows)
        {
            if (!double.IsNaN(values[row]))
                last = row;
            else if (last >= 0)
                column.Impute(row, values[last], last);
            else
                leave(row);
        }
    }
}
