using System.Collections.Immutable;
using Cds.Indicators.Faults;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Ranks;

/// <summary>The rows to be ranked, as they stand in the file: the first column is the code of a unit.</summary>
internal sealed class Sheet
{
    /// <summary>What the name of a column of published ranks begins with; the name of the ranked column follows.</summary>
    public const string RankPrefix = "rank_";

    private Sheet(FaultPlace header, ImmutableArray<string> columns, ImmutableArray<SheetRow> rows)
    {
        Header = header;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Where the names of the columns are.</summary>
    public FaultPlace Header { get; }

    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<SheetRow> Rows { get; }

    /// <summary>Whether a column holds published ranks, which are not ranked themselves.</summary>
    public static bool IsPublishedRank(string column) => column.StartsWith(RankPrefix, StringComparison.Ordinal);

    /// <summary>Reads all rows, or none where the file has faults.</summary>
    public static Sheet Read(Stream stream, string source)
    {
        FaultPlace header = FaultPlace.InTable(source, 1);
        ImmutableArray<string> columns = [];
        List<SheetRow> rows = [];
        Dictionary<string, int> rowsByCode = new(StringComparer.Ordinal);
        TableFile.Read(
            stream,
            source,
            (names, place, faults) =>
            {
                (header, columns) = (place, names);
                if (names.IsEmpty || names.Any(static c => c.Length == 0))
                    faults.Add(new Fault(place, "", "a column has no name", "Name each column; the first holds the code of the unit."));
                TableHeader.CheckTwice(names.Where(static c => c.Length > 0), place, faults);
            },
            static (record, faults) => new SheetRow(record, faults),
            row =>
            {
                row.Read(columns);
                if (row.IsSound && !rowsByCode.TryAdd(row.Code, row.Number))
                    row.Report(columns[0], row.Code, $"the unit stands in row {rowsByCode[row.Code]} already", "Keep one.");
                rows.Add(row);
            });
        return new Sheet(header, columns, [.. rows]);
    }

    /// <summary>The cells of a column, from the first row to the last.</summary>
    public IEnumerable<string> Cells(int column) => Rows.Select(row => row.Cells[column]);

    /// <summary>The place of a cell.</summary>
    public FaultPlace Place(int row, string column) => Rows[row].PlaceOf(column);
}
