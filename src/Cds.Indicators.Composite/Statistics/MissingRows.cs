namespace Cds.Indicators.Composite.Statistics;

/// <summary>Which units are taken where some values are missing.</summary>
public enum MissingRows : byte
{
    /// <summary>For each two indicators, the units that have both (từng cặp).</summary>
    Pairwise = 0,

    /// <summary>Only the units that have all indicators (đầy đủ).</summary>
    Listwise = 1,
}
