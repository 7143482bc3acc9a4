using System.Text;
using Cds.Indicators.Internal;
using Cds.Indicators.Tests.Support;

namespace Cds.Indicators.Tests.Internal;

public sealed class UnmarkedTextTests
{
    private const string Letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵdđ";
    private const string Plain = "aaaaaaaaaaaaaaaaaaeeeeeeeeeeeeiiiiiioooooooooooooooooouuuuuuuuuuuuyyyyyydd";

    [Fact]
    public void Every_letter_of_Vietnamese_becomes_plain_in_any_case_and_normal_form()
    {
        Assert.Equal(Plain, Fold(Letters));
        Assert.Equal(Plain, Fold(Letters.ToUpperInvariant()));
        Assert.Equal(Plain, Fold(Letters.Normalize(NormalizationForm.FormD)));
        Assert.Equal(Plain, Fold(Letters.ToUpperInvariant().Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("  Giai \u00A0\t đoạn\n2021 – 2025 ", "giai doan 2021 - 2025")]
    [InlineData("2021—2025", "2021-2025")]
    [InlineData("2021\u22122025", "2021-2025")]
    [InlineData("\uD800\uFFFEñ€", "\uD800\uFFFEñ€")]
    [InlineData("", "")]
    [InlineData(" \u0301 ", "")]
    public void Space_and_dashes_are_made_even_and_the_rest_stays(string text, string expected) => Assert.Equal(expected, Fold(text));

    [Fact]
    public void Each_character_knows_its_place()
    {
        string text = " Quy\u0301  1";
        Span<char> plain = new char[text.Length];
        Span<short> places = new short[text.Length];
        int length = UnmarkedText.Fold(text, plain, places);
        Assert.Equal("quy 1", new string(plain[..length]));
        Assert.Equal([1, 2, 3, 7, 7], places[..length].ToArray());
    }

    [Fact]
    public void Folding_twice_is_folding_once() => Property.Holds<string>(text => Fold(Fold(text ?? "")) == Fold(text ?? ""));

    private static string Fold(string text)
    {
        char[] plain = new char[text.Length];
        return new string(plain, 0, UnmarkedText.Fold(text, plain, new short[text.Length]));
    }
}
