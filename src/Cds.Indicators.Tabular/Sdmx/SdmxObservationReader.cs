using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Tabular.Internal;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Reads observations, and changes of observations, from the rows of a message.</summary>
internal sealed class SdmxObservationReader
{
    private const string OtherYearStart = "REPYEARSTART";

    private readonly SdmxSource _source;
    private readonly SdmxComponents _names;
    private readonly SdmxAreas _areas;
    private readonly SdmxSubjects _subjects;
    private readonly SdmxCells _cells;
    private readonly SdmxValueReader _values;
    private readonly ImmutableArray<int> _components;

    private SdmxObservationReader(SdmxSource source, AreaRegistry areas, SdmxSubjects subjects)
    {
        _source = source;
        _names = source.Options.Components;
        _areas = new SdmxAreas(areas);
        _subjects = subjects;
        _cells = new SdmxCells(source);
        _values = new SdmxValueReader(_cells, source);
        string[] dimensions = [_names.Area, _names.Subject, _names.Period, _names.Frequency ?? "", .. source.Options.Dimensions.Keys, .. source.Options.CustomColumns];
        _components = [.. Enumerable.Range(0, source.Header.Columns.Length).Where(i => !dimensions.Contains(source.Header.Columns[i].Id, StringComparer.Ordinal))];
    }

    public static ObservationSet ReadSet(Stream stream, AreaRegistry areas, SdmxSubjects subjects, SdmxCsvOptions options)
    {
        FaultList faults = new(options.MaximumFaults);
        using SdmxSource source = new(stream, options, faults);
        SdmxObservationReader reader = new(source, areas, subjects);
        ObservationSetBuilder builder = ObservationSet.Builder(areas, options.Duplicates);
        bool isReadable = source.IsSound && reader.CheckHeader(needsKey: true);
        while (isReadable && source.Read())
        {
            if (reader.ReadChange() is not { } change)
                continue;
            if (change.Action == SdmxAction.Delete)
            {
                source.Report("ACTION", "D", "a row that deletes is no observation", $"Read the message with {nameof(SdmxCsv)}.{nameof(SdmxCsv.ReadChanges)}, and apply it to a set.");
                continue;
            }

            if (change.IsEmpty)
                continue;
            builder.Add(
                new Observation(change.Subject.GetValueOrDefault(), change.Areas[0], change.Period.GetValueOrDefault(), change.Value.GetValueOrDefault(), change.Status.GetValueOrDefault(), change.Source),
                change.Place);
        }

        if (builder.TryBuild(out ObservationSet? set, out ImmutableArray<Fault> refused) && faults.Count == 0)
            return set;
        foreach (Fault fault in refused)
            faults.Add(fault.Place, fault.Value, fault.Rule, fault.Cure);
        faults.ThrowIfAny();
        return set!;
    }

    public static SdmxChanges ReadChanges(Stream stream, AreaRegistry areas, SdmxSubjects subjects, SdmxCsvOptions options)
    {
        FaultList faults = new(options.MaximumFaults);
        using SdmxSource source = new(stream, options, faults);
        SdmxObservationReader reader = new(source, areas, subjects);
        ImmutableArray<SdmxChange>.Builder changes = ImmutableArray.CreateBuilder<SdmxChange>();
        bool isReadable = source.IsSound && reader.CheckHeader(needsKey: false);
        while (isReadable && source.Read())
        {
            if (reader.ReadChange() is { } change)
                changes.Add(change);
        }

        faults.ThrowIfAny();
        return new SdmxChanges(areas, changes.DrainToImmutable());
    }

    private bool CheckHeader(bool needsKey)
    {
        long before = _source.FaultCount;
        SdmxCsvOptions options = _source.Options;
        HashSet<string> known = [.. _names.All, .. options.Dimensions.Keys, .. options.CustomColumns, OtherYearStart];
        string all = $"Name it in {nameof(SdmxCsvOptions)}.{nameof(SdmxCsvOptions.Components)}, {nameof(SdmxCsvOptions.Dimensions)} or {nameof(SdmxCsvOptions.CustomColumns)}, or set {nameof(TableOptions.IgnoreUnknownColumns)}.";
        foreach (string missing in new[] { _names.Area, _names.Subject, _names.Period }.Where(name => needsKey && _source.Header.IndexOf(name) < 0))
            _source.Report(missing, "", "the column is missing", $"Add it, or say in {nameof(SdmxCsvOptions)}.{nameof(SdmxCsvOptions.Components)} what it is called.");
        foreach (SdmxColumn column in _source.Header.Columns)
        {
            bool isKnown = known.Contains(column.Id);
            if (!isKnown && !options.IgnoreUnknownColumns)
                _source.Report(column: null, column.Id, "the column is not known", all);
            else if (isKnown && (column.Depth > 0 || !column.Languages.IsEmpty) && !string.Equals(column.Id, _names.Status, StringComparison.Ordinal) && !options.CustomColumns.Contains(column.Id, StringComparer.Ordinal))
                _source.Report(column.Id, column.ToString(), "the component has several values in a cell, and one is read", "Write it without brackets, with one value.");
        }

        return _source.FaultCount == before;
    }

    /// <summary>The change of the present row; null after a fault.</summary>
    private SdmxChange? ReadChange()
    {
        long before = _source.FaultCount;
        SdmxRows.StructureOf(_source);
        SdmxAction? action = SdmxRows.ActionOf(_source);
        CheckDimensions(action);
        Subject? subject = ReadSubject(action);
        Period? period = ReadPeriod(action, out PeriodKind? kind);
        ImmutableArray<Area> areas = ReadAreas(action, period);
        if (_source.FaultCount > before)
            return null;

        SdmxChange key = new() { Action = action.GetValueOrDefault(), Subject = subject, Areas = areas, Period = period, Kind = period is null ? kind : null, Place = _source.PlaceOf() };
        SdmxChange change = key.Action == SdmxAction.Delete ? WithMarks(key) : WithContent(key, subject.GetValueOrDefault());
        return _source.FaultCount > before ? null : change;
    }

    private SdmxChange WithMarks(SdmxChange key)
    {
        bool isValue = new[] { _names.Value, _names.Numerator, _names.Denominator, _names.Figure }.Any(name => _cells.Text(name).Length > 0);
        return key with
        {
            IsPartial = _components.Any(i => _source.Cells[_source.Layout.Values[i]].Length > 0),
            Value = isValue ? ObservedValue.Missing : null,
            Status = _cells.Text(_names.Status).Length > 0 ? ObservationStatus.Normal : null,
            HasSource = _cells.Text(_names.Source).Length > 0,
        };
    }

    private SdmxChange WithContent(SdmxChange key, Subject subject)
    {
        ObservedValue? value = _values.Read(subject);
        ObservationStatus? status = ReadStatus();
        bool hasNoValue = value is { Form: ObservedForm.Missing } || (value is null && (key.Action == SdmxAction.Replace || status is not null));
        if (hasNoValue && _cells.Code(_names.Confidentiality) is "C" or "D" or "S")
            status = status.GetValueOrDefault() | ObservationStatus.Suppressed;
        string source = _cells.Text(_names.Source);
        return key with { Value = value, Status = status, HasSource = source.Length > 0, Source = source.Length == 0 || SdmxCells.IsMissing(source) ? null : source };
    }

    private void CheckDimensions(SdmxAction? action)
    {
        foreach ((string id, string code) in _source.Options.Dimensions)
        {
            string text = _cells.Code(id);
            bool isWildcard = action == SdmxAction.Delete && text.Length == 0;
            if (_source.Header.IndexOf(id) >= 0 && !isWildcard && !string.Equals(text, code, StringComparison.Ordinal))
                _source.Report(id, text, $"the code of the dimension is not {code}", $"Leave the row out, or read it by itself with {nameof(SdmxCsvOptions)}.{nameof(SdmxCsvOptions.Dimensions)}.");
        }
    }

    private Subject? ReadSubject(SdmxAction? action)
    {
        string code = _cells.Code(_names.Subject);
        if (IsWildcard(_names.Subject, code, action))
            return null;
        if (_subjects.TryGet(code, out Subject subject))
            return subject;
        if (code.Length > 0 && !IsOff(code))
            _source.Report(_names.Subject, code, "it is not the code of an indicator or measure", "Correct the code, or add the indicator to the catalogue.");
        return null;
    }

    private Period? ReadPeriod(SdmxAction? action, out PeriodKind? kind)
    {
        kind = null;
        string frequency = _cells.Code(_names.Frequency);
        string text = _cells.Code(_names.Period);
        string canonical = _cells.Code(_names.PeriodText);
        bool isMarked = action == SdmxAction.Delete;
        if (!SdmxPeriods.TryKind(frequency, out kind) && !(frequency is "H" && text.Contains("-S", StringComparison.Ordinal)))
            _source.Report(_names.Frequency, frequency, "it is not a code of CL_FREQ", "Write one of A, S, T, Q, M, W, D, M2, W2, A5, _O.");
        if (IsWildcard(_names.Period, text, action) || text.Length == 0 || IsOff(text))
            return null;
        AnnualDate? start = isMarked ? null : ReadYearStart();
        bool hasCanonical = !isMarked && canonical.Length > 0 && !SdmxCells.IsMissing(canonical);
        if (!SdmxPeriods.TryRead(text, start, hasCanonical ? null : kind, _source.Options.TimeFormat, out Period period, out (string Rule, string Cure) refusal))
        {
            _source.Report(_names.Period, text, refusal.Rule, refusal.Cure);
            return null;
        }

        return hasCanonical ? ReadCanonical(canonical, text, period, kind) : period;
    }

    private Period? ReadCanonical(string canonical, string text, Period days, PeriodKind? kind)
    {
        if (!Period.TryParse(canonical, out Period period, out TextFault fault))
        {
            _source.Report(_names.PeriodText, canonical, fault.Rule, fault.Cure);
            return null;
        }

        bool isDay = days.Kind == PeriodKind.Day && _source.Options.TimeFormat == SdmxTimeFormat.Normalized;
        if (days.Start != period.Start || (days.End != period.End && !isDay))
            _source.Report(_names.PeriodText, canonical, $"the period has other days than {text} in {_names.Period}", "Correct one of the two.");
        else if (kind is { } asked && asked != period.Kind)
            _source.Report(_names.PeriodText, canonical, "the period is not of the frequency", "Correct one of the two.");
        else
            return period;
        return null;
    }

    private AnnualDate? ReadYearStart()
    {
        string name = _names.YearStart is { } own && _source.Header.IndexOf(own) >= 0 ? own : OtherYearStart;
        string text = _cells.Code(name);
        if (text.Length == 0 || SdmxCells.IsMissing(text))
            return null;
        if (SdmxPeriods.TryYearStart(text, out AnnualDate start))
            return start;
        _source.Report(name, text, "it is not the first day of a year", "Write --07-01.");
        return null;
    }

    private ImmutableArray<Area> ReadAreas(SdmxAction? action, Period? period)
    {
        string code = _cells.Code(_names.Area);
        if (IsWildcard(_names.Area, code, action) || code.Length == 0 || IsOff(code))
            return default;
        if (period is { } within)
        {
            if (_areas.Find(code, within, out (string Rule, string Cure) refusal) is { } area)
                return [area];
            _source.Report(_names.Area, code, refusal.Rule, refusal.Cure);
            return default;
        }

        if (action != SdmxAction.Delete)
            return default;
        ImmutableArray<Area> all = _areas.All(code);
        if (all.IsEmpty)
            _source.Report(_names.Area, code, $"no unit of the registry has the code {code}", "Correct the code, with its leading zeros.");
        else if (all.Any(area => area.Level != all[0].Level))
            _source.Report(_names.Area, code, $"the code {code} is one of several levels", $"Write the level after it: {code}@province.");
        return all;
    }

    /// <summary>Whether a dimension stands for all its values; reports an empty one in a row that does not delete.</summary>
    private bool IsWildcard(string dimension, string text, SdmxAction? action)
    {
        if (IsOff(text))
        {
            _source.Report(dimension, text, "a dimension that is switched off leaves attributes of partial keys, which are not read", "Repeat the attribute in the rows of the observations.");
            return false;
        }

        if (text.Length > 0)
            return false;
        if (action != SdmxAction.Delete)
            _source.Report(dimension, "", "the dimension is empty: a row for attributes of partial keys is not read", "Give the dimension, and repeat the attribute in the rows of the observations.");
        return action == SdmxAction.Delete;
    }

    private static bool IsOff(string text) => text is "~";

    private ObservationStatus? ReadStatus()
    {
        int index = _names.Status is { } name ? _source.Header.IndexOf(name) : -1;
        if (index < 0)
            return null;
        SdmxValue value = SdmxRows.ValueOf(_source, index);
        if (value.IsEmpty)
            return null;
        if (value.IsMissing)
            return ObservationStatus.Normal;
        string text = value.Parts.IsEmpty ? value.Text : string.Join(';', value.Parts.Select(static part => part.Text));
        if (_source.Header.SubfieldSeparator is { } separator)
            text = text.Replace(separator, ';');
        if (ObservationStatuses.TryParse(text, out ObservationStatus status, out TextFault fault))
            return status;
        _source.Report(_names.Status, text, fault.Rule, fault.Cure);
        return null;
    }
}
