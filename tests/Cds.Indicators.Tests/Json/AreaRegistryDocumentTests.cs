using System.Text;
using System.Text.Json;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Json;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Json;

public sealed class AreaRegistryDocumentTests
{
    private const string Written = "tests/Cds.Indicators.Tests/Reference/json/areas-written.approved.json";
    private static readonly LocalDate s_reform = new(2025, 7, 1);
    private static readonly JsonSerializerOptions s_indented = new(IndicatorsJson.Options) { WriteIndented = true, NewLine = "\n" };

    private static string Fixture => File.ReadAllText(Repository.File("tests/Cds.Indicators.Tests/Reference/json/areas-v1.json"));

    [Fact]
    public void Version_1_of_a_registry_stays_readable()
    {
        AreaRegistry registry = Read(Fixture);
        Area dienLu = registry[AreaLevel.Commune, "14926", s_reform];
        Succession part = registry.SuccessorsOf(registry[AreaKey.Parse("commune:14929", provider: null)])[0];

        Assert.Equal(
            ["province:38", "district:384", "commune:14926", "commune:14929", "commune:14926@2025-07-01", "commune:14932@2025-07-01"],
            registry.Areas.Select(static area => $"{area.Key}"));
        Assert.Equal(new LegalBasis("NQ 1/2025", "Điều 1", new LocalDate(2025, 6, 16), "công báo", Confidence.Official), dienLu.LegalBasis);
        Assert.Equal(("Xã Điền Lư", null, "38"), (dienLu.Name, dienLu.Kind, dienLu.Parent!.Code));
        Assert.Equal((SuccessionExtent.Part, Rational.Of(1, 3), (Rational?)null, "Nhập một phần"), (part.Extent, part.Share!.Value, part.SuccessorShare, part.Note));
        Assert.Equal(Rational.Of(3, 4), registry.PredecessorsOf(dienLu)[0].SuccessorShare);
    }

    [Fact]
    public void A_registry_is_written_as_approved() => Golden.Matches(Repository.File(Written), JsonSerializer.Serialize(Read(Fixture), s_indented));

    [Fact]
    public void What_is_written_reads_back()
    {
        AssertSame(Read(Fixture), Read(File.ReadAllText(Repository.File(Written))));
        AreaRegistry vietnam = AreaRegistry.Vietnam();
        AssertSame(vietnam, JsonSerializer.Deserialize<AreaRegistry>(JsonSerializer.Serialize(vietnam))!);
        AssertSame(vietnam, IndicatorsJson.Read(JsonSerializer.SerializeToUtf8Bytes(vietnam, IndicatorsJsonContext.Default.AreaRegistry), IndicatorsJsonContext.Default.AreaRegistry, "copy.json"));
        using MemoryStream stream = new(JsonSerializer.SerializeToUtf8Bytes(vietnam));
        AssertSame(vietnam, AreaRegistry.Read(stream, "copy.json"));
    }

    [SharedFact]
    public void All_units_of_the_reform_read_back()
    {
        AreaRegistry registry = Areas.SharedUnits.Registry;
        AssertSame(registry, AreaRegistry.Read(JsonSerializer.SerializeToUtf8Bytes(registry), "all.json"));
    }

    [Theory]
    [InlineData("\"level\": \"province\"", "\"level\": \"Province\"", "own.json, $.units[0].level: 'Province': the text is not a level. Write one of country, province, district, commune, village.")]
    [InlineData("\"parent\": \"384\", \"validTo\": \"2025-07-01\" },", "\"parent\": \"385\", \"validTo\": \"2025-07-01\" },", "own.json, $.units[2].parent: '385': the parent of commune '14926' is not among the units. Add the wider unit, or mend the code.")]
    [InlineData("\"successor\": \"commune:14932\"", "\"successor\": \"commune:14932@2025-07-01\"", "own.json, $.successions[2].successor: 'commune:14932@2025-07-01': a passage names a unit by level and code; the day of the passage says which it is. Write province:02.")]
    [InlineData("\"successor\": \"commune:14932\"", "\"successor\": \"14932\"", "own.json, $.successions[2].successor: '14932': the text is not a unit: a key begins with its level and a colon; the levels are country, province, district, commune, village (position 0). Write commune:00070@2025-07-01.")]
    [InlineData("\"share\": \"1/3\"", "\"share\": \"4/3\"", "own.json, $.successions[1].share: '4/3': a share lies from 0 to 1. Give the part as a fraction of the whole: 0.25 or 1/4.")]
    [InlineData("\"legalBasis\": \"codes\"", "\"legalBasis\": \"code\"", "own.json, $.units[0].legalBasis: 'code': the document is not among legalBases. Add it there with this id.")]
    [InlineData("\"id\": \"codes\"", "\"id\": \"merger\"", "own.json, $.legalBases[1].id: 'merger': the id stands twice. Give each document its own.")]
    [InlineData("\"extent\": \"part\" }", "\"extent\": \"part\", \"size\": 1 }", "own.json, $.successions[2].size: the member is not known here. Remove it; the members are effective, predecessor, successor, extent, share, successorShare, note, legalBasis.")]
    [InlineData("\"version\": 1", "\"version\": 2", "own.json, $.version: '2': the number is not a whole number from 1 to 1. Write digits alone, without fraction or exponent.")]
    public void A_fault_is_named_with_its_path(string text, string faulty, string message)
    {
        int at = Fixture.IndexOf(text, StringComparison.Ordinal);
        string json = string.Concat(Fixture.AsSpan(0, at), faulty, Fixture.AsSpan(at + text.Length));
        Assert.Contains(message, Assert.Throws<FaultException>(() => AreaRegistry.Read(Encoding.UTF8.GetBytes(json), "own.json")).Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void A_passage_that_stands_twice_is_named_with_its_path()
    {
        string json = Fixture.Replace("\"commune:14932\"", "\"commune:14926\"", StringComparison.Ordinal);
        Assert.Equal(
            "own.json, $.successions[2]: the passage stands twice: in own.json, $.successions[1] too. Keep one row.",
            Assert.Throws<FaultException>(() => AreaRegistry.Read(Encoding.UTF8.GetBytes(json), "own.json")).Faults.Single().ToString());
    }

    private static AreaRegistry Read(string json) => AreaRegistry.Read(Encoding.UTF8.GetBytes(json), "own.json");

    private static void AssertSame(AreaRegistry expected, AreaRegistry actual)
    {
        Assert.Equal(expected.Areas.Select(Describe), actual.Areas.Select(Describe));
        Assert.Equal(expected.Successions.Select(Describe), actual.Successions.Select(Describe));
        Assert.Equal(expected.Notes.Select(static note => note.Rule), actual.Notes.Select(static note => note.Rule));
    }

    private static string Describe(Area area) => $"{area.Ordinal} {area} {area.Kind} {area.ValidTo} {area.Parent} {area.LegalBasis} {area.LegalBasis?.Reference}";

    private static string Describe(Succession passage) => $"{passage} {passage.Share} {passage.SuccessorShare} {passage.Note} {passage.LegalBasis} {passage.LegalBasis?.Reference}";
}
