using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Observations;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular;

public static partial class ObservationTable
{
    /// <summary>Writes a set, which <see cref="Read"/> reads back to an equal one.</summary>
    /// <remarks>As <see cref="Write(Stream, IEnumerable{Observation}, AreaRegistry, ObservationTableOptions?)"/> does.</remarks>
    /// <param name="destination">Where to write; left open.</param>
    /// <param name="observations">The set.</param>
    /// <param name="options">Format, layout, columns, separator, encoding; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the set is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an observation could not be read back as it is; nothing is written then.</exception>
    public static void Write(Stream destination, ObservationSet observations, ObservationTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(observations);
        Write(destination, observations, observations.Areas, options);
    }

    /// <summary>Writes observations, which <see cref="Read"/> reads back to equal ones.</summary>
    /// <remarks>
    /// <para>A long table has the columns indicator, level, area, area_name, valid_from, period, numerator, denominator, value, status and source. valid_from is there where a unit shares
    /// its code with another in the period; of the last five those that have anything to say. A wide table has indicator, level, area, area_name, valid_from and a column for each
    /// period. What the options give for all rows has no column.</para>
    /// <para>Numbers stand in whole units, figures as canonical text with the decimal mark of the table; an exact number that was published as a figure is <c>bằng 550</c>. Sources lose
    /// white space around them. An indicator and a measure of one code are told apart as <c>indicator:</c> and <c>measure:</c>.</para>
    /// </remarks>
    /// <param name="destination">Where to write; left open.</param>
    /// <param name="observations">The observations, written in this order; in a wide table rows stand in the order of their first observation, periods from the earliest.</param>
    /// <param name="areas">The registry that their units are of.</param>
    /// <param name="options">Format (CSV unless given), layout (long unless given), columns, separator, encoding; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination, the observations or the registry is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an observation could not be read back as it is; nothing is written then.</exception>
    public static void Write(Stream destination, IEnumerable<Observation> observations, AreaRegistry areas, ObservationTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(areas);
        TableWriting.Write(destination, observations, areas, TableOptions.Checked(options));
    }

    /// <summary>Writes a set to a file, which is replaced where it is there; format by extension (<c>.csv</c>, <c>.txt</c>, <c>.tsv</c>, <c>.xlsx</c>) unless given.</summary>
    /// <param name="path">The path of the table.</param>
    /// <param name="observations">The set.</param>
    /// <param name="options">Format, layout, columns, separator, encoding; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The set is null.</exception>
    /// <exception cref="ArgumentException">
    /// The path is null or empty or has another extension, the options are not sound, or an observation could not be read back as it is; the file is as it was then.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteFile(string path, ObservationSet observations, ObservationTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(observations);
        WriteFile(path, observations, observations.Areas, options);
    }

    /// <summary>Writes observations to a file, which is replaced where it is there; format by extension (<c>.csv</c>, <c>.txt</c>, <c>.tsv</c>, <c>.xlsx</c>) unless given.</summary>
    /// <param name="path">The path of the table.</param>
    /// <param name="observations">The observations, written in this order.</param>
    /// <param name="areas">The registry that their units are of.</param>
    /// <param name="options">Format, layout, columns, separator, encoding; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The observations or the registry is null.</exception>
    /// <exception cref="ArgumentException">
    /// The path is null or empty or has another extension, the options are not sound, or an observation could not be read back as it is; the file is as it was then.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteFile(string path, IEnumerable<Observation> observations, AreaRegistry areas, ObservationTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(areas);
        ObservationTableOptions sound = TableOptions.Checked(options);
        TableFile.WriteFile(path, sound, (stream, format) => TableWriting.Write(stream, observations, areas, sound with { Format = format }));
    }
}
