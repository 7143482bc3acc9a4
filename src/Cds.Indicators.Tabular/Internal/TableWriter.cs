using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Rates;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>Writes one table, and refuses what could not be read back as it was. Nothing leaves it before the last row is sound.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly ImmutableArray<string> _columns;
    private readonly string _parameter;
    private readonly MemoryStream _table = new();
    private int _row = 1;
    private int _column;

    /// <param name="columns">The columns, in the order in which cells are written.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="parameter">The parameter that holds the entries, for refusals.</param>
    public TableWriter(ImmutableArray<string> columns, AreaTableOptions options, string parameter)
    {
        _columns = columns;
        _parameter = parameter;
        _csv = CsvWriter.Create(
            _table,
            CsvWriterOptions.Default with
            {
                Separator = options.Separator,
                NewLine = "\r\n",
                Quoting = CsvQuoting.WhenNeededOrWhitespace,
                WriteByteOrderMark = options.WriteByteOrderMark,
            },
            leaveOpen: true);
        _csv.WriteHeader(columns.AsSpan());
    }

    public void Text(string? value, bool isRequired = false)
    {
        if (isRequired && string.IsNullOrWhiteSpace(value))
            throw Refused(value, "the text is empty");
        if (value is not null && (value.Any(TableText.IsRefused) || !IsUnicode(value)))
            throw Refused(value, "the text has a control character or half a surrogate pair");
        Write(value);
    }

    public void Code(string? value, bool isRequired = false)
    {
        if (isRequired && string.IsNullOrEmpty(value))
            throw Refused(value, "the code is missing");
        if (value is not null && (value.Any(TableText.IsRefusedInCode) || !IsUnicode(value)))
            throw Refused(value, "a code has no white space, no control character and no half of a surrogate pair");
        Write(value);
    }

    public void Word<T>(T value, ImmutableArray<(string Word, T Value)> words)
        where T : struct
    {
        foreach ((string word, T known) in words)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                Write(word);
                return;
            }
        }

        throw Refused(string.Create(CultureInfo.InvariantCulture, $"{value}"), "the value has no word");
    }

    public void Day(LocalDate? value)
    {
        if (value is { Calendar: var calendar } && calendar != CalendarSystem.Iso)
            throw Refused(LocalDatePattern.FullRoundtrip.Format(value.Value), "the day is not one of the Gregorian calendar");
        Write(value is { } day ? LocalDatePattern.Iso.Format(day) : null);
    }

    public void Share(Rational? value)
    {
        if (value is { } share && (share < Rational.Zero || share > Rational.One))
            throw Refused(string.Create(CultureInfo.InvariantCulture, $"{share}"), "a share is 0 to 1");
        Write(value is { } part ? string.Create(CultureInfo.InvariantCulture, $"{part}") : null);
    }

    public void EndRow()
    {
        _csv.EndRecord();
        _row++;
        _column = 0;
    }

    /// <summary>Hands the table over once it is whole.</summary>
    public void CopyTo(Stream destination)
    {
        _csv.Flush();
        _table.WriteTo(destination);
        destination.Flush();
    }

    public void Dispose()
    {
        _csv.Dispose();
        _table.Dispose();
    }

    private void Write(string? value)
    {
        _csv.WriteField(value is null ? null : SpreadsheetText.Escape(value));
        _column++;
    }

    private ArgumentException Refused(string? value, string rule) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Entry {_row}, column {_columns[_column]}: '{value}' cannot be written: {rule}."), _parameter);

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int consumed) != OperationStatus.Done)
                return false;
            text = text[consumed..];
        }

        return true;
    }
}
