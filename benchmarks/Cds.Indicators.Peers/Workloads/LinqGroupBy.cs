using Cds.Indicators.Peers.Contest;
using Cds.Indicators.Peers.Data;

namespace Cds.Indicators.Peers.Workloads;

/// <summary>What one would write without a library: rows as values in an array, grouped by LINQ on two threads.</summary>
internal static class LinqGroupBy
{
    private readonly record struct Row(int Indicator, int Commune, int Month, long Numerator, long Denominator);

    private readonly record struct Key(int Indicator, int Province, int HalfYear);

    private readonly record struct Sums(Key Key, long Numerator, long Denominator, int Observed);

    public static Contestant Over(DataSize size, Rows rows)
    {
        Row[] table = new Row[rows.Count];
        for (int row = 0; row < table.Length; row++)
            table[row] = new Row(rows.Indicator[row], rows.Commune[row], rows.Period[row], rows.Numerator[row], rows.Denominator[row]);
        int[] provinces = [.. Enumerable.Range(0, size.Communes).Select(size.ProvinceOf)];
        return new InProcess<Sums[]>("linq", () => Group(table, provinces), sums => Cells(size, sums));
    }

    private static Sums[] Group(Row[] table, int[] provinces) =>
    [
        .. table.AsParallel().WithDegreeOfParallelism(2)
            .GroupBy(
                row => new Key(row.Indicator, provinces[row.Commune], row.Month / 6),
                (key, rows) =>
                {
                    long numerator = 0, denominator = 0;
                    int observed = 0;
                    foreach (Row row in rows)
                    {
                        numerator += row.Numerator;
                        denominator += row.Denominator;
                        observed++;
                    }

                    return new Sums(key, numerator, denominator, observed);
                }),
    ];

    private static Cells Cells(DataSize size, Sums[] sums)
    {
        Cells cells = new(size.Indicators, DataSize.Provinces, size.HalfYears, DataSize.Provinces);
        foreach (Sums sum in sums)
            cells.Add(sum.Key.Indicator, sum.Key.Province, sum.Key.HalfYear, sum.Numerator, sum.Denominator, sum.Observed);
        return cells;
    }
}
