using Cds.Indicators.Indicators;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Reports;

public static partial class ReportTables
{
    /// <summary>A ranking (bảng xếp hạng): each unit with its place, the best first, those without a place last with the reason.</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <param name="caption">What the table tells, at most 500 characters in each language.</param>
    /// <param name="ranking">The ranking.</param>
    /// <param name="name">The name of a unit; not blank.</param>
    /// <param name="columns">Further columns after the place: the value that was ranked, groups of points.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument or a column is null.</exception>
    /// <exception cref="ArgumentException">There are too many columns or units, a unit has no name, or a text is too long.</exception>
    public static ReportTable OfRanking<T>(LocalizedText caption, Ranking<T> ranking, Func<T, string> name, params ReadOnlySpan<ReportColumn<T>> columns)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ReportTable table = ReportTable.Of(
            caption,
            [.. ranking.Rows.Select(static row => row.Item), .. ranking.Unranked.Select(static row => row.Item)],
            [UnitColumn(name), ReportColumn.Rank(s_place, (T unit) => ranking[unit]), .. columns]);
        return ranking.TieBreak is { } tieBreak
            ? table.NotedWith(new LocalizedText($"Giá trị bằng nhau: {tieBreak.Statement.Vietnamese}.", $"Equal values: {tieBreak.Statement.English}."))
            : table;
    }

    /// <summary>A ranking of which only bounds are known (khoảng thứ hạng): each unit with the best and the worst place that is possible.</summary>
    /// <typeparam name="T">What is ranked.</typeparam>
    /// <param name="caption">What the table tells, at most 500 characters in each language.</param>
    /// <param name="ranking">The ranking.</param>
    /// <param name="name">The name of a unit; not blank.</param>
    /// <param name="columns">Further columns after the places: the figure that was ranked.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument or a column is null.</exception>
    /// <exception cref="ArgumentException">There are too many columns or units, a unit has no name, or a text is too long.</exception>
    public static ReportTable OfRanking<T>(LocalizedText caption, BoundedRanking<T> ranking, Func<T, string> name, params ReadOnlySpan<ReportColumn<T>> columns)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return ReportTable.Of(
            caption,
            [.. ranking.Rows.Select(static row => row.Item), .. ranking.Unranked.Select(static row => row.Item)],
            [UnitColumn(name), ReportColumn.Places(s_place, (T unit) => ranking[unit]), .. columns]);
    }

    private static readonly LocalizedText s_place = new("Thứ hạng", "Place");

    private static ReportColumn<T> UnitColumn<T>(Func<T, string> name)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(name);
        return ReportColumn.Text(new LocalizedText("Đơn vị", "Unit"), (T unit) => (string?)name(unit));
    }
}
