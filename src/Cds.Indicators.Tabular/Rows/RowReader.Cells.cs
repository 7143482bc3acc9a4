using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Internal;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Rows;

internal sealed partial class RowReader
{
    /// <summary>The most bytes of UTF-8 that one UTF-16 unit takes.</summary>
    private const int BytesPerUnit = 3;

    private string TooLong => string.Create(CultureInfo.InvariantCulture, $"the cell is longer than {options.MaximumCellLength} characters");

    private string RaiseLength => $"Shorten it, or raise {options.GetType().Name}.{nameof(TableOptions.MaximumCellLength)}.";

    /// <summary>A text that must be there.</summary>
    public string RequiredText(string column)
    {
        string? text = Text(column);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            Report(column, text, "the cell is empty", "Fill it in.");
        return text ?? "";
    }

    /// <summary>A text, or null where the cell is empty or the column is not there.</summary>
    public string? OptionalText(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>A code that must be there.</summary>
    public string RequiredCode(string column)
    {
        string? code = Code(column);
        if (code is "")
            Report(column, "", "the code is missing", "Fill it in, with its leading zeros.");
        return code ?? "";
    }

    /// <summary>A code, or null where the cell is empty or the column is not there.</summary>
    public string? OptionalCode(string column) => Code(column) is { Length: > 0 } code ? code : null;

    /// <summary>One of a set of words, which must be there.</summary>
    public T Word<T>(string column, ImmutableArray<(string Word, T Value)> words)
        where T : struct => OptionalWord(column, words, isRequired: true) ?? default;

    /// <summary>One of a set of words, or null where the cell is empty or the column is not there.</summary>
    public T? OptionalWord<T>(string column, ImmutableArray<(string Word, T Value)> words)
        where T : struct => OptionalWord(column, words, isRequired: false);

    /// <summary>A day that must be there.</summary>
    public LocalDate RequiredDay(string column)
    {
        string? text = Cell(column);
        if (text is "")
            Report(column, "", "the day is missing", "Write it as 2025-07-01.");
        return Day(column, text) ?? default;
    }

    /// <summary>A day, or null where the cell is empty or the column is not there.</summary>
    public LocalDate? OptionalDay(string column) => Day(column, Cell(column));

    /// <summary>A share from 0 to 1, or null where the cell is empty or the column is not there.</summary>
    public Rational? OptionalShare(string column)
    {
        if (Cell(column) is not { Length: > 0 } text || Invariant(column, text) is not { } number)
            return null;
        bool isShownInPercent = number[^1] == '%' && source.Kind(_columns[column]) is CellKind.Number;
        if (isShownInPercent && Rational.TryParse(number.AsSpan(0, number.Length - 1), CultureInfo.InvariantCulture, out Rational hundredths))
            return InShares(column, text, hundredths / 100);
        if (!Rational.TryParse(number, out Rational share, out TextFault fault))
            Report(column, text, string.Create(CultureInfo.InvariantCulture, $"the text is not a share: {fault.Rule} (position {fault.Position})"), "Write a fraction or a decimal, 3/7 or 0.25.");
        else
            return InShares(column, text, share);
        return null;
    }

    /// <summary>An exact number, or null where the cell is empty or the column is not there: a decimal with the mark of the table, or a fraction; <c>94%</c> is 0.94.</summary>
    public Rational? OptionalNumber(string column)
    {
        if (Cell(column) is not { Length: > 0 } text || Invariant(column, text) is not { } number)
            return null;
        bool isPercent = number[^1] == '%';
        if (Rational.TryParse(isPercent ? number.AsSpan(0, number.Length - 1).TrimEnd() : number, out Rational value, out TextFault fault))
            return isPercent ? value / 100 : value;
        Report(column, text, string.Create(CultureInfo.InvariantCulture, $"the text is not a number: {fault.Rule} (position {fault.Position})"), "Write digits, with a decimal mark where there are decimals.");
        return null;
    }

    private T? OptionalWord<T>(string column, ImmutableArray<(string Word, T Value)> words, bool isRequired)
        where T : struct
    {
        if (Cell(column) is not { } text || (text.Length == 0 && !isRequired))
            return null;
        foreach ((string word, T value) in words)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
                return value;
        }

        Report(column, text, text.Length == 0 ? "the word is missing" : "the word is not known", $"Write one of {string.Join(", ", words.Select(static w => w.Word))}.");
        return null;
    }

    private Rational InShares(string column, string text, Rational share)
    {
        if (share < Rational.Zero || share > Rational.One)
            Report(column, text, "a share is 0 to 1", "Write the part, 3/7 or 0.25, not a percentage.");
        return share;
    }

    private string? Text(string column)
    {
        string? text = Cell(column);
        if (text is null || IsFormula(column, text))
            return null;
        if (!TableText.HasRefused(text))
            return text;
        if (text.Contains(TableText.ByteOrderMark, StringComparison.Ordinal))
            Report(column, text, "a byte order mark stands in the text", "Remove it: two tables may have been joined.");
        else
            Report(column, text, "the text has a control character", "Remove it.");
        return null;
    }

    private string? Code(string column)
    {
        string? text = Cell(column);
        if (text is null || IsFormula(column, text))
            return null;
        if (text.Any(TableText.IsRefusedInCode))
            Report(column, text, "a code has no white space and no control character", "Remove it.");
        else if (source.Kind(_columns[column]) is CellKind.Number)
            Report(column, text, "the code is a number, which has lost its leading zeros if it had any", "Format the column as text, and write the code again.");
        else
            return text;
        return null;
    }

    /// <summary>Whether a spreadsheet would run the cell, which is reported: whoever wrote such a table did not guard it, or means harm.</summary>
    private bool IsFormula(string column, string text)
    {
        if (!source.IsFormula(_columns[column]))
            return false;
        Report(column, text, "a spreadsheet would run the text as a formula", "Put an apostrophe in front, or take the sign away.");
        return true;
    }

    private LocalDate? Day(string column, string? text)
    {
        if (text is null or "")
            return null;
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate day))
            return day;
        Report(column, text, "the text is not a day of the calendar, year-month-day", "Write it as 2025-07-01.");
        return null;
    }

    /// <summary>A number with a point before its decimals and nothing between thousands; null where it could be read in two ways, which is reported.</summary>
    private string? Invariant(string column, string text)
    {
        ReadOnlySpan<byte> utf8 = source.Utf8(_columns[column]);
        if (utf8.IndexOfAny((byte)',', (byte)'.') < 0 || source.Kind(_columns[column]) is CellKind.Number)
            return text;
        char? mark = source.DecimalMark ?? DecimalMarks.Of(utf8);
        if (mark is null)
        {
            Report(column, text, "the number could be read in two ways", $"Set {options.GetType().Name}.{nameof(TableOptions.DecimalMark)} to what stands before decimals.");
            return null;
        }

        char thousands = mark == ',' ? '.' : ',';
        int end = text.IndexOf(mark.Value, StringComparison.Ordinal);
        string whole = end < 0 ? text : text[..end];
        bool isGrouped = whole.Contains(thousands, StringComparison.Ordinal) && DecimalMarks.IsGrouped(Encoding.UTF8.GetBytes(whole.TrimStart('-', '+').TrimEnd('%', ' ')), (byte)thousands);
        return (isGrouped ? whole.Replace(thousands.ToString(), "", StringComparison.Ordinal) : whole) + (end < 0 ? "" : "." + text[(end + 1)..]);
    }

    /// <summary>The text of a cell; null where the column is not there, and where the cell is too long or an error of the spreadsheet, which is reported.</summary>
    private string? Cell(string column)
    {
        if (!_columns.TryGetValue(column, out int cell))
            return null;
        ReadOnlySpan<byte> utf8 = source.Utf8(cell);
        if (source.Kind(cell) is CellKind.Error)
        {
            Report(column, Encoding.UTF8.GetString(utf8), "the cell is an error of the spreadsheet", "Mend the formula, or write the value.");
            return null;
        }

        if (utf8.Length <= (long)options.MaximumCellLength * BytesPerUnit)
        {
            string text = Encoding.UTF8.GetString(utf8);
            if (text.Length <= options.MaximumCellLength)
                return text;
        }

        Report(column, "", TooLong, RaiseLength);
        return null;
    }
}
