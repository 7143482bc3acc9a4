using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Observations;

/// <summary>Takes observations in any order and makes a set of them. What is wrong with them is collected, and refused together when the set is built.</summary>
/// <remarks>
/// <para>A fault names the place that the caller gave, or the row: rows are counted from 1 as they are added, refused ones too. The first
/// <see cref="MaximumFaults"/> faults are kept, the others counted.</para>
/// <para>A builder makes one set. Building ends it, whether it succeeds or not; adding or building once more throws
/// <see cref="InvalidOperationException"/>. Not safe for several threads.</para>
/// </remarks>
/// <example><code>
/// ObservationSetBuilder builder = ObservationSet.Builder(areas, DuplicatePolicy.KeepLast);
/// builder.Add(received, AreaLevel.Commune, "00070", Period.Month(2025, 8), ObservedValue.Of(166));
/// ObservationSet set = builder.Build();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class ObservationSetBuilder
{
    /// <summary>How many faults are kept: 1 000.</summary>
    public const int MaximumFaults = 1_000;

    private readonly AreaRegistry _areas;
    private readonly DuplicatePolicy _duplicates;
    private readonly Func<int, FaultPlace>? _placeOf;
    private readonly Dictionary<Subject, RowBuffer> _rows = [];
    private readonly Dictionary<Period, int> _periods = [];
    private readonly AttributeTable _attributes = new();
    private readonly List<Figure> _figures = [];
    private readonly List<(int Row, Fault Fault)> _faults = [];
    private readonly Dictionary<int, FaultPlace> _places = [];
    private readonly List<(int RowsBefore, string Name)> _sets = [];
    private readonly int[] _firstDays;
    private readonly int[] _lastDays;
    private long _faultsNotKept;
    private int _row;
    private bool _isFinished;
    private RowBuffer? _lastRows;
    private Subject _lastSubject;
    private Period _lastPeriod;
    private int _lastPeriodNumber = -1;

    internal ObservationSetBuilder(AreaRegistry areas, DuplicatePolicy duplicates, Func<int, FaultPlace>? placeOf)
    {
        _areas = areas;
        _duplicates = duplicates;
        _placeOf = placeOf;
        _firstDays = [.. areas.Areas.Select(static area => area.ValidFrom is { } from ? DayOf(from) : int.MinValue)];
        _lastDays = [.. areas.Areas.Select(static area => area.ValidTo is { } to ? DayOf(to) - 1 : int.MaxValue)];
    }

    /// <summary>How many rows were added, refused ones included.</summary>
    public long Count => _row;

    /// <summary>The faults found so far, in the order of the input; duplicates are found when the set is built.</summary>
    public ImmutableArray<Fault> Faults => AllFaults();

    /// <summary>Adds an observation.</summary>
    /// <param name="observation">The observation. That of a count, stock or amount is kept under its measure.</param>
    /// <param name="place">Where it stands in the input; null to name the row alone.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    public ObservationSetBuilder Add(in Observation observation, FaultPlace? place = null)
    {
        BeginRow(place);
        Area? area = observation.Area;
        if (area is null)
            Report(Describe(observation.Subject, "", observation.Period), ObservationRules.NoArea);
        else if (!ObservationRules.Holds(_areas, area))
            Report(Describe(observation.Subject, area.Code, observation.Period), ObservationRules.OtherRegistry);
        else
            AddRow(observation, area);
        return this;
    }

    /// <summary>Adds observations.</summary>
    /// <param name="observations">The observations.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    public ObservationSetBuilder Add(ReadOnlySpan<Observation> observations)
    {
        RequireUnfinished();
        foreach (ref readonly Observation observation in observations)
            Add(observation);
        return this;
    }

    /// <summary>Adds an observation of the unit that has a code in the period: the one that was there all the time, or else the only one that was there on some day of it.</summary>
    /// <param name="subject">The indicator or measure.</param>
    /// <param name="level">The level of the unit.</param>
    /// <param name="code">The official code of the unit.</param>
    /// <param name="period">The period.</param>
    /// <param name="value">The value.</param>
    /// <param name="status">The status flags.</param>
    /// <param name="source">Where it comes from; null where nothing is said.</param>
    /// <param name="place">Where it stands in the input; null to name the row alone.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    public ObservationSetBuilder Add(
        Subject subject,
        AreaLevel level,
        string code,
        Period period,
        ObservedValue value,
        ObservationStatus status = ObservationStatus.Normal,
        string? source = null,
        FaultPlace? place = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        BeginRow(place);
        if (Resolve(subject, level, code, period) is { } area)
            AddRow(new Observation(subject, area, period, value, status, source), area);
        return this;
    }

    /// <summary>How many rows were added, and how many faults were found in them.</summary>
    /// <returns>For example <c>1200 rows added, 0 faults</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} rows added, {_faults.Count + _faultsNotKept} faults");

    /// <summary>Adds the observations of a set; faults call them rows of it.</summary>
    internal void AddSet(ObservationSet set, string name)
    {
        _sets.Add((_row, name));
        foreach (Observation observation in set)
            Add(observation);
    }

    private static int DayOf(LocalDate date) => Period.Day(date).FirstDay;

    private static string Describe(Subject subject, string area, Period period) => $"{subject}, {area}, {period}";

    private void BeginRow(FaultPlace? place)
    {
        RequireUnfinished();
        if (_row == Array.MaxLength)
            throw new InvalidOperationException($"A set holds at most {Array.MaxLength.ToString(CultureInfo.InvariantCulture)} observations: split it by subject.");
        _row++;
        if (place is not null)
            _places.Add(_row, place);
    }

    /// <summary>The unit of a code in a period; null after a fault.</summary>
    private Area? Resolve(Subject subject, AreaLevel level, string code, Period period)
    {
        ReadOnlySpan<Area> known = _areas.OfCode(level, code);
        Area? found = null;
        Area? second = null;
        foreach (Area area in known)
        {
            if (_firstDays[area.Ordinal] <= period.FirstDay && period.LastDay <= _lastDays[area.Ordinal])
                return area;
            if (_firstDays[area.Ordinal] <= period.LastDay && period.FirstDay <= _lastDays[area.Ordinal])
                (found, second) = (area, found);
        }

        string value = Describe(subject, code, period);
        if (second is not null)
            Report(value, ($"the code {code} names {second} and {found} within the period", "Give shorter periods, or the unit itself."));
        else if (found is null && !known.IsEmpty)
            Report(value, ObservationRules.OutsideValidity(known[^1], period));
        else if (found is null)
            Report(value, ($"no unit of the registry has the level {level} and the code {code}", "Correct the code, with its leading zeros, or the level."));
        return second is null ? found : null;
    }

    /// <summary>Adds the row that was begun; its area is of the registry.</summary>
    private void AddRow(in Observation observation, Area area)
    {
        Period period = observation.Period;
        if (observation.Subject.IsNone)
            Report(Describe(observation.Subject, area.Code, period), ObservationRules.NoSubject);
        else if (ObservationRules.BrokenBy(observation.Subject, observation.Value, observation.Status) is { } broken)
            Report(Describe(observation.Subject, area.Code, period), broken);
        else if (period.LastDay < _firstDays[area.Ordinal] || _lastDays[area.Ordinal] < period.FirstDay)
            Report(Describe(observation.Subject, area.Code, period), ObservationRules.OutsideValidity(area, period));
        else
            Store(observation, area.Ordinal);
    }

    private void Store(in Observation observation, int area)
    {
        RowBuffer rows = RowsOf(observation.Subject);
        ObservedForm form = observation.Value.Form;
        long numerator = observation.Value.Counts.Numerator;
        if (form == ObservedForm.Figure)
        {
            numerator = _figures.Count;
            _figures.Add(observation.Value.Figure!);
        }

        ObservationAttribute attribute = new(
            form is ObservedForm.Ratio ? ObservedForm.Number : form, observation.Status, string.IsNullOrEmpty(observation.Source) ? null : observation.Source);
        rows.Reserve(1);
        rows.Add(area, NumberOf(observation.Period), numerator, observation.Value.Counts.Denominator, _attributes.NumberOf(attribute), _row);
    }

    private RowBuffer RowsOf(Subject subject)
    {
        if (_lastRows is not null && subject == _lastSubject)
            return _lastRows;
        Subject stored = subject.Stored;
        ref RowBuffer? rows = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, stored, out _);
        _lastSubject = subject;
        return _lastRows = rows ??= new RowBuffer(stored);
    }

    private int NumberOf(Period period)
    {
        if (_lastPeriodNumber >= 0 && period == _lastPeriod)
            return _lastPeriodNumber;
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_periods, period, out bool isKnown);
        if (!isKnown)
            number = _periods.Count - 1;
        _lastPeriod = period;
        return _lastPeriodNumber = number;
    }

    private FaultPlace PlaceOf(int row)
    {
        if (_places.TryGetValue(row, out FaultPlace? place))
            return place;
        if (_placeOf is not null)
            return _placeOf(row);
        (int before, string name) = _sets.FindLast(set => set.RowsBefore < row);
        return new FaultPlace(name ?? "", row - before, Column: null, JsonPath: null);
    }

    private void Report(string value, (string Rule, string Cure) broken) => Report(_row, value, broken.Rule, broken.Cure);

    private void Report(int row, string value, string rule, string cure)
    {
        if (_faults.Count < MaximumFaults)
            _faults.Add((row, new Fault(PlaceOf(row), value, rule, cure)));
        else
            _faultsNotKept++;
    }

    private void RequireUnfinished()
    {
        if (_isFinished)
            throw new InvalidOperationException("The builder has built its set: it makes one only. Take a new one from ObservationSet.Builder.");
    }
}
