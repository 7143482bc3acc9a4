namespace Cds.Indicators.Composite.Stages;

/// <summary>An operation of an index that has no result (trường hợp không xác định).</summary>
/// <remarks>Each has one policy in the definition, <see cref="UndefinedPolicies"/>; unless one is chosen, the computation is refused and names indicators and units.</remarks>
public enum UndefinedCase : byte
{
    /// <summary>All values of an indicator are equal, and the method divides by their range or their standard deviation.</summary>
    ConstantColumn = 0,

    /// <summary>An indicator has one value only, and the method compares values.</summary>
    SingleValue = 1,

    /// <summary>An indicator, or a group of one, has no value at all.</summary>
    AllMissing = 2,

    /// <summary>A value is to be divided by a denominator that is zero.</summary>
    ZeroDenominator = 3,

    /// <summary>A value is to be divided by a denominator that has no data.</summary>
    MissingDenominator = 4,

    /// <summary>A value that is zero or negative enters a geometric or harmonic mean, a power mean or a logarithm that has no result for it.</summary>
    NotPositive = 5,

    /// <summary>Both goalposts are the same number.</summary>
    EqualGoalposts = 6,

    /// <summary>The target, or the reference value, is the worst value or lies beyond it, so that the distance to it is zero or reversed.</summary>
    TargetAtMinimum = 7,

    /// <summary>The unit that is the reference has no value, or is not there.</summary>
    MissingReference = 8,

    /// <summary>The number that a value is to be divided by, such as the maximum or the mean, is zero or negative.</summary>
    NotPositiveReference = 9,

    /// <summary>A missing value is to be imputed, and there is nothing to impute it from: no value in its group, none of another period.</summary>
    NoDonor = 10,

    /// <summary>The weights of all parts that are available are zero.</summary>
    ZeroWeights = 11,

    /// <summary>A result is too large for a number: two values that are extreme, or a division by one that is next to nothing.</summary>
    TooLarge = 12,
}
