using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tallying;
using Cds.Indicators.Targets;

namespace Cds.Indicators.Tests.Display;

/// <summary>What a cell of a notebook shows of the values of the library.</summary>
public sealed class ShownTests
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();

    private static readonly string[] s_provinces = ["01", "38"];

    public static TheoryData<string, object> Lines() => new()
    {
        { "<span title=\"74.29%\">26/35</span>", Ratio.Of(26, 35) },
        { "<span title=\"zero denominator\">0/0</span>", default(Ratio) },
        { "<span title=\"26/35\">74.29%</span>", Rate.Of(26, 35) },
        { "<span>98.45%</span>", Rate.OfPercent(98.45m) },
        { "<span>26/35</span>", Rational.Of(26, 35) },
        { "<span>&#x2B;4.29 pp</span>", Rate.OfPercent(74.29m) - Rate.OfPercent(70) },
        { "<span title=\"(0.94; ∞)\">&gt;94%</span>", Figure.Parse("hơn 94%", TextStyle.Vietnamese) },
        { "<span title=\"ZeroDenominator\">zero denominator</span>", Outcome.ZeroDenominator<Rate>("no dossiers") },
        { "<span title=\"NoData\">no data</span>", default(Outcome<Rate>) },
        { "<span title=\"10 tháng năm 2024\">2024-YTD10</span>", Period.Parse("10 tháng năm 2024", provider: null) },
        { "<span title=\"2/4\">joint 2nd of 4</span>", Rank.At(2, 4, tiedWith: 1) },
        { "<span title=\"province:38@2025-07-01\" lang=\"vi\">Tỉnh Thanh Hóa</span>", AreaRegistry.Vietnam()[AreaLevel.Province, "38", new(2026, 1, 1)] },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_value_is_a_line_with_what_is_exact_as_its_title(string expected, object value)
    {
        foreach (string culture in new[] { "", "vi-VN", "tr-TR", "ar-SA" })
        {
            using CultureScope scope = new(culture);
            Assert.Equal(expected, Notebook.Show(value));
        }
    }

    [Fact]
    public void A_ranking_is_a_table_in_which_who_has_no_place_stands_last()
    {
        Dictionary<string, Outcome<Rate>> rates = new()
        {
            ["Ba Tơ"] = Outcome.Of(Rate.OfPercent(90)),
            ["<Trà Bồng>"] = Outcome.Of(Rate.OfPercent(95)),
            ["Lý Sơn"] = Outcome.ZeroDenominator<Rate>("no dossiers"),
        };
        Golden("ranking", Ranking.Of(rates.Keys, unit => rates[unit], Direction.HigherIsBetter));
        Golden("bounded-ranking", Ranking.OfFigures(["95,2%", "hơn 94%", "94%"], words => Outcome.Of(Figure.Parse(words, TextStyle.Vietnamese)), s_catalogue["dossier.paid-online"]));
    }

    [Fact]
    public void A_score_is_a_table_of_groups_and_components()
    {
        ScorecardScore score = Scorecard.Vietnam("qd766").Score(new Dictionary<string, ScoreInput>
        {
            ["DOSSIER_RECEIVING_SATISFACTION"] = Ratio.Of(392869, 443565),
            ["PETITION_PROCESSING_ON_TIME"] = Ratio.Of(241, 485),
            ["PETITION_HANDLING_SATISFACTION"] = Ratio.Of(186, 485),
        });
        Golden("score", score);
        Golden("scorecard", score.Scorecard);
    }

    [Fact]
    public void Targets_and_assessments_are_tables()
    {
        Golden("targets", TargetSet.Of(s_catalogue.TargetsOf("infrastructure.5g-population")));
        Golden("assessment", TargetAssessment.Of(s_catalogue.TargetsOf("dossier.paid-online")[0], Figure.Of(Ratio.Of(26, 35))));
    }

    [Fact]
    public void A_catalogue_is_a_table_of_its_indicators() => Golden("catalogue", s_catalogue);

    [Fact]
    public void Observations_roll_ups_and_tallies_are_tables()
    {
        AreaRegistry areas = AreaRegistry.Vietnam();
        Indicator onTime = s_catalogue["dossier.on-time"];
        Period[] quarters = [Period.Quarter(2025, 3), Period.Quarter(2025, 4)];
        ObservationSet set = ObservationSet.Of(
            areas,
            from code in s_provinces
            from period in quarters
            where code == "01" || period == quarters[0]
            select new Observation(onTime, areas[AreaLevel.Province, code, new(2025, 7, 1)], period, ObservedValue.Of(Ratio.Of(code == "01" ? 90 : 26, period == quarters[0] ? 100 : 120)), Source: "made <up>"));
        RollupResult result = set.Rollup(onTime).To([.. s_provinces.Select(code => areas[AreaLevel.Province, code, new(2025, 7, 1)])]).Per(PeriodKind.Quarter).Missing(MissingPolicy.AcceptPartial).Compute();

        Golden("observations", set);
        Golden("rollup", result);
        Golden("comparison", result.ComparedWith(Comparison.PreviousPeriod));
        Assert.Equal("<span>dossier.on-time, Thành phố Hà Nội, 2025-Q3: 90/100</span>", Notebook.Show(set.First()));
    }

    [Fact]
    public void Every_type_that_names_a_formatter_is_shown_by_it()
    {
        Type[] shown = [.. typeof(Rate).Assembly.GetTypes().Where(type => type.GetCustomAttributesData().Any(data => data.AttributeType.Name == "TypeFormatterSourceAttribute"))];
        Assert.Equal(46, shown.Length);

        // The values that need nothing to be made: a default value is shown as well as any.
        foreach (Type type in shown.Where(type => type is { IsValueType: true, IsGenericType: false }))
            Assert.StartsWith("<", Notebook.Show(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_type_is_left_to_the_notebook() => Assert.Null(Notebook.Show("text"));

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("ar-SA")]
    public void What_holds_many_things_says_how_many(string culture)
    {
        using CultureScope scope = new(culture);
        AreaRegistry areas = AreaRegistry.Vietnam();
        (string, object)[] texts =
        [
            ("162 indicators, 96 targets", s_catalogue),
            ("97 units, 64 passages", areas),
            ("restated to 2025-07-01 by Population", areas.RestatedTo(new(2025, 7, 1))),
            ("0 rows added, 0 faults", ObservationSet.Builder(areas)),
            ("Roll-up of dossier.on-time", Rollup.Of(areas, s_catalogue["dossier.on-time"])),
            ("infrastructure.5g-population: 2 targets", TargetSet.Of(s_catalogue.TargetsOf("infrastructure.5g-population"))),
            ("0990: 0 days off, 0 rest days worked", new WorkingCalendarYear(990, [], [])),
        ];
        foreach ((string expected, object value) in texts)
            Assert.Equal(expected, value.ToString());
    }

    private static void Golden(string name, object value) =>
        Support.Golden.Matches(Repository.File($"tests/Cds.Indicators.Tests/Display/{name}.expected.html"), Notebook.Show(value)!);
}
