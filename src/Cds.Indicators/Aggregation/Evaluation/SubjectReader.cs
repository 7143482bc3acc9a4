using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>
/// Reads the reports of a subject, unit by unit: the pairs observed under an indicator and, where there are none, its two measures observed apart, joined
/// by period.
/// </summary>
internal sealed class SubjectReader
{
    private readonly ObservationSet _set;
    private readonly SubjectParts _parts;
    private readonly SubjectColumns? _own;
    private readonly SubjectColumns? _numerator;
    private readonly SubjectColumns? _denominator;
    private readonly SubjectColumns? _weight;

    public SubjectReader(ObservationSet set, SubjectParts parts, Measure? weight)
    {
        _set = set;
        _parts = parts;
        _own = set.ColumnsOf(parts.Subject);
        if (parts is { IsPair: true, NumeratorMeasure: { } numerator, DenominatorMeasure: { } denominator })
        {
            _numerator = set.ColumnsOf(numerator);
            _denominator = set.ColumnsOf(denominator);
            _weight = weight is null ? _denominator : set.ColumnsOf(weight);
        }
    }

    /// <summary>The ordinals of the units that report, ascending.</summary>
    public IEnumerable<int> Areas()
    {
        IEnumerable<int> areas = _own?.SeriesArea ?? [];
        if (_numerator is not null && _denominator is not null)
            areas = areas.Union(_numerator.SeriesArea).Order();
        return areas.Where(_set.Slice.HasArea);
    }

    /// <summary>The reports of a unit, by period.</summary>
    public List<SourceRow> Read(int area)
    {
        List<SourceRow> own = Rows(_own, area);
        if (!_parts.IsPair)
            return own;

        List<SourceRow> weights = own.Exists(row => row.Form == RowForm.Figure) ? Rows(_weight, area) : [];
        for (int i = 0; i < own.Count; i++)
        {
            if (own[i].Form == RowForm.Figure)
                own[i] = Weigh(own[i], weights);
        }

        return Join(own, Rows(_numerator, area), Rows(_denominator, area));
    }

    private static SourceRow Weigh(SourceRow row, List<SourceRow> weights)
    {
        int at = weights.FindIndex(weight => weight.Period == row.Period && weight.Form == RowForm.Counts);
        return at < 0 ? row with { Form = RowForm.Unweighted } : row with { Denominator = weights[at].Numerator, Status = row.Status | weights[at].Status };
    }

    private List<SourceRow> Join(List<SourceRow> own, List<SourceRow> numerators, List<SourceRow> denominators)
    {
        if (numerators.Count == 0 && denominators.Count == 0)
            return own;

        Dictionary<Period, SourceRow> joined = [];
        Dictionary<Period, SourceRow> bottoms = denominators.ToDictionary(static row => row.Period);
        foreach (SourceRow top in numerators)
            joined.Add(top.Period, bottoms.Remove(top.Period, out SourceRow bottom) ? Pair(top, bottom) : Half(top));
        foreach ((Period period, SourceRow bottom) in bottoms)
            joined.Add(period, Half(bottom));
        foreach (SourceRow row in own)
            joined[row.Period] = row;
        return [.. joined.Values.OrderBy(static row => row.Period)];
    }

    /// <summary>A numerator without its denominator, or the other way round, is no value of the ratio.</summary>
    private static SourceRow Half(SourceRow row) => row.HasValue ? row with { Form = RowForm.None, Figure = null } : row;

    private SourceRow Pair(SourceRow top, SourceRow bottom)
    {
        ObservationStatus status = top.Status | bottom.Status;
        return (top.Form, bottom.Form) switch
        {
            (RowForm.Counts, RowForm.Counts) => new SourceRow(top.Period, RowForm.Counts, top.Numerator, bottom.Numerator, Figure: null, status),
            (RowForm.Figure, RowForm.Counts) when bottom.Numerator > 0 => new SourceRow(top.Period, RowForm.Figure, 0, bottom.Numerator, Quotient(top.Figure!, bottom.Numerator), status),
            (RowForm.Suppressed, _) or (_, RowForm.Suppressed) => new SourceRow(top.Period, RowForm.Suppressed, 0, 0, Figure: null, status),
            (RowForm.None, _) or (_, RowForm.None) => new SourceRow(top.Period, RowForm.None, 0, 0, Figure: null, status),
            _ => new SourceRow(top.Period, RowForm.Unweighted, 0, 0, Figure: null, status),
        };
    }

    private Figure Quotient(Figure numerator, long denominator) =>
        Figure.OfBounds(numerator.Bounds * (Rational.One / (denominator * _parts.Denominator!.Value.Scale)), _parts.Form);

    private List<SourceRow> Rows(SubjectColumns? columns, int area)
    {
        List<SourceRow> rows = [];
        int series = columns?.SeriesOf(area) ?? -1;
        if (columns is null || series < 0)
            return rows;
        for (int row = columns.SeriesRow[series]; row < columns.SeriesRow[series + 1]; row++)
        {
            int attribute = columns.AttributeOf(row);
            if (_set.Slice.HasPeriod(columns.PeriodOf(row)) && _set.Slice.HasAttribute(attribute))
                rows.Add(SourceRow.Of(_set.Table.Periods[columns.PeriodOf(row)], _set.Table.ValueOf(columns, row), _set.Table.Attributes[attribute].Status));
        }

        return rows;
    }
}
