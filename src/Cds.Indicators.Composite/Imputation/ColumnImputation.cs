namespace Cds.Indicators.Composite.Imputation;

/// <summary>The centre of all values of the indicator.</summary>
internal sealed record ColumnImputation(ImputationCentre Centre) : ImputationMethod
{
    internal override string Text => Centre.Word();

    internal override void Apply(ImputationColumn column)
    {
        for (int block = 0; block < column.Frame.Rows.Blocks; block++)
        {
            int[] missing = column.MissingRows(block);
            if (missing.Length == 0)
                continue;
            double centre = Centre.Of(column.Values.AsSpan(column.Frame.Rows.Block(block)));
            if (double.IsNaN(centre))
            {
                column.LeaveWithoutDonor(missing);
                continue;
            }

            foreach (int row in missing)
                column.Impute(row, centre);
        }
    }
}
