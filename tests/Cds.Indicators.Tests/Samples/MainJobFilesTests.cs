using System.Net;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular;
using Cds.Indicators.Tests.Support;
using DistrictScorecard;
using DistrictScorecard.Points;
using DistrictScorecard.Ranks;
using DistrictScorecard.Tables;
using OfficialCard = Cds.Indicators.Scoring.Scorecard;

namespace Cds.Indicators.Tests.Samples;

/// <summary>The workbook and the page beside what the main job prints, and workbooks as its input.</summary>
public sealed class MainJobFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("main-job").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, string[]> Commands => new()
    {
        { "expected-output.txt", [] },
        { "expected-output.en.txt", ["--lang", "en"] },
        { "expected-output.score.txt", ["score", "--scorecard", "qd766", "--input", "Data/counts.csv"] },
        { "expected-output.score.en.txt", ["score", "--scorecard", "qd766", "--input", "Data/counts.csv", "--lang", "en"] },
        { "expected-output.rank.txt", ["rank", "--input", "Data/scores.csv"] },
        { "expected-output.rank.en.txt", ["rank", "--input", "Data/scores.csv", "--lang", "en"] },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Files_are_written_beside_the_pinned_output_with_the_same_bytes_each_time_and_in_every_culture(string pinned, string[] arguments)
    {
        byte[] workbook = [];
        string report = "";
        foreach (string culture in (string[])["", "vi-VN", "tr-TR", "ar-SA"])
        {
            using CultureScope scope = new(culture);
            (int code, string output, string error) = Run([.. arguments, "--xlsx", At("a.xlsx"), "--report", At("a.html")]);
            Assert.Equal("", error);
            Assert.Equal(0, code);
            Golden.Matches(MainJob.Sample(pinned), output);
            if (culture.Length > 0)
            {
                Assert.Equal(workbook, File.ReadAllBytes(At("a.xlsx")));
                Assert.Equal(report, File.ReadAllText(At("a.html")));
            }

            workbook = File.ReadAllBytes(At("a.xlsx"));
            report = File.ReadAllText(At("a.html"));
            Assert.Equal(["a.html", "a.xlsx"], Files());
        }

        Assert.StartsWith("<!DOCTYPE html>", report, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void The_figures_of_the_claims_in_workbook_and_page_are_those_that_are_printed(string language)
    {
        TextStyle style = language == "vi" ? TextStyle.Vietnamese : TextStyle.English;
        Words words = new(style);
        Assert.Equal(0, Run("--lang", language, "--xlsx", At("a.xlsx"), "--report", At("a.html")).Code);
        string page = WebUtility.HtmlDecode(File.ReadAllText(At("a.html")));
        Catalogue catalogue = Catalogue.Vietnam();
        int rates = 0;
        foreach (LocalityCard card in DistrictScorecard.Scorecard.Of(ClaimFile.ReadShipped(catalogue), catalogue, asOf: null).Localities)
        {
            PlainTable sheet = Sheet("a.xlsx", words.Title(card.Locality));
            foreach (ScorecardLine line in card.Lines)
            {
                PlainRow row = sheet.Rows.First(r => r.Cells[0] == (line.Claim?.Id ?? "") && r.Cells[1] == line.Indicator.Code);
                Assert.Equal(words.Value(line), Cell(sheet, row, words.Columns[4]));
                Assert.Contains(words.Published(line), page, StringComparison.Ordinal);
                if (line.Figure.TryGetValue(out Figure? figure) && figure is { IsExact: true, Form: FigureForm.Percent or FigureForm.Ratio })
                {
                    rates++;
                    AssertNear(figure.Bounds.Lower!.Value.Value, Cell(sheet, row, language == "vi" ? "Tỷ lệ" : "Percentage"));
                    Assert.Contains(figure.Counts is null ? figure.ToString(language, null) : words.Value(line), page, StringComparison.Ordinal);
                }
            }
        }

        Assert.InRange(rates, 30, 75);
    }

    [Fact]
    public void The_points_of_units_in_workbook_and_page_are_those_that_are_printed()
    {
        string counts = MainJob.Sample("Data/counts.csv");
        Assert.Equal(0, Run("score", "--scorecard", "qd766", "--input", counts, "--xlsx", At("a.xlsx"), "--report", At("a.html")).Code);
        string page = WebUtility.HtmlDecode(File.ReadAllText(At("a.html")));
        PlainTable totals = Sheet("a.xlsx", "Tổng điểm");
        PlainTable lines = Sheet("a.xlsx", SheetNames("a.xlsx").Single(static name => name.StartsWith("qd766", StringComparison.Ordinal)));

        Assert.Equal(["H15|65.49", "H15.157|73.24", "H15.120|54.86"], totals.Rows.Select(row => $"{row.Cells[0]}|{Cell(totals, row, "Tổng điểm")}"));
        Assert.All((string[])["65,49/100", "73,24/100", "54,86/100"], total => Assert.Contains(total, page, StringComparison.Ordinal));
        using FileStream stream = File.OpenRead(counts);
        OfficialCard card = OfficialCard.Vietnam("qd766");
        IReadOnlyList<UnitScore> scores = Scorer.Score(card, CountsFile.Read(stream, "counts.csv", card, isStrict: true), "counts.csv");
        foreach (UnitScore unit in scores)
        {
            foreach (ScoreLine line in ScoreLines.Of(unit.Score))
            {
                string code = line.Component?.Code ?? line.Sum?.Code ?? card.Code;
                PlainRow row = lines.Rows.Single(r => r.Cells[0] == unit.Unit.Code && Cell(lines, r, "Mã") == code);
                Assert.Equal(line.Score is { } score ? NumberText.Invariant(score) : "", Cell(lines, row, "Điểm"));
                Assert.Equal(line.Input.Counts is { } c ? $"{c.Numerator}/{c.Denominator}" : "/", $"{Cell(lines, row, "Tử số")}/{Cell(lines, row, "Mẫu số")}");
                if (line is { Score: { } points, Component: not null })
                    Assert.Contains($"{points.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')}/{NumberText.In(TextStyle.Vietnamese, line.Maximum)}", page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_places_in_workbook_and_page_are_those_that_are_printed()
    {
        string scores = MainJob.Sample("Data/scores.csv");
        Assert.Equal(0, Run("rank", "--input", scores, "--xlsx", At("a.xlsx"), "--report", At("a.html")).Code);
        string page = WebUtility.HtmlDecode(File.ReadAllText(At("a.html")));
        List<string[]> printed = [.. Run("rank", "--input", scores, "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(','))];
        foreach (string column in (string[])["total", "CKMB", "TDGQ", "CLGQ", "MDSH", "MDHL", "TTTT"])
        {
            int value = Array.IndexOf(printed[0], column);
            int place = Array.IndexOf(printed[0], $"rank_{column}");
            PlainTable sheet = Sheet("a.xlsx", column);
            Assert.Equal(34, sheet.Rows.Length);
            foreach (string[] row in printed.Skip(1))
            {
                PlainRow found = sheet.Rows.Single(r => r.Cells[0] == row[0]);
                Assert.Equal($"{row[value]} {row[place]}", $"{Cell(sheet, found, column)} {Cell(sheet, found, "Hạng")}");
                Assert.Contains($">{row[value].Replace('.', ',')}<", page, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("claims.csv", "expected-output.txt")]
    [InlineData("counts.csv", "expected-output.score.txt", "score", "--scorecard", "qd766")]
    [InlineData("scores.csv", "expected-output.rank.txt", "rank")]
    public void A_workbook_is_read_as_the_text_is(string file, string pinned, params string[] command)
    {
        string workbook = Convert(PlainTable.ReadFile(MainJob.Sample($"Data/{file}")), Path.ChangeExtension(file, ".xlsx"));

        (int code, string output, string error) = Run([.. command, "--input", workbook]);

        Assert.Equal("", error);
        Assert.Equal(0, code);
        Golden.Matches(MainJob.Sample(pinned), output);
    }

    [Fact]
    public void A_fault_of_a_workbook_has_file_sheet_row_and_column()
    {
        string scores = Text("code,x\nA,1\nA,2\nB,x\n", "scores.xlsx");
        string claims = Text("id,published\nA,1\n", "claims.xlsx");

        Assert.Equal((2, "", "scores.xlsx, sheet Dữ liệu, row 3, column code: 'A': the unit stands in row 2 already. Keep one.\n"), Run("rank", "--input", scores));
        (int code, string output, string error) = Run("--input", claims);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("claims.xlsx, sheet Dữ liệu, row 1, column area: the column is missing. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_is_none_or_has_several_sheets_is_refused()
    {
        File.WriteAllBytes(At("torn.xlsx"), [.. "PK\u0003\u0004"u8, .. new byte[100]]);
        new ResultWorkbook("Hai trang").Add(Plain("a", "code,x\nA,1")).Add(Plain("b", "code,x\nA,1")).WriteFile(At("two.xlsx"));

        (int torn, string output, string error) = Run("rank", "--input", At("torn.xlsx"));
        Assert.Equal((2, ""), (torn, output));
        Assert.StartsWith("torn.xlsx", error, StringComparison.Ordinal);
        Assert.Equal((2, "", "two.xlsx, sheet b, row 1: 'b': the workbook has several sheets with content, and none is named. Set TableOptions.Sheet, or keep one sheet.\n"), Run("rank", "--input", At("two.xlsx")));
    }

    [Theory]
    [InlineData("--xlsx", "a.csv", "--xlsx: '{0}': the name of the file does not end in .xlsx. Write a name that ends in .xlsx.")]
    [InlineData("--report", "a.xlsx", "--report: '{0}': the name of the file does not end in .html. Write a name that ends in .html.")]
    [InlineData("--xlsx", "none/a.xlsx", "--xlsx: '{0}': the file cannot be written: ")]
    [InlineData("--report", "none/a.html", "--report: '{0}': the file cannot be written: ")]
    public void A_file_that_cannot_be_written_leaves_nothing_printed_and_nothing_written(string option, string file, string expected)
    {
        string other = option == "--xlsx" ? "--report" : "--xlsx";
        (int code, string output, string error) = Run(option, At(file), other, At(other == "--xlsx" ? "good.xlsx" : "good.html"));

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(expected.Replace("{0}", At(file), StringComparison.Ordinal), error, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public void The_input_is_not_replaced_and_a_file_that_was_there_stays_where_there_are_faults()
    {
        string scores = Text("code,x\nA,1\n", "scores.xlsx");
        byte[] before = File.ReadAllBytes(scores);
        Assert.Equal((2, "", $"--xlsx: '{scores}': the file is the one that is read. Write to another one.\n"), Run("rank", "--input", scores, "--xlsx", scores));
        Assert.Equal(before, File.ReadAllBytes(scores));

        File.WriteAllText(At("old.html"), "old");
        Assert.Equal(2, Run("rank", "--input", Text("code,x\nA,1\nA,2\n", "twice.xlsx"), "--report", At("old.html")).Code);
        Assert.Equal("old", File.ReadAllText(At("old.html")));
    }

    [Theory]
    [InlineData("dossier.on-time", "0.98455", true, "98,455%")]
    [InlineData("dossier.on-time", "0.9845", true, "98,45%")]
    [InlineData("team.members", "1234", false, "1234")]
    public void A_number_of_a_workbook_is_the_figure_that_a_Vietnamese_text_with_a_comma_says(string indicator, string number, bool isPercent, string text)
    {
        (int code, string output, string error) = Run("--format", "json", "--input", Claim("number.xlsx", indicator, Rational.Parse(number, provider: null), isPercent, text: null));

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(Run("--format", "json", "--input", Claim("text.xlsx", indicator, number: null, isPercent, text)).Output, output);
    }

    [Fact]
    public void A_decimal_number_of_a_workbook_is_no_thousand()
    {
        (_, string number, _) = Run("--format", "json", "--input", Claim("number.xlsx", "team.members", Rational.Parse("1.234", provider: null), isPercent: false, text: null));
        (_, string text, _) = Run("--format", "json", "--input", Claim("text.xlsx", "team.members", number: null, isPercent: false, "1.234"));

        Assert.Contains("\"lower\": \"1234\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", number, StringComparison.Ordinal);
        Assert.Contains("\"published\": \"1,234\"", number, StringComparison.Ordinal);
    }

    [Fact]
    public void Percentages_of_a_workbook_are_ranked_as_the_numbers_that_they_are()
    {
        Rational[] shares = [Rational.Of(1, 4), Rational.Parse("0.98455", provider: null), Rational.One];
        ResultTable.WriteFile(At("shares.xlsx"), TableSheet.Of("Dữ liệu", shares, columns => columns
            .Text("code", share => $"U{share.Denominator}").Percent("share", static share => share).Number("points", static share => share)));

        Assert.Equal(
            (0, "code,share,points,rank_share,rank_points\nU4,0.25,0.25,3,3\nU20000,0.98455,0.98455,2,2\nU1,1,1,1,1\n", ""),
            Run("rank", "--input", At("shares.xlsx"), "--format", "csv"));
    }

    [Fact]
    public void A_column_without_numbers_is_reported_with_its_sheet()
    {
        string scores = Text("code,name\nA,x\n", "names.xlsx");
        Assert.Equal((2, "", "names.xlsx, sheet Dữ liệu, row 1, column name: the column has no numbers. Write decimals with a point: 65.47.\n"), Run("rank", "--input", scores, "--column", "name"));
    }

    [Fact]
    public void A_name_that_is_a_folder_leaves_nothing_printed_and_nothing_written()
    {
        Directory.CreateDirectory(At("folder.html"));
        Assert.Equal(
            (2, "", $"--report: '{At("folder.html")}': the name is that of a folder. Write the name of a file.\n"),
            Run("--xlsx", At("a.xlsx"), "--report", At("folder.html")));
        Assert.Empty(Files());
    }

    [Fact]
    public void A_file_beside_the_output_and_the_target_of_a_link_are_left_alone()
    {
        string beside = Text("code,x\nA,1\n", "a.xlsx");
        File.Move(beside, At("a.xlsx.part"));
        byte[] before = File.ReadAllBytes(At("a.xlsx.part"));
        Assert.Equal(0, Run("rank", "--input", At("a.xlsx.part"), "--xlsx", At("a.xlsx")).Code);
        Assert.Equal(before, File.ReadAllBytes(At("a.xlsx.part")));
        Assert.Equal(["a.xlsx", "a.xlsx.part"], Files());

        string scores = Text("code,x\nA,1\n", "scores.xlsx");
        File.CreateSymbolicLink(At("link.xlsx"), scores);
        Assert.Equal((2, "", $"--xlsx: '{scores}': the file is the one that is read. Write to another one.\n"), Run("rank", "--input", At("link.xlsx"), "--xlsx", scores));
    }

    [Fact]
    public void What_is_no_markup_in_a_file_is_none_in_the_page()
    {
        string scores = Text("code,name,x\nA,<script>alert(1)</script>,1\nB,\"=1+1\",2\n", "scores.xlsx");
        Assert.Equal(0, Run("rank", "--input", scores, "--xlsx", At("a.xlsx"), "--report", At("a.html")).Code);

        Assert.DoesNotContain("<script>alert", File.ReadAllText(At("a.html")), StringComparison.Ordinal);
        PlainTable sheet = Sheet("a.xlsx", "x");
        Assert.Equal(["=1+1", "<script>alert(1)</script>"], sheet.Rows.Select(static row => row.Cells[1]));
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments) =>
        MainJob.Run([.. arguments.Select(static argument => argument.StartsWith("Data/", StringComparison.Ordinal) ? MainJob.Sample(argument) : argument)]);

    private static string Cell(PlainTable table, PlainRow row, string column) => row.Cells[table.Columns.IndexOf(column)];

    /// <summary>A cell of a workbook is a double: sixteen digits of the exact rate.</summary>
    private static void AssertNear(Rational expected, string percent)
    {
        Assert.EndsWith("%", percent, StringComparison.Ordinal);
        Assert.InRange(Rational.Abs(expected - (Rational.Parse(percent[..^1], provider: null) / 100)), Rational.Zero, Rational.Of(1, 1_000_000_000_000));
    }

    private static TableSheet Plain(string name, string text)
    {
        string[][] rows = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(',').Select(static cell => cell.Trim('"')).ToArray())];
        return TableSheet.Of(name, rows.Skip(1), columns =>
        {
            for (int i = 0; i < rows[0].Length; i++)
            {
                int at = i;
                columns.Text(rows[0][i], row => row[at]);
            }
        });
    }

    /// <summary>A workbook of one claim whose figure is a number or a text.</summary>
    private string Claim(string file, string indicator, Rational? number, bool isPercent, string? text)
    {
        string[] cells = ["1", "2024-11-30", "Xã A", "commune", "Tỉnh B", indicator, "observation", "2024"];
        ResultTable.WriteFile(At(file), TableSheet.Of("Dữ liệu", [cells], columns =>
        {
            foreach (string name in ClaimFile.Columns)
            {
                int at = ClaimFile.Columns.IndexOf(name);
                if (name != "value_text" || number is null)
                    columns.Text(name, row => name == "value_text" ? text : at < row.Length ? row[at] : null);
                else if (isPercent)
                    columns.Percent(name, _ => number);
                else
                    columns.Number(name, _ => number);
            }
        }));
        return At(file);
    }

    private string Text(string text, string file)
    {
        ResultTable.WriteFile(At(file), Plain("Dữ liệu", text));
        return At(file);
    }

    /// <summary>The same table as a workbook, its columns of numbers as numbers.</summary>
    private string Convert(PlainTable table, string file)
    {
        string path = At(file);
        ResultTable.WriteFile(path, TableSheet.Of("Dữ liệu", table.Rows, columns =>
        {
            for (int i = 0; i < table.Columns.Length; i++)
            {
                int at = i;
                bool isNumber = i > 0 && table.Rows.All(row => row.Cells[at].Length == 0 || decimal.TryParse(row.Cells[at], System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _));
                if (isNumber && table.Rows.Any(row => row.Cells[at].Length > 0))
                    columns.Number(table.Columns[i], row => row.Cells[at].Length == 0 ? null : Rational.Parse(row.Cells[at], provider: null));
                else
                    columns.Text(table.Columns[i], row => row.Cells[at]);
            }
        }));
        return path;
    }

    private string At(string file) => Path.Combine(_folder, file);

    private string[] Files() => [.. Directory.GetFiles(_folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private PlainTable Sheet(string file, string name) =>
        PlainTable.ReadFile(At(file), new PlainTableOptions { Sheet = SheetNames(file).Single(sheet => name.StartsWith(sheet, StringComparison.Ordinal) || sheet == name), MaximumCellLength = 32_767 });

    private string[] SheetNames(string file)
    {
        using System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.OpenRead(At(file));
        using Stream workbook = archive.GetEntry("xl/workbook.xml")!.Open();
        return [.. System.Xml.Linq.XDocument.Load(workbook).Descendants().Where(static e => e.Name.LocalName == "sheet").Select(static e => e.Attribute("name")!.Value)];
    }
}
