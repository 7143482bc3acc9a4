using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Dossiers;
using Cds.Indicators.Indicators;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Guards;

public sealed class CultureTests
{
    [Fact]
    public void The_cultures_are_real() => Assert.Equal("1,5", 1.5.ToString(CultureInfo.GetCultureInfo("vi-VN")));

    [Fact]
    public void Invariant_globalisation_is_off() =>
        Assert.False(AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) && invariant);

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_cultures_of_the_suite_are_installed(string name) =>
        Assert.NotEqual(CultureInfo.InvariantCulture.CompareInfo, CultureInfo.GetCultureInfo(name, predefinedOnly: true).CompareInfo);

    [Fact]
    public void The_time_zone_farthest_east_is_real_where_the_suite_is_asked_to_run_in_it()
    {
        if (Environment.GetEnvironmentVariable("TZ") == "Pacific/Kiritimati")
            Assert.Equal(TimeSpan.FromHours(14), TimeZoneInfo.Local.BaseUtcOffset);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("ar-SA")]
    public void A_record_prints_the_same_in_every_culture(string culture)
    {
        using CultureScope scope = new(culture);
        LocalDate day = new(2025, 7, 1);
        LegalBasis basis = new("766/QĐ-TTg", "5.2", Date: null, null, Confidence.Secondary);
        (string, object)[] texts =
        [
            ("[4; ∞): 2.5", new ScoreStep(Interval.AtLeast(4), 2.50m)),
            ("6.5 (766/QĐ-TTg, 5.2 [S])", new ZeroDenominatorRule(6.5m, basis)),
            ("own: Bộ (Set), 99.5", new ScorecardDefinition { Code = "own", Name = new LocalizedText("Bộ", "Set"), LegalBasis = basis, Maximum = 99.5m, Groups = [] }),
            ("00070, received 2025-07-01, ended 2025-07-31", new Dossier { Area = "00070", ReceivedOn = new DateOnly(2025, 7, 1), EndedOn = new DateOnly(2025, 7, 31) }),
            ("(no area), due 2025-07-02", new Dossier { DueOn = new DateOnly(2025, 7, 2) }),
            ("2025-07-01 Day", new DayOff(day, "Ngày", "Day", basis)),
            ("2025-07-01 for 2025-07-02", new WorkedRestDay(day, day.PlusDays(1), basis)),
            ("nothing given", new PeriodReadingOptions()),
            ("as of 2025-07-01, reporting year from 07-01", new PeriodReadingOptions { AsOf = day, ReportingYearStart = new AnnualDate(7, 1) }),
            ("Phường Hoàn Kiếm (00070), from 2025-07-01", new AreaEntry { Level = AreaLevel.Commune, Code = "00070", Name = "Phường Hoàn Kiếm", ValidFrom = day }),
            (
                "province:02 → province:08 on 2025-07-01",
                new SuccessionEntry { Effective = day, PredecessorLevel = AreaLevel.Province, PredecessorCode = "02", SuccessorLevel = AreaLevel.Province, SuccessorCode = "08", Extent = SuccessionExtent.Whole }),
            (
                "commune:01615 → commune:01636@2025-07-01 on 2025-07-01, share 214/351",
                new SuccessionShare { Effective = day, Predecessor = AreaKey.Parse("commune:01615", CultureInfo.InvariantCulture), Successor = AreaKey.Parse("commune:01636@2025-07-01", CultureInfo.InvariantCulture), Share = Rational.Of(2_140, 3_510) }),
        ];

        Assert.All(texts, static text => Assert.Equal(text.Item1, text.Item2.ToString()));
    }
}
