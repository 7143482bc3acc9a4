using System.Globalization;
using System.Text;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using ExcelDataReader;

namespace Cds.Indicators.Tabular.Excel;

internal sealed partial class ExcelRowSource
{
    private CellValue[] _cells = [];
    private int _cellCount;

    public override CellKind Kind(int cell) => Value(cell).Kind;

    public override ReadOnlySpan<byte> Utf8(int cell) => Encoding.UTF8.GetBytes(Value(cell).Text ?? "");

    /// <summary>The value of a cell, or what it takes from the first cell of a merged range.</summary>
    private CellValue Value(int cell)
    {
        CellValue own = cell < _cells.Length ? _cells[cell] : default;
        if (own.Kind != CellKind.Empty)
            return own;
        CellValue merged = _merged.Value(cell);
        return IsHeader || merged.Kind == CellKind.Text ? merged : default;
    }

    /// <summary>Takes over the cells of the present row.</summary>
    /// <returns>Whether the row has content of its own.</returns>
    private bool ReadCells(IExcelDataReader reader)
    {
        int width = Math.Min(reader.FieldCount, _facts.Widest.Column);
        if (_cells.Length < width)
            _cells = new CellValue[width];
        _cellCount = 0;
        for (int i = 0; i < width; i++)
        {
            _cells[i] = Read(reader, i);
            if (_cells[i].Kind != CellKind.Empty)
                _cellCount = i + 1;
        }

        Array.Clear(_cells, width, _cells.Length - width);
        bool hasContent = _cellCount > 0;
        _merged.MoveTo(_row - 1, _cells);
        for (int i = _merged.Width - 1; i >= _cellCount; i--)
        {
            if (Value(i).Kind != CellKind.Empty)
                _cellCount = i + 1;
        }

        if (_cellCount > _options.MaximumColumns)
        {
            string rule = string.Create(CultureInfo.InvariantCulture, $"the row has more than {_options.MaximumColumns} columns");
            _faults.Add(PlaceOf(ColumnName(_cellCount - 1)), "", rule, $"Remove what stands there, or raise {nameof(TableOptions)}.{nameof(TableOptions.MaximumColumns)}.");
        }

        return hasContent;
    }

    private CellValue Read(IExcelDataReader reader, int cell)
    {
        if (_facts.Special.TryGetValue(new SheetFacts.CellPosition(_row, cell + 1), out SpecialCell special))
            return Special(special, cell);
        return reader.GetValue(cell) switch
        {
            string text => Text(text, cell),
            double number => Number(number, reader, cell),
            int number => Number(number, reader, cell),
            bool truth => new CellValue(CellKind.Truth, truth ? "true" : "false"),
            DateTime day => new CellValue(CellKind.Day, CellText.Day(day)),
            TimeSpan duration => new CellValue(CellKind.Text, CellText.Duration(duration)),
            _ => default,
        };
    }

    private CellValue Special(SpecialCell special, int cell)
    {
        if (special is SpecialCell.True or SpecialCell.False)
            return new CellValue(CellKind.Truth, special == SpecialCell.True ? "true" : "false");
        if (special != SpecialCell.Uncalculated)
            return new CellValue(CellKind.Error, SpecialCells.ErrorText(special));
        _faults.Add(PlaceOf(ColumnName(cell)), "", "the formula has no stored result", "Open the workbook in a spreadsheet program, which calculates it, and save it.");
        return new CellValue(CellKind.Error, "");
    }

    private CellValue Number(double number, IExcelDataReader reader, int cell)
    {
        if (!double.IsFinite(number))
            return Refused(cell, "", "the number is not finite", "Write a number.");
        return new CellValue(CellKind.Number, CellText.IsPercentage(reader.GetNumberFormatString(cell)) ? CellText.Percentage(number) : CellText.Number(number));
    }

    private CellValue Text(string text, int cell)
    {
        // The guard is the first character of the cell; an apostrophe behind white space belongs to the text.
        string trimmed = text.StartsWith('\'') ? SpreadsheetText.Unescape(text.TrimEnd()) : text.Trim();
        if (trimmed.Length == 0)
            return default;
        if (trimmed.Length > _options.MaximumCellLength)
        {
            string rule = string.Create(CultureInfo.InvariantCulture, $"the cell has more than {_options.MaximumCellLength} characters");
            return Refused(cell, trimmed, rule, $"Shorten it, or raise {nameof(TableOptions)}.{nameof(TableOptions.MaximumCellLength)}.");
        }

        return TableText.IsUnicode(trimmed) ? new CellValue(CellKind.Text, trimmed) : Refused(cell, "", "the text has half a surrogate pair", "Type it again.");
    }

    private CellValue Refused(int cell, string value, string rule, string cure)
    {
        _faults.Add(PlaceOf(ColumnName(cell)), value, rule, cure);
        return new CellValue(CellKind.Error, "");
    }
}
