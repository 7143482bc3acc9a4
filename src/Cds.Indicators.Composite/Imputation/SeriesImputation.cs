using System.Runtime.InteropServices;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>From other periods of the same unit.</summary>
internal abstract record SeriesImputation : ImputationMethod
{
    internal sealed override bool IsOverPeriods => true;

    internal sealed override void Apply(ImputationColumn column)
    {
        List<int>?[] without = new List<int>?[column.Frame.Rows.Blocks];
        foreach (int[] rows in column.Work.Series.Rows)
            Fill(rows, column, row => (without[Array.FindIndex(column.Frame.Rows.Starts, start => start > row) - 1] ??= []).Add(row));
        foreach (List<int>? rows in without)
        {
            // Units come in the order in which they first appear, which is not that of their codes in every period.
            rows?.Sort();
            column.LeaveWithoutDonor(CollectionsMarshal.AsSpan(rows));
        }
    }

    /// <summary>Fills the missing cells of a unit.</summary>
    /// <param name="rows">The rows of the unit, by period.</param>
    /// <param name="column">The column.</param>
    /// <param name="leave">What is done with a row that has nothing to be imputed from.</param>
    protected abstract void Fill(int[] rows, ImputationColumn column, Action<int> leave);
}
