using System.Globalization;
using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Observations;

/// <content>Whose observation it is: subject, period, unit.</content>
internal sealed partial class ObservationReader
{
    /// <summary>The number of the subject of the row; -1 after a fault.</summary>
    private int SubjectOf(TableHeader header)
    {
        if (_givenSubject >= 0)
            return _givenSubject;
        bool isCode = header[ColumnRole.Indicator] >= 0;
        int cell = isCode ? header[ColumnRole.Indicator] : header[ColumnRole.IndicatorName];
        ReadOnlySpan<byte> utf8 = _cells.Utf8(cell);
        int known = _subjectTexts.Find(utf8);
        if (known >= 0)
            return _subjectNumbers[known];

        string text = Encoding.UTF8.GetString(utf8);
        int number = isCode ? Subjects.OfCode(text, out (string Rule, string Cure) broken) : Subjects.OfName(text, out broken);
        if (text.Length == 0)
            Report(cell, "the cell is empty", "Write the indicator.");
        else if (number < 0)
            Report(cell, broken.Rule, broken.Cure);
        if (number < 0)
            return -1;
        _subjectTexts.Add(utf8);
        _subjectNumbers.Add(number);
        return number;
    }

    /// <summary>The number of the period in a cell; -1 after a fault.</summary>
    private int PeriodOf(int cell)
    {
        ReadOnlySpan<byte> utf8 = _cells.Utf8(cell);
        if (utf8.Length > _options.MaximumCellLength && _rows.ReportTooLong(cell, _options, _faults))
            return -1;
        int number = Periods.Of(utf8, out TextFault fault);
        if (number < 0)
            Report(cell, utf8.IsEmpty ? "the period is missing" : string.Create(CultureInfo.InvariantCulture, $"the text is not a period: {fault.Rule} (position {fault.Position})"), fault.Cure);
        return number;
    }

    /// <summary>The units that the row may mean; empty after a fault.</summary>
    private ReadOnlySpan<Area> Candidates(TableHeader header)
    {
        AreaLevel? level = _options.Level;
        int levelCell = header[ColumnRole.Level];
        if (levelCell >= 0 && !TryReadLevel(levelCell, out level))
            return [];
        int cell = header[ColumnRole.Area];
        bool isName = cell < 0;
        if (isName)
            cell = header[ColumnRole.AreaName];
        ReadOnlySpan<byte> utf8 = _cells.Utf8(cell);
        if (utf8.Length > _options.MaximumCellLength && _rows.ReportTooLong(cell, _options, _faults))
            return [];
        ReadOnlySpan<Area> found = utf8.IsEmpty ? [] : _areas.Find(utf8, level, isName);
        if (!found.IsEmpty)
            return found;
        string where = level is { } asked ? $" of the level {LevelWords.TextOf(asked)}" : "";
        string within = _options.Within is { } wider ? $" within {wider}" : "";
        if (utf8.IsEmpty)
            Report(cell, "the unit is missing", isName ? "Write its name as in the registry." : "Write its code, with its leading zeros.");
        else
            Report(cell, $"no unit{where}{within} has this {(isName ? "name or code" : "code")}", isName ? "Write the name as in the registry, or a column of codes." : "Correct the code, with its leading zeros, or the level.");
        return [];
    }

    private bool TryReadLevel(int cell, out AreaLevel? level)
    {
        level = null;
        ReadOnlySpan<byte> utf8 = _cells.Utf8(cell);
        if (utf8.IsEmpty)
            return true;
        if (_lastLevelText is not null && utf8.SequenceEqual(_lastLevelText))
        {
            level = _lastLevel;
            return true;
        }

        level = LevelWords.Of(Encoding.UTF8.GetString(utf8));
        if (level is null)
        {
            Report(cell, "the level is not known", LevelWords.Cure);
            return false;
        }

        (_lastLevelText, _lastLevel) = (utf8.ToArray(), level);
        return true;
    }

    /// <summary>The unit of the row in a period; null after a fault.</summary>
    private Area? AreaOf(ReadOnlySpan<Area> candidates, TableHeader header, int period)
    {
        int cell = header[ColumnRole.Area] >= 0 ? header[ColumnRole.Area] : header[ColumnRole.AreaName];
        int from = header[ColumnRole.ValidFrom];
        int firstDay = Periods.FirstDay(period);
        int lastDay = Periods.LastDay(period);
        if (from >= 0 && !_cells.Utf8(from).IsEmpty)
            return AreaFrom(candidates, from, firstDay, lastDay, period);
        if (candidates.Length == 1 && _areas.IsThere(candidates[0], firstDay, lastDay))
            return candidates[0];

        Area? found = _areas.Choose(candidates, firstDay, lastDay, out Area? second);
        if (second is not null)
            Report(cell, $"several units are meant in {Periods[period]}: {AreaTableIndex.Describe([.. ThereIn(candidates, firstDay, lastDay)])}", "Write the code and the level, or valid_from.");
        else if (found is null)
            ReportOutside(candidates[^1], cell, period);
        return second is null ? found : null;
    }

    private Area? AreaFrom(ReadOnlySpan<Area> candidates, int cell, int firstDay, int lastDay, int period)
    {
        string text = Text(cell);
        LocalDate day = default;
        bool isOpen = string.Equals(text, AreaTableIndex.Open, StringComparison.Ordinal);
        if (!isOpen && !LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day))
        {
            Report(cell, "the text is not a day of the calendar, year-month-day", $"Write it as 2025-07-01, or {AreaTableIndex.Open} where the unit was there before records begin.");
            return null;
        }

        foreach (Area area in candidates)
        {
            if (isOpen ? area.ValidFrom is not null : area.ValidFrom != day)
                continue;
            if (_areas.IsThere(area, firstDay, lastDay))
                return area;
            ReportOutside(area, cell, period);
            return null;
        }

        Report(cell, $"no unit of the row begins then: {AreaTableIndex.Describe(candidates)}", "Write the first day of one of them, or leave the cell empty.");
        return null;
    }

    private List<Area> ThereIn(ReadOnlySpan<Area> candidates, int firstDay, int lastDay)
    {
        List<Area> there = [];
        foreach (Area area in candidates)
        {
            if (_areas.IsThere(area, firstDay, lastDay))
                there.Add(area);
        }

        return there;
    }

    private void ReportOutside(Area area, int cell, int period) => Report(
        cell, $"{area} has no day of {Periods[period]} in its validity, {AreaTableIndex.Validity(area)}", "Give the unit that was there in the period, or correct the period.");
}
