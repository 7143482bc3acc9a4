using System.Text;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>Catalogues made in code, extended, and with entries replaced.</summary>
public class CatalogueExtensionTests
{
    private static readonly Catalogue s_vietnam = Catalogue.Vietnam();

    [Fact]
    public void A_catalogue_made_in_code_takes_what_its_indicators_are_made_of()
    {
        RatioIndicator rate = Made.Ratio();
        Target target = Made.Target(rate, ">=80%");
        Catalogue own = Catalogue.Of([rate, Made.Count(rate.Numerator, "made.count")], [target]);
        Assert.Equal(["made", "made.count"], own.Indicators.Select(static i => i.Code));
        Assert.Equal(["part", "whole"], own.Measures.Select(static m => m.Code));
        Assert.Equal(Made.Dossiers, Assert.Single(own.Units));
        Assert.Equal(Made.Pillar, Assert.Single(own.Pillars));
        Assert.Same(rate, own["made"]);
        Assert.Same(target, Assert.Single(own.TargetsOf("made")));
        Assert.Empty(Catalogue.Of([], []).Indicators);
    }

    [Fact]
    public void A_baseline_goes_with_its_target_and_must_fit_the_indicator_that_takes_the_place()
    {
        NodaTime.LocalDate day = new(2020, 12, 31);
        ScoreIndicator score = Made.Score();
        Target target = new()
        {
            Indicator = score,
            Requirement = Figure.Parse(">=15"),
            Due = new NodaTime.LocalDate(2025, 12, 31),
            LegalBasis = Made.Basis,
            Baseline = new DatedFigure(Figure.Parse("60"), day),
        };
        Catalogue own = Catalogue.Of([score], [target]);

        Catalogue replaced = own.Extend([Made.Score(80)], [], CatalogueConflict.Replace);
        Assert.Equal(new DatedFigure(Figure.Parse("60"), day), Assert.Single(replaced.Targets).Baseline);
        Assert.Equal(80, ((ScoreIndicator)replaced.Targets[0].Indicator).Maximum);
        Faults(
            () => own.Extend([Made.Score(50)], [], CatalogueConflict.Replace),
            "'made >=15 by 2025-12-31, Quy chế [C]': the baseline is no figure of made: its values lie in [0; 50]. Replace an indicator by one of its kind, or give the new one its own code.");
    }

    [Fact]
    public void Equal_pillars_and_units_are_one()
    {
        RatioIndicator second = Made.Ratio(
            Made.Measure("other.part", unit: new Unit("dossier", new LocalizedText("hồ sơ", "dossiers"))), Made.Measure("other.whole"), code: "other",
            pillar: new Pillar("government", new LocalizedText("Chính quyền số", "Digital government")));
        Catalogue own = Catalogue.Of([Made.Ratio(), second], []);
        Assert.Single(own.Pillars);
        Assert.Single(own.Units);
        Assert.Equal(4, own.Measures.Length);
    }

    [Fact]
    public void Extending_leaves_the_old_catalogue_as_it_was()
    {
        Catalogue larger = s_vietnam.Extend([Made.Ratio(Pillared("part"), Pillared("whole"), pillar: s_vietnam.Pillars[0])], []);
        Assert.Equal(162, s_vietnam.Indicators.Length);
        Assert.Equal(163, larger.Indicators.Length);
        Assert.Same(s_vietnam["ocop.on-e-commerce"], larger["ocop.on-e-commerce"]);

        static Measure Pillared(string code) => Made.Measure(code, unit: s_vietnam.Units[0]);
    }

    [Fact]
    public void A_taken_code_is_refused_with_its_cure()
    {
        Faults(
            () => s_vietnam.Extend([Made.Count(Made.Measure("own"), "dossier.received")], []),
            "dossier.received: 'dossier.received': indicator: the code is taken. Choose another code, or extend with CatalogueConflict.Replace.");
        Faults(() => Catalogue.Of([Made.Count(), Made.Count(Made.Measure("other"))], []), "made: 'made': indicator: the code is taken. Give each code once.");
        Faults(() => Catalogue.Of([Made.Count(), Made.Count(code: "second")], []), "second: 'part': measure: the code is taken. Give each code once.");
        Faults(
            () => Catalogue.Of([Made.Count(), Made.Count(Made.Measure("m", unit: new Unit("dossier", new LocalizedText("bộ", "files"))), "second")], []),
            "second: 'dossier': unit: the code is taken. Give each code once.");
        Faults(
            () => Catalogue.Of([Made.Count(), Made.Ratio(Made.Measure("a"), Made.Measure("b"), code: "second", pillar: new Pillar("government", Made.Name))], []),
            "second: 'government': pillar: the code is taken. Give each code once.");
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        Faults(
            () => Catalogue.Of([Made.Ratio(denominator: Made.Measure("balance", mayBeNegative: true))], []),
            "made: 'balance': measure: the measure may be negative. Take a denominator that cannot be below zero.");
        Faults(
            () => Catalogue.Of([Made.Mean(denominator: Made.Measure("balance", mayBeNegative: true))], []),
            "made: 'balance': measure: the measure may be negative. Take a denominator that cannot be below zero.");
        foreach (Indicator counted in (Indicator[])[Made.Count(Made.Measure("days", decimals: 1)), Made.Stock(Made.Measure("days", decimals: 1))])
            Faults(() => Catalogue.Of([counted], []), "made: 'days': measure: what is counted has no decimals. Make it an amount, or take a measure without decimals.");
        Assert.Single(Catalogue.Of([Made.Amount(Made.Measure("days", decimals: 1))], []).Indicators);
    }

    [Fact]
    public void A_target_belongs_to_an_indicator_and_is_of_its_kind()
    {
        Faults(
            () => Catalogue.Of([], [Made.Target(Made.Ratio(), ">=80%")]),
            "made: 'made >=80% by 2025-12-31, Quy chế [C]': the target's indicator is not in the catalogue. Add the indicator.");
        RatioIndicator rate = Made.Ratio();
        Faults(
            () => Catalogue.Of([rate], [Made.Target(rate, ">=80")]),
            "made: '>=80': the requirement is no figure of made: a Ratio is not published as a Number. Check the indicator, or the unit of the figure.");
    }

    [Fact]
    public void All_faults_are_named_together() => Assert.Equal(
        3,
        Assert.Throws<FaultException>(() => Catalogue.Of(
            [Made.Count(Made.Measure("days", decimals: 1)), Made.Count(Made.Measure("m"))], [Made.Target(Made.Ratio(code: "none"), "80%")])).Faults.Length);

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("indicators", () => Catalogue.Of(null!, []));
        Assert.Throws<ArgumentNullException>("targets", () => Catalogue.Of([], null!));
        Assert.Throws<ArgumentNullException>("indicators", () => Catalogue.Of([null!], []));
        Assert.Throws<ArgumentNullException>("targets", () => s_vietnam.Extend([], [null!]));
    }

    [Fact]
    public void A_replaced_indicator_hands_its_targets_on()
    {
        Indicator old = s_vietnam["dossier.paid-online"];
        RatioIndicator stricter = new()
        {
            Code = old.Code,
            Name = Made.Name,
            Pillar = old.Pillar,
            Direction = old.Direction,
            LegalBases = [Made.Basis],
            Numerator = ((RatioIndicator)old).Numerator,
            Denominator = ((RatioIndicator)old).Denominator,
        };
        Catalogue own = s_vietnam.Extend([stricter], [Made.Target(stricter, "90%")], CatalogueConflict.Replace);
        Assert.Same(stricter, own[old.Code]);
        Assert.Same(old, s_vietnam[old.Code]);
        Assert.Equal(["90%", "80%"], own.TargetsOf(old.Code).Select(static t => $"{t.Requirement}"));
        Assert.All(own.TargetsOf(old.Code), t => Assert.Same(stricter, t.Indicator));
        Assert.Equal(162, own.Indicators.Length);
        Assert.Equal("03/NQ-CP, Phụ lục I, 11.6 (9/1/2025) [Q]", own.TargetsOf(old.Code)[1].LegalBasis.ToString());
    }

    [Fact]
    public void A_replaced_entry_reaches_everything_that_was_made_of_it()
    {
        const string Json = """
            { "format": "cds-indicators/catalogue", "version": 1,
              "framework": { "code": "own", "name": { "vi": "Riêng", "en": "Own" }, "legalBasis": { "document": "Quy chế", "confidence": "C" } },
              "pillars": [ { "code": "government", "name": { "vi": "Chính phủ số", "en": "Government online" } } ],
              "units": [ { "code": "dossier", "name": { "vi": "bộ hồ sơ", "en": "files" } } ],
              "measures": [ { "code": "teams.members", "name": { "vi": "Thành viên", "en": "Members" }, "unit": "person", "overTime": "maximum", "overAreas": "sum" } ]
            }
            """;
        Catalogue own = s_vietnam.Extend(Encoding.UTF8.GetBytes(Json), "own.json", CatalogueConflict.Replace);
        Assert.Equal("Government online", own["dossier.paid-online"].Pillar.Name.English);
        Assert.Equal("files", own["dossier.received"].UnitName!.English);
        Assert.Equal("files", ((RatioIndicator)own["dossier.paid-online"]).Denominator.Unit.Name.English);
        Assert.Equal(TimeAggregation.Maximum, ((MeanIndicator)own["team.members-per-team"]).Numerator.OverTime);
        Assert.Equal(TimeAggregation.Maximum, ((StockIndicator)own["team.members"]).Measure.OverTime);
        Assert.Same(own["dossier.paid-online"], own.TargetsOf("dossier.paid-online")[0].Indicator);
        Assert.Same(s_vietnam["ocop.on-e-commerce"], own["ocop.on-e-commerce"]);
        Assert.Equal("Digital government", s_vietnam["dossier.paid-online"].Pillar.Name.English);
        AssertWhole(own);
    }

    [Fact]
    public void An_indicator_made_anew_keeps_all_that_it_had()
    {
        ScoreIndicator score = new()
        {
            Code = "score",
            Name = Made.Name,
            Pillar = Made.Pillar,
            Direction = Direction.LowerIsBetter,
            LegalBases = [Made.Basis],
            Population = new("a", "b"),
            Exclusion = new("c", "d"),
            Definition = new("e", "f"),
            Maximum = 2.5m,
            Decimals = 3,
            OverTime = TimeAggregation.Last,
            OverAreas = AreaAggregation.MeanByLaw,
        };
        RatioIndicator ratio = Made.Ratio(isShare: false, basis: RateBasis.PerMille);
        AmountIndicator amount = new() { Code = "amount", Name = Made.Name, Pillar = Made.Pillar, Direction = default, LegalBases = [Made.Basis], Measure = ratio.Numerator };
        RankIndicator rank = new() { Code = "rank", Name = Made.Name, Pillar = Made.Pillar, Direction = default, LegalBases = [Made.Basis] };
        Pillar renamed = new("government", Made.Name);
        RankIndicator trigger = new() { Code = "trigger", Name = Made.Name, Pillar = renamed, Direction = default, LegalBases = [Made.Basis] };
        Catalogue own = Catalogue.Of([score, ratio, amount, rank], []).Extend([trigger], [], CatalogueConflict.Replace);

        Assert.All(own.Indicators, i => Assert.Equal(renamed, i.Pillar));
        ScoreIndicator anew = Assert.IsType<ScoreIndicator>(own["score"]);
        Assert.Equal((2.5m, 3, TimeAggregation.Last, AreaAggregation.MeanByLaw, Direction.LowerIsBetter), (anew.Maximum, anew.Decimals, anew.OverTime, anew.OverAreas, anew.Direction));
        Assert.Equal((score.Name, score.Population, score.Exclusion, score.Definition), (anew.Name, anew.Population, anew.Exclusion, anew.Definition));
        Assert.Equal(score.LegalBases, anew.LegalBases);
        RatioIndicator rate = Assert.IsType<RatioIndicator>(own["made"]);
        Assert.Equal((false, RateBasis.PerMille), (rate.IsShare, rate.Basis));
        Assert.Same(rate.Numerator, Assert.IsType<AmountIndicator>(own["amount"]).Measure);
        Assert.IsType<RankIndicator>(own["rank"]);
    }

    [Fact]
    public void What_stays_must_fit_what_was_replaced()
    {
        RatioIndicator rate = Made.Ratio();
        Catalogue own = Catalogue.Of([rate, Made.Count(rate.Numerator, "made.count")], [Made.Target(rate, ">=80%")]);
        Faults(
            () => own.Extend([Made.Count(Made.Measure("m"))], [], CatalogueConflict.Replace),
            "'made >=80% by 2025-12-31, Quy chế [C]': the requirement is no figure of made: a Count is not published as a Percent. Replace an indicator by one of its kind, or give the new one its own code.");
        Faults(
            () => own.Extend([Made.Ratio(Made.Measure("part", decimals: 1), rate.Denominator, code: "other")], [], CatalogueConflict.Replace),
            "'made.count': 'part': what is counted has no decimals. Make it an amount, or take a measure without decimals.");
    }

    [Fact]
    public void A_document_that_replaces_must_leave_what_fits() => Assert.Equal(
        "own.json, $: dossier.received: 'dossiers.received': what is counted has no decimals. Make it an amount, or take a measure without decimals.",
        Assert.Throws<FaultException>(() => s_vietnam.Extend(
            """
            { "format": "cds-indicators/catalogue", "version": 1,
              "framework": { "code": "own", "name": { "vi": "Riêng", "en": "Own" }, "legalBasis": { "document": "Quy chế", "confidence": "C" } },
              "measures": [ { "code": "dossiers.received", "name": { "vi": "Hồ sơ", "en": "Dossiers" }, "unit": "dossier", "decimals": 1, "overTime": "sum", "overAreas": "sum" } ] }
            """u8,
            "own.json",
            CatalogueConflict.Replace)).Message);

    [Theory]
    [InlineData(CatalogueConflict.Refuse)]
    [InlineData(CatalogueConflict.Replace)]
    public void A_document_extends_by_what_is_new(CatalogueConflict conflict)
    {
        Catalogue own = s_vietnam.Extend(NewTarget("dossier.received", ">=5000"), "own.json", conflict);
        Assert.Equal(97, own.Targets.Length);
        Assert.Equal("dossier.received >=5000 by 2026-12-31, Quy chế [C]", Assert.Single(own.TargetsOf("dossier.received")).ToString());
        Assert.Same(own["dossier.received"], own.TargetsOf("dossier.received")[0].Indicator);
    }

    [Fact]
    public void A_document_with_a_taken_code_is_refused_or_replaces()
    {
        byte[] json = Encoding.UTF8.GetBytes("""
            { "format": "cds-indicators/catalogue", "version": 1,
              "framework": { "code": "own", "name": { "vi": "Riêng", "en": "Own" }, "legalBasis": { "document": "Quy chế", "confidence": "C" } },
              "indicators": [ { "code": "dossier.received", "type": "count", "name": { "vi": "Hồ sơ", "en": "Files" }, "pillar": "government", "direction": "neutral", "measure": "dossiers.settled" } ] }
            """);
        Assert.Equal(
            "own.json, $.indicators[0].code: 'dossier.received': the code is taken. Choose another code, or extend with CatalogueConflict.Replace.",
            Assert.Throws<FaultException>(() => s_vietnam.Extend(json, "own.json")).Message);
        Catalogue own = s_vietnam.Extend(json, "own.json", CatalogueConflict.Replace);
        Assert.Equal("Files", own["dossier.received"].Name.English);
        Assert.Equal(162, own.Indicators.Length);
        Assert.Equal(s_vietnam.Indicators.Select(static i => i.Code), own.Indicators.Select(static i => i.Code));
    }

    private static byte[] NewTarget(string indicator, string requirement) => Encoding.UTF8.GetBytes(
        $$"""
        { "format": "cds-indicators/catalogue", "version": 1,
          "framework": { "code": "own", "name": { "vi": "Riêng", "en": "Own" }, "legalBasis": { "document": "Quy chế", "confidence": "C" } },
          "targets": [ { "indicator": "{{indicator}}", "requirement": "{{requirement}}", "due": "2026-12-31", "legalBasis": { "document": "Quy chế", "confidence": "C" } } ] }
        """);

    private static void AssertWhole(Catalogue catalogue)
    {
        foreach (Indicator indicator in catalogue.Indicators)
        {
            Assert.Contains(indicator.Pillar, catalogue.Pillars);
            Measure[] measures = indicator switch
            {
                RatioIndicator ratio => [ratio.Numerator, ratio.Denominator],
                MeanIndicator mean => [mean.Numerator, mean.Denominator],
                CountIndicator count => [count.Measure],
                StockIndicator stock => [stock.Measure],
                _ => [],
            };
            Assert.All(measures, m => Assert.Same(m, catalogue.Measures.Single(x => x.Code == m.Code)));
            Assert.All(measures, m => Assert.Contains(m.Unit, catalogue.Units));
        }

        Assert.All(catalogue.Targets, t => Assert.Same(t.Indicator, catalogue[t.Indicator.Code]));
    }

    private static void Faults(Func<Catalogue> make, params string[] faults) =>
        Assert.Equal(faults, Assert.Throws<FaultException>(() => make()).Faults.Select(static f => f.ToString()));
}
