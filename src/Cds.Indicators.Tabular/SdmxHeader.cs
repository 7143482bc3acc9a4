using System.Collections.Immutable;

namespace Cds.Indicators.Tabular;

/// <summary>What the first row of a message of SDMX-CSV says (dòng tiêu đề): the version, the separators, the columns.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
/// <example><code>
/// SdmxHeader header = new([new SdmxColumn("REF_AREA"), new SdmxColumn("TIME_PERIOD"), new SdmxColumn("OBS_VALUE")]) { HasAction = true };
/// </code></example>
public sealed class SdmxHeader
{
    /// <summary>Names the columns.</summary>
    /// <param name="columns">Dimensions, measures, attributes and columns of the sender's own, in their order; none for a message that deletes all data.</param>
    /// <exception cref="ArgumentException">Two columns have one id.</exception>
    /// <exception cref="ArgumentNullException">A column is null.</exception>
    public SdmxHeader(ImmutableArray<SdmxColumn> columns)
    {
        Columns = columns.IsDefault ? [] : columns;
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (SdmxColumn column in Columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(columns));
            if (!places.TryAdd(column.Id, places.Count))
                throw new ArgumentException($"Two columns have the id '{column.Id}'. Keep one.", nameof(columns));
        }

        Places = places;
    }

    /// <summary>The version, never <see cref="SdmxCsvVersion.Detected"/> in a message that was read.</summary>
    public SdmxCsvVersion Version { get; init; } = SdmxCsvVersion.Version2;

    /// <summary>What stands between cells: the character right after <c>STRUCTURE</c>, <c>STRUCTURE[;]</c> or <c>DATAFLOW</c>.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>What stands between the values of one cell, as <c>STRUCTURE[;]</c> declares it; null where nothing is declared: a semicolon is meant then.</summary>
    public char? SubfieldSeparator { get; init; }

    /// <summary>Where names stand.</summary>
    public SdmxLabels Labels { get; init; }

    /// <summary>Whether there is a column <c>ACTION</c>; without it every row merges.</summary>
    public bool HasAction { get; init; }

    /// <summary>Which key columns there are.</summary>
    public SdmxKeys Keys { get; init; }

    /// <summary>The columns after the structure, the action and the keys.</summary>
    public ImmutableArray<SdmxColumn> Columns { get; }

    private Dictionary<string, int> Places { get; }

    /// <summary>Where a column stands.</summary>
    /// <param name="id">The id of the component, in its own case.</param>
    /// <returns>The zero-based place in <see cref="Columns"/>; -1 where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public int IndexOf(string id) => Places.GetValueOrDefault(id, -1);
}
