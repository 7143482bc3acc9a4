namespace Cds.Indicators.Aggregation.Engine;

/// <summary>From how many source areas the value of a cell comes, where the rule over time is another than the sum.</summary>
internal struct CellSource
{
    /// <summary>How many source areas have a value in the cell.</summary>
    public int Areas;

    /// <summary>How many of them have one that was carried from before the target period.</summary>
    public int Carried;

    /// <summary>How many source areas have a last value that is too old to count.</summary>
    public int Stale;
}
