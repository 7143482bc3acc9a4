using System.Globalization;

namespace Cds.Indicators.Tests.Samples;

/// <summary>The command <c>score</c> with a scorecard of one's own: values that are no ratios, means of the group, sums that need every component.</summary>
public sealed class ScoreOwnCardTests
{
    private const string Header = "period,unit_code,metric_code,numerator,denominator\n";
    private const string Basis = """{ "document": "Kế hoạch 1/KH-UBND", "confidence": "Q" }""";

    private const string Card = $$"""
        {
          "format": "cds-indicators/scorecard", "version": 1, "code": "own", "name": { "vi": "Thẻ điểm", "en": "Own card" },
          "legalBasis": {{Basis}}, "maximum": 10,
          "rounding": { "stage": "component", "mode": "half-away-from-zero", "digits": 2 },
          "bands": [
            { "code": "-low", "name": { "vi": "Thấp", "en": "Low" }, "from": "0", "to": "5", "legalBasis": {{Basis}} },
            { "code": "high", "name": { "vi": "Cao", "en": "High" }, "from": "5", "to": "10", "includesTo": true, "legalBasis": {{Basis}} }
          ],
          "groups": [
            { "code": "work", "name": { "vi": "Công việc", "en": "Work" }, "maximum": 8, "legalBasis": {{Basis}}, "components": [
              { "code": "ON_TIME", "indicator": "dossier.on-time-or-within", "maximum": 5, "legalBasis": {{Basis}},
                "rule": { "type": "above-mean", "mean": "ratio-of-sums", "base": 3, "step": "0.5%", "pointsPerStep": 0.25 } },
              { "code": "MEMBERS", "indicator": "team.members", "maximum": 3, "legalBasis": {{Basis}}, "rule": { "type": "linear", "to": "100" } } ] },
            { "code": "teams", "name": { "vi": "Tổ", "en": "Teams" }, "maximum": 2, "legalBasis": {{Basis}}, "components": [
              { "code": "PER_TEAM", "indicator": "team.members-per-team", "maximum": 2, "legalBasis": {{Basis}}, "rule": { "type": "linear", "to": "5" } } ] }
          ]
        }
        """;

    [Fact]
    public void Values_and_means_are_scored_and_the_group_is_that_of_the_period()
    {
        // On time: 150 of 200 together is 75%. H1 has 80%: 3 + 10 steps of 0.25 = 5.5, at most 5. H2 has 70%: 3.
        (int code, string output, string error) = Score(
            Header
            + "2026,H1,ON_TIME,80,100\n2026,H1,MEMBERS,62.5,\n2026,H1,PER_TEAM,9,4\n"
            + "2026,H2,ON_TIME,70,100\n2026,H2,MEMBERS,100,\n2026,H2,PER_TEAM,2.5,\n"
            + "2025,H2,ON_TIME,70,100\n");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            """
            period,unit_code,group,metric_code,numerator,denominator,ratio,score,max_score,status,confidence,official,band
            2026,H1,ALL,GROUP_TOTAL,,,77.8,7.78,10,ok,Q,true,high
            2026,H1,work,GROUP_TOTAL,,,86,6.88,8,ok,Q,true,
            2026,H1,work,ON_TIME,80,100,80,5,5,ok,Q,true,
            2026,H1,work,MEMBERS,62.5,,,1.88,3,ok,Q,true,
            2026,H1,teams,GROUP_TOTAL,,,45,0.9,2,ok,Q,true,
            2026,H1,teams,PER_TEAM,9,4,,0.9,2,ok,Q,true,
            2026,H2,ALL,GROUP_TOTAL,,,70,7,10,ok,Q,true,high
            2026,H2,work,GROUP_TOTAL,,,75,6,8,ok,Q,true,
            2026,H2,work,ON_TIME,70,100,70,3,5,ok,Q,true,
            2026,H2,work,MEMBERS,100,,,3,3,ok,Q,true,
            2026,H2,teams,GROUP_TOTAL,,,50,1,2,ok,Q,true,
            2026,H2,teams,PER_TEAM,2.5,,,1,2,ok,Q,true,
            2025,H2,ALL,GROUP_TOTAL,,,,,10,incomplete,Q,,
            2025,H2,work,GROUP_TOTAL,,,,,8,incomplete,Q,,
            2025,H2,work,ON_TIME,70,100,70,3,5,ok,Q,true,
            2025,H2,work,MEMBERS,,,,,3,missing,Q,,
            2025,H2,teams,GROUP_TOTAL,,,,,2,missing,Q,,
            2025,H2,teams,PER_TEAM,,,,,2,missing,Q,,

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void The_group_is_all_units_although_one_is_shown()
    {
        const string Text = Header + "2026,H1,ON_TIME,80,100\n2026,H2,ON_TIME,70,100\n";

        Assert.Contains("2026,H1,work,ON_TIME,80,100,80,5,5,ok", Score(Text, "--unit", "H1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_that_is_not_complete_is_empty_and_not_ranked()
    {
        const string Text = Header + "2026,H1,ON_TIME,80,100\n2026,H2,ON_TIME,70,100\n2026,H2,MEMBERS,100,\n2026,H2,PER_TEAM,9,3\n";

        (_, string totals, _) = Own(Text, "--totals");
        (int code, string ranks, _) = MainJob.RunOn(totals, "rank", "--format", "csv");

        Assert.Equal("unit_code,total,work,teams\nH1,,,\nH2,7.2,6,1.2\n", totals);
        Assert.Equal(0, code);
        Assert.Equal("unit_code,total,work,teams,rank_total,rank_work,rank_teams\nH1,,,,,,\nH2,7.2,6,1.2,1,1,1\n", ranks);
    }

    [Theory]
    [InlineData("2026,H1,MEMBERS,5,6", "row 2, column denominator: '6': team.members is no ratio: its value stands in the numerator. Leave the cell empty.")]
    [InlineData("2026,H1,MEMBERS,-3,", "row 2, column numerator: '-3': values of team.members lie in [0; ∞). ")]
    [InlineData("2026,H1,MEMBERS,3,5", "row 2, column denominator: '5': team.members is no ratio: its value stands in the numerator. Leave the cell empty.")]
    [InlineData("2026,H1,MEMBERS,0.12345678901234567890123456789,", "row 2, column numerator: '0.12345678901234567890123456789': the text is not a number of at most 28 digits. Write digits with a point before decimals.")]
    public void A_value_that_cannot_be_scored_is_a_fault_in_its_place(string row, string fault)
    {
        (int code, string output, string error) = Score(Header + row + "\n");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("input.csv, " + fault, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void Every_scorecard_of_the_library_is_printed_although_nothing_is_known(string format)
    {
        foreach (Cds.Indicators.Scoring.Scorecard card in Cds.Indicators.Scoring.Scorecard.VietnamCodes.Select(Cds.Indicators.Scoring.Scorecard.Vietnam))
        {
            (int code, string output, string error) = MainJob.RunOn($"{Header}2026,H1,{card.Components[0].Code},,\n", "score", "--scorecard", card.Code, "--format", format);

            Assert.Equal((0, ""), (code, error));
            Assert.Contains("H1", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_code_with_many_unknown_rows_is_warned_of_once()
    {
        string rows = string.Concat(Enumerable.Range(1, 12).Select(static i => string.Create(CultureInfo.InvariantCulture, $"2026,H{i},SPEED,1,2\n")));

        (int code, _, string error) = Score(Header + "2026,H1,ON_TIME,80,100\n" + rows);

        Assert.Equal(0, code);
        Assert.Equal(
            "warning: input.csv, row 3, column metric_code: 'SPEED': the scorecard own does not know the code, and its rows are not scored: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … (12 in all). "
            + "Its codes are ON_TIME, MEMBERS, PER_TEAM, work, teams.\n",
            error);
    }

    [Fact]
    public void Counts_of_a_group_that_exceed_64_bits_are_a_fault()
    {
        (int code, string output, string error) = Score(Header + "2026,H1,ON_TIME,9223372036854775807,9223372036854775807\n2026,H2,ON_TIME,1,1\n");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("input.csv: '2026': the counts of the period add up to more than 64 bits hold. Check the counts.\n", error);
    }

    [Fact]
    public void A_card_with_faults_is_refused()
    {
        string card = MainJob.Write(Card.Replace("\"maximum\": 10,", "\"maximum\": 11,", StringComparison.Ordinal), ".json");
        try
        {
            (int code, string output, string error) = MainJob.RunOn(Header + "2026,H1,ON_TIME,80,100\n", "score", "--scorecard", card);

            Assert.Equal((2, ""), (code, output));
            Assert.StartsWith(Path.GetFileName(card) + ", $.", error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(card);
        }
    }

    private static (int Code, string Output, string Error) Score(string text, params string[] arguments) => Own(text, ["--format", "csv", .. arguments]);

    private static (int Code, string Output, string Error) Own(string text, params string[] arguments)
    {
        string card = MainJob.Write(Card, ".json");
        try
        {
            return MainJob.RunOn(text, ["score", "--scorecard", card, .. arguments]);
        }
        finally
        {
            File.Delete(card);
        }
    }
}
