using System.Globalization;
using System.Runtime.InteropServices;
using Cds.Indicators.Composite.Hierarchy;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>The centre of the places of the unit in other indicators, turned back into the indicator.</summary>
internal sealed record RowImputation(ImputationCentre Centre, int? Level) : ImputationMethod
{
    internal override string Text => Level is { } level
        ? string.Create(CultureInfo.InvariantCulture, $"row-{Centre.Word()}({level})")
        : $"row-{Centre.Word()}";

    internal override bool IsOverIndicators => true;

    internal override void Apply(ImputationColumn column)
    {
        int[] others = IndicatorsBeside(column.Work.Context.Hierarchy, column.Number);
        List<int> without = [];
        for (int block = 0; block < column.Frame.Rows.Blocks; block++)
        {
            without.Clear();
            PlaceScale scale = column.Work.Scale(column.Number, block);
            foreach (int row in column.MissingRows(block))
            {
                double place = scale.HasValue ? PlaceOf(row, block, others, column.Work) : double.NaN;
                if (double.IsNaN(place))
                    without.Add(row);
                else
                    column.Impute(row, scale.ValueAt(place));
            }

            column.LeaveWithoutDonor(CollectionsMarshal.AsSpan(without));
        }
    }

    private double PlaceOf(int row, int block, int[] others, ImputationWork work)
    {
        List<double> places = new(others.Length);
        foreach (int other in others)
        {
            double value = work.Frame.Columns[other][row];
            PlaceScale scale = work.Scale(other, block);
            if (!double.IsNaN(value) && scale.HasPlaces)
                places.Add(scale.PlaceOf(value));
        }

        return Centre.Of(CollectionsMarshal.AsSpan(places));
    }

    /// <summary>The indicators below the lowest group above an indicator that stands at the level or higher.</summary>
    private int[] IndicatorsBeside(IndexHierarchy hierarchy, int indicator)
    {
        int node = indicator;
        while (hierarchy.Parents[node] >= 0 && hierarchy.Levels[node] < (Level ?? int.MaxValue))
            node = hierarchy.Parents[node];
        return hierarchy.IndicatorNumbers(node);
    }
}
