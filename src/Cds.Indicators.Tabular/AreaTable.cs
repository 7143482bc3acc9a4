using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Areas;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular;

/// <summary>
/// Administrative units (đơn vị hành chính) and their passage into one another (bảng chuyển đổi) as two tables, read strictly into an
/// <see cref="AreaRegistry"/> from text with separators (CSV) or workbooks (.xlsx, .xls), and written back to text or .xlsx.
/// </summary>
/// <remarks>
/// <para>Units: <c>code, level, kind, name, parent_code, valid_from, valid_to</c> (mã, cấp, loại, tên, mã cấp trên, có hiệu lực từ, hết hiệu lực từ).
/// Successions: <c>effective, predecessor_level, predecessor_code, successor_level, successor_code, extent, note</c> (ngày hiệu lực, cấp cũ, mã cũ, cấp mới, mã mới,
/// mức độ, ghi chú), and where known <c>share, successor_share</c> (tỷ phần, tỷ phần của đơn vị mới), each a fraction (<c>3/7</c>) or a decimal (<c>0.25</c>) from 0 to 1.
/// Columns are found by the names in the first row that is not blank, English or Vietnamese, in any order and in any case. Levels are <c>country, province, district,
/// commune, village</c>; extents <c>whole, unchanged, renamed, part, part-area, part-area-all-population, part-population</c>; days <c>2025-07-01</c>, of which
/// <c>valid_to</c> is exclusive. An empty cell is "not known" or "no limit"; code, level, name, and all of a succession up to its extent, must be there.</para>
/// <para>A text may be UTF-8, UTF-16 or Windows-1258; its encoding, what stands between cells and what stands before decimals are found where the options do not give
/// them. Lines end in LF, CR LF or CR; cells with separators, line breaks or quotation marks stand in quotation marks. White space around a cell that is not quoted is
/// dropped; blank rows are passed over. An apostrophe before one of <c>= + - @ '</c>, a tab or a line break at the beginning of a cell guards spreadsheets against
/// running it as a formula, and is not part of the text; a text or code without it that a spreadsheet would run is a fault. So is a number in a column of codes of a
/// workbook, which has lost its leading zeros.</para>
/// <para>All faults of both tables are found and reported together with their rows and columns (rows counted as a spreadsheet counts, header
/// included), and nothing is built from a table with a fault. Once both tables are sound, the registry checks how their rows fit together. Memory is
/// bounded by the limits of <see cref="AreaTableOptions"/>. The class has no state and is safe for any number of threads.</para>
/// </remarks>
/// <example><code>
/// AreaRegistry areas = AreaTable.ReadFiles("units.csv", "succession.csv");
/// areas[AreaLevel.Province, "38", new LocalDate(2025, 7, 1)].Name;   // Tỉnh Thanh Hóa
/// </code></example>
public static partial class AreaTable
{
    /// <summary>Reads both tables into a registry.</summary>
    /// <param name="units">The table of units, from the present position to the end; left open.</param>
    /// <param name="successions">The table of successions, from the present position to the end; left open.</param>
    /// <param name="options">Names, format, separator, encoding and limits; null means the defaults.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="ArgumentNullException">A stream is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">A table has faults, or their rows do not fit together; every fault has its place.</exception>
    public static AreaRegistry Read(Stream units, Stream successions, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(successions);
        AreaTableOptions sound = TableOptions.Checked(options);
        FaultList faults = new(sound.MaximumFaults);
        ImmutableArray<AreaEntry> areas = UnitTable.Read(units, sound, faults);
        ImmutableArray<SuccessionEntry> passages = SuccessionTable.Read(successions, sound, faults);
        faults.ThrowIfAny();
        return AreaRegistry.Of(areas, passages);
    }

    /// <summary>Reads two files into a registry. Messages name the files instead of what the options say.</summary>
    /// <param name="unitsPath">The path of the table of units.</param>
    /// <param name="successionsPath">The path of the table of successions.</param>
    /// <param name="options">Format, separator, encoding and limits; null means the defaults.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="ArgumentException">A path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">A table has faults, or their rows do not fit together; every fault has its place.</exception>
    public static AreaRegistry ReadFiles(string unitsPath, string successionsPath, AreaTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(unitsPath);
        ArgumentException.ThrowIfNullOrEmpty(successionsPath);
        AreaTableOptions named = TableOptions.Checked(options) with { UnitsName = Path.GetFileName(unitsPath), SuccessionsName = Path.GetFileName(successionsPath) };
        using FileStream units = File.OpenRead(unitsPath);
        using FileStream successions = File.OpenRead(successionsPath);
        return Read(units, successions, named);
    }

    /// <summary>Reads the table of units alone. How the units fit together is not checked: that is the registry's.</summary>
    /// <param name="units">The table, from the present position to the end; left open.</param>
    /// <param name="options">Name, format, separator, encoding and limits; null means the defaults.</param>
    /// <returns>The units in the order of the table.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ImmutableArray<AreaEntry> ReadUnits(Stream units, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        AreaTableOptions sound = TableOptions.Checked(options);
        FaultList faults = new(sound.MaximumFaults);
        ImmutableArray<AreaEntry> entries = UnitTable.Read(units, sound, faults);
        faults.ThrowIfAny();
        return entries;
    }

    /// <summary>Reads a file with the table of units alone, as <see cref="ReadUnits"/> does. Messages name the file instead of what the options say.</summary>
    /// <param name="path">The path of the table.</param>
    /// <param name="options">Format, separator, encoding and limits; null means the defaults.</param>
    /// <returns>The units in the order of the table.</returns>
    /// <exception cref="ArgumentException">The path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ImmutableArray<AreaEntry> ReadUnitsFile(string path, AreaTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AreaTableOptions named = TableOptions.Checked(options) with { UnitsName = Path.GetFileName(path) };
        using FileStream units = File.OpenRead(path);
        return ReadUnits(units, named);
    }

    /// <summary>Reads the table of successions alone. Whether their units exist is not checked: that is the registry's.</summary>
    /// <param name="successions">The table, from the present position to the end; left open.</param>
    /// <param name="options">Name, format, separator, encoding and limits; null means the defaults.</param>
    /// <returns>The passages in the order of the table.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ImmutableArray<SuccessionEntry> ReadSuccessions(Stream successions, AreaTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(successions);
        AreaTableOptions sound = TableOptions.Checked(options);
        FaultList faults = new(sound.MaximumFaults);
        ImmutableArray<SuccessionEntry> entries = SuccessionTable.Read(successions, sound, faults);
        faults.ThrowIfAny();
        return entries;
    }

    /// <summary>Reads a file with the table of successions alone, as <see cref="ReadSuccessions"/> does. Messages name the file instead of what the options say.</summary>
    /// <param name="path">The path of the table.</param>
    /// <param name="options">Format, separator, encoding and limits; null means the defaults.</param>
    /// <returns>The passages in the order of the table.</returns>
    /// <exception cref="ArgumentException">The path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ImmutableArray<SuccessionEntry> ReadSuccessionsFile(string path, AreaTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AreaTableOptions named = TableOptions.Checked(options) with { SuccessionsName = Path.GetFileName(path) };
        using FileStream successions = File.OpenRead(path);
        return ReadSuccessions(successions, named);
    }
}
