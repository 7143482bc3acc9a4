namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>What a value is written as.</summary>
internal readonly record struct SdmxValueTexts(string Value, string Numerator, string Denominator, string Figure, int Multiplier, int Decimals);
