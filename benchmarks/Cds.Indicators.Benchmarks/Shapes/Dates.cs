using NodaTime;

namespace Cds.Indicators.Benchmarks.Shapes;

/// <summary>Seeded dates, the same on every machine and in every run.</summary>
internal static class Dates
{
    public const int Length = 1_000;
    private const int Seed = 20_241_215;

    /// <summary>Days of the years from one to another, both inclusive.</summary>
    public static LocalDate[] Between(int firstYear, int lastYear)
    {
        Random random = new(Seed);
        LocalDate first = new(firstYear, 1, 1);
        int days = NodaTime.Period.DaysBetween(first, new LocalDate(lastYear + 1, 1, 1));
        LocalDate[] dates = new LocalDate[Length];
        foreach (ref LocalDate date in dates.AsSpan())
            date = first.PlusDays(random.Next(days));
        return dates;
    }
}
