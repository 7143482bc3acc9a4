using System.Collections.Immutable;

namespace Cds.Indicators.Tabular;

/// <summary>A column of a message of SDMX-CSV (cột): a dimension, measure or attribute, or a column of the sender's own.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
/// <example><code>
/// new SdmxColumn("TIME_PERIOD") { Name = "Kỳ báo cáo" };
/// new SdmxColumn("OBS_STATUS") { Depth = 1 };                       // OBS_STATUS[]: several values in a cell
/// new SdmxColumn("TITLE") { Languages = ["vi", "en"] };             // TITLE[vi;en]: a text in several languages
/// </code></example>
public sealed class SdmxColumn
{
    /// <summary>Names a column.</summary>
    /// <param name="id">The id of the component; of a nested metadata attribute with its parents, <c>CONTACT.NAME</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or empty, or holds a bracket, a line break or a quotation mark.</exception>
    public SdmxColumn(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id.AsSpan().IndexOfAny("[]\"\r\n") >= 0)
            throw new ArgumentException($"'{id}' is not the id of a column: it holds a bracket, a line break or a quotation mark. Give {nameof(Depth)} and {nameof(Languages)} apart.", nameof(id));
        Id = id;
    }

    /// <summary>The id of the component.</summary>
    public string Id { get; }

    /// <summary>The name of the component; null where none is given.</summary>
    public string? Name { get; init; }

    /// <summary>How many levels of several values a cell has, 0 to 8: 0 for one value, 1 for <c>OBS_STATUS[]</c>, 2 for <c>CONTACT[].NAME[]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 0 to 8.</exception>
    public int Depth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaximumDepth);
            field = value;
        }
    }

    /// <summary>Two-letter codes of the languages that texts may be in; empty for a component that is not multilingual.</summary>
    public ImmutableArray<string> Languages { get; init => field = value.IsDefault ? [] : value; } = [];

    internal const int MaximumDepth = 8;

    /// <summary>The header as it stands in the message, without the name: <c>CONTACT[].NAME[]</c>. Null for one that is made of the id.</summary>
    internal string? Heading { get; init; }

    /// <summary>The id, with brackets where a cell has several values or languages.</summary>
    /// <returns>For example <c>OBS_STATUS[]</c>.</returns>
    public override string ToString() => HeadingWith(';');

    /// <summary>The header: brackets stand after the last parts of the id, those of the languages at its end.</summary>
    internal string HeadingWith(char separator)
    {
        string languages = Languages.IsEmpty ? "" : $"[{string.Join(separator, Languages)}]";
        if (Heading is not null)
            return Languages.IsEmpty ? Heading : Heading[..Heading.LastIndexOf('[')] + languages;
        string[] parts = Id.Split('.');
        int last = parts.Length - (Languages.IsEmpty ? 1 : 2);
        for (int i = 0; i < Depth; i++)
        {
            if (last - i >= 0)
                parts[last - i] += "[]";
        }

        return string.Join('.', parts) + languages;
    }
}
