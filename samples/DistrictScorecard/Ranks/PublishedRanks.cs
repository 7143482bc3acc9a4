using System.Text.Json;
using Cds.Indicators.Faults;
using Cds.Indicators.Rankings;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Ranks;

/// <summary>Holds ranks that stand in the file against those of its values.</summary>
internal static class PublishedRanks
{
    /// <summary>A warning for each published rank that is another, and for columns of ranks that nothing can be held against.</summary>
    /// <exception cref="FaultException">A published rank is no number.</exception>
    public static IReadOnlyList<Fault> Differences(SheetRanking ranking)
    {
        List<Fault> faults = [];
        List<Fault> warnings = [];
        Sheet sheet = ranking.Sheet;
        foreach (RankColumn column in ranking.Columns)
        {
            int published = sheet.Columns.IndexOf(column.RankName);
            for (int row = 0; published >= 0 && row < sheet.Rows.Length; row++)
                Compare(ranking, column, row, sheet.Rows[row].Cells[published], faults, warnings);
        }

        foreach (string alone in sheet.Columns.Skip(1).Where(c => Sheet.IsPublishedRank(c) && !sheet.Columns.Contains(c[Sheet.RankPrefix.Length..], StringComparer.Ordinal)))
            warnings.Add(new Fault(sheet.Header with { Column = alone }, "", $"the ranks are carried along, because there is no column {alone[Sheet.RankPrefix.Length..]} to hold them against", ""));
        return faults.Count == 0 ? warnings : throw new FaultException([.. faults.OrderBy(static f => f.Place.Row)]);
    }

    private static void Compare(SheetRanking ranking, RankColumn column, int row, string text, List<Fault> faults, List<Fault> warnings)
    {
        if (text.Length == 0)
            return;
        FaultPlace place = ranking.Sheet.Place(row, column.RankName);
        if (!TableRow.TryReadDecimal(text, out decimal published))
        {
            faults.Add(new Fault(place, TableRow.Visible(text), "a published rank is a number", "Write the place alone: 5, or 5.5."));
            return;
        }

        string code = ranking.Sheet.Rows[row].Code;
        if (column.RankOf(row) is not { } rank)
            warnings.Add(new Fault(place, text, $"{code} has no {column.Name} and no rank", ""));
        else if (NumberText.Exactly(rank.Position) != published)
            warnings.Add(new Fault(place, text, $"the rank of {code} by {column.Name} is {NumberText.Invariant(NumberText.Exactly(rank.Position))} ({Name(ranking.Method)}, {Name(ranking.Direction)})", ""));
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
