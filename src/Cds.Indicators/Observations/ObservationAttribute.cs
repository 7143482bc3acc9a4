namespace Cds.Indicators.Observations;

/// <summary>What is rarely said of an observation, held once for all rows that say the same: the form of its value, its status, its source.</summary>
internal readonly record struct ObservationAttribute(ObservedForm Form, ObservationStatus Status, string? Source)
{
    /// <summary>The attribute of plain rows: a value in the form of its subject, of normal status, without a source.</summary>
    public static ObservationAttribute Plain { get; } = new(ObservedForm.Number, ObservationStatus.Normal, Source: null);

    /// <summary>Whether rows with this attribute have a value that can be added.</summary>
    public bool HasNumbers => Form is ObservedForm.Number or ObservedForm.Ratio;
}
