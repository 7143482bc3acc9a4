using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Tests.Indicators;

/// <summary>The targets of the seven documents as they stand in the survey of the regulations, tag by tag; the catalogue has these and no others.</summary>
public class TargetTableTests
{
    private const string Table = """
        749/QĐ-TTg | 2025 | S | service.level-4 80%
        749/QĐ-TTg | 2025 | S | work-file.electronic 90% Country,Province
        749/QĐ-TTg | 2025 | S | work-file.electronic 80% District
        749/QĐ-TTg | 2025 | S | work-file.electronic 60% Commune
        749/QĐ-TTg | 2025 | S | economy.digital-gdp 20%
        749/QĐ-TTg | 2025 | S | economy.digital-in-sector >=10%
        749/QĐ-TTg | 2025 | S | economy.labour-productivity-growth 7%
        749/QĐ-TTg | 2030 | R | service.level-4 100%
        749/QĐ-TTg | 2030 | R | work-file.electronic 100% Country,Province
        749/QĐ-TTg | 2030 | R | work-file.electronic 90% District
        749/QĐ-TTg | 2030 | R | work-file.electronic 70% Commune
        749/QĐ-TTg | 2030 | R | economy.digital-gdp 30%
        749/QĐ-TTg | 2030 | R | economy.digital-in-sector >=20%
        749/QĐ-TTg | 2025 | R | infrastructure.households-fibre 80%
        749/QĐ-TTg | 2025 | R | society.payment-account-population >50%
        749/QĐ-TTg | 2030 | R | society.payment-account-population >80%
        942/QĐ-TTg | 2025 | S | procedure.level-4-of-eligible 100%
        942/QĐ-TTg | 2025 | S | dossier.processed-fully-online >=80%
        942/QĐ-TTg | 2025 | S | procedure.cut >=20%
        942/QĐ-TTg | 2025 | S | staff.digital-identity 100%
        942/QĐ-TTg | 2025 | R | satisfaction.people-and-businesses >=90%
        411/QĐ-TTg | 2025 | S | economy.digital-gdp 20%
        411/QĐ-TTg | 2025 | S | economy.e-commerce-retail >10%
        411/QĐ-TTg | 2025 | S | society.smartphone-adults 80%
        411/QĐ-TTg | 2025 | S | society.account-15 80%
        411/QĐ-TTg | 2025 | S | society.digital-skills >70%
        411/QĐ-TTg | 2025 | S | infrastructure.households-fibre 80%
        411/QĐ-TTg | 2025 | S | society.health-record 90%
        411/QĐ-TTg | 2030 | S | economy.digital-gdp 30%
        411/QĐ-TTg | 2030 | S | economy.e-commerce-retail >20%
        411/QĐ-TTg | 2030 | S | society.smartphone-adults 95%
        411/QĐ-TTg | 2025 | R | economy.digital-in-sector >=10%
        411/QĐ-TTg | 2030 | R | economy.digital-in-sector >=20%
        411/QĐ-TTg | 2025 | R | enterprise.electronic-contracts >80%
        411/QĐ-TTg | 2030 | R | enterprise.electronic-contracts 100%
        411/QĐ-TTg | 2025 | R | enterprise.sme-on-digital-platforms >50%
        411/QĐ-TTg | 2030 | R | enterprise.sme-on-digital-platforms >70%
        411/QĐ-TTg | 2025 | R | economy.digital-workforce >2%
        411/QĐ-TTg | 2030 | R | economy.digital-workforce >3%
        411/QĐ-TTg | 2025 | R | society.digital-signature-15 >50%
        411/QĐ-TTg | 2030 | R | society.digital-signature-15 >70%
        411/QĐ-TTg | 2030 | R | society.account-15 95%
        411/QĐ-TTg | 2030 | R | society.digital-skills >80%
        411/QĐ-TTg | 2030 | R | infrastructure.households-fibre 100%
        411/QĐ-TTg | 2025 | R | society.online-service-users >50%
        411/QĐ-TTg | 2030 | R | society.online-service-users >70%
        411/QĐ-TTg | 2030 | R | society.basic-protection >80%
        Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số | 2023 | S | economy.digital-gdp >16%
        Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số | 2023 | S | economy.e-commerce-retail >8.5%
        Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số | 2023 | S | society.smartphone-subscribers >80%
        Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số | 2023 | S | infrastructure.households-fibre >85%
        Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số | 2023 | S | society.electronic-identity >30%
        Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số | 2023 | S | society.account-15 >75%
        57-NQ/TW | 2030 | Q | economy.digital-gdp >=30%
        57-NQ/TW | 2030 | Q | service.online-use >80%
        57-NQ/TW | 2030 | Q | society.cashless-transactions 80%
        57-NQ/TW | 2030 | Q | enterprise.innovating >40%
        57-NQ/TW | 2030 | Q | research.spending-gdp 2% Country
        57-NQ/TW | 2030 | Q | research.social-share >60% Country
        57-NQ/TW | 2030 | Q | budget.science-and-digital >=3% Country
        57-NQ/TW | 2030 | Q | infrastructure.5g-population 100%
        57-NQ/TW | 2045 | Q | economy.digital-gdp >=50%
        57-NQ/TW | 2045 | Q | innovation.world-rank <=#30 Country
        57-NQ/TW | 2045 | Q | enterprise.leading-digital >=10 Country
        03/NQ-CP, Phụ lục I, 11.1 | 2030 | Q | service.online-use >=80%
        03/NQ-CP, Phụ lục I, 11.2 | 2030 | Q | procedure.fully-online-of-eligible 90%
        03/NQ-CP, Phụ lục I, 11.3 | 2030 | Q | dossier.components-and-results-digitised 100%
        03/NQ-CP, Phụ lục I, 11.4 | 2030 | Q | dossier.electronic-result 100%
        03/NQ-CP, Phụ lục I, 11.5 | 2030 | Q | dossier.data-reused 80%
        03/NQ-CP, Phụ lục I, 11.6 | 2030 | Q | dossier.paid-online 80%
        03/NQ-CP, Phụ lục I, 11.7 | 2030 | Q | procedure.location-independent 70%
        03/NQ-CP, Phụ lục I, 11.8 | 2030 | Q | procedure.licensing-cut >=30%
        03/NQ-CP, Phụ lục I, 11.10 | 2030 | Q | work-file.electronic 100%
        03/NQ-CP, Phụ lục I, 11.11 | 2030 | Q | task.electronic 100%
        03/NQ-CP, Phụ lục I, 11.12 | 2030 | Q | administration.electronic 100%
        03/NQ-CP, Phụ lục I | 2030 | Q | society.cashless-transactions >=80%
        03/NQ-CP, Phụ lục I | 2030 | Q | infrastructure.gigabit-access 100%
        03/NQ-CP, Phụ lục I | 2030 | Q | infrastructure.5g-population 99%
        03/NQ-CP, Phụ lục I | 2030 | Q | society.account-15 >=95%
        03/NQ-CP, Phụ lục I | 2030 | Q | society.digital-signature-adults >=70%
        03/NQ-CP, Phụ lục I | 2030 | Q | society.health-record >=95%
        2629/QĐ-TTg | 2027 | Q | procedure.fully-online-of-eligible 100%
        2629/QĐ-TTg | 2027 | Q | satisfaction.online-services 95%
        2629/QĐ-TTg | 2027 | Q | work-file.electronic-and-signed 100% Country,Province,Commune
        2629/QĐ-TTg | 2027 | Q | report.on-reporting-system 100%
        2629/QĐ-TTg | 2030 | Q | satisfaction.online-services 99%
        2629/QĐ-TTg | 2030 | Q | dossier.components-and-results-digitised 100%
        2629/QĐ-TTg | 2030 | Q | dossier.data-reused 80%
        2629/QĐ-TTg | 2030 | Q | service.essential-proactive 50%
        """;

    /// <summary>Targets of the same documents that local figures are held against although the wording differs.</summary>
    private const string Yardsticks = """
        749/QĐ-TTg | 2025 | S | document.and-work-files-electronic.district-level 80%
        749/QĐ-TTg | 2025 | S | document.and-work-files-electronic.commune-level 60%
        411/QĐ-TTg | 2025 | S | infrastructure.households-fibre-and-4g 80%
        Kế hoạch hoạt động năm 2023 của Ủy ban Quốc gia về chuyển đổi số | 2023 | S | infrastructure.households-fibre-and-4g >85%
        03/NQ-CP, Phụ lục I, 11.3 | 2030 | Q | dossier.digitised-on-reception 100%
        03/NQ-CP, Phụ lục I, 11.3 | 2030 | Q | dossier.results-digitised 100%
        03/NQ-CP, Phụ lục I, 11.3 | 2030 | Q | dossier.online-with-inputs-and-outputs-digitised 100%
        """;

    [Fact]
    public void A_yardstick_says_how_its_wording_differs_and_repeats_a_target_of_its_document()
    {
        foreach (string line in Yardsticks.Split('\n', StringSplitOptions.TrimEntries))
        {
            Target yardstick = Assert.Single(Catalogue.Vietnam().Targets, t => Line(t) == line);
            Assert.NotNull(yardstick.Note);
            Assert.Contains(
                Catalogue.Vietnam().Targets,
                t => t.Indicator != yardstick.Indicator && t.Requirement == yardstick.Requirement && t.Due == yardstick.Due && t.LegalBasis == yardstick.LegalBasis);
        }
    }

    [Fact]
    public void The_catalogue_has_the_targets_of_the_documents_and_no_others()
    {
        string[] expected = [.. Table.Split('\n', StringSplitOptions.TrimEntries), .. Yardsticks.Split('\n', StringSplitOptions.TrimEntries)];
        string[] actual = [.. Catalogue.Vietnam().Targets.Select(Line)];
        Assert.Equal("missing: ; too many: ", $"missing: {string.Join("; ", expected.Except(actual))}; too many: {string.Join("; ", actual.Except(expected))}");
        Assert.Equal(expected.Length, actual.Length);
    }

    [Theory]
    [InlineData("749/QĐ-TTg", 2020, 6, 3)]
    [InlineData("942/QĐ-TTg", 2021, 6, 15)]
    [InlineData("411/QĐ-TTg", 2022, 3, 31)]
    [InlineData("57-NQ/TW", 2024, 12, 22)]
    [InlineData("03/NQ-CP", 2025, 1, 9)]
    [InlineData("2629/QĐ-TTg", 2025, 12, 1)]
    public void A_document_is_dated_as_it_was_signed(string document, int year, int month, int day) =>
        Assert.All(Of(document), t => Assert.Equal(new NodaTime.LocalDate(year, month, day), t.LegalBasis.Date));

    [Fact]
    public void Every_target_is_due_on_the_last_day_of_its_year() =>
        Assert.All(Catalogue.Vietnam().Targets, static t => Assert.Equal((12, 31), (t.Due.Month, t.Due.Day)));

    [Fact]
    public void What_was_read_names_where_it_was_read() =>
        Assert.All(
            Catalogue.Vietnam().Targets.Where(static t => t.LegalBasis.Confidence != Confidence.Remembered && !t.LegalBasis.Document.StartsWith("Kế hoạch", StringComparison.Ordinal)),
            static t => Assert.False(string.IsNullOrEmpty(t.LegalBasis.Reference), t.ToString()));

    private static Target[] Of(string document)
    {
        Target[] targets = [.. Catalogue.Vietnam().Targets.Where(t => t.LegalBasis.Document == document)];
        Assert.NotEmpty(targets);
        return targets;
    }

    private static string Line(Target target)
    {
        LegalBasis basis = target.LegalBasis;
        string document = basis.Article is null ? basis.Document : $"{basis.Document}, {basis.Article}";
        string levels = target.Levels.IsEmpty ? "" : $" {string.Join(',', target.Levels)}";
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{document} | {target.Due.Year} | {basis.Confidence.ToTag()} | {target.Indicator.Code} {target.Requirement}{levels}");
    }
}
