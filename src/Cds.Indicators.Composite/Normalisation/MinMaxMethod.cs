namespace Cds.Indicators.Composite.Normalisation;

internal sealed record MinMaxMethod(OutputRange Range) : NormalisationMethod
{
    internal override double? MirrorSum => Range.Sum;

    internal override void Apply(in NormalisationContext context)
    {
        ColumnRange range = context.RangeOfReference();
        if (!context.HasWidth(range))
            return;
        (double worst, double best) = context.IsReversed ? (range.Maximum, range.Minimum) : (range.Minimum, range.Maximum);
        bool holds = context.IsOwnReference;
        LinearScale.Apply(
            context.Values, context.Results, worst, best, Range, holds ? Range.Lowest : double.NegativeInfinity, holds ? Range.Highest : double.PositiveInfinity);
    }

    private protected override string Describe() => Describe("min-max", Range.Lowest, Range.Highest);
}
