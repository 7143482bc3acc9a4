using System.Collections.Immutable;
using Cds.Indicators.Tabular.Excel;
using Cds.Indicators.Tabular.Results;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular;

/// <summary>
/// Results as one Excel workbook (sổ kết quả, .xlsx): a sheet for each table, and a last one of notes that says where everything comes from and what the columns
/// and the words for missing numbers mean.
/// </summary>
/// <remarks>
/// Cells are typed: percentages and counts are numbers, days are days, codes are texts that keep their zeros. Headings stay in view. The bytes
/// depend on nothing but the content: no clock, no name of a user. Immutable; adding gives another workbook.
/// </remarks>
/// <example><code>
/// new ResultWorkbook("Kết quả chuyển đổi số quý 3 năm 2025")
///     .Add(ResultTable.OfScore(score))
///     .Add(ResultTable.OfRanking(ranking, columns => columns.Text("Xã", unit => unit.Name)))
///     .AddNotes("Số liệu lấy ngày 10/10/2025.")
///     .WriteFile("ket-qua.xlsx");
/// </code></example>
public sealed class ResultWorkbook
{
    private readonly ResultTableOptions _options;

    /// <summary>A workbook without sheets.</summary>
    /// <param name="title">What the workbook shows; not blank.</param>
    /// <param name="options">The language of the notes; null means the defaults. The language of each table is its own.</param>
    /// <exception cref="ArgumentException">The title is null or blank, or the options are not sound; the message lists what is wrong.</exception>
    public ResultWorkbook(string title, ResultTableOptions? options = null)
        : this(title, TableOptions.Checked(options), sheets: [], notes: [])
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
    }

    private ResultWorkbook(string title, ResultTableOptions options, ImmutableArray<TableSheet> sheets, ImmutableArray<string> notes)
    {
        Title = title;
        _options = options;
        Sheets = sheets;
        Notes = notes;
    }

    /// <summary>What the workbook shows. Never blank.</summary>
    public string Title { get; }

    /// <summary>The tables, a sheet each, in their order. Sheets of one name are told apart by a number.</summary>
    public ImmutableArray<TableSheet> Sheets { get; }

    /// <summary>What is to be known of the whole; each table has notes of its own.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>The workbook with one more table.</summary>
    /// <param name="sheet">The table.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public ResultWorkbook Add(TableSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new ResultWorkbook(Title, _options, Sheets.Add(sheet), Notes);
    }

    /// <summary>The workbook with more notes on the whole: as of which day the figures are, who made it.</summary>
    /// <param name="notes">The notes, a sentence or more each; blank ones are left out.</param>
    /// <returns>The workbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notes"/> is null.</exception>
    public ResultWorkbook AddNotes(params IEnumerable<string> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return new ResultWorkbook(Title, _options, Sheets, [.. Notes, .. notes.Where(static note => !string.IsNullOrWhiteSpace(note))]);
    }

    /// <summary>Writes the workbook.</summary>
    /// <param name="destination">Where to write; flushed and left open.</param>
    /// <exception cref="ArgumentNullException">The destination is null.</exception>
    /// <exception cref="ArgumentException">A text has characters that a workbook cannot hold, or a table is larger than a sheet; nothing is written then.</exception>
    /// <exception cref="InvalidOperationException">The workbook has no table.</exception>
    public void WriteTo(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (Sheets.IsEmpty)
            throw new InvalidOperationException("The workbook has no table, and an empty one says nothing. Add a table first.");
        using WorkbookSink sink = new(nameof(Sheets)) { Title = Title };
        foreach (TableSheet sheet in Sheets)
            sheet.Content.Write(sink);
        NotesLayout.Write(sink, Title, Notes, [.. Sheets.Select(static sheet => sheet.Content)], _options.Style);
        sink.Complete(destination);
    }

    /// <summary>Writes the workbook to a file, which is replaced as a whole or not at all.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="ArgumentException">The path is null or empty, a text has characters that a workbook cannot hold, or a table is larger than a sheet; nothing is written then.</exception>
    /// <exception cref="InvalidOperationException">The workbook has no table.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TableFile.WriteFile(path, _options with { Format = TableFormat.Xlsx }, (stream, _) => WriteTo(stream));
    }

    /// <summary>The title and the names of the sheets.</summary>
    /// <returns>For example <c>Kết quả quý 3: Xếp hạng, So với mục tiêu</c>.</returns>
    public override string ToString() => $"{Title}: {string.Join(", ", Sheets.Select(static sheet => sheet.Name))}";
}
