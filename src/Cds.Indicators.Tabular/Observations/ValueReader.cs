using System.Collections.Frozen;
using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Reads values from cells: numbers, ratios as counted, figures, and words for none. What is wrong is reported with its cell.</summary>
internal sealed partial class ValueReader
{
    private const int LongestFigure = 256;

    private readonly RowSource _rows;
    private readonly RowCells _cells;
    private readonly FaultList _faults;
    private readonly ObservationTableOptions _options;
    private readonly FrozenSet<string> _missing;
    private readonly char? _givenMark;
    private ReadValue _value;

    public ValueReader(RowSource rows, ObservationTableOptions options, FaultList faults)
    {
        _rows = rows;
        _cells = new RowCells(rows);
        _faults = faults;
        _options = options;
        _missing = options.MissingTexts.Select(ColumnWords.Fold).ToFrozenSet(StringComparer.Ordinal);
        _givenMark = options.DecimalMark;
    }

    /// <summary>The value that was read last.</summary>
    public ref readonly ReadValue Value => ref _value;

    /// <summary>
    /// What stands before decimals where a text leaves it in doubt. Where commas separate cells, a comma found inside of one is no proof, and a point is what is usual.
    /// </summary>
    private char? LikelyMark => _rows is CsvRowSource { Separator: ',' } ? _rows.DecimalMark == ',' ? null : '.' : _rows.DecimalMark;

    /// <summary>Reads the value of a row of a long table; false after a fault.</summary>
    public bool TryRead(ReadSubject subject, TableHeader header)
    {
        int numerator = header[ColumnRole.Numerator];
        int denominator = header[ColumnRole.Denominator];
        int value = header[ColumnRole.Value];
        if (subject.IsPair)
        {
            if (numerator >= 0 && denominator >= 0
                && NumberText.TryReadDigits(_cells.Utf8(numerator), subject.Decimals, out long top)
                && NumberText.TryReadDigits(_cells.Utf8(denominator), subject.DenominatorDecimals, out long bottom)
                && (value < 0 || _cells.Utf8(value).IsEmpty))
            {
                _value = new ReadValue(ObservedForm.Ratio, top, bottom);
                return true;
            }

            return TryReadPair(subject, numerator, denominator, value);
        }

        if (value >= 0 && NumberText.TryReadDigits(_cells.Utf8(value), subject.Decimals, out long number)
            && number >= subject.Least && IsEmpty(numerator) && IsEmpty(denominator))
        {
            _value = new ReadValue(ObservedForm.Number, number);
            return true;
        }

        return TryReadSingle(subject, numerator, denominator, value);
    }

    /// <summary>Reads a cell that holds a value whole; false after a fault.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="text">Its text, flags taken away.</param>
    public bool TryReadWhole(ReadSubject subject, int cell, string text)
    {
        _value = default;
        CellKind kind = _rows.Kind(cell);
        if (text.Length == 0 || _missing.Contains(ColumnWords.Fold(text)))
            return true;
        if (kind is CellKind.Day or CellKind.Truth or CellKind.Error)
            return Refuse(cell, kind == CellKind.Error ? "the cell holds an error" : kind == CellKind.Day ? "the cell holds a day" : "the cell holds true or false", "Write the value as a number or a text.");
        if (!subject.IsPair)
        {
            NumberFinding finding = ReadNumber(text, kind, subject.Decimals, out long number);
            if (finding != NumberFinding.NoNumber)
            {
                _value = new ReadValue(ObservedForm.Number, number);
                return IsSound(finding, cell, subject.Decimals) && IsAllowed(subject, cell, number);
            }
        }

        int slash = subject.IsPair ? text.IndexOf('/', StringComparison.Ordinal) : -1;
        if (slash > 0 && IsNumber(text.AsSpan(0, slash)) && IsNumber(text.AsSpan(slash + 1)))
            return TryReadParts(subject, cell, text.AsSpan(0, slash).Trim(), text.AsSpan(slash + 1).Trim(), kind);
        return TryReadFigure(subject, cell, text, kind);
    }

    /// <summary>Reads a numerator and a denominator that stand apart; false after a fault.</summary>
    public bool TryReadCounts(ReadSubject subject, int numerator, int denominator) =>
        subject.IsPair ? TryReadPair(subject, numerator, denominator, value: -1) : TryReadSingle(subject, numerator, denominator, value: -1);

    /// <summary>Reads a numerator or denominator; false after a fault. A cell without a number is null.</summary>
    private bool TryReadPart(int cell, int decimals, out long? part)
    {
        part = null;
        if (cell < 0)
            return true;
        ReadOnlySpan<byte> utf8 = _cells.Utf8(cell);
        if (NumberText.TryReadDigits(utf8, decimals, out long digits))
        {
            part = digits;
            return true;
        }

        string text = Encoding.UTF8.GetString(utf8);
        if (text.Length == 0 || _missing.Contains(ColumnWords.Fold(text)))
            return true;
        CellKind kind = _rows.Kind(cell);
        if (kind is not (CellKind.Text or CellKind.Number))
            return IsSound(NumberFinding.NoNumber, cell, decimals);
        NumberFinding finding = ReadNumber(text, kind, decimals, out long number);
        part = number;
        return IsSound(finding, cell, decimals);
    }

    private bool TryReadPair(ReadSubject subject, int numerator, int denominator, int value)
    {
        bool isSound = TryReadPart(numerator, subject.Decimals, out long? top);
        isSound &= TryReadPart(denominator, subject.DenominatorDecimals, out long? bottom);
        if (!isSound)
            return false;
        if (top is null != bottom is null)
            return Refuse(top is null ? Math.Max(numerator, denominator) : Math.Max(denominator, numerator), "the numerator stands without the denominator, or the other way round", "Write both, or neither.");
        if (top is not { } counted)
        {
            if (value >= 0)
                return TryReadWhole(subject, value, Text(value));
            _value = default;
            return true;
        }

        if (!IsAllowed(subject, numerator, counted) || !IsDenominator(subject, denominator, bottom!.Value))
            return false;
        ReadValue counts = new(ObservedForm.Ratio, counted, bottom.Value);
        if (value >= 0 && !_cells.Utf8(value).IsEmpty && !Agrees(subject, value, counts))
            return false;
        _value = counts;
        return true;
    }

    private bool TryReadSingle(ReadSubject subject, int numerator, int denominator, int value)
    {
        bool hasValue = value >= 0 && !_cells.Utf8(value).IsEmpty;
        if (!IsEmpty(denominator))
            return Refuse(denominator, $"{subject.Subject} is observed as one number and has no denominator", "Leave the cell empty.");
        if (hasValue && !IsEmpty(numerator))
            return Refuse(numerator, $"{subject.Subject} is observed as one number, and it stands in the column of values", "Leave the cell empty.");
        int cell = hasValue || numerator < 0 ? value : numerator;
        if (cell >= 0)
            return TryReadWhole(subject, cell, Text(cell));
        _value = default;
        return true;
    }

    private bool TryReadParts(ReadSubject subject, int cell, ReadOnlySpan<char> top, ReadOnlySpan<char> bottom, CellKind kind)
    {
        NumberFinding finding = ReadNumber(top, kind, subject.Decimals, out long numerator);
        if (!IsSound(finding, cell, subject.Decimals))
            return false;
        finding = ReadNumber(bottom, kind, subject.DenominatorDecimals, out long denominator);
        _value = new ReadValue(ObservedForm.Ratio, numerator, denominator);
        return IsSound(finding, cell, subject.DenominatorDecimals) && IsAllowed(subject, cell, numerator) && IsDenominator(subject, cell, denominator);
    }

    /// <summary>A number with the mark that was given; without one it decides by itself, and the table where it leaves a doubt.</summary>
    private NumberFinding ReadNumber(ReadOnlySpan<char> text, CellKind kind, int decimals, out long number)
    {
        NumberFinding finding = NumberText.Read(text, decimals, kind == CellKind.Number ? '.' : _givenMark, out number);
        return finding == NumberFinding.InDoubt && LikelyMark is { } mark ? NumberText.Read(text, decimals, mark, out number) : finding;
    }

    private bool IsEmpty(int cell) => cell < 0 || _cells.Utf8(cell).IsEmpty;

    private bool IsAllowed(ReadSubject subject, int cell, long number)
    {
        if (number >= subject.Least)
            return true;
        return subject.Subject.Indicator is RankIndicator
            ? Refuse(cell, $"a rank of {subject.Subject} is 1 or more", "Correct the number.")
            : Refuse(cell, $"{subject.Subject} may not be negative", "Correct the number, or let the measure be negative.");
    }

    private bool IsDenominator(ReadSubject subject, int cell, long number) =>
        number >= 0 || Refuse(cell, $"a denominator of {subject.Subject} may not be negative", "Correct the number.");

    private bool IsSound(NumberFinding finding, int cell, int decimals) => finding switch
    {
        NumberFinding.Number => true,
        NumberFinding.InDoubt => Refuse(cell, "the mark could stand before decimals or between thousands", $"Give {nameof(TableOptions)}.{nameof(TableOptions.DecimalMark)}."),
        NumberFinding.WrongGroups => Refuse(
            cell, $"the marks do not stand as in a number{(_givenMark is { } mark ? $" with {(mark == '.' ? "a point" : "a comma")} before decimals" : "")}", $"Correct it, or give {nameof(TableOptions)}.{nameof(TableOptions.DecimalMark)}."),
        NumberFinding.TooManyDecimals => Refuse(
            cell, FormattableString.Invariant($"the number has more than the {decimals} decimals of the measure"), "Round it as the document says, or give the measure more."),
        NumberFinding.TooLarge => Refuse(cell, "the number does not fit 64 bits", "Give the measure a larger unit or fewer decimals."),
        _ => Refuse(cell, "the text is not a number", "Write it in digits, or leave the cell empty."),
    };

    private bool Refuse(int cell, string rule, string cure)
    {
        if (!_rows.ReportTooLong(cell, _options, _faults))
            _faults.Add(_rows.PlaceOf(_rows.ColumnName(cell)), Text(cell), rule, cure);
        return false;
    }

    private string Text(int cell) => Encoding.UTF8.GetString(_cells.Utf8(cell));

    private static bool IsNumber(ReadOnlySpan<char> text) => NumberText.Read(text.Trim(), decimals: 0, mark: null, out _) != NumberFinding.NoNumber;
}
