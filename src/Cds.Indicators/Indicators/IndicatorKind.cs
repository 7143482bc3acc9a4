using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Indicators;

/// <summary>What an indicator reports (loại chỉ tiêu).</summary>
/// <remarks>The default value is <see cref="Ratio"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<IndicatorKind>))]
public enum IndicatorKind : byte
{
    /// <summary>A ratio of two measures, shown as a rate (tỷ lệ): dossiers paid online.</summary>
    Ratio = 0,

    /// <summary>What happened in a period, counted (số phát sinh): dossiers received.</summary>
    Count = 1,

    /// <summary>What there is at the end of a period, counted (số hiện có): teams, stations, accounts.</summary>
    Stock = 2,

    /// <summary>What was weighed, not counted (giá trị): revenue, hours.</summary>
    Amount = 3,

    /// <summary>A sum over a number (bình quân): days per dossier, members per team.</summary>
    Mean = 4,

    /// <summary>Points of an index (điểm): DTI, PAR index.</summary>
    Score = 5,

    /// <summary>A place in an order (thứ hạng), 1 being first.</summary>
    Rank = 6,
}
