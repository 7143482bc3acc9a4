using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Areas;

/// <summary>How much of a unit passed into its successor, in the words of the official conversion table.</summary>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<SuccessionExtent>))]
public enum SuccessionExtent : byte
{
    /// <summary>All of it (nhập toàn bộ).</summary>
    Whole = 0,

    /// <summary>The same unit went on (giữ nguyên).</summary>
    Unchanged = 1,

    /// <summary>The same territory under another name or of another type (đổi tên, đổi loại hình).</summary>
    Renamed = 2,

    /// <summary>A part of territory and people (nhập một phần).</summary>
    Part = 3,

    /// <summary>A part of the territory (nhập một phần diện tích).</summary>
    PartArea = 4,

    /// <summary>A part of the territory with all the people (nhập một phần diện tích, toàn bộ dân số).</summary>
    PartAreaAllPopulation = 5,

    /// <summary>A part of the people (nhập một phần dân số).</summary>
    PartPopulation = 6,
}
