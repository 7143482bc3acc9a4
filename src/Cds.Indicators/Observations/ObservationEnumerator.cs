using System.Collections;

namespace Cds.Indicators.Observations;

/// <summary>Walks the observations of a set by subject, area and period, without an object for each.</summary>
/// <remarks>The default value walks nothing. Not safe for several threads; each takes its own.</remarks>
/// <example><code>foreach (Observation observation in set) total += observation.Value.Counts.Numerator;</code></example>
public struct ObservationEnumerator : IEnumerator<Observation>
{
    private readonly ObservationSet? _set;
    private int _subject;
    private int _series;
    private int _row;

    internal ObservationEnumerator(ObservationSet set)
    {
        _set = set;
        Reset();
    }

    /// <summary>The observation that the walk stands at; the default value before the first.</summary>
    public Observation Current { get; private set; }

    readonly object IEnumerator.Current => Current;

    /// <summary>Walks to the next observation.</summary>
    /// <returns>Whether there was one.</returns>
    public bool MoveNext()
    {
        if (_set is null)
            return false;
        ObservationSlice slice = _set.Slice;
        for (; _subject < _set.Columns.Length; _subject++, _series = 0, _row = -1)
        {
            SubjectColumns columns = _set.Columns[_subject];
            for (; _series < columns.SeriesCount; _series++)
            {
                if (!slice.HasArea(columns.SeriesArea[_series]))
                    continue;
                int end = columns.SeriesRow[_series + 1];
                for (_row = Math.Max(_row + 1, columns.SeriesRow[_series]); _row < end; _row++)
                {
                    if (!slice.HasPeriod(columns.PeriodOf(_row)) || !slice.HasAttribute(columns.AttributeOf(_row)))
                        continue;
                    Current = _set.Table.At(columns, _series, _row);
                    return true;
                }

                _row = end - 1;
            }
        }

        Current = default;
        return false;
    }

    /// <summary>Goes back before the first observation.</summary>
    public void Reset()
    {
        _subject = 0;
        _series = 0;
        _row = -1;
        Current = default;
    }

    /// <summary>Does nothing: there is nothing to release.</summary>
    public readonly void Dispose()
    {
    }
}
