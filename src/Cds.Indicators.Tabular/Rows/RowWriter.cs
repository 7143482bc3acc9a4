using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Internal;
using NodaTime;

namespace Cds.Indicators.Tabular.Rows;

/// <summary>Writes the cells of a layout, whatever the table is stored in, and refuses what <see cref="RowReader"/> would not read back.</summary>
/// <param name="sink">Where cells go; disposed by the caller.</param>
/// <param name="parameter">The parameter that holds the entries, for refusals.</param>
internal sealed class RowWriter(RowSink sink, string parameter)
{
    private ImmutableArray<string> _columns = [];
    private int _entry;
    private int _column;

    /// <summary>Begins a sheet and writes its header.</summary>
    public void Begin(string sheet, ImmutableArray<string> columns)
    {
        _columns = columns;
        _entry = 1;
        sink.BeginSheet(sheet, columns);
    }

    public void Text(string? value, bool isRequired = false)
    {
        if (isRequired && string.IsNullOrWhiteSpace(value))
            throw Refused(value, "the text is empty");
        if (value is not null && TableText.RuleAgainst(value) is { } rule)
            throw Refused(value, rule);
        Write(value);
    }

    public void Code(string? value, bool isRequired = false)
    {
        if (isRequired && string.IsNullOrEmpty(value))
            throw Refused(value, "the code is missing");
        if (value is not null && (value.Any(TableText.IsRefusedInCode) || !TableText.IsUnicode(value)))
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
        sink.Day(value);
        _column++;
    }

    /// <summary>A share from 0 to 1: a number where its decimals end, otherwise the fraction as text.</summary>
    public void Share(Rational? value)
    {
        if (value is { } share && (share < Rational.Zero || share > Rational.One))
            throw Refused(string.Create(CultureInfo.InvariantCulture, $"{share}"), "a share is 0 to 1");
        if (value is not { } part)
            sink.Empty();
        else if (ExactText.Ends(part))
            sink.Number(part, decimals: 4);
        else
            sink.Text(string.Create(CultureInfo.InvariantCulture, $"{part}"));
        _column++;
    }

    public void EndRow()
    {
        sink.EndRow();
        _entry++;
        _column = 0;
    }

    private void Write(string? value)
    {
        sink.Text(value);
        _column++;
    }

    private ArgumentException Refused(string? value, string rule) => TableText.Refusal(_entry, _columns[_column], value, rule, parameter);
}
