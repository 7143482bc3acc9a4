using System.Globalization;
using Cds.Indicators.Faults;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>Reads one sheet of an .xlsx before its values are read: every place is within a sheet and in order, every value is what its type says, nothing is too long.</summary>
/// <param name="part">The sheet.</param>
/// <param name="source">The name of the workbook in messages.</param>
/// <param name="facts">What is found.</param>
/// <param name="sharedStrings">How many texts the cells may refer to.</param>
/// <param name="unformatted">The styles whose number format ExcelDataReader would leave out.</param>
internal sealed class SheetInspector(PartReader part, string source, SheetFacts facts, int sharedStrings, HashSet<int> unformatted)
{
    /// <summary>The most characters of a cell with its escapes; a cell has at most 32,767 without.</summary>
    public const int MaximumText = 1 << 18;

    private const int MaximumSpecial = 1_000_000;
    private const int MaximumMerged = 200_000;
    private const int KeptText = 64;

    private readonly char[] _start = new char[KeptText];
    private int _row;
    private int _column;
    private int _merged;
    private string _type = "";
    private bool _isCell;
    private bool _isUnformatted;
    private bool _isValue;
    private bool _hasFormula;
    private bool _hasValue;
    private long _length;

    /// <exception cref="WorkbookFault">Something in the sheet cannot be.</exception>
    public void Inspect()
    {
        while (part.Read())
        {
            if (part.IsText)
                CountText();
            else
                _length = _isCell ? _length : 0;
            switch (part.Xml.Depth)
            {
                case 0 when part.Xml.NodeType == System.Xml.XmlNodeType.Element && !part.IsElement("worksheet"):
                    if (part.Xml.LocalName is "chartsheet" or "dialogsheet")
                        return;
                    throw Fault(part.Xml.LocalName, "the part is not a sheet of this dialect of workbooks", WorkbookInput.SaveAgain);
                case 2 when part.IsElement("row"):
                    BeginRow(part.Xml.GetAttribute("r"));
                    break;
                case 2 when part.IsElement("mergeCell") || part.IsElement("col"):
                    if (++_merged > MaximumMerged)
                        throw Fault("", "the sheet has more merged cells or widths of columns than are read", WorkbookInput.SaveAgain);
                    break;
                case 3:
                    if (part.IsElement("c"))
                        BeginCell(part.Xml.GetAttribute("r"));
                    if (part.IsEnd("c"))
                        EndCell();
                    break;
                case 4 when _isCell:
                    _hasFormula |= part.IsElement("f");
                    _hasValue |= part.IsElement("v") || part.IsElement("is");
                    if (part.IsElement("f") || part.IsElement("v") || part.IsElement("is"))
                        BeginText();
                    break;
            }
        }
    }

    private void BeginRow(string? number)
    {
        int row = _row + 1;
        if (number is not null && !CellReference.TryParseRow(number, out row))
            throw Fault(number, "the number of a row is not 1 to 1048576", WorkbookInput.SaveAgain);
        if (row <= _row || row > CellReference.MaximumRow)
            throw Fault(number ?? "", "the rows are not in order", WorkbookInput.SaveAgain);
        _row = row;
        _column = 0;
    }

    private void BeginCell(string? place)
    {
        int column = _column + 1;
        int row = _row;
        if (place is not null && !CellReference.TryParse(place, out row, out column))
            throw Fault(place, "the place of a cell is not A1 to XFD1048576", WorkbookInput.SaveAgain);
        if (row != _row || column <= _column || column > CellReference.MaximumColumn)
            throw Fault(place ?? "", "the cells are not in order", WorkbookInput.SaveAgain);
        _column = column;
        _type = part.Xml.GetAttribute("t") ?? "n";
        _isUnformatted = unformatted.Count > 0 && int.TryParse(part.Xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int style) && unformatted.Contains(style);
        (_isCell, _hasFormula, _hasValue) = (true, false, false);
        BeginText();
    }

    private void BeginText()
    {
        _length = 0;
        _isValue = !part.IsElement("f");
    }

    private void CountText()
    {
        int kept = _isCell && _isValue ? (int)Math.Min(_length, KeptText) : KeptText;
        _length += part.ReadText(_start.AsSpan(kept));
        if (_length > MaximumText)
            throw Fault("", "the text is longer than a cell can be", "Shorten it.");
    }

    private void EndCell()
    {
        _isCell = false;
        if (!_hasValue)
        {
            if (!_hasFormula)
                return;
            Note(SpecialCell.Uncalculated);
            Widen();
            return;
        }

        string text = new string(_start, 0, (int)Math.Min(_length, KeptText)).Trim();
        if (text.Length == 0 && _length <= KeptText)
            return;
        Widen();
        switch (_type)
        {
            case "e":
                Note(SpecialCells.Error(text));
                break;
            case "b":
                Note(text is "1" or "true" ? SpecialCell.True : text is "0" or "false" ? SpecialCell.False : throw Fault(text, "the truth value is not 0 or 1", WorkbookInput.SaveAgain));
                break;
            case "s" when !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= sharedStrings:
                throw Fault(text, "the cell refers to a text that the workbook does not have", WorkbookInput.SaveAgain);
            case "s" or "str" or "inlineStr" or "d":
                break;
            default:
                if (_isUnformatted)
                    throw Fault(text, "the style of the cell switches its number format off, so that a percentage or a day would be taken for a number", WorkbookInput.SaveAgain);
                if (_length > KeptText || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
                    throw Fault(text, "the value is not a number, which the type of the cell says it is", WorkbookInput.SaveAgain);
                break;
        }
    }

    private void Widen()
    {
        if (_column > facts.Widest.Column)
            facts.Widest = new SheetFacts.CellPosition(_row, _column);
    }

    private void Note(SpecialCell special)
    {
        if (facts.Special.Count == MaximumSpecial)
            throw Fault("", string.Create(CultureInfo.InvariantCulture, $"more than {MaximumSpecial} cells hold errors, truth values or formulas without a result"), "Mend the formulas.");
        facts.Special.Add(new SheetFacts.CellPosition(_row, _column), special);
    }

    private WorkbookFault Fault(string value, string rule, string cure) => new(
        new FaultPlace(source, _row == 0 ? null : _row, _isCell && _column > 0 ? CellReference.Letters(_column) : null, JsonPath: null) { Sheet = facts.Name }, value, rule, cure);
}
