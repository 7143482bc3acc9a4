using NodaTime;

namespace Cds.Indicators.Areas;

/// <summary>The rows of units with their validity in days, found by level and code; the checks of each row alone.</summary>
internal sealed class UnitTable
{
    private const int MaximumNameLength = 256;
    private readonly AreaEntry[] _units;
    private readonly AreaFaults _faults;
    private readonly Dictionary<(AreaLevel Level, string Code), (int Start, int Count)> _byCode;

    public UnitTable(AreaEntry[] units, AreaFaults faults)
    {
        _units = units;
        _faults = faults;
        First = new int[units.Length];
        End = new int[units.Length];
        List<int> sound = new(units.Length);
        for (int i = 0; i < units.Length; i++)
        {
            if (IsSound(i))
                sound.Add(i);
        }

        Order = [.. sound];
        Array.Sort(Order, Compare);
        _byCode = new Dictionary<(AreaLevel, string), (int, int)>(Order.Length);
        for (int start = 0; start < Order.Length;)
        {
            AreaEntry first = units[Order[start]];
            int end = start + 1;
            while (end < Order.Length && IsSameCode(first, units[Order[end]]))
                end++;
            _byCode.Add((first.Level, first.Code), (start, end - start));
            RequireApart(Order.AsSpan(start, end - start));
            start = end;
        }
    }

    /// <summary>The rows that can be found, by level, code and first day.</summary>
    public int[] Order { get; }

    /// <summary>The number of the first day, by row.</summary>
    public int[] First { get; }

    /// <summary>The number of the day after the last, by row.</summary>
    public int[] End { get; }

    public AreaEntry this[int row] => _units[row];

    /// <summary>The rows of a code, by first day.</summary>
    public ReadOnlySpan<int> Rows(AreaLevel level, string code) =>
        _byCode.TryGetValue((level, code), out (int Start, int Count) range) ? Order.AsSpan(range.Start, range.Count) : [];

    /// <summary>The row of a code on a day; -1 where there is none.</summary>
    public int On(AreaLevel level, string code, int day)
    {
        foreach (int row in Rows(level, code))
        {
            if (First[row] <= day && day < End[row])
                return row;
        }

        return -1;
    }

    public string Validity(int row) => AreaDays.Validity(First[row], End[row]);

    /// <summary>The unit as messages name it: <c>commune '00070'</c>.</summary>
    public string Name(int row) => Name(_units[row].Level, _units[row].Code);

    public static string Name(AreaLevel level, string code) => $"{AreaLevels.Word(level)} '{code}'";

    private bool IsSound(int row)
    {
        AreaEntry unit = _units[row];
        bool isSound = true;
        if (!AreaLevels.IsDefined(unit.Level))
        {
            _faults.Unit(row, "level", AreaLevels.Word(unit.Level), $"the level is not one of {AreaLevels.Words}", "Take a defined level.");
            isSound = false;
        }

        if (AreaLevels.IndexOfFault(unit.Code) >= 0)
        {
            _faults.Unit(row, "code", unit.Code ?? "", AreaLevels.CodeRule, AreaLevels.CodeCure);
            isSound = false;
        }

        if (!IsText(unit.Name))
            _faults.Unit(row, "name", unit.Name ?? "", "the name of a unit is 1 to 256 characters without white space around them", "Write the full name: Phường Hoàn Kiếm.");
        if (!string.IsNullOrWhiteSpace(unit.Kind) && !IsText(unit.Kind))
            _faults.Unit(row, "kind", unit.Kind, "the type of a unit is 1 to 256 characters without white space around them", "Write the type alone, or leave it out.");
        if (!string.IsNullOrWhiteSpace(unit.ParentCode) && AreaLevels.IndexOfFault(unit.ParentCode) >= 0)
            _faults.Unit(row, "parent", unit.ParentCode, AreaLevels.CodeRule, "Write the code of the wider unit, or leave it out.");
        return HasValidity(row, unit) && isSound;
    }

    private bool HasValidity(int row, AreaEntry unit)
    {
        First[row] = AreaDays.Open;
        End[row] = AreaDays.Never;
        bool isKnown = IsDay(unit.ValidFrom, "validFrom", ref First[row]) & IsDay(unit.ValidTo, "validTo", ref End[row]);
        if (!isKnown || First[row] < End[row])
            return isKnown;
        _faults.Unit(
            row,
            "validTo",
            AreaDays.Text(End[row]),
            $"the unit ends before it has been there for a day: it begins on {AreaDays.Text(First[row])}",
            "Give as valid-to the day after the last one, or leave it out.");
        return false;

        bool IsDay(LocalDate? date, string member, ref int day)
        {
            if (date is not { } given)
                return true;
            if (AreaDays.TryOf(given, out int number))
            {
                day = number;
                return true;
            }

            _faults.Unit(row, member, AreaDays.Text(given.WithCalendar(CalendarSystem.Iso)), "the years of validity are 1 to 9999", "Leave the day out where the unit was there before records begin, or still is.");
            return false;
        }
    }

    /// <summary>Units of one code have no day in common.</summary>
    private void RequireApart(ReadOnlySpan<int> rows)
    {
        for (int i = 1, last = rows[0]; i < rows.Length; i++)
        {
            int row = rows[i];
            if (First[row] < End[last])
            {
                string first = _units[last].ParentCode ?? "";
                string second = _units[row].ParentCode ?? "";
                (string rule, string cure) = string.Equals(first, second, StringComparison.Ordinal)
                    ? ($"the {Name(row)} stands twice with days in common: it is {Validity(row)} here and {Validity(last)} in {_faults.Name(isUnit: true, last)}", "Keep one row, or end one before the other begins.")
                    : ($"the {Name(row)} has two parents at once: '{second}' here and '{first}' in {_faults.Name(isUnit: true, last)}", "Keep one, or end one row before the other begins.");
                _faults.Unit(row, "code", _units[row].Code, rule, cure);
            }

            if (End[row] > End[last])
                last = row;
        }
    }

    private int Compare(int left, int right)
    {
        AreaEntry a = _units[left];
        AreaEntry b = _units[right];
        int byLevel = ((byte)a.Level).CompareTo((byte)b.Level);
        int byCode = byLevel != 0 ? byLevel : string.CompareOrdinal(a.Code, b.Code);
        int byDay = byCode != 0 ? byCode : First[left].CompareTo(First[right]);
        return byDay != 0 ? byDay : left.CompareTo(right);
    }

    private static bool IsSameCode(AreaEntry a, AreaEntry b) => a.Level == b.Level && string.Equals(a.Code, b.Code, StringComparison.Ordinal);

    private static bool IsText(string? text) => text is { Length: > 0 and <= MaximumNameLength } && text.AsSpan().Trim().Length == text.Length;
}
