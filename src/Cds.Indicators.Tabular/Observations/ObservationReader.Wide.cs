using System.Text.RegularExpressions;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Observations;

/// <content>Wide tables: a row for each subject and unit, a cell for each period.</content>
internal sealed partial class ObservationReader
{
    private Area[] _wideAreas = [];

    /// <summary>Goes to the next cell that says something.</summary>
    private bool ReadCell()
    {
        while (true)
        {
            while (_next < _header!.Periods.Count)
            {
                PeriodColumn column = _header.Periods[_next++];
                if (column.Part == ColumnRole.Denominator && HasNumerator(column.Period) || IsEmpty(column))
                    continue;
                Column = _rows.ColumnName(column.Cell);
                if (TryReadCell(column))
                    return true;
            }

            if (!ReadRow())
                return false;
            BeginWideRow();
        }
    }

    /// <summary>Reads whose row it is; a row with a fault has no cells.</summary>
    private void BeginWideRow()
    {
        long before = _faults.Count;
        Subject = SubjectOf(_header!);
        _wideAreas = [.. Candidates(_header!)];
        _next = _faults.Count == before ? 0 : int.MaxValue;
    }

    private bool TryReadCell(PeriodColumn column)
    {
        long before = _faults.Count;
        Period = column.Period;
        Area? area = AreaOf(_wideAreas, _header!, Period);
        ReadSubject subject = Subjects[Subject];
        bool isRead = column.Part == ColumnRole.Value
            ? TryReadFlagged(subject, column.Cell)
            : _values.TryReadCounts(subject, CellOf(column.Period, ColumnRole.Numerator), CellOf(column.Period, ColumnRole.Denominator));
        if (column.Part != ColumnRole.Value)
            Note = Notes.Of(ObservationStatus.Normal);
        Area = area!;
        return isRead && _faults.Count == before;
    }

    /// <summary>A value that may end in status flags: <c>26/35 [P]</c>.</summary>
    private bool TryReadFlagged(ReadSubject subject, int cell)
    {
        string text = Text(cell);
        ObservationStatus status = ObservationStatus.Normal;
        if (_rows.Kind(cell) == CellKind.Text && text[^1] == ']' && Flags().Match(text) is { Success: true } match)
        {
            if (!ObservationStatuses.TryParse(match.Groups["flags"].ValueSpan, out status, out TextFault fault))
            {
                Report(cell, fault.Rule, fault.Cure);
                return false;
            }

            text = text[..match.Index].TrimEnd();
        }

        Note = Notes.Of(status);
        return _values.TryReadWhole(subject, cell, text) && AgreesWith(status, cell);
    }

    /// <summary>Whether nothing stands in the cell, and in a column of counts in the other one neither.</summary>
    private bool IsEmpty(PeriodColumn column)
    {
        if (_rows.Kind(column.Cell) != CellKind.Empty)
            return false;
        int other = column.Part == ColumnRole.Numerator ? CellOf(column.Period, ColumnRole.Denominator) : -1;
        return other < 0 || _rows.Kind(other) == CellKind.Empty;
    }

    private bool HasNumerator(int period) => CellOf(period, ColumnRole.Numerator) >= 0;

    private int CellOf(int period, ColumnRole part)
    {
        foreach (PeriodColumn column in _header!.Periods)
        {
            if (column.Part == part && Periods[column.Period] == Periods[period])
                return column.Cell;
        }

        return -1;
    }

    [GeneratedRegex(@"\[(?<flags>[A-W](;[A-W])*)\]\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Flags();
}
