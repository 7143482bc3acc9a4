using Cds.Indicators.Aggregation.Engine;

namespace Cds.Indicators.Aggregation.Streaming;

/// <summary>
/// Adds a batch to the tables of sums, whole or not at all: rows are added as they are looked at, and taken back where one of them is refused, the batch is cancelled
/// or its numbers turn out too large.
/// </summary>
internal sealed class BatchAdder
{
    /// <summary>Rows that a thread takes at a time.</summary>
    private const int BlockLength = 1 << 14;

    private readonly ColumnBatch _batch;
    private readonly Cell<long>[][] _tables;
    private readonly CancellationToken _cancel;
    private readonly int[] _owners;
    private readonly Lock _lock = new();
    private int _nextBlock = -1;
    private volatile bool _stopped;
    private long _bits;
    private bool _hasApart;

    /// <param name="batch">The rows.</param>
    /// <param name="tables">A table of cells for each thread.</param>
    /// <param name="cancel">Looked at before every block.</param>
    public BatchAdder(ColumnBatch batch, Cell<long>[][] tables, CancellationToken cancel)
    {
        _batch = batch;
        _tables = tables;
        _cancel = cancel;
        _owners = new int[((batch.Count - 1) / BlockLength) + 1];
        Array.Fill(_owners, -1);
    }

    /// <summary>At least the largest absolute value that was added.</summary>
    public ulong Magnitude => (ulong)_bits + 1;

    /// <summary>Whether sound rows are left that do not simply add.</summary>
    public bool HasApart => _hasApart;

    /// <summary>Adds the batch.</summary>
    /// <returns>Whether every row was sound; otherwise nothing was added.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled before all was added; nothing was.</exception>
    public bool TryAdd()
    {
        if (_tables.Length == 1)
            Work(0);
        else
            Parallel.For(0, _tables.Length, new ParallelOptions { MaxDegreeOfParallelism = _tables.Length }, Work);
        if (!_stopped)
            return true;
        TakeBack();
        _cancel.ThrowIfCancellationRequested();
        return false;
    }

    /// <summary>Takes back what was added.</summary>
    public void TakeBack()
    {
        for (int block = 0; block < _owners.Length; block++)
        {
            if (_owners[block] >= 0)
                _batch.TakeBack(_tables[_owners[block]], block * BlockLength, EndOf(block));
        }
    }

    private int EndOf(int block) => (int)Math.Min(_batch.Count, (block + 1L) * BlockLength);

    private void Work(int table)
    {
        Cell<long>[] cells = _tables[table];
        long bits = 0;
        bool apart = false;
        while (!_stopped)
        {
            int block = Interlocked.Increment(ref _nextBlock);
            if (block >= _owners.Length)
                break;
            int first = block * BlockLength;
            int end = EndOf(block);
            int reached = _cancel.IsCancellationRequested ? first : _batch.Add(cells, first, end, ref bits, ref apart);
            if (reached < end)
            {
                _batch.TakeBack(cells, first, reached);
                _stopped = true;
                break;
            }

            _owners[block] = table;
        }

        lock (_lock)
        {
            _bits |= bits;
            _hasApart |= apart;
        }
    }
}
