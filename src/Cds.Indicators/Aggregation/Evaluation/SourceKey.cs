namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>What it depends on how the reports of a subject come to the asked cells.</summary>
/// <param name="Shape">How it is reported.</param>
/// <param name="OnlyOwnArea">Whether a unit speaks for itself only.</param>
/// <param name="OnlyOwnPeriod">Whether a period speaks for itself only.</param>
/// <param name="NeedsEveryPeriod">Whether each period counts, so that one value cannot stand for all.</param>
/// <param name="IsFirst">Whether the first value stands for all, otherwise the last.</param>
/// <param name="IsDenominator">Whether it is the denominator of an indicator that is asked, observed apart.</param>
internal sealed record SourceKey(SourceShape Shape, bool OnlyOwnArea, bool OnlyOwnPeriod, bool NeedsEveryPeriod, bool IsFirst, bool IsDenominator);
