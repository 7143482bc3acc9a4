using System.Collections.Immutable;
using Cds.Indicators.Composite.Data;
using Cds.Indicators.Faults;
using DistrictScorecard.Tables;

namespace IndexReport;

/// <summary>
/// Reads the figures of units: a row for each, its code in <c>unit_code</c>, its name in <c>unit_name</c> where there is one, a column for each indicator and
/// denominator. Any other column is figures where all its cells are numbers, and otherwise a grouping: region, income group.
/// </summary>
internal sealed record FigureFile(IndexData Data, ImmutableSortedDictionary<string, string> Names)
{
    public const string UnitCode = "unit_code";
    public const string UnitName = "unit_name";

    /// <summary>Reads all rows, or none where the file has faults.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="source">What faults call it.</param>
    /// <param name="numbers">The codes of the indicators and denominators, whose columns hold numbers.</param>
    public static FigureFile Read(Stream stream, string source, IReadOnlySet<string> numbers)
    {
        ImmutableArray<string> columns = [];
        List<FigureRow> rows = [];
        Dictionary<string, int> rowsByCode = new(StringComparer.Ordinal);
        TableFile.Read(
            stream,
            source,
            (header, place, faults) =>
            {
                columns = header;
                if (header.Any(static column => column.Length == 0))
                    faults.Add(new Fault(place, "", "a column has no name", "Name each column."));
                TableHeader.CheckColumns(header, [UnitCode, .. numbers], [], place, faults);
                TableHeader.CheckTwice(header.Where(static column => column.Length > 0), place, faults);
            },
            static (record, faults) => new FigureRow(record, faults),
            row =>
            {
                row.Read(columns, columns.IndexOf(UnitCode), numbers);
                if (row.IsSound && !rowsByCode.TryAdd(row.Code, row.Number))
                    row.Report(UnitCode, row.Code, $"the unit stands in row {rowsByCode[row.Code]} already", "Keep one.");
                rows.Add(row);
            });
        return rows.Count > 0
            ? new FigureFile(DataOf(columns, rows), NamesOf(columns, rows))
            : throw new FaultException([new Fault(FaultPlace.InTable(source, 1), "", "the file has no rows", "Give a row for each unit.")]);
    }

    private static IndexData DataOf(ImmutableArray<string> columns, List<FigureRow> rows)
    {
        List<KeyValuePair<string, double[]>> figures = [];
        List<KeyValuePair<string, string?[]>> groupings = [];
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] is UnitCode or UnitName)
                continue;
            string[] cells = [.. rows.Select(row => row.Cells[i])];
            if (cells.All(static cell => cell.Length == 0 || FigureRow.TryReadNumber(cell, out _)))
                figures.Add(new(columns[i], Array.ConvertAll(cells, static cell => FigureRow.TryReadNumber(cell, out double number) ? number : double.NaN)));
            else
                groupings.Add(new(columns[i], Array.ConvertAll(cells, static cell => cell.Length > 0 ? cell : null)));
        }

        return IndexData.Of(rows.Select(static row => row.Code), figures, groupings);
    }

    private static ImmutableSortedDictionary<string, string> NamesOf(ImmutableArray<string> columns, List<FigureRow> rows)
    {
        int names = columns.IndexOf(UnitName);
        return rows.ToImmutableSortedDictionary(
            static row => row.Code, row => names >= 0 && row.Cells[names].Length > 0 ? row.Cells[names] : row.Code, StringComparer.Ordinal);
    }
}
