using Cds.Indicators.Areas;
using Cds.Indicators.Tabular.Areas;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular;

public static partial class AreaTable
{
    /// <summary>Writes a table of units, which <see cref="ReadUnits"/> reads back to equal entries.</summary>
    /// <remarks>
    /// Text unless the options say .xlsx: UTF-8, cells between commas, lines that end in CR LF (RFC 4180), quotation marks where needed. A text that begins with
    /// <c>= + - @ '</c>, a tab or a line break gets an apostrophe in front, so that no spreadsheet runs it as a formula; reading takes it away. The layout has no column
    /// for legal bases: they are not written. Spreadsheets drop the leading zeros of codes in texts: import the columns as text, or write a workbook.
    /// </remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="units">The units, written in this order.</param>
    /// <param name="options">Format, separator, encoding and byte order mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the units are null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an entry could not be read back as it is; nothing is written then.</exception>
    public static void WriteUnits(Stream destination, IEnumerable<AreaEntry> units, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(units);
        TableFile.Write(destination, TableOptions.Checked(options), nameof(units), sink => UnitTable.Write(sink, units));
    }

    /// <summary>Writes the units of a registry, in its order.</summary>
    /// <remarks>As <see cref="WriteUnits(Stream, IEnumerable{AreaEntry}, AreaTableOptions?)"/> does.</remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="options">Format, separator, encoding and byte order mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the registry is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an entry could not be read back as it is; nothing is written then.</exception>
    public static void WriteUnits(Stream destination, AreaRegistry registry, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        WriteUnits(destination, registry.Areas.Select(static area => new AreaEntry
        {
            Code = area.Code,
            Level = area.Level,
            Kind = area.Kind,
            Name = area.Name,
            ParentCode = area.Parent?.Code,
            ValidFrom = area.ValidFrom,
            ValidTo = area.ValidTo,
        }), options);
    }

    /// <summary>Writes a file of units, a text or a workbook by its extension (.csv, .tsv, .txt, .xlsx).</summary>
    /// <remarks>As <see cref="WriteUnits(Stream, IEnumerable{AreaEntry}, AreaTableOptions?)"/> does. The file is written beside the path and moved there once it is whole.</remarks>
    /// <param name="path">The path; a file that is there is replaced.</param>
    /// <param name="units">The units, written in this order.</param>
    /// <param name="options">Format, separator, encoding and byte order mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The path or the units are null.</exception>
    /// <exception cref="ArgumentException">The path is empty or has another extension, the options are not sound, or an entry could not be read
    /// back as it is; a file that is there stays as it was then.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteUnitsFile(string path, IEnumerable<AreaEntry> units, AreaTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(units);
        AreaTableOptions sound = TableOptions.Checked(options);
        TableFile.WriteFile(path, sound, (stream, format) => WriteUnits(stream, units, sound with { Format = format }));
    }

    /// <summary>Writes a table of successions, which <see cref="ReadSuccessions"/> reads back to equal entries.</summary>
    /// <remarks>
    /// As <see cref="WriteUnits(Stream, IEnumerable{AreaEntry}, AreaTableOptions?)"/> does. The columns <c>share</c> and <c>successor_share</c> are written where at least
    /// one entry has a share: exactly, as a decimal where it ends, otherwise as a fraction.
    /// </remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="successions">The passages, written in this order.</param>
    /// <param name="options">Format, separator, encoding and byte order mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the successions are null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an entry could not be read back as it is; nothing is written then.</exception>
    public static void WriteSuccessions(Stream destination, IEnumerable<SuccessionEntry> successions, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(successions);
        TableFile.Write(destination, TableOptions.Checked(options), nameof(successions), sink => SuccessionTable.Write(sink, [.. successions]));
    }

    /// <summary>Writes the successions of a registry, in its order.</summary>
    /// <remarks>As <see cref="WriteSuccessions(Stream, IEnumerable{SuccessionEntry}, AreaTableOptions?)"/> does.</remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="options">Format, separator, encoding and byte order mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the registry is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an entry could not be read back as it is; nothing is written then.</exception>
    public static void WriteSuccessions(Stream destination, AreaRegistry registry, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        WriteSuccessions(destination, registry.Successions.Select(static succession => new SuccessionEntry
        {
            Effective = succession.Effective,
            PredecessorLevel = succession.Predecessor.Level,
            PredecessorCode = succession.Predecessor.Code,
            SuccessorLevel = succession.Successor.Level,
            SuccessorCode = succession.Successor.Code,
            Extent = succession.Extent,
            Note = succession.Note,
            Share = succession.Share,
            SuccessorShare = succession.SuccessorShare,
        }), options);
    }

    /// <summary>Writes a file of successions, a text or a workbook by its extension (.csv, .tsv, .txt, .xlsx).</summary>
    /// <remarks>As <see cref="WriteSuccessions(Stream, IEnumerable{SuccessionEntry}, AreaTableOptions?)"/> does. The file is written beside the path and moved there once it is whole.</remarks>
    /// <param name="path">The path; a file that is there is replaced.</param>
    /// <param name="successions">The passages, written in this order.</param>
    /// <param name="options">Format, separator, encoding and byte order mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The path or the successions are null.</exception>
    /// <exception cref="ArgumentException">The path is empty or has another extension, the options are not sound, or an entry could not be
    /// read back as it is; a file that is there stays as it was then.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteSuccessionsFile(string path, IEnumerable<SuccessionEntry> successions, AreaTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(successions);
        AreaTableOptions sound = TableOptions.Checked(options);
        TableFile.WriteFile(path, sound, (stream, format) => WriteSuccessions(stream, successions, sound with { Format = format }));
    }
}
