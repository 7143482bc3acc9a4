namespace Cds.Indicators.Composite.Analysis;

/// <summary>Where a search for a minimum ended.</summary>
/// <param name="Point">The point.</param>
/// <param name="Value">The value there.</param>
/// <param name="Iterations">How many steps were taken.</param>
/// <param name="Evaluations">How often the function was computed.</param>
/// <param name="HasConverged">Whether no step made it better.</param>
internal sealed record SearchResult(double[] Point, double Value, int Iterations, int Evaluations, bool HasConverged);
