using System.Globalization;
using System.Numerics;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation;

/// <summary>The slow and plain answer for ratios of sums: for each cell a loop over all units, all expected months and all observations.</summary>
internal static class RollupOracle
{
    public sealed record Answer(BigInteger Numerator, BigInteger Denominator, int Present, int Expected, string Missing);

    /// <summary>The sums and the coverage of a unit and a period, of monthly reports of communes.</summary>
    public static Answer Of(IReadOnlyList<Observation> rows, AreaRegistry areas, Area target, Period period)
    {
        BigInteger numerator = 0;
        BigInteger denominator = 0;
        int present = 0;
        int expected = 0;
        List<string> missing = [];
        foreach (Area commune in areas.Areas)
        {
            if (commune.Level != AreaLevel.Commune || !Lies(commune, target))
                continue;
            for (int number = 1; number <= 12; number++)
            {
                Period month = Period.Month(2025, number);
                if (month.Start < period.Start || month.End > period.End || !IsThere(commune, month))
                    continue;
                expected++;
                Observation? found = null;
                foreach (Observation row in rows)
                {
                    if (ReferenceEquals(row.Area, commune) && row.Period == month && row.Value.Form != ObservedForm.Missing)
                        found = row;
                }

                if (found is not { } report)
                {
                    missing.Add(string.Create(CultureInfo.InvariantCulture, $"{commune.Code} {month}"));
                    continue;
                }

                present++;
                numerator += report.Value.Counts.Numerator;
                denominator += report.Value.Counts.Denominator;
            }
        }

        return new Answer(numerator, denominator, present, expected, string.Join(", ", missing));
    }

    private static bool Lies(Area area, Area target)
    {
        for (Area? at = area; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, target))
                return true;
        }

        return false;
    }

    private static bool IsThere(Area area, Period period)
    {
        for (LocalDate day = period.Start; day <= period.End; day = day.PlusDays(1))
        {
            if (day < area.ValidFrom || day >= area.ValidTo)
                return false;
        }

        return true;
    }
}
