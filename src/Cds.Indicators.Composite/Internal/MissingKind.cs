namespace Cds.Indicators.Composite.Internal;

/// <summary>Why a cell has no number.</summary>
internal enum MissingKind : byte
{
    /// <summary>None was given.</summary>
    NoData = 0,

    /// <summary>It was to be divided by zero.</summary>
    ZeroDenominator = 1,

    /// <summary>Fewer values are available than the threshold asks for; what there is of it stands beside the table.</summary>
    Incomplete = 2,

    /// <summary>The operation has no result, and the policy says: missing. The case stands beside it.</summary>
    Undefined = 3,
}
