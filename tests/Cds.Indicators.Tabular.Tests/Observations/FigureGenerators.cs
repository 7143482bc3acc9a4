using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>Generated figures: every qualifier and form, ranks and tiers, intervals with ends that do not end as decimals.</summary>
internal static class FigureGenerators
{
    private static readonly Gen<decimal> s_published = Gen.OneOf(
        from digits in Gen.Choose(0, 12_000) from decimals in Gen.Choose(0, 4) select new decimal(digits, 0, 0, isNegative: false, (byte)decimals),
        from digits in Gen.Choose(-2_000_000, 2_000_000) from decimals in Gen.Choose(0, 12) select new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)decimals));

    private static readonly Gen<Rational> s_ends =
        from numerator in Gen.Choose(-1_000, 100_000) from denominator in Gen.Choose(1, 70) select Rational.Of(numerator, denominator);

    private static readonly Gen<int> s_places = Gen.OneOf(Gen.Choose(1, 20), Gen.Elements(63, 1_000, 11_000, int.MaxValue));

    public static Gen<Figure> Figures { get; } = Gen.OneOf(
        from value in s_published
        from form in Gen.Elements(FigureForm.Number, FigureForm.Percent)
        from maker in Gen.Elements<Func<decimal, FigureForm, Figure>>(
            Figure.Exactly, Figure.MoreThan, Figure.AtLeast, Figure.LessThan, Figure.AtMost, Figure.Nearly, Figure.About)
        select maker(value, form),
        from rank in s_places from of in s_places select Figure.Rank(Math.Min(rank, of), Math.Max(rank, of)),
        s_places.Select(static rank => Figure.Rank(rank)),
        s_places.Select(Figure.Tier),
        from first in s_ends
        from second in s_ends
        from form in Gen.Elements(FigureForm.Number, FigureForm.Percent)
        from kind in Gen.Choose(0, 3)
        let low = Rational.Min(first, second)
        let high = Rational.Max(first, second)
        select Figure.OfBounds(kind == 0 ? Interval.AtLeast(low) : kind == 1 ? Interval.AtMost(high) : Interval.Between(low, high), form));
}
