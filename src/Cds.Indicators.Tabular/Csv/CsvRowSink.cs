using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Csv;

/// <summary>A table written as text with separators (RFC 4180): lines end in CR LF, quotation marks where needed, formulas guarded.</summary>
internal sealed class CsvRowSink : RowSink
{
    private readonly string _parameter;
    private readonly MemoryStream? _table;
    private readonly Stream _bytes;
    private readonly CsvWriter _csv;
    private readonly CellEncoder? _encoder;
    private readonly char _mark;
    private ImmutableArray<string> _columns = [];
    private int _row;
    private int _column;
    private bool _isClosed;

    /// <param name="options">The options, checked.</param>
    /// <param name="parameter">The parameter that holds what is written, for refusals.</param>
    /// <param name="destination">Where rows go at once, for tables larger than memory; null to keep them until <see cref="Complete"/>.</param>
    public CsvRowSink(TableOptions options, string parameter, Stream? destination = null)
    {
        _parameter = parameter;
        _table = destination is null ? new MemoryStream() : null;
        _mark = options.DecimalMark ?? '.';
        Stream target = destination ?? _table!;
        Encoding encoding = options.Encoding ?? Encoding.UTF8;
        _encoder = encoding.CodePage == Encoding.UTF8.CodePage ? null : new CellEncoder(encoding);
        _bytes = _encoder is null ? target : Encoding.CreateTranscodingStream(target, _encoder.Encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        if (options.WriteByteOrderMark)
            target.Write(_encoder is null ? Encoding.UTF8.Preamble : Mark(encoding));
        _csv = CsvWriter.Create(
            _bytes,
            CsvWriterOptions.Default with
            {
                Separator = options.Separator ?? ',',
                NewLine = "\r\n",
                Quoting = CsvQuoting.WhenNeededOrWhitespace,
            },
            leaveOpen: true);
    }

    public override void BeginSheet(string name, ImmutableArray<string> columns)
    {
        if (!_columns.IsEmpty)
            throw new ArgumentException($"A text has one table, and '{name}' is another. Write a workbook (.xlsx), or one file for each table.", _parameter);
        _columns = columns;
        foreach (string column in columns)
            Write(column, isText: true);
        EndRow();
    }

    public override void Text(string? value) => Write(value, isText: true);

    public override void Integer(Int128 value) => Write(value.ToString(CultureInfo.InvariantCulture), isText: false);

    public override void Number(Rational value, int decimals) => Write(ExactText.Number(value, decimals, _mark), isText: false);

    public override void Percent(Rational value, int decimals) => Write(ExactText.Percent(value, decimals, _mark), isText: false);

    public override void Day(LocalDate? value)
    {
        if (value is { Calendar: var calendar } && calendar != CalendarSystem.Iso)
            throw Refused(LocalDatePattern.FullRoundtrip.Format(value.Value), "the day is not one of the Gregorian calendar");
        Write(value is { } day ? LocalDatePattern.Iso.Format(day) : null, isText: false);
    }

    public override void Empty() => Write(null, isText: false);

    public override void EndRow()
    {
        _csv.EndRecord();
        _row++;
        _column = 0;
    }

    public override void Complete(Stream destination)
    {
        Close();
        _table?.WriteTo(destination);
        destination.Flush();
    }

    public override void Dispose()
    {
        Close();
        _table?.Dispose();
    }

    private static byte[] Mark(Encoding encoding) => encoding.GetPreamble() is { Length: > 0 } mark
        ? mark
        : throw new ArgumentException($"{nameof(TableOptions.WriteByteOrderMark)} is set, and the encoding {encoding.WebName} has none.", nameof(encoding));

    /// <summary>Brings everything from the writer to the encoding and from there to the bytes, in this order.</summary>
    private void Close()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        _csv.Dispose();
        if (_encoder is not null)
            _bytes.Dispose();
    }

    private void Write(string? value, bool isText)
    {
        if (value is not null && isText)
        {
            if (TableText.RuleAgainst(value) is { } rule)
                throw Refused(value, rule);
            string guarded = SpreadsheetText.Escape(value);
            value = _encoder is null ? guarded : _encoder.Encodable(guarded) ?? throw Refused(value, $"the encoding {_encoder.Encoding.WebName} does not have all of its characters");
        }

        _csv.WriteField(value);
        _column++;
    }

    private ArgumentException Refused(string? value, string rule) =>
        TableText.Refusal(_row, _column < _columns.Length ? _columns[_column] : "", value, rule, _parameter);
}
