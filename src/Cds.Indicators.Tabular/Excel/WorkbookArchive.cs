using System.Collections.Immutable;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The archive of an .xlsx, read once before its values are: everything that a hostile one could do shows here, at bounded cost.</summary>
internal static class WorkbookArchive
{
    /// <summary>Looks through the parts that hold values.</summary>
    /// <exception cref="WorkbookFault">The workbook cannot be, or is too large.</exception>
    public static ImmutableArray<SheetFacts> Inspect(Stream stream, string source, TableOptions options) => default;
}
