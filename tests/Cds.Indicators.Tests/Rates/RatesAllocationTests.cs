using System.Text;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

public sealed class RatesAllocationTests
{
    [Fact]
    public void Arithmetic_comparison_and_rounding_allocate_nothing()
    {
        Ratio ratio = Ratio.Of(26, 35);
        Rate rate = Rate.Of(26, 35);
        Rate other = Rate.OfPercent(98.45m);
        Rational wide = Rational.Of(Int128.MaxValue / 3, Int128.MaxValue - 1);
        Rational narrow = Rational.Of(26, 35);
        Interval interval = Interval.Above(0.9m);
        Interval counts = Interval.Between(130, 140);
        Ratio sum = default;
        bool flag = false;
        decimal number = 0;
        double real = 0;
        Rational result = default;
        Allocations.None(() => sum = ratio + ratio - ratio);
        Allocations.None(() => flag = rate < other && ratio.Rate.HasValue);
        Allocations.None(() => number = rate.ToDecimal(RateBasis.Percent, Rounding.Published));
        Allocations.None(() => result = (narrow + narrow) * narrow / narrow - narrow);
        Allocations.None(() => flag = wide < narrow && narrow == result);
        Allocations.None(() => number = wide.ToDecimal(Rounding.HalfAwayFromZero(12)));
        Allocations.None(() => real = wide.ToDouble());
        Allocations.None(() => result = (rate - other).Fraction);
        Allocations.None(() => flag = (counts + counts).DivideBy(counts).Against(interval) == Verdict.Met);
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        Figure figure = Figure.MoreThan(98.45m, FigureForm.Percent);
        Figure between = Figure.OfBounds(Interval.Between(Rational.Of(1, 3), 1), FigureForm.Percent);
        foreach (string? format in (string?[])[null, "vi", "en"])
        {
            Writes(Rate.Of(26, 35), format);
            Writes(Rate.OfPercent(98.45m), format);
            Writes(Ratio.Of(1026, 2035), format);
            Writes(Rational.Of(26, 35), format);
            Writes(PercentagePoints.Of(2.5m), format);
            Writes(Growth.OfPercent(2.5m), format);
            Writes(figure, format);
            Writes(between, format);
            Writes(Figure.Rank(4, 13), format);
        }
    }

    [Fact]
    public void Reading_values_allocates_nothing()
    {
        bool read = false;
        byte[] utf8 = Encoding.UTF8.GetBytes("98.45%");
        Allocations.None(() => read = Rational.TryParse("26/35".AsSpan(), out _, out _));
        Allocations.None(() => read = Ratio.TryParse("26/35".AsSpan(), out _, out _));
        Allocations.None(() => read = Rate.TryParse("98.45%".AsSpan(), out _, out _));
        Allocations.None(() => read = Rate.TryParse(utf8, provider: null, out _));
        Allocations.None(() => read = PercentagePoints.TryParse("+2.5 pp".AsSpan(), out _, out _));
        Allocations.None(() => read = Growth.TryParse("+2.5%".AsSpan(), out _, out _));
        Assert.True(read);
    }

    private static void Writes<T>(T value, string? format)
        where T : ISpanFormattable, IUtf8SpanFormattable
    {
        char[] chars = new char[128];
        byte[] bytes = new byte[128];
        bool fits = false;
        Allocations.None(() => fits = value.TryFormat(chars, out _, format, provider: null));
        Assert.True(fits);
        Allocations.None(() => fits = value.TryFormat(bytes, out _, format, provider: null));
        Assert.True(fits);
    }
}
