using Cds.Indicators.Tabular.Rows;

namespace Cds.Indicators.Tabular.Results;

/// <summary>A table of things of one type, a row each.</summary>
internal sealed record Sheet<T> : Sheet
{
    private readonly IEnumerable<T> _rows;
    private readonly SheetColumns<T> _columns;

    /// <param name="name">The name of the table.</param>
    /// <param name="rows">What stands in the rows; asked for again at each writing, so that it must not change.</param>
    /// <param name="columns">The columns.</param>
    public Sheet(string name, IEnumerable<T> rows, SheetColumns<T> columns)
        : base(name, columns.Headings, columns.Meanings)
    {
        _rows = rows;
        _columns = columns;
    }

    private protected override void WriteRows(RowSink sink)
    {
        foreach (T row in _rows)
        {
            _columns.Write(sink, row);
            sink.EndRow();
        }
    }
}
