using System.Runtime.InteropServices;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>A value as it was read.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Numerator">The number or numerator, in smallest units.</param>
/// <param name="Denominator">The denominator, in smallest units.</param>
/// <param name="Figure">The figure; null in the other forms.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadValue(ObservedForm Form, long Numerator = 0, long Denominator = 0, Figure? Figure = null)
{
    public ObservedValue ToObserved() => Form switch
    {
        ObservedForm.Number => ObservedValue.Of(Numerator),
        ObservedForm.Ratio => ObservedValue.Of(Ratio.OfSigned(Numerator, Denominator)),
        ObservedForm.Figure => ObservedValue.Of(Figure!),
        _ => ObservedValue.Missing,
    };
}
