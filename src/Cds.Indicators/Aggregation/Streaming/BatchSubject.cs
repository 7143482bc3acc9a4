namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>What a row of a batch needs to know of its subject.</summary>
/// <param name="FirstCell">Its first cell; -1 where rows do not simply add.</param>
/// <param name="Least">The least number or numerator.</param>
/// <param name="DenominatorMask">All bits where denominators are read, none where they are not.</param>
/// <param name="IsPassedOver">Whether nothing is asked of it.</param>
/// <param name="IsRefused">Whether its rows are refused.</param>
internal readonly record struct BatchSubject(int FirstCell, long Least, long DenominatorMask, bool IsPassedOver, bool IsRefused);
