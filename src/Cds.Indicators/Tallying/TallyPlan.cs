using System.Collections.Immutable;
using System.Diagnostics;
using Cds.Indicators.Faults;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying.Counting;

namespace Cds.Indicators.Tallying;

/// <summary>What is asked of records: a set of definitions by area and period. It runs over records in memory, in a stream, or, with a satellite package, inside a database.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>
/// <para>A record that is counted by no definition of its dimensions is not looked at there. One that is counted and lacks its area or day, or lies outside the
/// period that it was said to be of, is a fault; the first <see cref="MaximumFaults"/> are named, the others counted, and there is no tally.</para>
/// <para>Immutable, safe for several threads.</para>
/// </remarks>
/// <example><code>
/// TallyPlan&lt;Dossier&gt; plan = rates.Per(PeriodKind.Month).During(Period.OfYear(2025), OutsidePeriod.LeaveOut);
/// Tally tally = plan.Tally(dossiers);
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TallyPlan<T>
{
    /// <summary>How many faults are named: 100.</summary>
    public const int MaximumFaults = 100;

    private TallyPlan(RateSet<T> rates, TallyStructure structure, Period? period, OutsidePeriod outside)
    {
        Rates = rates;
        Structure = structure;
        Period = period;
        Outside = outside;
    }

    /// <summary>The definitions.</summary>
    public RateSet<T> Rates { get; }

    /// <summary>What the tally will count, in words.</summary>
    public TallyStructure Structure { get; }

    /// <summary>The period that is asked about; null for records of any time.</summary>
    public Period? Period { get; }

    /// <summary>What becomes of a record that is decided outside <see cref="Period"/>.</summary>
    public OutsidePeriod Outside { get; }

    /// <summary>A tally of no record: merged with another it changes nothing.</summary>
    public Tally Empty => Builder().Build();

    /// <summary>The same about one period alone.</summary>
    /// <param name="period">The period, both its first and its last day included. It may cut a period of the asked kind, which then counts its days inside alone.</param>
    /// <param name="outside">What becomes of a record that is decided outside.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="outside"/> is not defined.</exception>
    public TallyPlan<T> During(Period period, OutsidePeriod outside = OutsidePeriod.Refuse) => Enum.IsDefined(outside)
        ? new TallyPlan<T>(Rates, Structure, period, outside)
        : throw new ArgumentOutOfRangeException(nameof(outside), outside, "It is one of Refuse, LeaveOut.");

    /// <summary>Tallies an array of records, on several threads.</summary>
    /// <param name="records">The records, in any order; empty gives an empty tally.</param>
    /// <param name="options">Threads, progress and cancellation; null for the usual ones.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    /// <exception cref="FaultException">Records are refused; every fault names the record, counted from 1.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public Tally Tally(T[] records, TallyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Tally(new ReadOnlyMemory<T>(records), options);
    }

    /// <summary>Tallies records in memory, on several threads.</summary>
    /// <param name="records">The records, in any order; empty gives an empty tally.</param>
    /// <param name="options">Threads, progress and cancellation; null for the usual ones.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="FaultException">Records are refused; every fault names the record, counted from 1.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public Tally Tally(ReadOnlyMemory<T> records, TallyOptions? options = null) => TallyRunner.Run(this, records, options ?? new TallyOptions());

    /// <summary>Tallies a span of records, on the calling thread.</summary>
    /// <param name="records">The records, in any order; empty gives an empty tally.</param>
    /// <param name="options">Progress and cancellation; null for none.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="FaultException">Records are refused; every fault names the record, counted from 1.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public Tally Tally(ReadOnlySpan<T> records, TallyOptions? options = null) => TallyRunner.Run(this, records, options ?? new TallyOptions());

    /// <summary>Tallies records one after the other, without keeping them; a list and an array are taken on several threads.</summary>
    /// <param name="records">The records, in any order; empty gives an empty tally.</param>
    /// <param name="options">Threads, progress and cancellation; null for the usual ones.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="records"/> is a database query, which would fetch every record.</exception>
    /// <exception cref="FaultException">Records are refused; every fault names the record, counted from 1.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public Tally Tally(IEnumerable<T> records, TallyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        RefuseQuery(records);
        return TallyRunner.Run(this, records, options ?? new TallyOptions());
    }

    /// <summary>Tallies records as they arrive, without keeping them.</summary>
    /// <param name="records">The records, in any order; none gives an empty tally.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    /// <exception cref="FaultException">Records are refused; every fault names the record, counted from 1.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public Task<Tally> TallyAsync(IAsyncEnumerable<T> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Count();

        async Task<Tally> Count()
        {
            TallyAccumulator<T> accumulator = await Start().AddAsync(records, cancellationToken).ConfigureAwait(false);
            return accumulator.Complete();
        }
    }

    /// <summary>Begins a tally to which records are handed one by one or in batches.</summary>
    /// <returns>The accumulator.</returns>
    public TallyAccumulator<T> Start() => new(this);

    /// <summary>Begins a tally to which sums are handed that were made elsewhere, as by a query of the caller's own.</summary>
    /// <returns>The builder.</returns>
    public TallyBuilder Builder() => new(Structure);

    /// <summary>The definitions and periods.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Period is { } period ? $"{Structure} during {period}" : $"{Structure}";

    /// <summary>A query is asked where its records are; to go through it here would fetch every one of them, and nobody would notice but the clock.</summary>
    private static void RefuseQuery(object records)
    {
        if (records is IQueryable and not EnumerableQuery)
        {
            throw new ArgumentException(
                $"'{typeof(T).Name}' come from a query, and every record would be fetched. Tally it in the database (TallyAsync of Cds.Indicators.EntityFrameworkCore), or fetch the records: into a list, or as a stream with AsAsyncEnumerable.",
                nameof(records));
        }
    }

    internal static TallyPlan<T> Of(RateSet<T> rates, PeriodKind kind, ReportingCalendar calendar)
    {
        // The first of January 2000 has a period of every kind that tiles time, in every calendar that has the kind.
        _ = Cds.Indicators.Periods.Period.Containing(new NodaTime.LocalDate(2000, 1, 1), kind, calendar);
        ImmutableArray<TallyColumn> columns = [.. rates.Definitions.Select(static definition => definition.Column)];
        return new TallyPlan<T>(rates, new TallyStructure(columns, kind, calendar), period: null, OutsidePeriod.Refuse);
    }
}
