namespace Cds.Indicators.Aggregation.Engine;

/// <content>The answer.</content>
internal sealed partial class CellAccumulator
{
    /// <summary>The cells of all rows added so far; more may be added afterwards.</summary>
    /// <param name="areaName">What an overflow calls a target area.</param>
    /// <param name="periodName">What an overflow calls a target period.</param>
    /// <exception cref="OverflowException">A sum does not fit 64 bits; the message names subject, area and period.</exception>
    public EngineCells Complete(Func<int, string> areaName, Func<int, string> periodName)
    {
        int count = Periods * _areas;
        Cell<long>[] cells = new Cell<long>[count];
        CellNote[]? notes = _hasNotes ? new CellNote[count] : null;
        for (int period = 0; period < Periods; period++)
        {
            for (int area = 0; area < _areas; area++)
            {
                int from = (period * _areas) + area;
                int to = (area * Periods) + period;
                cells[to] = _cells[from];
                if (_wide is { } wide)
                {
                    cells[to].Numerator = Narrow(wide[from].Numerator, area, period);
                    cells[to].Denominator = Narrow(wide[from].Denominator, area, period);
                }

                if (notes is not null)
                    notes[to] = _notes[from];
            }
        }

        if (_states is null)
            return new EngineCells(_areas, Periods, cells, notes);

        CellSource[] sources = new CellSource[count];
        AverageTable? numerators = _states.HasNumeratorAverages ? new AverageTable(count) : null;
        AverageTable? denominators = _states.HasDenominatorAverages ? new AverageTable(count) : null;
        Int128[] sums = new Int128[2 * count];
        _states.AddTo(sums, sources, numerators, denominators, Periods);
        for (int cell = 0; cell < count; cell++)
        {
            cells[cell].Numerator = Narrow(sums[2 * cell], cell / Periods, cell % Periods);
            cells[cell].Denominator = Narrow(sums[(2 * cell) + 1], cell / Periods, cell % Periods);
        }

        return new EngineCells(_areas, Periods, cells, notes) { Sources = sources, NumeratorAverages = numerators, DenominatorAverages = denominators };

        long Narrow(Int128 sum, int area, int period) =>
            sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : throw CellOverflow.Of(sum, _subject, areaName(area), periodName(period));
    }
}
