using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Internal;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>Reads and writes a decomposition with exact fractions: <c>{"change":"-11/100","rateEffect":"1/10","compositionEffect":"-21/100","groups":[…]}</c>. All members are required, and the sums must hold.</summary>
/// <example><code>JsonSerializer.Serialize(Decomposition.Kitagawa(before, after).Value);</code></example>
public sealed class KitagawaDecompositionJsonConverter : StructuredJsonConverter<KitagawaDecomposition>
{
    /// <summary>Creates the converter; it has no state.</summary>
    public KitagawaDecompositionJsonConverter()
        : base("a decomposition")
    {
    }

    private protected override bool TryRead(StrictJsonValue value, out KitagawaDecomposition result)
    {
        StrictJsonObject whole = value.Object();
        WideRational change = ReadNumber(whole["change"]);
        WideRational rateEffect = ReadNumber(whole["rateEffect"]);
        WideRational compositionEffect = ReadNumber(whole["compositionEffect"]);
        ImmutableArray<KitagawaEffect>.Builder groups = ImmutableArray.CreateBuilder<KitagawaEffect>();
        foreach (StrictJsonValue item in whole["groups"].Items())
        {
            if (KitagawaEffectJsonConverter.TryReadEffect(item, out KitagawaEffect effect))
                groups.Add(effect);
        }

        if (whole.IsSound)
            CheckSums(whole, change, rateEffect, compositionEffect, groups);
        result = whole.IsSound ? new KitagawaDecomposition(change, rateEffect, compositionEffect, groups.ToImmutable()) : null!;
        return whole.IsSound;
    }

    private protected override void WriteValue(Utf8JsonWriter writer, KitagawaDecomposition value)
    {
        writer.WriteStartObject();
        writer.WriteString("change", WideRationalText.Of(value.Change));
        writer.WriteString("rateEffect", WideRationalText.Of(value.RateEffect));
        writer.WriteString("compositionEffect", WideRationalText.Of(value.CompositionEffect));
        writer.WriteStartArray("groups");
        foreach (KitagawaEffect effect in value.Groups)
            KitagawaEffectJsonConverter.WriteEffect(writer, effect);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static WideRational ReadNumber(StrictJsonValue value) =>
        value.Parsed(WideRationalText.What, WideRationalText.TryParse, out WideRational number) ? number : default;

    private static void CheckSums(
        StrictJsonObject whole, WideRational change, WideRational rateEffect, WideRational compositionEffect, ImmutableArray<KitagawaEffect>.Builder groups)
    {
        const string Cure = "Write the numbers as they were computed.";
        if (change != rateEffect + compositionEffect)
            whole.Report("change", "the change is not the sum of both effects", Cure);
        if (rateEffect != WideRational.Sum([.. groups.Select(static g => (g.RateEffect.Numerator, g.RateEffect.Denominator))]))
            whole.Report("rateEffect", "the rate effect is not the sum of those of the groups", Cure);
        if (compositionEffect != WideRational.Sum([.. groups.Select(static g => (g.CompositionEffect.Numerator, g.CompositionEffect.Denominator))]))
            whole.Report("compositionEffect", "the composition effect is not the sum of those of the groups", Cure);
    }
}
