namespace Cds.Indicators.Tallying.Counting;

/// <summary>A column of which a part holds the sums of a quantity.</summary>
internal readonly record struct CountedSum<T>(CountedPart<T> Part, int Column, int Quantity);
