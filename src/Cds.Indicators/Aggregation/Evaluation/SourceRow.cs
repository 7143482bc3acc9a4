using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

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

/// <summary>One report of one unit as a roll-up reads it: pairs and measures observed apart already joined.</summary>
internal readonly record struct SourceRow(Period Period, RowForm Form, long Numerator, long Denominator, Figure? Figure, ObservationStatus Status)
{
    public static SourceRow Of(Period period, ObservedValue value, ObservationStatus status) => value.Form switch
    {
        ObservedForm.Missing => new(period, status.HasFlag(ObservationStatus.Suppressed) ? RowForm.Suppressed : RowForm.None, 0, 0, Figure: null, status),
        ObservedForm.Figure => new(period, RowForm.Figure, 0, 0, value.Figure, status),
        _ => new(period, RowForm.Counts, value.Counts.Numerator, value.Counts.Denominator, Figure: null, status),
    };

    public bool HasValue => Form <= RowForm.Unweighted;
}
