using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Reports;

/// <summary>A table of a report (bảng): a caption, typed columns, a row for each thing that is told of, in both languages until the report is written.</summary>
/// <remarks>
/// The first column heads the rows. All values are read when the table is made; afterwards it is immutable and safe to share between threads. A table without rows says so where it is shown.
/// </remarks>
/// <example><code>
/// ReportTable table = ReportTable.Of(
///     new LocalizedText("Hồ sơ đúng hạn", "Dossiers on time"),
///     districts,
///     ReportColumn.Text(new LocalizedText("Đơn vị", "Unit"), (District district) => district.Name),
///     ReportColumn.Rate(new LocalizedText("Tỷ lệ", "Rate"), (District district) => district.OnTime.Rate));
/// </code></example>
public sealed class ReportTable
{
    /// <summary>The most columns of a table.</summary>
    public const int MostColumns = 64;

    /// <summary>The most rows of a table.</summary>
    public const int MostRows = 20_000;

    private ReportTable(LocalizedText caption, ImmutableArray<ReportHeading> columns, ImmutableArray<ReportRow> rows)
    {
        Caption = caption;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>What the table tells (tên bảng), without its number.</summary>
    public LocalizedText Caption { get; }

    /// <summary>The number of columns, at least 1.</summary>
    public int ColumnCount => Columns.Length;

    /// <summary>The number of rows, without the headings.</summary>
    public int RowCount => Rows.Length;

    internal ImmutableArray<ReportHeading> Columns { get; }

    internal ImmutableArray<ReportRow> Rows { get; }

    /// <summary>The sources of all that is in the table.</summary>
    internal ImmutableArray<ReportSource> Sources { get; private init; } = [];

    /// <summary>What is to be said of the table as a whole, below it.</summary>
    internal ImmutableArray<LocalizedText> Notes { get; private init; } = [];

    /// <summary>Makes a table.</summary>
    /// <typeparam name="T">What a row tells of: a unit, an assessment, a record of one's own.</typeparam>
    /// <param name="caption">What the table tells, at most 500 characters in each language.</param>
    /// <param name="rows">What the rows tell of, in the order in which they are read; may be empty; at most <see cref="MostRows"/>.</param>
    /// <param name="columns">The columns from left to right, 1 to <see cref="MostColumns"/>. The first heads the rows: none of its cells may be empty.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument, a row or a column is null.</exception>
    /// <exception cref="ArgumentException">There is no column, or there are too many columns or rows; a row has no heading; a text is too long.</exception>
    public static ReportTable Of<T>(LocalizedText caption, IEnumerable<T> rows, params ReadOnlySpan<ReportColumn<T>> columns)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Make(caption, rows.Select(static row => KeyValuePair.Create(row, ReportRowKind.Plain)), columns);
    }

    /// <summary>Names a source of everything in the table (nguồn của bảng): it is linked from the caption. Sources add up.</summary>
    /// <param name="source">The source.</param>
    /// <returns>A table with the source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ReportTable SourcedBy(ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ReportTable(Caption, Columns, Rows) { Sources = Sources.Contains(source) ? Sources : Sources.Add(source), Notes = Notes };
    }

    /// <summary>Says something of the table as a whole (ghi chú của bảng), below it. Notes add up.</summary>
    /// <param name="note">The text, at most 20,000 characters in each language.</param>
    /// <returns>A table with the note.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="note"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public ReportTable NotedWith(LocalizedText note) =>
        new(Caption, Columns, Rows) { Sources = Sources, Notes = Notes.Add(ReportLimits.Text(note, nameof(note))) };

    /// <summary>Caption and size: <c>Dossiers on time: 34 rows, 3 columns</c>.</summary>
    /// <returns>The text, in English.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Caption.English}: {RowCount} rows, {ColumnCount} columns");

    internal static ReportTable Make<T>(LocalizedText caption, IEnumerable<KeyValuePair<T, ReportRowKind>> rows, ReadOnlySpan<ReportColumn<T>> columns)
        where T : notnull
    {
        _ = ReportLimits.Heading(caption, nameof(caption));
        if (columns.IsEmpty || columns.Length > MostColumns)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The table '{caption.English}' has {columns.Length} columns, and a table has 1 to {MostColumns}. Show fewer, or make several tables."),
                nameof(columns));
        }

        ImmutableArray<ReportHeading>.Builder headings = ImmutableArray.CreateBuilder<ReportHeading>(columns.Length);
        foreach (ReportColumn<T> column in columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(columns));
            headings.Add(new ReportHeading(column.Heading, column.IsNumeric));
        }

        ImmutableArray<ReportRow>.Builder read = ImmutableArray.CreateBuilder<ReportRow>();
        foreach ((T row, ReportRowKind kind) in rows)
        {
            ArgumentNullException.ThrowIfNull(row, nameof(rows));
            if (read.Count == MostRows)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The table '{caption.English}' has more than {MostRows:N0} rows. Show fewer, or make several tables."), nameof(rows));
            }

            read.Add(Row(caption, row, kind, columns, read.Count));
        }

        return new ReportTable(caption, headings.MoveToImmutable(), read.ToImmutable());
    }

    private static ReportRow Row<T>(LocalizedText caption, T row, ReportRowKind kind, ReadOnlySpan<ReportColumn<T>> columns, int number)
        where T : notnull
    {
        ImmutableArray<ReportCell>.Builder cells = ImmutableArray.CreateBuilder<ReportCell>(columns.Length);
        foreach (ReportColumn<T> column in columns)
            cells.Add(column.CellOf(row));
        return cells[0].Text is not null
            ? new ReportRow(kind, cells.MoveToImmutable())
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Row {number + 1} of the table '{caption.English}' has no heading: the first column is empty. Give each row its name."), nameof(columns));
    }
}
