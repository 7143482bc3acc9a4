using System.Text;
using System.Text.Json;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Support;
using DistrictScorecard;

namespace Cds.Indicators.Tests.Samples;

/// <summary>The main job: what it prints is pinned, and a wrong file is refused as a whole.</summary>
public sealed class DistrictScorecardTests
{
    private const string Header = "id,published,area,area_level,parent,indicator,kind,period_text,value_text,qualifier,value,numerator,denominator,period_start,period_end\n";

    [Theory]
    [InlineData("expected-output.txt")]
    [InlineData("expected-output.en.txt", "--lang", "en")]
    [InlineData("expected-output.md", "--format", "markdown")]
    [InlineData("expected-output.en.md", "--format", "markdown", "--lang", "en")]
    [InlineData("expected-output.json", "--format", "json")]
    [InlineData("expected-output.do-luong-economy.txt", "--area", "Đô Lương", "--pillar", "economy")]
    [InlineData("expected-output.as-of-2022-12-31.txt", "--as-of", "2022-12-31")]
    public void The_output_is_the_pinned_one(string file, params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);

        Assert.Equal("", error);
        Assert.Equal(0, code);
        Golden.Matches(Repository.File($"samples/DistrictScorecard/{file}"), output);
    }

    [Fact]
    public void All_claims_are_in_every_format()
    {
        string[] ids = [.. ClaimFile.ReadShipped(Catalogue.Vietnam()).Select(c => c.Id)];
        Assert.Equal(75, ids.Distinct(StringComparer.Ordinal).Count());

        string table = Run().Output;
        string markdown = Run("--format", "markdown").Output;
        using JsonDocument json = JsonDocument.Parse(Run("--format", "json").Output);
        string[] jsonIds =
        [
            .. json.RootElement.GetProperty("localities").EnumerateArray()
                .SelectMany(l => l.GetProperty("lines").EnumerateArray())
                .Where(l => l.TryGetProperty("id", out _))
                .Select(l => l.GetProperty("id").GetString()!),
        ];
        Assert.Equal(ids.Order(StringComparer.Ordinal), jsonIds.Order(StringComparer.Ordinal));
        Assert.All(ids, id => Assert.Contains($"│ {id} │", table, StringComparison.Ordinal));
        Assert.All(ids, id => Assert.Contains($"| {id} |", markdown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DL-10", "vi", "98,45%")]
    [InlineData("DL-10", "en", "98.45%")]
    [InlineData("DL-22", "vi", "74,29% (26/35)")]
    [InlineData("DL-22", "en", "74.29% (26/35)")]
    [InlineData("TH-02", "vi", "100,00% (130/130)")]
    [InlineData("ST-03", "vi", "5.254")]
    [InlineData("ST-03", "en", "5,254")]
    [InlineData("ND-15", "vi", "chưa có số liệu: gặp nhiều khó khăn")]
    [InlineData("ND-16", "en", "no data: gặp nhiều khó khăn")]
    [InlineData("LS-02", "vi", "≈ 550")]
    [InlineData("BT-02", "vi", "(90%; 100%]")]
    [InlineData("BA-07", "en", "rank 4 of 13")]
    public void A_value_is_shown_from_what_is_exactly_known(string id, string language, string expected) =>
        Assert.Equal(expected, Cells(id, language)[4]);

    [Fact]
    public void Members_per_team_follow_from_members_and_teams()
    {
        string row = Run("--format", "markdown", "--area", "Tuyên Hóa").Output.Split('\n').Single(l => l.Contains("(tính được)", StringComparison.Ordinal));

        Assert.Contains("1,65 (214/130)", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rate_of_130_teams_in_130_villages_is_exactly_one()
    {
        Claim claim = ClaimFile.ReadShipped(Catalogue.Vietnam()).Single(c => string.Equals(c.Id, "TH-02", StringComparison.Ordinal));

        Assert.Equal(Rate.Whole, claim.Figure.Value.Counts!.Value.Rate.Value);
    }

    [Fact]
    public void What_gives_no_figure_stays_without_data_and_says_why()
    {
        Claim[] silent = [.. ClaimFile.ReadShipped(Catalogue.Vietnam()).Where(c => !c.Figure.HasValue)];

        Assert.Equal(["ND-15", "ND-16"], silent.Select(c => c.Id));
        Assert.All(silent, c => Assert.Equal((OutcomeKind.NoData, "gặp nhiều khó khăn"), (c.Figure.Kind, c.Figure.Reason)));
    }

    [Fact]
    public void A_wrong_file_gives_every_fault_with_row_and_column_and_prints_nothing()
    {
        string file = Write(
            Header
            + "A-1,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay,98.45%,,,,,,\n"
            + "A-2,2024-13-01,,galaxy,Nghệ An,dossier.unknown,observation,quý 5 năm 2024,hơn 94%,,,,,,\n"
            + "A-1,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay,thứ 4/13,,,,,,\n"
            + "A-4,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay\n"
            + "A-5,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay,gặp khó khăn,roughly,1.5.2,x,,2024-02-01,2024-01-01\n");
        try
        {
            (int code, string output, string error) = Run("--input", file);

            Assert.Equal(2, code);
            Assert.Equal("", output);
            Golden.Matches(Repository.File("tests/Cds.Indicators.Tests/Samples/faults.expected.txt"), error.Replace(Path.GetFileName(file), "claims.csv", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("", "claims.csv, row 1, column id: the column is missing.")]
    [InlineData("id,published\n", "claims.csv, row 1, column area: the column is missing.")]
    public void A_file_without_its_columns_is_refused(string text, string firstFault)
    {
        string file = Write(text);
        try
        {
            (int code, string output, string error) = Run("--input", file);

            Assert.Equal((2, ""), (code, output));
            Assert.StartsWith(firstFault, error.Replace(Path.GetFileName(file), "claims.csv", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_is_no_text_is_refused()
    {
        string file = Write("");
        File.WriteAllBytes(file, [0xFF, 0xFE, 0xC0, 0x00, 0x31]);
        try
        {
            (int code, string output, string error) = Run("--input", file);

            Assert.Equal((2, ""), (code, output));
            Assert.EndsWith("the file is not UTF-8. Save it as CSV UTF-8." + Environment.NewLine, error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        (int code, string output, string error) = Run("--input", Path.Combine(Path.GetTempPath(), "no-such-claims.csv"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("no-such-claims.csv: the file cannot be read", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--area", "Atlantis", "--area: 'Atlantis': there is no such claim. Write one of Bá Thước, ")]
    [InlineData("--pillar", "magic", "--pillar: 'magic': there is no such claim. Write one of government, ")]
    public void A_name_that_is_not_there_is_refused_with_those_that_are(string option, string value, string message)
    {
        (int code, string output, string error) = Run(option, value);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lang", "fr")]
    [InlineData("--format", "pdf")]
    [InlineData("--as-of", "14/8/2024")]
    public void A_wrong_option_prints_no_scorecard(string option, string value)
    {
        (int code, string output, string error) = Run(option, value);

        Assert.NotEqual(0, code);
        Assert.DoesNotContain("Bá Thước", output, StringComparison.Ordinal);
        Assert.Contains(value, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_claims_are_read_the_same_with_semicolons_and_a_byte_order_mark()
    {
        string[] lines = File.ReadAllLines(Repository.File("samples/DistrictScorecard/Data/claims.csv"));
        string text = string.Join('\n', lines.Where(l => !l.Contains('"', StringComparison.Ordinal)).Select(l => l.Replace(',', ';')));
        string file = Write("\uFEFF" + text);
        try
        {
            (int code, string output, _) = Run("--input", file, "--format", "json");

            Assert.Equal(0, code);
            Assert.Contains("\"id\": \"BA-07\"", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("A-1,0000-01-01,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay,94%,,,,,,", "row 2, column published: '0000-01-01': the text is not a date: it has the form year-month-day.")]
    [InlineData("A-1,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,,94%,,,,,-0001-01-01,-0001-02-01", "row 2, column period_start: '-0001-01-01': the text is not a date: it has the form year-month-day.")]
    [InlineData("A-1,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,,94%,,,,,2024-01-01,", "row 2, column period_end: the period has a first day and no last one.")]
    [InlineData("A-1,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay,94%,,95,,,,", "row 2, column value: '95': the cell is not read without a qualifier.")]
    [InlineData("A-1,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay,chưa rõ,not-given,,3,,,", "row 2, column numerator: '3': a figure that is not given has no number.")]
    [InlineData("\u00A0,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay,94%,,,,,,", "row 2, column id: the cell is empty.")]
    [InlineData("A\u001B[2J,2024-08-14,Đô Lương,district,Nghệ An,dossier.paid-online,observation,hiện nay,94%,,,,,,", "row 2, column id: 'A\uFFFD[2J': the text has a control character. Remove it.")]
    public void A_row_that_cannot_be_read_whole_is_refused(string row, string fault)
    {
        (int code, string output, string error) = RunOn(Header + row + "\n");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("claims.csv, " + fault, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', error);
    }

    [Fact]
    public void A_row_that_is_too_long_is_refused()
    {
        (int code, string output, string error) = RunOn(Header + Sound("A-1") + Sound("A-2", area: new string('X', 70_000)));

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("claims.csv, row 3: the row is longer than 64 KiB. Check that every quotation mark is closed." + Environment.NewLine, error);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_is_one_fault()
    {
        (int code, _, string error) = RunOn(Header + Sound("A-1", area: "\"Đô Lương") + Sound("A-2"));

        Assert.Equal(2, code);
        Assert.Equal("claims.csv, row 2: the quotation marks of the row do not close. Put a text in quotation marks as a whole, and double those inside it." + Environment.NewLine, error);
    }

    [Fact]
    public void A_file_of_faults_is_read_as_far_as_a_thousand_and_says_so()
    {
        (int code, _, string error) = RunOn(Header + string.Concat(Enumerable.Repeat(Sound(""), 1500)));

        Assert.Equal(2, code);
        Assert.EndsWith("claims.csv, row 1002: 1000 faults were found, and reading stopped here. Mend those above and read the file again." + Environment.NewLine, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_the_same_composed_and_decomposed()
    {
        string decomposed = "Đô Lương".Normalize(NormalizationForm.FormD);

        (int code, string output, _) = RunOn(Header + Sound("A-1") + Sound("A-2", area: decomposed), "--area", decomposed, "--format", "markdown");

        Assert.Equal(0, code);
        Assert.Single(output.Split('\n'), static l => l.StartsWith("## Đô Lương", StringComparison.Ordinal));
    }

    [Fact]
    public void What_markdown_would_strike_or_join_is_escaped()
    {
        (_, string output, _) = RunOn(Header + Sound("~~A~~", area: "\"Đô\rLương\""), "--format", "markdown");

        Assert.Contains("| \\~\\~A\\~\\~ |", output, StringComparison.Ordinal);
        Assert.Contains("Đô<br>Lương", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_of_different_days_are_not_divided_by_one_another()
    {
        const string Teams = "A-1,2022-12-31,Tuyên Hóa,district,Quảng Bình,team.teams-to-villages,observation,hiện nay,130 tổ,exact,,130,130,,\n";
        const string Members = ",Tuyên Hóa,district,Quảng Bình,team.members,observation,hiện nay,214,,,,,,\n";

        Assert.DoesNotContain("(tính được)", RunOn(Header + Teams + "A-2,2024-05-20" + Members, "--format", "markdown").Output, StringComparison.Ordinal);
        Assert.Contains("1,65 (214/130)", RunOn(Header + Teams + "A-2,2022-12-31" + Members, "--format", "markdown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_beyond_64_bits_is_shown_and_gives_no_mean()
    {
        (int code, string output, _) = RunOn(
            Header + "A-1,2024-05-20,Tuyên Hóa,district,Quảng Bình,team.members,observation,hiện nay,?,exact,99999999999999999999,,,,\n", "--format", "markdown");

        Assert.Equal(0, code);
        Assert.Contains("99.999.999.999.999.999.999", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_before_all_claims_names_the_cure()
    {
        (int code, _, string error) = Run("--as-of", "2000-01-01", "--area", "Đô Lương");

        Assert.Equal(2, code);
        Assert.Equal("--area: 'Đô Lương': there are no claims at all. Take a later --as-of, or another --input." + Environment.NewLine, error);
    }

    private static string Sound(string id, string area = "Đô Lương") =>
        $"{id},2024-08-14,{area},district,Nghệ An,dossier.paid-online,observation,hiện nay,94%,,,,,,\n";

    private static (int Code, string Output, string Error) RunOn(string text, params string[] arguments)
    {
        string file = Write(text);
        try
        {
            (int code, string output, string error) = Run(["--input", file, .. arguments]);
            return (code, output, error.Replace(Path.GetFileName(file), "claims.csv", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] Cells(string id, string language)
    {
        string line = Run("--format", "markdown", "--lang", language).Output.Split('\n').Single(l => l.StartsWith($"| {id} |", StringComparison.Ordinal));
        return [.. line.Trim('|', ' ').Split(" | ").Select(static c => c.Replace("\\", "", StringComparison.Ordinal).Trim())];
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = Application.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Write(string text)
    {
        string file = Path.Combine(Path.GetTempPath(), $"claims-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return file;
    }
}
