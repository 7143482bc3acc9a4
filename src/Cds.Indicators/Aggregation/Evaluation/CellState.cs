using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>Why a cell has no meaning, whatever was reported.</summary>
internal enum CellBar : byte
{
    None = 0,

    /// <summary>The indicator is not aggregated over areas.</summary>
    AreasDoNotAdd = 1,

    /// <summary>The indicator is not aggregated over time.</summary>
    PeriodsDoNotAdd = 2,

    /// <summary>The largest or smallest value of each unit is asked, and units changed within the period.</summary>
    UnitsChanged = 3,

    /// <summary>A mean by law is asked of units of which only parts lie in the target.</summary>
    MeanOfParts = 4,

    /// <summary>The largest or smallest of published figures is asked, which their bounds do not tell.</summary>
    FiguresUndecided = 5,
}

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
    InParts = 8,

    /// <summary>The cell is one report of that very unit and period.</summary>
    Own = 4,
}

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
    public CellBar Bar;

    /// <summary>Whether reports lie inside that do not make the cell, because the indicator is not aggregated over areas or time.</summary>
    public CellBar Inside;
}
