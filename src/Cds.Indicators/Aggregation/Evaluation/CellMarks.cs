namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>How the value of a cell came about.</summary>
[Flags]
internal enum CellMarks : byte
{
    None = 0,

    /// <summary>Figures of units of another day were restated.</summary>
    Restated = 1,

    /// <summary>Observed values were apportioned by known shares.</summary>
    Apportioned = 2,

    /// <summary>Parts of units went in.</summary>
    InParts = 4,

    /// <summary>Counts went in.</summary>
    Counted = 8,

    /// <summary>Published rates went in, with weights.</summary>
    Weighed = 16,
}
