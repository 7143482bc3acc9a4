using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Sdmx;

namespace Cds.Indicators.Tabular;

/// <summary>
/// SDMX-CSV (trao đổi số liệu thống kê) 1.0, 2.0 and 2.1, in two levels: messages of any data structure as they are, and observations of this library.
/// </summary>
/// <remarks>
/// <para>The character right after <c>STRUCTURE</c>, <c>STRUCTURE[;]</c> or <c>DATAFLOW</c> separates the cells: comma, semicolon, tab or vertical bar. Where it is not the comma,
/// numbers may have a decimal comma. Cells may stand in quotation marks and then hold line breaks (RFC 4180); white space belongs to a cell. Empty cells beyond the header are passed
/// over, blank rows too. The text is UTF-8, or what its byte order mark or <see cref="TableOptions.Encoding"/> says.</para>
/// <para>All faults are found and thrown together with their rows and columns, and nothing is built from a message with a fault. Streams are left open. The class has no state and is safe for
/// any number of threads.</para>
/// </remarks>
/// <example><code>
/// ObservationSet set = SdmxCsv.ReadObservationsFile("dossiers.csv", areas, Catalogue.Vietnam());
/// SdmxCsv.WriteObservationsFile("dossiers-vi.csv", set, new SdmxCsvOptions { Separator = ';', DecimalMark = ',', Labels = SdmxLabels.Both });
/// </code></example>
public static partial class SdmxCsv
{
    /// <summary>Reads a message whole.</summary>
    /// <param name="source">The message, from the present position to the end; left open.</param>
    /// <param name="options">Name, limits and what else is to be known; null means the defaults.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The message has faults, each with its place.</exception>
    public static SdmxMessage Read(Stream source, SdmxCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        SdmxCsvOptions sound = TableOptions.Checked(options);
        FaultList faults = new(sound.MaximumFaults);
        using SdmxSource rows = new(source, sound, faults);
        ImmutableArray<SdmxRow>.Builder read = ImmutableArray.CreateBuilder<SdmxRow>();
        while (rows.Read())
        {
            if (SdmxRows.RowOf(rows) is { } row)
                read.Add(row);
        }

        faults.ThrowIfAny();
        return new SdmxMessage(rows.Header, read.DrainToImmutable());
    }

    /// <summary>Reads a file whole. Faults name the file instead of what the options say.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">Limits and what else is to be known; null means the defaults.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The message has faults, each with its place.</exception>
    public static SdmxMessage ReadFile(string path, SdmxCsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SdmxCsvOptions named = Named(options, path);
        using FileStream source = File.OpenRead(path);
        return Read(source, named);
    }

    /// <summary>Reads a message row by row, in the memory of one row, however long it is.</summary>
    /// <remarks>Rows with a fault are passed over; the faults of all rows are thrown after the last one. Whoever takes the rows keeps nothing of them before the enumeration has ended well.</remarks>
    /// <param name="source">The message, from the present position to the end; read while the rows are enumerated, and left open.</param>
    /// <param name="options">Name, limits and what else is to be known; null means the defaults.</param>
    /// <returns>The rows, which can be enumerated once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">Thrown at the end of the enumeration: the message has faults, each with its place.</exception>
    public static IEnumerable<SdmxRow> ReadRows(Stream source, SdmxCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return SdmxRows.Enumerate(source, TableOptions.Checked(options));
    }

    /// <summary>Reads a message of observations. Its rows merge or replace; one that deletes is a fault, as <see cref="ReadChanges(Stream, AreaRegistry, Catalogue, SdmxCsvOptions?)"/> reads it.</summary>
    /// <param name="source">The message, from the present position to the end; left open.</param>
    /// <param name="areas">The registry that the units are of.</param>
    /// <param name="catalogue">The indicators and measures that observations may be of.</param>
    /// <param name="options">Components, time format and limits; null means the defaults.</param>
    /// <returns>The observations.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The message has faults, each with its place.</exception>
    public static ObservationSet ReadObservations(Stream source, AreaRegistry areas, Catalogue catalogue, SdmxCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return ReadObservations(source, areas, SdmxSubjects.Of(catalogue), options);
    }

    /// <summary>Reads a message of observations of some subjects.</summary>
    /// <param name="source">The message, from the present position to the end; left open.</param>
    /// <param name="areas">The registry that the units are of.</param>
    /// <param name="subjects">The indicators and measures that observations may be of; of several with one code the first counts.</param>
    /// <param name="options">Components, time format and limits; null means the defaults.</param>
    /// <returns>The observations.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The message has faults, each with its place.</exception>
    public static ObservationSet ReadObservations(Stream source, AreaRegistry areas, IEnumerable<Subject> subjects, SdmxCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(subjects);
        return SdmxObservationReader.ReadSet(source, areas, SdmxSubjects.Of(subjects), TableOptions.Checked(options));
    }

    /// <summary>Reads a file of observations. Faults name the file instead of what the options say.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="areas">The registry that the units are of.</param>
    /// <param name="catalogue">The indicators and measures that observations may be of.</param>
    /// <param name="options">Components, time format and limits; null means the defaults.</param>
    /// <returns>The observations.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The message has faults, each with its place.</exception>
    public static ObservationSet ReadObservationsFile(string path, AreaRegistry areas, Catalogue catalogue, SdmxCsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SdmxCsvOptions named = Named(options, path);
        using FileStream source = File.OpenRead(path);
        return ReadObservations(source, areas, catalogue, named);
    }

    /// <summary>Reads a message of changes: rows that merge, replace and delete.</summary>
    /// <param name="source">The message, from the present position to the end; left open.</param>
    /// <param name="areas">The registry that the units are of.</param>
    /// <param name="catalogue">The indicators and measures that observations may be of.</param>
    /// <param name="options">Components, time format and limits; null means the defaults.</param>
    /// <returns>The changes, to be applied to a set of the same registry.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The message has faults, each with its place.</exception>
    public static SdmxChanges ReadChanges(Stream source, AreaRegistry areas, Catalogue catalogue, SdmxCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return ReadChanges(source, areas, SdmxSubjects.Of(catalogue), options);
    }

    /// <summary>Reads a message of changes in observations of some subjects.</summary>
    /// <param name="source">The message, from the present position to the end; left open.</param>
    /// <param name="areas">The registry that the units are of.</param>
    /// <param name="subjects">The indicators and measures that observations may be of; of several with one code the first counts.</param>
    /// <param name="options">Components, time format and limits; null means the defaults.</param>
    /// <returns>The changes, to be applied to a set of the same registry.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The message has faults, each with its place.</exception>
    public static SdmxChanges ReadChanges(Stream source, AreaRegistry areas, IEnumerable<Subject> subjects, SdmxCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(subjects);
        return SdmxObservationReader.ReadChanges(source, areas, SdmxSubjects.Of(subjects), TableOptions.Checked(options));
    }

    /// <summary>Reads a file of changes. Faults name the file instead of what the options say.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="areas">The registry that the units are of.</param>
    /// <param name="catalogue">The indicators and measures that observations may be of.</param>
    /// <param name="options">Components, time format and limits; null means the defaults.</param>
    /// <returns>The changes, to be applied to a set of the same registry.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The message has faults, each with its place.</exception>
    public static SdmxChanges ReadChangesFile(string path, AreaRegistry areas, Catalogue catalogue, SdmxCsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SdmxCsvOptions named = Named(options, path);
        using FileStream source = File.OpenRead(path);
        return ReadChanges(source, areas, catalogue, named);
    }

    private static SdmxCsvOptions Named(SdmxCsvOptions? options, string path) => TableOptions.Checked(options) with { Name = Path.GetFileName(path) };
}
