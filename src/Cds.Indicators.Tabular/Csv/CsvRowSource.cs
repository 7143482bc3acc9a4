using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using CsvHelper;

namespace Cds.Indicators.Tabular.Csv;

/// <summary>A table in a text with separators, read row by row.</summary>
internal sealed class CsvRowSource : RowSource
{
    /// <summary>The most bytes that a row may have, whatever the limits of cells and columns.</summary>
    private const int LargestRow = 1 << 26;

    private const int SmallestLimit = 1 << 16;

    private readonly Utf8Input _input;
    private readonly CsvReader _csv;
    private readonly TableOptions _options;
    private readonly FaultList _faults;
    private readonly int _largestRow;
    private readonly int _skipped;
    private readonly bool _isVerbatim;
    private CsvReader _row;
    private CsvMalformedRecord _malformed;
    private bool _isMalformed;
    private bool _isStopped;
    private bool _isOpened;
    private bool _isTrimmed;

    /// <param name="stream">The bytes, from the present position to the end; left open.</param>
    /// <param name="name">The name of the table in messages.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="faults">Where faults of the text go.</param>
    public CsvRowSource(Stream stream, string name, TableOptions options, FaultList faults)
        : this(stream, name, options, faults, static (head, options) => CsvShape.Of(head, options), isVerbatim: false)
    {
    }

    /// <summary>A text of a standard, which says itself what stands between its cells, and in which white space and apostrophes belong to them.</summary>
    /// <param name="stream">The bytes, from the present position to the end; left open.</param>
    /// <param name="name">The name of the table in messages.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="faults">Where faults of the text go.</param>
    /// <param name="find">Finds the shape in the first bytes.</param>
    public static CsvRowSource Verbatim(Stream stream, string name, TableOptions options, FaultList faults, CsvShapeFinder find) =>
        new(stream, name, options, faults, find, isVerbatim: true);

    /// <summary>The rows of a later part of the text, cut into cells in the same way.</summary>
    /// <param name="stream">The bytes from the beginning of a row to the end; left open.</param>
    /// <param name="faults">Where faults of the text go.</param>
    public CsvRowSource Continued(Stream stream, FaultList faults)
    {
        CsvShape shape = new(Separator, DecimalMark, Skipped: 0);
        return new CsvRowSource(stream, Source, _options, faults, (_, _) => shape, _isVerbatim);
    }

    private CsvRowSource(Stream stream, string name, TableOptions options, FaultList faults, CsvShapeFinder find, bool isVerbatim)
    {
        Source = name;
        _isVerbatim = isVerbatim;
        _options = options;
        _faults = faults;
        _input = new Utf8Input(stream, options.Encoding, options.MaximumBytes);
        CsvShape shape = find(_input.Peek(), options);
        _input.ReadExactly(new byte[shape.Skipped]);
        _skipped = shape.Skipped;
        Separator = shape.Separator;
        DecimalMark = shape.DecimalMark;
        _largestRow = (int)Math.Clamp((options.MaximumCellLength + 1L) * 3 * options.MaximumColumns, SmallestLimit, LargestRow);
        _csv = CsvReader.Create(
            _input,
            CsvShape.ReaderOptions(Separator) with { MaxRecordSize = _largestRow, OnMalformedRecord = Keep },
            leaveOpen: true);
        _row = _csv;
    }

    public override string Source { get; }

    /// <summary>A text has one sheet without a name.</summary>
    public override string? Sheet => null;

    public override int Row => (int)_csv.RowNumber;

    public override int CellCount => _row.FieldCount;

    public override char? DecimalMark { get; }

    /// <summary>What stands between cells, given or found.</summary>
    public char Separator { get; }

    public override char? CellSeparator => Separator;

    /// <summary>Where the present row begins, in bytes from the beginning of the stream. The stream is UTF-8.</summary>
    public long RowStart => _input.MarkLength + _skipped + _csv.ByteOffset;

    /// <summary>Whether the stream is UTF-8 as far as it was read.</summary>
    public bool IsUtf8 => _input.IsUtf8;

    /// <summary>Whether the stream is ASCII as far as it was read, and may still turn out to be something else than UTF-8.</summary>
    public bool IsAscii => _input.IsAscii;

    public override bool ReadSheet() => !_isOpened && (_isOpened = true);

    public override bool Read()
    {
        while (!_isStopped && Advance())
        {
            bool isPlain = !_isMalformed && !_input.HasDamage && !_input.IsTooLong && _csv.RowNumber <= _options.MaximumRows && _csv.FieldCount <= _options.MaximumColumns;
            if (isPlain || IsSound())
                return true;
        }

        return false;
    }

    public override CellKind Kind(int cell) => Utf8(cell).IsEmpty ? CellKind.Empty : CellKind.Text;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ReadOnlySpan<byte> Utf8(int cell)
    {
        ReadOnlySpan<byte> utf8 = _row.GetSpan(cell);
        return _isVerbatim || utf8.IsEmpty || (utf8[0] > '\'' && utf8[^1] > ' ') ? utf8 : Bare(cell, utf8);
    }

    public override bool IsFormula(int cell) => Trimmed(cell, _row.GetSpan(cell)) is [not (byte)'\'', ..] text && SpreadsheetText.IsFormula(text);

    public override void Dispose()
    {
        if (_row != _csv)
            _row.Dispose();
        _csv.Dispose();
        _input.Dispose();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The cell without the white space around it and without the apostrophe that guards formulas.</summary>
    private ReadOnlySpan<byte> Bare(int cell, ReadOnlySpan<byte> utf8) => SpreadsheetText.Unescape(Trimmed(cell, utf8));

    /// <summary>The cell without the white space around it, where no quotation marks keep it.</summary>
    private ReadOnlySpan<byte> Trimmed(int cell, ReadOnlySpan<byte> utf8) => _isTrimmed || _row.GetRawSpan(cell) is [(byte)'"', ..] ? utf8 : utf8.Trim(" \t"u8);

    private bool Advance()
    {
        if (_isMalformed)
            Forget();
        try
        {
            return _csv.Read() || (_input.IsTooLong && Stop(TooManyBytes, nameof(TableOptions.MaximumBytes), Row + 1));
        }
        catch (CsvFormatException)
        {
            _isStopped = true;
            _faults.Add(
                PlaceOf(Row + 1),
                "",
                $"the row is longer than {Number(_largestRow)} bytes",
                "Close the quotation mark that may be open, split the row, or raise the limits of cells and columns.");
            return false;
        }
    }

    private string TooManyBytes => $"the table has more than {Number(_options.MaximumBytes)} bytes";

    private void Keep(CsvMalformedRecord record) => (_malformed, _isMalformed) = (record, true);

    /// <summary>Leaves a row with a quotation mark out of place.</summary>
    private void Forget()
    {
        if (_row != _csv)
            _row.Dispose();
        (_row, _isTrimmed, _isMalformed) = (_csv, false, false);
    }

    /// <summary>Judges a row that is not plain, and reports what is wrong.</summary>
    private bool IsSound()
    {
        if (_input.IsTooLong)
            return Stop(TooManyBytes, nameof(TableOptions.MaximumBytes), Row);
        if (_csv.RowNumber > _options.MaximumRows)
            return Stop($"the table has more than {Number(_options.MaximumRows)} rows", nameof(TableOptions.MaximumRows), Row);
        bool isSound = !_isMalformed || IsMended(_malformed);
        if (_input.HasDamage && ReportDamage())
            isSound = false;
        if (_row.FieldCount > _options.MaximumColumns)
            isSound = Report($"the row has more than {Number(_options.MaximumColumns)} cells", $"Split it, or raise {_options.GetType().Name}.{nameof(TableOptions.MaximumColumns)}.");
        return isSound;
    }

    private bool Stop(string rule, string option, int row)
    {
        _isStopped = true;
        _faults.Add(PlaceOf(row), "", rule, $"Split it, or raise {_options.GetType().Name}.{option}.");
        return false;
    }

    private bool Report(string rule, string cure)
    {
        _faults.Add(Place, "", rule, cure);
        return false;
    }

    /// <summary>
    /// Whether a row with a quotation mark out of place is sound after all, because only white space stands around its quoted cells; otherwise a fault is reported.
    /// </summary>
    private bool IsMended(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            return Report("a quotation mark is opened and never closed", "Close it, or double it where it belongs to the text.");
        if (_isVerbatim)
            return Report("a quotation mark stands inside a cell", "Put the cell in quotation marks as a whole, and double those inside it.");
        bool isMalformed = false;
        CsvReader trimmed = CsvReader.Create(
            Encoding.UTF8.GetBytes(record.RawRecord),
            CsvShape.ReaderOptions(Separator) with { TrimWhitespace = true, OnMalformedRecord = _ => isMalformed = true });
        if (!trimmed.Read() || isMalformed)
        {
            trimmed.Dispose();
            return Report("a quotation mark stands inside a cell", "Put the cell in quotation marks as a whole, and double those inside it.");
        }

        (_row, _isTrimmed) = (trimmed, true);
        return true;
    }

    /// <summary>Reports the invalid bytes of the present row.</summary>
    private bool ReportDamage()
    {
        bool isDamaged = false;
        long cellStart = _skipped + _csv.ByteOffset;
        for (int cell = 0; cell < _csv.FieldCount; cell++)
        {
            long cellEnd = cellStart + _csv.GetRawSpan(cell).Length + 1;
            bool isFirst = true;
            while (_input.TryTakeDamage(cellEnd, out _))
            {
                if (isFirst)
                    _faults.Add(PlaceOf(ColumnName(cell)), "", $"the text is not {_input.EncodingName} as the rest of the table is", "Save the table in one encoding, best CSV UTF-8.");
                isFirst = false;
                isDamaged = true;
            }

            cellStart = cellEnd;
        }

        return isDamaged;
    }
}
