using System.Collections.Immutable;
using System.Text;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Outcome = Cds.Indicators.Rates.Outcome;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Tests.Results;

/// <summary>Rows of a roll-up go out and come back equal: every outcome, bound, flag and period.</summary>
public sealed class RollupRowTableTests
{
    private static readonly ObservationStatus[] s_flags = [.. Enum.GetValues<ObservationStatus>().Where(static flag => flag != ObservationStatus.Normal)];

    private static readonly Gen<string?> s_reasons = Gen.Elements(null, "chưa báo cáo", "=HYPERLINK(\"http://x\")", "dấu \" và ; và ,", "hai\ndòng", "'-1", "emoji 🇻🇳", "@");

    private static readonly Gen<Outcome<Figure>> s_figures = Gen.OneOf(
        JsonGenerators.Figures.Select(static figure => Outcome.Of(figure)),
        from figure in JsonGenerators.Figures from present in Gen.Choose(0, 100) from more in Gen.Choose(1, 100) from reason in s_reasons select Outcome.Incomplete(figure, present, present + more, reason),
        s_reasons.Select(static reason => Outcome.NoData<Figure>(reason)),
        s_reasons.Select(static reason => Outcome.ZeroDenominator<Figure>(reason)),
        s_reasons.Select(static reason => Outcome.Suppressed<Figure>(reason)),
        s_reasons.Select(static reason => Outcome.NotApplicable<Figure>(reason)));

    private static readonly Gen<RollupRow> s_rows =
        from subject in Gen.Elements("dossier.on-time", "a", "=x", "0012", "mã")
        from target in Gen.Elements("all", "38", "00001", "-1", "vùng")
        from area in Gen.Elements<AreaKey?>(null, new AreaKey(AreaLevel.Province, "38", null), new AreaKey(AreaLevel.Commune, "00001", new LocalDate(2025, 7, 1)))
        from period in Gen.Elements("2025", "2025-Q3", "2025-M01", "2025-W01", "2025-07-01", "2025-07-01/2025-07-31", "2025-S1")
        from figure in s_figures
        from numerator in JsonGenerators.Intervals
        from hasDenominator in Gen.Elements(true, false)
        from denominator in JsonGenerators.Intervals
        from present in Gen.Elements(0, 1, 163, int.MaxValue)
        from expected in Gen.Elements(0, 166, int.MaxValue)
        from flags in Gen.SubListOf(s_flags)
        from marks in Gen.Choose(0, 7)
        select new RollupRow(
            subject,
            target,
            Period.Parse(period, provider: null),
            figure,
            numerator,
            present,
            expected,
            flags.Aggregate(ObservationStatus.Normal, static (all, flag) => all | flag),
            (marks & 1) != 0,
            (marks & 2) != 0,
            (marks & 4) != 0,
            area,
            hasDenominator ? denominator : null);

    public static TheoryData<TableFormat, TextStyle, char?> Forms => new()
    {
        { TableFormat.Csv, TextStyle.Vietnamese, null },
        { TableFormat.Csv, TextStyle.English, ';' },
        { TableFormat.Csv, TextStyle.Invariant, '\t' },
        { TableFormat.Xlsx, TextStyle.Vietnamese, null },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Rows_come_back_equal(TableFormat format, TextStyle language, char? separator)
    {
        ResultTableOptions options = new() { Format = format, Language = language, Separator = separator, DecimalMark = separator == ';' ? ',' : null };
        Property.Holds(Arb.From(s_rows.ListOf(6)), rows => Assert.Equal(rows, RoundTrip(ResultTable.OfRollup(rows, options), options)));
    }

    [Fact]
    public void Cells_of_a_result_come_back_as_its_rows()
    {
        foreach (RollupResult result in (RollupResult[])[Examples.Rollup, Examples.Incomplete])
            Assert.Equal(result.Cells().Select(static cell => cell.ToRow()), RoundTrip(ResultTable.OfRollup(result), new ResultTableOptions()));
    }

    [Fact]
    public void Rows_are_read_in_every_culture()
    {
        foreach (string culture in (string[])["vi-VN", "tr-TR", "ar-SA"])
        {
            using CultureScope scope = new(culture);
            Assert.Equal(Examples.Rollup.Cells().Select(static cell => cell.ToRow()), RoundTrip(ResultTable.OfRollup(Examples.Rollup), new ResultTableOptions()));
        }
    }

    [Theory]
    [InlineData("có số liệu", "", "Figure", "row 2, column figure: the status promises a figure, and there is none. Correct the status or the figure.")]
    [InlineData("no data", "26/35", "", "row 2, column figure: the status says that there is no figure, and there is one. Correct the status or the figure.")]
    [InlineData("incomplete", "26/35", "", "row 2, column parts_present: an incomplete figure has fewer parts than are expected. Write both numbers.")]
    [InlineData("gần đủ", "26/35", "", "row 2, column status: 'gần đủ': the word is not known. ")]
    [InlineData("value", "gần nhiều", "", "row 2, column figure: 'gần nhiều': the text is not a figure: ")]
    public void What_contradicts_itself_is_a_fault(string status, string figure, string reason, string expected) =>
        Assert.StartsWith(
            "results.csv, " + expected,
            Assert.Single(Faults($"{status},{figure},26 ÷ 35,,,1,1,,no,no,no,{(reason.Length == 0 ? "" : reason)}")).ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("value,26/35,26 : 35,,,1,1,,no,no,no,", "row 2, column counts: '26 : 35': the text is not a sum: a sum is a number, or numerator and denominator with ÷ between them (position 0). Write it as 35, 26 ÷ 35 or [3; 5) ÷ 7.")]
    [InlineData("value,26/35,[5; 3] ÷ 7,,,1,1,,no,no,no,", "row 2, column counts: '[5; 3] ÷ 7': the text is not a sum: ")]
    [InlineData("value,26/35,26 ÷ 35,1,2,1,1,,no,no,no,", "row 2, column parts_present: only an incomplete figure has parts. Leave both numbers empty.")]
    [InlineData("value,26/35,26 ÷ 35,,,-1,1,,no,no,no,", "row 2, column present: '-1': the number is not a whole one from 0 to 2,147,483,647. Write a count.")]
    [InlineData("value,26/35,26 ÷ 35,,,1,,,no,no,no,", "row 2, column expected: the number is missing. Fill it in.")]
    [InlineData("value,26/35,26 ÷ 35,,,1,1,?,no,no,no,", "row 2, column flags: '?': the text is not a status: ")]
    [InlineData("value,26/35,26 ÷ 35,,,1,1,,maybe,no,no,", "row 2, column restated: 'maybe': the word is not known. Write one of có, không, yes, no, true, false.")]
    [InlineData("value,26/35,26 ÷ 35,,,1,1,,no,no,no,vì sao", "row 2, column reason: 'vì sao': a value needs no reason. Leave the cell empty.")]
    public void A_cell_that_is_none_is_a_fault(string cells, string expected) =>
        Assert.StartsWith("results.csv, " + expected, Assert.Single(Faults(cells)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_code_that_would_not_come_back_is_not_written()
    {
        RollupRow row = Examples.Rollup.Cells().First().ToRow() with { Subject = "a b" };

        Assert.Equal(
            "Entry 1, column indicator: 'a b' cannot be written: a code has no white space and no control character. (Parameter 'rows')",
            Assert.Throws<ArgumentException>(() => Written.Text(ResultTable.OfRollup([row]))).Message);
    }

    private static ImmutableArray<RollupRow> RoundTrip(TableSheet sheet, ResultTableOptions options)
    {
        using MemoryStream stream = new();
        ResultTable.Write(stream, sheet, options);
        stream.Position = 0;
        return ResultTable.ReadRows(stream, options with { Format = TableFormat.Detected });
    }

    private static ImmutableArray<Fault> Faults(string cells)
    {
        const string Header = "indicator,target,area_key,period,status,figure,counts,parts_present,parts_expected,present,expected,flags,restated,apportioned,carried,reason\r\n";
        using MemoryStream stream = new(Encoding.UTF8.GetBytes($"{Header}dossier.on-time,38,,2025-Q1,{cells}\r\n"));
        return Assert.Throws<FaultException>(() => ResultTable.ReadRows(stream)).Faults;
    }
}
