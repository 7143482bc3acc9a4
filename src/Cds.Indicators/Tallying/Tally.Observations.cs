using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tallying;

/// <content>The tally as observations.</content>
public sealed partial class Tally
{
    private const int NoUnit = -1;

    /// <summary>The tally as observations (số liệu) of the indicators and measures of a catalogue: one for each column in each cell.</summary>
    /// <param name="areas">The registry of the units.</param>
    /// <param name="level">The level of the units whose codes the areas are.</param>
    /// <param name="catalogue">The catalogue that has the codes of the columns, as indicators or as measures.</param>
    /// <returns>The observations; empty where the tally is. A cell with nothing of a column is an observation of 0, or of 0/0: there were records, and none of these.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> or <paramref name="catalogue"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
    /// <exception cref="KeyNotFoundException">The catalogue has no indicator or measure of a code; the message names all such codes.</exception>
    /// <exception cref="ArgumentException">An indicator or measure is not observed as its column is counted (pairs, single numbers, decimals); the message names all that differs.</exception>
    /// <exception cref="FaultException">A code names no unit of the level in a period, or a sum cannot be an observation (a negative number of what may not be); every fault names code, area and period.</exception>
    /// <example><code>
    /// ObservationSet set = tally.ToObservations(areas, AreaLevel.Commune, catalogue);
    /// </code></example>
    public ObservationSet ToObservations(AreaRegistry areas, AreaLevel level, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        Dictionary<string, Subject> subjects = new(StringComparer.Ordinal);
        foreach (Measure measure in catalogue.Measures)
            subjects[measure.Code] = measure;
        foreach (Indicator indicator in catalogue.Indicators)
            subjects[indicator.Code] = indicator;
        return ToObservations(areas, level, subjects, "the catalogue has", "the catalogue observes");
    }

    /// <summary>The tally as observations (số liệu) of indicators and measures that need not be in a catalogue: one for each column in each cell.</summary>
    /// <param name="areas">The registry of the units.</param>
    /// <param name="level">The level of the units whose codes the areas are.</param>
    /// <param name="subjects">The indicators and measures of the columns, found by their codes, such as <see cref="RateSet{T}.Subjects"/>; there may be more.</param>
    /// <returns>The observations; empty where the tally is. A cell with nothing of a column is an observation of 0, or of 0/0: there were records, and none of these.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="areas"/> or <paramref name="subjects"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
    /// <exception cref="KeyNotFoundException">There is no indicator or measure of a code; the message names all such codes.</exception>
    /// <exception cref="ArgumentException">
    /// Two subjects have one code, or an indicator or measure is not observed as its column is counted (pairs, single numbers, decimals); the message names all that differs.
    /// </exception>
    /// <exception cref="FaultException">A code names no unit of the level in a period, or a sum cannot be an observation (a negative number of what may not be); every fault names code, area and period.</exception>
    public ObservationSet ToObservations(AreaRegistry areas, AreaLevel level, IEnumerable<Subject> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        Dictionary<string, Subject> byCode = new(StringComparer.Ordinal);
        foreach (Subject subject in subjects)
        {
            if (byCode.TryGetValue(subject.Code, out Subject other) && other != subject)
                throw new ArgumentException($"'{subject.Code}' is the code of two subjects: which of them is meant cannot be told. Give one.", nameof(subjects));
            byCode[subject.Code] = subject;
        }

        return ToObservations(areas, level, byCode, "the subjects have", "the subjects observe");
    }

    private ObservationSet ToObservations(AreaRegistry areas, AreaLevel level, Dictionary<string, Subject> subjects, string has, string observes)
    {
        ArgumentNullException.ThrowIfNull(areas);
        AreaLevels.Require(level, nameof(level));
        Subject[] observed = SubjectsOf(subjects, has, observes);
        ObservationSetBuilder builder = ObservationSet.Builder(areas);
        int[] units = UnitsOf(areas, level);
        int[]? known = units.AsSpan().Contains(NoUnit) ? [.. Enumerable.Range(0, Count).Where(cell => units[cell] != NoUnit)] : null;
        for (int column = 0; column < observed.Length; column++)
        {
            ReadOnlySpan<int> area = Those(units);
            ReadOnlySpan<int> period = Those(_cellPeriod);
            if (_denominators[column] is { } denominators)
                builder.AddColumns(observed[column], area, _periods, period, Those(_numerators[column]), Those(denominators));
            else
                builder.AddColumns(observed[column], area, _periods, period, Those(_numerators[column]));
        }

        // The builder says what is wrong with the others; once for each cell is enough.
        for (int cell = 0; cell < Count; cell++)
        {
            if (units[cell] == NoUnit)
                builder.Add(observed[0], level, AreaOf(cell), PeriodOf(cell), ObservedValue.Missing);
        }

        return builder.Build();

        T[] Those<T>(T[] values) => known is null ? values : Take(values, known);
    }

    /// <summary>The subject of each column.</summary>
    private Subject[] SubjectsOf(Dictionary<string, Subject> subjects, string has, string observes)
    {
        string[] unknown = [.. Structure.Columns.Select(static column => column.Code).Where(code => !subjects.ContainsKey(code))];
        if (unknown.Length > 0)
            throw new KeyNotFoundException($"'{string.Join("', '", unknown)}': {has} no such indicator or measure. Add it, or hand in the subjects that the tally was made for.");

        Subject[] observed = [.. Structure.Columns.Select(column => subjects[column.Code])];
        string[] differences = [.. Structure.Columns.Select((column, index) => DifferenceOf(column, observed[index])).OfType<string>()];
        return differences.Length == 0
            ? observed
            : throw new ArgumentException($"The tally counts otherwise than {observes}: {string.Join("; ", differences)}. Hand in the subjects that the tally was made for.", nameof(subjects));
    }

    /// <summary>How a subject is observed otherwise than its column is counted; null where it is not.</summary>
    internal static string? DifferenceOf(TallyColumn column, Subject subject)
    {
        (int Numerator, int? Denominator)? decimals = subject switch
        {
            { Measure: { } measure } => (measure.Decimals, null),
            { Indicator: CountIndicator count } => (count.Measure.Decimals, null),
            { Indicator: AmountIndicator amount } => (amount.Measure.Decimals, null),
            { Indicator: RatioIndicator ratio } => (ratio.Numerator.Decimals, ratio.Denominator.Decimals),
            { Indicator: MeanIndicator mean } => (mean.Numerator.Decimals, mean.Denominator.Decimals),
            _ => null,
        };
        string what = subject.Indicator is { } indicator ? $"{indicator.Kind}" : "Measure";
        if (decimals is not { } known)
            return $"'{column.Code}' is a {what}, to which records do not add up";
        if (known.Denominator is not null != column.IsPair)
            return $"'{column.Code}' is {(column.IsPair ? "a numerator and a denominator" : "a single number")} here, and a {what} there";
        return (known.Numerator, known.Denominator ?? 0) == (column.NumeratorDecimals, column.DenominatorDecimals)
            ? null
            : FormattableString.Invariant($"'{column.Code}' has {column.NumeratorDecimals} and {column.DenominatorDecimals} decimals here, and {known.Numerator} and {known.Denominator ?? 0} there");
    }

    /// <summary>The unit of each cell, by its ordinal: the one that had the code in all of the period, or else the only one that had it on some day of it.</summary>
    private int[] UnitsOf(AreaRegistry areas, AreaLevel level)
    {
        int[] units = new int[Count];
        for (int area = 0; area < _areas.Length; area++)
        {
            ReadOnlySpan<Area> known = areas.OfCode(level, _areas[area]);
            for (int cell = _areaStart[area]; cell < _areaStart[area + 1]; cell++)
                units[cell] = UnitOf(known, PeriodOf(cell));
        }

        return units;
    }

    private static int UnitOf(ReadOnlySpan<Area> known, Period period)
    {
        int unit = NoUnit;
        int count = 0;
        foreach (Area area in known)
        {
            if (area.FirstDay <= period.FirstDay && period.LastDay < area.EndDay)
                return area.Ordinal;
            if (area.FirstDay <= period.LastDay && period.FirstDay < area.EndDay)
                (unit, count) = (area.Ordinal, count + 1);
        }

        return count == 1 ? unit : NoUnit;
    }
}
