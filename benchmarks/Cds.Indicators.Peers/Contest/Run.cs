namespace Cds.Indicators.Peers.Contest;

/// <summary>One run of a contestant.</summary>
/// <param name="Nanoseconds">How long the question took, from the loaded rows to the result of all groups.</param>
/// <param name="Answer">The answer; null of a contestant who answers nothing, as the plain pass.</param>
internal readonly record struct Run(long Nanoseconds, Answer? Answer);
