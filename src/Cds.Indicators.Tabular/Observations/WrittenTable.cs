using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The observations that are to be written: what their rows need, and whether they could be read back.</summary>
internal sealed class WrittenTable
{
    private const string Parameter = "observations";

    /// <summary>The flags that are defined.</summary>
    private const ObservationStatus AllFlags = (ObservationStatus)((1 << 19) - 1);

    private readonly ObservationTableOptions _options;
    private readonly AreaTableIndex _areas;
    private readonly AreaRegistry _registry;
    private readonly Dictionary<Subject, ReadSubject> _subjects = [];
    private readonly Dictionary<Period, (int First, int Last)> _days = [];
    private readonly HashSet<string> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Measure> _measures = new(StringComparer.Ordinal);

    public WrittenTable(IEnumerable<Observation> observations, AreaRegistry areas, ObservationTableOptions options)
    {
        _options = options;
        _registry = areas;
        _areas = new AreaTableIndex(areas, options.Within);
        ImmutableArray<Observation>.Builder rows = ImmutableArray.CreateBuilder<Observation>();
        foreach (Observation observation in observations)
        {
            rows.Add(observation);
            Check(observation, rows.Count);
        }

        Rows = rows.DrainToImmutable();
    }

    public ImmutableArray<Observation> Rows { get; }

    public bool HasPairs { get; private set; }

    public bool HasValues { get; private set; }

    public bool HasStatuses { get; private set; }

    public bool HasSources { get; private set; }

    /// <summary>Whether a unit is not the one that its code and the period tell.</summary>
    public bool HasValidFrom { get; private set; }

    public ReadSubject SubjectOf(in Observation observation) => _subjects[observation.Subject];

    /// <summary>The code of a subject; with its kind where an indicator and a measure of one code stand in the table.</summary>
    public string CodeOf(Subject subject)
    {
        if (!_indicators.Contains(subject.Code) || !_measures.ContainsKey(subject.Code))
            return subject.Code;
        return (subject.Indicator is null ? SubjectText.Measure : SubjectText.Indicator) + subject.Code;
    }

    /// <summary>The first day of a unit where its code and the period do not tell it; otherwise null.</summary>
    public string? ValidFromOf(in Observation observation) => NeedsValidFrom(observation) ? AreaTableIndex.FirstDayOf(observation.Area) : null;

    /// <summary>The source as it is written: null where the table says it for all rows.</summary>
    public string? SourceOf(in Observation observation)
    {
        string? source = observation.Source?.Trim();
        return string.IsNullOrEmpty(source) || string.Equals(source, _options.Source, StringComparison.Ordinal) ? null : source;
    }

    /// <summary>Says that an observation cannot be written.</summary>
    public static ArgumentException Refusal(int entry, string column, string value, string rule) => TableText.Refusal(entry, column, value, rule, Parameter);

    private void Check(in Observation observation, int entry)
    {
        Subject subject = observation.Subject;
        if (subject.IsNone || observation.Area is null)
            throw Refusal(entry, "indicator", subject.Code, "the observation has no subject or no unit");
        if (observation.Area.Ordinal >= _registry.Areas.Length || _registry.Areas[observation.Area.Ordinal] != observation.Area)
            throw Refusal(entry, "area", observation.Area.Code, "the unit is of another registry");
        if (!_subjects.TryGetValue(subject, out ReadSubject? read))
            _subjects.Add(subject, read = new ReadSubject(subject));
        Note(subject);
        if (RuleAgainst(read, observation) is { } broken)
            throw Refusal(entry, broken.Column, Describe(observation), broken.Rule);

        (int first, int last) = DaysOf(observation.Period);
        if (!_areas.IsThere(observation.Area, first, last) || (_options.Within is { } within && !observation.Area.IsWithin(within)))
            throw Refusal(entry, "area", Describe(observation), $"the unit is not there in the period, {AreaTableIndex.Validity(observation.Area)}, or not in the unit of the options");
        HasPairs |= observation.Value.Form == ObservedForm.Ratio;
        HasValues |= observation.Value.Form is ObservedForm.Number or ObservedForm.Figure;
        HasStatuses |= observation.Status != ObservationStatus.Normal;
        HasSources |= SourceOf(observation) is not null;
        HasValidFrom |= NeedsValidFrom(observation);
    }

    private (string Column, string Rule)? RuleAgainst(ReadSubject subject, in Observation observation)
    {
        ObservedValue value = observation.Value;
        if ((observation.Status & ~AllFlags) != ObservationStatus.Normal || (value.Form != ObservedForm.Missing && observation.Status.DeniesValue()))
            return ("status", "the status is not defined, or says that there is no value");
        if (value.Form == (subject.IsPair ? ObservedForm.Number : ObservedForm.Ratio))
            return ("value", $"{observation.Subject} is not observed as a {value.Form}");
        if (value.Form is ObservedForm.Number or ObservedForm.Ratio && (value.Counts.Numerator < subject.Least || value.Counts.Denominator < 0))
            return ("value", "the number may not be so small");
        if (value.Figure is { } figure && observation.Subject.Indicator is { } indicator && !indicator.Admits(figure, out string objection))
            return ("value", objection.TrimEnd('.'));
        if (_options.Subject is { } only && only != observation.Subject)
            return ("indicator", $"the options say that all are of {only}");
        if (_options.Level is { } level && level != observation.Area.Level)
            return ("level", $"the options say that all are of the level {LevelWords.TextOf(level)}");
        if (_options.Source is not null && string.IsNullOrWhiteSpace(observation.Source))
            return ("source", "the options give a source to all");
        return _options.Period is { } period && period != observation.Period ? ("period", $"the options say that all are of {period}") : null;
    }

    private void Note(Subject subject)
    {
        if (subject.Measure is { } measure)
            _measures.TryAdd(subject.Code, measure);
        else
            _indicators.Add(subject.Code);
    }

    private bool NeedsValidFrom(in Observation observation)
    {
        Area area = observation.Area;
        (int first, int last) = DaysOf(observation.Period);
        Area? found = _areas.Choose(_areas.Find(System.Text.Encoding.UTF8.GetBytes(area.Code), area.Level, byName: false), first, last, out Area? second);
        return found != area || second is not null;
    }

    private (int First, int Last) DaysOf(Period period)
    {
        if (!_days.TryGetValue(period, out (int First, int Last) days))
            _days.Add(period, days = (AreaTableIndex.DayOf(period.Start), AreaTableIndex.DayOf(period.End)));
        return days;
    }

    private static string Describe(in Observation observation) =>
        string.Create(CultureInfo.InvariantCulture, $"{observation.Subject}, {observation.Area.Code}, {observation.Period}, {observation.Value}");
}
