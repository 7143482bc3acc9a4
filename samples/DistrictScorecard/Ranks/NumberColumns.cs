using System.Collections.Immutable;
using Cds.Indicators.Faults;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Ranks;

/// <summary>Finds the columns that hold numbers. A column of numbers and texts is a fault; one of texts alone is carried along.</summary>
internal static class NumberColumns
{
    /// <summary>The places of the columns to rank.</summary>
    /// <param name="sheet">The rows.</param>
    /// <param name="asked">The columns that are asked for; empty for every column of numbers.</param>
    public static IReadOnlyList<int> Find(Sheet sheet, IReadOnlyList<string> asked)
    {
        List<Fault> faults = [];
        int[] candidates = asked.Count > 0
            ? [.. asked.Distinct(StringComparer.Ordinal).Select(name => IndexOf(sheet, name, faults)).Where(static i => i > 0)]
            : [.. Enumerable.Range(1, sheet.Columns.Length - 1).Where(i => !Sheet.IsPublishedRank(sheet.Columns[i]) && sheet.Cells(i).Any(IsNumber))];
        foreach (int column in candidates)
            CheckNumbers(sheet, column, faults);
        for (int column = 1; asked.Count == 0 && column < sheet.Columns.Length; column++)
            CheckCommas(sheet, column, faults);
        if (faults.Count == 0 && candidates.Length == 0)
            faults.Add(new Fault(sheet.Header, "", "no column after the first has numbers, and there is nothing to rank", "Write decimals with a point: 65.47."));
        return faults.Count == 0 ? candidates : throw new FaultException([.. faults.OrderBy(static f => f.Place.Row)]);
    }

    /// <summary>The values of a column, null for an empty cell.</summary>
    public static ImmutableArray<decimal?> Values(Sheet sheet, int column) =>
        [.. sheet.Cells(column).Select(static text => TableRow.TryReadDecimal(text, out decimal value) ? value : (decimal?)null)];

    private static bool IsNumber(string text) => TableRow.TryReadDecimal(text, out _);

    private static int IndexOf(Sheet sheet, string name, List<Fault> faults)
    {
        int index = sheet.Columns.IndexOf(name);
        if (index > 0 && !Sheet.IsPublishedRank(name))
            return index;
        string rule = index < 0 ? "there is no such column" : index == 0 ? "the first column holds the codes" : "the column holds published ranks";
        string[] known = [.. sheet.Columns.Skip(1).Where(static c => !Sheet.IsPublishedRank(c))];
        faults.Add(new Fault(new FaultPlace("--column", Row: null, Column: null, JsonPath: null), name, rule, $"Write one of {FaultList.Some(known)}."));
        return -1;
    }

    /// <summary>Decimals with a comma, as Vietnamese spreadsheets write them, would be carried along as texts without a word.</summary>
    private static void CheckCommas(Sheet sheet, int column, List<Fault> faults)
    {
        int first = sheet.Cells(column).ToList().FindIndex(static text => text.Length > 0);
        if (first >= 0 && sheet.Cells(column).All(static text => text.Length == 0 || (text.Contains(',', StringComparison.Ordinal) && IsNumber(text.Replace(',', '.')))))
            faults.Add(new Fault(sheet.Place(first, sheet.Columns[column]), TableRow.Visible(sheet.Rows[first].Cells[column]), "every cell of the column is a decimal with a comma, which is no number here", "Write decimals with a point, or name the columns to rank with --column."));
    }

    private static void CheckNumbers(Sheet sheet, int column, List<Fault> faults)
    {
        string name = sheet.Columns[column];
        int number = sheet.Cells(column).ToList().FindIndex(IsNumber);
        if (number < 0)
        {
            faults.Add(new Fault(sheet.Header with { Column = name }, "", "the column has no numbers", "Write decimals with a point: 65.47."));
            return;
        }

        string rule = $"the column has numbers ('{sheet.Rows[number].Cells[column]}' in row {sheet.Rows[number].Number}), and this is none of at most 28 digits";
        for (int row = 0; row < sheet.Rows.Length; row++)
        {
            string text = sheet.Rows[row].Cells[column];
            if (text.Length > 0 && !IsNumber(text))
                faults.Add(new Fault(sheet.Place(row, name), TableRow.Visible(text), rule, "Write decimals with a point, leave the cell empty, or name the columns to rank with --column."));
        }
    }
}
