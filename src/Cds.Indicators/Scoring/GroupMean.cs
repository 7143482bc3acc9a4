using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Scoring;

/// <summary>How the mean of a group of units is taken that each of them is held against (mức bình quân chung).</summary>
/// <remarks>The default value is <see cref="RatioOfSums"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<GroupMean>))]
public enum GroupMean : byte
{
    /// <summary>The rate of the group as a whole: numerators and denominators are added and divided last.</summary>
    RatioOfSums = 0,

    /// <summary>The plain mean of the values of its units, each counting the same, as some rules order.</summary>
    PlainMean = 1,
}
