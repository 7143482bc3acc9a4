using System.Collections.Immutable;
using System.Globalization;

namespace Cds.Indicators.Tabular;

/// <summary>A row of a message of SDMX-CSV (dòng): what it is of, what it does, and its values.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
/// <example><code>
/// foreach (SdmxRow row in SdmxCsv.ReadRows(stream))
///     Console.WriteLine($"{row["TIME_PERIOD"].Text}: {row["OBS_VALUE"].Text}");
/// </code></example>
public sealed class SdmxRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="header">The header of its message.</param>
    /// <param name="structure">The artefact that the data are of.</param>
    /// <param name="values">The values, as many as the header has columns and in their order.</param>
    /// <exception cref="ArgumentNullException">An argument or a value is null.</exception>
    /// <exception cref="ArgumentException">There are not as many values as columns.</exception>
    public SdmxRow(SdmxHeader header, SdmxStructure structure, ImmutableArray<SdmxValue> values)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(structure);
        Values = values.IsDefault ? [] : values;
        foreach (SdmxValue value in Values)
            ArgumentNullException.ThrowIfNull(value, nameof(values));
        if (Values.Length != header.Columns.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {Values.Length} values, and {header.Columns.Length} columns."), nameof(values));
        Header = header;
        Structure = structure;
    }

    /// <summary>The header of the message.</summary>
    public SdmxHeader Header { get; }

    /// <summary>The artefact that the data of the row are of.</summary>
    public SdmxStructure Structure { get; }

    /// <summary>What the row does.</summary>
    public SdmxAction Action { get; init; }

    /// <summary>The key of the series; null where the message has no such column.</summary>
    public string? SeriesKey { get; init; }

    /// <summary>The key of the observation; null where the message has no such column.</summary>
    public string? ObservationKey { get; init; }

    /// <summary>The one-based number of the row in the message that it was read from, header included; 0 for one that was not read.</summary>
    public int Number { get; init; }

    /// <summary>The values, in the order of the columns.</summary>
    public ImmutableArray<SdmxValue> Values { get; }

    /// <summary>The value of a component.</summary>
    /// <param name="id">The id of the component, in its own case.</param>
    /// <returns>The value; <see cref="SdmxValue.Empty"/> where the message has no such column.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public SdmxValue this[string id] => Header.IndexOf(id) is >= 0 and int index ? Values[index] : SdmxValue.Empty;
}
