using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Rates;

/// <summary>Numbers of the Rates room, with a liking for the edges: 0, 1, the largest, powers of two and ten with their neighbours, halves.</summary>
internal static class RatesGenerators
{
    private static readonly Gen<int> s_bits32 = Gen.Choose(int.MinValue, int.MaxValue);

    /// <summary>64-bit integers of every size and sign.</summary>
    public static Gen<long> Longs { get; } = Gen.OneOf(
        Gen.Elements(0, 1, -1, 2, 3, 7, 35, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1),
        from power in Gen.Choose(0, 18) from offset in Gen.Choose(-1, 1) from sign in Gen.Elements(1, -1) select sign * (PowerOfTen(power) + offset),
        from power in Gen.Choose(0, 62) from offset in Gen.Choose(-1, 1) select (1L << power) + offset,
        from high in s_bits32 from low in s_bits32 from shift in Gen.Choose(0, 63) select (((long)high << 32) | unchecked((uint)low)) >> shift,
        from small in Gen.Choose(-1000, 1000) select (long)small);

    /// <summary>64-bit counts, never negative.</summary>
    public static Gen<long> Counts { get; } = Longs.Select(value => value == long.MinValue ? long.MaxValue : Math.Abs(value));

    /// <summary>128-bit integers of every size and sign; the smallest, which has no opposite, left out.</summary>
    public static Gen<Int128> Wide { get; } = Gen.OneOf(
        Longs.Select(value => (Int128)value),
        Gen.Elements(Int128.MaxValue, -Int128.MaxValue, Int128.MaxValue - 1, (Int128.One << 126) + 1, (Int128)ulong.MaxValue, (Int128)ulong.MaxValue + 1),
        from power in Gen.Choose(0, 38) from offset in Gen.Choose(-1, 1) select (Int128)WideInteger.PowerOfTen(power) + offset,
        from high in Longs from low in Longs from shift in Gen.Choose(0, 126) select Symmetric((((Int128)high << 64) | unchecked((ulong)low)) >> shift));

    /// <summary>Exact numbers: quotients of wide integers, decimals that end, and halves of a last digit.</summary>
    public static Gen<Rational> Rationals { get; } = Gen.OneOf(
        from numerator in Wide from denominator in Wide select Rational.Of(numerator, Positive(denominator)),
        from numerator in Longs from denominator in Longs select Rational.Of(numerator, Positive(denominator)),
        from numerator in Gen.Choose(-300, 300) from denominator in Gen.Choose(1, 60) select Rational.Of(numerator, denominator),
        from numerator in Wide from decimals in Gen.Choose(0, 38) select Rational.Of(numerator, (Int128)WideInteger.PowerOfTen(decimals)),
        from numerator in Longs from decimals in Gen.Choose(0, 14) select Rational.Of(((Int128)numerator * 2) + 1, 2 * (Int128)WideInteger.PowerOfTen(decimals)));

    /// <summary>Small exact numbers, so that arithmetic on a few of them does not overflow.</summary>
    public static Gen<Rational> SmallRationals { get; } =
        from numerator in Gen.Choose(-40, 40) from denominator in Gen.Choose(1, 12) select Rational.Of(numerator, denominator);

    public static Gen<Ratio> Ratios { get; } = Gen.OneOf(
        from numerator in Counts from denominator in Counts select Ratio.Of(numerator, denominator),
        from numerator in Longs from denominator in Counts select Ratio.OfSigned(numerator, denominator),
        from denominator in Gen.Choose(0, 400) from numerator in Gen.Choose(0, 400) select Ratio.Of(numerator, denominator));

    public static Gen<Rate> Rates { get; } = Gen.OneOf(
        from numerator in Longs from denominator in Counts select Rate.Of(numerator, Math.Max(denominator, 1)),
        from hundredths in Gen.Choose(0, 12_000) select Rate.Of(hundredths, 10_000),
        from numerator in Gen.Choose(0, 400) from denominator in Gen.Choose(1, 400) select Rate.Of(numerator, denominator));

    public static Gen<Rounding> Roundings { get; } =
        from mode in Gen.Choose(0, 8) from digits in Gen.Choose(0, Rounding.MaximumDigits) select Rounding.Of((RoundingMode)mode, digits);

    /// <summary>Intervals with small ends of every kind.</summary>
    public static Gen<Interval> Intervals { get; } = IntervalsOf(SmallRationals);

    /// <summary>Decimal numbers as they are published, with up to 12 decimals that may end in zeros.</summary>
    public static Gen<decimal> Published { get; } = Gen.OneOf(
        from hundredths in Gen.Choose(0, 12_000) from decimals in Gen.Choose(0, 4) select new decimal(hundredths, 0, 0, isNegative: false, (byte)decimals),
        from digits in Longs
        where digits != long.MinValue
        from decimals in Gen.Choose(0, 12)
        select new decimal(
            unchecked((int)Math.Abs(digits)), unchecked((int)(Math.Abs(digits) >> 32)), 0, digits < 0, (byte)decimals));

    /// <summary>Figures that a report says in words; all of them can be said in Vietnamese and in English.</summary>
    public static Gen<Figure> SpokenFigures { get; } = Gen.OneOf(
        from value in Published
        from form in Gen.Elements(FigureForm.Number, FigureForm.Percent)
        from maker in Gen.Elements<Func<decimal, FigureForm, Figure>>(
            Figure.Exactly, Figure.MoreThan, Figure.AtLeast, Figure.LessThan, Figure.AtMost, Figure.Nearly, Figure.About)
        select maker(value, form),
        from ratio in Ratios where ratio.Denominator != 0 select Figure.Of(ratio),
        from figure in Ranks select figure,
        from first in Published
        from second in Published
        where first != second
        from form in Gen.Elements(FigureForm.Number, FigureForm.Percent)
        select Figure.OfBounds(Interval.Between(InForm(Math.Min(first, second), form), InForm(Math.Max(first, second), form)), form));

    /// <summary>Every figure: also results of calculations, with any ends, and requirements.</summary>
    public static Gen<Figure> Figures { get; } = Gen.OneOf(
        SpokenFigures,
        from bounds in IntervalsOf(Rationals) from form in Gen.Elements(FigureForm.Number, FigureForm.Percent) select Figure.OfBounds(bounds, form),
        from figure in SpokenFigures from higher in Gen.Elements(true, false) select figure.AsRequirement(higher),
        from value in Gen.OneOf(Wide.Select(value => (decimal)(long)(value >> 70)), Published)
        from decimals in Gen.Choose(0, 20)
        select Figure.About(value * PowerOfTenth(decimals), FigureForm.Percent));

    private static Gen<Figure> Ranks => Gen.OneOf(
        from rank in Places from of in Places select Figure.Rank(Math.Min(rank, of), Math.Max(rank, of)),
        Places.Select(rank => Figure.Rank(rank)),
        Places.Select(Figure.Tier),
        from rank in Places from higher in Gen.Elements(true, false) select Figure.Rank(rank).AsRequirement(higher));

    private static Gen<int> Places => Gen.OneOf(Gen.Choose(1, 20), Gen.Elements(63, 1000, 11_000, int.MaxValue - 1, int.MaxValue));

    private static Gen<Interval> IntervalsOf(Gen<Rational> ends) =>
        from first in ends
        from second in ends
        from kind in Gen.Choose(0, 8)
        let low = Rational.Min(first, second)
        let high = Rational.Max(first, second)
        let isPoint = low == high
        select Interval.Of(
            kind % 3 == 0 ? null : new Bound(low, isPoint || kind % 3 == 1),
            kind / 3 == 0 ? null : new Bound(high, isPoint || kind / 3 == 1));

    private static Rational InForm(decimal value, FigureForm form) => form == FigureForm.Percent ? Rational.FromDecimal(value) / 100 : value;

    private static Int128 Symmetric(Int128 value) => value == Int128.MinValue ? Int128.MaxValue : value;

    private static Int128 Positive(Int128 value) => value == 0 ? 1 : Int128.Abs(value);

    private static decimal PowerOfTenth(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    private static long PowerOfTen(int power) => (long)WideInteger.PowerOfTen(power);
}
