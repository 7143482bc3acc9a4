using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

public sealed class SdmxObservationTests
{
    [Fact]
    public void A_set_is_written_as_the_standard_has_it()
    {
        ObservationSet set = SdmxWorld.Set(
            new Observation(SdmxWorld.OnTime, SdmxWorld.Hanoi, Period.Month(2024, 8), ObservedValue.Of(Ratio.Of(26, 35)), ObservationStatus.Provisional | ObservationStatus.Break, "Báo cáo 12"),
            new Observation(SdmxWorld.OnTime, SdmxWorld.Hanoi, Period.Quarter(2024, 3), ObservedValue.Of(Figure.Parse("hơn 94%", TextStyle.Vietnamese))),
            new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, Period.OfYear(2024), ObservedValue.Missing, ObservationStatus.Suppressed));
        Assert.Equal(
            """
            STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,NUMERATOR,DENOMINATOR,FIGURE,OBS_STATUS[],CONF_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS,SOURCE
            dataflow,CDS:INDICATORS(1.0),M,Q,01@province,dossier_on-time,2024-Q3,NaN,,,>94%,A,F,PT,0,0,
            dataflow,CDS:INDICATORS(1.0),M,M,01@province,dossier_on-time,2024-08,74.29,26,35,,B;P,F,PT,0,2,Báo cáo 12
            dataflow,CDS:INDICATORS(1.0),M,A,37,dossiers_received,2024,NaN,,,,Q,C,dossier_unit,0,0,

            """.ReplaceLineEndings("\r\n"),
            SdmxWorld.Write(set));
    }

    [Fact]
    public void Version_1_names_in_Vietnamese_semicolons_and_decimal_commas_are_written()
    {
        ObservationSet set = SdmxWorld.Set(new Observation(SdmxWorld.OnTime, SdmxWorld.NewNinhBinh, Period.Month(2025, 8), ObservedValue.Of(Ratio.Of(26, 35)), ObservationStatus.Estimated));
        Assert.Equal(
            """
            DATAFLOW;FREQ: Tần suất;REF_AREA: Đơn vị hành chính;INDICATOR: Chỉ tiêu;TIME_PERIOD: Kỳ báo cáo;OBS_VALUE: Giá trị;NUMERATOR: Tử số;DENOMINATOR: Mẫu số;OBS_STATUS: Tình trạng số liệu;UNIT_MEASURE: Đơn vị tính;UNIT_MULT: Bội số;DECIMALS: Số chữ số thập phân
            CDS:INDICATORS(1.0);M: Tháng;37: Tỉnh Ninh Bình;dossier_on-time: Hồ sơ đúng hạn;2025-08: tháng 8/2025;74,29;26;35;E: Ước tính;PT: %;0;2

            """.ReplaceLineEndings("\r\n"),
            SdmxWorld.Write(set, new SdmxCsvOptions { Version = SdmxCsvVersion.Version1, Separator = ';', DecimalMark = ',', Labels = SdmxLabels.Both }));
    }

    [Theory]
    [InlineData("12.5", "3", 12_500)]
    [InlineData("1.25E4", "", 12_500)]
    [InlineData("125000000", "-4", 12_500)]
    [InlineData("0012500.000", "0", 12_500)]
    [InlineData("+12500", "", 12_500)]
    [InlineData("9223372036854775807", "", long.MaxValue)]
    [InlineData("9.223372036854775807", "18", long.MaxValue)]
    public void Multipliers_and_exponents_are_exact(string value, string multiplier, long expected)
    {
        Observation observation = Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("UNIT_MULT", $"M,37,dossiers_received,2024,{value},{multiplier}")));
        Assert.Equal(ObservedValue.Of(expected), observation.Value);
    }

    [Theory]
    [InlineData("98.4", "", "", "98.4%")]
    [InlineData("98.4", "PT", "2", "98.40%")]
    [InlineData("0.984", "PURE_NUMB", "", "98.4%")]
    [InlineData("0.984", "RATIO", "4", "98.40%")]
    [InlineData("984", "PER_1000", "", "98.4%")]
    [InlineData("98.4294967295", "PT", "", "98.4294967295%")]
    [InlineData("0.98429496729512345678", "PURE_NUMB", "", "98.429496729512345678%")]
    [InlineData("98.4", "PS", "", "98.4%")]
    [InlineData("<1", "PT", "", "<1%")]
    public void A_rate_without_counts_is_a_published_figure(string value, string unit, string decimals, string figure) => Assert.Equal(
        ObservedValue.Of(Figure.Parse(figure, CultureInfo.InvariantCulture)),
        Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("UNIT_MEASURE,DECIMALS", $"M,37,dossier.on-time,2024,{value},{unit},{decimals}"))).Value);

    [Theory]
    [InlineData("74.29")]
    [InlineData("74.3")]
    [InlineData("74")]
    [InlineData("75")]
    [InlineData("74.2857142857142857142857")]
    [InlineData("")]
    public void Counts_are_the_value_and_the_rate_beside_them_is_held_against_them(string value) => Assert.Equal(
        ObservedValue.Of(Ratio.Of(26, 35)),
        Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("NUMERATOR,DENOMINATOR", $"M,37,dossier_on-time,2024,{value},26,35"))).Value);

    [Theory]
    [InlineData("12.3", "3")]
    [InlineData("12.4", "3")]
    [InlineData("1.2E4", "0")]
    [InlineData("12346", "0")]
    public void A_mean_in_thousands_is_held_against_its_counts_in_thousands(string value, string multiplier) => Assert.Equal(
        ObservedValue.Of(Ratio.Of(12_345_678, 10)),
        Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("NUMERATOR,DENOMINATOR,UNIT_MULT", $"M,37,days_mean,2024,{value},123456.78,10,{multiplier}"))).Value);

    [Theory]
    [InlineData("12.2", "3")]
    [InlineData("12.5", "3")]
    [InlineData("12.3", "2")]
    [InlineData("12347", "0")]
    public void A_mean_that_its_counts_deny_is_a_fault_in_thousands_too(string value, string multiplier) => Assert.Contains(
        "it is not the rate of",
        Assert.Single(Messages.Faults(() => SdmxWorld.Read(SdmxWorld.Rows("NUMERATOR,DENOMINATOR,UNIT_MULT", $"M,37,days_mean,2024,{value},123456.78,10,{multiplier}")))),
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_of_nothing_is_counted_and_has_no_value()
    {
        string text = SdmxWorld.Write(SdmxWorld.Set(new Observation(SdmxWorld.OnTime, SdmxWorld.OldNinhBinh, Period.OfYear(2024), ObservedValue.Of(Ratio.Of(0, 0)))));
        Assert.Contains(",2024,NaN,0,0,A,", text, StringComparison.Ordinal);
        Assert.Equal(ObservedValue.Of(Ratio.None), Assert.Single(SdmxWorld.Read(text)).Value);
    }

    [Theory]
    [InlineData("NaN", "", true)]
    [InlineData("#N/A", "", true)]
    [InlineData("", "O", true)]
    [InlineData("", "", false)]
    public void Missing_is_said_and_empty_says_nothing(string value, string status, bool isThere)
    {
        ObservationSet set = SdmxWorld.Read(SdmxWorld.Rows("OBS_STATUS", $"M,37,dossiers_received,2024,{value},{status}"));
        Assert.Equal(isThere ? [ObservedValue.Missing] : [], set.Select(static observation => observation.Value));
    }

    [Theory]
    [InlineData("C", "NaN", "A", ObservationStatus.Suppressed)]
    [InlineData("S", "", "B", ObservationStatus.Suppressed | ObservationStatus.Break)]
    [InlineData("F", "NaN", "O", ObservationStatus.Missing)]
    [InlineData("N", "5", "A", ObservationStatus.Normal)]
    [InlineData("C", "5", "A", ObservationStatus.Normal)]
    public void Confidentiality_of_a_missing_value_is_suppression(string confidentiality, string value, string status, ObservationStatus expected) => Assert.Equal(
        expected, Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("CONF_STATUS,OBS_STATUS", $"M,37,dossiers_received,2024,{value},{confidentiality},{status}"))).Status);

    [Theory]
    [InlineData("2010-Q2", "--07-01", "2010-10-01", "2010-12-31")]
    [InlineData("2011-W36", "--07-01", "2012-03-05", "2012-03-11")]
    [InlineData("2000-D366", "", "2000-12-31", "2000-12-31")]
    [InlineData("2024-A1", "--04-06", "2024-04-06", "2025-04-05")]
    [InlineData("2001", "--07-01", "2001-01-01", "2001-12-31")]
    [InlineData("2001-02-03/P2D", "", "2001-02-03", "2001-02-04")]
    [InlineData("2023-12-10/P234D", "", "2023-12-10", "2024-07-30")]
    [InlineData("2004-B1", "", "2004-01-01", "2004-06-30")]
    [InlineData("2004-W3", "", "2004-01-12", "2004-01-18")]
    [InlineData("2014-01-05T00:00:00", "", "2014-01-05", "2014-01-05")]
    public void Every_form_of_a_period_is_read(string text, string start, string first, string last)
    {
        Period period = Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("REPORTING_YEAR_START_DAY", $"M,0,dossiers_received,{text},1,{start}"))).Period;
        Assert.Equal($"{first}/{last}", Period.Range(period.Start, period.End).ToString("G", CultureInfo.InvariantCulture));
        Assert.Equal([period], SdmxWorld.Read(SdmxWorld.Rows("REPYEARSTART", $"M,0,dossiers_received,{text},1,{start}")).Periods.AsEnumerable());
    }

    [Theory]
    [InlineData("M", "2014-02-01", "2014-M02")]
    [InlineData("A", "2014-12-31", "2014")]
    [InlineData("Q", "2014-05-15", "2014-Q2")]
    [InlineData("D", "2014-05-15", "2014-05-15")]
    [InlineData("", "2014-05-15", "2014-05-15")]
    public void A_normalized_day_stands_for_the_period_of_its_frequency(string frequency, string text, string period) => Assert.Equal(
        Period.Parse(period, CultureInfo.InvariantCulture), Assert.Single(SdmxWorld.Read(SdmxWorld.Rows("FREQ", $"M,0,dossiers_received,{text},1,{frequency}"), new SdmxCsvOptions { TimeFormat = SdmxTimeFormat.Normalized })).Period);

    [Fact]
    public void Units_are_told_apart_by_level_and_first_day_where_the_code_does_not()
    {
        Period year = Period.OfYear(2025);
        ObservationSet set = SdmxWorld.Set(
            new Observation(SdmxWorld.Received, SdmxWorld.Hanoi, Period.OfYear(2024), ObservedValue.Of(1)),
            new Observation(SdmxWorld.Received, SdmxWorld.District, Period.OfYear(2024), ObservedValue.Of(2)),
            new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, year, ObservedValue.Of(3)),
            new Observation(SdmxWorld.Received, SdmxWorld.NewNinhBinh, year, ObservedValue.Of(4)),
            new Observation(SdmxWorld.Received, SdmxWorld.NewNinhBinh, Period.Month(2025, 8), ObservedValue.Of(5)));
        string text = SdmxWorld.Write(set);
        Assert.Equal(
            ["01@province", "01@district", "37@province@earliest", "37@province@2025-07-01", "37"],
            Messages.Read(text).Rows.Select(static row => row["REF_AREA"].Text));
        Assert.Equal([.. set], SdmxWorld.Read(text).ToArray());
    }

    [Fact]
    public void The_shipped_catalogue_and_provinces_are_read()
    {
        using MemoryStream stream = Messages.Stream(SdmxWorld.Rows("", "M,01,dossier_on-time,2025-08,98.45"));
        Observation observation = Assert.Single(SdmxCsv.ReadObservations(stream, AreaRegistry.Vietnam(), Catalogue.Vietnam()));
        Assert.Equal("dossier.on-time, 01, 98.45%", $"{observation.Subject}, {observation.Area.Code}, {observation.Value}");
    }

    [Fact]
    public void Other_components_fixed_dimensions_and_columns_of_the_senders_own_are_read_where_they_are_named()
    {
        const string Text = "DATAFLOW,LAST UPDATE,freq,sex,geo,indic,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:X(1.0),23/01/25,A,T,37,dossiers_received,2024,5,P\n";
        SdmxCsvOptions options = new()
        {
            Components = new SdmxComponents { Area = "geo", Subject = "indic", Frequency = "freq", Status = "OBS_FLAG" },
            Dimensions = ImmutableSortedDictionary<string, string>.Empty.Add("sex", "T"),
            CustomColumns = ["LAST UPDATE"],
        };
        Assert.Equal(new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, Period.OfYear(2024), ObservedValue.Of(5), ObservationStatus.Provisional), Assert.Single(SdmxWorld.Read(Text, options)));
        Assert.Equal(
            ["sdmx.csv, row 2, column sex: 'T': the code of the dimension is not F. Leave the row out, or read it by itself with SdmxCsvOptions.Dimensions."],
            Messages.Faults(() => SdmxWorld.Read(Text, options with { Dimensions = options.Dimensions.SetItem("sex", "F") })));
    }

    [Theory]
    [InlineData("B;Q", "B", true)]
    [InlineData("P;Q", "Q", true)]
    [InlineData("M;O", "M", true)]
    [InlineData("E;P", "E", false)]
    [InlineData("N;U;V", "N", false)]
    public void Version_1_refuses_two_flags_or_keeps_the_first_by_precedence(string flags, string kept, bool isMissing)
    {
        ObservationSet set = SdmxWorld.Set(new Observation(
            SdmxWorld.Received, SdmxWorld.OldNinhBinh, Period.OfYear(2024), isMissing ? ObservedValue.Missing : ObservedValue.Of(1), ObservationStatuses.Parse(flags)));
        SdmxCsvOptions version1 = new() { Version = SdmxCsvVersion.Version1 };
        Assert.Equal(
            $"Entry 1, column OBS_STATUS: '{flags}' cannot be written: version 1 has one flag in a cell. Write version 2, or set LoseStatusFlags. (Parameter 'set')",
            Assert.Throws<ArgumentException>(() => SdmxWorld.Write(set, version1)).Message);
        ObservationStatus read = Assert.Single(SdmxWorld.Read(SdmxWorld.Write(set, version1 with { LoseStatusFlags = true }))).Status;
        Assert.Equal(ObservationStatuses.Parse(kept) | (flags.Contains('Q', StringComparison.Ordinal) ? ObservationStatus.Suppressed : ObservationStatus.Normal), read);
    }

    [Fact]
    public void What_would_be_lost_is_refused()
    {
        Period half = Period.HalfYear(2024, 1);
        Assert.Equal(
            "Entry 2, column TIME_PERIOD: '2024-01-01/P182D' cannot be written: two observations of dossiers.received in Tỉnh Ninh Bình (province:37) have this key, 2024-01-01/2024-06-30 among them. (Parameter 'set')",
            Refused(new SdmxCsvOptions(), new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, Period.YearToDate(2024, 6), ObservedValue.Of(1)), new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, Period.Range(half.Start, half.End), ObservedValue.Of(2))));
        Assert.Equal(
            "Entry 1, column Counts: '26' cannot be written: the component that holds it is left out. (Parameter 'set')",
            Refused(new SdmxCsvOptions { Components = new SdmxComponents { Numerator = null } }, new Observation(SdmxWorld.OnTime, SdmxWorld.OldNinhBinh, half, ObservedValue.Of(Ratio.Of(26, 35)))));
        Assert.Equal(
            "Entry 1, column OBS_STATUS: 'P' cannot be written: the component that holds it is left out. (Parameter 'set')",
            Refused(new SdmxCsvOptions { Components = new SdmxComponents { Status = null } }, new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, half, ObservedValue.Of(1), ObservationStatus.Provisional)));
        Assert.Equal(
            "Entry 1, column SOURCE: '#N/A' cannot be written: the text means that there is no value. (Parameter 'set')",
            Refused(new SdmxCsvOptions(), new Observation(SdmxWorld.Received, SdmxWorld.OldNinhBinh, half, ObservedValue.Of(1), Source: "#N/A")));

        static string Refused(SdmxCsvOptions options, params Observation[] observations) => Assert.Throws<ArgumentException>(() => SdmxWorld.Write(SdmxWorld.Set(observations), options)).Message;
    }

    [Fact]
    public void Nothing_depends_on_the_culture()
    {
        ObservationSet set = SdmxWorld.Set(
            new Observation(SdmxWorld.Density, SdmxWorld.OldNinhBinh, Period.OfYear(2024), ObservedValue.Of(Ratio.OfSigned(-26, 35))),
            new Observation(SdmxWorld.Revenue, SdmxWorld.OldNinhBinh, Period.Day(new LocalDate(2024, 2, 29)), ObservedValue.Of(-1_234_567)));
        string expected = SdmxWorld.Write(set);
        foreach (string culture in new[] { "vi-VN", "tr-TR", "ar-SA" })
        {
            using CultureScope scope = new(culture);
            Assert.Equal(expected, SdmxWorld.Write(set));
            Assert.Equal([.. set], SdmxWorld.Read(expected).ToArray());
        }
    }
}
