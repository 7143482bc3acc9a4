using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tallying;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;
using PeriodKind = Cds.Indicators.Periods.PeriodKind;

namespace Cds.Indicators.Tests.Scoring;

/// <summary>From what was counted to points: tallies of records, roll-ups of observations, all communes of the country.</summary>
public sealed class CountedScoreTests
{
    private static readonly Period s_august = Period.Month(2025, 8);
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();
    private static readonly Scorecard s_card = Scorecard.Vietnam("qd766");

    /// <summary>Two communes: of three dossiers with a fee two are paid online, and of four settled three are in time.</summary>
    private static readonly Tally s_tally = RateSet.Of(DossierRates.ByAppointment(s_catalogue, new DateOnly(2025, 9, 30)).PaidOnline, DossierRates.ByAppointment(s_catalogue, new DateOnly(2025, 9, 30)).OnTimeOrWithin)
        .Per(PeriodKind.Month)
        .Tally(
        [
            new Dossier { Area = "14797", ReceivedOn = new DateOnly(2025, 8, 4), DueOn = new DateOnly(2025, 8, 7), EndedOn = new DateOnly(2025, 8, 6), Fee = 15_000, IsPaidOnline = true },
            new Dossier { Area = "14797", ReceivedOn = new DateOnly(2025, 8, 5), DueOn = new DateOnly(2025, 8, 8), EndedOn = new DateOnly(2025, 8, 8), Fee = 15_000, IsPaidOnline = true },
            new Dossier { Area = "14797", ReceivedOn = new DateOnly(2025, 8, 5), DueOn = new DateOnly(2025, 8, 8), EndedOn = new DateOnly(2025, 8, 11), Fee = 15_000 },
            new Dossier { Area = "16012", ReceivedOn = new DateOnly(2025, 8, 6), DueOn = new DateOnly(2025, 8, 9), EndedOn = new DateOnly(2025, 8, 8) },
        ]);

    [Fact]
    public void A_tally_is_scored_in_a_line()
    {
        IReadOnlyList<KeyValuePair<string, ScorecardScore>> scores =
            s_card.ScoreAll(s_tally.Areas, static (commune, component) => ScoreInput.FromTally(s_tally, component.Indicator, commune, s_august));

        Assert.Equal(["14797", "16012"], scores.Select(static score => score.Key));
        Assert.Equal([(13.33m, 4.00m), (20m, 0m)], scores.Select(static score => (score.Value["PROGRESS_ON_TIME"].Points.Printed(), score.Value["PAYMENT_DOSSIER"].Points.Printed())));
        Assert.Equal("2/3", scores[0].Value["PAYMENT_DOSSIER"].Input.ToString());
        Assert.Equal(Ratio.None, scores[1].Value["PAYMENT_DOSSIER"].Input.Counts);
        Assert.Equal(ScoreInput.Missing("the tally does not count petition.on-time"), scores[0].Value["PETITION_PROCESSING_ON_TIME"].Input);
    }

    [Fact]
    public void Where_nothing_was_counted_nothing_is_scored()
    {
        ScoreInput input = ScoreInput.FromTally(s_tally, s_catalogue["dossier.paid-online"], "99999", s_august);
        Assert.True(input.IsMissing);
        Assert.Equal(s_tally.Counts("dossier.paid-online", "99999", s_august).Reason, input.Reason);
        Assert.Equal(input, ScoreInput.Of(s_tally.Counts("dossier.paid-online", "99999", s_august)));
        Assert.Equal(ScoreInput.Of(Ratio.Of(2, 3)), ScoreInput.Of(Outcome.Of(Ratio.Of(2, 3))));
    }

    [Fact]
    public void A_tally_that_counts_in_other_units_is_refused() => Assert.StartsWith(
        "The tally counts otherwise than the indicator: 'dossier.paid-online' has 0 and 0 decimals here, and 1 and 1 there.",
        Assert.Throws<ArgumentException>(static () =>
            ScoreInput.FromTally(s_tally, Made.Ratio(Made.Measure("a", decimals: 1), Made.Measure("b", decimals: 1), code: "dossier.paid-online"), "14797", s_august)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_single_number_is_in_the_unit_of_its_measure()
    {
        Measure fees = Made.Measure("fees", decimals: 2);
        AmountIndicator income = Made.Amount(fees);
        Tally tally = RateSet.Of(RecordDimensions<Dossier>.By(d => d.Area, d => d.ReceivedOn).Number(income, d => true, d => d.Fee))
            .Per(PeriodKind.Month).Tally([new Dossier { Area = "1", ReceivedOn = new DateOnly(2025, 8, 4), Fee = 1250 }]);

        Assert.Equal(ScoreInput.Of(Rational.Of(25, 2)), ScoreInput.FromTally(tally, income, "1", s_august));
    }

    /// <summary>Hà Nam, Nam Định and Ninh Bình are one province from 1 July 2025: 3,750 of 3,900 is 96.15%, and 20 points of it are 19.23.</summary>
    [Fact]
    public void A_province_is_scored_after_the_reform_by_the_counts_of_its_former_ones()
    {
        RollupResult may = Provinces("dossier.on-time-or-within");
        ScorecardScore score = s_card.Score(component =>
            may.Subjects.Contains(component.Indicator) ? ScoreInput.Of(may.Of(component.Indicator)["37", "2025-M05"]) : ScoreInput.Missing());

        Assert.Equal(Ratio.Of(3750, 3900), score["PROGRESS_ON_TIME"].Input.Counts);
        Assert.Equal(19.23m, score["PROGRESS_ON_TIME"].Points.Printed());
    }

    /// <summary>Together 4,650 of 5,100 is 91.18%; the new Ninh Bình has 96.15%, Hưng Yên 75%: 3 points and 0.5 for each percentage point above.</summary>
    [Fact]
    public void Provinces_are_held_against_the_mean_of_what_was_rolled_up()
    {
        RollupResult may = Provinces("dossier.fully-online-of-settled");
        RollupTarget[] merged = [.. may.Targets.Where(static target => target.Code is "33" or "37")];
        IReadOnlyList<KeyValuePair<RollupTarget, ScorecardScore>> scores =
            Scorecard.Vietnam("nd307-12").ScoreAll(merged, (province, _) => ScoreInput.Of(may[province, Period.Month(2025, 5)]));

        Assert.Equal([("33", 3m), ("37", 5m)], scores.Select(static score => (score.Key.Code, score.Value.Points.Printed())));
        Assert.Equal(["31/34", "31/34"], scores.Select(static score => score.Value["FULLY_ONLINE"].Mean!.Value.ToString()));
    }

    [Fact]
    public void A_cell_without_a_value_is_missing_for_its_own_reason()
    {
        Indicator indicator = s_catalogue["dossier.on-time-or-within"];
        RollupCell none = Provinces(indicator.Code)["01", "2025-M05"];
        RollupCell part = Observed(indicator).Rollup(indicator).To(AreaLevel.Province).RestatedTo(new LocalDate(2025, 7, 1)).Per(PeriodKind.Quarter).Compute()["37", "2025-Q2"];

        Assert.Equal((OutcomeKind.NoData, true), (ScoreInput.Of(none).Absence, ScoreInput.Of(none).IsMissing));
        Assert.Equal((OutcomeKind.Incomplete, true), (ScoreInput.Of(part).Absence, ScoreInput.Of(part).IsMissing));
    }

    [Fact]
    public void A_published_percentage_stays_the_figure_that_it_is()
    {
        Indicator indicator = s_catalogue["dossier.paid-online"];
        RollupCell cell = ObservationSet.Builder(AreaRegistry.Vietnam()).Add(indicator, AreaLevel.Province, "38", s_august, ObservedValue.Of(Figure.Parse("trên 94%", TextStyle.Vietnamese))).Build()
            .Rollup(indicator).To(AreaLevel.Province).Per(PeriodKind.Month).Compute()["38", "2025-M08"];

        Assert.Equal(ScoreInput.Of(Figure.Parse("trên 94%", TextStyle.Vietnamese)), ScoreInput.Of(cell));
    }

    /// <summary>Every commune with counts of its own, scored and ranked by its total; checked by decimals and by counting who is better.</summary>
    [Fact]
    public void All_communes_of_the_country_are_scored_and_ranked()
    {
        const int Communes = 3_321;
        int[] communes = [.. Enumerable.Range(0, Communes)];
        IReadOnlyList<KeyValuePair<int, ScorecardScore>> scores = s_card.ScoreAll(communes, static commune => Cards.Inputs(("PROGRESS_ON_TIME", Ratio.Of(commune * 7 % 500, 500)), ("DOSSIER_SYNC", Ratio.Of(commune % 97, 97))));
        Ranking<int> ranking = Ranking.Of(communes, commune => scores[commune].Value.Points, Direction.HigherIsBetter);

        decimal[] totals = [.. communes.Select(static commune => 2 + (20m * (commune * 7 % 500) / 500) + Math.Round(6m * (commune % 97) / 97, 2, MidpointRounding.AwayFromZero))];
        Assert.Equal(totals, scores.Select(static score => score.Value.Points.Printed()));
        Assert.All(communes.Where(static commune => commune % 100 == 0), commune => Assert.Equal(1 + totals.Count(total => total > totals[commune]), ranking[commune].Value.First));
    }

    [Fact]
    public void Null_is_refused()
    {
        Indicator indicator = s_catalogue["dossier.paid-online"];
        Assert.Equal("cell", Assert.Throws<ArgumentNullException>(static () => ScoreInput.Of((RollupCell)null!)).ParamName);
        Assert.Equal("tally", Assert.Throws<ArgumentNullException>(() => ScoreInput.FromTally(null!, indicator, "1", s_august)).ParamName);
        Assert.Equal("indicator", Assert.Throws<ArgumentNullException>(static () => ScoreInput.FromTally(s_tally, null!, "1", s_august)).ParamName);
        Assert.Equal("area", Assert.Throws<ArgumentNullException>(() => ScoreInput.FromTally(s_tally, indicator, null!, s_august)).ParamName);
    }

    private static RollupResult Provinces(string code)
    {
        Indicator indicator = s_catalogue[code];
        return Observed(indicator).Rollup(indicator).To(AreaLevel.Province).RestatedTo(new LocalDate(2025, 7, 1)).Per(PeriodKind.Month).Compute();
    }

    private static ObservationSet Observed(Indicator indicator)
    {
        Period may = Period.Month(2025, 5);
        return ObservationSet.Builder(AreaRegistry.Vietnam())
            .Add(indicator, AreaLevel.Province, "35", may, ObservedValue.Of(Ratio.Of(880, 900)))
            .Add(indicator, AreaLevel.Province, "36", may, ObservedValue.Of(Ratio.Of(1900, 2000)))
            .Add(indicator, AreaLevel.Province, "37", may, ObservedValue.Of(Ratio.Of(970, 1000)))
            .Add(indicator, AreaLevel.Province, "33", may, ObservedValue.Of(Ratio.Of(400, 500)))
            .Add(indicator, AreaLevel.Province, "34", may, ObservedValue.Of(Ratio.Of(500, 700)))
            .Build();
    }
}
