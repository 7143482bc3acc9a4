using System.Text;
using Cds.Indicators.Rates;
using FsCheck.Fluent;

namespace Cds.Indicators.Tests.Rates;

public sealed class RatesTextTests
{
    private static readonly Rational s_largest = Rational.Of(Int128.MaxValue, 1);

    [Fact]
    public void A_rational_is_read_back() => Property.Holds(RatesGenerators.Rationals.ToArbitrary(), RoundTrips);

    [Fact]
    public void A_ratio_is_read_back() => Property.Holds(RatesGenerators.Ratios.ToArbitrary(), RoundTrips);

    [Fact]
    public void A_rate_is_read_back() => Property.Holds(RatesGenerators.Rates.ToArbitrary(), RoundTrips);

    [Fact]
    public void Percentage_points_are_read_back() =>
        Property.Holds(RatesGenerators.Rates.ToArbitrary(), RatesGenerators.Rates.ToArbitrary(), (a, b) => RoundTrips(a - b));

    [Fact]
    public void Growth_is_read_back() =>
        Property.Holds(RatesGenerators.Rates.ToArbitrary(), RatesGenerators.Rates.ToArbitrary(), (before, after) =>
        {
            if (before.Numerator > 0 && Int128.Abs(after.Numerator) < Int128.One << 62 && before.Denominator < 1L << 62)
                RoundTrips(Growth.Between(before, after).Value);
        });

    [Fact]
    public void A_figure_is_read_back() => Property.Holds(RatesGenerators.Figures.ToArbitrary(), RoundTrips);

    [Fact]
    public void A_figure_in_Vietnamese_or_English_words_is_read_back() =>
        Property.Holds(RatesGenerators.SpokenFigures.ToArbitrary(), figure =>
        {
            Assert.Equal(figure, Figure.Parse(figure.ToString("vi"), TextStyle.Vietnamese));
            Assert.Equal(figure, Figure.Parse(figure.ToString("vi").ToUpperInvariant().Normalize(NormalizationForm.FormD), TextStyle.Vietnamese));
            Assert.Equal(figure, Figure.Parse(figure.ToString("en"), TextStyle.English));
            Assert.Equal(figure, Figure.Parse(figure.ToString("iv"), TextStyle.Invariant));
        });

    [Fact]
    public void The_edges_are_read_back()
    {
        RoundTrips(s_largest);
        RoundTrips(-s_largest);
        RoundTrips(Rational.One / s_largest);
        RoundTrips(Rational.Of(1, (Int128)WideInteger.PowerOfTen(38)));
        RoundTrips(Ratio.OfSigned(long.MinValue, long.MaxValue));
        RoundTrips(Rate.Of(long.MinValue, 1));
        RoundTrips(Rate.Of(1, long.MaxValue));
        RoundTrips(Rate.Of(1, 7_450_580_596_923_828_125));
        RoundTrips(PercentagePoints.Of(decimal.MaxValue));
        RoundTrips(PercentagePoints.Of(-0.0000000000000000000000000001m));
        RoundTrips(Growth.OfPercent(decimal.MinValue));
        RoundTrips(Figure.Of(Ratio.OfSigned(-3, 35)));
        RoundTrips(Figure.Of(Ratio.OfSigned(long.MinValue, 1)));
        RoundTrips(Figure.OfBounds(Interval.Between(-s_largest, s_largest), FigureForm.Percent));
        RoundTrips(Figure.OfBounds(Interval.Above(Rational.Of(1, (Int128)WideInteger.PowerOfTen(38))), FigureForm.Percent));
        RoundTrips(Figure.OfBounds(Interval.Between(Rational.Of(1, (Int128)WideInteger.PowerOfTen(38)), s_largest), FigureForm.Number));
        RoundTrips(Figure.OfBounds(Interval.Unbounded, FigureForm.Percent));
        RoundTrips(Figure.Parse("0.500‰"));
        RoundTrips(Figure.Parse("1." + new string('0', 37)));
        RoundTrips(Figure.Parse("1." + new string('0', 36) + "%"));
    }

    [Theory]
    [InlineData("98.45", "98.45")]
    [InlineData("-5254", "-5254")]
    [InlineData("\u22125254", "-5254")]
    [InlineData("52/70", "26/35")]
    [InlineData("0.50", "0.5")]
    public void Exact_numbers_are_read(string text, string expected) => Assert.Equal(expected, Rational.Parse(text).ToString());

    [Theory]
    [InlineData("98.45%", "98.45%")]
    [InlineData("7.5‰", "0.75%")]
    [InlineData("12.5/100000", "0.0125%")]
    [InlineData("26/35", "26/35")]
    [InlineData("0.9845", "98.45%")]
    public void Rates_are_read_on_every_basis(string text, string expected) => Assert.Equal(expected, Rate.Parse(text).ToString());

    [Theory]
    [InlineData("+2.5 pp", "+2.5 pp")]
    [InlineData("2.5 pp", "+2.5 pp")]
    [InlineData("\u22120.75 pp", "-0.75 pp")]
    [InlineData("-100×1/7 pp", "-100×1/7 pp")]
    [InlineData("0 pp", "0 pp")]
    public void Percentage_points_are_read(string text, string expected) => Assert.Equal(expected, PercentagePoints.Parse(text).ToString());

    [Theory]
    [InlineData("", "'' is not an exact number: a number is missing at the end (position 0). Write the number in digits.")]
    [InlineData("a", "'a' is not an exact number: a digit is wanted here (position 0). Write the number in digits.")]
    [InlineData("1/0", "'1/0' is not an exact number: a quotient has a denominator other than zero (position 2). Give the denominator that was counted.")]
    [InlineData("98,45", "'98,45' is not an exact number: the invariant style has a point before decimals and no group separators (position 2). Write 98.45 or 5254, or read the text in the Vietnamese style.")]
    [InlineData("1 ", "'1 ' is not an exact number: the number ends before this (position 1). Remove what follows.")]
    [InlineData("1.5/2", "'1.5/2' is not an exact number: the number ends before this (position 3). Remove what follows.")]
    [InlineData("0.000000000000000000000000000000000000001", "'0.000000000000000000000000000000000000001' is not an exact number: a number has at most 38 digits (position 2). Round it, or give it in a larger unit.")]
    [InlineData("170141183460469231731687303715884105728", "'170141183460469231731687303715884105728' is not an exact number: a number has at most 38 digits (position 38). Round it, or give it in a larger unit.")]
    public void A_text_that_is_no_exact_number_says_why(string text, string message) => Refused<Rational>(text, message);

    [Theory]
    [InlineData("26", "'26' is not a ratio: a ratio is two counts with a slash between them (position 2). Write 26/35.")]
    [InlineData("26/-35", "'26/-35' is not a ratio: a digit is wanted here (position 3). Write the number in digits.")]
    [InlineData("2.5/35", "'2.5/35' is not a ratio: a whole number is wanted here (position 0). Give what was counted, without decimals.")]
    [InlineData("9223372036854775808/1", "'9223372036854775808/1' is not a ratio: a count is at most 9223372036854775807 (position 0). Give the counts in a larger unit.")]
    public void A_text_that_is_no_ratio_says_why(string text, string message) => Refused<Ratio>(text, message);

    [Theory]
    [InlineData("1/0", "'1/0' is not a rate: a rate has a denominator other than zero (position 2). A ratio may have one: read it as a Ratio.")]
    [InlineData("1.5/35", "'1.5/35' is not a rate: a number with decimals is per 1000, 10000, 100000 or 1000000 (position 4). Write 12.5/100000.")]
    [InlineData("9223372036854775808", "'9223372036854775808' is not a rate: a rate is the quotient of two 64-bit counts (position 0). Give it with fewer digits.")]
    [InlineData("0.00000000000000000001%", "'0.00000000000000000001%' is not a rate: a rate is the quotient of two 64-bit counts (position 0). Give it with fewer digits.")]
    [InlineData("98.45%%", "'98.45%%' is not a rate: the number ends before this (position 6). Remove what follows.")]
    public void A_text_that_is_no_rate_says_why(string text, string message) => Refused<Rate>(text, message);

    [Theory]
    [InlineData("+2.5", "'+2.5' is not a difference in percentage points: the number is followed by its unit and nothing else (position 4). Write +2.5 pp.")]
    [InlineData("+-2.5 pp", "'+-2.5 pp' is not a difference in percentage points: a digit is wanted here (position 1). Write +2.5 pp.")]
    [InlineData("0.0000000000000000000000000000000000001 pp", "'0.0000000000000000000000000000000000001 pp' is not a difference in percentage points: the number has too many digits for a percentage (position 0). Round it.")]
    public void A_text_that_is_no_difference_says_why(string text, string message) => Refused<PercentagePoints>(text, message);

    [Theory]
    [InlineData("5.08", "'5.08' is not a growth: the number is followed by its unit and nothing else (position 4). Write +2.5%.")]
    public void A_text_that_is_no_growth_says_why(string text, string message) => Refused<Growth>(text, message);

    [Fact]
    public void A_text_that_is_too_long_is_refused_unread()
    {
        string text = new('1', 300);
        string quoted = $"'{new string('1', 64)}…' is not a";
        Refused<Rational>(text, quoted + "n exact number: it is longer than 256 characters (position 256). Give the number alone.", utf8: false);
        Refused<Ratio>(text, quoted + " ratio: it is longer than 256 characters (position 256). Give the number alone.", utf8: false);
        Refused<Figure>(text, quoted + " figure: it is longer than 256 characters (position 256). Give the figure alone.", utf8: false);
        Assert.Equal(
            "The text is not UTF-8, or is longer than 256 characters. Give one value, encoded in UTF-8.",
            Assert.Throws<FormatException>(() => Rate.Parse(Encoding.UTF8.GetBytes(text))).Message);
        Assert.Throws<FormatException>(() => Figure.Parse((ReadOnlySpan<byte>)[0xFF, 0x31]));
    }

    [Fact]
    public void Null_is_an_argument_fault_for_Parse_and_a_refusal_for_TryParse()
    {
        Assert.Throws<ArgumentNullException>("s", () => Rational.Parse((string)null!));
        Assert.Throws<ArgumentNullException>("s", () => Ratio.Parse((string)null!));
        Assert.Throws<ArgumentNullException>("s", () => Rate.Parse((string)null!));
        Assert.Throws<ArgumentNullException>("s", () => PercentagePoints.Parse((string)null!));
        Assert.Throws<ArgumentNullException>("s", () => Growth.Parse((string)null!));
        Assert.Throws<ArgumentNullException>("s", () => Figure.Parse((string)null!));
        Assert.False(Rational.TryParse((string?)null, provider: null, out _));
        Assert.False(Figure.TryParse((string?)null, provider: null, out Figure? none));
        Assert.Null(none);
    }

    private static void Refused<T>(string text, string message, bool utf8 = true)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => T.Parse(text, provider: null)).Message);
        Assert.Equal(message, Assert.Throws<FormatException>(() => T.Parse(text.AsSpan(), provider: null)).Message);
        if (utf8)
            Assert.Equal(message, Assert.Throws<FormatException>(() => T.Parse(Encoding.UTF8.GetBytes(text), provider: null)).Message);
        Assert.False(T.TryParse(text, provider: null, out _));
        Assert.False(T.TryParse(text.AsSpan(), provider: null, out _));
        Assert.False(T.TryParse(Encoding.UTF8.GetBytes(text), provider: null, out _));
    }

    private static void RoundTrips<T>(T value)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable
    {
        string text = value.ToString(format: null, formatProvider: null);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(value, T.Parse(text, provider: null));
        Assert.Equal(value, T.Parse(text.AsSpan(), provider: null));
        Assert.Equal(value, T.Parse(utf8, provider: null));
        Assert.True(T.TryParse(text, provider: null, out T? read));
        Assert.Equal(value, read);
        Assert.True(T.TryParse(utf8, provider: null, out read));
        Assert.Equal(value, read);

        foreach (string format in (string[])["G", "g", "vi", "en", "iv"])
            Formats(value, format);
        Formats(value, "");
    }

    /// <summary>Both encodings have the same text; a buffer that is one too small gets nothing.</summary>
    private static void Formats<T>(T value, string format)
        where T : ISpanFormattable, IUtf8SpanFormattable
    {
        string text;
        try
        {
            text = value.ToString(format, formatProvider: null);
        }
        catch (OverflowException)
        {
            return;
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        char[] chars = new char[text.Length];
        byte[] bytes = new byte[utf8.Length];
        Assert.True(value.TryFormat(chars, out int written, format, provider: null));
        Assert.Equal(text, new string(chars, 0, written));
        Assert.True(value.TryFormat(bytes, out written, format, provider: null));
        Assert.Equal(utf8, bytes[..written]);

        Assert.False(value.TryFormat(chars.AsSpan(1), out written, format, provider: null));
        Assert.Equal(0, written);
        Assert.False(value.TryFormat(bytes.AsSpan(1), out written, format, provider: null));
        Assert.Equal(0, written);
    }
}
