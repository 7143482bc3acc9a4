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
        WrittenTable table = new(observations, areas, options);
        bool isWorkbook = options.Format == TableFormat.Xlsx;
        if (options.Layout == TableLayout.Wide)
        {
            WideTable wide = new(table, options);
            TableFile.Write(destination, options, nameof(observations), sink => wide.Write(sink, isWorkbook));
        }
        else
        {
            TableFile.Write(destination, options, nameof(observations), sink => LongTable.Write(sink, table, options, isWorkbook));
        }
    }
}
