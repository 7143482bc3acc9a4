using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular.Plain;

/// <summary>Reads a table whose layout only the caller knows.</summary>
internal static class PlainReading
{
    /// <summary>The table; null where it has none, which was reported.</summary>
    public static PlainTable? Read(Stream stream, PlainTableOptions options, FaultList faults)
    {
        using RowSource source = TableStorage.Open(stream, options.Name, options, faults);
        PlainTable? table = null;
        while (source.ReadSheet())
        {
            if (!ReadHeader(source))
                continue;
            if (table is not null)
            {
                faults.Add(source.Place, source.Sheet ?? "", "the workbook has several sheets with content, and none is named", $"Set {nameof(TableOptions)}.{nameof(TableOptions.Sheet)}, or keep one sheet.");
                return null;
            }

            table = ReadTable(source, options, faults);
        }

        if (table is null && faults.Count == 0)
            faults.Add(new Faults.FaultPlace(options.Name, Row: 1, Column: null, JsonPath: null), "", "the table has no header", "Write the names of the columns in the first row.");
        return table;
    }

    /// <summary>Goes to the first row with content.</summary>
    private static bool ReadHeader(RowSource source)
    {
        while (source.Read())
        {
            if (!source.IsBlank())
                return true;
        }

        return false;
    }

    private static PlainTable ReadTable(RowSource source, PlainTableOptions options, FaultList faults)
    {
        int width = source.CellCount;
        while (source.Sheet is not null && width > 0 && source.Kind(width - 1) == CellKind.Empty)
            width--;
        ImmutableArray<string> columns = Cells(source, width, options, faults);
        Faults.FaultPlace header = source.Place;
        source.IsHeader = false;
        source.ColumnNames = columns;
        ImmutableArray<PlainRow>.Builder rows = ImmutableArray.CreateBuilder<PlainRow>();
        while (source.Read())
        {
            if (source.IsBlank())
                continue;
            if (Fits(source, width))
                rows.Add(new PlainRow(source.Place, Cells(source, width, options, faults), Numbers(source, width)));
            else
                faults.Add(source.Place, "", string.Create(CultureInfo.InvariantCulture, $"the row has {source.CellCount} cells, the header {width}"), "Put texts with separators in quotation marks.");
        }

        return new PlainTable(header, columns, rows.DrainToImmutable());
    }

    /// <summary>Whether the row has as many cells as the header; in a workbook, whether it has no text beyond it.</summary>
    private static bool Fits(RowSource source, int width)
    {
        bool fits = source.CellCount == width || source.Sheet is not null;
        for (int i = width; fits && i < source.CellCount; i++)
            fits = source.Kind(i) == CellKind.Empty;
        return fits;
    }

    /// <summary>Which cells are numbers; empty in a text, which has none.</summary>
    private static ImmutableArray<bool> Numbers(RowSource source, int width) =>
        source.Sheet is null ? [] : [.. Enumerable.Range(0, width).Select(i => source.Kind(i) == CellKind.Number)];

    private static ImmutableArray<string> Cells(RowSource source, int width, PlainTableOptions options, FaultList faults)
    {
        ImmutableArray<string>.Builder cells = ImmutableArray.CreateBuilder<string>(width);
        for (int i = 0; i < width; i++)
        {
            string text = Encoding.UTF8.GetString(source.Utf8(i));
            string? rule = text.Length > options.MaximumCellLength ? string.Create(CultureInfo.InvariantCulture, $"the cell is longer than {options.MaximumCellLength} characters")
                : source.Kind(i) == CellKind.Error ? "the cell is an error of the spreadsheet"
                : text.Any(TableText.IsRefused) ? "the text has a control character"
                : null;
            if (rule is not null)
                faults.Add(source.PlaceOf(source.ColumnName(i)), text.Length > options.MaximumCellLength ? "" : text, rule, "Mend the cell.");
            cells.Add(text);
        }

        return cells.MoveToImmutable();
    }
}
