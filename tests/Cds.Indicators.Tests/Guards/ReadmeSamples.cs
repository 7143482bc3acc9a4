// CA1305, MA0011: the values of the library name their style in the format and read no culture.
#pragma warning disable CA1305, MA0011
using System.Text;
using System.Text.Json;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rankings;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tabular;
using Cds.Indicators.Tallying;
using Cds.Indicators.Targets;
using NodaTime;
using Console = Cds.Indicators.Tests.Guards.SampleConsole;
using ObservationTable = Cds.Indicators.Tabular.ObservationTable;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Guards;

/// <summary>
/// The code of the readmes, compiled and run. A sample named <c>quick-start</c> is a method <c>QuickStart</c> that holds a region
/// <c>readme-quick-start</c>; the text of the region is that of a block marked <c>csharp</c> in README.md or src/Cds.Indicators/README.md.
/// </summary>
/// <remarks>
/// Using directives at the head of a block stand at the head of this file instead. A line that prints says what it prints:
/// <c>Console.WriteLine(rate);   // 74,29%</c>; further lines follow as comments of their own. Readmes print through
/// <c>using Console = Cds.Indicators.Tests.Guards.SampleConsole;</c>, which this file has once there is a sample.
/// </remarks>
internal static class ReadmeSamples
{
    public static void TablesInAndOut()
    {
        #region readme-tables-in-and-out
        // What an office sends: a title, Vietnamese headers, semicolons, a column for each quarter. Workbooks and SDMX-CSV are read in the same way.
        using MemoryStream report = new(Encoding.UTF8.GetBytes("""
            BÁO CÁO KẾT QUẢ GIẢI QUYẾT HỒ SƠ
            Mã chỉ tiêu;Cấp;Đơn vị;Quý III/2025;Quý IV/2025
            dossier.paid-online;tỉnh;Tỉnh Nghệ An;26/35;trên 90%
            """));
        ObservationSet reports = ObservationTable.Read(report, Catalogue.Vietnam(), AreaRegistry.Vietnam());
        foreach (Observation observation in reports)
            Console.WriteLine($"{observation.Area.Name}, {observation.Period}: {observation.Value}");   // Tỉnh Nghệ An, 2025-Q3: 26/35
                                                                                                        // Tỉnh Nghệ An, 2025-Q4: >90%
        #endregion
    }

    public static void QuickStart()
    {
        #region readme-quick-start
        Ratio district = Ratio.Of(26, 35) + Ratio.Of(7, 7);                    // counts are added, part by part
        Console.WriteLine(district.Rate.ToString("vi"));                       // 78,57%
        Console.WriteLine(Ratio.Of(0, 0).Rate.ToString("vi"));                 // mẫu số bằng 0

        Figure paidOnline = Figure.Parse("hơn 94%", TextStyle.Vietnamese);     // more than 94%, not 94%
        Console.WriteLine(paidOnline.Bounds);                                  // (0.94; ∞)

        Period period = Period.Parse("10 tháng năm 2024");
        Console.WriteLine(period);                                             // 2024-YTD10
        Console.WriteLine(period.ShiftYears(-1).ToString("vi"));               // 10 tháng năm 2023

        Target target = Catalogue.Vietnam().TargetsOf("dossier.paid-online")[0];
        Console.WriteLine(target);   // dossier.paid-online 80% by 2030-12-31, 03/NQ-CP, Phụ lục I, 11.6 (9/1/2025) [Q]
        Console.WriteLine(target.Assess(paidOnline));                          // Met
        #endregion
    }

    public static void Package()
    {
        #region readme-package
        // A rate is divided last and rounded once.
        Outcome<Rate> onShelf = Ratio.Of(26, 35).Rate;
        Console.WriteLine(onShelf.ToString("vi"));   // 74,29%
        Console.WriteLine((onShelf.Value - Rate.OfPercent(70)).ToString("vi"));   // +4,29 điểm %

        // Published words are bounds: three answers, not two.
        Figure digitised = Figure.Parse("trên 90%", TextStyle.Vietnamese);
        Console.WriteLine(digitised.Against(Figure.AtLeast(95, FigureForm.Percent)));   // Undetermined

        // A month of Decree 09/2019 runs from the 15th to the 14th, and is never mixed with a calendar month.
        Period month = Period.Month(2024, 6, ReportingCalendar.Decree09);
        Console.WriteLine($"{month}: {month.ToString("vi")}");   // 2024-M06@ND09: tháng 6/2024 (theo Nghị định 09/2019/NĐ-CP)

        // Deadlines run over working days; a year that is not known is refused.
        WorkingCalendar calendar = WorkingCalendar.VietnamPublicSector();
        Console.WriteLine(calendar.AddWorkingDays(new LocalDate(2026, 2, 13), 1).ToString("uuuu-MM-dd", null));   // 2026-02-23

        // Indicators are data with provenance.
        Console.WriteLine(Catalogue.Vietnam()["dossier.paid-online"].Name.English);   // Dossiers paid online
        Console.WriteLine(JsonSerializer.Serialize(onShelf, IndicatorsJson.Options));   // {"kind":"value","value":"26/35"}
        #endregion
    }

    public static void RollUp()
    {
        #region readme-roll-up
        // Counts add over areas and time, through the reform of 2025, and are divided last.
        AreaRegistry areas = AreaRegistry.Vietnam();
        Indicator onTime = Catalogue.Vietnam()["dossier.on-time"];
        Period may = Period.Month(2025, 5);
        ObservationSet observations = ObservationSet.Builder(areas)
            .Add(onTime, AreaLevel.Province, "35", may, ObservedValue.Of(Ratio.Of(880, 900)))    // Hà Nam
            .Add(onTime, AreaLevel.Province, "36", may, ObservedValue.Of(Ratio.Of(1900, 2000)))  // Nam Định
            .Add(onTime, AreaLevel.Province, "37", may, ObservedValue.Of(Ratio.Of(970, 1000)))   // Ninh Bình
            .Build();
        Rollup rollup = observations.Rollup(onTime).To(AreaLevel.Province).RestatedTo(new LocalDate(2025, 7, 1));
        RollupCell month = rollup.Per(PeriodKind.Month).Compute()["37", "2025-M05"];
        Console.WriteLine($"{month.Counts}: {month.Rate.ToString("vi")}");   // 3750/3900: 96,15%
        RollupCell quarter = rollup.Per(PeriodKind.Quarter).Compute()["37", "2025-Q2"];
        Console.WriteLine(quarter.Rate.ToString("vi"));                      // chưa đủ số liệu (3/9)
        Console.WriteLine(quarter.Coverage.MissingReports().First());        // Tỉnh Hà Nam (province:35), 2025-M04
        #endregion
    }

    public static void RecordsToRates()
    {
        #region readme-records-to-rates
        // Three dossiers (hồ sơ) of one commune: two submitted online, two with a fee, one of them paid online.
        Dossier[] dossiers =
        [
            new() { Area = "14797", ReceivedOn = new DateOnly(2025, 8, 4), IsSubmittedOnline = true },
            new() { Area = "14797", ReceivedOn = new DateOnly(2025, 8, 5), IsSubmittedOnline = true, Fee = 15_000, IsPaidOnline = true },
            new() { Area = "14797", ReceivedOn = new DateOnly(2025, 8, 6), Fee = 100_000 },
        ];

        DossierRates ready = DossierRates.ByStanding(Catalogue.Vietnam());
        TallyPlan<Dossier> plan = RateSet.Of(ready.ReceivedOnline, ready.PaidOnline, ready.OnTime).Per(PeriodKind.Month);
        Tally tally = plan.Tally(dossiers);                                    // one pass for all rates

        Period august = Period.Month(2025, 8);
        Console.WriteLine(tally.Rate("dossier.received-online", "14797", august).ToString("vi"));   // 66,67%
        Console.WriteLine(tally.Counts("dossier.paid-online", "14797", august));                    // 1/2
        Console.WriteLine(tally.Rate("dossier.on-time", "14797", august).ToString("vi"));           // mẫu số bằng 0
        Console.WriteLine(tally.Rate("dossier.on-time", "16012", august).ToString("vi"));           // chưa có số liệu

        // Parts, days and servers are counted apart and merged in any order, with the same result to the last bit.
        Console.WriteLine(Tally.Merge(plan.Tally(dossiers[1..]), plan.Tally(dossiers[..1])) == tally);   // True
        #endregion
    }

    public static void RatesToPoints()
    {
        #region readme-rates-to-points
        // Three real counts of Đắk Lắk by 766/QĐ-TTg: each component is rounded, then they are added (5.90 + 2.98 + 2.30).
        ScorecardScore score = Scorecard.Vietnam("qd766").Score(new Dictionary<string, ScoreInput>
        {
            ["DOSSIER_RECEIVING_SATISFACTION"] = Ratio.Of(392869, 443565),
            ["PETITION_PROCESSING_ON_TIME"] = Ratio.Of(241, 485),
            ["PETITION_HANDLING_SATISFACTION"] = Ratio.Of(186, 485),
        });
        Console.WriteLine(score.Group("handling-satisfaction"));   // handling-satisfaction 11.18/18
        Console.WriteLine(score["DOSSIER_RECEIVING_SATISFACTION"].Explain("vi"));   // DOSSIER_RECEIVING_SATISFACTION, 5.4. Hài lòng trong tiếp nhận, giải quyết thủ tục hành chính: 392.869/443.565 ≈ 88,57%; đạt từ 90% được điểm tối đa, thấp hơn tính theo tỷ lệ; 5,90471… → 5,9/6 điểm. Căn cứ: 766/QĐ-TTg, 5.4 (23/6/2022) [S]

        // The published totals of four provinces; equal points share a place.
        Dictionary<string, decimal> totals = new() { ["Gia Lai"] = 65.57m, ["Quảng Ninh"] = 65.47m, ["Tây Ninh"] = 65.47m, ["Đắk Lắk"] = 65.13m };
        Ranking<string> ranking = Ranking.Of(totals.Keys, province => totals[province], Direction.HigherIsBetter);
        Console.WriteLine(ranking["Tây Ninh"].ToString("vi"));   // đồng hạng 2/4
        Console.WriteLine(ranking["Đắk Lắk"].ToString("vi"));    // thứ 4/4

        // Held against a target: reached or not, and how far away.
        Target paidOnline = Catalogue.Vietnam().TargetsOf("dossier.paid-online")[0];   // 80% by the end of 2030
        TargetAssessment paid = TargetAssessment.Of(paidOnline, Figure.Of(Ratio.Of(26, 35)));
        Console.WriteLine($"{paid.Status}: {paid.Gap.ToString("vi")}");   // NotMet: còn thiếu 5,71 điểm phần trăm
        #endregion
    }

    public static void OwnScorecard()
    {
        #region readme-own-scorecard
        // A scorecard of a province's own: what does not fit (maxima, gaps, a rule that falls where the indicator gets better) is refused, all at once.
        LegalBasis basis = new("Quy chế của tỉnh", "Điều 5", null, null, Confidence.Official);
        Scorecard card = Scorecard.Of(new ScorecardDefinition
        {
            Code = "own",
            Name = new LocalizedText("Bộ chỉ số của tỉnh", "Index of the province"),
            LegalBasis = basis,
            Maximum = 100,
            Rounding = new ScoreRounding(RoundingStage.Component, Rounding.HalfAwayFromZero(2)),
            Bands = ScoreBand.Ladder(100, basis, ("weak", new LocalizedText("Yếu", "Weak"), 0), ("good", new LocalizedText("Tốt", "Good"), 80)),
            Groups =
            [
                new ScoreGroup
                {
                    Code = "services", Name = new LocalizedText("Dịch vụ công", "Services"), Maximum = 100, LegalBasis = basis,
                    Components =
                    [
                        new() { Code = "ON_TIME", Indicator = Catalogue.Vietnam()["dossier.on-time"], Maximum = 60, Rule = ScoreRule.Linear(), LegalBasis = basis },
                        new() { Code = "PAID_ONLINE", Indicator = Catalogue.Vietnam()["dossier.paid-online"], Maximum = 40, Rule = ScoreRule.LinearTo(Rate.OfPercent(80)), LegalBasis = basis },
                    ],
                },
            ],
        });

        // Words are bounds of points as well: "trên 60%" of 40 points leaves more than one total and, here, one band.
        ScorecardScore score = card.Score(new Dictionary<string, ScoreInput> { ["ON_TIME"] = Ratio.Of(26, 27), ["PAID_ONLINE"] = Figure.Parse("trên 60%", TextStyle.Vietnamese) });
        Console.WriteLine($"{score.Bounds}, {score.Band.Value.Name.Vietnamese}");   // [87.78; 97.78], Tốt
        #endregion
    }

    public static void RecordsToPoints()
    {
        #region readme-records-to-points
        // Every commune of a tally. A component that was not counted is missing, which is not zero.
        DossierRates ready = DossierRates.ByStanding(Catalogue.Vietnam());
        Tally tally = RateSet.Of(ready.PaidOnline, ready.ReceivedOnline).Per(PeriodKind.Month).Tally(
        [
            new Dossier { Area = "14797", ReceivedOn = new DateOnly(2025, 8, 5), Fee = 15_000, IsPaidOnline = true },
            new Dossier { Area = "14797", ReceivedOn = new DateOnly(2025, 8, 6), Fee = 100_000 },
            new Dossier { Area = "16012", ReceivedOn = new DateOnly(2025, 8, 6), Fee = 100_000, IsPaidOnline = true },
        ]);
        IReadOnlyList<KeyValuePair<string, ScorecardScore>> scores = Scorecard.Vietnam("qd766").ScoreAll(
            tally.Areas, (commune, component) => ScoreInput.FromTally(tally, component.Indicator, commune, Period.Month(2025, 8)));
        Console.WriteLine(scores[0].Value["PAYMENT_DOSSIER"]);   // PAYMENT_DOSSIER 3/6

        // Their points are exact, so they rank as they are.
        Ranking<KeyValuePair<string, ScorecardScore>> ranked = Ranking.Of(scores, commune => commune.Value["PAYMENT_DOSSIER"].Points, Direction.HigherIsBetter);
        Console.WriteLine(ranked[scores[0]].ToString("vi"));   // thứ 2/2
        #endregion
    }

    public static void Tallying()
    {
        #region readme-tallying
        // Which records make an indicator, and which area and day they belong to. The conditions are expressions.
        Catalogue catalogue = Catalogue.Vietnam();
        RateSet<Row> rates = RateSet.Of(
            RecordDimensions<Row>.By(d => d.Commune, d => d.Received)
                .Ratio(catalogue["dossier.received-online"], denominator: d => true, numerator: d => d.IsOnline),
            RecordDimensions<Row>.By(d => d.Commune, d => d.Finished)
                .Ratio(catalogue["dossier.on-time"], denominator: d => d.Finished != null, numerator: d => d.Finished <= d.Due));
        Row[] rows =
        [
            new("00070", Received: new DateOnly(2025, 8, 4), Due: new DateOnly(2025, 8, 7), Finished: new DateOnly(2025, 8, 6), IsOnline: true),
            new("00070", Received: new DateOnly(2025, 8, 29), Due: new DateOnly(2025, 9, 4), Finished: new DateOnly(2025, 9, 5), IsOnline: true),
            new("00070", Received: new DateOnly(2025, 8, 29), Due: new DateOnly(2025, 9, 9), Finished: null, IsOnline: false),
        ];

        // Months, quarters or any reporting calendar; what lies outside the year is refused, not dropped.
        TallyPlan<Row> plan = rates.Per(PeriodKind.Month).During(Period.OfYear(2025));
        Tally tally = plan.Tally(rows);
        Console.WriteLine(tally.Counts("dossier.received-online", "00070", Period.Month(2025, 8)));   // 2/3
        Console.WriteLine(tally.Counts("dossier.on-time", "00070", Period.Month(2025, 9)));           // 0/1

        // A tally is kept as bytes or JSON, and says what it counted; tallies of other definitions are not merged with it.
        Tally kept = Tally.FromBytes(tally.ToBytes());
        Console.WriteLine(kept == tally);                           // True
        Console.WriteLine(kept.Structure.Columns[1].Numerator);     // count where x.Finished != null && x.Finished <= x.Due
        #endregion
    }

    public static void Dossiers()
    {
        #region readme-dossiers
        // The deadline clock: working days and office hours, and what a request for a supplement does to the limit.
        WorkingClock clock = new(WorkingCalendar.VietnamPublicSector(), OfficeHours.Example());
        DossierTimes times = new(new LocalDateTime(2026, 3, 2, 9, 30))
        {
            Limit = ProcessingLimit.WorkingDays(3),
            Supplements = [new SupplementRequest(new LocalDateTime(2026, 3, 3, 10, 0), new LocalDateTime(2026, 3, 5, 10, 0))],
            Ended = new DossierEnd(new LocalDateTime(2026, 3, 6, 16, 0), DossierEnding.Processed),
        };
        DeadlineJudgement judgement = DeadlinePolicy.Decision766(clock, EarlyBoundary.BeforeDueDay).Judge(times, lastDayOfPeriod: new LocalDate(2026, 3, 31));
        Console.WriteLine($"{judgement.Standing}, {judgement.Deducted.TotalDays} days deducted");   // SettledEarly, 2 days deducted

        // The rates of dossiers are ready-made: a type of your own is mapped to them once.
        RateSet<Row> progress = DossierRates.ByAppointment(Catalogue.Vietnam(), asOf: new DateOnly(2025, 9, 30)).Progress
            .From((Row row) => new Dossier { Area = row.Commune, ReceivedOn = row.Received, DueOn = row.Due, EndedOn = row.Finished });
        Console.WriteLine(progress["dossier.on-time"].Denominator!.Text);   // count where x.Finished <= 2025-09-30
        #endregion
    }

    public static void Targets()
    {
        #region readme-targets
        // Reached or not, by how much, and whether in time: a locality gives the figure that it started from.
        Target paid = Catalogue.Vietnam().TargetsOf("dossier.paid-online")[0].WithBaseline(new DatedFigure(Figure.Parse("62%"), new LocalDate(2024, 12, 31)));
        TargetAssessment now = TargetAssessment.Of(paid, new DatedFigure(Figure.Parse("69.5%"), new LocalDate(2026, 6, 30)));
        Console.WriteLine(now.ToString("vi"));   // dossier.paid-online 80% đến ngày 31/12/2030: 69,5%, chưa đạt, còn thiếu 10,5 điểm phần trăm
        Console.WriteLine(now.PathStatus);       // OnTrack

        // When it is reached at this pace: equal steps a day, no forecast. Where the figures do not carry a day, the reason is given instead.
        Outcome<TargetProjection> pace = TargetProjection.Of(paid, [paid.Baseline!, new DatedFigure(Figure.Parse("69.5%"), new LocalDate(2026, 6, 30))]);
        Console.WriteLine(pace.Value.ToString("vi"));   // 62% (31/12/2024) → 69,5% (30/06/2026): đạt ngày 03/08/2028, kịp hạn (hạn 31/12/2030)

        // Published words are judged at both ends, and documents that contradict each other stand side by side.
        Console.WriteLine(TargetAssessment.Of(paid, Figure.Parse("hơn 75%", TextStyle.Vietnamese)).Status);   // Undetermined
        TargetConflict conflict = TargetSet.Of(Catalogue.Vietnam().TargetsOf("infrastructure.5g-population")).Conflicts[0];
        Console.WriteLine(conflict.ToString("vi"));   // cùng hạn nhưng khác mức: 57-NQ/TW 100% đến ngày 31/12/2030; 03/NQ-CP 99% đến ngày 31/12/2030
        #endregion
    }

    public static void Rankings()
    {
        #region readme-rankings
        // Equal scores share a place and the next one is left out. Who has no score has no place, and it is said why.
        Dictionary<string, Outcome<decimal>> scores = new()
        {
            ["Gia Lai"] = Outcome.Of(65.57m),
            ["Quảng Ninh"] = Outcome.Of(65.47m),
            ["Tây Ninh"] = Outcome.Of(65.47m),
            ["Đắk Lắk"] = Outcome.Of(65.13m),
            ["Huế"] = Outcome.NoData<decimal>(),
        };
        Ranking<string> ranking = Ranking.Of(scores.Keys, province => scores[province], Direction.HigherIsBetter);
        Console.WriteLine(ranking["Tây Ninh"].ToString("vi"));   // đồng hạng 2/4
        Console.WriteLine(ranking["Đắk Lắk"].ToString("vi"));    // thứ 4/4
        Console.WriteLine(ranking["Huế"].ToString("vi"));        // chưa có số liệu

        // Published words leave more than one place open.
        string[] published = ["95,2%", "hơn 94%", "94%"];
        BoundedRanking<string> paidOnline = Ranking.OfFigures(
            published, words => Outcome.Of(Figure.Parse(words, TextStyle.Vietnamese)), Catalogue.Vietnam()["dossier.paid-online"]);
        Console.WriteLine(paidOnline["hơn 94%"].ToString("vi"));   // thứ 1–2/3

        // "Nhóm khá của 11 huyện miền núi" means what a stated definition says.
        RankTiers tiers = RankTiers.ExampleQuarters();
        Console.WriteLine(tiers.PlacesOf(tiers["nhóm khá"], 11).ToString("vi"));   // thứ 4–6/11
        #endregion
    }

    /// <summary>The record of the samples, as their readme tells it.</summary>
    private sealed record Row(string Commune, DateOnly Received, DateOnly Due, DateOnly? Finished, bool IsOnline);
}
