using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>What else was met for one target area and target period, where rows are not plain.</summary>
internal struct CellNote
{
    /// <summary>The flags of all rows together.</summary>
    public ObservationStatus Status;
}
