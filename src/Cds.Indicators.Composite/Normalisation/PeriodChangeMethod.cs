using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record PeriodChangeMethod(double Scale) : NormalisationMethod
{
    internal override double? MirrorSum => 0;

    internal override bool TakesReference => false;

    internal override void Apply(in NormalisationContext context)
    {
        RowSet rows = context.Frame.Rows;
        double[] column = context.Frame.Columns[context.Column];
        double scale = context.IsReversed ? -Scale : Scale;
        (int first, int length) = context.Rows.GetOffsetAndLength(rows.Count);
        List<int> missing = [], notPositive = [];
        for (int block = 0; block < rows.Blocks; block++)
        {
            for (int row = Math.Max(first, rows.Starts[block]); row < Math.Min(first + length, rows.Starts[block + 1]); row++)
            {
                context.Result[row] = column[row];
                if (double.IsNaN(column[row]))
                    continue;
                int before = block == 0 ? -1 : rows.Find(block - 1, rows.Units[row]);
                double reference = before < 0 ? double.NaN : column[before];
                if (double.IsNaN(reference))
                    missing.Add(row);
                else if (reference <= 0)
                    notPositive.Add(row);
                else
                    context.Result[row] = (column[row] - reference) / reference * scale;
            }
        }

        context.Undefined(UndefinedCase.MissingReference, missing);
        context.Undefined(UndefinedCase.NotPositiveReference, notPositive);
    }

    private protected override string Describe() => Describe("change-over-period", Scale);
}
