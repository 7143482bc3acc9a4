using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Observations;

/// <summary>In which form a value was observed (dạng số liệu).</summary>
/// <remarks>The default value is <see cref="Missing"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<ObservedForm>))]
public enum ObservedForm : byte
{
    /// <summary>No value; the status says why (không có số liệu).</summary>
    Missing = 0,

    /// <summary>One whole number in the smallest unit of the measure: a count, stock or amount.</summary>
    Number = 1,

    /// <summary>Numerator and denominator as counted, each in the smallest unit of its measure.</summary>
    Ratio = 2,

    /// <summary>A published figure without its counts: "98,45%", "trên 90%", "khoảng 550".</summary>
    Figure = 3,
}
