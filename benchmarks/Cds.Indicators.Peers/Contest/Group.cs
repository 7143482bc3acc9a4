namespace Cds.Indicators.Peers.Contest;

/// <summary>One group of an answer.</summary>
/// <param name="Cell">Its number, by indicator, area and target period.</param>
/// <param name="Numerator">Sum of the numerators.</param>
/// <param name="Denominator">Sum of the denominators.</param>
/// <param name="Observed">How many rows it has.</param>
internal readonly record struct Group(long Cell, long Numerator, long Denominator, long Observed);
