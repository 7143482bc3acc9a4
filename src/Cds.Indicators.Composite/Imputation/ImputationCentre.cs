namespace Cds.Indicators.Composite.Imputation;

/// <summary>What stands for several values.</summary>
internal enum ImputationCentre : byte
{
    Mean = 0,
    Median = 1,
}
