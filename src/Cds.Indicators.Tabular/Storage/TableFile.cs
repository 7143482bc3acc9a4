using System.Globalization;
using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Storage;

/// <summary>Writes tables whole or not at all.</summary>
internal static class TableFile
{
    private const int MostNames = 100;

    /// <summary>Writes a table once all of it is sound.</summary>
    /// <param name="destination">Where to; flushed and left open, and untouched where a cell is refused.</param>
    /// <param name="options">The options, checked. Text where they name no format.</param>
    /// <param name="parameter">The parameter that holds what is written, for refusals.</param>
    /// <param name="fill">Puts the rows in.</param>
    public static void Write(Stream destination, TableOptions options, string parameter, Action<RowSink> fill)
    {
        using RowSink sink = TableStorage.Create(Writable(options.Format == TableFormat.Detected ? TableFormat.Csv : options.Format), options, parameter);
        fill(sink);
        sink.Complete(destination);
    }

    /// <summary>Writes a file once all of it is sound: beside it first, under a name that is then changed.</summary>
    /// <param name="path">The path; a file that is there is replaced. Its extension says how the table is stored where the options do not.</param>
    /// <param name="write">Writes to the stream, with the format.</param>
    /// <param name="options">The options, checked.</param>
    public static void WriteFile(string path, TableOptions options, Action<Stream, TableFormat> write)
    {
        TableFormat format = Writable(options.Format == TableFormat.Detected ? FormatOf(path) : options.Format);
        string whole = Path.GetFullPath(path);
        FileStream beside = CreateBeside(whole);
        try
        {
            using (beside)
                write(beside, format);
            File.Move(beside.Name, whole, overwrite: true);
        }
        catch
        {
            File.Delete(beside.Name);
            throw;
        }
    }

    /// <summary>A new file beside the path: <c>units.csv.part</c>, or with a number behind where others have the name.</summary>
    private static FileStream CreateBeside(string path)
    {
        for (int number = 0; ; number++)
        {
            string name = number == 0 ? path + ".part" : string.Create(CultureInfo.InvariantCulture, $"{path}.part{number}");
            try
            {
                return new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (number < MostNames && File.Exists(name))
            {
            }
        }
    }

    /// <summary>How a file of this name is stored.</summary>
    private static TableFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" or ".TXT" => TableFormat.Csv,
        ".XLSX" => TableFormat.Xlsx,
        ".XLS" => TableFormat.Xls,
        var other => throw new ArgumentException($"The extension '{other}' names no format of tables. Write .csv or .xlsx, or set {nameof(TableOptions.Format)}.", nameof(path)),
    };

    private static TableFormat Writable(TableFormat format) => format is TableFormat.Csv or TableFormat.Xlsx
        ? format
        : throw new ArgumentException($"{format} is only read. Write {nameof(TableFormat.Csv)} or {nameof(TableFormat.Xlsx)}.", nameof(format));
}
