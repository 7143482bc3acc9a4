using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Cds.Indicators.Tests.Samples;

/// <summary>The command <c>score</c> of the main job: what it prints is pinned, whatever the culture.</summary>
public sealed class ScoreCommandTests
{
    private const string Header = "period,unit_code,metric_code,numerator,denominator\n";

    [Theory]
    [InlineData("expected-output.score.txt")]
    [InlineData("expected-output.score.en.txt", "--lang", "en")]
    [InlineData("expected-output.score.csv", "--format", "csv")]
    [InlineData("expected-output.score.json", "--format", "json", "--lang", "en", "--unit", "H15.157")]
    [InlineData("expected-output.score.md", "--format", "markdown", "--unit", "H15.120")]
    [InlineData("expected-output.score-totals.csv", "--totals")]
    public void The_output_is_the_pinned_one_in_every_culture(string file, params string[] arguments)
    {
        foreach (string culture in (string[])["", "vi-VN", "tr-TR", "ar-SA"])
        {
            using CultureScope scope = new(culture);
            (int code, string output, string error) = MainJob.Run(["score", "--scorecard", "qd766", "--input", MainJob.Sample("Data/counts.csv"), .. arguments]);

            Assert.Equal((0, ""), (code, error));
            Golden.Matches(MainJob.Sample(file), output);
        }
    }

    [Theory]
    [InlineData("expected-output.score.csv", 4)]
    [InlineData("expected-output.rank.txt", 6)]
    public void The_readme_shows_the_first_lines_that_are_printed(string file, int lines) => Assert.Contains(
        string.Join('\n', File.ReadAllText(MainJob.Sample(file)).ReplaceLineEndings("\n").Split('\n').Take(lines)),
        File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Csv_ends_its_lines_with_line_feeds_everywhere()
    {
        using StringWriter output = new() { NewLine = "\r\n" };
        using StringWriter error = new();

        DistrictScorecard.Application.Run(["score", "--scorecard", "qd766", "--input", MainJob.Sample("Data/counts.csv"), "--format", "csv"], output, error);

        Assert.DoesNotContain('\r', output.ToString());
        Assert.EndsWith("\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_stand_in_any_order_and_others_are_passed_over()
    {
        const string Text = "note,denominator,metric_code,unit_code,numerator,period\nx,485,PETITION_PROCESSING_ON_TIME,H15,241,2026\n";

        (int code, string output, string error) = Score(Text);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2026,H15,handling-satisfaction,PETITION_PROCESSING_ON_TIME,241,485,49.69,2.98,6,ok,S,false,\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026,H1,PROGRESS_ON_TIME,,", "PROGRESS_ON_TIME,,,,,20,missing,S,,")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,0,10", "PROGRESS_ON_TIME,0,10,0,0,20,ok,S,false,")]
    [InlineData("2026,H1,PUBLISH_ON_TIME,0,0", "PUBLISH_ON_TIME,0,0,,,6,zero-denominator,S,,")]
    [InlineData("2026,H1,PETITION_PROCESSING_ON_TIME,0,0", "PETITION_PROCESSING_ON_TIME,0,0,,6,6,zero-denominator,S,false,")]
    [InlineData("2026,H1,PETITION_CLASSIFICATION_STAFF,1,3", "PETITION_CLASSIFICATION_STAFF,1,3,33.33,,0,not-scored,S,,")]
    [InlineData("2026,H1,PUBLISH_ON_TIME,9223372036854775806,9223372036854775807", "PUBLISH_ON_TIME,9223372036854775806,9223372036854775807,100,6,6,ok,S,false,")]
    public void An_empty_cell_is_missing_and_zero_is_not(string row, string expected) =>
        Assert.Contains(expected + "\n", Score(Header + row + "\n").Output, StringComparison.Ordinal);

    [Fact]
    public void A_sum_of_what_there_is_says_that_it_is_incomplete()
    {
        string output = Score(Header + "2026,H1,PROGRESS_OVERDUE,1,2\n").Output;

        // Certified copies are awarded to every unit: the only points there are.
        Assert.Contains("2026,H1,ALL,GROUP_TOTAL,,,2,2,100,incomplete,S,false,weak|average|fair|good|excellent\n", output, StringComparison.Ordinal);
        Assert.Contains("2026,H1,transparency,GROUP_TOTAL,,,,,18,missing,Q,,\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "xếp loại có thể: Trung bình, Khá")]
    [InlineData("en", "possible bands: Average, Fair")]
    public void A_total_without_one_of_its_groups_has_the_bands_that_are_possible(string language, string possible)
    {
        // Without its points of online services H15.157 has 66.83 of 73.24: average, where the published total is fair.
        string text = string.Join('\n', File.ReadLines(MainJob.Sample("Data/counts.csv")).Where(static l => !l.Contains("provide-online-tree", StringComparison.Ordinal)));

        (_, string output, _) = MainJob.RunOn(text, "score", "--scorecard", "qd766", "--unit", "H15.157", "--lang", language);

        Assert.Contains("2026,H15.157,ALL,GROUP_TOTAL,,,66.83,66.83,100,incomplete,S,false,average|fair\n", Score(text).Output, StringComparison.Ordinal);
        Assert.Contains(possible, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_in_which_something_is_missing_are_warned_of()
    {
        // H1 has no petitions and no dossiers, which is counted; of H2 half the counts are not known.
        string[] metrics =
        [
            "PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL", "DOSSIER_SYNC", "PROGRESS_ON_TIME", "ONLINE_FORMALITY", "ONLINE_SERVICE",
            "ONLINE_CHANNEL", "PAYMENT_DOSSIER", "PAYMENT_FORMALITY_TXN", "PAYMENT_FORMALITY_FEE", "ORIGINAL_RESULT_AVAILABLE", "SO_HOA_GIAY_TO_GIAI_QUYET",
            "REUSED_DIGITIZED_DATA", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "CITIZEN_DATA_CONNECTED_DOSSIER", "CITIZEN_DATA_CONNECTED_FORMALITY",
            "DOSSIER_RECEIVING_SATISFACTION", "PETITION_PROCESSING_ON_TIME", "PETITION_HANDLING_SATISFACTION",
        ];
        string rows = string.Concat(metrics.Select(static m => $"2026,H1,{m},0,0\n")) + string.Concat(metrics.Take(10).Select(static m => $"2026,H2,{m},1,1\n"));

        (int code, string output, string error) = Score(Header + rows, "--totals");

        Assert.Equal(0, code);
        Assert.Equal("warning: --totals: components are missing, and the totals are of what there is: H2. Give their counts before such totals are ranked.\n", error);
        Assert.Equal(
            "unit_code,total,transparency,dvc-progress-tree,online-services,provide-online-tree,formality-online-payment-tree,dossier-digitized,handling-satisfaction\n"
            + "H1,14,,0,0,0,0,2,12\nH2,60,18,20,20,12,8,2,\n",
            output);
    }

    [Fact]
    public void Periods_and_units_keep_the_order_in_which_they_appear()
    {
        const string Text = Header
            + "2026-Q3,H2,PROGRESS_ON_TIME,1,2\n2026-08,H2,PROGRESS_ON_TIME,1,4\n2026-Q3,H1,PROGRESS_ON_TIME,3,4\n2026-08,H1,PROGRESS_ON_TIME,1,1\n";

        string[] scored = [.. Score(Text).Output.Split('\n').Where(static l => l.Contains("PROGRESS_ON_TIME", StringComparison.Ordinal)).Select(static l => string.Join(' ', l.Split(',')[..2]) + " " + l.Split(',')[7])];

        Assert.Equal(["2026-Q3 H2 10", "2026-Q3 H1 15", "2026-08 H2 5", "2026-08 H1 20"], scored);
    }

    [Theory]
    [InlineData("3.2")]
    [InlineData("4", "--variant", "digitised-80")]
    public void A_variant_reads_conflicting_sources_otherwise(string expected, params string[] variant)
    {
        // 64 of 80 dossiers: 80% of 4 points in proportion, all of them where 80% is the threshold.
        string row = Score(Header + "2026,H1,SO_HOA_GIAY_TO_GIAI_QUYET,64,80\n", variant).Output.Split('\n').Single(static l => l.Contains("SO_HOA", StringComparison.Ordinal));

        Assert.Equal(expected, row.Split(',')[7]);
    }

    [Fact]
    public void Only_the_unit_and_period_that_are_asked_for_are_shown()
    {
        const string Text = Header + "2026-Q3,H2,PROGRESS_ON_TIME,1,2\n2026-08,H2,PROGRESS_ON_TIME,1,4\n2026-Q3,H1,PROGRESS_ON_TIME,3,4\n";

        string[] rows = Score(Text, "--unit", "H2", "--period", "2026-Q3").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(rows.Skip(1), static row => Assert.StartsWith("2026-Q3,H2,", row, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vi", "393.087/443.565", "làm tròn đến 2 chữ số thập phân")]
    [InlineData("en", "393,087/443,565", "rounded to 2 decimals")]
    public void Derivations_say_how_points_came_about(string language, string counts, string rounded)
    {
        (int code, string output, _) = MainJob.Run("score", "--scorecard", "qd766", "--input", MainJob.Sample("Data/counts.csv"), "--explain", "--lang", language);

        Assert.Equal(0, code);
        Assert.Contains(counts, output, StringComparison.Ordinal);
        Assert.Contains(rounded, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_leaves_out_what_is_not_there()
    {
        (_, string output, _) = MainJob.RunOn(Header + "2026,H1,PUBLISH_ON_TIME,0,0\n", "score", "--scorecard", "qd766", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement line = json.RootElement.GetProperty("units")[0].GetProperty("lines").EnumerateArray()
            .Single(static l => string.Equals(l.GetProperty("metric").GetString(), "PUBLISH_ON_TIME", StringComparison.Ordinal));

        Assert.False(line.TryGetProperty("score", out _));
        Assert.False(line.TryGetProperty("ratio", out _));
        Assert.Equal("zero-denominator", line.GetProperty("status").GetString());
    }

    [Fact]
    public void Cells_that_a_spreadsheet_would_reckon_are_protected()
    {
        string output = Score(Header + "2026,=H1+1,PUBLISH_ON_TIME,1,1\n").Output;

        Assert.Contains("2026,'=H1+1,transparency,PUBLISH_ON_TIME,1,1,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Seventy_thousand_rows_are_scored()
    {
        StringBuilder text = new(Header);
        string[] metrics = ["PUBLISH_ON_TIME", "PROGRESS_ON_TIME", "ORIGINAL_RESULT_AVAILABLE", "REUSED_DIGITIZED_DATA", "PETITION_PROCESSING_ON_TIME", "PAYMENT_DOSSIER", "DOSSIER_SYNC"];
        for (int unit = 0; unit < 10_000; unit++)
        {
            foreach (string metric in metrics)
                text.Append(CultureInfo.InvariantCulture, $"2026,H{unit},{metric},{unit % 97},100\n");
        }

        (int code, string output, _) = MainJob.RunOn(text.ToString(), "score", "--scorecard", "qd766", "--totals");

        Assert.Equal(0, code);
        Assert.Equal(10_001, output.Count(static c => c == '\n'));
    }

    private static (int Code, string Output, string Error) Score(string text, params string[] arguments) =>
        MainJob.RunOn(text, ["score", "--scorecard", "qd766", "--format", "csv", .. arguments]);
}
