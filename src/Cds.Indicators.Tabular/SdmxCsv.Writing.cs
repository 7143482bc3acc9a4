using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Sdmx;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular;

public static partial class SdmxCsv
{
    /// <summary>Writes a message as its header says, so that <see cref="Read"/> reads it back to an equal one.</summary>
    /// <remarks>UTF-8, lines that end in CR LF, quotation marks where needed. The sub-field separator is declared where a cell needs it.</remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="message">The message.</param>
    /// <param name="options">Byte order mark, guard of formulas and columns of the sender's own; null means the defaults.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or a row could not be read back as it is; nothing is written then.</exception>
    public static void Write(Stream destination, SdmxMessage message, SdmxCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(message);
        SdmxMessageWriter.Write(destination, message, TableOptions.Checked(options));
    }

    /// <summary>Writes a message to a file: to one beside it first, which then takes its place.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="message">The message.</param>
    /// <param name="options">Byte order mark, guard of formulas and columns of the sender's own; null means the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty, the options are not sound, or a row could not be read back as it is; nothing is written then.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteFile(string path, SdmxMessage message, SdmxCsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TableFile.WriteFile(path, TableOptions.Checked(options) with { Format = TableFormat.Csv }, (destination, _) => Write(destination, message, options));
    }

    /// <summary>Writes observations, so that <see cref="ReadObservations(Stream, AreaRegistry, Catalogue, SdmxCsvOptions?)"/> with the same options reads back an equal set.</summary>
    /// <remarks>
    /// Columns that no observation needs are left out. What SDMX cannot say stands beside it: counts in <see cref="SdmxComponents.Numerator"/> and <see cref="SdmxComponents.Denominator"/>, published figures in
    /// <see cref="SdmxComponents.Figure"/>, periods without a form in SDMX in <see cref="SdmxComponents.PeriodText"/>.
    /// </remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="set">The observations, written in the order of the set.</param>
    /// <param name="options">How to write; null means the defaults.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The options are not sound, or an observation could not be read back as it is: two with one key in SDMX, several flags in version 1, a component that is needed and left out; nothing is written then.
    /// </exception>
    public static void WriteObservations(Stream destination, ObservationSet set, SdmxCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(set);
        SdmxObservationWriter.Write(destination, set, TableOptions.Checked(options));
    }

    /// <summary>Writes observations to a file: to one beside it first, which then takes its place.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="set">The observations, written in the order of the set.</param>
    /// <param name="options">How to write; null means the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty, the options are not sound, or an observation could not be read back as it is; nothing is written then.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteObservationsFile(string path, ObservationSet set, SdmxCsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TableFile.WriteFile(path, TableOptions.Checked(options) with { Format = TableFormat.Csv }, (destination, _) => WriteObservations(destination, set, options));
    }
}
