namespace Cds.Indicators.Tabular.Storage;

/// <summary>Files that are written as a whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes to a file beside the one that is asked for, and moves it there once it is whole.</summary>
    /// <exception cref="IOException">The file cannot be written; the one that was there is as it was.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string whole = Path.GetFullPath(path);
        string part = Path.Combine(Path.GetDirectoryName(whole)!, $".{Path.GetFileName(whole)}.{Path.GetRandomFileName()}.part");
        try
        {
            using (FileStream stream = new(part, FileMode.CreateNew, FileAccess.Write))
                write(stream);
            File.Move(part, whole, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The format that is asked for; where none is, a workbook for <c>.xlsx</c> and a text otherwise.</summary>
    public static TableFormat FormatOf(string path, TableFormat asked) => asked != TableFormat.Detected ? asked
        : string.Equals(Path.GetExtension(path), ".xlsx", StringComparison.OrdinalIgnoreCase) ? TableFormat.Xlsx
        : TableFormat.Csv;
}
