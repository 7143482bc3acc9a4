using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes the effects of a group as exact fractions: <c>{"rateEffect":"1/100","compositionEffect":"-1/200"}</c>; both members are required.</summary>
/// <example><code>JsonSerializer.Serialize(new KitagawaEffect(Rational.Of(1, 100), Rational.Of(-1, 200)));</code></example>
public sealed class KitagawaEffectJsonConverter : StructuredJsonConverter<KitagawaEffect>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public KitagawaEffectJsonConverter()
        : base("the effect of a group")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out KitagawaEffect result) => TryReadEffect(value, out result);

    private protected override void WriteValue(Utf8JsonWriter writer, KitagawaEffect value) => WriteEffect(writer, value);

    internal static bool TryReadEffect(StrictJsonValue value, out KitagawaEffect result)
    {
        StrictJsonObject effect = value.Object();
        bool hasRates = effect["rateEffect"].Parsed(WideRationalText.What, WideRationalText.TryParse, out WideRational rates);
        bool hasComposition = effect["compositionEffect"].Parsed(WideRationalText.What, WideRationalText.TryParse, out WideRational composition);
        result = new KitagawaEffect(rates, composition);
        return hasRates && hasComposition;
    }

    internal static void WriteEffect(Utf8JsonWriter writer, KitagawaEffect value)
    {
        writer.WriteStartObject();
        writer.WriteString("rateEffect", WideRationalText.Of(value.RateEffect));
        writer.WriteString("compositionEffect", WideRationalText.Of(value.CompositionEffect));
        writer.WriteEndObject();
    }
}
