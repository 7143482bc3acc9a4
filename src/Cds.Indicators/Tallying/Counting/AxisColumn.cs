namespace Cds.Indicators.Tallying.Counting;

/// <summary>Where a column of the tally finds its sums.</summary>
internal sealed record AxisColumn(int Column, SumPlace Numerator, SumPlace? Denominator);
