using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>All that is known of one cell, read from its table. Numerator and denominator are in the smallest units of their measures.</summary>
internal readonly record struct CellReading
{
    public Interval Numerator { get; init; }

    public Interval Denominator { get; init; }

    public int Expected { get; init; }

    public int Present { get; init; }

    public int OutsideValidity { get; init; }

    public int WithoutValue { get; init; }

    public int Suppressed { get; init; }

    public int Carried { get; init; }

    public int LeftOut { get; init; }

    /// <summary>Rates without counts and without weights.</summary>
    public int Unweighted { get; init; }

    /// <summary>The published figure, where the cell is that one report.</summary>
    public Figure? Sole { get; init; }

    public ObservationStatus Status { get; init; }

    public CellMarks Marks { get; init; }

    public CellBar Bar { get; init; }

    /// <summary>Whether any report with a value is there.</summary>
    public bool HasAny => Present > 0 || OutsideValidity > 0 || Unweighted > 0;
}
