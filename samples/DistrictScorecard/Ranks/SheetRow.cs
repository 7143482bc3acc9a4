using System.Collections.Immutable;
using Cds.Indicators.Faults;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Ranks;

/// <summary>One row of scores: a code, texts and numbers, as they stand in the file.</summary>
internal sealed class SheetRow(TableRecord record, List<Fault> faults) : TableRow(record, faults)
{
    /// <summary>The cells, as many as the columns; the first is the code.</summary>
    public ImmutableArray<string> Cells { get; private set; } = [];

    public string Code => Cells[0];

    /// <summary>Reads the cells; a code that is missing is reported.</summary>
    public void Read(ImmutableArray<string> columns)
    {
        Cells = [.. columns.Select((_, i) => IsNumber(i) ? WithoutPercent(Cell(i)) : Cell(i))];
        for (int i = 0; i < columns.Length; i++)
            RefuseControls(columns[i], Cells[i]);
        if (Code.Length == 0)
            Report(columns[0], "", "the cell is empty", "Fill in the code of the unit.");
    }

    /// <summary>A number of a workbook that is shown as a percentage is the number that it is: 98.45% is 0.9845.</summary>
    private static string WithoutPercent(string text) =>
        text.EndsWith('%') && TryReadDecimal(text[..^1], out decimal percent) ? NumberText.Invariant(percent / 100) : text;
}
