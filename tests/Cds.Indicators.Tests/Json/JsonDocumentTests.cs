using System.Text;
using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Json;

public sealed class JsonDocumentTests
{
    private static readonly JsonSerializerOptions s_indented = new(IndicatorsJson.Options) { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void Version_1_of_a_catalogue_stays_readable()
    {
        Catalogue catalogue = Fixture();
        RatioIndicator online = (RatioIndicator)catalogue["dossier.online"];
        Target target = catalogue.TargetsOf("dossier.online")[0];

        Assert.Equal(["government", "economy"], catalogue.Pillars.Select(static p => p.Code));
        Assert.Equal(["dossier", "day"], catalogue.Units.Select(static u => u.Code));
        Assert.Equal(4, catalogue.Measures.Length);
        Assert.Equal(Enum.GetValues<IndicatorKind>().Order(), catalogue.Indicators.Select(static i => i.Kind).Order());
        Assert.Equal(("dossiers.online", "dossiers.received", RateBasis.PerMille, true), (online.Numerator.Code, online.Denominator.Code, online.Basis, online.IsShare));
        Assert.Equal(new LegalBasis("QĐ 766/QĐ-TTg", "Điều 2", new LocalDate(2022, 6, 23), "thuvienphapluat", Confidence.Official), online.LegalBases[0]);
        Assert.Equal(new LegalBasis("Văn bản khung", null, null, null, Confidence.Remembered), catalogue["portal.rank"].LegalBases.Single());
        Assert.Equal((Figure.AtLeast(80, FigureForm.Percent), new LocalDate(2025, 12, 31), "at least"), (target.Requirement, target.Due, target.Note!.English));
        Assert.Equal([AreaLevel.Province, AreaLevel.Commune], target.Levels.AsEnumerable());
        Assert.Equal(100, ((ScoreIndicator)catalogue["portal.score"]).Maximum);
    }

    [Fact]
    public void Version_1_of_a_working_calendar_stays_readable()
    {
        WorkingCalendar calendar = WorkingCalendar.Read(Encoding.UTF8.GetBytes(FixtureText("working-calendar-v1.json")), "working-calendar-v1.json");

        Assert.Equal("Nhà máy A", calendar.Name);
        Assert.Equal([2026, 2027], calendar.KnownYears.AsEnumerable());
        Assert.Equal(
            new DayOff(new LocalDate(2026, 1, 1), "Tết Dương lịch", "New Year's Day", new LegalBasis("Bộ luật Lao động 2019", "Điều 112 khoản 1", new LocalDate(2019, 11, 20), "thuvienphapluat", Confidence.Official)),
            calendar.DayOffOn(new LocalDate(2026, 1, 1)));
        Assert.True(calendar.IsWorkingDay(new LocalDate(2026, 1, 10)));
        Assert.False(calendar.IsWorkingDay(new LocalDate(2026, 1, 2)));
        Assert.Equal(new LegalBasis("Nội quy 2026", "Điều 4", null, null, Confidence.Official), calendar.DayOffOn(new LocalDate(2027, 1, 2))!.Basis);
    }

    [Fact]
    public void A_catalogue_is_written_as_approved() =>
        Golden.Matches(Repository.File("tests/Cds.Indicators.Tests/Reference/json/catalogue-written.approved.json"), JsonSerializer.Serialize(Fixture(), s_indented));

    [Fact]
    public void A_working_calendar_is_written_as_approved() => Golden.Matches(
        Repository.File("tests/Cds.Indicators.Tests/Reference/json/working-calendar-written.approved.json"),
        JsonSerializer.Serialize(JsonSerializer.Deserialize<WorkingCalendar>(FixtureText("working-calendar-v1.json")), s_indented));

    [Fact]
    public void What_is_written_now_reads_back()
    {
        AssertSame(Fixture(), Catalogue.Read(File.ReadAllBytes(Repository.File("tests/Cds.Indicators.Tests/Reference/json/catalogue-written.approved.json")), "written.json"), 200);
        WorkingCalendar read = WorkingCalendar.Read(File.ReadAllBytes(Repository.File("tests/Cds.Indicators.Tests/Reference/json/working-calendar-written.approved.json")), "written.json");
        AssertSame(JsonSerializer.Deserialize<WorkingCalendar>(FixtureText("working-calendar-v1.json"))!, read);
    }

    [Fact]
    public void The_catalogue_of_Vietnam_comes_back_member_by_member()
    {
        Catalogue catalogue = Catalogue.Vietnam();
        AssertSame(catalogue, JsonSerializer.Deserialize<Catalogue>(JsonSerializer.Serialize(catalogue))!, 1000);
        AssertSame(catalogue, Catalogue.Read(JsonSerializer.SerializeToUtf8Bytes(catalogue, IndicatorsJsonContext.Default.Catalogue), "copy.json"), 1000);
        AssertSame(catalogue, IndicatorsJson.Read(Doors.Write(catalogue), IndicatorsJsonContext.Default.Catalogue, "copy.json"), 1000);
    }

    [Fact]
    public void The_baseline_of_a_target_comes_back()
    {
        RankIndicator rank = Rank(Direction.LowerIsBetter);
        DatedFigure baseline = new(Figure.Rank(8, 13), new LocalDate(2020, 12, 31));
        Target target = new() { Indicator = rank, Requirement = Figure.Rank(3), Due = new LocalDate(2030, 12, 31), LegalBasis = JsonExample.Basis, Baseline = baseline };
        string json = JsonSerializer.Serialize(Catalogue.Of([rank], [target]));
        Assert.Contains("\"due\":\"2030-12-31\",\"baseline\":{\"value\":\"#8/13\",\"on\":\"2020-12-31\"},", json, StringComparison.Ordinal);
        Assert.Equal(baseline, Assert.Single(JsonSerializer.Deserialize<Catalogue>(json)!.Targets).Baseline);
    }

    [Fact]
    public void The_working_calendar_of_Vietnam_comes_back_day_by_day()
    {
        foreach (Confidence confidence in new[] { Confidence.Remembered, Confidence.Secondary })
        {
            WorkingCalendar calendar = WorkingCalendar.VietnamPublicSector(confidence);
            AssertSame(calendar, JsonSerializer.Deserialize<WorkingCalendar>(JsonSerializer.Serialize(calendar))!);
        }
    }

    [Fact]
    public void Years_that_were_withheld_are_not_written() => Assert.Equal(
        [2026], JsonSerializer.Deserialize<WorkingCalendar>(JsonSerializer.Serialize(WorkingCalendar.VietnamPublicSector(Confidence.Secondary)))!.AtLeast(Confidence.Contradictory).KnownYears.AsEnumerable());

    [Fact]
    public void A_score_of_a_fraction_of_a_point_comes_back()
    {
        ScoreIndicator half = new() { Code = "half", Name = Name, Pillar = Pillar, Direction = Direction.HigherIsBetter, LegalBases = [JsonExample.Basis], Maximum = 12.5m };
        Catalogue read = JsonSerializer.Deserialize<Catalogue>(JsonSerializer.Serialize(Catalogue.Of([half], [])))!;
        Assert.Equal(12.5m, ((ScoreIndicator)read["half"]).Maximum);
    }

    [Fact]
    public void A_newer_version_and_another_format_are_refused()
    {
        Assert.Equal(
            ["own.json, $.version: '2': the number is not a whole number from 1 to 1. Write digits alone, without fraction or exponent."],
            Faults(FixtureText("catalogue-v1.json").Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)));
        Assert.Equal(
            ["own.json, $.format: 'cds-indicators/working-calendar': the format of the document is \"cds-indicators/catalogue\". Write \"cds-indicators/catalogue\"."],
            Faults(FixtureText("working-calendar-v1.json")));
    }

    [Fact]
    public void All_faults_of_a_document_are_named_where_they_stand_in_the_whole()
    {
        string broken = FixtureText("catalogue-v1.json").Replace("\"higher\"", "\"up\"", StringComparison.Ordinal).Replace(">=80%", "80 %%", StringComparison.Ordinal);
        string[] faults = Faults(broken);
        Assert.StartsWith("own.json, $.indicators[0].direction: 'up': the text is not a direction. Write one of higher, lower, neutral.", faults[0], StringComparison.Ordinal);
        Assert.Contains(faults, static f => f.StartsWith("own.json, $.targets[0].requirement: '80 %%': ", StringComparison.Ordinal));

        JsonException plain = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Catalogue>(broken));
        Assert.Contains("catalogue, $.indicators[0].direction: 'up'", plain.Message, StringComparison.Ordinal);
        Assert.IsType<FaultException>(plain.InnerException);
    }

    [Theory]
    [InlineData(" Hồ sơ")]
    [InlineData("Hồ sơ\n")]
    public void A_name_that_could_not_be_read_back_is_not_written(string name)
    {
        RankIndicator rank = new() { Code = "rank", Name = new LocalizedText(name, "Dossiers"), Pillar = Pillar, Direction = Direction.Neutral, LegalBases = [JsonExample.Basis] };
        JsonException refusal = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Catalogue.Of([rank], [])));
        Assert.Equal($"'{name}' is not a text that can be read back as vi: it is blank or has white space around it. Give the text alone.", refusal.Message);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(rank.Name));
    }

    [Fact]
    public void Values_that_are_not_defined_are_not_written_into_documents()
    {
        Assert.Equal(
            "'9' is not a direction of rank: it is one of higher, lower, neutral. Give a defined value.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Catalogue.Of([Rank((Direction)9)], []))).Message);
        Target target = new() { Indicator = Rank(Direction.LowerIsBetter), Requirement = Figure.Rank(3), Due = new LocalDate(2030, 12, 31), LegalBasis = JsonExample.Basis, Levels = [(AreaLevel)9] };
        Assert.Equal(
            "'9' is not a value of AreaLevel: it is one of country, province, district, commune, village. Write a defined value.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Catalogue.Of([target.Indicator], [target]))).Message);
        Assert.Equal(
            "'9' is not a confidence: it is one of Q, S, C, R, X. Write a defined value.",
            Assert.Throws<JsonException>(static () => JsonSerializer.Serialize(new LegalBasis("a", null, null, null, (Confidence)9))).Message);
        Assert.Equal(
            "'0000-01-01' is not a day that can be read back as date: years are 1 to 9999. Take a later day.",
            Assert.Throws<JsonException>(static () => JsonSerializer.Serialize(new LegalBasis("a", null, new LocalDate(0, 1, 1), null, Confidence.Official))).Message);
    }

    internal static string FixtureText(string name) => File.ReadAllText(Repository.File("tests/Cds.Indicators.Tests/Reference/json/" + name));

    internal static Catalogue Fixture() => Catalogue.Read(Encoding.UTF8.GetBytes(FixtureText("catalogue-v1.json")), "catalogue-v1.json");

    private static LocalizedText Name { get; } = new("a", "b");

    private static Pillar Pillar { get; } = new("government", Name);

    private static RankIndicator Rank(Direction direction) => new() { Code = "rank", Name = Name, Pillar = Pillar, Direction = direction, LegalBases = [JsonExample.Basis] };

    private static string[] Faults(string json) => [.. Assert.Throws<FaultException>(() => IndicatorsJson.Read(json, IndicatorsJsonContext.Default.Catalogue, "own.json")).Faults.Select(static f => f.ToString())];

    private static void AssertSame(Catalogue expected, Catalogue actual, int atLeast)
    {
        DeepComparison comparison = new();
        comparison.Compare(expected, actual, "$");
        Assert.Empty(comparison.Differences);
        Assert.True(comparison.Count >= atLeast, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Only {comparison.Count} values were compared."));
    }

    private static void AssertSame(WorkingCalendar expected, WorkingCalendar actual)
    {
        Assert.Equal(expected.Name, actual.Name);
        Assert.Equal(expected.KnownYears.AsEnumerable(), actual.KnownYears.AsEnumerable());
        foreach (int year in expected.KnownYears)
        {
            for (LocalDate day = new(year, 1, 1); day.Year == year; day = day.PlusDays(1))
            {
                Assert.Equal(expected.IsWorkingDay(day), actual.IsWorkingDay(day));
                Assert.Equal(expected.DayOffOn(day), actual.DayOffOn(day));
            }
        }
    }
}
