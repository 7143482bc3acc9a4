using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Writes observations as a message: first to nowhere, to know that all of them can be, then to the destination.</summary>
internal sealed class SdmxObservationWriter
{
    private readonly SdmxCsvOptions _options;
    private readonly ObservationSet _set;
    private readonly SdmxAreas _areas;
    private readonly SdmxWords _words;
    private readonly SdmxValueWriter _values;
    private readonly SdmxComponents _names;
    private readonly HashSet<string> _periodTexts = new(StringComparer.Ordinal);
    private readonly bool _isVersion1;
    private SdmxNeeds _needs;
    private (Subject Subject, Area? Area) _series;
    private int _entry;

    private SdmxObservationWriter(ObservationSet set, SdmxCsvOptions options)
    {
        _set = set;
        _options = options;
        _names = options.Components;
        _areas = new SdmxAreas(set.Areas);
        _words = new SdmxWords(options.Language);
        _values = new SdmxValueWriter(options);
        _isVersion1 = options.Version == SdmxCsvVersion.Version1;
    }

    public static void Write(Stream destination, ObservationSet set, SdmxCsvOptions options)
    {
        SdmxObservationWriter writer = new(set, options);
        writer._needs = writer.Needs();
        writer.WriteTo(Stream.Null);
        writer.WriteTo(destination);
    }

    private ArgumentException Refused(string column, string value, string rule) => TableText.Refusal(_entry, column, value, rule, "set");

    /// <summary>Which columns the observations ask for.</summary>
    private SdmxNeeds Needs()
    {
        SdmxNeeds needs = default;
        foreach (Observation observation in _set)
        {
            needs |= observation.Value.Form switch
            {
                ObservedForm.Ratio => SdmxNeeds.Counts,
                ObservedForm.Figure => SdmxNeeds.Figure,
                _ => default,
            };
            needs |= observation.Status == ObservationStatus.Normal ? default : SdmxNeeds.Status;
            needs |= observation.Status.HasFlag(ObservationStatus.Suppressed) ? SdmxNeeds.Confidentiality : default;
            needs |= observation.Source is null ? default : SdmxNeeds.Source;
            needs |= SdmxPeriods.YearStartOf(observation.Period) is { Month: 1, Day: 1 } or null ? default : SdmxNeeds.YearStart;
            needs |= NeedsText(observation.Period) ? SdmxNeeds.PeriodText : default;
        }

        return needs;
    }

    /// <summary>Whether the time dimension, read back, would give another period.</summary>
    private bool NeedsText(Period period)
    {
        string text = SdmxPeriods.TextOf(period, _options.TimeFormat);
        SdmxPeriods.TryKind(_names.Frequency is null ? "" : SdmxPeriods.FrequencyOf(period), out PeriodKind? kind);
        return !SdmxPeriods.TryRead(text, SdmxPeriods.YearStartOf(period), kind, _options.TimeFormat, out Period read, out _) || read != period;
    }

    private void WriteTo(Stream destination)
    {
        _entry = 0;
        _series = default;
        using CsvRowSink sink = new(_options, "set", destination, isVerbatim: true);
        SdmxLine line = new(sink, _options);
        sink.BeginSheet("", _options.GuardFormulas ? [.. WriteHeader().Select(SdmxCell.Guarded)] : WriteHeader());
        foreach (Observation observation in _set)
        {
            _entry++;
            WriteRow(line, observation);
        }

        sink.Complete(destination);
    }

    private ImmutableArray<string> WriteHeader()
    {
        ImmutableArray<string>.Builder cells = ImmutableArray.CreateBuilder<string>();
        bool isDelete = _options.Action == SdmxAction.Delete;
        char separator = _options.WrittenSubfieldSeparator;
        if (_isVersion1)
            cells.Add(SdmxShape.Dataflow);
        else
            cells.AddRange(HasStatusSet ? $"{SdmxShape.Structure}[{separator}]" : SdmxShape.Structure, "STRUCTURE_ID");
        if (_options.Labels == SdmxLabels.Name)
            cells.Add("STRUCTURE_NAME");
        if (!_isVersion1)
            cells.Add("ACTION");
        if (_options.Keys is SdmxKeys.Series or SdmxKeys.Both)
            cells.Add("SERIES_KEY");
        if (_options.Keys is SdmxKeys.Observation or SdmxKeys.Both)
            cells.Add("OBS_KEY");
        foreach ((string id, SdmxNeeds need) in Columns())
        {
            if (!Has(need) || (isDelete && need != SdmxNeeds.Dimension))
                continue;
            string heading = need == SdmxNeeds.Status && HasStatusSet ? id + "[]" : id;
            string name = _words.OfComponent(id, _names);
            cells.Add(_options.Labels == SdmxLabels.Both ? $"{heading}: {name}" : heading);
            if (_options.Labels == SdmxLabels.Name)
                cells.Add(name);
        }

        return cells.DrainToImmutable();
    }

    private bool HasStatusSet => !_isVersion1 && _names.Status is not null && _options.Action != SdmxAction.Delete;

    private bool Has(SdmxNeeds need) => need is SdmxNeeds.Dimension or SdmxNeeds.Always or SdmxNeeds.Status || _needs.HasFlag(need);

    /// <summary>The columns in their order, with what asks for them; those without a component are left out.</summary>
    private IEnumerable<(string Id, SdmxNeeds Need)> Columns()
    {
        (string?, SdmxNeeds)[] all =
        [
            (_names.Frequency, SdmxNeeds.Dimension), (_names.Area, SdmxNeeds.Dimension), (_names.Subject, SdmxNeeds.Dimension),
            .. _options.Dimensions.Keys.Select(static id => ((string?)id, SdmxNeeds.Dimension)), (_names.Period, SdmxNeeds.Dimension),
            (_names.Value, SdmxNeeds.Always), (_names.Numerator, SdmxNeeds.Counts), (_names.Denominator, SdmxNeeds.Counts), (_names.Figure, SdmxNeeds.Figure),
            (_names.Status, SdmxNeeds.Status), (_names.Confidentiality, SdmxNeeds.Confidentiality), (_names.Unit, SdmxNeeds.Always), (_names.UnitMultiplier, SdmxNeeds.Always),
            (_names.Decimals, SdmxNeeds.Always), (_names.YearStart, SdmxNeeds.YearStart), (_names.PeriodText, SdmxNeeds.PeriodText), (_names.Source, SdmxNeeds.Source),
        ];
        foreach ((string? id, SdmxNeeds need) in all)
        {
            if (id is not null)
                yield return (id, need);
        }
    }

    private void WriteRow(SdmxLine line, Observation observation)
    {
        Period period = observation.Period;
        string time = TimeOf(observation);
        string area = _areas.CodeOf(observation.Area, period)
            ?? throw Refused(_names.Area, observation.Area.Key.ToString("G", CultureInfo.InvariantCulture), $"no code names this unit alone in {period}");
        string subject = SdmxSubjects.CodeOf(observation.Subject);
        string frequency = SdmxPeriods.FrequencyOf(period);
        string series = string.Join('.', [.. _names.Frequency is null ? [] : new[] { frequency }, area, subject, .. _options.Dimensions.Values]);
        line.Begin(_isVersion1, series, time);
        if (_names.Frequency is not null)
            line.Code(frequency, () => _words.OfFrequency(period.Kind));
        line.Code(area, () => observation.Area.Name);
        line.Code(subject, () => _words.Of(observation.Subject));
        foreach (string code in _options.Dimensions.Values)
            line.Code(code, () => code);
        line.Code(time, () => _words.Of(period));
        if (_options.Action != SdmxAction.Delete)
            WriteContent(line, observation);
        else if (NeedsText(period) || SdmxPeriods.YearStartOf(period) is not { Month: 1, Day: 1 })
            throw Refused(_names.Period, period.ToString("G", CultureInfo.InvariantCulture), "a row that deletes has the time dimension alone, which would name another period");
        line.End();
    }

    private string TimeOf(in Observation observation)
    {
        string time = SdmxPeriods.TextOf(observation.Period, _options.TimeFormat);
        if (_series != (observation.Subject, observation.Area))
        {
            _series = (observation.Subject, observation.Area);
            _periodTexts.Clear();
        }

        string key = _names.Frequency is null ? time : $"{SdmxPeriods.FrequencyOf(observation.Period)} {time}";
        return _periodTexts.Add(key) ? time : throw Refused(_names.Period, time, $"two observations of {observation.Subject} in {observation.Area} have this key, {observation.Period} among them");
    }

    private void WriteContent(SdmxLine line, in Observation observation)
    {
        SdmxValueTexts texts = _values.Of(observation.Subject, observation.Value);
        line.Text(texts.Value);
        Optional(line, SdmxNeeds.Counts, _names.Numerator, texts.Numerator);
        Optional(line, SdmxNeeds.Counts, _names.Denominator, texts.Denominator);
        Optional(line, SdmxNeeds.Figure, _names.Figure, texts.Figure);
        WriteStatus(line, observation.Status);
        if (_needs.HasFlag(SdmxNeeds.Confidentiality) && _names.Confidentiality is not null)
        {
            bool isSecret = observation.Status.HasFlag(ObservationStatus.Suppressed);
            line.Code(isSecret ? "C" : "F", () => _words.OfConfidentiality(isSecret));
        }

        if (_names.Unit is not null)
        {
            Subject subject = observation.Subject;
            line.Code(SdmxUnits.CodeOf(subject), () => _words.OfUnit(subject));
        }

        if (_names.UnitMultiplier is not null)
            line.Text(texts.Multiplier.ToString(CultureInfo.InvariantCulture));
        else if (texts.Multiplier != 0)
            throw Refused("UNIT_MULT", texts.Value, $"the component {nameof(SdmxComponents.UnitMultiplier)} is left out, and the number is multiplied");
        if (_names.Decimals is not null)
            line.Text(texts.Decimals.ToString(CultureInfo.InvariantCulture));
        WritePeriodParts(line, observation.Period);
        if (observation.Source is { } source && SdmxCells.IsMissing(source))
            throw Refused(_names.Source ?? "", source, "the text means that there is no value");
        Optional(line, SdmxNeeds.Source, _names.Source, observation.Source ?? "");
    }

    private void WritePeriodParts(SdmxLine line, Period period)
    {
        bool needsText = NeedsText(period);
        Optional(line, SdmxNeeds.YearStart, _names.YearStart, SdmxPeriods.YearStartOf(period) is { } start ? SdmxPeriods.TextOf(start) : "", isNeeded: SdmxPeriods.YearStartOf(period) is { Month: not 1 } or { Day: not 1 });
        Optional(line, SdmxNeeds.PeriodText, _names.PeriodText, needsText ? period.ToString("G", CultureInfo.InvariantCulture) : "");
    }

    /// <summary>Writes a cell where some observation needs its column.</summary>
    private void Optional(SdmxLine line, SdmxNeeds need, string? id, string text, bool? isNeeded = null)
    {
        if (!_needs.HasFlag(need))
            return;
        if (id is not null)
            line.Text(text);
        else if (isNeeded ?? text.Length > 0)
            throw Refused(need.ToString(), text, "the component that holds it is left out");
    }

    private void WriteStatus(SdmxLine line, ObservationStatus status)
    {
        if (_names.Status is null)
        {
            if (status != ObservationStatus.Normal)
                throw Refused("OBS_STATUS", status.ToText(), "the component that holds it is left out");
            return;
        }

        string text = status.ToText();
        if (!_isVersion1)
        {
            line.Codes(text.Split(';'), _options.WrittenSubfieldSeparator, _words.OfStatus);
            return;
        }

        string one = SdmxStatus.First(text);
        if (one.Length != text.Length && !_options.LoseStatusFlags)
            throw Refused(_names.Status, text, $"version 1 has one flag in a cell. Write version 2, or set {nameof(SdmxCsvOptions.LoseStatusFlags)}");
        line.Code(one, () => _words.OfStatus(one));
    }
}
