using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using ExcelDataReader;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>
/// The rows of a workbook, .xlsx or .xls. Sheets without content and the sheet of notes are passed over, as are blank rows (rows keep their numbers);
/// hidden sheets, rows and columns are read like others, because what is hidden was still reported. Formulas are their stored results.
/// </summary>
internal sealed partial class ExcelRowSource : RowSource
{
    private readonly TableOptions _options;
    private readonly FaultList _faults;
    private readonly WorkbookInput? _input;
    private int _sheetIndex = -1;
    private SheetFacts _facts = new("");
    private MergedCells _merged = MergedCells.None;
    private bool _isPending;
    private int _row;

    private ExcelRowSource(WorkbookInput? input, string source, TableOptions options, FaultList faults)
    {
        _input = input;
        Source = source;
        _options = options;
        _faults = faults;
    }

    public override string Source { get; }

    public override string? Sheet => _sheetIndex < 0 ? null : _input?.Reader.Name;

    public override int Row => _row;

    public override int CellCount => _cellCount;

    /// <summary>Not known: numbers that were typed as text follow the habits of who typed them.</summary>
    public override char? DecimalMark => _options.DecimalMark;

    /// <summary>Opens a workbook.</summary>
    /// <param name="stream">The bytes, from the present position to the end; left open. Read as it lies where it can be sought, otherwise copied first.</param>
    /// <param name="source">The name of the workbook in messages.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The rows; none, after a fault, where the workbook cannot be read.</returns>
    public static ExcelRowSource Open(Stream stream, string source, TableOptions options, FaultList faults)
    {
        WorkbookInput? input = null;
        try
        {
            input = WorkbookInput.Open(stream, source, options);
            CheckSheet(input, source, options);
        }
        catch (WorkbookFault fault)
        {
            faults.Add(fault.Place, fault.Value, fault.Message, fault.Cure);
            input?.Dispose();
            input = null;
        }

        return new ExcelRowSource(input, source, options, faults);
    }

    public override bool ReadSheet()
    {
        if (_input is null)
            return false;
        try
        {
            while (MoveToSheet())
            {
                if (!IsWanted(_input.Reader.Name))
                    continue;
                _facts = _input.Sheets[_sheetIndex];
                CheckWidth(_facts);
                _merged = MergedCells.Of(_input.Reader.MergeCells, _options.MaximumColumns);
                _row = 0;
                IsHeader = true;
                ColumnNames = [];
                _isPending = ReadRow();
                if (_isPending)
                    return true;
            }
        }
        catch (Exception exception) when (_input.IsOfContent(exception))
        {
            Add(exception);
        }

        return false;
    }

    public override bool Read()
    {
        if (_isPending)
        {
            _isPending = false;
            return true;
        }

        if (_input is null)
            return false;
        try
        {
            return ReadRow();
        }
        catch (Exception exception) when (_input.IsOfContent(exception))
        {
            Add(exception);
            return false;
        }
    }

    public override void Dispose() => _input?.Dispose();

    private static void CheckSheet(WorkbookInput input, string source, TableOptions options)
    {
        if (options.Sheet is not { } wanted || input.Sheets.Any(sheet => string.Equals(sheet.Name, wanted, StringComparison.Ordinal)))
            return;
        throw new WorkbookFault(
            new FaultPlace(source, Row: null, Column: null, JsonPath: null),
            wanted,
            "the workbook has no sheet of this name",
            $"Set {nameof(TableOptions)}.{nameof(TableOptions.Sheet)} to one of {string.Join(", ", input.Sheets.Select(sheet => sheet.Name))}.");
    }

    private bool IsWanted(string name) => _options.Sheet is { } wanted ? string.Equals(name, wanted, StringComparison.Ordinal) : !WorkbookNotes.IsSheetName(name);

    /// <summary>Goes to the next sheet; the reader stands at the first one from the start.</summary>
    private bool MoveToSheet()
    {
        _sheetIndex++;
        return _sheetIndex == 0 ? _input!.Reader.ResultsCount > 0 : _input!.Reader.NextResult();
    }

    private void CheckWidth(SheetFacts facts)
    {
        if (facts.Widest.Row > 0 && facts.Widest.Column > _options.MaximumColumns)
        {
            throw new WorkbookFault(
                FaultPlace.InSheet(Source, facts.Name, facts.Widest.Row, CellReference.Letters(facts.Widest.Column)),
                "",
                string.Create(CultureInfo.InvariantCulture, $"the sheet has more than {_options.MaximumColumns} columns"),
                $"Remove what stands there, or raise {nameof(TableOptions)}.{nameof(TableOptions.MaximumColumns)}.");
        }
    }

    /// <summary>Goes to the next row with content and without a fault.</summary>
    private bool ReadRow()
    {
        IExcelDataReader reader = _input!.Reader;
        while (reader.Read())
        {
            _row++;
            long before = _faults.Count;
            bool hasContent = ReadCells(reader);
            if (hasContent && _row > _options.MaximumRows)
            {
                string rule = string.Create(CultureInfo.InvariantCulture, $"the sheet has more than {_options.MaximumRows} rows");
                _faults.Add(Place, "", rule, $"Split it, or raise {nameof(TableOptions)}.{nameof(TableOptions.MaximumRows)}.");
                return false;
            }

            if (hasContent && _faults.Count == before)
                return true;
        }

        return false;
    }

    private void Add(Exception exception)
    {
        WorkbookFault fault = exception as WorkbookFault
            ?? new WorkbookFault(new FaultPlace(Source, Row: null, Column: null, JsonPath: null) { Sheet = Sheet }, "", WorkbookInput.Damaged, WorkbookInput.SaveAgain);
        _faults.Add(fault.Place, fault.Value, fault.Message, fault.Cure);
    }
}
