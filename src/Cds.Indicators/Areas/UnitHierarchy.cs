namespace Cds.Indicators.Areas;

/// <summary>Finds the parent of every unit: the one with its code on the nearest wider level that is valid throughout the child's validity.</summary>
internal sealed class UnitHierarchy
{
    private const int None = -1;
    private readonly UnitTable _units;
    private readonly AreaFaults _faults;

    // Where a parent is refused because of its level, it is kept to tell a circle from a mere mistake.
    private readonly Dictionary<int, int> _refused = [];

    public UnitHierarchy(UnitTable units, int count, AreaFaults faults)
    {
        _units = units;
        _faults = faults;
        Parent = new int[count];
        Array.Fill(Parent, None);
        foreach (int row in units.Order)
            Parent[row] = Find(row);
        if (_refused.Count != 0)
            ReportRefused();
    }

    /// <summary>The row of the parent, by row; -1 at the top.</summary>
    public int[] Parent { get; }

    private int Find(int row)
    {
        string? code = _units[row].ParentCode;
        if (string.IsNullOrWhiteSpace(code) || AreaLevels.IndexOfFault(code) >= 0)
            return None;

        AreaLevel level = _units[row].Level;
        AreaLevel? nearest = null;
        for (int wider = (int)level - 1; wider >= 0; wider--)
        {
            foreach (int candidate in _units.Rows((AreaLevel)wider, code))
            {
                nearest ??= (AreaLevel)wider;
                if (_units.First[candidate] <= _units.First[row] && _units.End[row] <= _units.End[candidate])
                    return candidate;
            }
        }

        if (nearest is { } known)
            ReportUncovered(row, _units.Rows(known, code));
        else if (Narrower(level, code) is { } refused)
            _refused[row] = refused;
        else
            _faults.Unit(row, "parent", code, $"the parent of {_units.Name(row)} is not among the units", "Add the wider unit, or mend the code.");
        return None;
    }

    private int? Narrower(AreaLevel level, string code)
    {
        for (AreaLevel same = level; AreaLevels.IsDefined(same); same++)
        {
            ReadOnlySpan<int> rows = _units.Rows(same, code);
            if (!rows.IsEmpty)
                return rows[0];
        }

        return null;
    }

    private void ReportUncovered(int row, ReadOnlySpan<int> candidates)
    {
        // The first day of the child on which none of them is there; where there is none, the parent changed meanwhile.
        int day = _units.First[row];
        List<string> known = [];
        foreach (int candidate in candidates)
        {
            known.Add($"{_units.Name(candidate)} is {_units.Validity(candidate)}");
            if (_units.First[candidate] <= day && day < _units.End[candidate])
                day = _units.End[candidate];
        }

        string parents = string.Join(" and ", known);
        if (day >= _units.End[row])
        {
            _faults.Unit(
                row,
                "parent",
                _units[row].ParentCode!,
                $"the parent of {_units.Name(row)} changed while it was {_units.Validity(row)}: {parents}",
                "End the unit where its parent ends, begin it again with the new parent, and add a passage 'unchanged' between the two.");
            return;
        }

        int until = _units.End[row];
        foreach (int candidate in candidates)
        {
            if (_units.First[candidate] > day)
                until = Math.Min(until, _units.First[candidate]);
        }

        _faults.Unit(
            row,
            "parent",
            _units[row].ParentCode!,
            $"{_units.Name(row)} is {_units.Validity(row)}, but it has no parent on the days {Days(day, until)}: {parents}",
            "Make the child valid only while its parent is.");
    }

    private static string Days(int from, int until) => (from, until) switch
    {
        (AreaDays.Open, _) => $"to {AreaDays.Text(until - 1)}",
        (_, AreaDays.Never) => $"from {AreaDays.Text(from)}",
        _ => $"from {AreaDays.Text(from)} to {AreaDays.Text(until - 1)}",
    };

    private void ReportRefused()
    {
        // 1 = on the chain being walked, 2 = done. Every row is walked once.
        Dictionary<int, int> state = [];
        HashSet<int> inCircle = [];
        foreach (int start in _refused.Keys.Order())
        {
            List<int> chain = [];
            int row = start;
            while (row != None && state.TryAdd(row, 1))
            {
                chain.Add(row);
                row = Next(row);
            }

            if (row != None && state[row] == 1)
                ReportCircle(chain[chain.IndexOf(row)..], inCircle);
            foreach (int walked in chain)
                state[walked] = 2;
        }

        foreach ((int row, int refused) in _refused)
        {
            if (!inCircle.Contains(row))
            {
                _faults.Unit(
                    row, "parent", _units[row].ParentCode!, $"the parent of {_units.Name(row)} is {_units.Name(refused)}, which is not on a wider level", "Give the code of a wider unit.");
            }
        }
    }

    private int Next(int row) => _refused.TryGetValue(row, out int refused) ? refused : Parent[row];

    private void ReportCircle(List<int> circle, HashSet<int> inCircle)
    {
        inCircle.UnionWith(circle);
        int first = circle.IndexOf(circle.Where(_refused.ContainsKey).Min());
        IEnumerable<int> chain = [.. circle[first..], .. circle[..(first + 1)]];
        _faults.Unit(
            circle[first],
            "parent",
            _units[circle[first]].ParentCode!,
            $"the hierarchy goes in a circle: {string.Join(" in ", chain.Select(_units.Name))}",
            "Give each unit a parent on a wider level.");
    }
}
