namespace Cds.Indicators.Aggregation;

/// <summary>One point of an explanation in both languages.</summary>
internal readonly record struct ExplanationLine(string Vietnamese, string English);
