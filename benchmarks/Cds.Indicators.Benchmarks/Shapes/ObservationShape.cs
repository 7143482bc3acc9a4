namespace Cds.Indicators.Benchmarks.Shapes;

/// <summary>How many observations a benchmark works on: subjects, communes, months, always by province and half-year.</summary>
public enum ObservationShape
{
    /// <summary>1 subject, 10 communes of 1 province, 12 months: 120 rows.</summary>
    Small,

    /// <summary>5 subjects, 30 communes of 1 province, 12 months: 1 800 rows.</summary>
    DistrictYear,

    /// <summary>10 subjects, 3 321 communes of 34 provinces, 120 months: 3 985 200 rows.</summary>
    NationalDecade,
}
