namespace Cds.Indicators.Composite.Treatment;

/// <summary>What became of an indicator in the treatment of outliers.</summary>
public enum TreatmentOutcome : byte
{
    /// <summary>It was not to be treated.</summary>
    NotAsked = 0,

    /// <summary>It passed the test, and was left as it is.</summary>
    Passed = 1,

    /// <summary>
    /// It has fewer than four values, which are too few to judge; or it does not pass and has only two different ones, whose shape no treatment changes. It was left as
    /// it is.
    /// </summary>
    TooFewValues = 2,

    /// <summary>All its values are equal, so that they have no shape; it was left as it is, where the policy for a constant column does not refuse it.</summary>
    Constant = 3,

    /// <summary>It failed the test, and no value could be winsorised within the limit; it was left as it is.</summary>
    NotTreatable = 4,

    /// <summary>Values were winsorised.</summary>
    Winsorised = 5,

    /// <summary>It was transformed, from its original values or, where both are combined, from winsorised ones.</summary>
    Transformed = 6,

    /// <summary>Its transformation has no result, or one too large for a number, for some values; the policy for the case gave what stands for them.</summary>
    Undefined = 7,
}
