using Cds.Indicators.Composite.Screening;

namespace Cds.Indicators.Composite.Tests.Reference;

/// <summary>Compares a report of screening with the summary of the reference.</summary>
internal static class ScreeningVectors
{
    /// <summary>Compares every cell; returns how many.</summary>
    public static int AssertSummary(VectorTable expected, ScreeningReport report, params string[] without)
    {
        int cells = 0;
        Assert.Equal(expected.Texts("uCode").Order(StringComparer.Ordinal), report.Units.Select(unit => unit.Unit));
        foreach (IReadOnlyDictionary<string, string> row in expected.Rows)
        {
            ScreenedUnit unit = report[row["uCode"]];
            foreach ((string column, string text) in row.Where(cell => cell.Key != "uCode" && !without.Contains(cell.Key)))
            {
                Close.Assert(VectorTable.Number(text), Cell(unit, column), $"{expected.Name}, {column} of {unit.Unit}");
                cells++;
            }
        }

        return cells;
    }

    private static double Cell(ScreenedUnit unit, string column) => column switch
    {
        "N_missing" => unit.Coverage.Missing,
        "N_zero" => unit.Coverage.Zero,
        "N_miss_or_zero" => unit.Coverage.Indicators - unit.Coverage.NonZero,
        "Dat_Avail" => unit.Coverage.Availability,
        "Non_Zero" => unit.Coverage.NonZeroShare.ValueOr(double.NaN),
        "LowData" => unit.Coverage.IsAvailabilityLow ? 1 : 0,
        "LowNonZero" => unit.Coverage.IsNonZeroLow ? 1 : 0,
        "LowDatOrZeroFlag" => unit.Coverage.IsEnough ? 0 : 1,
        "Included" => unit.IsKept ? 1 : 0,
        _ => throw new ArgumentException(column, nameof(column)),
    };
}
