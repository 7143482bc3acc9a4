using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Rates;

/// <summary>What a phrase of a report means: how it was said, the bounds it gives, and the decimals that were written.</summary>
public sealed class FigurePhraseTests
{
    [Theory]
    [InlineData("98,45%", Qualifier.Exactly, "[0.9845; 0.9845]", 2)]
    [InlineData("99,60%", Qualifier.Exactly, "[0.996; 0.996]", 2)]
    [InlineData("98,45 %", Qualifier.Exactly, "[0.9845; 0.9845]", 2)]
    [InlineData("98,45 phần trăm", Qualifier.Exactly, "[0.9845; 0.9845]", 2)]
    [InlineData("7,5‰", Qualifier.Exactly, "[0.0075; 0.0075]", 2)]
    [InlineData("-2,5%", Qualifier.Exactly, "[-0.025; -0.025]", 1)]
    [InlineData("đạt 100%", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("đạt tỷ lệ 98,45%", Qualifier.Exactly, "[0.9845; 0.9845]", 2)]
    [InlineData("đạt tỉ lệ 98,45%", Qualifier.Exactly, "[0.9845; 0.9845]", 2)]
    [InlineData("tỷ lệ đạt 97%", Qualifier.Exactly, "[0.97; 0.97]", 0)]
    [InlineData("chiếm tỷ lệ 97%", Qualifier.Exactly, "[0.97; 0.97]", 0)]
    [InlineData("đều đạt 100%", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("ở mức 97%", Qualifier.Exactly, "[0.97; 0.97]", 0)]
    [InlineData("5.254", Qualifier.Exactly, "[5254; 5254]", 0)]
    [InlineData("5254", Qualifier.Exactly, "[5254; 5254]", 0)]
    [InlineData("1.234.567,8", Qualifier.Exactly, "[1234567.8; 1234567.8]", 1)]
    [InlineData("1,2 triệu", Qualifier.Exactly, "[1200000; 1200000]", 0)]
    [InlineData("3 nghìn", Qualifier.Exactly, "[3000; 3000]", 0)]
    [InlineData("3 ngàn", Qualifier.Exactly, "[3000; 3000]", 0)]
    [InlineData("5 vạn", Qualifier.Exactly, "[50000; 50000]", 0)]
    [InlineData("2,5 tỷ", Qualifier.Exactly, "[2500000000; 2500000000]", 0)]
    [InlineData("2,5 nghìn tỷ", Qualifier.Exactly, "[2500000000000; 2500000000000]", 0)]
    [InlineData("1,2345678 triệu", Qualifier.Exactly, "[1234567.8; 1234567.8]", 1)]
    [InlineData("190/190", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("1.026/2.035", Qualifier.Exactly, "[1026/2035; 1026/2035]", 0)]
    [InlineData("-3/35", Qualifier.Exactly, "[-3/35; -3/35]", 0)]
    [InlineData("tất cả 19", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("toàn bộ 19", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("cả 19", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("trên 90%", Qualifier.MoreThan, "(0.9; ∞)", 0)]
    [InlineData("đạt trên 90%", Qualifier.MoreThan, "(0.9; ∞)", 0)]
    [InlineData("hơn 94%", Qualifier.MoreThan, "(0.94; ∞)", 0)]
    [InlineData("trên 1,2 triệu", Qualifier.MoreThan, "(1200000; ∞)", 0)]
    [InlineData("vượt 90%", Qualifier.MoreThan, "(0.9; ∞)", 0)]
    [InlineData("vượt quá 90%", Qualifier.MoreThan, "(0.9; ∞)", 0)]
    [InlineData("cao hơn 90%", Qualifier.MoreThan, "(0.9; ∞)", 0)]
    [InlineData("> 90%", Qualifier.MoreThan, "(0.9; ∞)", 0)]
    [InlineData("ít nhất 50%", Qualifier.AtLeast, "[0.5; ∞)", 0)]
    [InlineData("tối thiểu 50%", Qualifier.AtLeast, "[0.5; ∞)", 0)]
    [InlineData("không dưới 50%", Qualifier.AtLeast, "[0.5; ∞)", 0)]
    [InlineData("không thấp hơn 50%", Qualifier.AtLeast, "[0.5; ∞)", 0)]
    [InlineData("lớn hơn hoặc bằng 50%", Qualifier.AtLeast, "[0.5; ∞)", 0)]
    [InlineData("từ 80% trở lên", Qualifier.AtLeast, "[0.8; ∞)", 0)]
    [InlineData("đạt từ 80% trở lên", Qualifier.AtLeast, "[0.8; ∞)", 0)]
    [InlineData("80% trở lên", Qualifier.AtLeast, "[0.8; ∞)", 0)]
    [InlineData("≥80%", Qualifier.AtLeast, "[0.8; ∞)", 0)]
    [InlineData("dưới 5%", Qualifier.LessThan, "(-∞; 0.05)", 0)]
    [InlineData("chưa đến 5%", Qualifier.LessThan, "(-∞; 0.05)", 0)]
    [InlineData("chưa tới 5%", Qualifier.LessThan, "(-∞; 0.05)", 0)]
    [InlineData("chưa đạt 100%", Qualifier.LessThan, "(-∞; 1)", 0)]
    [InlineData("không quá 5%", Qualifier.AtMost, "(-∞; 0.05]", 0)]
    [InlineData("không vượt quá 5%", Qualifier.AtMost, "(-∞; 0.05]", 0)]
    [InlineData("tối đa 5%", Qualifier.AtMost, "(-∞; 0.05]", 0)]
    [InlineData("nhỏ hơn hoặc bằng 5%", Qualifier.AtMost, "(-∞; 0.05]", 0)]
    [InlineData("từ 5% trở xuống", Qualifier.AtMost, "(-∞; 0.05]", 0)]
    [InlineData("gần 100%", Qualifier.Nearly, "(-∞; 1)", 0)]
    [InlineData("gần đạt 100%", Qualifier.Nearly, "(-∞; 1)", 0)]
    [InlineData("khoảng 550", Qualifier.About, "(-∞; ∞)", 0)]
    [InlineData("xấp xỉ 550", Qualifier.About, "(-∞; ∞)", 0)]
    [InlineData("ước tính đạt 550", Qualifier.About, "(-∞; ∞)", 0)]
    [InlineData("hơn hoặc bằng 550", Qualifier.AtLeast, "[550; ∞)", 0)]
    [InlineData("bằng 550", Qualifier.Exactly, "[550; 550]", 0)]
    [InlineData("trên dưới 550", Qualifier.About, "(-∞; ∞)", 0)]
    [InlineData("ước đạt 95%", Qualifier.About, "(-∞; ∞)", 0)]
    [InlineData("từ 80% đến 90%", Qualifier.Between, "[0.8; 0.9]", 0)]
    [InlineData("từ 80 đến 90,5%", Qualifier.Between, "[0.8; 0.905]", 1)]
    [InlineData("80-90%", Qualifier.Between, "[0.8; 0.9]", 0)]
    [InlineData("80% - 90%", Qualifier.Between, "[0.8; 0.9]", 0)]
    [InlineData("80–90%", Qualifier.Between, "[0.8; 0.9]", 0)]
    [InlineData("từ 3 đến 5 triệu", Qualifier.Between, "[3000000; 5000000]", 0)]
    [InlineData("từ 500 nghìn đến 1 triệu", Qualifier.Between, "[500000; 1000000]", 0)]
    [InlineData("thứ 4/13", Qualifier.Exactly, "[4; 4]", 0)]
    [InlineData("xếp thứ 2", Qualifier.Exactly, "[2; 2]", 0)]
    [InlineData("đứng thứ 2", Qualifier.Exactly, "[2; 2]", 0)]
    [InlineData("xếp vị trí thứ 2", Qualifier.Exactly, "[2; 2]", 0)]
    [InlineData("ở vị trí thứ 2", Qualifier.Exactly, "[2; 2]", 0)]
    [InlineData("hạng 5", Qualifier.Exactly, "[5; 5]", 0)]
    [InlineData("đứng đầu", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("thứ nhất", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("hạng nhì", Qualifier.Exactly, "[2; 2]", 0)]
    [InlineData("thứ mười", Qualifier.Exactly, "[10; 10]", 0)]
    [InlineData("trong top 10", Qualifier.AtMost, "[1; 10]", 0)]
    [InlineData("thứ 3 trở lên", Qualifier.AtMost, "[1; 3]", 0)]
    [InlineData("trong số 11", Qualifier.Tier, "[1; 11]", 0)]
    [InlineData("TRÊN 90%", Qualifier.MoreThan, "(0.9; ∞)", 0)]
    [InlineData("Từ 80% Trở Lên", Qualifier.AtLeast, "[0.8; ∞)", 0)]
    [InlineData("từ\u00A080\u202F%\u00A0trở\u00A0lên", Qualifier.AtLeast, "[0.8; ∞)", 0)]
    [InlineData("  không   quá  5 %  ", Qualifier.AtMost, "(-∞; 0.05]", 0)]
    public void A_Vietnamese_phrase_is_read_as_it_is_meant(string phrase, Qualifier qualifier, string bounds, int decimals)
    {
        foreach (string text in (string[])[phrase, phrase.Normalize(NormalizationForm.FormD), phrase.ToUpperInvariant()])
        {
            Figure figure = Figure.Parse(text, TextStyle.Vietnamese);
            Assert.Equal((qualifier, bounds, decimals), (figure.Qualifier, figure.Bounds.ToString(), figure.Decimals));
        }
    }

    [Theory]
    [InlineData("thứ 4/13", 4, 13)]
    [InlineData("thứ 4 trong 13", 4, 13)]
    [InlineData("thứ 4 trong tổng số 13", 4, 13)]
    [InlineData("thứ 4 trên tổng số 13", 4, 13)]
    [InlineData("đứng đầu trong số 13", 1, 13)]
    [InlineData("xếp thứ nhất", 1, null)]
    [InlineData("đứng thứ hai", 2, null)]
    [InlineData("thứ tư/13", 4, 13)]
    public void A_place_keeps_among_how_many(string phrase, int rank, int? of) =>
        Assert.Equal(Figure.Rank(rank, of), Figure.Parse(phrase, TextStyle.Vietnamese));

    [Theory]
    [InlineData("26/35", 26, 35)]
    [InlineData("26/35 (74,29%)", 26, 35)]
    [InlineData("26/35 (đạt tỷ lệ 74,29%)", 26, 35)]
    [InlineData("26/35, đạt 74,29%", 26, 35)]
    [InlineData("26/35 đạt 74,3%", 26, 35)]
    [InlineData("74,29% (26/35)", 26, 35)]
    [InlineData("đạt 74% (26/35)", 26, 35)]
    [InlineData("130/130 (100%)", 130, 130)]
    [InlineData("12,5% (1/8)", 1, 8)]
    [InlineData("12% (1/8)", 1, 8)]
    [InlineData("13% (1/8)", 1, 8)]
    [InlineData("tất cả 1.026", 1026, 1026)]
    public void Counts_are_the_figure_where_a_percentage_agrees_with_them(string phrase, long numerator, long denominator) =>
        Assert.Equal(Figure.Of(Ratio.Of(numerator, denominator)), Figure.Parse(phrase, TextStyle.Vietnamese));

    [Theory]
    [InlineData("more than 90%", Qualifier.MoreThan, "(0.9; ∞)", 0)]
    [InlineData("over 1,234.5", Qualifier.MoreThan, "(1234.5; ∞)", 1)]
    [InlineData("at least 50%", Qualifier.AtLeast, "[0.5; ∞)", 0)]
    [InlineData("80% or more", Qualifier.AtLeast, "[0.8; ∞)", 0)]
    [InlineData("no more than 5 percent", Qualifier.AtMost, "(-∞; 0.05]", 0)]
    [InlineData("under 5%", Qualifier.LessThan, "(-∞; 0.05)", 0)]
    [InlineData("Nearly 100%", Qualifier.Nearly, "(-∞; 1)", 0)]
    [InlineData("about 550", Qualifier.About, "(-∞; ∞)", 0)]
    [InlineData("between 80% and 90%", Qualifier.Between, "[0.8; 0.9]", 0)]
    [InlineData("from 3 to 5 million", Qualifier.Between, "[3000000; 5000000]", 0)]
    [InlineData("1.2 million", Qualifier.Exactly, "[1200000; 1200000]", 0)]
    [InlineData("all 19", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("rank 4 of 13", Qualifier.Exactly, "[4; 4]", 0)]
    [InlineData("ranked 4th of 13", Qualifier.Exactly, "[4; 4]", 0)]
    [InlineData("ranked first", Qualifier.Exactly, "[1; 1]", 0)]
    [InlineData("top 10", Qualifier.AtMost, "[1; 10]", 0)]
    [InlineData("among 11", Qualifier.Tier, "[1; 11]", 0)]
    public void An_English_phrase_is_read_as_it_is_meant(string phrase, Qualifier qualifier, string bounds, int decimals)
    {
        Figure figure = Figure.Parse(phrase, TextStyle.English);
        Assert.Equal((qualifier, bounds, decimals), (figure.Qualifier, figure.Bounds.ToString(), figure.Decimals));
    }

    [Theory]
    [InlineData("", 0, "a figure is missing", "Write it as it was published: 98,45%, trên 90%, 26/35, thứ 4/13.")]
    [InlineData("   ", 3, "a figure is missing", "Write it as it was published: 98,45%, trên 90%, 26/35, thứ 4/13.")]
    [InlineData("98.45%", 5, "a point separates groups of three digits", "Write 5.254 for a whole number and 98,45 for decimals, or read the text in the invariant style.")]
    [InlineData("5.2544", 6, "a point separates groups of three digits", "Write 5.254 for a whole number and 98,45 for decimals, or read the text in the invariant style.")]
    [InlineData("0.500", 1, "a point separates groups of three digits", "Write 5.254 for a whole number and 98,45 for decimals, or read the text in the invariant style.")]
    [InlineData("1234.567", 4, "a point separates groups of three digits", "Write 5.254 for a whole number and 98,45 for decimals, or read the text in the invariant style.")]
    [InlineData("98,45,3", 5, "a point separates groups of three digits", "Write 5.254 for a whole number and 98,45 for decimals, or read the text in the invariant style.")]
    [InlineData("trên", 4, "a number is missing at the end", "Write the number in digits.")]
    [InlineData("trên chín mươi", 5, "a digit is wanted here", "Write the number in digits.")]
    [InlineData("gặp nhiều khó khăn", 0, "a digit is wanted here", "Write the number in digits.")]
    [InlineData("90 %%", 4, "the figure ends before this", "Give the figure alone, without what it counts.")]
    [InlineData("hơn 2/3", 5, "a ratio of counts has no word before it", "Write the counts alone, 26/35, or the percentage, trên 74%.")]
    [InlineData("67 trường", 3, "the figure ends before this", "Give the figure alone, without what it counts.")]
    [InlineData("2,5 tỷ đồng", 7, "the figure ends before this", "Give the figure alone, without what it counts.")]
    [InlineData("thứ mười một", 9, "the figure ends before this", "Give the figure alone, without what it counts.")]
    [InlineData("trên90%a", 7, "the figure ends before this", "Give the figure alone, without what it counts.")]
    [InlineData("khoảng 80-90%", 9, "the figure ends before this", "Give the figure alone, without what it counts.")]
    [InlineData("từ 80%", 6, "after 'from' comes a second end, or words such as 'trở lên'", "Write từ 80% đến 90% or từ 80% trở lên.")]
    [InlineData("từ 90% đến 80%", 11, "the second end is below the first", "Write the smaller end first, and the unit of each where they differ.")]
    [InlineData("từ 500 đến 1 triệu", 11, "the second end is below the first", "Write the smaller end first, and the unit of each where they differ.")]
    [InlineData("từ 5% đến 10", 10, "both ends are percentages or neither is", "Write từ 80% đến 90%.")]
    [InlineData("1/0", 0, "a published ratio has a denominator other than zero", "Report 'no data' or 'zero denominator' instead of a figure.")]
    [InlineData("1,5/2", 0, "a whole number is wanted here", "Give what was counted, without decimals.")]
    [InlineData("26/35 (74,20%)", 0, "the percentage and the counts do not agree", "Correct one of them, or give only the counts.")]
    [InlineData("74,20% (26/35)", 8, "the percentage and the counts do not agree", "Correct one of them, or give only the counts.")]
    [InlineData("26/35 (-74,29%)", 0, "the percentage and the counts do not agree", "Correct one of them, or give only the counts.")]
    [InlineData("26/35 (74,29)", 0, "the percentage and the counts do not agree", "Correct one of them, or give only the counts.")]
    [InlineData("1/1 (100×170141183460469231731687303715884105727%)", 0, "the percentage and the counts do not agree", "Correct one of them, or give only the counts.")]
    [InlineData("26/35 (74,29%", 13, "the bracket after a ratio holds its percentage", "Write 26/35 (74,29%).")]
    [InlineData("74,29% (26/35", 13, "the bracket after a percentage holds its counts", "Write 74,29% (26/35).")]
    [InlineData("tất cả 0", 7, "'all' is followed by how many there are, at least 1", "Write tất cả 19.")]
    [InlineData("thứ 14/13", 7, "a place lies among as many", "Write thứ 4/13.")]
    [InlineData("thứ 0", 4, "a place is a whole number from 1 to 2147483647", "Write thứ 4/13.")]
    [InlineData("<#3", 2, "a place is at least or at most", "Write <=#3 for the third place or better.")]
    [InlineData("100×1/3", 7, "a hundredfold is a percentage", "Write the percent sign after it.")]
    [InlineData("[80% 90%]", 5, "two ends are separated by a semicolon", "Write [80%; 90%).")]
    [InlineData("[80%; 90%", 9, "an interval ends with a bracket", "Write [80%; 90%).")]
    [InlineData("[90%; 80%]", 0, "an interval has two ends of one kind, the smaller first", "Write [80%; 90%).")]
    [InlineData("[80%; 90]", 0, "an interval has two ends of one kind, the smaller first", "Write [80%; 90%).")]
    [InlineData("[-∞; 90%]", 0, "an interval has two ends of one kind, the smaller first", "Write [80%; 90%).")]
    [InlineData("0,0000000000000000000000000000000000001%", 0, "the number has too many digits for its unit", "Round it, or give it in a larger unit.")]
    public void A_phrase_that_is_no_figure_says_where_and_why(string phrase, int position, string rule, string cure)
    {
        Assert.False(Figure.TryParse(phrase, TextStyle.Vietnamese, out Figure? figure, out TextFault fault));
        Assert.Null(figure);
        Assert.Equal(new TextFault(position, rule, cure), fault);
        Assert.Equal(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{phrase}' is not a figure: {rule} (position {position}). {cure}"),
            Assert.Throws<FormatException>(() => Figure.Parse(phrase, TextStyle.Vietnamese)).Message);
    }

    [Theory]
    [InlineData("98,45%", TextStyle.Invariant, "'98,45%' is not a figure: the invariant style has a point before decimals and no group separators (position 2). Write 98.45 or 5254, or read the text in the Vietnamese style.")]
    [InlineData("98,45%", TextStyle.English, "'98,45%' is not a figure: a comma separates groups of three digits (position 5). Write 5,254 for a whole number and 98.45 for decimals, or read the text in the Vietnamese style.")]
    public void Numbers_of_another_style_are_refused(string phrase, TextStyle style, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Figure.Parse(phrase, style)).Message);

    [Fact]
    public void A_text_that_is_no_Unicode_says_where()
    {
        // Halves of surrogate pairs do not survive in an attribute.
        foreach (string text in (string[])["90\uD800%", "90\uDC00%", "90\uFFFE", "90\uD800"])
        {
            Assert.False(Figure.TryParse(text, TextStyle.Vietnamese, out _, out TextFault fault));
            Assert.Equal(new TextFault(2, "a character here is no Unicode text", "Give the text in valid Unicode."), fault);
        }
    }

    [Fact]
    public void A_text_that_composing_makes_longer_than_256_characters_is_refused_as_too_long()
    {
        // U+0958 is composed to two characters.
        Assert.False(Figure.TryParse(new string('\u0958', 200), TextStyle.Vietnamese, out _, out TextFault fault));
        Assert.Equal(new TextFault(256, "it is longer than 256 characters", "Give the figure alone."), fault);
    }
}
