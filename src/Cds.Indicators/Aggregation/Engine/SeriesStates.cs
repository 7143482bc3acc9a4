using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation.Engine;

/// <summary>What is known so far of the values of each source area in each target period, for rules over time that are not the sum.</summary>
internal sealed class SeriesStates(Subject subject, TimeAggregation numerator, TimeAggregation denominator, int[] areaTarget)
{
    private readonly Dictionary<long, State> _states = [];

    public bool HasNumeratorAverages => numerator == TimeAggregation.DayWeightedAverage;

    public bool HasDenominatorAverages => subject.IsPair && denominator == TimeAggregation.DayWeightedAverage;

    public void Add(int area, int target, Period period, long numeratorValue, long denominatorValue)
    {
        ref State state = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_states, ((long)area << 32) | (uint)target, out bool isKnown);
        long order = ((long)period.FirstDay << 32) | (uint)period.LastDay;
        if (isKnown && (order == state.FirstOrder || order == state.LastOrder) && MustChoose)
        {
            throw new InvalidOperationException(
                $"'{period}' is given twice for {subject.Code} and one unit: the value at the ends of a period must be one. Strike one, or build an ObservationSet with a DuplicatePolicy.");
        }

        state.Numerator = Reduce(numerator, state.Numerator, numeratorValue, isKnown, order, state, period.DayCount);
        state.Denominator = Reduce(denominator, state.Denominator, denominatorValue, isKnown, order, state, period.DayCount);
        state.Days += period.DayCount;
        state.FirstOrder = isKnown ? Math.Min(state.FirstOrder, order) : order;
        state.LastOrder = isKnown ? Math.Max(state.LastOrder, order) : order;
    }

    /// <summary>Adds the values over source areas: numerators and denominators in turn, by target area and period.</summary>
    public void AddTo(Int128[] sums, CellSource[] sources, AverageTable? numerators, AverageTable? denominators, int periods)
    {
        foreach ((long key, State state) in _states)
        {
            int cell = (areaTarget[(int)(key >> 32)] * periods) + unchecked((int)key);
            sources[cell].Areas++;
            if (numerators is not null)
                numerators.Add(cell, state.Days, state.Numerator, isOwned: true);
            else
                sums[2 * cell] += state.Numerator;
            if (denominators is not null)
                denominators.Add(cell, state.Days, state.Denominator, isOwned: true);
            else
                sums[(2 * cell) + 1] += state.Denominator;
        }
    }

    private bool MustChoose => IsEnd(numerator) || IsEnd(denominator);

    private static bool IsEnd(TimeAggregation rule) => rule is TimeAggregation.First or TimeAggregation.Last or TimeAggregation.None;

    private static Int128 Reduce(TimeAggregation rule, Int128 sofar, long value, bool isKnown, long order, in State state, int days) => rule switch
    {
        TimeAggregation.Sum => sofar + value,
        TimeAggregation.DayWeightedAverage => sofar + ((Int128)value * days),
        _ when !isKnown => value,
        TimeAggregation.First => order < state.FirstOrder ? value : sofar,
        TimeAggregation.Maximum => Int128.Max(sofar, value),
        TimeAggregation.Minimum => Int128.Min(sofar, value),
        _ => order > state.LastOrder ? value : sofar,
    };

    private struct State
    {
        public Int128 Numerator;
        public Int128 Denominator;
        public long Days;
        public long FirstOrder;
        public long LastOrder;
    }
}
