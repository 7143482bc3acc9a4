namespace Cds.Indicators.Tabular.Storage;

/// <summary>Files that are written whole or not at all.</summary>
internal static class TableFile
{
    /// <summary>How a file is stored, by the end of its name.</summary>
    /// <param name="path">The path.</param>
    /// <param name="given">The format that the options name.</param>
    /// <exception cref="ArgumentException">The end of the name is none that is known, and no format is named.</exception>
    public static TableFormat FormatOf(string path, TableFormat given) => given != TableFormat.Detected ? given : Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" or ".TXT" or ".TSV" => TableFormat.Csv,
        ".XLSX" => TableFormat.Xlsx,
        _ => throw new ArgumentException($"'{path}' does not tell its format: a table is written as .csv, .txt, .tsv or .xlsx. Take one of them, or give {nameof(TableOptions)}.{nameof(TableOptions.Format)}.", nameof(path)),
    };

    /// <summary>Writes beside the file, and puts the new one in its place once it is whole.</summary>
    public static void Replace(string path, Action<Stream> write)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
                write(stream);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
