namespace Cds.Indicators.Tabular.Rows;

/// <summary>What a cell holds. Texts have only <see cref="Empty"/> and <see cref="Text"/>; workbooks type their cells.</summary>
internal enum CellKind : byte
{
    Empty = 0,

    Text = 1,

    /// <summary>A number, whose text is invariant: <c>0.9845</c>, or <c>98.45%</c> where the cell shows a percentage.</summary>
    Number = 2,

    /// <summary>A day, whose text is <c>2024-06-30</c>; with a time of day <c>2024-06-30T08:30:00</c>.</summary>
    Day = 3,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth = 4,

    /// <summary>An error of the spreadsheet, <c>#DIV/0!</c>.</summary>
    Error = 5,
}
