using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>All that was added up in one cell, as far as it has come.</summary>
internal struct CellState
{
    public CellSum Numerator;
    public CellSum Denominator;
    public int Units;
    public int Rows;
    public int Present;
    public int OutsideValidity;
    public int WithoutValue;
    public int Suppressed;
    public int Carried;
    public int LeftOut;
    public int Unweighted;
    public Figure? Sole;
    public ObservationStatus Status;
    public CellMarks Marks;

    /// <summary>Whether a unit gave a denominator.</summary>
    public bool HasDenominator;

    public CellBar Bar;

    /// <summary>Whether reports lie inside that do not make the cell, because the indicator is not aggregated over areas or time.</summary>
    public CellBar Inside;
}
