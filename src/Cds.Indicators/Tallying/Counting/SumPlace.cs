namespace Cds.Indicators.Tallying.Counting;

/// <summary>The lane of a count, or the place of a quantity; the other is -1.</summary>
internal readonly record struct SumPlace(int Lane, int Quantity);
