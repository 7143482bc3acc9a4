using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using Cds.Indicators.Tests.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Cds.Indicators.Tabular.Tests.Targets;

/// <summary>Targets go out and come back equal, in every language, format and culture.</summary>
public sealed class TargetTableTests
{
    private static readonly Catalogue s_vietnam = Catalogue.Vietnam();

    private static readonly Indicator[] s_made =
    [
        Named("made.rate", static code => Made.Ratio(isShare: false, code: code)),
        Named("made.count", static code => Made.Count(code: code)),
        Made.Rank(),
    ];

    private static readonly Gen<string> s_texts = Gen.Elements(
        "411/QĐ-TTg", "=1+1", "-5", "@lệnh", "+84", "\"trong ngoặc\"", "dòng một\ndòng hai", "a\r\nb", "một, hai; ba", "'có dấu lược", "'=2", "🇻🇳", "Tiếng Việt tổ hợp", "1/2", "0123", "#N/A", new string('ă', 900));

    private static readonly Gen<LocalDate> s_days = Gen.Choose(-20_000, 30_000).Select(static days => new LocalDate(1970, 1, 1).PlusDays(days));

    private static readonly Gen<Target> s_targets =
        from indicator in Gen.Elements(s_made)
        from requirement in JsonGenerators.Figures.Where(figure => indicator.Admits(figure, out _))
        from due in s_days
        from baseline in JsonGenerators.Figures.Where(figure => indicator.Admits(figure, out _))
        from hasBaseline in Gen.Elements(true, false)
        from daysBefore in Gen.Choose(1, 4000)
        from levels in Gen.SubListOf(Enum.GetValues<AreaLevel>())
        from document in s_texts
        from article in Gen.OneOf(Gen.Constant<string?>(null), s_texts.Select(static text => (string?)text))
        from reference in Gen.OneOf(Gen.Constant<string?>(null), s_texts.Select(static text => (string?)text))
        from signed in Gen.OneOf(Gen.Constant<LocalDate?>(null), s_days.Select(static day => (LocalDate?)day))
        from confidence in Gen.Elements(Enum.GetValues<Confidence>())
        from vietnamese in s_texts
        from english in s_texts
        from hasNote in Gen.Elements(true, false)
        select new Target
        {
            Indicator = indicator,
            Requirement = requirement,
            Due = due,
            Baseline = hasBaseline ? new DatedFigure(baseline, due.PlusDays(-daysBefore)) : null,
            Levels = [.. levels],
            LegalBasis = new LegalBasis(document, article, signed, reference, confidence),
            Note = hasNote ? new LocalizedText(vietnamese, english) : null,
        };

    public static TheoryData<TableFormat, TextStyle, char?, char?> Forms => new()
    {
        { TableFormat.Csv, TextStyle.Vietnamese, null, null },
        { TableFormat.Csv, TextStyle.English, ';', ',' },
        { TableFormat.Csv, TextStyle.Invariant, '\t', '.' },
        { TableFormat.Xlsx, TextStyle.Vietnamese, null, null },
        { TableFormat.Xlsx, TextStyle.English, null, ',' },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void All_targets_of_the_catalogue_come_back_equal(TableFormat format, TextStyle language, char? separator, char? mark)
    {
        TargetTableOptions options = new() { Format = format, Language = language, Separator = separator, DecimalMark = mark };

        Assert.Equal(96, s_vietnam.Targets.Length);
        AssertEqual(s_vietnam.Targets, RoundTrip(s_vietnam.Targets, s_vietnam.Indicators, options));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Any_targets_come_back_equal(TableFormat format, TextStyle language, char? separator, char? mark)
    {
        // A reader that does not know the mark of a workbook is asked about figures that leave no doubt alone.
        TargetTableOptions options = new() { Format = format, Language = language, Separator = separator, DecimalMark = mark ?? (format == TableFormat.Xlsx ? '.' : null) };
        Property.Holds(Arb.From(s_targets.ListOf(5)), targets => AssertEqual([.. targets], RoundTrip([.. targets], s_made, options)));
    }

    [Fact]
    public void The_bytes_are_the_same_in_every_culture()
    {
        byte[] bytes = Bytes(s_vietnam.Targets, new TargetTableOptions());
        foreach (string culture in (string[])["vi-VN", "tr-TR", "ar-SA"])
        {
            using CultureScope scope = new(culture);
            Assert.Equal(bytes, Bytes(s_vietnam.Targets, new TargetTableOptions()));
            AssertEqual(s_vietnam.Targets, RoundTrip(s_vietnam.Targets, s_vietnam.Indicators, new TargetTableOptions { Format = TableFormat.Xlsx }));
        }
    }

    [Fact]
    public void A_table_of_an_office_is_read_with_its_own_headings_and_words()
    {
        ImmutableArray<Target> targets = Read(
            "Mã chỉ tiêu;Phấn đấu;Năm đích;Văn bản;Độ tin cậy\r\ndossier.paid-online;trên 99,5%;2025-12-31;Kế hoạch 12/KH-UBND;S\r\n",
            new TargetTableOptions { Columns = ImmutableDictionary<string, string>.Empty.Add("requirement", "Phấn đấu").Add("due", "Năm đích") });

        Target target = Assert.Single(targets);
        Assert.Equal(Figure.MoreThan(99.5m, FigureForm.Percent), target.Requirement);
        Assert.Equal(new LocalDate(2025, 12, 31), target.Due);
        Assert.Equal(new LegalBasis("Kế hoạch 12/KH-UBND", null, null, null, Confidence.Secondary), target.LegalBasis);
        Assert.Empty(target.Levels);
    }

    [Fact]
    public void A_percentage_of_a_workbook_is_the_figure_that_it_shows()
    {
        TableSheet sheet = TableSheet.Of(
            "Chỉ tiêu",
            ["dossier.paid-online"],
            static columns => columns
                .Text("indicator", static code => code).Percent("requirement", static _ => 0.8m, decimals: 0).Day("due", static _ => new LocalDate(2025, 12, 31))
                .Text("document", static _ => "Kế hoạch").Text("confidence", static _ => "S"));
        using MemoryStream workbook = new();
        ResultTable.Write(workbook, sheet, new ResultTableOptions { Format = TableFormat.Xlsx });
        workbook.Position = 0;

        Assert.Equal(Figure.Parse("80%", CultureInfo.InvariantCulture), Assert.Single(TargetTable.Read(workbook, s_vietnam.Indicators)).Requirement);
    }

    [Fact]
    public void Headings_of_the_mapping_are_written_and_read_again()
    {
        TargetTableOptions options = new() { Columns = ImmutableDictionary<string, string>.Empty.Add("due", "Đến ngày"), Language = TextStyle.Invariant };

        Assert.StartsWith("indicator,indicator_name,requirement,direction,Đến ngày,levels,", Encoding.UTF8.GetString(Bytes(s_vietnam.Targets, options)), StringComparison.Ordinal);
        AssertEqual(s_vietnam.Targets, RoundTrip(s_vietnam.Targets, s_vietnam.Indicators, options));
    }

    [Fact]
    public void A_file_is_written_by_its_extension_and_replaced_as_a_whole()
    {
        string folder = Directory.CreateTempSubdirectory("targets").FullName;
        try
        {
            foreach (string name in (string[])["chi-tieu.csv", "chi-tieu.xlsx"])
            {
                string path = Path.Combine(folder, name);
                TargetTable.WriteFile(path, s_vietnam.Targets);
                AssertEqual(s_vietnam.Targets, TargetTable.ReadFile(path, s_vietnam.Indicators));
                byte[] before = File.ReadAllBytes(path);
                Assert.Throws<ArgumentException>(() => TargetTable.WriteFile(path, [With(document: " ")]));
                Assert.Equal(before, File.ReadAllBytes(path));
            }

            Assert.Equal(2, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static ImmutableArray<Target> Read(string text, TargetTableOptions? options = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return TargetTable.Read(stream, s_vietnam.Indicators, options);
    }

    internal static Target With(string document = "Kế hoạch", string requirement = "80%", string? article = null) => new()
    {
        Indicator = s_vietnam["dossier.paid-online"],
        Requirement = Figure.Parse(requirement, CultureInfo.InvariantCulture),
        Due = new LocalDate(2025, 12, 31),
        LegalBasis = new LegalBasis(document, article, null, null, Confidence.Secondary),
    };

    internal static byte[] Bytes(ImmutableArray<Target> targets, TargetTableOptions options)
    {
        using MemoryStream stream = new();
        TargetTable.Write(stream, targets, options);
        return stream.ToArray();
    }

    private static ImmutableArray<Target> RoundTrip(ImmutableArray<Target> targets, IEnumerable<Indicator> indicators, TargetTableOptions options)
    {
        using MemoryStream stream = new(Bytes(targets, options));
        return TargetTable.Read(stream, indicators, options with { Format = TableFormat.Detected });
    }

    /// <summary>Targets are compared by reference, so their parts are held against each other.</summary>
    private static void AssertEqual(ImmutableArray<Target> expected, ImmutableArray<Target> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), static pair =>
        {
            Assert.Same(pair.First.Indicator, pair.Second.Indicator);
            Assert.Equal(pair.First.Requirement, pair.Second.Requirement);
            Assert.Equal(pair.First.Due, pair.Second.Due);
            Assert.Equal(pair.First.Baseline, pair.Second.Baseline);
            Assert.Equal(pair.First.Levels.AsEnumerable(), pair.Second.Levels.AsEnumerable());
            Assert.Equal(pair.First.LegalBasis, pair.Second.LegalBasis);
            Assert.Equal(pair.First.Note, pair.Second.Note);
        });
    }

    private static Indicator Named(string code, Func<string, Indicator> make) => make(code);
}
