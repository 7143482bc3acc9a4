namespace Cds.Indicators.Benchmarks.Shapes;

/// <summary>How large the counts of a set of ratios are.</summary>
public enum CountShape
{
    /// <summary>A commune: 1 to 100 in the denominator.</summary>
    Commune,

    /// <summary>A district in a year: 1 000 to 100 000.</summary>
    DistrictYear,

    /// <summary>The nation in a decade: a hundred million to ten billion.</summary>
    NationalDecade,
}
