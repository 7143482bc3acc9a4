using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Indicators;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>How points came about, in the words that an official and a statistician read.</summary>
public sealed class ExplanationTests
{
    private static readonly LegalBasis s_decision = new("766/QĐ-TTg", Article: null, new NodaTime.LocalDate(2022, 6, 23), Reference: null, Confidence.Official);

    private static readonly Scorecard s_card = Scorecard.Of(new ScorecardDefinition
    {
        Code = "small766",
        Name = new LocalizedText("Bộ chỉ số thu gọn", "Small index"),
        LegalBasis = s_decision,
        Maximum = 30,
        Rounding = Cards.ByComponent,
        Missing = MissingComponents.LeftOut,
        Bands = ScoreBand.Ladder(30, s_decision with { Confidence = Confidence.Secondary }, ("weak", new LocalizedText("Yếu", "Weak"), 0), ("good", new LocalizedText("Tốt", "Good"), 20)),
        Groups =
        [
            new ScoreGroup
            {
                Code = "satisfaction",
                Name = new LocalizedText("Mức độ hài lòng", "Satisfaction"),
                Maximum = 18,
                LegalBasis = s_decision,
                Components =
                [
                    Component("RECEIVING", 6, "Hài lòng tiếp nhận", "Satisfied with reception", "5.4", ScoreRule.LinearTo(0.9m)),
                    Component("PETITIONS", 6, "Phản ánh xử lý đúng hạn", "Petitions handled on time", "5.2", ScoreRule.Linear(), zero: 6),
                    Component("HANDLING", 6, "Hài lòng xử lý phản ánh", "Satisfied with handling", "5.3", ScoreRule.Linear()),
                ],
            },
            new ScoreGroup
            {
                Code = "payment",
                Name = new LocalizedText("Thanh toán trực tuyến", "Online payment"),
                Maximum = 12,
                LegalBasis = s_decision with { Confidence = Confidence.Secondary },
                Unsettled = new LocalizedText("cách chia 12 điểm chưa có văn bản", "no text divides the 12 points"),
                Components = [Component("PAID", 12, "Hồ sơ thanh toán trực tuyến", "Dossiers paid online", "4.2", ScoreRule.Linear(), percentRounding: Rounding.Published)],
            },
        ],
    });

    private static readonly KeyValuePair<string, ScoreInput>[] s_inputs =
        Cards.Inputs(("RECEIVING", Ratio.Of(392869, 443565)), ("PETITIONS", Ratio.None), ("PAID", Ratio.Of(1464, 1529)));

    [Fact]
    public void A_score_tells_its_derivation_in_Vietnamese() => Assert.Equal(
        """
        Bộ chỉ số thu gọn (small766): 23,39/30; có thể từ 23,39 đến 29,39; xếp loại: Tốt (từ 20 đến 30 điểm) [S]
        Điểm từng chỉ số làm tròn đến 2 chữ số thập phân (đúng nửa thì làm tròn lên), sau đó cộng
        Chỉ số không có điểm không được cộng; điểm tối đa giữ nguyên
        satisfaction, Mức độ hài lòng: 11,9/18, có thể từ 11,9 đến 17,9 (2/3 chỉ số có điểm) [Q]
          RECEIVING, Hài lòng tiếp nhận: 392.869/443.565 ≈ 88,57%; đạt từ 90% được điểm tối đa, thấp hơn tính theo tỷ lệ; 5,90471… → 5,9/6 điểm. Căn cứ: 766/QĐ-TTg, 5.4 (23/6/2022) [Q]
          PETITIONS, Phản ánh xử lý đúng hạn: 0/0 (mẫu số bằng 0); điểm = tỷ lệ × điểm tối đa; mẫu số bằng 0 được tính 6/6 điểm. Căn cứ: 766/QĐ-TTg, 5.2 (23/6/2022) [Q]; Quy chế, Điều 2 [Q]
          HANDLING, Hài lòng xử lý phản ánh: chưa có số liệu; điểm = tỷ lệ × điểm tối đa; không có điểm (tối đa 6). Căn cứ: 766/QĐ-TTg, 5.3 (23/6/2022) [Q]
        payment, Thanh toán trực tuyến: 11,49/12 [S]
          CHƯA CHÍNH THỨC: cách chia 12 điểm chưa có văn bản
          PAID, Hồ sơ thanh toán trực tuyến: 1.464/1.529 ≈ 95,75%, làm tròn trước đến 2 chữ số thập phân = 95,75%; điểm = tỷ lệ × điểm tối đa; 11,49/12 điểm. Căn cứ: 766/QĐ-TTg, 4.2 (23/6/2022) [Q]
        Căn cứ: 766/QĐ-TTg (23/6/2022) [Q]
        """.ReplaceLineEndings("\n"),
        s_card.Score(s_inputs).Explain("vi"));

    [Fact]
    public void A_score_tells_its_derivation_in_English() => Assert.Equal(
        """
        Small index (small766): 23.39/30; possible: from 23.39 to 29.39; band: Good (from 20 up to 30 points) [S]
        The points of each component are rounded to 2 decimals (half is rounded up), then added
        Components without points are left out of the sums; the maxima stay as they are
        satisfaction, Satisfaction: 11.9/18, possible: from 11.9 to 17.9 (2 of 3 components have points) [Q]
          RECEIVING, Satisfied with reception: 392,869/443,565 ≈ 88.57%; all points from 90%, in proportion below; 5.90471… → 5.9/6 points. Legal basis: 766/QĐ-TTg, 5.4 (23/6/2022) [Q]
          PETITIONS, Petitions handled on time: 0/0 (zero denominator); points = rate × maximum; a zero denominator is worth 6/6 points. Legal basis: 766/QĐ-TTg, 5.2 (23/6/2022) [Q]; Quy chế, Điều 2 [Q]
          HANDLING, Satisfied with handling: no data; points = rate × maximum; no points (maximum 6). Legal basis: 766/QĐ-TTg, 5.3 (23/6/2022) [Q]
        payment, Online payment: 11.49/12 [S]
          NOT OFFICIAL: no text divides the 12 points
          PAID, Dossiers paid online: 1,464/1,529 ≈ 95.75%, first rounded to 2 decimals = 95.75%; points = rate × maximum; 11.49/12 points. Legal basis: 766/QĐ-TTg, 4.2 (23/6/2022) [Q]
        Legal basis: 766/QĐ-TTg (23/6/2022) [Q]
        """.ReplaceLineEndings("\n"),
        s_card.Score(s_inputs).Explain("en"));

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        string vietnamese = s_card.Score(s_inputs).Explain("vi");
        string text = s_card.Score(s_inputs).ToString();
        using CultureScope scope = new(culture);

        Assert.Equal(vietnamese, s_card.Score(s_inputs).Explain("vi"));
        Assert.Equal(text, s_card.Score(s_inputs).ToString());
        Assert.Equal("1.5, made/a: 'a': there is no component or group with this code. The components are b.", Assert.Single(Cards.Faults(() => Cards.Card(Cards.Component("b", 1)).ScoreAll([1.5], static _ => Cards.Inputs(("a", default))))));
    }

    [Fact]
    public void A_bounded_figure_tells_what_it_allows()
    {
        Scorecard card = Scorecard.Of(Cards.Definition(Cards.Group("g", Cards.Component("a", 100))) with { Bands = Cards.Bands });
        ScorecardScore score = card.Score(("a", Cards.Said("từ 80% trở lên")));

        Assert.Equal("a, Chỉ số a: từ 80% trở lên; điểm = tỷ lệ × điểm tối đa; từ 80 đến 100/100 điểm. Căn cứ: Quy chế, Điều 1 [Q]", score["a"].Explain("vi"));
        Assert.Equal("a, Component a: from 80%; points = rate × maximum; from 80 to 100/100 points. Legal basis: Quy chế, Điều 1 [Q]", score["a"].Explain());
        Assert.StartsWith("Bộ chỉ số thử (made): chưa có số liệu (tối đa 100); có thể từ 80 đến 100; xếp loại có thể: Tốt, Xuất sắc\nĐiểm tính không làm tròn; chỉ làm tròn khi hiển thị\n", score.Explain("vi"), StringComparison.Ordinal);
        Assert.StartsWith("Made scorecard (made): no data (maximum 100); possible: from 80 to 100; possible bands: Good, Excellent\nPoints are not rounded, except where they are shown\n", score.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_multiplied_rate_tells_its_product()
    {
        Scorecard card = Cards.Card(Cards.Component("sync", 6), Cards.Component("online", 6, ScoreRule.LinearTo(0.5m), timesRateOf: "sync"));

        Assert.StartsWith(
            "online, Chỉ số online: 2/5 = 40% × tỷ lệ của sync = 30%; đạt từ 50% được điểm tối đa, thấp hơn tính theo tỷ lệ; 3,6/6 điểm.",
            card.Score(("sync", Ratio.Of(3, 4)), ("online", Ratio.Of(2, 5)))["online"].Explain("vi"),
            StringComparison.Ordinal);
        Assert.StartsWith("online, Component online: 2/5 = 40% × rate of sync (not known); ", card.Score(("online", Ratio.Of(2, 5)))["online"].Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_tells_the_mean()
    {
        Scorecard card = Cards.Card(Cards.Component("a", 5, ScoreRule.AboveMean(GroupMean.RatioOfSums, 3, 0.005m, 0.25m)));
        Dictionary<string, Rational> means = new(StringComparer.Ordinal) { ["a"] = Rational.Of(1, 3) };

        Assert.StartsWith(
            "a, Chỉ số a: 7/20 = 35%; bằng hoặc thấp hơn mức bình quân chung của nhóm: 3 điểm; cao hơn, cứ 0,5 điểm phần trăm được cộng 0,25 điểm, phần lẻ tính theo tỷ lệ (bình quân ≈ 33,33%); 3,83/5 điểm.",
            card.Score(Cards.Inputs(("a", Ratio.Of(7, 20))), means)["a"].Explain("vi"),
            StringComparison.Ordinal);
        Assert.Contains("(chưa có mức bình quân); từ 3 đến 5/5 điểm.", card.Score(("a", Ratio.Of(7, 20)))["a"].Explain("vi"), StringComparison.Ordinal);
        Assert.Contains("(the mean is not known); from 3 to 5/5 points.", card.Score(("a", Ratio.Of(7, 20)))["a"].Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_points_and_doubtful_counts_are_marked()
    {
        Scorecard card = Cards.Card(
            Cards.Component("a", 5, unsettled: new LocalizedText("nguồn mâu thuẫn", "sources conflict")), Cards.Component("b", 5), Cards.Component("c", 0, ScoreRule.Unscored()));
        ScorecardScore score = card.Score(("a", Ratio.Of(5, 3)), ("b", ScoreInput.OfPoints(4.5m)), ("c", Ratio.Of(1, 4)));

        Assert.EndsWith("5/5 điểm. Căn cứ: Quy chế, Điều 1 [Q]. CHƯA CHÍNH THỨC: nguồn mâu thuẫn. CẦN KIỂM TRA: tử số lớn hơn mẫu số", score["a"].Explain("vi"), StringComparison.Ordinal);
        Assert.Equal("b, Chỉ số b: điểm nhập trực tiếp 4,5/5. Căn cứ: Quy chế, Điều 1 [Q]", score["b"].Explain("vi"));
        Assert.Equal("b, Component b: points given, 4.5/5. Legal basis: Quy chế, Điều 1 [Q]", score["b"].Explain());
        Assert.Equal("c, Chỉ số c: 1/4 = 25%; không chấm điểm. Căn cứ: Quy chế, Điều 1 [Q]", score["c"].Explain("vi"));
        Assert.StartsWith("g, Nhóm g: 4/5 (điểm nhập trực tiếp) [Q]", Cards.Card(Cards.Component("a", 5)).Score(("g", ScoreInput.OfPoints(4))).Group("g").Explain("vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_that_was_given_is_told()
    {
        ScorecardScore score = Cards.Card(Cards.Component("a", 5), Cards.Component("b", 5)).Score(("a", ScoreInput.Absent(OutcomeKind.Suppressed, "dưới 5 hồ sơ")), ("b", Ratio.Of(1, 1)));

        Assert.StartsWith("a, Chỉ số a: không công bố (dưới 5 hồ sơ); ", score["a"].Explain("vi"), StringComparison.Ordinal);
        Assert.StartsWith("Bộ chỉ số thử (made): chưa đủ số liệu (1/2): 5/10; có thể từ 5 đến 10\n", score.Explain("vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoundingMode.HalfToEven, "half is rounded to even", "đúng nửa thì làm tròn về số chẵn")]
    [InlineData(RoundingMode.HalfDown, "half is rounded down", "đúng nửa thì làm tròn xuống")]
    [InlineData(RoundingMode.Ceiling, "always up", "luôn làm tròn lên")]
    [InlineData(RoundingMode.TowardZero, "always down", "luôn làm tròn xuống")]
    public void The_rounding_is_told(RoundingMode mode, string english, string vietnamese)
    {
        Assert.Contains($"Points are added within each group, rounded to 1 decimal ({english}), then the groups are added", Of(RoundingStage.Group).Explain(), StringComparison.Ordinal);
        Assert.Contains($"Cộng điểm chưa làm tròn, làm tròn tổng đến 1 chữ số thập phân ({vietnamese})", Of(RoundingStage.Total).Explain("vi"), StringComparison.Ordinal);

        ScorecardScore Of(RoundingStage stage) => Cards.Rounded(new ScoreRounding(stage, Rounding.Of(mode, 1)), Cards.Component("a", 5)).Score();
    }

    [Fact]
    public void Short_texts_are_a_code_and_points()
    {
        ScorecardScore score = s_card.Score(s_inputs);

        Assert.Equal("small766 23.39/30", score.ToString());
        Assert.Equal("satisfaction 11.9/18", score.Group("satisfaction").ToString());
        Assert.Equal("RECEIVING 5.9/6", score["RECEIVING"].ToString());
        Assert.Equal("HANDLING no data (maximum 6)", score["HANDLING"].ToString());
        Assert.Equal("payment, Thanh toán trực tuyến: 11,49/12 [S]", score.Group("payment").Explain("vi").Split('\n')[0]);
    }

    [Fact]
    public void Languages_are_Vietnamese_and_English()
    {
        ScorecardScore score = s_card.Score(s_inputs);

        Assert.Equal(score.Explain(), score.Explain("en"));
        Assert.Equal("'fr' is no language of a derivation: it is vi or en. Give one of them.", Assert.Throws<FormatException>(() => score.Explain("fr")).Message);
        Assert.Throws<FormatException>(() => score["PAID"].Explain(""));
        Assert.Throws<FormatException>(() => score.Group("payment").Explain("VI"));
    }

    [Fact]
    public void A_score_is_as_official_as_its_weakest_part()
    {
        ScorecardScore score = s_card.Score(s_inputs);
        ScorecardScore sound = Cards.Card(Cards.Component("a", 5)).Score(("a", Ratio.Of(1, 2)));
        ScorecardScore weak = Cards.Card(Cards.Component("a", 5), Cards.Component("b", 5, confidence: Confidence.Remembered)).Score(("a", Ratio.Of(1, 2)));
        ScorecardScore open = Cards.Card(Cards.Component("a", 5, unsettled: Cards.Name)).Score(("a", Ratio.Of(1, 2)));

        Assert.Equal((Confidence.Secondary, false), (score.Confidence, score.IsOfficial));
        Assert.Equal((Confidence.Official, true), (sound.Confidence, sound.IsOfficial));
        Assert.Equal((Confidence.Official, false), (weak.Confidence, weak.IsOfficial));
        Assert.Equal((Confidence.Official, false), (open.Confidence, open.IsOfficial));
        Assert.Equal((Confidence.Official, true), (sound["a"].Confidence, sound["a"].IsOfficial));
        Assert.False(open["a"].IsOfficial);
    }

    private static ScoreComponent Component(string code, decimal maximum, string vietnamese, string english, string article, ScoreRule rule, decimal? zero = null, Rounding? percentRounding = null) => new()
    {
        Code = code,
        Indicator = Made.Ratio(),
        Name = new LocalizedText(vietnamese, english),
        Maximum = maximum,
        Rule = rule,
        LegalBasis = s_decision with { Article = article },
        ZeroDenominator = zero is { } points ? new ZeroDenominatorRule(points, Cards.Basis with { Article = "Điều 2" }) : null,
        PercentRounding = percentRounding,
    };
}
