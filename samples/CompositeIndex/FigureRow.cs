using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Faults;
using DistrictScorecard.Tables;

namespace IndexReport;

/// <summary>One row of figures: the code of a unit, and a cell for each column.</summary>
internal sealed class FigureRow(TableRecord record, List<Fault> faults) : TableRow(record, faults)
{
    /// <summary>The code of the unit.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The cells, as many as the columns.</summary>
    public ImmutableArray<string> Cells { get; private set; } = [];

    /// <summary>Whether a text is a number: digits, a point before decimals, a sign, an exponent.</summary>
    public static bool TryReadNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    public void Read(ImmutableArray<string> columns, int unit, IReadOnlySet<string> numbers)
    {
        Cells = [.. columns.Select((_, i) => Cell(i))];
        for (int i = 0; i < columns.Length; i++)
        {
            RefuseControls(columns[i], Cells[i]);
            if (numbers.Contains(columns[i]) && Cells[i].Length > 0 && !TryReadNumber(Cells[i], out _))
                Report(columns[i], Cells[i], "the text is not a number", "Write digits with a point before decimals, or leave the cell empty where there is no figure.");
        }

        Code = Cells[unit];
        if (Code.Length == 0)
            Report(columns[unit], "", "the cell is empty", "Write the code of the unit.");
    }
}
