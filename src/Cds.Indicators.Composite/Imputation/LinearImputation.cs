namespace Cds.Indicators.Composite.Imputation;

/// <summary>On the line between the values before and after; at the ends the value that is there.</summary>
internal sealed record LinearImputation(bool IsSingleEnough) : SeriesImputation
{
    internal override string Text => IsSingleEnough ? "linear-or-constant" : "linear";

    protected override void Fill(int[] rows, ImputationColumn column, Action<int> leave)
    {
        double[] values = column.Values;
        int[] times = column.Work.Series.Times;
        int[] given = Array.FindAll(rows, row => !double.IsNaN(values[row]));
        int next = 0;
        foreach (int row in rows)
        {
            if (!double.IsNaN(values[row]))
            {
                next++;
                continue;
            }

            if (given.Length == 0 || (given.Length == 1 && !IsSingleEnough))
            {
                leave(row);
            }
            else if (next == 0 || next == given.Length)
            {
                int end = given[next == 0 ? 0 : ^1];
                column.Impute(row, values[end], end);
            }
            else
            {
                int before = given[next - 1], after = given[next];
                double share = (times[row] - times[before]) / (double)(times[after] - times[before]);
                column.Impute(row, PlaceScale.Between(values[before], values[after], share));
            }
        }
    }
}
