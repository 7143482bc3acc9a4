using Cds.Indicators.Observations;

namespace Cds.Indicators.Tabular;

public static partial class ObservationTable
{
    /// <summary>Writes observations, which <see cref="Read"/> reads back to equal ones.</summary>
    /// <remarks>
    /// A long table has the columns indicator, level, area, area_name, valid_from (where a unit shares its code with another in the period), period, numerator, denominator,
    /// value, status and source; those that would be empty in all rows are left out of the last five. A wide table has indicator, level, area, area_name, valid_from and a column for each period.
    /// Numbers stand in whole units, figures as canonical text; an exact number that was published as a figure as <c>bằng 550</c>.
    /// </remarks>
    /// <param name="destination">Where to write; left open.</param>
    /// <param name="observations">The observations, written in this order; in a wide table rows stand in the order of their first observation, periods from the earliest.</param>
    /// <param name="options">Format (CSV unless given), layout (long unless given), columns, separator, encoding; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the observations are null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an observation could not be read back as it is; nothing is written then.</exception>
    public static void Write(Stream destination, IEnumerable<Observation> observations, ObservationTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(observations);
        ObservationTableOptions sound = TableOptions.Checked(options);
        throw new NotSupportedException(sound.Name);
    }

    /// <summary>Writes observations to a file, which is replaced where it is there; format by extension (<c>.csv</c>, <c>.txt</c>, <c>.xlsx</c>) unless given.</summary>
    /// <param name="path">The path of the table.</param>
    /// <param name="observations">The observations, as for <see cref="Write"/>.</param>
    /// <param name="options">Format, layout, columns, separator, encoding; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentException">
    /// The path is null or empty or has another extension, the observations are null, the options are not sound, or an observation could not be read back as it is; the file is as it was then.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteFile(string path, IEnumerable<Observation> observations, ObservationTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(observations);
        ObservationTableOptions sound = TableOptions.Checked(options);
        throw new NotSupportedException(sound.Name);
    }
}
