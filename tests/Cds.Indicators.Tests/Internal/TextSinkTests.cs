using System.Globalization;
using System.Text;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Tests.Internal;

public class TextSinkTests
{
    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(7, 2, "07")]
    [InlineData(2024, 4, "2024")]
    [InlineData(12345, 4, "12345")]
    [InlineData(-5, 3, "-005")]
    [InlineData(long.MaxValue, 1, "9223372036854775807")]
    [InlineData(long.MinValue, 1, "-9223372036854775808")]
    public void An_integer_is_written_in_both_encodings_or_not_at_all(long value, int minimumDigits, string expected)
    {
        for (int room = 0; room <= expected.Length; room++)
        {
            TextSink<char> text = new(new char[room]);
            TextSink<byte> utf8 = new(new byte[room]);
            text.Append(value, minimumDigits);
            utf8.Append(value, minimumDigits);
            bool fits = room == expected.Length;
            Assert.Equal((fits, fits), (text.Finish(out int characters), utf8.Finish(out int bytes)));
            Assert.Equal((fits ? room : 0, fits ? room : 0), (characters, bytes));
        }

        char[] whole = new char[expected.Length];
        TextSink<char> sink = new(whole);
        sink.Append(value, minimumDigits);
        Assert.Equal(expected, new string(whole));
    }

    [Theory]
    [InlineData("0", '.', "0")]
    [InlineData("999", '.', "999")]
    [InlineData("1000", '.', "1.000")]
    [InlineData("1000", '\0', "1000")]
    [InlineData("18446744073709551615", '\0', "18446744073709551615")]
    [InlineData("18446744073709551616", '\0', "18446744073709551616")]
    [InlineData("18446744073709551616", ',', "18,446,744,073,709,551,616")]
    [InlineData("340282366920938463463374607431768211455", '\0', "340282366920938463463374607431768211455")]
    public void A_wide_integer_is_grouped_by_three(string value, char separator, string expected)
    {
        byte[] bytes = new byte[64];
        TextSink<byte> sink = new(bytes);
        sink.Append(UInt128.Parse(value, CultureInfo.InvariantCulture), separator);
        Assert.True(sink.Finish(out int written));
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes, 0, written));
    }
}
