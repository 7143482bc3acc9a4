using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular.Rows;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>Writes observations in the layout and the storage that are asked.</summary>
internal static class TableWriting
{
    public static void Write(Stream destination, IEnumerable<Observation> observations, AreaRegistry areas, ObservationTableOptions options)
    {
        TableFormat format = options.Format == TableFormat.Detected ? TableFormat.Csv : options.Format;
        WrittenTable table = new(observations, areas, options);
        using RowSink sink = TableStorage.Create(format, options, nameof(observations));
        if (options.Layout == TableLayout.Wide)
            new WideTable(table, options).Write(sink, format == TableFormat.Xlsx);
        else
            LongTable.Write(sink, table, options, format == TableFormat.Xlsx);
        sink.Complete(destination);
    }
}
