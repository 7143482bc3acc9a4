namespace Cds.Indicators.Indicators;

/// <summary>What a target asks of a value (chiều của mục tiêu): on which side of its bound a value must lie.</summary>
/// <remarks>
/// An end that lies at the end of the indicator's range asks for nothing: "at most 5th" is <see cref="AtMost"/>, though no place is below 1. The
/// default value is <see cref="AtLeast"/>.
/// </remarks>
public enum TargetDirection : byte
{
    /// <summary>The bound or more (ít nhất): at least 80%.</summary>
    AtLeast = 0,

    /// <summary>More than the bound, which does not belong (trên): over 99%.</summary>
    MoreThan = 1,

    /// <summary>The bound or less (không quá): at most 5%, at most 3rd.</summary>
    AtMost = 2,

    /// <summary>Less than the bound, which does not belong (dưới): under 5%.</summary>
    LessThan = 3,

    /// <summary>One number and no other (đúng bằng).</summary>
    Exactly = 4,

    /// <summary>Between two bounds (trong khoảng): 80% to 90%.</summary>
    Within = 5,
}
