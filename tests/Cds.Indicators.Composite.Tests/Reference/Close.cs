using System.Globalization;
using Cds.Indicators.Composite.Data;

namespace Cds.Indicators.Composite.Tests.Reference;

/// <summary>Compares numbers with reference numbers, relative to their size.</summary>
internal static class Close
{
    /// <summary>The tolerance of the reference outputs, relative.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>Whether two numbers agree: within the tolerance relative to the larger, or both NaN or the same infinity; below <paramref name="floor"/> both count as zero.</summary>
    public static bool Are(double expected, double actual, double tolerance = Tolerance, double floor = 1e-14) =>
        expected.Equals(actual)
        || (double.IsFinite(expected) && double.IsFinite(actual) && AreNear(expected, actual, tolerance, floor));

    private static bool AreNear(double expected, double actual, double tolerance, double floor) =>
        Math.Abs(expected - actual) <= tolerance * Math.Max(Math.Abs(expected), Math.Abs(actual))
        || (Math.Abs(expected) < floor && Math.Abs(actual) < floor);

    /// <summary>Fails, naming the place, where two numbers do not agree.</summary>
    public static void Assert(double expected, double actual, string place, double tolerance = Tolerance, double floor = 1e-14) => Xunit.Assert.True(
        Are(expected, actual, tolerance, floor),
        string.Create(CultureInfo.InvariantCulture, $"{place}: expected {expected:R}, is {actual:R}."));

    /// <summary>Compares every column of numbers of a reference table, told by its key column, with a table of ours; returns how many cells were compared.</summary>
    public static int AssertTable(VectorTable expected, IndexTable actual, string key = "uCode", IReadOnlyCollection<string>? without = null)
    {
        int cells = 0;
        string[] units = expected.Texts(key);
        Xunit.Assert.Equal(units.Order(StringComparer.Ordinal), actual.Units);
        foreach (string column in expected.Columns.Where(c => c != key && without?.Contains(c) != true))
        {
            double[] numbers = expected.Numbers(column);
            ReadOnlySpan<double> ours = actual.Column(column);
            for (int row = 0; row < units.Length; row++, cells++)
                Assert(numbers[row], ours[actual.Units.IndexOf(units[row])], $"{expected.Name}, {column} of {units[row]}");
        }

        return cells;
    }
}
