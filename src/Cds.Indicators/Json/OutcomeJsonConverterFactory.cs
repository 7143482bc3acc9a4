using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Json;

/// <summary>
/// Makes the <see cref="OutcomeJsonConverter{T}"/> of any outcome, so that plain options read and write it as it is: without a converter, an outcome
/// that has a value would be read as "no data".
/// </summary>
/// <remarks>
/// It makes the converter at run time. Where code is compiled ahead of time that is refused: use <see cref="IndicatorsJson.Options"/>, or put an
/// <see cref="OutcomeJsonConverter{T}"/> among the converters of one's own context, which also names the type of the value. Thread-safe.
/// </remarks>
/// <example><code>JsonSerializer.Serialize(Outcome.Of(12));   // {"kind":"value","value":12}</code></example>
public sealed class OutcomeJsonConverterFactory : JsonConverterFactory
{
    /// <summary>Creates the factory; it has no state.</summary>
    public OutcomeJsonConverterFactory()
    {
    }

    /// <summary>Whether a type is an outcome.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns><see langword="true"/> for every <see cref="Outcome{T}"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Outcome<>);
    }

    /// <summary>Makes the converter of an outcome.</summary>
    /// <param name="typeToConvert">The type of the outcome.</param>
    /// <param name="options">Not used.</param>
    /// <returns>Its <see cref="OutcomeJsonConverter{T}"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    /// <exception cref="NotSupportedException">The type is no outcome, or code cannot be made at run time.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (!CanConvert(typeToConvert))
            throw new NotSupportedException($"'{typeToConvert}' is not an outcome: this factory makes converters of outcomes alone. Give an Outcome<T>.");
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw new NotSupportedException(
                $"'{typeToConvert}' has no converter here: none can be made where code is compiled ahead of time. Use IndicatorsJson.Options, or add an OutcomeJsonConverter of the type to your own options.");
        }

        return (JsonConverter)Activator.CreateInstance(typeof(OutcomeJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }
}
