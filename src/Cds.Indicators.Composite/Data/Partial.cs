namespace Cds.Indicators.Composite.Data;

/// <summary>What there is of a score that lacks too many of its parts.</summary>
/// <param name="Value">The score of the parts that are available; NaN where there is none.</param>
/// <param name="Present">The number of parts that are available.</param>
/// <param name="Expected">The number of parts.</param>
internal readonly record struct Partial(double Value, int Present, int Expected);
