using Cds.Indicators.Areas;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular;

public static partial class AreaTable
{
    /// <summary>Writes a table of units, which <see cref="ReadUnits"/> reads back to equal entries.</summary>
    /// <remarks>
    /// UTF-8, lines that end in CR LF (RFC 4180), quotation marks where needed. A text that begins with <c>= + - @ '</c>, a tab or a line break gets an apostrophe in
    /// front, so that no spreadsheet runs it as a formula; reading takes it away. The layout has no column for legal bases: they are not written.
    /// Spreadsheets drop the leading zeros of codes: import the columns as text.
    /// </remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="units">The units, written in this order.</param>
    /// <param name="options">Separator and byte order mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the units are null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an entry could not be read back as it is; nothing is written then.</exception>
    public static void WriteUnits(Stream destination, IEnumerable<AreaEntry> units, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(units);
        UnitTable.Write(destination, units, AreaTableOptions.Checked(options));
    }

    /// <summary>Writes the units of a registry, in its order.</summary>
    /// <remarks>As <see cref="WriteUnits(Stream, IEnumerable{AreaEntry}, AreaTableOptions?)"/> does.</remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="options">Separator and byte order mark; null means the defaults. Limits are not applied.</param>
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

    /// <summary>Writes a table of successions, which <see cref="ReadSuccessions"/> reads back to equal entries.</summary>
    /// <remarks>
    /// As <see cref="WriteUnits(Stream, IEnumerable{AreaEntry}, AreaTableOptions?)"/> does. The columns <c>share</c> and <c>successor_share</c> are written where at least
    /// one entry has a share: exactly, as a decimal where it ends, otherwise as a fraction.
    /// </remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="successions">The passages, written in this order.</param>
    /// <param name="options">Separator and byte order mark; null means the defaults. Limits are not applied.</param>
    /// <exception cref="ArgumentNullException">The destination or the successions are null.</exception>
    /// <exception cref="ArgumentException">The options are not sound, or an entry could not be read back as it is; nothing is written then.</exception>
    public static void WriteSuccessions(Stream destination, IEnumerable<SuccessionEntry> successions, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(successions);
        SuccessionTable.Write(destination, [.. successions], AreaTableOptions.Checked(options));
    }

    /// <summary>Writes the successions of a registry, in its order.</summary>
    /// <remarks>As <see cref="WriteSuccessions(Stream, IEnumerable{SuccessionEntry}, AreaTableOptions?)"/> does.</remarks>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="options">Separator and byte order mark; null means the defaults. Limits are not applied.</param>
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
}
