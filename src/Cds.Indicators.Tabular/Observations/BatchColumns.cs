using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>A batch of observations that have numbers or none, in columns with tables of their own.</summary>
/// <param name="reader">Where they come from.</param>
internal sealed class BatchColumns(ObservationReader reader)
{
    private const int Capacity = 1 << 14;

    private readonly int[] _subjects = new int[Capacity];
    private readonly int[] _areas = new int[Capacity];
    private readonly int[] _periods = new int[Capacity];
    private readonly int[] _notes = new int[Capacity];
    private readonly long[] _numerators = new long[Capacity];
    private readonly long[] _denominators = new long[Capacity];
    private readonly LocalTable<Period> _periodTable = new();
    private readonly LocalTable<ObservationNote> _noteTable = new();
    private int _count;

    /// <summary>Takes the present observation of the reader; false where it was the last for which there was room.</summary>
    public bool Add()
    {
        ref readonly ReadValue value = ref reader.Value;
        int i = _count++;
        _subjects[i] = reader.Subject;
        _areas[i] = reader.Area.Ordinal;
        int period = _periodTable.Find(reader.Period);
        _periods[i] = period >= 0 ? period : _periodTable.Add(reader.Period, reader.Periods[reader.Period]);
        bool isMissing = value.Form == ObservedForm.Missing;
        int key = (2 * reader.Note) + (isMissing ? 1 : 0);
        int note = _noteTable.Find(key);
        _notes[i] = note >= 0 ? note : AddNote(key, isMissing);
        _numerators[i] = value.Numerator;
        _denominators[i] = value.Denominator;
        return _count < Capacity;
    }

    /// <summary>Hands the batch over; it is empty then.</summary>
    public void AddTo(ObservationSetBuilder builder)
    {
        if (_count == 0)
            return;
        builder.AddColumns(
            reader.Subjects.Subjects.AsSpan(),
            _subjects.AsSpan(0, _count),
            _areas.AsSpan(0, _count),
            _periodTable.Entries,
            _periods.AsSpan(0, _count),
            _numerators.AsSpan(0, _count),
            _denominators.AsSpan(0, _count),
            _noteTable.Entries,
            _notes.AsSpan(0, _count));
        _count = 0;
        _periodTable.Clear();
        _noteTable.Clear();
    }

    private int AddNote(int key, bool isMissing)
    {
        (ObservationStatus status, string? source) = reader.Notes[reader.Note];
        return _noteTable.Add(key, new ObservationNote(status, source, isMissing));
    }
}
