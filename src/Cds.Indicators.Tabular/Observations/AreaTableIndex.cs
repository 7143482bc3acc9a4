using System.Globalization;
using System.Text;
using Cds.Indicators.Areas;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The units of a registry, by level and code or name as they stand in a table.</summary>
internal sealed class AreaTableIndex
{
    /// <summary>What is written for the first day of a unit that was there before records begin.</summary>
    public const string Open = "open";

    private const int AnyLevel = 5;
    private const int NamedCandidates = 5;

    private readonly AreaRegistry _areas;
    private readonly Area? _within;
    private readonly int[] _firstDays;
    private readonly int[] _endDays;
    private readonly ByteIndex _codes = new();
    private readonly List<Area[]?[]> _candidates = [];
    private readonly Dictionary<string, List<Area>> _byCode = new(StringComparer.Ordinal);
    private Dictionary<string, List<Area>>? _byName;

    public AreaTableIndex(AreaRegistry areas, Area? within)
    {
        _areas = areas;
        _within = within;
        _firstDays = [.. areas.Areas.Select(static area => area.ValidFrom is { } from ? DayOf(from) : int.MinValue)];
        _endDays = [.. areas.Areas.Select(static area => area.ValidTo is { } to ? DayOf(to) : int.MaxValue)];
        foreach (Area area in areas.Areas)
            Add(_byCode, area.Code, area);
    }

    /// <summary>The number of a day, in the order of days.</summary>
    public static int DayOf(LocalDate day) => day.ToDateOnly().DayNumber;

    /// <summary>The units with a code or name on a level (of all levels where it is null): one of them in the period of the row is meant. Empty where there are none.</summary>
    public ReadOnlySpan<Area> Find(ReadOnlySpan<byte> text, AreaLevel? level, bool byName)
    {
        int number = _codes.Find(text);
        if (number < 0)
        {
            if (_candidates.Count > ushort.MaxValue)
                Clear();
            number = _codes.Add(text);
            _candidates.Add(new Area[AnyLevel + 1][]);
        }

        ref Area[]? found = ref _candidates[number][level is { } given ? (int)given : AnyLevel];
        return found ??= Search(Encoding.UTF8.GetString(text), level, byName);
    }

    /// <summary>Of several units the one that was there throughout the period, or else the only one that was there on some day of it.</summary>
    /// <param name="candidates">The units, at least one.</param>
    /// <param name="firstDay">The first day of the period.</param>
    /// <param name="lastDay">The last day of the period.</param>
    /// <param name="second">Another unit that might be meant as well; null where there is none.</param>
    /// <returns>The unit; null where none was there.</returns>
    public Area? Choose(ReadOnlySpan<Area> candidates, int firstDay, int lastDay, out Area? second)
    {
        (Area? throughout, Area? alsoThroughout, Area? partly, Area? alsoPartly) = (null, null, null, null);
        foreach (Area area in candidates)
        {
            int first = _firstDays[area.Ordinal];
            int end = _endDays[area.Ordinal];
            if (first <= firstDay && lastDay < end)
                (throughout, alsoThroughout) = (area, throughout);
            else if (first <= lastDay && firstDay < end)
                (partly, alsoPartly) = (area, partly);
        }

        second = throughout is null ? alsoPartly : alsoThroughout;
        return throughout ?? partly;
    }

    /// <summary>Whether a unit was there on some day of a period.</summary>
    public bool IsThere(Area area, int firstDay, int lastDay) => _firstDays[area.Ordinal] <= lastDay && firstDay < _endDays[area.Ordinal];

    /// <summary>The day on which a unit begins as it stands in a table.</summary>
    public static string FirstDayOf(Area area) => area.ValidFrom is { } from ? LocalDatePattern.Iso.Format(from) : Open;

    /// <summary>The units by key, for faults.</summary>
    public static string Describe(ReadOnlySpan<Area> areas)
    {
        StringBuilder text = new();
        for (int i = 0; i < Math.Min(areas.Length, NamedCandidates); i++)
            text.Append(i == 0 ? "" : ", ").Append(areas[i]);
        if (areas.Length > NamedCandidates)
            text.Append(CultureInfo.InvariantCulture, $" and {areas.Length - NamedCandidates} more");
        return text.ToString();
    }

    /// <summary>The days on which a unit was there, for faults.</summary>
    public static string Validity(Area area) => (area.ValidFrom, area.ValidTo) switch
    {
        (null, null) => "all days",
        (null, { } to) => $"to {LocalDatePattern.Iso.Format(to.PlusDays(-1))}",
        ({ } from, null) => $"from {LocalDatePattern.Iso.Format(from)}",
        ({ } from, { } to) => $"{LocalDatePattern.Iso.Format(from)} to {LocalDatePattern.Iso.Format(to.PlusDays(-1))}",
    };

    private static void Add(Dictionary<string, List<Area>> table, string key, Area area)
    {
        if (!table.TryGetValue(key, out List<Area>? found))
            table.Add(key, found = []);
        found.Add(area);
    }

    private void Clear()
    {
        _codes.Clear();
        _candidates.Clear();
    }

    private Area[] Search(string text, AreaLevel? level, bool byName)
    {
        if (AreaKey.TryParse(text, out AreaKey key, out _) && _areas.TryGet(key, out Area? unit))
            return level is null || unit.Level == level ? Allowed([unit], level) : [];
        Area[] coded = Allowed(_byCode.GetValueOrDefault(text, []), level);
        return coded.Length > 0 || !byName ? coded : Allowed(Names.GetValueOrDefault(ColumnWords.Fold(text), []), level);
    }

    private Area[] Allowed(List<Area> areas, AreaLevel? level) =>
        [.. areas.Where(area => (level is null || area.Level == level) && (_within is null || area.IsWithin(_within)))];

    /// <summary>Full names, and names without the kind before them.</summary>
    private Dictionary<string, List<Area>> Names
    {
        get
        {
            if (_byName is not null)
                return _byName;
            _byName = new Dictionary<string, List<Area>>(StringComparer.Ordinal);
            foreach (Area area in _areas.Areas)
            {
                string name = ColumnWords.Fold(area.Name);
                Add(_byName, name, area);
                if (area.Kind is { } kind && name.StartsWith(ColumnWords.Fold(kind) + " ", StringComparison.Ordinal))
                    Add(_byName, name[(ColumnWords.Fold(kind).Length + 1)..], area);
            }

            return _byName;
        }
    }
}
