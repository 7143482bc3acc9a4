namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>What becomes of a row of a batch.</summary>
internal enum BatchRowKind : byte
{
    /// <summary>It breaks a rule.</summary>
    Refused,

    /// <summary>It is not asked for.</summary>
    PassedOver,

    /// <summary>It is sound, and does not simply add to one cell.</summary>
    Apart,

    /// <summary>It adds to one cell.</summary>
    Sum,
}
