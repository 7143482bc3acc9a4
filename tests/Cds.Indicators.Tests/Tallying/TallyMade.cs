using System.Globalization;
using System.Numerics;
using Cds.Indicators.Periods;
using Cds.Indicators.Tallying;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>Tallies made for a test, with the slow sums that they are held against.</summary>
internal static class TallyMade
{
    public static readonly TallyColumn OnTime = new("dossier.on-time", "count where x.OnTime", "count where true", "x.Commune", "x.SettledOn", 0, 0);
    public static readonly TallyColumn Hours = new("dossier.hours", "sum x.TenthsOfHours where x.Settled", "count where x.Settled", "x.Commune", "x.SettledOn", 1, 0);
    public static readonly TallyColumn Fees = new("fees.balance", "sum x.Fee where x.Paid", null, "x.Commune", "x.PaidOn", 2, 0);

    /// <summary>A ratio, a mean with decimals and an amount that may be negative, by month.</summary>
    public static TallyStructure Structure { get; } = new([OnTime, Hours, Fees], PeriodKind.Month, ReportingCalendar.Gregorian);

    /// <summary>Two areas and two months of 2025.</summary>
    public static Tally Small { get; } = Of(
        new Sum(0, "00073", Period.Month(2025, 7), 3, 4),
        new Sum(0, "00070", Period.Month(2025, 8), 160, 166),
        new Sum(1, "00070", Period.Month(2025, 8), 4985, 166),
        new Sum(2, "00070", Period.Month(2025, 8), -1250, 0),
        new Sum(2, "00070", Period.Month(2025, 7), 100_000, 0));

    /// <summary>Sums of few areas and months, so that they meet; zeros and negative numbers among them.</summary>
    public static Gen<Sum[]> Sums { get; } = (
        from column in Gen.Choose(0, 2)
        from area in Gen.Elements("00070", "00073", "1", "Đồng Xuân", "aa", "B")
        from month in Gen.Choose(0, 15)
        from numerator in Gen.OneOf(Gen.Choose(-3, 3).Select(static n => (long)n), Gen.Choose(0, int.MaxValue).Select(static n => (long)n << 20))
        from denominator in Gen.OneOf(Gen.Choose(0, 3).Select(static n => (long)n), Gen.Choose(0, int.MaxValue).Select(static n => (long)n << 20))
        select new Sum(column, area, Period.Month(2024 + (month / 12), (month % 12) + 1), numerator, column == 2 ? 0 : denominator)).ArrayOf();

    /// <summary>Arrays of sums, which shrink to shorter ones.</summary>
    public static Arbitrary<Sum[]> Arbitrary { get; } = Arb.From(Sums, static sums => sums.Length == 0 ? [] : [sums[..(sums.Length / 2)], sums[(sums.Length / 2)..], sums[1..], sums[..^1]]);

    public static Tally Of(params ReadOnlySpan<Sum> sums)
    {
        TallyBuilder builder = new(Structure);
        foreach (Sum sum in sums)
            builder.Add(sum.Column, sum.Area, sum.Period, sum.Numerator, sum.Denominator);
        return builder.Build();
    }

    /// <summary>The sums of each cell, added in whole numbers without bound; cells of zeros are left out.</summary>
    public static string[] Slow(IEnumerable<Sum> sums)
    {
        SortedDictionary<(string Area, int Month), BigInteger[]> cells = new(Comparer<(string Area, int Month)>.Create(
            static (a, b) => string.CompareOrdinal(a.Area, b.Area) is var order and not 0 ? order : a.Month.CompareTo(b.Month)));
        foreach (Sum sum in sums)
        {
            (string, int) key = (sum.Area, (sum.Period.Year * 12) + sum.Period.Number!.Value);
            if (!cells.TryGetValue(key, out BigInteger[]? cell))
                cells.Add(key, cell = [0, 0, 0, 0, 0, 0]);
            cell[2 * sum.Column] += sum.Numerator;
            cell[(2 * sum.Column) + 1] += sum.Denominator;
        }

        return [.. cells.Where(static cell => cell.Value.Any(static sum => !sum.IsZero)).Select(static cell => string.Create(
            CultureInfo.InvariantCulture,
            $"{cell.Key.Area} {(cell.Key.Month - 1) / 12}-{((cell.Key.Month - 1) % 12) + 1}: {string.Join(' ', cell.Value)}"))];
    }

    /// <summary>The sums of each cell of a tally, in the words of <see cref="Slow"/>.</summary>
    public static string[] Read(Tally tally) => [.. tally.Cells.Select(static cell => string.Create(
        CultureInfo.InvariantCulture,
        $"{cell.Area} {cell.Period.Year}-{cell.Period.Number}: {string.Join(' ', Enumerable.Range(0, 3).Select(column => $"{cell.CountsOf(column).Numerator} {cell.CountsOf(column).Denominator}"))}"))];

    /// <summary>A tally of many cells: every area in every month, with sums of several sizes.</summary>
    public static Tally Large(int areas, int months, int seed)
    {
        Random random = new(seed);
        TallyBuilder builder = new(Structure);
        for (int area = 0; area < areas; area++)
        {
            for (int month = 0; month < months; month++)
            {
                long whole = random.Next(1, 1000);
                builder.Add(area.ToString("D5", CultureInfo.InvariantCulture), Period.Month(2000 + (month / 12), (month % 12) + 1), [0, 1, 2], [random.NextInt64(whole), random.NextInt64(1_000_000), random.NextInt64(-1_000_000_000_000, 1_000_000_000_000)], [whole, whole, 0]);
            }
        }

        return builder.Build();
    }

    /// <summary>What is added to one column of one cell.</summary>
    internal sealed record Sum(int Column, string Area, Period Period, long Numerator, long Denominator)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Column} {Area} {Period} {Numerator}/{Denominator}");
    }
}
