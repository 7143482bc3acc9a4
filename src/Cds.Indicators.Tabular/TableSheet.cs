using System.Collections.Immutable;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Results;

namespace Cds.Indicators.Tabular;

/// <summary>A table to be written (bảng số liệu): a name, columns of one type each, and where the content comes from. One file of text, or one sheet of a workbook.</summary>
/// <remarks>
/// <see cref="ResultTable"/> makes sheets of the library's own results, <see cref="Of{T}"/> of anything else. Immutable; what the rows are made of is read when the
/// sheet is written. Safe for any number of threads where the functions of the columns are.
/// </remarks>
/// <example><code>
/// TableSheet sheet = TableSheet.Of("Chỉ số tổng hợp", scores, columns => columns
///     .Text("Đơn vị", row => row.Name)
///     .Number("Điểm", row => row.Points)
///     .Percent("Tỷ lệ", "Tình trạng", row => row.Share));
/// </code></example>
public sealed class TableSheet
{
    internal TableSheet(Sheet content) => Content = content;

    /// <summary>The name, which a workbook puts on the tab of the sheet. Never blank.</summary>
    public string Name => Content.Name;

    /// <summary>The headings of the columns, from left to right; each stands once.</summary>
    public ImmutableArray<string> Headings => Content.Headings;

    /// <summary>What is to be known of the content; a workbook writes it on its sheet of notes.</summary>
    public ImmutableArray<string> Notes => Content.Notes;

    /// <summary>The documents behind the content, with their tags; a workbook lists them on its sheet of notes.</summary>
    public ImmutableArray<LegalBasis> Sources => Content.Sources;

    internal Sheet Content { get; }

    /// <summary>A table of the caller's own rows.</summary>
    /// <typeparam name="T">What stands in a row.</typeparam>
    /// <param name="name">The name; not blank.</param>
    /// <param name="rows">The rows, in this order; read once, here.</param>
    /// <param name="columns">Names the columns, from left to right, at least one.</param>
    /// <param name="options">Language of the words for missing numbers, and decimals; null means the defaults.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, there is no column, or two columns have one heading.</exception>
    public static TableSheet Of<T>(string name, IEnumerable<T> rows, Action<TableColumns<T>> columns, ResultTableOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return new TableSheet(new Sheet<T>(name, [.. rows], TableColumns<T>.Named(columns, TableOptions.Checked(options).Style)));
    }

    /// <summary>The table under another name.</summary>
    /// <param name="name">The name; not blank.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public TableSheet WithName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new TableSheet(Content with { Name = name });
    }

    /// <summary>The table with more notes after those that it has.</summary>
    /// <param name="notes">The notes, a sentence or more each; blank ones are left out.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="notes"/> is null.</exception>
    public TableSheet WithNotes(params IEnumerable<string> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return new TableSheet(Content with { Notes = [.. Notes, .. notes.Where(static note => !string.IsNullOrWhiteSpace(note))] });
    }

    /// <summary>The table with more documents behind it; each stands once.</summary>
    /// <param name="sources">The documents.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    public TableSheet WithSources(params IEnumerable<LegalBasis> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new TableSheet(Content with { Sources = [.. Sources.Concat(sources).Distinct()] });
    }

    /// <summary>The name and the headings.</summary>
    /// <returns>For example <c>Xếp hạng: Mã, Điểm, Hạng</c>.</returns>
    public override string ToString() => $"{Name}: {string.Join(", ", Headings)}";
}
