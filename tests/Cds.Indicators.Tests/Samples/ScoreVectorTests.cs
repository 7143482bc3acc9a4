namespace Cds.Indicators.Tests.Samples;

/// <summary>Scores that the portal published, from the very file that holds them.</summary>
public sealed class ScoreVectorTests
{
    private static readonly string s_vectors = Repository.Shared("vectors/qd766_dak_lak.csv");

    [SharedFact]
    public void Every_published_score_of_dak_lak_is_reproduced()
    {
        (int code, string output, string error) = MainJob.Run("score", "--scorecard", "qd766", "--input", s_vectors, "--format", "csv");
        Assert.Equal((0, ""), (code, error));
        Dictionary<string, string[]> scored = Scored(output);
        int compared = 0;
        foreach (Dictionary<string, string> row in Csv.Read(s_vectors).Where(static r => r["score_published"].Length > 0 && r["max_score"] != "0"))
        {
            string key = $"{row["unit_code"]} {row["group"]} {row["metric_code"]}";
            // Its counts are not published: the group is without points here, and the total without the group.
            if (row["group"] is "ALL" or "provide-online-tree")
                continue;
            // The program that captured the figures writes 0 for "no data": 0/0 with 0 points. Petitions have a rule for 0/0, and it gives 6.
            bool isNothing = row["denominator"] == "0" && row["score_published"] == "0" && row["metric_code"] is not ("PROGRESS_ON_TIME" or "DOSSIER_RECEIVING_SATISFACTION");
            string expected = isNothing ? "" : row["score_published"];
            Assert.True(string.Equals(expected, scored[key][7], StringComparison.Ordinal), $"{key}: published {expected}, scored {scored[key][7]}");
            compared++;
        }

        Assert.Equal(190, compared);
    }

    [SharedFact]
    public void Every_published_percentage_of_counts_is_reproduced()
    {
        Dictionary<string, string[]> scored = Scored(MainJob.Run("score", "--scorecard", "qd766", "--input", s_vectors, "--format", "csv").Output);
        int compared = 0;
        foreach (Dictionary<string, string> row in Csv.Read(s_vectors).Where(static r => r["ratio_published"].Length > 0 && r["denominator"] is not ("" or "0")))
        {
            Assert.Equal(row["ratio_published"], scored[$"{row["unit_code"]} {row["group"]} {row["metric_code"]}"][6]);
            compared++;
        }

        Assert.Equal(156, compared);
    }

    [SharedFact]
    public void Every_published_total_of_dak_lak_is_reproduced_with_the_points_of_online_services()
    {
        List<Dictionary<string, string>> rows = Csv.Read(s_vectors);
        IEnumerable<string> lines = rows.Select(static r =>
        {
            string points = string.Equals(r["group"], "provide-online-tree", StringComparison.Ordinal) ? r["score_published"] : "";
            return $"{r["period"]},{r["unit_code"]},{r["group"]},{r["metric_code"]},{r["numerator"]},{r["denominator"]},{points}";
        });

        (int code, string output, string error) = MainJob.RunOn(
            "period,unit_code,group,metric_code,numerator,denominator,points\n" + string.Join('\n', lines), "score", "--scorecard", "qd766", "--totals");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            rows.Where(static r => r["group"] == "ALL").Select(static r => $"{r["unit_code"]} {r["score_published"]}"),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static l => string.Join(' ', l.Split(',')[..2])));
    }

    private static Dictionary<string, string[]> Scored(string csv) => csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(static line => line.Split(','))
        .ToDictionary(static cells => $"{cells[1]} {cells[2]} {cells[3]}", StringComparer.Ordinal);
}
