using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Aggregation.Evaluation;

/// <summary>All reports of one unit in one asked period, as far as they have come.</summary>
internal struct UnitState
{
    public PartState Numerator;
    public PartState Denominator;

    /// <summary>What of each report fell to each counterpart, where reports are apportioned and added.</summary>
    public Int128[]? NumeratorParts;
    public Int128[]? DenominatorParts;

    /// <summary>Whether counts went in, or published rates with weights.</summary>
    public CellMarks Marks;

    public int Rows;
    public int Present;
    public int OutsideValidity;
    public int WithoutValue;
    public int Suppressed;
    public int Unweighted;
    public Figure? Sole;
    public ObservationStatus Status;

    /// <summary>The last day of the period whose value stands, for measures of which one value stands.</summary>
    public LocalDate PickedEnd;

    private LocalDate _withheldEnd;
    private ObservationStatus _withheldStatus;

    /// <summary>A numerator and a denominator that were brought to the asked period each by itself; without either there is no value.</summary>
    public static UnitState Joined(in UnitState numerator, in UnitState denominator)
    {
        UnitState joined = numerator;
        joined.WithoutValue += denominator.WithoutValue;
        joined.Suppressed += denominator.Suppressed;
        joined.Status |= denominator.Status;
        joined.Sole = null;
        if (denominator.Rows == 0)
        {
            joined.WithoutValue += joined.Rows;
            (joined.Rows, joined.Present, joined.OutsideValidity) = (0, 0, 0);
            return joined;
        }

        joined.Denominator = denominator.Numerator;
        joined.DenominatorParts = denominator.NumeratorParts;
        return joined;
    }

    /// <summary>Takes one report in.</summary>
    /// <param name="parts">The rules of the subject.</param>
    /// <param name="placement">Where the unit lies.</param>
    /// <param name="row">The report.</param>
    /// <param name="expected">Whether it was expected.</param>
    public void Add(SubjectParts parts, Placement placement, in SourceRow row, bool expected)
    {
        if (!row.HasValue)
        {
            WithoutValue++;
            if (row.Form == RowForm.Suppressed)
                Withhold(parts, row);
            return;
        }

        Rows++;
        Present += expected ? 1 : 0;
        OutsideValidity += expected ? 0 : 1;
        if (parts.Picks is { } pick)
        {
            if (Rows > 1 && !Overrules(pick, row.Period.End, PickedEnd))
                return;
            PickedEnd = row.Period.End;
            Unweighted = 0;
            if (Suppressed > 0 && Overrules(pick, PickedEnd, _withheldEnd))
                Suppressed = 0;
            Status = Suppressed > 0 ? _withheldStatus : ObservationStatus.Normal;
        }

        Status |= row.Status;
        if (row.Form == RowForm.Unweighted)
        {
            Unweighted++;
            Sole = row.Figure;
            return;
        }

        if (row.Form == RowForm.Figure)
        {
            Sole = row.Figure;
            Marks |= CellMarks.Weighed;
            AddFigure(parts, row);
            return;
        }

        Sole = null;
        Marks |= CellMarks.Counted;
        Numerator.Add(parts.Numerator.OverTime, row.Period, row.Numerator);
        if (parts.Denominator is { } denominator)
            Denominator.Add(denominator.OverTime, row.Period, row.Denominator);
        if (!placement.Apportions)
            return;
        if (parts.Numerator.OverTime == TimeAggregation.Sum)
            Apportioning.Add(placement, row.Numerator, ref NumeratorParts);
        if (parts.Denominator?.OverTime == TimeAggregation.Sum)
            Apportioning.Add(placement, row.Denominator, ref DenominatorParts);
    }

    /// <summary>Notes a suppressed report. Where one value stands, only the one that would stand counts: not one that a later (or, for the first value, earlier) value overrules.</summary>
    private void Withhold(SubjectParts parts, in SourceRow row)
    {
        if (parts.Picks is not { } pick)
        {
            Suppressed++;
            Status |= row.Status;
            return;
        }

        LocalDate end = row.Period.End;
        if ((Rows > 0 && !Overrules(pick, end, PickedEnd)) || (Suppressed > 0 && !Overrules(pick, end, _withheldEnd)))
            return;
        (Suppressed, _withheldEnd, _withheldStatus) = (1, end, row.Status);
        Status |= row.Status;
    }

    private static bool Overrules(TimeAggregation pick, LocalDate end, LocalDate other) => pick == TimeAggregation.Last ? end > other : end < other;

    private void AddFigure(SubjectParts parts, in SourceRow row)
    {
        Interval bounds = row.Figure!.Bounds.TryIntersect(parts.Range, out Interval known) ? known : row.Figure.Bounds;
        if (parts.Denominator is { } denominator)
        {
            // The rate times its weight, in the smallest unit of the numerator.
            bounds *= row.Denominator * denominator.Scale / parts.Numerator.Scale;
            Denominator.Add(denominator.OverTime, row.Period, row.Denominator);
        }
        else
        {
            bounds *= Rational.One / parts.Numerator.Scale;
        }

        Numerator.Add(parts.Numerator.OverTime, row.Period, bounds);
    }
}
