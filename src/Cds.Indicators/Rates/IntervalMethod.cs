using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Rates;

/// <summary>How a confidence interval was found (phương pháp ước lượng khoảng).</summary>
/// <remarks>The default value is <see cref="Wilson"/>.</remarks>
[JsonConverter(typeof(KebabCaseEnumJsonConverter<IntervalMethod>))]
public enum IntervalMethod : byte
{
    /// <summary>Wilson's score interval: the level holds on average over all true rates. The usual choice for survey rates.</summary>
    Wilson = 0,

    /// <summary>Wilson's score interval with continuity correction: close to Clopper-Pearson in closed form.</summary>
    WilsonContinuityCorrected = 1,

    /// <summary>The exact interval of Clopper and Pearson: the level holds at least, for every true rate; wider than needed on average.</summary>
    ClopperPearson = 2,

    /// <summary>Newcombe's hybrid score interval for the difference of two independent rates.</summary>
    NewcombeHybridScore = 3,
}
