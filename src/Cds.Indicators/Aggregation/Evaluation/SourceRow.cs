using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

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
