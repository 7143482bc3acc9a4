namespace Cds.Indicators.Composite.Statistics;

/// <summary>How the association of two indicators is measured (hệ số tương quan).</summary>
public enum CorrelationMethod : byte
{
    /// <summary>Pearson's product-moment correlation: of the values, linear.</summary>
    Pearson = 0,

    /// <summary>Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank.</summary>
    Spearman = 1,

    /// <summary>Kendall's tau-b: pairs of units in the same order less pairs in opposite order, corrected for ties.</summary>
    Kendall = 2,
}
