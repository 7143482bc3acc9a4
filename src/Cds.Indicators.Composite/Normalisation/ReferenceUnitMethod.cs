using System.Globalization;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;

namespace Cds.Indicators.Composite.Normalisation;

internal sealed record ReferenceUnitMethod(string Unit, bool Cap, double Scale) : NormalisationMethod
{
    internal override double? MirrorSum => Scale;

    internal override void Apply(in NormalisationContext context)
    {
        ColumnRange range = context.RangeOfReference();
        if (range.Count == 0)
        {
            context.Undefined(UndefinedCase.AllMissing);
            return;
        }

        // Of a base period the reference is that of the base; else each period has its own.
        RowSet rows = context.Frame.Rows;
        (int first, int length) = context.Rows.GetOffsetAndLength(rows.Count);
        for (int block = 0; block < rows.Blocks; block++)
        {
            int start = Math.Max(first, rows.Starts[block]), end = Math.Min(first + length, rows.Starts[block + 1]);
            if (start >= end)
                continue;
            int source = context.IsOwnReference ? block : Array.IndexOf(rows.Starts, context.Reference.GetOffsetAndLength(rows.Count).Offset);
            Apply(context with { Rows = start..end }, context.IsReversed ? range.Maximum : range.Minimum, rows.Find(source, Unit));
        }
    }

    private protected override string Describe() => string.Create(
        CultureInfo.InvariantCulture, $"{(Cap ? "capped-distance-to-reference" : "distance-to-reference")}({Unit}, {Scale:R})");

    private void Apply(in NormalisationContext context, double worst, int row)
    {
        double reference = row < 0 ? double.NaN : context.Frame.Columns[context.Column][row];
        if (double.IsNaN(reference))
            context.Undefined(UndefinedCase.MissingReference);
        else if (context.IsReversed ? reference >= worst : reference <= worst)
            context.Undefined(UndefinedCase.TargetAtMinimum);
        else
            LinearScale.Apply(context.Values, context.Results, worst, reference, new OutputRange(0, Scale), double.NegativeInfinity, Cap ? Scale : double.PositiveInfinity);
    }
}
