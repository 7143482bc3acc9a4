using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Rows;

/// <content>Values of the core, each read by its own parser.</content>
internal sealed partial class RowReader
{
    /// <summary>What stands before decimals in texts: given, or a point where cells stand between commas and no number has a comma; null where it is in doubt.</summary>
    private char? Mark => options.DecimalMark ?? (source.CellSeparator == ',' ? source.DecimalMark == ',' ? null : '.' : source.DecimalMark);

    /// <summary>A value by its canonical text; false where the cell is empty, and where it is no such value, which is reported.</summary>
    /// <param name="column">The column.</param>
    /// <param name="what">What it is, with its article, for messages.</param>
    /// <param name="parse">Reads it.</param>
    /// <param name="value">The value.</param>
    /// <param name="isRequired">Whether an empty cell is a fault.</param>
    public bool TryValue<T>(string column, string what, TextParser<T> parse, out T? value, bool isRequired = true)
    {
        value = default;
        if (Text(column) is not { } text)
            return false;
        if (text.Length == 0)
        {
            if (isRequired)
                Report(column, "", "the cell is empty", "Fill it in.");
            return false;
        }

        if (parse(text, out value, out TextFault fault))
            return true;
        Report(column, text, string.Create(CultureInfo.InvariantCulture, $"the text is not {what}: {fault.Rule} (position {fault.Position})"), fault.Cure);
        return false;
    }

    /// <summary>
    /// A published figure in canonical text or in words: <c>80%</c>, <c>&gt;=80%</c>, <c>trên 99,5%</c>. Its decimals have the mark of the table; where that is not known, a text that reads
    /// differently with point and comma is a fault. Null where the cell is empty and where there is a fault.
    /// </summary>
    public Figure? OptionalFigure(string column, bool isRequired = false)
    {
        char? mark = _columns.TryGetValue(column, out int cell) && source.Kind(cell) == CellKind.Number ? '.' : Mark;
        if (!TryValue(column, "a figure", mark == ',' ? Vietnamese : Invariant, out Figure? figure, isRequired))
            return null;
        if (mark is null && Figure.TryParse(Text(column), TextStyle.Vietnamese, out Figure? other, out _) && other != figure)
        {
            Report(column, Text(column)!, "the number could be read in two ways", $"Set {options.GetType().Name}.{nameof(TableOptions.DecimalMark)} to what stands before decimals.");
            return null;
        }

        return figure;

        static bool Vietnamese(ReadOnlySpan<char> text, out Figure? value, out TextFault fault) => Figure.TryParse(text, TextStyle.Vietnamese, out value, out fault);

        // Where the mark is in doubt, a text that only one of both reads is not.
        bool Invariant(ReadOnlySpan<char> text, out Figure? value, out TextFault fault) =>
            Figure.TryParse(text, TextStyle.Invariant, out value, out fault)
            || (mark is null && Figure.TryParse(text, TextStyle.Vietnamese, out value, out _));
    }

    /// <summary>A whole number from 0 on, or null where the cell is empty and not required, and where it is none, which is reported.</summary>
    public int? Whole(string column, bool isRequired)
    {
        if (OptionalNumber(column) is not { } number)
        {
            if (isRequired && Cell(column) is "")
                Report(column, "", "the number is missing", "Fill it in.");
            return null;
        }

        if (number.IsInteger && number >= Rational.Zero && number <= int.MaxValue)
            return (int)number.Numerator;
        Report(column, number.ToString(format: null, CultureInfo.InvariantCulture), "the number is not a whole one from 0 to 2,147,483,647", "Write a count.");
        return null;
    }
}
