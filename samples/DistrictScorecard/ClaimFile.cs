using System.Collections.Immutable;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using DistrictScorecard.Tables;

namespace DistrictScorecard;

/// <summary>Reads claims from CSV: all of them, or none where the file has faults.</summary>
internal static class ClaimFile
{
    /// <summary>The columns, all of them required, in any order.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "id", "published", "area", "area_level", "parent", "indicator", "kind", "period_text", "value_text",
        "qualifier", "value", "numerator", "denominator", "period_start", "period_end",
    ];

    public static IReadOnlyList<Claim> ReadShipped(Catalogue catalogue)
    {
        using Stream stream = typeof(ClaimFile).Assembly.GetManifestResourceStream("claims.csv")!;
        return Read(stream, "claims.csv", catalogue);
    }

    public static IReadOnlyList<Claim> Read(FileInfo file, Catalogue catalogue)
    {
        using Stream stream = TableFile.Open(file);
        return Read(stream, TableFile.NameOf(file), catalogue);
    }

    public static IReadOnlyList<Claim> Read(Stream stream, string source, Catalogue catalogue)
    {
        List<Claim> claims = [];
        Dictionary<string, int> rowsById = new(StringComparer.Ordinal);
        TableFile.Read(
            stream,
            source,
            CheckHeader,
            static (record, faults) => new ClaimRow(record, faults),
            row =>
            {
                if (row.Read(catalogue) is { } claim && !rowsById.TryAdd(claim.Id, row.Number))
                    row.Report("id", claim.Id, $"the id stands in row {rowsById[claim.Id]} already", "Give each claim an id of its own.");
                else if (row.Result is { } sound)
                    claims.Add(sound);
            });
        return claims;
    }

    private static void CheckHeader(ImmutableArray<string> header, FaultPlace place, List<Fault> faults)
    {
        string all = string.Join(", ", Columns);
        foreach (string missing in Columns.Except(header, StringComparer.Ordinal))
            faults.Add(new Fault(place with { Column = missing }, "", "the column is missing", $"The columns are {all}."));
        foreach (string unknown in header.Except(Columns, StringComparer.Ordinal))
            faults.Add(new Fault(place, TableRow.Visible(unknown), unknown.Length == 0 ? "a column has no name" : "the column is not known", $"The columns are {all}."));
        TableHeader.CheckTwice(header, place, faults);
    }
}
