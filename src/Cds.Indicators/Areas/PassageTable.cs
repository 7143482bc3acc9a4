using System.Globalization;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>The rows of passages with the rows of their units; all that can be wrong with them.</summary>
internal sealed class PassageTable
{
    private const int None = -1;
    private readonly SuccessionEntry[] _passages;
    private readonly UnitTable _units;
    private readonly AreaFaults _faults;

    public PassageTable(SuccessionEntry[] passages, UnitTable units, AreaFaults faults)
    {
        _passages = passages;
        _units = units;
        _faults = faults;
        Predecessor = new int[passages.Length];
        Successor = new int[passages.Length];
        Dictionary<(int, int), int> seen = new(passages.Length);
        for (int row = 0; row < passages.Length; row++)
        {
            Predecessor[row] = Successor[row] = None;
            if (Resolve(row) && !seen.TryAdd((Predecessor[row], Successor[row]), row))
                _faults.Passage(row, "", Name(row), $"the passage stands twice: in {_faults.Name(isUnit: false, seen[(Predecessor[row], Successor[row])])} too", "Keep one row.");
        }

        RequireSums(Predecessor, static passage => passage.Share, "share", "shares of the predecessor");
        RequireSums(Successor, static passage => passage.SuccessorShare, "successorShare", "shares of the successor");
    }

    /// <summary>The row of the predecessor, by passage; -1 where the passage does not count.</summary>
    public int[] Predecessor { get; }

    /// <summary>The row of the successor, by passage; -1 where the passage does not count.</summary>
    public int[] Successor { get; }

    private string Name(int row)
    {
        SuccessionEntry passage = _passages[row];
        return $"{UnitTable.Name(passage.PredecessorLevel, passage.PredecessorCode)} to {UnitTable.Name(passage.SuccessorLevel, passage.SuccessorCode)}";
    }

    private bool Resolve(int row)
    {
        SuccessionEntry passage = _passages[row];
        bool isSound = IsUnit(row, "predecessor", passage.PredecessorLevel, passage.PredecessorCode) & IsUnit(row, "successor", passage.SuccessorLevel, passage.SuccessorCode)
            & IsExtent(row) & IsShare(row, "share", passage.Share) & IsShare(row, "successorShare", passage.SuccessorShare) & HasShortNote(row);
        if (!AreaDays.TryOf(passage.Effective, out int day) || day == 0)
        {
            _faults.Passage(row, "effective", AreaDays.Text(passage.Effective.WithCalendar(CalendarSystem.Iso)), "a passage takes place in the years 1 to 9999, after the first day", "Give the first day of the successor.");
            return false;
        }

        if (!isSound)
            return false;

        int before = _units.On(passage.PredecessorLevel, passage.PredecessorCode, day - 1);
        int after = _units.On(passage.SuccessorLevel, passage.SuccessorCode, day);
        if (before == None)
            ReportMissing(row, "predecessor", passage.PredecessorLevel, passage.PredecessorCode, day - 1, "the day before the passage");
        if (after == None)
            ReportMissing(row, "successor", passage.SuccessorLevel, passage.SuccessorCode, day, "the day of the passage");
        if (before == None || after == None)
            return false;
        if (before == after)
            return ReportItself(row, before, day);
        if (_units.End[before] != day)
            ReportEnd(row, "predecessor", before, day, "end");
        if (_units.First[after] != day)
            ReportEnd(row, "successor", after, day, "begin");
        if (_units.End[before] != day || _units.First[after] != day)
            return false;
        (Predecessor[row], Successor[row]) = (before, after);
        return true;
    }

    private bool IsUnit(int row, string member, AreaLevel level, string code)
    {
        if (AreaLevels.IsDefined(level) && AreaLevels.IndexOfFault(code) < 0)
            return true;
        string rule = AreaLevels.IsDefined(level) ? AreaLevels.CodeRule : $"the level is not one of {AreaLevels.Words}";
        _faults.Passage(row, member, $"{AreaLevels.Word(level)}:{code}", rule, "Name the unit by its level and its official code.");
        return false;
    }

    private bool IsExtent(int row)
    {
        SuccessionExtent extent = _passages[row].Extent;
        if (extent <= SuccessionExtent.PartPopulation)
            return true;
        _faults.Passage(row, "extent", ((int)extent).ToString(CultureInfo.InvariantCulture), "the extent is not defined", "Take a value of SuccessionExtent.");
        return false;
    }

    private bool IsShare(int row, string member, Rational? share)
    {
        if (share is not { } given || (given.Sign >= 0 && given <= Rational.One))
            return true;
        _faults.Passage(row, member, $"{given}", "a share lies from 0 to 1", "Give the part as a fraction of the whole: 0.25 or 1/4.");
        return false;
    }

    private bool HasShortNote(int row)
    {
        if (_passages[row].Note is not { Length: > 1024 } note)
            return true;
        _faults.Passage(row, "note", note, "a note is at most 1024 characters", "Shorten it.");
        return false;
    }

    private void ReportMissing(int row, string member, AreaLevel level, string code, int day, string when)
    {
        List<string> known = [];
        foreach (int unit in _units.Rows(level, code))
            known.Add(_units.Validity(unit));
        string text = known.Count == 0 ? "no unit has this code" : $"it is {string.Join(" and ", known)}";
        _faults.Passage(row, member, code, $"there is no {UnitTable.Name(level, code)} on {AreaDays.Text(day)}, {when}: {text}", "Add the unit, or mend the code or the day.");
    }

    private void ReportEnd(int row, string member, int unit, int day, string verb) => _faults.Passage(
        row,
        member,
        _units[unit].Code,
        $"the {member} {_units.Name(unit)} does not {verb} on {AreaDays.Text(day)}: it is {_units.Validity(unit)}",
        "A predecessor ends and a successor begins on the day of the passage; a unit that goes on with less territory is two units.");

    private bool ReportItself(int row, int unit, int day)
    {
        if (_passages[row].Extent is SuccessionExtent.Unchanged or SuccessionExtent.Renamed)
        {
            _faults.NotePassage(row, _units[unit].Code, $"{_units.Name(unit)} is one and the same unit before and on {AreaDays.Text(day)}, so that the passage says nothing", "It is left out.");
            return false;
        }

        _faults.Passage(
            row,
            "successor",
            _units[unit].Code,
            $"{_units.Name(unit)} would pass into itself: it is {_units.Validity(unit)}",
            "End the unit on the day of the passage and begin another with the same code, or remove the passage.");
        return false;
    }

    /// <summary>The shares of one unit add to at most 1, and to 1 where all are given.</summary>
    private void RequireSums(int[] units, Func<SuccessionEntry, Rational?> shareOf, string member, string what)
    {
        if (!_passages.Any(passage => shareOf(passage) is not null))
            return;
        Dictionary<int, (int Row, WideRational Sum, bool IsComplete)> sums = [];
        for (int row = 0; row < units.Length; row++)
        {
            if (units[row] == None)
                continue;
            if (!sums.TryGetValue(units[row], out (int Row, WideRational Sum, bool IsComplete) known))
                known = (row, default, IsComplete: true);
            Rational? share = shareOf(_passages[row]);
            sums[units[row]] = (known.Row, known.Sum + share.GetValueOrDefault(), known.IsComplete && share is not null);
        }

        foreach ((int unit, (int row, WideRational sum, bool isComplete)) in sums)
        {
            int size = sum.CompareTo(Rational.One);
            if (size > 0)
                _faults.Passage(row, member, sum.ToString(), $"the {what} {_units.Name(unit)} add to more than 1", "Give parts of one whole.");
            else if (isComplete && size < 0)
                _faults.Passage(row, member, sum.ToString(), $"the {what} {_units.Name(unit)} are all given and add to less than 1", "Give parts that make the whole, or leave out the one that is not known.");
        }
    }
}
