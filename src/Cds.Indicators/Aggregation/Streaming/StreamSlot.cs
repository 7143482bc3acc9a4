using Cds.Indicators.Observations;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>What becomes of the observations of one stored subject.</summary>
internal sealed class StreamSlot(Subject stored)
{
    public Subject Stored { get; } = stored;

    /// <summary>The asked subjects that are kept under it; none where its observations are refused.</summary>
    public List<StreamedSubject> Asked { get; } = [];

    /// <summary>The sums, where it adds over units and time; null where each asked subject keeps what it needs.</summary>
    public StreamSums? Sums { get; set; }

    /// <summary>Whether it is a measure of an asked ratio, which a stream does not join.</summary>
    public bool IsRefused => Asked.Count == 0;

    /// <summary>The form of plain values.</summary>
    public ObservedForm PlainForm { get; } = stored.IsPair ? ObservedForm.Ratio : ObservedForm.Number;

    /// <summary>The least number or numerator.</summary>
    public long Least { get; } = ObservationRules.LeastNumerator(stored);
}
