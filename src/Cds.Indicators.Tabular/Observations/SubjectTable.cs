using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>The indicators and measures that rows may be of, by code and by name.</summary>
internal sealed class SubjectTable
{
    private readonly List<ReadSubject> _subjects = [];
    private readonly Dictionary<string, int> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _names = new(StringComparer.Ordinal);

    public SubjectTable(Catalogue catalogue, ImmutableArray<Subject> more)
    {
        foreach (Indicator indicator in catalogue.Indicators)
            Add(indicator);
        foreach (Measure measure in catalogue.Measures)
            Add(measure);
        foreach (Subject subject in more)
            Add(subject);
        Subjects = [.. _subjects.Select(static subject => subject.Subject)];
    }

    /// <summary>The subjects, whose places are their numbers.</summary>
    public ImmutableArray<Subject> Subjects { get; }

    public ReadSubject this[int number] => _subjects[number];

    /// <summary>The number of a subject.</summary>
    public int NumberOf(Subject subject) => (subject.Indicator is null ? _measures : _indicators)[subject.Code];

    /// <summary>The number of a code: <c>dossiers.received</c>, or <c>measure:dossiers.received</c> where an indicator has the code too; -1 where it is not known, and why.</summary>
    public int OfCode(string text, out (string Rule, string Cure) broken)
    {
        broken = ("no indicator and no measure has this code", "Write the code of one of the catalogue, or give it in ObservationTableOptions.Subjects.");
        if (text.StartsWith(SubjectText.Indicator, StringComparison.Ordinal))
            return _indicators.GetValueOrDefault(text[SubjectText.Indicator.Length..], -1);
        if (text.StartsWith(SubjectText.Measure, StringComparison.Ordinal))
            return _measures.GetValueOrDefault(text[SubjectText.Measure.Length..], -1);
        int indicator = _indicators.GetValueOrDefault(text, -1);
        int measure = _measures.GetValueOrDefault(text, -1);
        if (indicator < 0 || measure < 0 || SubjectText.MeasureOf(_subjects[indicator].Subject) == _subjects[measure].Subject.Measure)
            return indicator >= 0 ? indicator : measure;
        broken = ("an indicator and a measure have this code", $"Write {SubjectText.Indicator}{text} or {SubjectText.Measure}{text}.");
        return -1;
    }

    /// <summary>The number of a name, Vietnamese or English; -1 where it is not known or several have it, and why.</summary>
    public int OfName(string text, out (string Rule, string Cure) broken)
    {
        broken = ("no indicator and no measure has this name", "Write the name as in the catalogue, or a column of codes.");
        List<int> found = _names.GetValueOrDefault(ColumnWords.Fold(text), []);
        if (found.Count <= 1)
            return found.Count == 1 ? found[0] : -1;
        broken = ($"several have this name: {string.Join(", ", found.Take(5).Select(number => _subjects[number].Subject.Code))}", "Write a column of codes.");
        return -1;
    }

    private void Add(Subject subject)
    {
        Dictionary<string, int> codes = subject.Indicator is null ? _measures : _indicators;
        if (!codes.TryAdd(subject.Code, _subjects.Count))
        {
            if (_subjects[codes[subject.Code]].Subject != subject)
                throw new ArgumentException($"'{subject.Code}' is in ObservationTableOptions.Subjects and in the catalogue, and they are not the same: give one of them.", nameof(subject));
            return;
        }

        LocalizedText name = subject.Indicator?.Name ?? subject.Measure!.Name;
        AddName(name.Vietnamese, subject);
        AddName(name.English, subject);
        _subjects.Add(new ReadSubject(subject));
    }

    /// <summary>A count and its measure of one name are the same thing: the indicator stands for both.</summary>
    private void AddName(string name, Subject subject)
    {
        string folded = ColumnWords.Fold(name);
        if (!_names.TryGetValue(folded, out List<int>? numbers))
            _names.Add(folded, numbers = []);
        bool isKnown = numbers.Contains(_subjects.Count) || (subject.Measure is { } measure && numbers.Exists(number => SubjectText.MeasureOf(_subjects[number].Subject) == measure));
        if (!isKnown)
            numbers.Add(_subjects.Count);
    }
}
