using System.Collections.Immutable;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Rows;
using NodaTime;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The columns of a table while they are put together: a heading each, and how the cell of a row is written.</summary>
internal sealed class SheetColumns<T>(ResultStyle style)
{
    private readonly List<(TableHeading Heading, Action<RowSink, T> Write)> _columns = [];

    public ResultStyle Style { get; } = style;

    public ImmutableArray<string> Headings => [.. _columns.Select(column => column.Heading.In(Style.Language))];

    /// <summary>What stands in each column, in words; empty where its heading says all.</summary>
    public ImmutableArray<string> Meanings => [.. _columns.Select(column => column.Heading.Meaning is { } meaning ? Style.Say(meaning) : "")];

    public void Write(RowSink sink, T row)
    {
        foreach ((_, Action<RowSink, T> write) in _columns)
            write(sink, row);
    }

    public SheetColumns<T> Text(TableHeading heading, Func<T, string?> value) => Add(heading, (sink, row) => sink.Text(value(row)));

    public SheetColumns<T> Day(TableHeading heading, Func<T, LocalDate?> value) => Add(heading, (sink, row) => sink.Day(value(row)));

    public SheetColumns<T> Integer(TableHeading heading, Func<T, Int128?> value) => Add(heading, (sink, row) =>
    {
        if (value(row) is { } known)
            sink.Integer(known);
        else
            sink.Empty();
    });

    public SheetColumns<T> Number(TableHeading heading, Func<T, Rational?> value, int? decimals = null)
    {
        int shown = decimals ?? Style.Decimals;
        return Add(heading, (sink, row) =>
        {
            if (value(row) is { } known)
                sink.Number(known, shown);
            else
                sink.Empty();
        });
    }

    public SheetColumns<T> Percent(TableHeading heading, Func<T, Rational?> value, int? decimals = null)
    {
        int shown = decimals ?? Style.Decimals;
        return Add(heading, (sink, row) =>
        {
            if (value(row) is { } known)
                sink.Percent(known, shown);
            else
                sink.Empty();
        });
    }

    /// <summary>The columns of a part of each row.</summary>
    public SheetColumns<T> AddRange<TPart>(SheetColumns<TPart> columns, Func<T, TPart> part)
    {
        foreach ((TableHeading heading, Action<RowSink, TPart> write) in columns._columns)
            Add(heading, (sink, row) => write(sink, part(row)));
        return this;
    }

    /// <summary>A column whose cells decide by themselves what they are.</summary>
    public SheetColumns<T> Add(TableHeading heading, Action<RowSink, T> write)
    {
        _columns.Add((heading, write));
        return this;
    }
}
