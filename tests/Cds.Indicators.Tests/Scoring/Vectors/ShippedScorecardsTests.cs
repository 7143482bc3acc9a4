using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Scoring;
using Cds.Indicators.Tests.Support;

namespace Cds.Indicators.Tests.Scoring.Vectors;

/// <summary>Laws of the scorecards that ship: sources, tags, and what is open about them.</summary>
public class ShippedScorecardsTests
{
    public static TheoryData<string> Codes => [.. Scorecard.VietnamCodes];

    [Fact]
    public void These_scorecards_ship()
    {
        Assert.Equal(["qd766", "dti922", "dti405", "nd307-12", "nd307-12-province", "nd307-signed", "nd307-signed-phuong", "ocop-stars"], Scorecard.VietnamCodes.ToArray());
        Assert.Equal([100m, 1000m, 1000m, 5m, 3m, 5m, 5m, 100m], Scorecard.VietnamCodes.Select(static code => Scorecard.Vietnam(code).Maximum));
    }

    [Fact]
    public void Every_data_file_is_in_the_list_and_described_beside_the_files()
    {
        string folder = Repository.File("src/Cds.Indicators/Scoring/Data");
        string[] files = [.. Directory.GetFiles(folder, "*.json").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(Scorecard.VietnamCodes.Select(static code => $"scorecard-{code}.json").Order(StringComparer.Ordinal), files);
        string readme = File.ReadAllText(Path.Combine(folder, "README.md"));
        Assert.All(files, file => Assert.Contains($"`{file}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_scorecard_reads_and_is_the_same_one_each_time(string code)
    {
        Scorecard card = Scorecard.Vietnam(code);
        Assert.Equal(code, card.Code);
        Assert.Same(card, Scorecard.Vietnam(code));
        Assert.NotNull(card.Note);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_variant_can_be_chosen_alone_and_keeps_the_maximum(string code)
    {
        Scorecard card = Scorecard.Vietnam(code);
        Assert.All(card.Variants, variant =>
        {
            Scorecard other = card.With(variant.Code);
            Assert.Equal(variant.Code, Assert.Single(other.ChosenVariants));
            Assert.Equal(card.Maximum, other.Maximum);
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_source_names_its_document_date_and_where_it_was_read(string code) => Assert.All(Bases(Scorecard.Vietnam(code)), static basis =>
    {
        Assert.False(string.IsNullOrWhiteSpace(basis.Document));
        Assert.NotNull(basis.Date);
        Assert.False(string.IsNullOrWhiteSpace(basis.Reference));
    });

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_rule_of_a_component_names_its_place_in_the_document(string code) => Assert.All(
        AllComponents(Scorecard.Vietnam(code)).Where(static c => c.LegalBasis.Document != "148/QĐ-TTg"),
        static component =>
        {
            Assert.NotNull(component.LegalBasis.Article);
            Assert.True(component.ZeroDenominator is null or { LegalBasis.Article: not null }, component.Code);
        });

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_only_remembered_is_no_rule(string code) =>
        Assert.DoesNotContain(Bases(Scorecard.Vietnam(code)), static basis => basis.Confidence == Confidence.Remembered);

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_no_source_settles_says_so(string code) => Assert.All(
        AllComponents(Scorecard.Vietnam(code)).Where(static c => c.LegalBasis.Confidence == Confidence.Contradictory),
        static component => Assert.NotNull(component.Unsettled));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_text_is_in_both_languages(string code)
    {
        Scorecard card = Scorecard.Vietnam(code);
        IEnumerable<LocalizedText?> texts =
        [
            card.Name, card.Note, .. card.Bands.Select(static b => b.Name), .. card.Variants.Select(static v => v.Name),
            .. AllGroups(card).SelectMany(static g => new[] { g.Name, g.Unsettled }), .. AllComponents(card).SelectMany(static c => new[] { c.Name, c.Unsettled }),
        ];
        Assert.All(texts.OfType<LocalizedText>(), static text =>
        {
            Assert.NotEqual(text.Vietnamese, text.English);
            Assert.Equal(text.Vietnamese.Trim().Normalize(), text.Vietnamese);
            Assert.Equal(text.English.Trim().Normalize(), text.English);
        });
    }

    [Fact]
    public void Of_766_the_five_maxima_of_groups_alone_are_official()
    {
        Scorecard card = Scorecard.Vietnam("qd766");
        Assert.Equal(
            ["transparency (18)", "dvc-progress-tree (20)", "online-services (22)", "dossier-digitized (22)", "handling-satisfaction (18)"],
            card.AllGroups.Where(static g => g.LegalBasis.Confidence == Confidence.Official).Select(static g => g.ToString()));
        Assert.Equal(Confidence.Secondary, card.LegalBasis.Confidence);
        Assert.All(card.Bands, static band => Assert.Equal(Confidence.Secondary, band.LegalBasis.Confidence));
    }

    [Fact]
    public void Of_766_the_allocation_within_online_services_is_of_no_source() => Assert.Equal(
        ["ONLINE_FORMALITY", "ONLINE_SERVICE", "ONLINE_CHANNEL"],
        Scorecard.Vietnam("qd766").Components.Where(static c => c.LegalBasis.Confidence == Confidence.Contradictory).Select(static c => c.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_component_passes_for_official_while_something_about_it_is_open(string code) => Assert.All(
        AllComponents(Scorecard.Vietnam(code)), static component => Assert.False(component.IsOfficial, component.Code));

    [Fact]
    public void Levels_are_those_of_the_document()
    {
        Assert.Equal([AreaLevel.Province, AreaLevel.Commune], Scorecard.Vietnam("qd766").Levels.ToArray());
        Assert.Equal([AreaLevel.Country], Scorecard.Vietnam("dti405").Levels.ToArray());
        Assert.Equal([AreaLevel.Province], Scorecard.Vietnam("nd307-12-province").Levels.ToArray());
    }

    private static IEnumerable<ScoreGroup> Flatten(ScoreGroup group) => group.Groups.SelectMany(Flatten).Prepend(group);

    private static IEnumerable<ScoreGroup> AllGroups(Scorecard card) => card.AllGroups.Concat(card.Variants.SelectMany(static v => v.Groups).SelectMany(Flatten));

    private static IEnumerable<ScoreComponent> AllComponents(Scorecard card) =>
        AllGroups(card).SelectMany(static g => g.Components).Concat(card.Variants.SelectMany(static v => v.Components));

    private static IEnumerable<LegalBasis> Bases(Scorecard card) =>
    [
        card.LegalBasis, .. card.Bands.Select(static b => b.LegalBasis), .. card.Variants.Select(static v => v.LegalBasis),
        .. AllGroups(card).Select(static g => g.LegalBasis), .. AllComponents(card).Select(static c => c.LegalBasis),
        .. AllComponents(card).Select(static c => c.ZeroDenominator?.LegalBasis).OfType<LegalBasis>(),
    ];
}
