using System.Diagnostics;
using System.Globalization;
using Cds.Indicators.Faults;
using Cds.Indicators.Tallying.Counting;

namespace Cds.Indicators.Tallying;

/// <summary>A tally in the making: takes records one by one or in batches, in any order, and keeps sums alone.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <remarks>Faults are collected, and refused together at the end. After an exception, and once completed, it takes nothing more. Not safe for several threads: give each its own, and merge the tallies.</remarks>
/// <example><code>
/// TallyAccumulator&lt;Dossier&gt; accumulator = plan.Start();
/// foreach (Dossier[] batch in batches)
///     accumulator.Add(batch);
/// Tally tally = accumulator.Complete();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TallyAccumulator<T>
{
    private readonly RecordCounter<T> _counter;
    private bool _isFinished;

    internal TallyAccumulator(TallyPlan<T> plan) => _counter = new RecordCounter<T>(plan);

    /// <summary>How many records were added.</summary>
    public long Count => _counter.Count;

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The accumulator.</returns>
    /// <exception cref="InvalidOperationException">The tally was completed, or an earlier call failed; or a definition could not be evaluated.</exception>
    public TallyAccumulator<T> Add(T record)
    {
        Begin();
        _counter.Add(record);
        return End();
    }

    /// <summary>Adds records.</summary>
    /// <param name="records">The records; empty adds nothing.</param>
    /// <returns>The accumulator.</returns>
    /// <exception cref="InvalidOperationException">The tally was completed, or an earlier call failed; or a definition could not be evaluated.</exception>
    public TallyAccumulator<T> Add(ReadOnlySpan<T> records)
    {
        Begin();
        _counter.Add(records);
        return End();
    }

    /// <summary>Adds records as they arrive.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">Ends the work; the accumulator then takes nothing more.</param>
    /// <returns>The accumulator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The tally was completed, or an earlier call failed; or a definition could not be evaluated.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public async Task<TallyAccumulator<T>> AddAsync(IAsyncEnumerable<T> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        Begin();
        await foreach (T record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _counter.Add(record);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return End();
    }

    /// <summary>Ends the tally.</summary>
    /// <returns>The tally of all records; empty where none was added.</returns>
    /// <exception cref="FaultException">Records are refused; every fault names the record, counted from 1.</exception>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    /// <exception cref="InvalidOperationException">The tally was completed, or an earlier call failed; or a definition could not be evaluated.</exception>
    public Tally Complete()
    {
        Begin();
        return _counter.Complete();
    }

    /// <summary>How many records were taken.</summary>
    /// <returns>For example <c>1200 records taken</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} records taken");

    private void Begin()
    {
        if (_isFinished)
            throw new InvalidOperationException("The accumulator takes nothing more: its tally was completed, or a call failed before. Begin another with Start().");
        _isFinished = true;
    }

    private TallyAccumulator<T> End()
    {
        _isFinished = false;
        return this;
    }
}
