using System.CommandLine;
using Cds.Indicators.Charts.Reports;
using Cds.Indicators.Tabular;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Outputs;

/// <summary>The files that are written beside what is printed: all of them, or none, and then nothing is printed either.</summary>
/// <param name="Workbook">Where the workbook goes; null for none.</param>
/// <param name="Report">Where the report goes; null for none.</param>
internal sealed record OutputFiles(FileInfo? Workbook, FileInfo? Report)
{
    public const string WorkbookName = "--xlsx";
    public const string ReportName = "--report";

    public static Option<FileInfo> WorkbookOption() => new(WorkbookName) { Description = "Writes the tables to this Excel workbook (.xlsx) as well, with a sheet of notes." };

    public static Option<FileInfo> ReportOption() => new(ReportName) { Description = "Writes tables and charts to this page (.html) as well, complete in itself." };

    /// <summary>Makes the files, prints, and puts the files in their place.</summary>
    /// <param name="input">The file that was read, which must not be replaced; null for none.</param>
    /// <param name="workbook">Makes the workbook where it is asked for.</param>
    /// <param name="report">Makes the report where it is asked for.</param>
    /// <param name="print">Prints.</param>
    public void Write(FileInfo? input, Func<ResultWorkbook> workbook, Func<HtmlReport> report, Action print)
    {
        List<OutputFile> files = [];
        try
        {
            if (Workbook is not null)
                files.Add(OutputFile.Make(WorkbookName, Workbook, input, [".xlsx"], stream => workbook().WriteTo(stream)));
            if (Report is not null)
                files.Add(OutputFile.Make(ReportName, Report, input, [".html", ".htm"], stream => report().WriteTo(stream)));
            print();
            foreach (OutputFile file in files)
                file.Keep();
        }
        finally
        {
            foreach (OutputFile file in files)
                file.Dispose();
        }
    }
}
