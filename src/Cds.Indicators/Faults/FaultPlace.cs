using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Cds.Indicators.Json;

namespace Cds.Indicators.Faults;

/// <summary>Where in an input a fault stands: a file (or another name of the input), and in it a sheet, a row and column, or a JSON path.</summary>
/// <param name="Source">The name of the input as the caller gave it, usually a file name; may be empty.</param>
/// <param name="Row">The one-based row, counted as a spreadsheet counts, header included; null where the input has no rows.</param>
/// <param name="Column">The name of the column; null where the fault concerns the whole row or the input has no columns.</param>
/// <param name="JsonPath">The JSON path, <c>$.indicators[3].unit</c>; null where the input is not JSON.</param>
/// <example><code>FaultPlace.InTable("claims.csv", row: 12, column: "value").ToString();   // claims.csv, row 12, column value</code></example>
[JsonConverter(typeof(FaultPlaceJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed record FaultPlace(string Source, int? Row, string? Column, string? JsonPath)
{
    /// <summary>The sheet of a workbook (trang tính); null where the input has no sheets or the fault concerns the whole workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>A place in a table.</summary>
    /// <param name="source">The name of the input.</param>
    /// <param name="row">The one-based row, header included.</param>
    /// <param name="column">The name of the column, or null for the whole row.</param>
    /// <returns>The place.</returns>
    public static FaultPlace InTable(string source, int row, string? column = null) => new(source, row, column, JsonPath: null);

    /// <summary>A place in a sheet of a workbook.</summary>
    /// <param name="source">The name of the workbook.</param>
    /// <param name="sheet">The name of the sheet.</param>
    /// <param name="row">The one-based row, as the spreadsheet counts it.</param>
    /// <param name="column">The name of the column, or null for the whole row.</param>
    /// <returns>The place.</returns>
    public static FaultPlace InSheet(string source, string sheet, int row, string? column = null) => new(source, row, column, JsonPath: null) { Sheet = sheet };

    /// <summary>A place in a JSON document.</summary>
    /// <param name="source">The name of the input.</param>
    /// <param name="path">The JSON path, beginning with <c>$</c>.</param>
    /// <returns>The place.</returns>
    public static FaultPlace InJson(string source, string path) => new(source, Row: null, Column: null, path);

    /// <summary>The place in words.</summary>
    /// <returns>The parts that are known, separated by commas.</returns>
    public override string ToString()
    {
        StringBuilder text = new(Source);
        if (Sheet is not null)
            text.Append(text.Length == 0 ? "" : ", ").Append("sheet ").Append(Sheet);
        if (Row is { } row)
            text.Append(text.Length == 0 ? "" : ", ").Append("row ").Append(row.ToString(CultureInfo.InvariantCulture));
        if (Column is { } column)
            text.Append(text.Length == 0 ? "" : ", ").Append("column ").Append(column);
        if (JsonPath is { } path)
            text.Append(text.Length == 0 ? "" : ", ").Append(path);
        return text.ToString();
    }
}
