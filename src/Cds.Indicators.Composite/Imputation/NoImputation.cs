namespace Cds.Indicators.Composite.Imputation;

internal sealed record NoImputation : ImputationMethod
{
    internal override string Text => "none";

    internal override void Apply(ImputationColumn column)
    {
        // Missing values stay.
    }
}
