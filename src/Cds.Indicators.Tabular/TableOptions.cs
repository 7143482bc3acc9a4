using System.Globalization;
using System.Text;

namespace Cds.Indicators.Tabular;

/// <summary>What all tables have in common when they are read and written: format, text of cells, and the limits that keep a hostile file small.</summary>
/// <remarks>Immutable; checked when it is used, all problems together. Every limit is inclusive.</remarks>
/// <example><code>
/// // A text as spreadsheets under Vietnamese settings write it; what is not given is found.
/// AreaTable.ReadUnitsFile("don-vi.csv", new AreaTableOptions { Separator = ';', DecimalMark = ',' });
/// </code></example>
public abstract record TableOptions
{
    private protected TableOptions()
    {
    }

    /// <summary>How the table is stored.</summary>
    /// <value><see cref="TableFormat.Detected"/> unless set; functions that take a path to write go by its extension.</value>
    public TableFormat Format { get; init; }

    /// <summary>What stands between cells of a text: comma, semicolon (as spreadsheets under Vietnamese settings write) or tab; null to find it in the header.</summary>
    /// <value>null unless set; a comma is written then.</value>
    public char? Separator { get; init; }

    /// <summary>
    /// The encoding of a text; null to find it: by a byte order mark, otherwise UTF-16 where every other byte is zero, UTF-8 where the bytes are valid, and Windows-1258
    /// (Vietnamese) where they are not. Windows-1258 is read into composed letters (NFC); other texts stay as they are.
    /// </summary>
    /// <value>null unless set; UTF-8 is written then.</value>
    public Encoding? Encoding { get; init; }

    /// <summary>What stands before the decimals of a number in a text, point or comma; null to find it where the numbers leave no doubt.</summary>
    /// <value>null unless set; a point is written then.</value>
    public char? DecimalMark { get; init; }

    /// <summary>Whether a text is written with a byte order mark in front, by which spreadsheets know UTF-8. Texts with and without one are read.</summary>
    /// <value><see langword="false"/> unless set.</value>
    public bool WriteByteOrderMark { get; init; }

    /// <summary>The name of the sheet (trang tính) of a workbook that is read, letter for letter; a text has no sheets and takes no notice of it.</summary>
    /// <value>null unless set: all sheets with content are read, hidden ones too, but for notes (named "Ghi chú" or "Notes").</value>
    public string? Sheet { get; init; }

    /// <summary>Whether columns beyond those of the layout are passed over; otherwise each of them is a fault, because it may be a misspelt one.</summary>
    /// <value><see langword="false"/> unless set.</value>
    public bool IgnoreUnknownColumns { get; init; }

    /// <summary>The most bytes that a table may have, counted after decompression.</summary>
    /// <value>1 GiB unless set; at least 1.</value>
    public long MaximumBytes { get; init; } = 1L << 30;

    /// <summary>The most rows that a table may have, its header and blank rows included.</summary>
    /// <value>20,000,000 unless set; at least 1.</value>
    public int MaximumRows { get; init; } = 20_000_000;

    /// <summary>The most columns that a table may have.</summary>
    /// <value>1,000 unless set; at least 1.</value>
    public int MaximumColumns { get; init; } = 1_000;

    /// <summary>The most characters (UTF-16 units) that a cell may have.</summary>
    /// <value>1,000 unless set; at least 1.</value>
    public int MaximumCellLength { get; init; } = 1_000;

    /// <summary>The most faults that are listed; the rest is counted.</summary>
    /// <value>1,000 unless set; at least 1.</value>
    public int MaximumFaults { get; init; } = 1_000;

    /// <summary>What is wrong with these options, each in words.</summary>
    private protected virtual IEnumerable<string> Problems()
    {
        if (Separator is { } separator && separator is not (',' or ';' or '\t'))
            yield return $"{nameof(Separator)} is '{separator}', and must be a comma, a semicolon or a tab";
        if (DecimalMark is { } mark && mark is not ('.' or ','))
            yield return $"{nameof(DecimalMark)} is '{mark}', and must be a point or a comma";
        if (Separator is { } both && both == DecimalMark)
            yield return $"{nameof(Separator)} and {nameof(DecimalMark)} are the same";
        foreach ((string name, long value) in new[]
        {
            (nameof(MaximumBytes), MaximumBytes),
            (nameof(MaximumRows), MaximumRows),
            (nameof(MaximumColumns), MaximumColumns),
            (nameof(MaximumCellLength), MaximumCellLength),
            (nameof(MaximumFaults), MaximumFaults),
        })
        {
            if (value < 1)
                yield return string.Create(CultureInfo.InvariantCulture, $"{name} is {value}, and must be at least 1");
        }
    }

    /// <summary>The options once they are known to be sound.</summary>
    /// <param name="options">The options of the caller; null means the defaults.</param>
    /// <exception cref="ArgumentException">Something is wrong with the options; the message lists all of it.</exception>
    internal static T Checked<T>(T? options)
        where T : TableOptions, new()
    {
        if (options is null)
            return new T();
        List<string> problems = [.. options.Problems()];
        return problems.Count == 0 ? options : throw new ArgumentException(string.Join("; ", problems) + ".", nameof(options));
    }
}
