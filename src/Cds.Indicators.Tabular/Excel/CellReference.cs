using System.Globalization;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>Places in a sheet as spreadsheets write them: C12 is the third cell of row 12.</summary>
internal static class CellReference
{
    /// <summary>The most rows of a sheet.</summary>
    public const int MaximumRow = 1_048_576;

    /// <summary>The most columns of a sheet.</summary>
    public const int MaximumColumn = 16_384;

    /// <summary>The letters of a column.</summary>
    /// <param name="column">The column from 1.</param>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[8];
        int at = letters.Length;
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
            letters[--at] = (char)('A' + ((rest - 1) % 26));
        return new string(letters[at..]);
    }

    /// <summary>Reads a place within the bounds of a sheet.</summary>
    /// <param name="text">Up to three capital letters and a number without leading zeros.</param>
    /// <param name="row">The row from 1.</param>
    /// <param name="column">The column from 1.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        column = 0;
        int letters = 0;
        for (; letters < Math.Min(text.Length, 3) && char.IsAsciiLetterUpper(text[letters]); letters++)
            column = (column * 26) + (text[letters] - 'A' + 1);
        return TryParseRow(text[letters..], out row) && column is > 0 and <= MaximumColumn;
    }

    /// <summary>Reads the number of a row within the bounds of a sheet.</summary>
    public static bool TryParseRow(ReadOnlySpan<char> text, out int row)
    {
        row = 0;
        return !text.IsEmpty && text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out row) && row <= MaximumRow;
    }
}
