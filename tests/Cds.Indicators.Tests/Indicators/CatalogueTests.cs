using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>Laws of the catalogue that ships, and the questions that it answers.</summary>
public class CatalogueTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();

    [Fact]
    public void It_has_as_many_entries_as_its_documentation_says()
    {
        Assert.Equal(162, s_catalogue.Indicators.Length);
        Assert.Equal(96, s_catalogue.Targets.Length);
        Assert.Equal(7, s_catalogue.Pillars.Length);
    }

    [Fact]
    public void Every_call_returns_the_same_catalogue() => Assert.Same(s_catalogue, Catalogue.Vietnam());

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Each(s_catalogue.Pillars, static p => p.Code);
        Each(s_catalogue.Units, static u => u.Code);
        Each(s_catalogue.Measures, static m => m.Code);
        Each(s_catalogue.Indicators, static i => i.Code);

        static void Each<T>(ImmutableArray<T> entries, Func<T, string> codeOf)
        {
            string[] codes = [.. entries.Select(codeOf)];
            Assert.All(codes, static c => Assert.True(IndicatorCode.IsWellFormed(c), c));
            Assert.Equal(codes.Length, codes.Distinct().Count());
        }
    }

    [Fact]
    public void Names_differ_between_the_languages_and_from_each_other()
    {
        LocalizedText[] texts =
        [
            .. s_catalogue.Pillars.Select(static p => p.Name), .. s_catalogue.Units.Select(static u => u.Name),
            .. s_catalogue.Measures.Select(static m => m.Name), .. s_catalogue.Indicators.Select(static i => i.Name),
            .. s_catalogue.Indicators.SelectMany(static i => new[] { i.Population, i.Exclusion, i.Definition }).OfType<LocalizedText>(),
            .. s_catalogue.Targets.Select(static t => t.Note).OfType<LocalizedText>(),
        ];
        Assert.All(texts, static t => Assert.NotEqual(t.Vietnamese, t.English));
        Assert.Equal(162, s_catalogue.Indicators.Select(static i => i.Name.Vietnamese).Distinct().Count());
        Assert.Equal(162, s_catalogue.Indicators.Select(static i => i.Name.English).Distinct().Count());
    }

    [Fact]
    public void Every_text_is_composed_and_without_stray_spaces()
    {
        foreach (Indicator i in s_catalogue.Indicators)
        {
            foreach (LocalizedText text in new[] { i.Name, i.Population, i.Exclusion, i.Definition }.OfType<LocalizedText>())
            {
                Assert.True(text.Vietnamese.IsNormalized(), text.Vietnamese);
                Assert.DoesNotContain("  ", text.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_part_of_an_indicator_is_the_one_in_the_catalogue()
    {
        foreach (Indicator indicator in s_catalogue.Indicators)
        {
            Assert.Contains(indicator.Pillar, s_catalogue.Pillars);
            Assert.All(MeasuresOf(indicator), m => Assert.Same(m, s_catalogue.Measures.Single(x => x.Code == m.Code)));
            Assert.All(MeasuresOf(indicator), m => Assert.Contains(m.Unit, s_catalogue.Units));
            Assert.NotEmpty(indicator.LegalBases);
            Assert.True(indicator.Kind != IndicatorKind.Rank || indicator.Population is not null, $"{indicator.Code}: among whom?");
        }

        Assert.All(s_catalogue.Targets, t => Assert.Same(t.Indicator, s_catalogue[t.Indicator.Code]));
    }

    [Fact]
    public void Every_measure_pillar_and_unit_is_used()
    {
        Measure[] used = [.. s_catalogue.Indicators.SelectMany(MeasuresOf).Distinct()];
        Assert.Empty(s_catalogue.Measures.Except(used).Select(static m => m.Code));
        Assert.Empty(s_catalogue.Units.Except(used.Select(static m => m.Unit)).Select(static u => u.Code));
        Assert.Empty(s_catalogue.Pillars.Except(s_catalogue.Indicators.Select(static i => i.Pillar)).Select(static p => p.Code));
    }

    [Fact]
    public void What_happens_is_summed_and_what_exists_is_taken_last()
    {
        foreach (Indicator indicator in s_catalogue.Indicators)
        {
            if (indicator is CountIndicator count)
                Assert.Equal((TimeAggregation.Sum, AreaAggregation.Sum), (count.Measure.OverTime, count.Measure.OverAreas));
            if (indicator is StockIndicator stock)
                Assert.Equal((TimeAggregation.Last, AreaAggregation.Sum), (stock.Measure.OverTime, stock.Measure.OverAreas));
            if (indicator is RatioIndicator ratio)
                Assert.Equal((ratio.Denominator.OverTime, ratio.Denominator.OverAreas), (ratio.Numerator.OverTime, ratio.Numerator.OverAreas));
            if (indicator is RatioIndicator { IsShare: true } share)
                Assert.Equal((share.Denominator.Unit, share.Denominator.Decimals), (share.Numerator.Unit, share.Numerator.Decimals));
        }
    }

    [Theory]
    [InlineData("dossiers.received", TimeAggregation.Sum, AreaAggregation.Sum)]
    [InlineData("people.aged-15", TimeAggregation.Last, AreaAggregation.Sum)]
    [InlineData("communes.all", TimeAggregation.Last, AreaAggregation.Sum)]
    [InlineData("agencies.state", TimeAggregation.Last, AreaAggregation.Sum)]
    [InlineData("procedures.all", TimeAggregation.Last, AreaAggregation.None)]
    [InlineData("procedures.announced", TimeAggregation.None, AreaAggregation.None)]
    [InlineData("dossiers.to-synchronise", TimeAggregation.None, AreaAggregation.None)]
    [InlineData("petitions.received", TimeAggregation.Sum, AreaAggregation.Sum)]
    [InlineData("economy.labour-productivity", TimeAggregation.None, AreaAggregation.None)]
    public void Measures_aggregate_as_what_they_count(string code, TimeAggregation overTime, AreaAggregation overAreas)
    {
        Measure measure = s_catalogue.Measures.Single(m => m.Code == code);
        Assert.Equal((overTime, overAreas), (measure.OverTime, measure.OverAreas));
    }

    [Fact]
    public void Every_requirement_is_admitted_by_its_indicator() =>
        Assert.All(s_catalogue.Targets, static t => Assert.True(t.Indicator.Admits(t.Requirement, out string objection), objection));

    [Fact]
    public void Requirements_are_written_canonically() =>
        Assert.All(s_catalogue.Targets, static t => Assert.Equal(t.Requirement, Figure.Parse($"{t.Requirement}")));

    [Fact]
    public void Conflicting_targets_stand_side_by_side() =>
        Assert.Equal(
            [
                "procedure.fully-online-of-eligible 100% by 2027-12-31, 2629/QĐ-TTg (1/12/2025) [Q]",
                "procedure.fully-online-of-eligible 90% by 2030-12-31, 03/NQ-CP, Phụ lục I, 11.2 (9/1/2025) [Q]",
            ],
            s_catalogue.TargetsOf("procedure.fully-online-of-eligible").Select(static t => t.ToString()));

    [Fact]
    public void Rates_with_other_denominators_and_age_bases_are_other_indicators()
    {
        string[] online = ["dossier.online-of-received", "dossier.fully-online-of-eligible", "dossier.fully-online-of-settled"];
        Assert.Equal(3, online.Select(static c => ((RatioIndicator)s_catalogue[c]).Denominator.Code).Distinct().Count());
        string[] submitted = ["dossier.received-online", "dossier.by-online-channel"];
        Assert.Equal(2, submitted.Select(static c => ((RatioIndicator)s_catalogue[c]).Denominator.Code).Distinct().Count());
        string[] smartphones = ["society.smartphone-population", "society.smartphone-adults", "society.smartphone-subscribers"];
        Assert.Equal(3, smartphones.Select(static c => ((RatioIndicator)s_catalogue[c]).Denominator.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("1.1", "procedure.published-on-time")]
    [InlineData("1.2", "procedure.updated-on-time")]
    [InlineData("1.3", "procedure.fully-described")]
    [InlineData("1.4", "dossier.synchronised")]
    [InlineData("3.1", "procedure.offered-online")]
    [InlineData("3.2", "service.with-online-dossiers")]
    [InlineData("3.3", "dossier.online-of-received")]
    [InlineData("3.5a", "procedure.paid-online-integrated")]
    [InlineData("3.5b", "procedure.paid-online-transaction")]
    [InlineData("3.6", "dossier.paid-online")]
    [InlineData("4.1", "dossier.electronic-result")]
    [InlineData("4.2", "dossier.components-and-results-digitised")]
    [InlineData("4.3", "dossier.data-reused")]
    [InlineData("4.4", "dossier.synced-personal-storage")]
    [InlineData("4.5a", "procedure.population-data")]
    [InlineData("4.5b", "dossier.population-data")]
    [InlineData("5.1", "petition.on-procedures", "petition.on-staff")]
    [InlineData("5.2", "petition.on-time")]
    [InlineData("5.3", "petition.satisfied")]
    [InlineData("5.4", "satisfaction.reception-and-settlement")]
    [InlineData("METRICS, 4.1", "dossier.electronic-result-of-settled")]
    [InlineData("METRICS, dòng 6", "dossier.fully-online-of-eligible")]
    [InlineData("METRICS, dòng 10", "dossier.by-online-channel")]
    [InlineData("METRICS, dòng 13", "commune.certified-copies")]
    public void A_component_of_decision_766_is_one_indicator_and_its_classes_one_each(string article, params string[] codes) => Assert.Equal(
        codes, s_catalogue.Indicators.Where(i => i.LegalBases.Any(b => b.Document == "766/QĐ-TTg" && b.Article == article)).Select(static i => i.Code));

    [Fact]
    public void The_index_of_provinces_and_its_nine_main_indicators_run_from_zero_to_one()
    {
        ScoreIndicator[] index = [.. s_catalogue.Indicators.OfType<ScoreIndicator>().Where(static i => i.Code.StartsWith("dti.", StringComparison.Ordinal) && !i.Code.StartsWith("dti.national.", StringComparison.Ordinal))];
        Assert.Equal(10, index.Length);
        Assert.All(index, static i => Assert.Equal((1m, 4, TimeAggregation.None), (i.Maximum, i.Decimals, i.OverTime)));
        Assert.Equal(["dti.smart-city"], index.Where(static i => i.OverAreas != AreaAggregation.MeanByLaw).Select(static i => i.Code));
    }

    [Theory]
    [InlineData("procedure.paid-online-transaction", "766/QĐ-TTg, 3.5b (23/6/2022) [X]")]
    [InlineData("dti.awareness", "922/QĐ-BTTTT, Nhận thức số (20/5/2022) [Q]")]
    [InlineData("document.signed-and-sent", "307/2025/NĐ-CP, Phụ lục (27/11/2025) [Q]")]
    [InlineData("ocop.points", "148/QĐ-TTg (24/2/2023) [S]")]
    [InlineData("dossier.paid-online", "03/NQ-CP, Phụ lục I, 11.6 (9/1/2025) [Q]")]
    [InlineData("dossier.online-of-received", "766/QĐ-TTg, 3.3 (23/6/2022) [S]")]
    [InlineData("dossier.fully-online-of-settled", "307/2025/NĐ-CP, Phụ lục, mục 12 (27/11/2025) [Q]")]
    [InlineData("society.account-15", "94/2022/NĐ-CP (7/11/2022) [Q]")]
    [InlineData("ocop.on-e-commerce", "Tin, bài của cổng thông tin điện tử địa phương 2022-2024 [S]")]
    public void An_indicator_names_where_its_definition_comes_from(string code, string basis) =>
        Assert.Equal(basis, s_catalogue[code].LegalBases[0].ToString());

    [Fact]
    public void Indicators_are_found_by_their_code()
    {
        Assert.Equal("dossier.paid-online: Tỷ lệ hồ sơ thanh toán trực tuyến (Dossiers paid online)", s_catalogue["dossier.paid-online"].ToString());
        Assert.True(s_catalogue.TryGet("dossier.received", out Indicator? found));
        Assert.IsType<CountIndicator>(found);
        Assert.False(s_catalogue.TryGet("dossier.none", out found));
        Assert.Null(found);
        Assert.False(s_catalogue.TryGet(null, out _));
    }

    [Theory]
    [InlineData("society.received", "'society.received' is not an indicator of the catalogue. Alike are dossier.received, dossier.received-online, dossier.online-of-received.")]
    [InlineData("weather", "'weather' is not an indicator of the catalogue. Look it up in Catalogue.Indicators, or extend the catalogue by it.")]
    [InlineData("", "'' is not an indicator of the catalogue. Look it up in Catalogue.Indicators, or extend the catalogue by it.")]
    public void An_unknown_code_is_refused_with_codes_that_are_alike(string code, string message)
    {
        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => s_catalogue[code]).Message);
        Assert.Equal(message, Assert.Throws<KeyNotFoundException>(() => s_catalogue.TargetsOf(code)).Message);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("code", () => s_catalogue[null!]);
        Assert.Throws<ArgumentNullException>("code", () => s_catalogue.TargetsOf(null!));
        Assert.Throws<ArgumentNullException>("indicator", () => s_catalogue.TargetsFor(null!, AreaLevel.Country, default));
    }

    [Fact]
    public void Targets_come_by_date_and_then_by_the_date_of_their_document()
    {
        Assert.Equal(
            [
                "society.account-15 >75% by 2023-12-31, Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số [S]",
                "society.account-15 80% by 2025-12-31, 411/QĐ-TTg (31/3/2022) [S]",
                "society.account-15 95% by 2030-12-31, 411/QĐ-TTg (31/3/2022) [R]",
                "society.account-15 >=95% by 2030-12-31, 03/NQ-CP, Phụ lục I (9/1/2025) [Q]",
            ],
            s_catalogue.TargetsOf("society.account-15").Select(static t => t.ToString()));
        Assert.Empty(s_catalogue.TargetsOf("population.total"));
    }

    [Theory]
    [InlineData("2023-12-31", ">75%")]
    [InlineData("2024-01-01", "80%")]
    [InlineData("2025-12-31", "80%")]
    [InlineData("2026-01-01", "95% >=95%")]
    [InlineData("2031-01-01", "")]
    public void A_figure_is_held_against_the_next_date_of_every_document(string day, string requirements) =>
        Assert.Equal(requirements, string.Join(' ', On("society.account-15", AreaLevel.District, day)));

    [Theory]
    [InlineData(AreaLevel.Country, "90%")]
    [InlineData(AreaLevel.Province, "90%")]
    [InlineData(AreaLevel.District, "80%")]
    [InlineData(AreaLevel.Commune, "60%")]
    public void A_target_of_a_level_is_for_areas_of_that_level(AreaLevel level, string requirement) =>
        Assert.Equal(requirement, string.Join(' ', On("work-file.electronic", level, "2024-06-30")));

    [Fact]
    public void A_target_without_a_level_is_for_every_level_and_one_with_levels_for_these_alone()
    {
        Target everywhere = s_catalogue.TargetsOf("society.account-15")[0];
        Assert.True(everywhere.Levels.IsEmpty);
        Assert.All(Enum.GetValues<AreaLevel>(), level => Assert.True(everywhere.AppliesTo(level)));
        Target national = s_catalogue.TargetsOf("innovation.world-rank")[0];
        Assert.Equal([AreaLevel.Country], Enum.GetValues<AreaLevel>().Where(national.AppliesTo));
        Assert.Empty(s_catalogue.TargetsFor(s_catalogue["work-file.electronic"], AreaLevel.Village, new LocalDate(2024, 1, 1)).Where(static t => t.Due.Year == 2025));
    }

    [Theory]
    [InlineData("dossier.paid-online", "hơn 94%", Verdict.Met)]
    [InlineData("dossier.paid-online", "dưới 80%", Verdict.NotMet)]
    [InlineData("dossier.paid-online", "gần 100%", Verdict.Undetermined)]
    [InlineData("innovation.world-rank", "thứ 30", Verdict.Met)]
    [InlineData("innovation.world-rank", "thứ 44", Verdict.NotMet)]
    [InlineData("enterprise.leading-digital", "trên 9", Verdict.Undetermined)]
    [InlineData("infrastructure.5g-population", "99%", Verdict.NotMet)]
    [InlineData("economy.labour-productivity-growth", "5,5%", Verdict.NotMet)]
    public void A_target_is_met_or_not_or_it_is_not_known(string code, string figure, Verdict verdict) =>
        Assert.Equal(verdict, s_catalogue.TargetsOf(code)[0].Assess(Figure.Parse(figure, TextStyle.Vietnamese)));

    [Fact]
    public void A_share_that_must_be_whole_is_met_by_nothing_less()
    {
        Target all = s_catalogue.TargetsOf("dossier.electronic-result")[0];
        Assert.Equal(Verdict.Met, all.Assess(Figure.Exactly(100, FigureForm.Percent)));
        Assert.Equal(Verdict.Met, all.Assess(Figure.AtLeast(100, FigureForm.Percent)));
        Assert.Equal(Verdict.NotMet, all.Assess(Figure.Nearly(100, FigureForm.Percent)));
        Assert.Equal(Verdict.Undetermined, all.Assess(Figure.MoreThan(99, FigureForm.Percent)));
    }

    [Fact]
    public void A_figure_of_another_kind_is_not_assessed() => Assert.Equal(
        "'5254' cannot be held against '>=80%': one is Number, the other Percent. Compare figures of one kind. (Parameter 'requirement')",
        Assert.Throws<ArgumentException>(() => s_catalogue.TargetsOf("dossier.paid-online")[0].Assess(Figure.Parse("5254"))).Message);

    private static IEnumerable<string> On(string code, AreaLevel level, string day) =>
        s_catalogue.TargetsFor(s_catalogue[code], level, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Select(static t => $"{t.Requirement}");

    private static IEnumerable<Measure> MeasuresOf(Indicator indicator) => indicator switch
    {
        RatioIndicator ratio => [ratio.Numerator, ratio.Denominator],
        MeanIndicator mean => [mean.Numerator, mean.Denominator],
        CountIndicator count => [count.Measure],
        StockIndicator stock => [stock.Measure],
        AmountIndicator amount => [amount.Measure],
        _ => [],
    };
}
