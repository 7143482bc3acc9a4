using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace DistrictScorecard.Ranks;

/// <summary>A sheet with the ranks of its columns.</summary>
internal sealed class SheetRanking
{
    private SheetRanking(Sheet sheet, ImmutableArray<RankColumn> columns, RankMethod method, Direction direction)
    {
        Sheet = sheet;
        Columns = columns;
        Method = method;
        Direction = direction;
    }

    /// <summary>What tells equal values apart where each place is given once.</summary>
    public static LocalizedText TieBreakStatement { get; } = new("bằng nhau thì xếp theo mã", "equal values are ordered by code");

    public Sheet Sheet { get; }

    /// <summary>The ranked columns.</summary>
    public ImmutableArray<RankColumn> Columns { get; }

    /// <summary>The columns that are carried along: codes and texts, in their order.</summary>
    public ImmutableArray<int> Carried => [.. Enumerable.Range(0, Sheet.Columns.Length).Where(i => !Sheet.IsPublishedRank(Sheet.Columns[i]) && Columns.All(column => column.Index != i))];

    public RankMethod Method { get; }

    public Direction Direction { get; }

    public static SheetRanking Of(Sheet sheet, IReadOnlyList<string> asked, RankMethod method, Direction direction) =>
        new(sheet, [.. NumberColumns.Find(sheet, asked).Select(column => Rank(sheet, column, method, direction))], method, direction);

    private static RankColumn Rank(Sheet sheet, int column, RankMethod method, Direction direction)
    {
        ImmutableArray<decimal?> values = NumberColumns.Values(sheet, column);
        IEnumerable<int> rows = Enumerable.Range(0, values.Length);
        Ranking<int> ranking = method == RankMethod.Ordinal
            ? Ranking.Ordinal(rows, ValueOf, direction, TieBreak.ByText<int>(TieBreakStatement, row => sheet.Rows[row].Code))
            : Ranking.Of(rows, ValueOf, direction, method);
        return new RankColumn(sheet.Columns[column], column, values, ranking);

        Outcome<decimal> ValueOf(int row) => values[row] is { } value ? Outcome.Of(value) : Outcome.NoData<decimal>();
    }
}
