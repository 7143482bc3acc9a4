using System.Runtime.InteropServices;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Composite.Statistics;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record CyclicalMethod : NormalisationMethod
{
    internal override double? MirrorSum => 0;

    internal override bool TakesReference => false;

    internal override bool IsOverPeriods => true;

    internal override void Apply(in NormalisationContext context)
    {
        RowSet rows = context.Frame.Rows;
        double[] column = context.Frame.Columns[context.Column];
        Dictionary<string, List<int>> series = new(StringComparer.Ordinal);
        for (int row = 0; row < column.Length; row++)
        {
            context.Result[row] = column[row];
            if (double.IsNaN(column[row]))
                continue;
            ref List<int>? ofUnit = ref CollectionsMarshal.GetValueRefOrAddDefault(series, rows.Units[row], out _);
            (ofUnit ??= new List<int>(rows.Blocks)).Add(row);
        }

        bool isReversed = context.IsReversed;
        List<int> single = [], constant = [];
        double[] buffer = new double[rows.Blocks];
        foreach (List<int> ofUnit in series.Values)
        {
            Span<double> values = buffer.AsSpan(0, ofUnit.Count);
            for (int i = 0; i < values.Length; i++)
                values[i] = column[ofUnit[i]];
            ColumnRange range = ColumnRange.Of(values);
            if (range.Minimum < range.Maximum)
                Normalise(values, ofUnit, isReversed, context.Result);
            else
                (values.Length == 1 ? single : constant).AddRange(ofUnit);
        }

        single.Sort();
        constant.Sort();
        context.Undefined(UndefinedCase.SingleValue, single);
        context.Undefined(UndefinedCase.ConstantColumn, constant);
    }

    private static void Normalise(Span<double> values, List<int> rows, bool isReversed, double[] result)
    {
        double mean = Moments.Mean(values);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] -= mean;
            result[rows[i]] = isReversed ? -values[i] : values[i];
            values[i] = Math.Abs(values[i]);
        }

        double deviation = Moments.Mean(values);
        foreach (int row in rows)
            result[row] /= deviation;
    }

    private protected override string Describe() => "cyclical";
}
