using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Indicators;

/// <summary>A name or a definition in Vietnamese and in English, side by side.</summary>
/// <param name="Vietnamese">The Vietnamese text; not blank.</param>
/// <param name="English">The English text; not blank.</param>
/// <exception cref="ArgumentException">A text is blank.</exception>
/// <example><code>new LocalizedText("Tỷ lệ hồ sơ thanh toán trực tuyến", "Dossiers paid online").In(TextStyle.English);   // Dossiers paid online</code></example>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record LocalizedText(string Vietnamese, string English)
{
    /// <summary>The Vietnamese text. Never blank.</summary>
    public string Vietnamese { get; } = NotBlank(Vietnamese, nameof(Vietnamese));

    /// <summary>The English text. Never blank.</summary>
    public string English { get; } = NotBlank(English, nameof(English));

    /// <summary>The text in the language of a style.</summary>
    /// <param name="style">Vietnamese, or any other style for English.</param>
    /// <returns>The text.</returns>
    public string In(TextStyle style) => style == TextStyle.Vietnamese ? Vietnamese : English;

    /// <summary>Both texts: <c>hồ sơ (dossiers)</c>.</summary>
    /// <returns>The Vietnamese text and the English one in brackets.</returns>
    public override string ToString() => $"{Vietnamese} ({English})";

    private static string NotBlank(string text, string name) => string.IsNullOrWhiteSpace(text)
        ? throw new ArgumentException("A localised text has both languages: give a text that is not blank.", name)
        : text;
}
