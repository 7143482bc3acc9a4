using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>How numbers are written and read (cách ghi số). A named style, never the culture of the machine.</summary>
/// <remarks>The default value is <see cref="Invariant"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<TextStyle>))]
public enum TextStyle : byte
{
    /// <summary>Point before decimals, no separator between groups: <c>5254.5</c>. The style of canonical text and of files.</summary>
    Invariant = 0,

    /// <summary>Vietnamese: comma before decimals, point between groups of three: <c>5.254,5</c>. Named <c>vi</c> in format strings.</summary>
    Vietnamese = 1,

    /// <summary>English: point before decimals, comma between groups of three: <c>5,254.5</c>. Named <c>en</c> in format strings.</summary>
    English = 2,
}
