namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>What a report says to a roll-up.</summary>
internal enum RowForm : byte
{
    /// <summary>A number, or numerator and denominator.</summary>
    Counts = 0,

    /// <summary>A figure; for a rate the denominator is its weight.</summary>
    Figure = 1,

    /// <summary>A rate without counts and without a weight.</summary>
    Unweighted = 2,

    /// <summary>No value.</summary>
    None = 3,

    /// <summary>No value, because it is withheld.</summary>
    Suppressed = 4,
}
