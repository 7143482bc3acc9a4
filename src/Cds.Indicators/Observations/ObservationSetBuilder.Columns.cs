using Cds.Indicators.Areas;
using Cds.Indicators.Periods;

namespace Cds.Indicators.Observations;

/// <content>Adding columns: many rows at once, without an object or a look-up for each.</content>
public sealed partial class ObservationSetBuilder
{
    /// <summary>Adds plain rows of one subject that is observed in numbers: a count, stock, amount, measure, score or rank.</summary>
    /// <param name="subject">The indicator or measure.</param>
    /// <param name="areaOrdinals">The unit of each row: its <see cref="Area.Ordinal"/>.</param>
    /// <param name="periodTable">The periods that occur.</param>
    /// <param name="periodIndex">The period of each row, an index into <paramref name="periodTable"/>.</param>
    /// <param name="numbers">The number of each row, in the smallest unit of its measure.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The columns have different lengths, or the subject is none or is observed in pairs.</exception>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    public ObservationSetBuilder AddColumns(
        Subject subject, ReadOnlySpan<int> areaOrdinals, ReadOnlySpan<Period> periodTable, ReadOnlySpan<int> periodIndex, ReadOnlySpan<long> numbers) =>
        AddColumns(subject, areaOrdinals, periodTable, periodIndex, numbers, denominators: [], isPair: false);

    /// <summary>Adds plain rows of one subject that is observed in pairs: a ratio or a mean.</summary>
    /// <param name="subject">The indicator.</param>
    /// <param name="areaOrdinals">The unit of each row: its <see cref="Area.Ordinal"/>.</param>
    /// <param name="periodTable">The periods that occur.</param>
    /// <param name="periodIndex">The period of each row, an index into <paramref name="periodTable"/>.</param>
    /// <param name="numerators">The numerator of each row, in the smallest unit of its measure.</param>
    /// <param name="denominators">The denominator of each row, in the smallest unit of its measure.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The columns have different lengths, or the subject is none or is observed in numbers.</exception>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    /// <example><code>builder.AddColumns(onTime, communeOrdinals, months, monthOfRow, onTimeCounts, receivedCounts);</code></example>
    public ObservationSetBuilder AddColumns(
        Subject subject,
        ReadOnlySpan<int> areaOrdinals,
        ReadOnlySpan<Period> periodTable,
        ReadOnlySpan<int> periodIndex,
        ReadOnlySpan<long> numerators,
        ReadOnlySpan<long> denominators) => AddColumns(subject, areaOrdinals, periodTable, periodIndex, numerators, denominators, isPair: true);

    /// <summary>Adds plain rows of several subjects.</summary>
    /// <param name="subjectTable">The subjects that occur.</param>
    /// <param name="subjectIndex">The subject of each row, an index into <paramref name="subjectTable"/>.</param>
    /// <param name="areaOrdinals">The unit of each row: its <see cref="Area.Ordinal"/>.</param>
    /// <param name="periodTable">The periods that occur.</param>
    /// <param name="periodIndex">The period of each row, an index into <paramref name="periodTable"/>.</param>
    /// <param name="numerators">The numerator or number of each row, in the smallest unit of its measure.</param>
    /// <param name="denominators">The denominator of each row; not looked at for subjects that are observed in numbers. Empty where there are no others.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The columns have different lengths, a subject is none, or denominators are missing for a subject that is observed in pairs.</exception>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    public ObservationSetBuilder AddColumns(
        ReadOnlySpan<Subject> subjectTable,
        ReadOnlySpan<int> subjectIndex,
        ReadOnlySpan<int> areaOrdinals,
        ReadOnlySpan<Period> periodTable,
        ReadOnlySpan<int> periodIndex,
        ReadOnlySpan<long> numerators,
        ReadOnlySpan<long> denominators)
    {
        return AddColumns(subjectTable, subjectIndex, areaOrdinals, periodTable, periodIndex, numerators, denominators, noteTable: [], noteIndex: []);
    }

    /// <summary>Adds rows of several subjects with what is said of them beside their numbers.</summary>
    /// <param name="subjectTable">The subjects that occur.</param>
    /// <param name="subjectIndex">The subject of each row, an index into <paramref name="subjectTable"/>.</param>
    /// <param name="areaOrdinals">The unit of each row: its <see cref="Area.Ordinal"/>.</param>
    /// <param name="periodTable">The periods that occur.</param>
    /// <param name="periodIndex">The period of each row, an index into <paramref name="periodTable"/>.</param>
    /// <param name="numerators">The numerator or number of each row, in the smallest unit of its measure; not looked at where the note says that there is no value.</param>
    /// <param name="denominators">The denominator of each row; not looked at for subjects that are observed in numbers. Empty where there are no others.</param>
    /// <param name="noteTable">The notes that occur.</param>
    /// <param name="noteIndex">The note of each row, an index into <paramref name="noteTable"/>; empty where all rows are plain.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The columns have different lengths, a subject is none, or denominators are missing for a subject that is observed in pairs.</exception>
    /// <exception cref="InvalidOperationException">The set was built.</exception>
    /// <example><code>builder.AddColumns([onTime], subjectOfRow, communeOrdinals, months, monthOfRow, onTimeCounts, receivedCounts, [new ObservationNote(ObservationStatus.Provisional)], noteOfRow);</code></example>
    public ObservationSetBuilder AddColumns(
        ReadOnlySpan<Subject> subjectTable,
        ReadOnlySpan<int> subjectIndex,
        ReadOnlySpan<int> areaOrdinals,
        ReadOnlySpan<Period> periodTable,
        ReadOnlySpan<int> periodIndex,
        ReadOnlySpan<long> numerators,
        ReadOnlySpan<long> denominators,
        ReadOnlySpan<ObservationNote> noteTable,
        ReadOnlySpan<int> noteIndex)
    {
        RequireUnfinished();
        RequireColumns(subjectTable, subjectIndex, areaOrdinals, periodIndex, numerators, denominators);
        if (!noteIndex.IsEmpty)
            RequireLength(noteIndex.Length, numerators.Length, nameof(noteIndex));
        RowBuffer?[] buffers = new RowBuffer?[subjectTable.Length];
        ColumnPeriods periods = new(this, periodTable);
        ColumnNotes notes = new(this, noteTable);
        for (int i = 0; i < numerators.Length; i++)
        {
            BeginRow(place: null);
            int index = subjectIndex[i];
            if (unchecked((uint)index) >= (uint)buffers.Length)
            {
                Report(FormattableString.Invariant($"subject {index}"), ObservationRules.NotIndex);
                continue;
            }

            int note = noteIndex.IsEmpty ? -1 : noteIndex[i];
            bool isMissing = notes.IsMissing(note);
            RowBuffer rows = buffers[index] ??= RowsOf(subjectTable[index]);
            long numerator = isMissing ? 0 : numerators[i];
            long denominator = isMissing || rows.Denominator is null ? 0 : denominators[i];
            long least = isMissing ? long.MinValue : rows.Least;
            if (!IsSound(subjectTable[index], periodTable, periods, areaOrdinals[i], periodIndex[i], numerator, denominator, least) || !notes.IsSound(note, subjectTable[index]))
                continue;
            rows.Reserve(1);
            rows.Add(areaOrdinals[i], periods.Numbers[periodIndex[i]], numerator, denominator, notes.AttributeOf(note), _row);
        }

        return this;
    }

    /// <summary>Refuses columns of one subject that do not fit one another or the subject.</summary>
    internal static void RequireColumns(
        Subject subject, bool isPair, ReadOnlySpan<int> areaOrdinals, ReadOnlySpan<int> periodIndex, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators)
    {
        RequireSubject(subject, nameof(subject));
        RequireLengths(areaOrdinals, periodIndex, numerators, denominators, mayLackDenominators: !isPair);
        if (subject.IsPair != isPair)
        {
            throw new ArgumentException(
                isPair ? $"'{subject}' is observed in numbers, not in pairs: leave out the denominators." : $"'{subject}' is observed in pairs: give the denominators too.", nameof(subject));
        }
    }

    /// <summary>Refuses columns of several subjects that do not fit one another or the subjects.</summary>
    internal static void RequireColumns(
        ReadOnlySpan<Subject> subjectTable, ReadOnlySpan<int> subjectIndex, ReadOnlySpan<int> areaOrdinals, ReadOnlySpan<int> periodIndex, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators)
    {
        RequireLength(subjectIndex.Length, numerators.Length, nameof(subjectIndex));
        RequireLengths(areaOrdinals, periodIndex, numerators, denominators, mayLackDenominators: true);
        foreach (Subject subject in subjectTable)
        {
            RequireSubject(subject, nameof(subjectTable));
            if (denominators.IsEmpty && !numerators.IsEmpty && subject.IsPair)
                throw new ArgumentException($"'{subject}' is observed in pairs, and there are no denominators: give one for each row.", nameof(denominators));
        }
    }

    private static void RequireLengths(
        ReadOnlySpan<int> areaOrdinals, ReadOnlySpan<int> periodIndex, ReadOnlySpan<long> numerators, ReadOnlySpan<long> denominators, bool mayLackDenominators)
    {
        RequireLength(areaOrdinals.Length, numerators.Length, nameof(areaOrdinals));
        RequireLength(periodIndex.Length, numerators.Length, nameof(periodIndex));
        if (!mayLackDenominators || !denominators.IsEmpty)
            RequireLength(denominators.Length, numerators.Length, nameof(denominators));
    }

    private static void RequireLength(int length, int expected, string parameter)
    {
        if (length != expected)
            throw new ArgumentException(FormattableString.Invariant($"The column has {length} rows, the numbers have {expected}: give as many of each."), parameter);
    }

    private static void RequireSubject(Subject subject, string parameter)
    {
        if (subject.IsNone)
            throw new ArgumentException("'(none)' is not a subject: give the indicator or the measure.", parameter);
    }

    private ObservationSetBuilder AddColumns(
        Subject subject,
        ReadOnlySpan<int> areaOrdinals,
        ReadOnlySpan<Period> periodTable,
        ReadOnlySpan<int> periodIndex,
        ReadOnlySpan<long> numerators,
        ReadOnlySpan<long> denominators,
        bool isPair)
    {
        RequireUnfinished();
        RequireColumns(subject, isPair, areaOrdinals, periodIndex, numerators, denominators);
        RowBuffer rows = RowsOf(subject);
        rows.Reserve(numerators.Length);
        ColumnPeriods periods = new(this, periodTable);
        long least = ObservationRules.LeastNumerator(subject);
        for (int i = 0; i < numerators.Length; i++)
        {
            BeginRow(place: null);
            long denominator = isPair ? denominators[i] : 0;
            if (IsSound(subject, periodTable, periods, areaOrdinals[i], periodIndex[i], numerators[i], denominator, least))
                rows.Add(areaOrdinals[i], periods.Numbers[periodIndex[i]], numerators[i], denominator, attribute: 0, _row);
        }

        return this;
    }

    /// <summary>Whether the row that was begun is sound; reports why not.</summary>
    private bool IsSound(
        Subject subject, ReadOnlySpan<Period> periodTable, in ColumnPeriods periods, int area, int period, long numerator, long denominator, long least)
    {
        if (unchecked((uint)area) < (uint)_firstDays.Length
            && unchecked((uint)period) < (uint)periodTable.Length
            && periods.FirstDays[period] <= _lastDays[area]
            && periods.LastDays[period] >= _firstDays[area]
            && numerator >= least
            && denominator >= 0)
        {
            return true;
        }

        if (unchecked((uint)area) >= (uint)_firstDays.Length)
            Report(FormattableString.Invariant($"area {area}"), ObservationRules.NotOrdinal);
        else if (unchecked((uint)period) >= (uint)periodTable.Length)
            Report(FormattableString.Invariant($"period {period}"), ObservationRules.NotIndex);
        else
        {
            Area unit = _areas.Areas[area];
            Report(
                Describe(subject, unit.Code, periodTable[period]),
                ObservationRules.Negative(subject, numerator, denominator) ?? ObservationRules.OutsideValidity(unit, periodTable[period]));
        }

        return false;
    }

    /// <summary>The numbers and days of a table of periods.</summary>
    private readonly struct ColumnPeriods
    {
        public ColumnPeriods(ObservationSetBuilder builder, ReadOnlySpan<Period> table)
        {
            Numbers = new int[table.Length];
            FirstDays = new int[table.Length];
            LastDays = new int[table.Length];
            for (int i = 0; i < table.Length; i++)
                (Numbers[i], FirstDays[i], LastDays[i]) = (builder.NumberOf(table[i]), table[i].FirstDay, table[i].LastDay);
        }

        public int[] Numbers { get; }

        public int[] FirstDays { get; }

        public int[] LastDays { get; }
    }
}
