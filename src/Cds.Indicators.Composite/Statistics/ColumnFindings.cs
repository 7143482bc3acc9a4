namespace Cds.Indicators.Composite.Statistics;

/// <summary>What stands out in a column of figures.</summary>
[Flags]
public enum ColumnFindings : byte
{
    /// <summary>Nothing does.</summary>
    None = 0,

    /// <summary>Few units have a value.</summary>
    LowAvailability = 1,

    /// <summary>Few of the values are other than zero.</summary>
    ManyZeros = 2,

    /// <summary>There are few different values.</summary>
    FewUnique = 4,

    /// <summary>Skewness and excess kurtosis are both high: there are probably outliers.</summary>
    Skewed = 8,
}
