using System.Collections.Immutable;

namespace Cds.Indicators.Tabular;

/// <summary>What a cell of SDMX-CSV, or one of the values in it, says (giá trị).</summary>
/// <remarks>
/// A text as the message has it: numbers, codes and periods are not judged here, and spaces belong to it. Where a cell holds several values or
/// languages, they are its <see cref="Parts"/>. Compared by reference. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// SdmxValue.Of("12.4");
/// SdmxValue.Of("01", "Thành phố Hà Nội");                            // with labels: 01: Thành phố Hà Nội
/// SdmxValue.Of([SdmxValue.Of("B"), SdmxValue.Of("P")]);              // B;P
/// SdmxValue.OfLanguage("vi", "Tạm tính");                            // vi:Tạm tính, a part of a multilingual text
/// </code></example>
public sealed class SdmxValue
{
    private SdmxValue(string text, string? name, string? language, ImmutableArray<SdmxValue> parts)
    {
        Text = text;
        Name = name;
        Language = language;
        Parts = parts;
    }

    /// <summary>Nothing: the component is not provided.</summary>
    public static SdmxValue Empty { get; } = new("", name: null, language: null, []);

    /// <summary>
    /// The code or text; empty where nothing is given, and where there are <see cref="Parts"/>. With <see cref="SdmxLabels.Both"/> a text of the form
    /// <c>CODE: name</c> is taken as code and name; of a column without codes <see cref="Whole"/> is the text.
    /// </summary>
    public string Text { get; }

    /// <summary>The name of the code; null where none is given.</summary>
    public string? Name { get; }

    /// <summary>The two-letter code of the language; null where the column is not multilingual.</summary>
    public string? Language { get; }

    /// <summary>The values in the cell, in their order; empty where it has one.</summary>
    public ImmutableArray<SdmxValue> Parts { get; }

    /// <summary>Text and name together, as a cell with <see cref="SdmxLabels.Both"/> holds them: <c>Y: Yes</c>.</summary>
    public string Whole => Name is null ? Text : $"{Text}: {Name}";

    /// <summary>Whether nothing is given.</summary>
    public bool IsEmpty => Text.Length == 0 && Parts.IsEmpty;

    /// <summary>
    /// Whether the value is said to be missing (cố ý để trống): <c>NaN</c> for floating-point numbers, <c>#N/A</c> for everything else. An empty cell says nothing
    /// instead, and on merging leaves what is stored.
    /// </summary>
    public bool IsMissing => Parts.IsEmpty && Text is "NaN" or "#N/A";

    /// <summary>A code, number or text.</summary>
    /// <param name="text">The text; empty where nothing is given.</param>
    /// <param name="name">The name of the code; null where none is given.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static SdmxValue Of(string text, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 && name is null ? Empty : new SdmxValue(text, name, language: null, []);
    }

    /// <summary>A text in one language, to be a part of a cell.</summary>
    /// <param name="language">The two-letter code of the language.</param>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException"><paramref name="language"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static SdmxValue OfLanguage(string language, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        ArgumentNullException.ThrowIfNull(text);
        return new SdmxValue(text, name: null, language, []);
    }

    /// <summary>Several values in one cell.</summary>
    /// <param name="parts">The values, in their order; a part may have parts of its own. None makes <see cref="Empty"/>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException">A part is null.</exception>
    public static SdmxValue Of(ImmutableArray<SdmxValue> parts)
    {
        if (parts.IsDefaultOrEmpty)
            return Empty;
        foreach (SdmxValue part in parts)
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
        return new SdmxValue("", name: null, language: null, parts);
    }

    /// <summary>The value in words, its parts joined by semicolons.</summary>
    /// <returns>For example <c>Y: Yes</c>, or <c>en:Yes;fr:Oui</c>.</returns>
    public override string ToString() => Parts.IsEmpty
        ? Language is null ? Whole : $"{Language}:{Whole}"
        : string.Join(';', Parts.Select(static part => part.Parts.IsEmpty ? part.ToString() : $"\"{part}\""));
}
