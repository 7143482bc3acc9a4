using Cds.Indicators.Tabular.Csv;
using Cds.Indicators.Tabular.Excel;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Storage;

/// <summary>Opens tables by what they are stored in.</summary>
internal static class TableStorage
{
    /// <summary>A table to be read.</summary>
    /// <param name="stream">The bytes, from the present position to the end; left open.</param>
    /// <param name="name">The name of the table in messages.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="faults">Where faults of storage go.</param>
    /// <returns>The rows; none, after a fault, where the storage is not what it should be.</returns>
    public static RowSource Open(Stream stream, string name, TableOptions options, FaultList faults)
    {
        if (options.Format == TableFormat.Csv)
            return new CsvRowSource(stream, name, options, faults);
        if (options.Format != TableFormat.Detected)
            return ExcelRowSource.Open(stream, name, options, faults);
        Stream bytes = PeekedStream.Of(stream, WorkbookSignature.Compound.Length, out ReadOnlySpan<byte> start);
        return WorkbookSignature.IsWorkbook(start) ? ExcelRowSource.Open(bytes, name, options, faults) : new CsvRowSource(bytes, name, options, faults);
    }

    /// <summary>A table to be written.</summary>
    /// <param name="format">How it is stored, <see cref="TableFormat.Csv"/> or <see cref="TableFormat.Xlsx"/>.</param>
    /// <param name="options">The options, checked.</param>
    /// <param name="parameter">The parameter that holds what is written, for refusals.</param>
    /// <param name="destination">
    /// Where the rows of a text go at once, for tables larger than memory; null to keep them until <see cref="RowSink.Complete"/>, so that nothing is written where a
    /// cell is refused.
    /// </param>
    public static RowSink Create(TableFormat format, TableOptions options, string parameter, Stream? destination = null) =>
        format == TableFormat.Xlsx ? new WorkbookSink(parameter) : new CsvRowSink(options, parameter, destination);
}
