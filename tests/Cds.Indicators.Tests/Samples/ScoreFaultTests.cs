namespace Cds.Indicators.Tests.Samples;

/// <summary>What is wrong with a file of counts is named, all of it, and nothing is printed.</summary>
public sealed class ScoreFaultTests
{
    private const string Header = "period,unit_code,metric_code,numerator,denominator,points,group\n";
    private const string Known = "Its codes are PUBLISH_ON_TIME, PUBLIC_UPDATE_ON_TIME, ";

    [Theory]
    [InlineData(",H1,PROGRESS_ON_TIME,1,2,,", "row 2, column period: the cell is empty. Fill it in.")]
    [InlineData("2026,,PROGRESS_ON_TIME,1,2,,", "row 2, column unit_code: the cell is empty. Fill it in.")]
    [InlineData("2026,H1,,1,2,,", "row 2, column metric_code: the cell is empty. Fill it in.")]
    [InlineData("2026-Q5,H1,PROGRESS_ON_TIME,1,2,,", "row 2, column period: '2026-Q5': the text is not a period: ")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,x,2,,", "row 2, column numerator: 'x': the text is not a whole number. Write digits alone.")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,1.5,2,,", "row 2, column numerator: '1.5': the text is not a whole number. Write digits alone.")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,1,-2,,", "row 2, column denominator: '-2': a count is not below zero. Check the count; leave the cell empty where nothing is known.")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,1,+2,,", "row 2, column denominator: '+2': the text is not a whole number. Write digits alone.")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,,x,,", "row 2, column denominator: 'x': the text is not a whole number. Write digits alone.")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,1,9223372036854775808,,", "row 2, column denominator: '9223372036854775808': the number does not fit 64 bits. The largest is 9223372036854775807.")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,1,2,3,", "row 2, column numerator: '1': counts and points are given for the same. Give the one or the other.")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,,,20.5,", "row 2, column points: '20.5': points lie between 0 and the maximum 20. Check the points.")]
    [InlineData("2026,H1,provide-online-tree,,,-1,", "row 2, column points: '-1': points lie between 0 and the maximum 12. Check the points.")]
    [InlineData("2026,H1,provide-online-tree,3,,,", "row 2, column numerator: '3': a group is not counted. Give the counts of its components, or its points.")]
    [InlineData("2026,H1,provide-online-tree,,,x,", "row 2, column points: 'x': the text is not a number of at most 28 digits. Write digits with a point before decimals.")]
    [InlineData("2026,H1,GROUP_TOTAL,,,3,", "row 2, column group: the row holds a sum, and no group is named. Name the group whose points are given.")]
    [InlineData("2026,H1,GROUP_TOTAL,,,3,ALL", "row 2, column metric_code: 'GROUP_TOTAL': the total is added up and not given. Give the points of the groups, or leave the cells of the row empty.")]
    [InlineData("2026,H\u001B1,PROGRESS_ON_TIME,1,2,,", "row 2, column unit_code: 'H\uFFFD1': the text has a control character. Remove it.")]
    [InlineData("2026,H1,PROGRESS_ON_TIME,1,2", "row 2: the row has 5 cells, the header 7. Put texts with separators in quotation marks.")]
    public void Each_fault_is_named_with_place_value_rule_and_cure(string row, string fault)
    {
        (int code, string output, string error) = Score(Header + row + "\n");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("input.csv, " + fault, error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_named_in_the_order_of_the_rows()
    {
        (int code, string output, string error) = Score(
            Header
            + "2026,H1,PROGRESS_ON_TIME,1,2,,\n"
            + "2026,H1,PUBLISH_ON_TIME,a,-5,,\n"
            + "2026,H1,PROGRESS_ON_TIME,1,2,,\n"
            + "quý 5 năm 2026,,PROGRESS_ON_TIME,1,2,,\n");

        Assert.Equal((2, ""), (code, output));
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Equal("input.csv, row 3, column numerator: 'a': the text is not a whole number. Write digits alone.", lines[0]);
        Assert.StartsWith("input.csv, row 3, column denominator: '-5': ", lines[1], StringComparison.Ordinal);
        Assert.Equal("input.csv, row 4, column metric_code: 'PROGRESS_ON_TIME': the metric of H1 (2026) stands in row 2 already. Keep one.", lines[2]);
        Assert.StartsWith("input.csv, row 5, column period: 'quý 5 năm 2026': ", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("input.csv, row 5, column unit_code: ", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_metric_in_another_period_or_of_another_unit_is_no_duplicate()
    {
        (int code, _, string error) = Score(Header + "2026,H1,PROGRESS_ON_TIME,1,2,,\n2025,H1,PROGRESS_ON_TIME,1,2,,\n2026,H2,PROGRESS_ON_TIME,1,2,,\n");

        Assert.Equal((0, ""), (code, error));
    }

    [Fact]
    public void Points_of_a_group_and_counts_in_it_are_a_fault()
    {
        (int code, _, string error) = Score(Header + "2026,H1,PAYMENT_DOSSIER,1,2,,\n2026,H1,formality-online-payment-tree,,,3,\n");

        Assert.Equal(2, code);
        Assert.Equal("input.csv, row 3, column points: '3': points are given for the group and inputs for PAYMENT_DOSSIER in it. Give the one or the other.\n", error);
    }

    [Fact]
    public void Codes_that_the_scorecard_does_not_know_are_warned_of_and_with_strict_they_are_faults()
    {
        const string Text = Header + "2026,H1,PROGRESS_ON_TIME,1,2,,\n2026,H1,PROGRES_ON_TIME,1,2,,\n2026,H2,PROGRES_ON_TIME,1,2,,\n";

        (int code, string output, string error) = Score(Text);
        Assert.Equal(0, code);
        Assert.Contains("PROGRESS_ON_TIME,1,2,50,10,", output, StringComparison.Ordinal);
        Assert.StartsWith("warning: input.csv, row 3, column metric_code: 'PROGRES_ON_TIME': the scorecard qd766 does not know the code, and its rows are not scored: 3, 4. " + Known, error, StringComparison.Ordinal);

        (code, output, error) = Score(Text, "--strict");
        Assert.Equal((2, ""), (code, output));
        Assert.Equal(2, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("input.csv, row 3, column metric_code: 'PROGRES_ON_TIME': the scorecard qd766 does not know the code. " + Known, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_code_that_is_not_known_are_not_read()
    {
        (int code, string output, string error) = Score(
            Header + "2026,H1,RAW:note,N/A,,,\n2026,H1,RAW:note,-1,1,,\n2026,H1,RAW:other,1,2,,\n2026,H1,PROGRESS_ON_TIME,1,2,,\n");

        Assert.Equal(0, code);
        Assert.Contains("PROGRESS_ON_TIME,1,2,50,10,", output, StringComparison.Ordinal);
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("warning: input.csv, row 2, column metric_code: 'RAW:note': the scorecard qd766 does not know the code, and its rows are not scored: 2, 3. " + Known, lines[0], StringComparison.Ordinal);
        Assert.Equal("warning: input.csv, row 4, column metric_code: 'RAW:other': the scorecard qd766 does not know the code, and its rows are not scored: 4.", lines[1]);
    }

    [Fact]
    public void A_numerator_or_denominator_alone_is_missing_and_warned_of()
    {
        (int code, string output, string error) = Score(
            Header + "2026,H1,PUBLISH_ON_TIME,,82,,\n2026,H1,PUBLIC_UPDATE_ON_TIME,79,,,\n2026,H2,PUBLISH_ON_TIME,3,,,\n2026,H2,PUBLIC_CONTENT_FULL,,,,\n");

        Assert.Equal(0, code);
        Assert.Contains("2026,H1,transparency,PUBLISH_ON_TIME,,,,,6,missing,S,,\n", output, StringComparison.Ordinal);
        Assert.Contains("2026,H1,transparency,PUBLIC_UPDATE_ON_TIME,,,,,4,missing,S,,\n", output, StringComparison.Ordinal);
        Assert.Equal(
            "warning: input.csv, row 2, column numerator: 'PUBLISH_ON_TIME': the numerator or the denominator is empty, and the rate is missing: 2, 4. Give both, or neither where nothing is known.\n"
            + "warning: input.csv, row 3, column denominator: 'PUBLIC_UPDATE_ON_TIME': the numerator or the denominator is empty, and the rate is missing: 3. Give both, or neither where nothing is known.\n",
            error);
    }

    [Theory]
    [InlineData("2026,H1,GROUP_TOTAL,,,,")]
    [InlineData("2026,H1,GROUP_TOTAL,1,2,,transparency")]
    [InlineData("2026,H1,GROUP_TOTAL,65.49,100,,ALL")]
    public void Published_sums_are_passed_over_and_added_up_anew(string row)
    {
        const string Counted = Header + "2026,H1,PROGRESS_ON_TIME,1,2,,\n";

        Assert.Equal(Score(Counted), Score(Counted + row + "\n"));
    }

    [Fact]
    public void A_part_above_its_whole_is_warned_of_and_its_points_stop_at_the_maximum()
    {
        (int code, string output, string error) = Score(Header + "2026,H1,PROGRESS_ON_TIME,3,2,,\n");

        Assert.Equal(0, code);
        Assert.Contains("PROGRESS_ON_TIME,3,2,150,20,20,ok,", output, StringComparison.Ordinal);
        Assert.Equal("warning: input.csv, row 2, column numerator: '3/2': the numerator of PROGRESS_ON_TIME is above its denominator, and a part is not larger than its whole. Check the counts; points never exceed the maximum.\n", error);
    }

    [Fact]
    public void A_header_without_its_columns_is_refused()
    {
        (int code, string output, string error) = Score("period,unit_code,metric_code,numerator,numerator\n");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal(
            "input.csv, row 1, column denominator: the column is missing. The columns are period, unit_code, metric_code, numerator, denominator.\n"
            + "input.csv, row 1: 'numerator': the column stands twice. Keep one.\n",
            error);
    }

    [Theory]
    [InlineData("period,unit_code,metric_code,numerator,denominator\n")]
    [InlineData("period,unit_code,metric_code,numerator,denominator\n2026,H1,GROUP_TOTAL,,\n")]
    public void A_file_without_counts_is_refused(string text)
    {
        (int code, string output, string error) = Score(text);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("input.csv, row 2: the file has no counts. Give a row for each metric of a unit.\n", error);
    }

    [Theory]
    [InlineData("--scorecard: 'qd999': there is no such scorecard in the library, and no such file. The scorecards are qd766", "--scorecard", "qd999")]
    [InlineData("--variant: 'x': the scorecard qd766 has no such variant. Its variants are digitised-80, ", "--scorecard", "qd766", "--variant", "x")]
    [InlineData("--variant: 'digitised-80': the variant is named twice. Name it once.", "--scorecard", "qd766", "--variant", "digitised-80", "digitised-80")]
    [InlineData("--unit: 'H9': there are no counts of it. Write one of H1.", "--scorecard", "qd766", "--unit", "H9")]
    [InlineData("--period: '2020': there are no counts of it. Write one of 2025, 2026.", "--scorecard", "qd766", "--period", "2020")]
    [InlineData("--period: 'soon': the text is not a period: ", "--scorecard", "qd766", "--period", "soon")]
    [InlineData("--totals: the file has several periods, and a unit has one total in each. Choose one with --period: 2025, 2026.", "--scorecard", "qd766", "--totals")]
    public void An_option_that_names_nothing_is_refused_with_what_there_is(string message, params string[] arguments)
    {
        (int code, string output, string error) = MainJob.RunOn(Header + "2025,H1,PROGRESS_ON_TIME,1,2,,\n2026,H1,PROGRESS_ON_TIME,1,2,,\n", ["score", .. arguments]);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--explain' and '--totals' are given", "--explain", "--totals")]
    [InlineData("'--format csv' is given with '--explain'", "--explain", "--format", "csv")]
    [InlineData("'--format json' is given with '--totals'", "--totals", "--format", "json")]
    [InlineData("'pdf'", "--format", "pdf")]
    [InlineData("'fr'", "--lang", "fr")]
    public void Options_that_do_not_go_together_are_refused(string message, params string[] arguments)
    {
        (int code, _, string error) = MainJob.RunOn(Header + "2026,H1,PROGRESS_ON_TIME,1,2,,\n", ["score", "--scorecard", "qd766", .. arguments]);

        Assert.NotEqual(0, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        (int code, string output, string error) = MainJob.Run("score", "--scorecard", "qd766", "--input", Path.Combine(Path.GetTempPath(), "no-such-counts.csv"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("no-such-counts.csv: the file cannot be read", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Score(string text, params string[] arguments) =>
        MainJob.RunOn(text, ["score", "--scorecard", "qd766", "--format", "csv", .. arguments]);
}
