using System.Globalization;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Scoring;

/// <summary>Writes points: exactly where their decimals end within twelve, otherwise rounded to the two decimals of published points.</summary>
internal static class PointsText
{
    public static string Exact(WideRational points) => points.TryToRational(out Rational small) ? small.ToString(format: null, formatProvider: null) : points.ToString();

    public static string Shown(WideRational points, bool vietnamese)
    {
        decimal exact = points.ToDecimal(Rounding.HalfAwayFromZero(Rounding.MaximumDigits));
        decimal shown = (WideRational)Rational.FromDecimal(exact) == points ? exact : points.ToDecimal(Rounding.Published);
        return Number(shown, vietnamese);
    }

    public static string Number(decimal value, bool vietnamese)
    {
        string text = value.ToString("0.############", CultureInfo.InvariantCulture);
        return vietnamese ? text.Replace('.', ',') : text;
    }

    /// <summary>A value of an indicator as its reader knows it: 98,45% for a share, 12 for a count.</summary>
    public static string Value(Rational value, bool isRate, bool vietnamese) => isRate
        ? Number(Rounding.Published.Apply(value * 100), vietnamese) + "%"
        : Shown(value, vietnamese);
}
