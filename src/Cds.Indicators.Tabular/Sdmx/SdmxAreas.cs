using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Periods;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>
/// Units by their codes in SDMX: <c>37</c>, where that does not tell the unit in the period with its level, <c>37@province</c>, and the first day of its validity,
/// <c>37@province@2025-07-01</c> or <c>37@province@earliest</c> for one that was there before records begin.
/// </summary>
internal sealed class SdmxAreas(AreaRegistry areas)
{
    private const string Earliest = "earliest";
    private const string Cure = "Write the official code with its leading zeros, 01, or with level and first day, 37@province@2025-07-01.";

    private static readonly ImmutableArray<(string Word, AreaLevel Level)> s_levels =
    [
        ("country", AreaLevel.Country),
        ("province", AreaLevel.Province),
        ("district", AreaLevel.District),
        ("commune", AreaLevel.Commune),
        ("village", AreaLevel.Village),
    ];

    private readonly Dictionary<string, ImmutableArray<Area>> _known = new(StringComparer.Ordinal);

    /// <summary>The unit of a code in a period; null where there is none or more than one.</summary>
    public Area? Find(string code, Period period, out (string Rule, string Cure) refusal)
    {
        refusal = default;
        ImmutableArray<Area> candidates = All(code);
        if (candidates.IsEmpty)
        {
            refusal = ($"no unit of the registry has the code {code}", Cure);
            return null;
        }

        Area[] there = [.. candidates.Where(area => area.IsValidThroughout(period))];
        if (there.Length == 0)
            there = [.. candidates.Where(area => Overlaps(area, period))];
        if (there.Length == 1)
            return there[0];
        refusal = there.Length == 0
            ? ($"no unit of the code {code} has a day of {period} in its validity", "Give the unit that was there in the period, or correct the period.")
            : ($"the code {code} names {string.Join(" and ", there.Select(static area => area.Key))} within the period", Cure);
        return null;
    }

    /// <summary>All units of a code, whenever they were there; empty where there is none.</summary>
    public ImmutableArray<Area> All(string code)
    {
        if (_known.TryGetValue(code, out ImmutableArray<Area> known))
            return known;
        ImmutableArray<Area> found = Candidates(code);
        if (!found.IsEmpty)
            _known.Add(code, found);
        return found;
    }

    /// <summary>The shortest code that names a unit in a period; null where none does.</summary>
    public string? CodeOf(Area area, Period period)
    {
        if (All(area.Code) is [var only] && ReferenceEquals(only, area))
            return area.Code;
        string level = $"{area.Code}@{s_levels.First(pair => pair.Level == area.Level).Word}";
        return new[] { area.Code, level, $"{level}@{(area.ValidFrom is { } from ? LocalDatePattern.Iso.Format(from) : Earliest)}" }
            .FirstOrDefault(text => ReferenceEquals(Find(text, period, out _), area));
    }

    private static bool Overlaps(Area area, Period period) =>
        (area.ValidFrom is not { } from || from <= period.End) && (area.ValidTo is not { } to || period.Start < to);

    private ImmutableArray<Area> Candidates(string code)
    {
        string[] parts = code.Split('@');
        if (parts.Length > 3)
            return [];
        IEnumerable<Area> found = s_levels
            .Where(pair => parts.Length == 1 || string.Equals(pair.Word, parts[1], StringComparison.Ordinal))
            .SelectMany(pair => areas.Find(pair.Level, parts[0]));
        if (parts.Length == 3)
        {
            ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(parts[2]);
            if (!day.Success && !string.Equals(parts[2], Earliest, StringComparison.Ordinal))
                return [];
            LocalDate? from = day.Success ? day.Value : null;
            found = found.Where(area => area.ValidFrom == from);
        }

        return [.. found];
    }
}
