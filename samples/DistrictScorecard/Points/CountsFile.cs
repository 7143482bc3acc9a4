using Cds.Indicators.Faults;
using DistrictScorecard.Tables;

namespace DistrictScorecard.Points;

/// <summary>Reads the counts of units from CSV: all of them, or none where the file has faults.</summary>
internal static class CountsFile
{
    public const string Points = "points";
    public const string UnitName = "unit_name";
    public const string Group = "group";

    private static readonly string[] s_required = ["period", "unit_code", "metric_code", "numerator", "denominator"];
    private static readonly string[] s_known = [.. s_required, Points, UnitName, Group];

    /// <param name="stream">The file; columns stand in any order, and those that are not known are passed over.</param>
    /// <param name="source">What faults call it.</param>
    /// <param name="card">The scorecard whose codes it names.</param>
    /// <param name="isStrict">Whether a code that the scorecard does not know is a fault.</param>
    public static Counts Read(Stream stream, string source, OfficialCard card, bool isStrict)
    {
        Counts counts = new();
        TableFile.Read(
            stream,
            source,
            static (header, place, faults) => TableHeader.CheckColumns(header, s_required, s_known, place, faults),
            static (record, faults) => new CountsRow(record, faults),
            row => row.Read(card, counts, isStrict));
        if (!counts.Periods.Any())
            throw new FaultException([new Fault(FaultPlace.InTable(source, 2), "", "the file has no counts", "Give a row for each metric of a unit.")]);
        return counts;
    }
}
