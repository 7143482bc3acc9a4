using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tabular.Results;

/// <summary>Figures as numbers in cells: only what is known exactly is a number.</summary>
internal static class FigureCells
{
    /// <summary>The rate; null where the figure is none or only its bounds are known.</summary>
    public static Rational? Percent(Outcome<Figure> figure) =>
        figure.TryGetValue(out Figure? known) && IsRate(known) ? Exact(known.Bounds) : null;

    /// <summary>The number; null where the figure is a rate or only its bounds are known.</summary>
    public static Rational? Number(Outcome<Figure> figure) =>
        figure.TryGetValue(out Figure? known) && !IsRate(known) ? Exact(known.Bounds) : null;

    /// <summary>The one value of an interval; null where it has several.</summary>
    public static Rational? Exact(Interval values) => values.IsPoint ? values.Lower!.Value.Value : null;

    /// <summary>A sum that may be wide, as near as a cell can hold it.</summary>
    public static Rational Near(WideRational value) => value.TryToRational(out Rational exact)
        ? exact
        : Rational.FromDecimal(value.ToDecimal(Rounding.HalfAwayFromZero(Rounding.MaximumDigits)));

    /// <summary>A value that may be wide; null where there is none.</summary>
    public static Rational? Near(Outcome<WideRational> value) => value.TryGetValue(out WideRational known) ? Near(known) : null;

    private static bool IsRate(Figure figure) => figure.Form is FigureForm.Percent or FigureForm.Ratio;
}
