using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Observations;

namespace Cds.Indicators.Tabular;

/// <summary>Observations (số liệu báo cáo) as tables: CSV and workbooks, long or wide, in and out.</summary>
/// <remarks>
/// <para>A long table has a row for each observation, a wide one a row for each indicator and unit and a column for each period. The header may stand below
/// titles, and in a workbook on two rows. Its words may be Vietnamese or English, in any case, composed or decomposed:</para>
/// <list type="bullet">
/// <item><c>indicator</c>, <c>measure</c>, <c>subject</c>, <c>mã chỉ tiêu</c>, <c>mã số liệu</c>: the code; <c>indicator_name</c>, <c>chỉ tiêu</c>, <c>tên chỉ tiêu</c>: the name</item>
/// <item><c>level</c>, <c>cấp</c>, <c>cấp hành chính</c>, <c>cấp đơn vị</c>: country, province, district, commune, village, or cả nước, tỉnh, huyện, xã, thôn</item>
/// <item><c>area</c>, <c>area_code</c>, <c>mã đơn vị</c>, <c>mã đvhc</c>, <c>mã</c>: the code; <c>area_name</c>, <c>đơn vị</c>, <c>tên đơn vị</c>, <c>địa phương</c>, <c>địa bàn</c>: the name</item>
/// <item><c>valid_from</c>, <c>hiệu lực từ</c>: the first day of the unit, <c>open</c> where it was there before records begin</item>
/// <item><c>period</c>, <c>kỳ</c>, <c>kỳ báo cáo</c>, <c>thời gian</c>, <c>thời kỳ</c>: a period in any dialect of <see cref="Periods.PeriodReader"/></item>
/// <item><c>numerator</c>, <c>tử số</c>; <c>denominator</c>, <c>mẫu số</c>; <c>value</c>, <c>giá trị</c>, <c>kết quả</c>, <c>số liệu</c></item>
/// <item><c>status</c>, <c>obs_status</c>, <c>trạng thái</c>, <c>tình trạng</c>; <c>source</c>, <c>nguồn</c>, <c>nguồn số liệu</c></item>
/// </list>
/// <para>Numbers stand in whole units, with as many decimals as the measure has: 12.5 where a measure has one decimal is 125 of its smallest units. A value is a number, a
/// ratio as counted (<c>26/35</c>), a published figure (<c>98,45%</c>, <c>trên 90%</c>), or none. Nothing is rounded, and what could be read in two ways (<c>1.234</c> in a table that does
/// not show its decimal mark) is a fault. A cell of a wide table may end in status flags: <c>26/35 [P]</c>; <c>… [O]</c> is an observation without a value, an empty cell none at all.</para>
/// <para>Observations of a count, stock or amount come under its measure, as sets keep them. A code that an indicator and its measure share is read as the indicator, which
/// refuses figures that it is not published as.</para>
/// <para>All faults of a table are told together, each with file, sheet, row and column, and nothing is made of a table with a fault. The class has no state and is safe for any
/// number of threads.</para>
/// </remarks>
/// <example><code>
/// ObservationSet reports = ObservationTable.ReadFile("bao-cao.xlsx", Catalogue.Vietnam(), AreaRegistry.Vietnam());
/// ObservationTable.WriteFile("reports.csv", reports);
/// </code></example>
public static partial class ObservationTable
{
    /// <summary>Reads a table into a set.</summary>
    /// <param name="stream">The table, from the present position to the end; left open.</param>
    /// <param name="catalogue">Where indicators and measures are looked up, by code or by name.</param>
    /// <param name="areas">Where units are looked up, by code or by name.</param>
    /// <param name="options">Layout, columns, constants, limits; null means the defaults.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException">The stream, the catalogue or the registry is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ObservationSet Read(Stream stream, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(areas);
        ObservationTableOptions sound = TableOptions.Checked(options);
        return TableReading.ReadSet(stream, catalogue, areas, sound);
    }

    /// <summary>Reads a file into a set. Messages name the file instead of what the options say.</summary>
    /// <param name="path">The path of the table.</param>
    /// <param name="catalogue">Where indicators and measures are looked up, by code or by name.</param>
    /// <param name="areas">Where units are looked up, by code or by name.</param>
    /// <param name="options">Layout, columns, constants, limits; null means the defaults.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">The path is null or empty, an argument is null, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="FaultException">The table has faults, each with its place.</exception>
    public static ObservationSet ReadFile(string path, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ObservationTableOptions named = TableOptions.Checked(options) with { Name = Path.GetFileName(path) };
        using FileStream stream = File.OpenRead(path);
        return Read(stream, catalogue, areas, named);
    }

    /// <summary>Reads a table observation by observation, in memory that does not grow with it.</summary>
    /// <remarks>Whether an observation stands twice is not looked at. The table is read while the result is enumerated, once.</remarks>
    /// <param name="stream">The table, from the present position to the end; left open.</param>
    /// <param name="catalogue">Where indicators and measures are looked up, by code or by name.</param>
    /// <param name="areas">Where units are looked up, by code or by name.</param>
    /// <param name="options">Layout, columns, constants, limits; null means the defaults.</param>
    /// <param name="onFault">Takes the faults, and reading goes on with the next row; null to stop at the first one.</param>
    /// <returns>The observations in the order of the table.</returns>
    /// <exception cref="ArgumentNullException">The stream, the catalogue or the registry is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="FaultException">A row has faults and nobody takes them; thrown while the result is enumerated.</exception>
    public static IEnumerable<Observation> Enumerate(
        Stream stream, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions? options = null, Action<Fault>? onFault = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(areas);
        ObservationTableOptions sound = TableOptions.Checked(options);
        return TableReading.Enumerate(() => stream, leaveOpen: true, catalogue, areas, sound, onFault);
    }

    /// <summary>Reads a file observation by observation, in memory that does not grow with it. Messages name the file instead of what the options say.</summary>
    /// <remarks>As <see cref="Enumerate"/>; the file is open while the result is enumerated.</remarks>
    /// <param name="path">The path of the table.</param>
    /// <param name="catalogue">Where indicators and measures are looked up, by code or by name.</param>
    /// <param name="areas">Where units are looked up, by code or by name.</param>
    /// <param name="options">Layout, columns, constants, limits; null means the defaults.</param>
    /// <param name="onFault">Takes the faults, and reading goes on with the next row; null to stop at the first one.</param>
    /// <returns>The observations in the order of the table.</returns>
    /// <exception cref="ArgumentNullException">The catalogue or the registry is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty, or the options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read; thrown while the result is enumerated.</exception>
    /// <exception cref="FaultException">A row has faults and nobody takes them; thrown while the result is enumerated.</exception>
    public static IEnumerable<Observation> EnumerateFile(
        string path, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions? options = null, Action<Fault>? onFault = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(areas);
        ObservationTableOptions named = TableOptions.Checked(options) with { Name = Path.GetFileName(path) };
        return TableReading.Enumerate(() => File.OpenRead(path), leaveOpen: false, catalogue, areas, named, onFault);
    }

    /// <summary>Feeds a roll-up with the observations of a table, in memory that does not grow with it.</summary>
    /// <remarks>Whether an observation stands twice is not looked at. After a fault the roll-up holds part of the table and is to be thrown away.</remarks>
    /// <param name="rollup">The roll-up; it is not completed.</param>
    /// <param name="stream">The table, from the present position to the end; left open.</param>
    /// <param name="catalogue">Where indicators and measures are looked up, by code or by name.</param>
    /// <param name="areas">Where units are looked up, by code or by name: the registry of the roll-up.</param>
    /// <param name="options">Layout, columns, constants, limits; null means the defaults.</param>
    /// <returns>The roll-up.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options are not sound; the message lists what is wrong.</exception>
    /// <exception cref="InvalidOperationException">The roll-up is complete.</exception>
    /// <exception cref="FaultException">The table has faults, or the roll-up refuses an observation; each fault has its place.</exception>
    /// <example><code>
    /// RollupAccumulator year = Rollup.Of(areas, catalogue["dossier.on-time"]).To(AreaLevel.Province).Per(PeriodKind.Quarter).During(Period.OfYear(2025)).Stream();
    /// RollupResult quarters = ObservationTable.AddTo(year, stream, catalogue, areas).Complete();
    /// </code></example>
    public static RollupAccumulator AddTo(RollupAccumulator rollup, Stream stream, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rollup);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(areas);
        ObservationTableOptions sound = TableOptions.Checked(options);
        TableReading.AddTo(rollup, stream, catalogue, areas, sound);
        return rollup;
    }
}
