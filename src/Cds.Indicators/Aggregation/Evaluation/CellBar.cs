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

    /// <summary>A window begins or ends where the result has no periods.</summary>
    WindowCut = 6,

    /// <summary>No unit that is there on the day whose denominator stands for the period has reported.</summary>
    NoDenominator = 7,
}
