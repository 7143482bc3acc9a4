namespace Cds.Indicators.Composite.Treatment;

internal sealed record NoTreatment : TreatmentMethod
{
    internal override string Text => "none";

    internal override void Apply(in TreatmentContext context)
    {
        // Values stay as they are.
    }
}
