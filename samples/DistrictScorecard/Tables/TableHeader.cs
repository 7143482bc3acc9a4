using Cds.Indicators.Faults;

namespace DistrictScorecard.Tables;

/// <summary>What is wrong with the columns of a file.</summary>
internal static class TableHeader
{
    /// <summary>Columns that must be there, and those that may stand only once.</summary>
    public static void CheckColumns(IReadOnlyList<string> header, IReadOnlyList<string> required, IEnumerable<string> known, FaultPlace place, List<Fault> faults)
    {
        foreach (string missing in required.Except(header, StringComparer.Ordinal))
            faults.Add(new Fault(place with { Column = missing }, "", "the column is missing", $"The columns are {string.Join(", ", required)}."));
        CheckTwice(header.Where(column => known.Contains(column, StringComparer.Ordinal)), place, faults);
    }

    /// <summary>Columns of the same name.</summary>
    public static void CheckTwice(IEnumerable<string> columns, FaultPlace place, List<Fault> faults)
    {
        foreach (string twice in columns.GroupBy(static c => c, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key))
            faults.Add(new Fault(place, TableRow.Visible(twice), "the column stands twice", "Keep one."));
    }
}
