using System.Globalization;
using System.Text;
using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;

namespace Cds.Indicators.Tests.Json;

public sealed class ScorecardDocumentTests
{
    private const string Written = "tests/Cds.Indicators.Tests/Reference/json/scorecard-written.approved.json";
    private static readonly JsonSerializerOptions s_indented = new(IndicatorsJson.Options) { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void Version_1_of_a_scorecard_stays_readable()
    {
        Scorecard card = Fixture();

        Assert.Equal(("own", 62m, MissingComponents.LeftOut, "For tests"), (card.Code, card.Maximum, card.Missing, card.Note!.English));
        Assert.Equal(new LegalBasis("1/QĐ-UBND", "Phụ lục", new LocalDate(2025, 7, 1), "công báo", Confidence.Official), card.LegalBasis);
        Assert.Equal(new ScoreRounding(RoundingStage.Component, Rounding.Published), card.Rounding);
        Assert.Equal([AreaLevel.Province, AreaLevel.Commune], card.Levels.AsEnumerable());
        Assert.Equal(["low [0; 30)", "middle [30; 50]", "high (50; 62]"], card.Bands.Select(static band => $"{band}"));
        Assert.Equal(
            ["process (15)", "work (25)", "meetings (20)", "staff (5)", "exchange (10)", "others (12)"],
            card.AllGroups.Select(static group => $"{group}"));
        Assert.Equal(
            ["PUBLISHED (6)", "ON_TIME (4)", "LATE (5)", "OFFERED (20)", "OFFICERS (5)", "SIGNED (5)", "SYNC (2)", "PETITIONS (3)", "OCOP (10)", "COPIES (2)", "ON_STAFF (0)"],
            card.Components.Select(static component => $"{component}"));
        Assert.Equal(new ZeroDenominatorRule(6, new LegalBasis("2/QĐ-UBND", null, null, null, Confidence.Secondary)), card["PUBLISHED"].ZeroDenominator);
        Assert.Equal((Rounding.Of(RoundingMode.HalfToEven, 1), "On time", "SYNC"), (card["PUBLISHED"].PercentRounding!.Value, card["ON_TIME"].Name!.English, card["PETITIONS"].TimesRateOf));
        Assert.Equal(("Not settled", "Not settled"), (card["LATE"].Unsettled!.English, card.AllGroups[1].Unsettled!.English));
        Assert.Equal(["late-5", "no-meetings"], card.Variants.Select(static variant => variant.Code));
        Assert.Equal(["no-meetings"], card.ChosenVariants.AsEnumerable());
    }

    [Theory]
    [InlineData("PUBLISHED", "2/5", "3")]
    [InlineData("PUBLISHED", "9/10", "6")]
    [InlineData("ON_TIME", "3/4", "2")]
    [InlineData("LATE", "1/60", "2.5")]
    [InlineData("OFFERED", "1/4", "5")]
    [InlineData("OFFICERS", "1", "2.5")]
    [InlineData("PETITIONS", "1/2", "1")]
    [InlineData("PETITIONS", "17/20", "2")]
    [InlineData("OCOP", "7.25", "7.25")]
    [InlineData("COPIES", "0", "2")]
    public void The_rules_of_version_1_stay_what_they_are(string code, string value, string points)
    {
        ScoreComponent component = Fixture()[code];
        Assert.Equal(Number(points), component.Rule.PointsOf(Number(value), component.Maximum).Value);
    }

    [Fact]
    public void Means_and_steps_of_version_1_stay_what_they_are()
    {
        Scorecard card = Fixture();
        Assert.Equal(Number("3.5"), card["SIGNED"].Rule.PointsOf(Number("0.71"), 5, mean: Number("0.7")).Value);
        ScoreRule steps = Read(FixtureText.Replace("\"chosen\": [ \"no-meetings\" ]", "\"chosen\": []", StringComparison.Ordinal))["BRIEFINGS"].Rule;
        Assert.Equal((0, 12.5m, 20), (steps.PointsOf(Number("0.5"), 20).Value, steps.PointsOf(1, 20).Value, steps.PointsOf(4, 20).Value));
    }

    [Fact]
    public void A_scorecard_is_written_as_approved() => Golden.Matches(Repository.File(Written), JsonSerializer.Serialize(Fixture(), s_indented));

    [Fact]
    public void What_is_written_reads_back()
    {
        AssertSame(Fixture(), Read(File.ReadAllText(Repository.File(Written))));
        AssertSame(Fixture(), JsonSerializer.Deserialize<Scorecard>(JsonSerializer.Serialize(Fixture()))!);
        AssertSame(Fixture(), IndicatorsJson.Read(Doors.Write(Fixture()), IndicatorsJsonContext.Default.Scorecard, "copy.json"));
        using MemoryStream stream = new(JsonSerializer.SerializeToUtf8Bytes(Fixture(), IndicatorsJsonContext.Default.Scorecard));
        AssertSame(Fixture(), Scorecard.Read(stream, "copy.json", Catalogue.Vietnam()));
    }

    [Fact]
    public void Scorecards_made_in_code_read_back() => Property.Holds(
        Arb.From(Gen.Choose(0, int.MaxValue)),
        static seed =>
        {
            Scorecard card = new RandomScorecard(seed).Make();
            string json = JsonSerializer.Serialize(card);
            Scorecard read = JsonSerializer.Deserialize<Scorecard>(json)!;
            AssertSame(card, read);
            Assert.Equal(json, JsonSerializer.Serialize(read));
        });

    [Fact]
    public void What_was_chosen_is_kept_and_the_rest_can_still_be()
    {
        Scorecard card = Read(FixtureText.Replace("\"chosen\": [ \"no-meetings\" ]", "\"chosen\": []", StringComparison.Ordinal));
        Scorecard both = JsonSerializer.Deserialize<Scorecard>(JsonSerializer.Serialize(card.With("no-meetings")))!.With("late-5");

        Assert.Equal(["no-meetings", "late-5"], both.ChosenVariants.AsEnumerable());
        AssertSame(card.With("no-meetings", "late-5"), JsonSerializer.Deserialize<Scorecard>(JsonSerializer.Serialize(both))!);
        Assert.Empty(card.ChosenVariants);
        Assert.DoesNotContain("chosen", JsonSerializer.Serialize(card), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_reader_takes_as_given_is_not_written()
    {
        Assert.Equal(
            """{"format":"cds-indicators/scorecard","version":1,"code":"own","name":{"vi":"a","en":"b"},"legalBasis":{"document":"1","confidence":"Q"},"maximum":2.50,"groups":[{"code":"g","name":{"vi":"a","en":"b"},"maximum":2.50,"legalBasis":{"document":"1","confidence":"Q"},"components":[{"code":"c","indicator":"dossier.on-time-or-within","maximum":2.50,"rule":{"type":"linear"},"legalBasis":{"document":"1","confidence":"Q"}}]}]}""",
            JsonSerializer.Serialize(One(Catalogue.Vietnam()["dossier.on-time-or-within"], ScoreRule.Linear())));
    }

    [Fact]
    public void A_scorecard_of_another_catalogue_needs_a_converter_over_it()
    {
        Catalogue own = JsonDocumentTests.Fixture();
        Indicator online = own["dossier.online"];
        Scorecard card = One(online, ScoreRule.Linear());
        JsonSerializerOptions options = new() { Converters = { new ScorecardJsonConverter(own) } };

        Assert.Same(online, JsonSerializer.Deserialize<Scorecard>(JsonSerializer.Serialize(card, options), options)!["c"].Indicator);
        Assert.Equal(
            $"{Catalogue.Vietnam().NotFound("dossier.online")} Give the converter the catalogue of the scorecard.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(card)).Message);
        Assert.Contains(
            "scorecard, $.groups[0].components[0].indicator: 'dossier.online': the code is that of no indicator of the catalogue",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Scorecard>(JsonSerializer.Serialize(card, options))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => new ScorecardJsonConverter(null!));
    }

    [Fact]
    public void An_indicator_that_is_of_another_kind_in_the_catalogue_is_not_written()
    {
        ScoreIndicator score = new() { Code = "petition.on-time", Name = new LocalizedText("a", "b"), Pillar = Catalogue.Vietnam().Pillars[0], Direction = Direction.HigherIsBetter, LegalBases = [JsonExample.Basis], Maximum = 10 };
        Assert.Equal(
            "'petition.on-time' is a Score in the scorecard and a Ratio in the catalogue, so that it would be read back as another. Give the converter the catalogue of the scorecard.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(One(score, ScoreRule.LinearTo(10)))).Message);
    }

    [Fact]
    public void A_rate_whose_percentage_does_not_fit_is_not_written()
    {
        Rational tiny = Rational.Of(Int128.MaxValue - 1, Int128.MaxValue);
        Assert.StartsWith(
            $"'{tiny}' is not a rate that can be written as to: ",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(One(Catalogue.Vietnam()["petition.on-time"], ScoreRule.LinearTo(tiny)))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_could_not_be_read_back_is_not_written() => Assert.Throws<JsonException>(
        static () => JsonSerializer.Serialize(One(Catalogue.Vietnam()["petition.on-time"], ScoreRule.Linear(), new LocalizedText(" a", "b"))));

    [Fact]
    public void The_same_text_is_written_in_every_culture()
    {
        string expected = JsonSerializer.Serialize(Fixture());
        foreach (string culture in new[] { "vi-VN", "tr-TR", "ar-SA" })
        {
            using CultureScope scope = new(culture);
            Assert.Equal(expected, JsonSerializer.Serialize(Read(FixtureText)));
        }
    }

    [Fact]
    public void Shipped_scorecards_read_back()
    {
        foreach (string code in Scorecard.VietnamCodes)
        {
            Scorecard card = Scorecard.Vietnam(code);
            AssertSame(card, JsonSerializer.Deserialize<Scorecard>(JsonSerializer.Serialize(card))!);
            foreach (ScorecardVariant variant in card.Variants)
                AssertSame(card.With(variant.Code), Scorecard.Read(JsonSerializer.SerializeToUtf8Bytes(card.With(variant.Code)), "copy.json", Catalogue.Vietnam()));
        }
    }

    internal static string FixtureText => JsonDocumentTests.FixtureText("scorecard-v1.json");

    internal static Scorecard Fixture() => Read(FixtureText);

    internal static Scorecard Read(string json) => Scorecard.Read(Encoding.UTF8.GetBytes(json), "own.json", Catalogue.Vietnam());

    internal static Scorecard One(Indicator indicator, ScoreRule rule, LocalizedText? name = null)
    {
        LegalBasis basis = new("1", null, null, null, Confidence.Official);
        ScoreComponent component = new() { Code = "c", Indicator = indicator, Maximum = 2.50m, Rule = rule, LegalBasis = basis };
        ScoreGroup group = new() { Code = "g", Name = new LocalizedText("a", "b"), Maximum = 2.50m, LegalBasis = basis, Components = [component] };
        return Scorecard.Of(new ScorecardDefinition { Code = "own", Name = name ?? new LocalizedText("a", "b"), LegalBasis = basis, Maximum = 2.50m, Groups = [group] });
    }

    private static Rational Number(string text) => Rational.Parse(text, CultureInfo.InvariantCulture);

    private static void AssertSame(Scorecard expected, Scorecard actual)
    {
        DeepComparison comparison = new();
        comparison.Compare(expected, actual, "$");
        Assert.Empty(comparison.Differences);
        Assert.True(comparison.Count >= 50, comparison.Count.ToString(CultureInfo.InvariantCulture));
    }
}
