using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Internal;

internal sealed partial class TableReader
{
    /// <summary>The most bytes of UTF-8 that one UTF-16 unit takes.</summary>
    private const int BytesPerUnit = 3;

    /// <summary>A text that must be there.</summary>
    public string RequiredText(string column)
    {
        string? text = Text(column);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            Report(column, text, "the cell is empty", "Fill it in.");
        return text ?? "";
    }

    /// <summary>A text, or null where the cell is empty.</summary>
    public string? OptionalText(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>A code that must be there.</summary>
    public string RequiredCode(string column)
    {
        string? code = Code(column);
        if (code is "")
            Report(column, "", "the code is missing", "Fill it in, with its leading zeros.");
        return code ?? "";
    }

    /// <summary>A code, or null where the cell is empty.</summary>
    public string? OptionalCode(string column) => Code(column) is { Length: > 0 } code ? code : null;

    /// <summary>One of a set of words.</summary>
    public T Word<T>(string column, ImmutableArray<(string Word, T Value)> words)
        where T : struct
    {
        if (Cell(column) is not { } text)
            return default;
        foreach ((string word, T value) in words)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
                return value;
        }

        Report(column, text, text.Length == 0 ? "the word is missing" : "the word is not known", $"Write one of {string.Join(", ", words.Select(static w => w.Word))}.");
        return default;
    }

    /// <summary>A day that must be there.</summary>
    public LocalDate RequiredDay(string column)
    {
        string? text = Cell(column);
        if (text is "")
            Report(column, "", "the day is missing", "Write it as 2025-07-01.");
        return Day(column, text) ?? default;
    }

    /// <summary>A day, or null where the cell is empty.</summary>
    public LocalDate? OptionalDay(string column) => Day(column, Cell(column));

    /// <summary>A share from 0 to 1, or null where the cell is empty or the column is not there.</summary>
    public Rational? OptionalShare(string column)
    {
        if (!_columns.ContainsKey(column) || Cell(column) is not { Length: > 0 } text)
            return null;
        if (!Rational.TryParse(text, out Rational share, out TextFault fault))
            Report(column, text, string.Create(CultureInfo.InvariantCulture, $"the text is not a share: {fault.Rule} (position {fault.Position})"), "Write a fraction or a decimal, 3/7 or 0.25.");
        else if (share < Rational.Zero || share > Rational.One)
            Report(column, text, "a share is 0 to 1", "Write the part, 3/7 or 0.25, not a percentage.");
        return share;
    }

    private string? Text(string column)
    {
        string? text = Cell(column);
        if (text is null || !text.Any(TableText.IsRefused))
            return text;
        Report(column, text, "the text has a control character", "Remove it.");
        return null;
    }

    private string? Code(string column)
    {
        string? text = Cell(column);
        if (text is null || !text.Any(TableText.IsRefusedInCode))
            return text;
        Report(column, text, "a code has no white space and no control character", "Remove it.");
        return null;
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

    /// <summary>The text of a cell without the apostrophe that guards formulas; null where it is too long, which is then reported.</summary>
    private string? Cell(string column)
    {
        ReadOnlySpan<byte> utf8 = _csv.GetSpan(_columns[column]);
        if (utf8.Length <= (long)_options.MaximumCellLength * BytesPerUnit)
        {
            string text = SpreadsheetText.Unescape(Encoding.UTF8.GetString(utf8));
            if (text.Length <= _options.MaximumCellLength)
                return text;
        }

        string rule = string.Create(CultureInfo.InvariantCulture, $"the cell is longer than {_options.MaximumCellLength} characters");
        Report(column, "", rule, $"Shorten it, or raise {nameof(AreaTableOptions)}.{nameof(AreaTableOptions.MaximumCellLength)}.");
        return null;
    }

    private void Report(string column, string value, string rule, string cure) => _faults.Add(FaultPlace.InTable(_source, Row, column), value, rule, cure);
}
