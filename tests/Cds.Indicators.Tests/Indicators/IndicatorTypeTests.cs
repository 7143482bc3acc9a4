using System.Collections.Immutable;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>What each type of indicator says of numbers and figures.</summary>
public class IndicatorTypeTests
{
    [Fact]
    public void A_pillar_and_a_unit_have_a_name()
    {
        Assert.Equal("Name", Assert.Throws<ArgumentNullException>(static () => new Pillar("economy", null!)).ParamName);
        Assert.Equal("Name", Assert.Throws<ArgumentNullException>(static () => new Unit("dossier", null!)).ParamName);
    }

    [Fact]
    public void A_ratio_divides_what_was_counted()
    {
        RatioIndicator share = Made.Ratio();
        Assert.Equal(Outcome.Of(Rate.Of(26, 35)), share.Evaluate(Ratio.Of(26, 35)));
        Assert.Equal(OutcomeKind.ZeroDenominator, share.Evaluate(Ratio.Of(0, 0)).Kind);
        Assert.Equal(OutcomeKind.ZeroDenominator, share.Evaluate(Ratio.Of(5, 0)).Kind);
        Assert.Equal(Rate.Of(36, 35), share.Evaluate(Ratio.Of(36, 35)).Value);
    }

    [Fact]
    public void Measures_with_different_decimals_are_brought_together_exactly()
    {
        // 1.5 of 3; 3 of 1.25.
        Assert.Equal(Rate.Of(1, 2), Made.Ratio(Made.Measure("a", decimals: 1), Made.Measure("b")).Evaluate(Ratio.Of(15, 3)).Value);
        RatioIndicator overflowing = Made.Ratio(Made.Measure("a"), Made.Measure("b", decimals: 2), isShare: false);
        Assert.Equal(Rate.Of(12, 5), overflowing.Evaluate(Ratio.Of(3, 125)).Value);
        Assert.Equal(OutcomeKind.ZeroDenominator, overflowing.Evaluate(Ratio.Of(3, 0)).Kind);
        Assert.Throws<OverflowException>(() => overflowing.Evaluate(Ratio.Of(long.MaxValue, 1)));
        Assert.Throws<OverflowException>(() => Made.Ratio(Made.Measure("a"), Made.Measure("b", decimals: 2)).IsImplausible(Ratio.Of(long.MaxValue, 1)));
        Assert.Equal(Rational.Of(15, 10), Made.Mean(Made.Measure("days", decimals: 1), Made.Measure("dossiers")).Evaluate(Ratio.Of(15, 1)).Value);
    }

    [Theory]
    [InlineData(26, 35, false)]
    [InlineData(35, 35, false)]
    [InlineData(36, 35, true)]
    [InlineData(0, 0, false)]
    [InlineData(5, 0, true)]
    public void A_share_with_a_part_larger_than_its_whole_is_implausible(long numerator, long denominator, bool implausible)
    {
        Assert.Equal(implausible, Made.Ratio().IsImplausible(Ratio.Of(numerator, denominator)));
        Assert.False(Made.Ratio(isShare: false).IsImplausible(Ratio.Of(numerator, denominator)));
    }

    [Fact]
    public void A_part_larger_than_its_whole_is_seen_in_the_finer_unit()
    {
        RatioIndicator share = Made.Ratio(Made.Measure("a", decimals: 1), Made.Measure("b"));
        Assert.False(share.IsImplausible(Ratio.Of(30, 3)));
        Assert.True(share.IsImplausible(Ratio.Of(31, 3)));
    }

    [Fact]
    public void A_negative_numerator_is_implausible_where_its_measure_may_not_be_negative_and_in_every_share()
    {
        Ratio loss = Ratio.OfSigned(-1, 10);
        Assert.True(Made.Ratio(isShare: false).IsImplausible(loss));
        Assert.False(Made.Ratio(Made.Measure("balance", mayBeNegative: true), Made.Measure("b"), isShare: false).IsImplausible(loss));
        Assert.True(Made.Ratio(Made.Measure("balance", mayBeNegative: true), Made.Measure("b")).IsImplausible(loss));
    }

    [Fact]
    public void A_mean_divides_sums_and_has_both_units()
    {
        MeanIndicator members = Made.Mean(Made.Measure("members", unit: Made.People), Made.Measure("teams", unit: Made.Teams));
        Assert.Equal(Rational.Of(107, 65), members.Evaluate(Ratio.Of(214, 130)).Value);
        Assert.Equal(OutcomeKind.ZeroDenominator, members.Evaluate(Ratio.Of(214, 0)).Kind);
        Assert.Equal(new LocalizedText("người/tổ", "people/teams"), members.UnitName);
    }

    [Fact]
    public void Ranges_are_those_of_the_kind()
    {
        Measure balance = Made.Measure("balance", mayBeNegative: true);
        Assert.Equal("[0; 1]", Made.Ratio().Range.ToString());
        Assert.Equal("[0; ∞)", Made.Ratio(isShare: false).Range.ToString());
        Assert.Equal("(-∞; ∞)", Made.Ratio(balance, Made.Measure("b"), isShare: false).Range.ToString());
        Assert.Equal("[0; ∞)", Made.Mean().Range.ToString());
        Assert.Equal("(-∞; ∞)", Made.Mean(balance, Made.Measure("b")).Range.ToString());
        Assert.Equal("[0; ∞)", Made.Count().Range.ToString());
        Assert.Equal("(-∞; ∞)", Made.Count(balance).Range.ToString());
        Assert.Equal("[0; ∞)", Made.Stock().Range.ToString());
        Assert.Equal("(-∞; ∞)", Made.Stock(balance).Range.ToString());
        Assert.Equal("[0; ∞)", Made.Amount().Range.ToString());
        Assert.Equal("(-∞; ∞)", Made.Amount(balance).Range.ToString());
        Assert.Equal("[0; 100]", Made.Score().Range.ToString());
        Assert.Equal("[1; ∞)", Made.Rank().Range.ToString());
    }

    [Fact]
    public void Units_are_those_of_the_kind()
    {
        Assert.Equal("%", Made.Ratio().UnitName!.English);
        Assert.Equal("/100000", Made.Ratio(basis: RateBasis.Per100000).UnitName!.Vietnamese);
        Assert.Null(Made.Ratio(basis: RateBasis.Fraction).UnitName);
        Assert.Equal(Made.Dossiers.Name, Made.Count().UnitName);
        Assert.Equal(Made.Dossiers.Name, Made.Stock().UnitName);
        Assert.Equal(Made.Dossiers.Name, Made.Amount().UnitName);
        Assert.Equal(new LocalizedText("điểm", "points"), Made.Score().UnitName);
        Assert.Null(Made.Rank().UnitName);
    }

    [Fact]
    public void Each_kind_admits_its_forms()
    {
        string Forms(Indicator i) => $"{i.Kind}: {string.Join(' ', Enum.GetValues<FigureForm>().Where(i.Admits))}";
        Assert.Equal(
            ["Ratio: Percent Ratio", "Count: Number", "Stock: Number", "Amount: Number", "Mean: Number", "Score: Number", "Rank: Rank"],
            new Indicator[] { Made.Ratio(), Made.Count(), Made.Stock(), Made.Amount(), Made.Mean(), Made.Score(), Made.Rank() }.Select(Forms));
    }

    [Fact]
    public void A_figure_of_another_form_is_objected_to() =>
        Objects(Made.Count(), "98.45%", "'98.45%' is no figure of made: a Count is not published as a Percent. Check the indicator, or the unit of the figure.");

    [Fact]
    public void A_figure_outside_the_range_is_objected_to()
    {
        Objects(Made.Ratio(), "104%", "'104%' is no figure of made: its values lie in [0; 1]. Check the figure.");
        Objects(Made.Ratio(), ">100%", "'>100%' is no figure of made: its values lie in [0; 1]. Check the figure.");
        Objects(Made.Score(), "100.5", "'100.5' is no figure of made: its values lie in [0; 100]. Check the figure.");
        Objects(Made.Count(), "<0", "'<0' is no figure of made: its values lie in [0; ∞). Check the figure.");
    }

    [Theory]
    [InlineData(">90%")]
    [InlineData(">=100%")]
    [InlineData("<~100%")]
    [InlineData("26/35")]
    [InlineData("~85%")]
    public void A_figure_that_may_lie_in_the_range_is_admitted(string figure)
    {
        Assert.True(Made.Ratio().Admits(Figure.Parse(figure), out string objection));
        Assert.Equal("", objection);
    }

    [Fact]
    public void No_figure_is_null() => Assert.Throws<ArgumentNullException>("figure", () => Made.Rank().Admits(null!, out string _));

    [Fact]
    public void The_defaults_are_those_that_are_documented()
    {
        RatioIndicator ratio = new()
        {
            Code = "made",
            Name = Made.Name,
            Pillar = Made.Pillar,
            Direction = default,
            LegalBases = [Made.Basis],
            Numerator = Made.Measure("a"),
            Denominator = Made.Measure("b"),
        };
        Assert.True(ratio.IsShare);
        Assert.Equal(RateBasis.Percent, ratio.Basis);
        Assert.Equal(Direction.HigherIsBetter, ratio.Direction);
        Assert.Null(ratio.Population);
        Assert.Null(ratio.Exclusion);
        Assert.Null(ratio.Definition);

        ScoreIndicator score = Made.Score();
        Assert.Equal((0, TimeAggregation.None, AreaAggregation.None), (score.Decimals, score.OverTime, score.OverAreas));
        Assert.Equal((0, false), (Made.Measure("a").Decimals, Made.Measure("a").MayBeNegative));
        Assert.Equal(CatalogueConflict.Refuse, default);
        Assert.Equal(IndicatorKind.Ratio, default);

        Target target = new() { Indicator = ratio, Requirement = Figure.AtLeast(80, FigureForm.Percent), Due = new(2025, 12, 31), LegalBasis = Made.Basis, Levels = default };
        Assert.Empty(target.Levels);
        Assert.Null(target.Note);
        Assert.True(target.AppliesTo(Cds.Indicators.Areas.AreaLevel.Village));
    }

    [Fact]
    public void A_code_that_is_not_well_formed_is_refused_everywhere()
    {
        const string Message = "'Dossier' is not a code: a code is words of a-z and 0-9 joined by '-' or '.', at most 64 characters. Write dossier.paid-online. (Parameter 'Code')";
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => Made.Measure("Dossier")).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => new Pillar("Dossier", Made.Name)).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => new Unit("Dossier", Made.Name)).Message);
        Assert.Equal(
            Message,
            Assert.Throws<ArgumentException>(() => new RankIndicator { Code = "Dossier", Name = Made.Name, Pillar = Made.Pillar, Direction = default, LegalBases = [Made.Basis] }).Message);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("5g", true)]
    [InlineData("dossier.paid-online", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData(".a", false)]
    [InlineData("a.", false)]
    [InlineData("a..b", false)]
    [InlineData("a.-b", false)]
    [InlineData("a_b", false)]
    [InlineData("hồ-sơ", false)]
    [InlineData("a b", false)]
    public void A_code_is_words_joined_by_points_and_hyphens(string? code, bool wellFormed) => Assert.Equal(wellFormed, IndicatorCode.IsWellFormed(code));

    [Fact]
    public void A_code_has_at_most_64_characters()
    {
        Assert.True(IndicatorCode.IsWellFormed(new string('a', IndicatorCode.MaximumLength)));
        Assert.False(IndicatorCode.IsWellFormed(new string('a', IndicatorCode.MaximumLength + 1)));
    }

    [Fact]
    public void An_indicator_without_a_legal_basis_is_refused()
    {
        foreach (ImmutableArray<LegalBasis> none in (ImmutableArray<LegalBasis>[])[default, []])
        {
            Assert.StartsWith(
                "An indicator names where its definition comes from: give at least one legal basis.",
                Assert.Throws<ArgumentException>(() => new RankIndicator { Code = "made", Name = Made.Name, Pillar = Made.Pillar, Direction = default, LegalBases = none }).Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    public void Decimals_are_0_to_12(int decimals)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Measure("a", decimals: decimals));
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Score(decimals: decimals));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_score_has_points(int maximum) => Assert.Throws<ArgumentOutOfRangeException>(() => Made.Score(maximum));

    [Fact]
    public void A_localised_text_has_both_languages()
    {
        Assert.Equal("hồ sơ (dossiers)", new LocalizedText("hồ sơ", "dossiers").ToString());
        Assert.Equal("hồ sơ", new LocalizedText("hồ sơ", "dossiers").In(TextStyle.Vietnamese));
        Assert.Equal("dossiers", new LocalizedText("hồ sơ", "dossiers").In(TextStyle.English));
        Assert.Equal("dossiers", new LocalizedText("hồ sơ", "dossiers").In(TextStyle.Invariant));
        Assert.Equal(
            "A localised text has both languages: give a text that is not blank. (Parameter 'English')",
            Assert.Throws<ArgumentException>(() => new LocalizedText("hồ sơ", " ")).Message);
        Assert.Throws<ArgumentException>("Vietnamese", () => new LocalizedText(null!, "dossiers"));
    }

    [Fact]
    public void Measures_write_their_code_and_name() =>
        Assert.Equal("dossiers.received: Hồ sơ tiếp nhận (Dossiers received)", Catalogue.Vietnam().Measures[0].ToString());

    private static void Objects(Indicator indicator, string figure, string expected)
    {
        Assert.False(indicator.Admits(Figure.Parse(figure), out string objection));
        Assert.Equal(expected, objection);
    }
}
