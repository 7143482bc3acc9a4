using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Storage;
using Microsoft.Win32.SafeHandles;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>
/// The second part of a large text in a file, read while another thread reads the first one. It is of use only where the reader of the first part begins a row exactly
/// where this one began, and where neither met a fault; otherwise the first reader goes on to the end alone, and nothing of this is taken.
/// </summary>
internal sealed class SecondPart : IDisposable
{
    /// <summary>Smaller files are read by one thread.</summary>
    private const int SmallestFile = 1 << 22;

    /// <summary>How much of the file the part has: less than half, because the set takes the observations of the first part meanwhile.</summary>
    private const int Percent = 46;

    /// <summary>The end of a row is looked for in so many bytes.</summary>
    private const int LongestSearch = 1 << 16;

    private const int LongestMark = 4;

    private readonly FaultList _faults;
    private readonly RowPlaces _places;
    private readonly List<BatchColumns> _batches = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<bool> _reading;
    private CsvRowSource? _rows;

    private SecondPart(long start, ObservationTableOptions options, Func<FaultList, (CsvRowSource Rows, ObservationReader Reader)> open)
    {
        Start = start;
        _faults = new FaultList(options.MaximumFaults);
        _places = new RowPlaces(options.Name);
        _reading = Task.Run(() => TryRead(open), _stop.Token);
    }

    /// <summary>Where the part begins in the file.</summary>
    public long Start { get; }

    /// <summary>Begins to read the second part of a table.</summary>
    /// <param name="stream">The stream of the table.</param>
    /// <param name="from">Where the table begins in the stream.</param>
    /// <param name="first">Its rows, of which none but the header was read.</param>
    /// <param name="header">Its header; null where there is none.</param>
    /// <param name="catalogue">Where indicators and measures are looked up.</param>
    /// <param name="areas">Where units are looked up.</param>
    /// <param name="options">The options, checked.</param>
    /// <returns>The part; null where the table is to be read by one thread.</returns>
    public static SecondPart? Begin(Stream stream, long from, CsvRowSource first, TableHeader? header, Catalogue catalogue, AreaRegistry areas, ObservationTableOptions options)
    {
        if (header is not { IsWide: false } || !first.IsUtf8 || Environment.ProcessorCount == 1 || stream.GetType() != typeof(FileStream) || !stream.CanSeek)
            return null;
        long length = stream.Length;
        long bytes = length - from;
        if (bytes < SmallestFile || length > options.MaximumBytes)
            return null;
        SafeFileHandle file = ((FileStream)stream).SafeFileHandle;
        if (RowNear(file, length - (bytes / 100 * Percent)) is not { } start)
            return null;
        return new SecondPart(start, options, faults =>
        {
            CsvRowSource rows = first.Continued(new FileSection(file, start), faults);
            return (rows, ObservationReader.Continued(rows, header, catalogue, areas, options, faults));
        });
    }

    /// <summary>Waits for the end of the part; whether it is what the reader of the first part would read if it went on.</summary>
    /// <param name="first">The rows of the first part, at the first row of this one.</param>
    /// <param name="maximumRows">The most rows that the table may have.</param>
    public bool IsContinuationOf(CsvRowSource first, long maximumRows)
    {
        if (_reading.Status < TaskStatus.Running)
            return false;
        Task.WaitAny(_reading);
        return _reading is { IsCompletedSuccessfully: true, Result: true }
            && first.IsUtf8 && _rows!.IsUtf8 && (!first.IsAscii || _rows.IsAscii)
            && first.Row - 1L + _rows.Row <= maximumRows;
    }

    /// <summary>Hands the observations over.</summary>
    /// <param name="builder">Where they go.</param>
    /// <param name="places">Where their places go.</param>
    /// <param name="rowsBefore">How many rows stand before the part.</param>
    public void AddTo(ObservationSetBuilder builder, RowPlaces places, int rowsBefore)
    {
        places.Add(_places, rowsBefore);
        foreach (BatchColumns batch in _batches)
            batch.AddTo(builder);
    }

    /// <summary>Stops reading, and waits until nobody reads the file.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAny(_reading);
        _rows?.Dispose();
        _stop.Dispose();
    }

    /// <summary>The offset behind the first end of a line from a place on; null where there is none, or a byte order mark follows.</summary>
    private static long? RowNear(SafeFileHandle file, long place)
    {
        byte[] bytes = new byte[LongestSearch];
        Span<byte> read = bytes.AsSpan(0, RandomAccess.Read(file, bytes, place));
        int start = read.IndexOf((byte)'\n') + 1;
        return start == 0 || start + LongestMark > read.Length || EncodingSigns.ByMark(read[start..]).Length > 0 ? null : place + start;
    }

    /// <summary>Reads to the end of the file; false where the part is of no use: after a fault, a figure, or when nobody waits for it.</summary>
    private bool TryRead(Func<FaultList, (CsvRowSource Rows, ObservationReader Reader)> open)
    {
        (_rows, ObservationReader reader) = open(_faults);
        BatchColumns columns = new(reader);
        _batches.Add(columns);
        while (reader.Read())
        {
            if (_faults.Count > 0 || _stop.IsCancellationRequested || reader.Value.Form == ObservedForm.Figure)
                return false;
            _places.Add(reader.Sheet, reader.Row, reader.Column);
            if (columns.Add())
                continue;
            _batches.Add(columns = new BatchColumns(reader));
            reader.ForgetTexts();
        }

        return _faults.Count == 0;
    }
}
