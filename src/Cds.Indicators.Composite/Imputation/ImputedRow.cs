namespace Cds.Indicators.Composite.Imputation;

/// <summary>A cell that was imputed.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Value">The value.</param>
/// <param name="Method">By what; null where a policy gave the number.</param>
/// <param name="Source">The row the value was taken from as it is; negative where it was not.</param>
internal readonly record struct ImputedRow(int Row, double Value, ImputationMethod? Method, int Source);
