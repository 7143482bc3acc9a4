using System.Globalization;

namespace Cds.Indicators.Tabular.Results;

/// <summary>The canonical texts of the core's values, which read back to equal ones.</summary>
internal static class Canonical
{
    public static string Of<T>(T value)
        where T : IFormattable => Of(value, format: null);

    /// <summary>The value in a named style of the core, which no culture changes.</summary>
    public static string Of<T>(T value, string? format)
        where T : IFormattable => value.ToString(format, CultureInfo.InvariantCulture);

    public static string? OfNullable<T>(T? value)
        where T : struct, IFormattable => value is { } known ? Of(known) : null;
}
