using System.Globalization;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>The latest earlier value, no older than allowed.</summary>
internal sealed record LatestImputation(int? MaximumAge) : SeriesImputation
{
    internal override string Text => MaximumAge is { } age
        ? string.Create(CultureInfo.InvariantCulture, $"latest({age})")
        : "latest";

    protected override void Fill(int[] rows, ImputationColumn column, Action<int> leave)
    {
        int[] times = column.Work.Series.Times;
        int last = -1;
        foreach (int row in rows)
        {
            if (!double.IsNaN(column.Values[row]))
                last = row;
            else if (last >= 0 && (MaximumAge is null || times[row] - times[last] <= MaximumAge))
                column.Impute(row, column.Values[last], last);
            else
                leave(row);
        }
    }
}
