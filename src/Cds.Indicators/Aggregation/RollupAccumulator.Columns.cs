using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Aggregation.Evaluation;
using Cds.Indicators.Aggregation.Streaming;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Aggregation;

/// <content>Columns: many observations at once, without an object or a look-up for each.</content>
public sealed partial class RollupAccumulator
{
    /// <summary>Cells of which each thread has a table of its own: 6 MB.</summary>
    private const int CellsInCache = 1 << 18;

    /// <summary>Rows from which several threads pay.</summary>
    private const int RowsForOneThread = 1 << 15;

    /// <summary>Takes plain observations of one subject in that is observed in numbers: a count, stock, amount, measure, score or rank.</summary>
    /// <param name="subject">The indicator or measure. One that is not asked is passed over.</param>
    /// <param name="areaOrdinals">The unit of each row: its <see cref="Area.Ordinal"/>.</param>
    /// <param name="periodTable">The periods that occur.</param>
    /// <param name="periodIndex">The period of each row, an index into <paramref name="periodTable"/>.</param>
    /// <param name="numbers">The number of each row, in the smallest unit of its measure.</param>
    /// <returns>This accumulator.</returns>
    /// <exception cref="ArgumentException">
    /// The columns have different lengths, the subject is none or is observed in pairs; or a row breaks a rule as for <see cref="Add(in Observation)"/>: the message
    /// names the first, counted from 1. None of the rows is in then.
    /// </exception>
    /// <exception cref="InvalidOperationException">The stream is complete.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled by the options of the stream; none of the rows is in.</exception>
    public RollupAccumulator AddColumns(
        Subject subject, ReadOnlySpan<int> areaOrdinals, ReadOnlySpan<Period> periodTable, ReadOnlySpan<int> periodIndex, ReadOnlySpan<long> numbers)
    {
        ObservationSetBuilder.RequireColumns(subject, isPair: false, areaOrdinals, periodIndex, numbers, denominators: []);
        return AddBatch([subject], subjectIndex: [], areaOrdinals, periodTable, periodIndex, numbers, denominators: []);
    }

    /// <summary>Takes plain observations of one subject in that is observed in pairs: a ratio or a mean.</summary>
    /// <param name="subject">The indicator. One that is not asked is passed over.</param>
    /// <param name="areaOrdinals">The unit of each row: its <see cref="Area.Ordinal"/>.</param>
    /// <param name="periodTable">The periods that occur.</param>
    /// <param name="periodIndex">The period of each row, an index into <paramref name="periodTable"/>.</param>
    /// <param name="numerators">The numerator of each row, in the smallest unit of its measure.</param>
    /// <param name="denominators">The denominator of each row, in the smallest unit of its measure.</param>
    /// <returns>This accumulator.</returns>
    /// <exception cref="ArgumentException">
    /// The columns have different lengths, the subject is none or is observed in numbers; or a row breaks a rule as for <see cref="Add(in Observation)"/>: the message
    /// names the first, counted from 1. None of the rows is in then.
    /// </exception>
    /// <exception cref="InvalidOperationException">The stream is complete.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled by the options of the stream; none of the rows is in.</exception>
    /// <example><code>stream.AddColumns(onTime, communeOrdinals, months, monthOfRow, onTimeCounts, receivedCounts);</code></example>
    public RollupAccumulator AddColumns(
        Subject subject,
        ReadOnlySpan<int> areaOrdinals,
        ReadOnlySpan<Period> periodTable,
        ReadOnlySpan<int> periodIndex,
        ReadOnlySpan<long> numerators,
        ReadOnlySpan<long> denominators)
    {
        ObservationSetBuilder.RequireColumns(subject, isPair: true, areaOrdinals, periodIndex, numerators, denominators);
        return AddBatch([subject], subjectIndex: [], areaOrdinals, periodTable, periodIndex, numerators, denominators);
    }

    /// <summary>Takes plain observations of several subjects in.</summary>
    /// <param name="subjectTable">The subjects that occur. Rows of one that is not asked are passed over.</param>
    /// <param name="subjectIndex">The subject of each row, an index into <paramref name="subjectTable"/>.</param>
    /// <param name="areaOrdinals">The unit of each row: its <see cref="Area.Ordinal"/>.</param>
    /// <param name="periodTable">The periods that occur.</param>
    /// <param name="periodIndex">The period of each row, an index into <paramref name="periodTable"/>.</param>
    /// <param name="numerators">The numerator or number of each row, in the smallest unit of its measure.</param>
    /// <param name="denominators">The denominator of each row; not looked at for subjects that are observed in numbers. Empty where there are no others.</param>
    /// <returns>This accumulator.</returns>
    /// <exception cref="ArgumentException">
    /// The columns have different lengths, a subject is none, or denominators are missing for a subject that is observed in pairs; or a row breaks a rule as for
    /// <see cref="Add(in Observation)"/>: the message names the first, counted from 1. None of the rows is in then.
    /// </exception>
    /// <exception cref="InvalidOperationException">The stream is complete.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled by the options of the stream; none of the rows is in.</exception>
    public RollupAccumulator AddColumns(
        ReadOnlySpan<Subject> subjectTable,
        ReadOnlySpan<int> subjectIndex,
        ReadOnlySpan<int> areaOrdinals,
        ReadOnlySpan<Period> periodTable,
        ReadOnlySpan<int> periodIndex,
        ReadOnlySpan<long> numerators,
        ReadOnlySpan<long> denominators)
    {
        ObservationSetBuilder.RequireColumns(subjectTable, subjectIndex, areaOrdinals, periodIndex, numerators, denominators);
        return AddBatch(subjectTable, subjectIndex, areaOrdinals, periodTable, periodIndex, numerators, denominators);
    }

    private unsafe RollupAccumulator AddBatch(
        ReadOnlySpan<Subject> subjectTable,
        ReadOnlySpan<int> subjectIndex,
        ReadOnlySpan<int> areaOrdinals,
        ReadOnlySpan<Period> periodTable,
        ReadOnlySpan<int> periodIndex,
        ReadOnlySpan<long> numerators,
        ReadOnlySpan<long> denominators)
    {
        RequireUnfinished();
        _options.CancellationToken.ThrowIfCancellationRequested();
        if (numerators.IsEmpty)
            return this;
        StreamSlot?[] slots = new StreamSlot?[subjectTable.Length];
        for (int i = 0; i < slots.Length; i++)
            slots[i] = _slots.GetValueOrDefault(subjectTable[i].Stored);
        BatchSubject[] table = Array.ConvertAll(slots, Of);
        int[] codes = _routes.Of(periodTable);
        fixed (int* subjects = subjectIndex, areas = areaOrdinals, periods = periodIndex)
        {
            fixed (long* tops = numerators, bottoms = denominators)
            {
                ColumnBatch batch = new(table, subjects, areas, periods, tops, bottoms, numerators.Length, _routes, codes, periodTable.Length);
                Take(batch, slots, subjectTable, periodTable);
            }
        }

        Count += numerators.Length;
        return this;
    }

    private void Take(ColumnBatch batch, StreamSlot?[] slots, ReadOnlySpan<Subject> subjectTable, ReadOnlySpan<Period> periodTable)
    {
        BatchAdder adder = new(batch, _totals.Tables(batch.Count < RowsForOneThread ? 1 : _options.MaximumThreads), _options.CancellationToken);
        if (!adder.TryAdd())
            ThrowFault(batch, subjectTable, periodTable);
        bool oneByOne = !StreamTotals.Fits(adder.Magnitude, batch.Count);
        if (oneByOne)
            adder.TakeBack();
        else
            _totals.Added(adder.Magnitude, batch.Count);
        if (!oneByOne && !adder.HasApart)
            return;
        for (int row = 0; row < batch.Count; row++)
        {
            BatchRowKind kind = batch.KindOf(row, out int cell);
            StreamSlot? slot = slots[batch.SubjectOf(row)];
            long denominator = batch.DenominatorOf(row);
            if (kind == BatchRowKind.Sum && oneByOne)
                _totals.Add(slot!.Sums!, cell - slot.Sums!.FirstCell, batch.NumeratorOf(row), denominator);
            if (kind != BatchRowKind.Apart)
                continue;
            SourceRow source = new(periodTable[batch.PeriodOf(row)], RowForm.Counts, batch.NumeratorOf(row), denominator, Figure: null, ObservationStatus.Normal);
            foreach (StreamedSubject subject in slot!.Asked)
                subject.Add(_plan.Question.Areas.Areas[batch.AreaOf(row)], source);
        }
    }

    private static BatchSubject Of(StreamSlot? slot) => slot is null
        ? new BatchSubject(FirstCell: -1, Least: 0, DenominatorMask: 0, IsPassedOver: true, IsRefused: false)
        : new BatchSubject(slot.Sums?.FirstCell ?? -1, slot.Least, slot.Stored.IsPair ? -1 : 0, IsPassedOver: false, slot.IsRefused);

    [DoesNotReturn]
    private void ThrowFault(ColumnBatch batch, ReadOnlySpan<Subject> subjectTable, ReadOnlySpan<Period> periodTable)
    {
        int row = 0;
        while (batch.KindOf(row, out _) != BatchRowKind.Refused)
            row++;
        (string parameter, string value, (string Rule, string Cure) broken) = FaultOf(batch, row, subjectTable, periodTable);
        throw new ArgumentException(FormattableString.Invariant($"Row {row + 1L}, '{value}', is refused: {broken.Rule}. {broken.Cure} None of the {batch.Count} rows was taken in."), parameter);
    }

    private (string Parameter, string Value, (string Rule, string Cure) Broken) FaultOf(ColumnBatch batch, int row, ReadOnlySpan<Subject> subjectTable, ReadOnlySpan<Period> periodTable)
    {
        if (batch.SubjectOf(row) < 0 || batch.SubjectOf(row) >= subjectTable.Length)
            return ("subjectIndex", FormattableString.Invariant($"subject {batch.SubjectOf(row)}"), ObservationRules.NotIndex);
        if (batch.AreaOf(row) < 0 || batch.AreaOf(row) >= _plan.Question.Areas.Areas.Length)
            return ("areaOrdinals", FormattableString.Invariant($"area {batch.AreaOf(row)}"), ObservationRules.NotOrdinal);
        if (batch.PeriodOf(row) < 0 || batch.PeriodOf(row) >= periodTable.Length)
            return ("periodIndex", FormattableString.Invariant($"period {batch.PeriodOf(row)}"), ObservationRules.NotIndex);
        Subject subject = subjectTable[batch.SubjectOf(row)];
        Area area = _plan.Question.Areas.Areas[batch.AreaOf(row)];
        Period period = periodTable[batch.PeriodOf(row)];
        string value = $"{subject}, {area.Code}, {period}";
        if (_slots[subject.Stored].IsRefused)
            return ("subject", value, ($"{subject} is a measure of an asked ratio, and a stream reads ratios from pairs", "Join them before, or roll up an ObservationSet."));
        return ObservationRules.Negative(subject, batch.NumeratorOf(row), subject.IsPair ? batch.DenominatorOf(row) : 0) is { } negative
            ? ("numerators", value, negative)
            : ("periodIndex", value, StreamShape.RouteBrokenBy(_plan, area, period)!.Value);
    }
}
