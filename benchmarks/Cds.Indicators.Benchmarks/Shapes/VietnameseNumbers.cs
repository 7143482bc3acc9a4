using System.Globalization;

namespace Cds.Indicators.Benchmarks.Shapes;

/// <summary>The framework's own way to write and read Vietnamese numbers: comma before decimals, point between groups, percent sign at the end.</summary>
internal static class VietnameseNumbers
{
    public static NumberFormatInfo Format { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        PercentDecimalSeparator = ",",
        PercentGroupSeparator = ".",
        PercentPositivePattern = 1,
        PercentNegativePattern = 1,
    });
}
