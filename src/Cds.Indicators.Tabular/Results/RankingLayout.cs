using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The tables of places, the best first and those without a place last.</summary>
internal static class RankingLayout
{
    private static readonly TableHeading s_place = new("place", "Hạng", "Place");
    private static readonly TableHeading s_of = new("of", "Trong số", "Of", new("số đơn vị được xếp hạng", "how many units have a place"));
    private static readonly TableHeading s_tied = new("tied_with", "Đồng hạng với", "Tied with", new("số đơn vị khác cùng hạng", "how many other units share the place"));
    private static readonly TableHeading s_best = new("best_place", "Hạng cao nhất có thể", "Best place");
    private static readonly TableHeading s_worst = new("worst_place", "Hạng thấp nhất có thể", "Worst place");
    private static readonly TableHeading s_bounds = new("bounds", "Khoảng giá trị", "Bounds", new("giá trị nằm trong khoảng nào", "between which values the true one lies"));

    public static Sheet Of<T>(Ranking<T> ranking, SheetColumns<T> own)
        where T : notnull
    {
        ResultStyle style = own.Style;
        SheetColumns<Line<T>> columns = new SheetColumns<Line<T>>(style)
            .AddRange(own, static line => line.Item)
            .Number(s_place, static line => line.Rank?.Position, decimals: ranking.Method == RankMethod.Fractional ? 1 : 0)
            .Integer(s_of, static line => line.Rank?.Of)
            .Integer(s_tied, static line => line.Rank?.TiedWith)
            .Text(Headings.Status, line => OutcomeWords.Of(line.Absence ?? Outcome.Of(true), style.Language))
            .Text(Headings.Reason, static line => line.Absence?.Reason);
        IEnumerable<Line<T>> lines = ranking.Rows.Select(static row => new Line<T>(row.Item, row.Rank, Places: null, Bounds: null, Absence: null)).Concat(Unranked(ranking.Unranked));
        List<string> notes = [Method(ranking.Method, style)];
        if (ranking.TieBreak is { } tieBreak)
            notes.Add(style.Say(tieBreak.Statement));
        notes.Add(Counted(ranking.Count, ranking.Rows.Length + ranking.Unranked.Length, style));
        return new Sheet<Line<T>>(style.Say("Xếp hạng", "Ranking"), lines, columns) { Notes = [.. notes] };
    }

    public static Sheet Of<T>(BoundedRanking<T> ranking, SheetColumns<T> own)
        where T : notnull
    {
        ResultStyle style = own.Style;
        SheetColumns<Line<T>> columns = new SheetColumns<Line<T>>(style)
            .AddRange(own, static line => line.Item)
            .Integer(s_best, static line => line.Places?.Best)
            .Integer(s_worst, static line => line.Places?.Worst)
            .Integer(s_of, static line => line.Places?.Of)
            .Text(s_bounds, static line => line.Bounds is { } bounds ? IntervalText.Of(bounds) : null)
            .Text(Headings.Status, line => OutcomeWords.Of(line.Absence ?? Outcome.Of(true), style.Language))
            .Text(Headings.Reason, static line => line.Absence?.Reason);
        IEnumerable<Line<T>> lines = ranking.Rows.Select(static row => new Line<T>(row.Item, Rank: null, row.Places, row.Bounds, Absence: null)).Concat(Unranked(ranking.Unranked));
        string intervals = style.Say("Mỗi đơn vị có một khoảng hạng: mọi hạng mà các khoảng giá trị cho phép.", "Each unit has an interval of places: all that the bounds of the values allow.");
        return new Sheet<Line<T>>(style.Say("Khoảng xếp hạng", "Ranking with bounds"), lines, columns)
        {
            Notes = [intervals, Counted(ranking.Count, ranking.Rows.Length + ranking.Unranked.Length, style)],
        };
    }

    private static IEnumerable<Line<T>> Unranked<T>(ImmutableArray<UnrankedRow<T>> rows)
        where T : notnull => rows.Select(static row => new Line<T>(row.Item, Rank: null, Places: null, Bounds: null, AbsenceOf(row)));

    private static Outcome<bool> AbsenceOf<T>(UnrankedRow<T> row)
        where T : notnull => row.Kind switch
        {
            OutcomeKind.ZeroDenominator => Outcome.ZeroDenominator<bool>(row.Reason),
            OutcomeKind.Incomplete => Outcome.Incomplete(partial: false, row.Present, row.Expected, row.Reason),
            OutcomeKind.Suppressed => Outcome.Suppressed<bool>(row.Reason),
            OutcomeKind.NotApplicable => Outcome.NotApplicable<bool>(row.Reason),
            _ => Outcome.NoData<bool>(row.Reason),
        };

    private static string Method(RankMethod method, ResultStyle style) => method switch
    {
        RankMethod.Dense => style.Say("Cách xếp hạng: đồng hạng, không bỏ hạng nào (1, 2, 2, 3).", "Places: equal values share a place, no place is left out (1, 2, 2, 3)."),
        RankMethod.Ordinal => style.Say("Cách xếp hạng: mỗi đơn vị một hạng riêng (1, 2, 3, 4).", "Places: every unit has a place of its own (1, 2, 3, 4)."),
        RankMethod.Fractional => style.Say("Cách xếp hạng: đồng hạng nhận hạng trung bình (1; 2,5; 2,5; 4).", "Places: equal values share the mean of their places (1, 2.5, 2.5, 4)."),
        _ => style.Say("Cách xếp hạng: đồng hạng, bỏ các hạng kế tiếp (1, 2, 2, 4).", "Places: equal values share a place, and the next ones are left out (1, 2, 2, 4)."),
    };

    private static string Counted(int ranked, int all, ResultStyle style) => style.Language == TextStyle.Vietnamese
        ? string.Create(CultureInfo.InvariantCulture, $"Được xếp hạng: {ranked}/{all} đơn vị.")
        : string.Create(CultureInfo.InvariantCulture, $"Ranked: {ranked} of {all} units.");

    private sealed record Line<T>(T Item, Rank? Rank, RankInterval? Places, Interval? Bounds, Outcome<bool>? Absence);
}
