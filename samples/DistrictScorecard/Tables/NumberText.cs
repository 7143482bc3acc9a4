using System.Globalization;
using Cds.Indicators.Rates;

namespace DistrictScorecard.Tables;

/// <summary>Writes numbers without the zeros that say nothing: 96.34, 100, 2.1.</summary>
internal static class NumberText
{
    /// <summary>A number in the invariant form, for machines.</summary>
    public static string Invariant(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number as its reader writes it: 96,34 in Vietnamese.</summary>
    public static string In(TextStyle style, decimal value) =>
        style == TextStyle.Vietnamese ? Invariant(value).Replace('.', ',') : Invariant(value);

    /// <summary>The decimal number that was read into a quotient; exact, because it was one.</summary>
    public static decimal Exactly(Rational value) => (decimal)value.Numerator / (decimal)value.Denominator;
}
