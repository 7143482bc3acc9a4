using System.Runtime.CompilerServices;

namespace Cds.Indicators.Tallying.Counting;

/// <summary>Counts records into cells: what one thread does.</summary>
internal sealed class RecordCounter<T>
{
    private readonly TallyPlan<T> _plan;
    private T[]? _pending;
    private int _pendingCount;

    public RecordCounter(TallyPlan<T> plan)
    {
        _plan = plan;
        Axes = [.. plan.Rates.Axes.Select(axis => axis.NewCounter(plan))];
    }

    /// <summary>One counter for each pair of area and day.</summary>
    public AxisCounter<T>[] Axes { get; }

    /// <summary>How many records were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds records of an array.</summary>
    /// <param name="records">The records.</param>
    /// <param name="first">The first one.</param>
    /// <param name="count">How many.</param>
    /// <param name="number">The number of the first one among all records, from 1.</param>
    public void Add(T[] records, int first, int count, long number)
    {
        for (int done = 0; done < count; done += AxisCounter<T>.Stretch)
            AddStretch(records, first + done, Math.Min(AxisCounter<T>.Stretch, count - done), number + done);
    }

    /// <summary>Adds records that are copied stretch by stretch, because they stand in no array that can be read.</summary>
    /// <param name="records">The records.</param>
    /// <param name="number">The number of the first one among all records, from 1.</param>
    public void AddCopy(ReadOnlySpan<T> records, long number)
    {
        T[] copy = _pending ??= new T[AxisCounter<T>.Stretch];
        for (int done = 0; done < records.Length; done += copy.Length)
        {
            ReadOnlySpan<T> stretch = records[done..Math.Min(done + copy.Length, records.Length)];
            stretch.CopyTo(copy);
            AddStretch(copy, 0, stretch.Length, number + done);
        }
    }

    /// <summary>Adds records in the order of their numbers.</summary>
    public void Add(ReadOnlySpan<T> records)
    {
        T[] pending = _pending ??= new T[AxisCounter<T>.Stretch];
        while (!records.IsEmpty)
        {
            int taken = Math.Min(pending.Length - _pendingCount, records.Length);
            records[..taken].CopyTo(pending.AsSpan(_pendingCount));
            records = records[taken..];
            _pendingCount += taken;
            Count += taken;
            if (_pendingCount == pending.Length)
                Flush();
        }
    }

    /// <summary>Adds a record.</summary>
    public void Add(T record)
    {
        T[] pending = _pending ??= new T[AxisCounter<T>.Stretch];
        pending[_pendingCount++] = record;
        Count++;
        if (_pendingCount == pending.Length)
            Flush();
    }

    /// <summary>Counts what waits for others.</summary>
    public void Flush()
    {
        int count = _pendingCount;
        _pendingCount = 0;
        if (count == 0)
            return;
        AddStretch(_pending!, 0, count, Count - count + 1);
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            _pending.AsSpan(0, count).Clear();
    }

    /// <summary>The tally of what was added.</summary>
    public Tally Complete()
    {
        Flush();
        return TallyAssembler<T>.Assemble(_plan, [this]);
    }

    private void AddStretch(T[] records, int first, int count, long number)
    {
        try
        {
            foreach (AxisCounter<T> axis in Axes)
                axis.Add(records, first, count, number);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            throw Unevaluated(records, first, count, number, e);
        }
    }

    /// <summary>Finds the first record at which a definition fails, by asking one record after the other.</summary>
    private InvalidOperationException Unevaluated(T[] records, int first, int count, long number, Exception failure)
    {
        RecordCounter<T> again = new(_plan);
        for (int i = 0; i < count; i++)
        {
            try
            {
                foreach (AxisCounter<T> axis in again.Axes)
                    axis.Add(records, first + i, 1, number + i);
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                string what = records[first + i] is null ? "the record is null." : $"a definition could not be evaluated: {e.Message}";
                return new InvalidOperationException(FormattableString.Invariant($"row {number + i}: {what} Correct the record, or write the conditions so that they hold for every record."), e);
            }
        }

        return new InvalidOperationException(FormattableString.Invariant($"rows {number} to {number + count - 1}: a definition could not be evaluated: {failure.Message}"), failure);
    }
}
