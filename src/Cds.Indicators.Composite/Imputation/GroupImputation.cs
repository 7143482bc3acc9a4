using System.Runtime.InteropServices;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>The centre of the values of the indicator in the group of the unit.</summary>
internal sealed record GroupImputation(ImputationCentre Centre, string Name) : ImputationMethod
{
    internal override string Text => $"group-{Centre.Word()}({Name})";

    internal override string? Grouping => Name;

    internal override void Apply(ImputationColumn column)
    {
        string?[] groups = column.Work.Context.Groups[Name];
        int[] source = column.Frame.Rows.Source;
        Dictionary<string, List<double>> members = new(StringComparer.Ordinal);
        Dictionary<string, double> centres = new(StringComparer.Ordinal);
        List<int> without = [];
        for (int block = 0; block < column.Frame.Rows.Blocks; block++)
        {
            int[] missing = column.MissingRows(block);
            if (missing.Length == 0)
                continue;
            members.Clear();
            centres.Clear();
            without.Clear();
            for (int row = column.Frame.Rows.Starts[block]; row < column.Frame.Rows.Starts[block + 1]; row++)
            {
                if (groups[source[row]] is not { } group || double.IsNaN(column.Values[row]))
                    continue;
                if (!members.TryGetValue(group, out List<double>? values))
                    members.Add(group, values = []);
                values.Add(column.Values[row]);
            }

            foreach ((string group, List<double> values) in members)
                centres.Add(group, Centre.Of(CollectionsMarshal.AsSpan(values)));
            foreach (int row in missing)
            {
                if (groups[source[row]] is { } group && centres.TryGetValue(group, out double centre))
                    column.Impute(row, centre);
                else
                    without.Add(row);
            }

            column.LeaveWithoutDonor(CollectionsMarshal.AsSpan(without));
        }
    }
}
