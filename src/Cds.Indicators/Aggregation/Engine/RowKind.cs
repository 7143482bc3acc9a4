namespace Cds.Indicators.Aggregation.Engine;

/// <summary>What a row adds to a cell.</summary>
internal enum RowKind : byte
{
    /// <summary>Its numbers.</summary>
    Number,

    /// <summary>Nothing: it says that there is no value.</summary>
    Empty,

    /// <summary>Nothing here: figures are added as intervals.</summary>
    Figure,

    /// <summary>Nothing: it is not in the slice.</summary>
    NotAsked,
}
