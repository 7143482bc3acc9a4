using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Tests.Rates;

/// <summary>No text makes a parser throw anything but what it says: TryParse never, Parse a FormatException.</summary>
public sealed class ParserRobustnessTests
{
    private static readonly string[] s_pieces =
    [
        "trên ", "từ ", " trở lên", " đến ", "thứ ", "/", "26", "35", "13", "98,45", "98.45", "%", "‰", " pp", "5.254", "(", ")", "[", "]", "; ", "∞", "-∞", "-", "\u2212", "+",
        "100×", "1×", "#", "?", " ", "\u00A0", "tất cả ", "triệu", " tỷ", "đứng đầu", "top ", "hoặc cao hơn", "0", "000000000000000000000000000000000000000", ".", ",", "\uD800",
        "\uDC00", "\uFFFE", "\u0300", "\u0958", "\0", "đạt ", "~", "<", ">=", "170141183460469231731687303715884105727", "9223372036854775808", "0.00000000000000000000000000000000000001",
    ];

    private static readonly string[] s_valid =
    [
        "98,45%", "trên 90%", "từ 80% trở lên", "từ 80% đến 90%", "26/35 (74,29%)", "74,29% (26/35)", "thứ 4/13", "1,2 triệu", "[80%; 90%)", "100×26/35%", "+2.5 pp", "26/35", "<=#3/13",
        "12.5/100000",
    ];

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces)),
        Gen.Choose(0, char.MaxValue).Select(code => (char)code).ListOf().Select(chars => string.Concat(chars)),
        from text in Gen.Elements(s_valid) from at in Gen.Choose(0, 20) from piece in Gen.Elements(s_pieces) select text.Insert(Math.Min(at, text.Length), piece),
        from text in Gen.Elements(s_valid) from at in Gen.Choose(0, 20) select at < text.Length ? text.Remove(at, 1) : text.Normalize(NormalizationForm.FormD),
        from text in Gen.Elements(s_valid)
        from code in Gen.Choose(0, char.MaxValue)
        from at in Gen.Choose(0, 20)
        select at < text.Length ? string.Concat(text.AsSpan(0, at), [(char)code], text.AsSpan(at + 1)) : text + new string((char)code, 300));

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Property.Holds(Texts.ToArbitrary(), text =>
        {
            Tries<Rational>(text, Rational.TryParse);
            Tries<Ratio>(text, Ratio.TryParse);
            Tries<Rate>(text, Rate.TryParse);
            Tries<PercentagePoints>(text, PercentagePoints.TryParse);
            Tries<Growth>(text, Growth.TryParse);
            foreach (TextStyle style in (TextStyle[])[TextStyle.Invariant, TextStyle.Vietnamese, TextStyle.English])
                Tries<Figure?>(text, (ReadOnlySpan<char> s, out Figure? figure, out TextFault fault) => Figure.TryParse(s, style, out figure, out fault));
        });

    /// <summary>Numbers whose parts, brought to one denominator, do not fit 127 bits.</summary>
    [Theory]
    [InlineData("0.00000000000000000000000000000000000001-90%", "0.00000000000000000000000000000000000001-90%' is not a figure: the number has too many digits for its unit (position 41).")]
    [InlineData("26/35 (74.285714285714285714285714285714285714%)", null)]
    [InlineData("26/35 (74.285714285714285714285714285714285715%)", "the percentage and the counts do not agree (position 0).")]
    [InlineData("99999999999999999999999999999999999999% (26/35)", "the percentage and the counts do not agree (position 41).")]
    [InlineData("9223372036854775807/9223372036854775806 (100.000000000000000010842021724855044%)", null)]
    [InlineData("26/35 (100×26/35%)", null)]
    [InlineData("26/35 (100×170141183460469231731687303715884105726/170141183460469231731687303715884105727%)", "the percentage and the counts do not agree (position 0).")]
    [InlineData("170141183460469231731687303715884105727 million", "the number has too many digits for its unit (position 0).")]
    public void Wide_numbers_are_read_or_refused(string text, string? rule)
    {
        string? message = Throws(() => Figure.Parse(text))?.Message;
        if (rule is null)
            Assert.Null(message);
        else
            Assert.Contains(rule, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Property.Holds(Gen.OneOf(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(), Texts.Select(Encoding.UTF8.GetBytes)).ToArbitrary(), (byte[] utf8) =>
        {
            Reads<Rational>(utf8);
            Reads<Ratio>(utf8);
            Reads<Rate>(utf8);
            Reads<PercentagePoints>(utf8);
            Reads<Growth>(utf8);
            Reads<Figure>(utf8);
        });

    [Fact]
    public void Any_format_is_known_or_refused() =>
        Property.Holds(Texts.ToArbitrary(), format =>
        {
            foreach (IFormattable value in (IFormattable[])[Rational.One, Ratio.Of(26, 35), Rate.Of(26, 35), PercentagePoints.Zero, Growth.None, Figure.Rank(4), Outcome.Of(Rate.Whole)])
                Assert.True(Throws(() => value.ToString(format, formatProvider: null)) is null or FormatException);
        });

    /// <summary>What was read is sound: it writes itself and is read back.</summary>
    [Fact]
    public void Every_figure_that_is_read_is_read_back() =>
        Property.Holds(Texts.ToArbitrary(), text =>
        {
            foreach (TextStyle style in (TextStyle[])[TextStyle.Invariant, TextStyle.Vietnamese, TextStyle.English])
            {
                if (Figure.TryParse(text, style, out Figure? figure, out _))
                    Assert.Equal(figure, Figure.Parse(figure.ToString()));
            }
        });

    private static void Tries<T>(string text, TryRead<T> read)
    {
        bool success = read(text, out T value, out TextFault fault);
        Assert.Equal(success, fault == default);
        if (success)
            return;
        Assert.Equal(default, value);
        Assert.InRange(fault.Position, 0, Math.Max(text.Length, 256));
        Assert.NotEqual("", fault.Rule);
        Assert.NotEqual("", fault.Cure);
    }

    private static void Reads<T>(byte[] utf8)
        where T : IUtf8SpanParsable<T>
    {
        Exception? thrown = Throws(() => T.Parse(utf8, provider: null));
        Assert.True(thrown is null or FormatException, $"{thrown}");
        Assert.Equal(thrown is null, T.TryParse(utf8, provider: null, out _));
    }

    private static Exception? Throws(Func<object?> action)
    {
        try
        {
            _ = action();
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e;
        }
    }

    private delegate bool TryRead<T>(ReadOnlySpan<char> text, out T value, out TextFault fault);
}
