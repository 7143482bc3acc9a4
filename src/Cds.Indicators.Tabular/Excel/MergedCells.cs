using ExcelDataReader;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The merged ranges of a sheet as its rows go by: which columns of the present row one covers, and what its first cell holds.</summary>
internal sealed class MergedCells
{
    private readonly CellRange[] _ranges;
    private readonly CellValue[] _values;
    private readonly int[] _rangeOfColumn;
    private readonly PriorityQueue<int, int> _open = new();
    private int _next;

    private MergedCells(CellRange[] ranges, int columns)
    {
        _ranges = ranges;
        _values = new CellValue[ranges.Length];
        _rangeOfColumn = new int[columns];
        _rangeOfColumn.AsSpan().Fill(-1);
    }

    /// <summary>A sheet without merged ranges.</summary>
    public static MergedCells None => new([], 0);

    /// <summary>How many columns may be covered in the present row; 0 where none is.</summary>
    public int Width => _open.Count == 0 ? 0 : _rangeOfColumn.Length;

    /// <param name="ranges">The ranges, zero-based, in any order; those that cannot be are left out.</param>
    /// <param name="maximumColumns">Columns from which on nothing is read.</param>
    public static MergedCells Of(CellRange[]? ranges, int maximumColumns)
    {
        CellRange[] sound = [.. (ranges ?? []).Where(range => range.FromRow >= 0 && range.FromColumn >= 0 && range.ToRow >= range.FromRow && range.ToColumn >= range.FromColumn && range.FromColumn < maximumColumns).OrderBy(range => range.FromRow)];
        return sound.Length == 0 ? None : new MergedCells(sound, Math.Min(maximumColumns, Math.Min(CellReference.MaximumColumn, sound.Max(range => range.ToColumn) + 1)));
    }

    /// <summary>The value that a cell takes from the first cell of its range.</summary>
    public CellValue Value(int column) => column < _rangeOfColumn.Length && _rangeOfColumn[column] is >= 0 and int range ? _values[range] : default;

    /// <summary>Goes to a row; rows are asked for one after the other.</summary>
    /// <param name="row">The row, zero-based.</param>
    /// <param name="cells">Its cells.</param>
    public void MoveTo(int row, ReadOnlySpan<CellValue> cells)
    {
        while (_open.TryPeek(out int range, out int lastRow) && lastRow < row)
        {
            _open.Dequeue();
            foreach (ref int column in Columns(range))
            {
                if (column == range)
                    column = -1;
            }
        }

        for (; _next < _ranges.Length && _ranges[_next].FromRow <= row; _next++)
        {
            int first = _ranges[_next].FromColumn;
            _values[_next] = first < cells.Length ? cells[first] : default;
            Columns(_next).Fill(_next);
            _open.Enqueue(_next, _ranges[_next].ToRow);
        }
    }

    private Span<int> Columns(int range)
    {
        int end = Math.Min(_ranges[range].ToColumn + 1, _rangeOfColumn.Length);
        return _rangeOfColumn.AsSpan(_ranges[range].FromColumn, end - _ranges[range].FromColumn);
    }
}
