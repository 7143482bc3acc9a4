using System.Globalization;
using System.Text;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>Tables as offices write them.</summary>
public sealed class ObservationReadingTests
{
    private static readonly Period s_quarter = Period.Quarter(2024, 1);

    [Theory]
    [InlineData("Mã chỉ tiêu,Cấp,Mã đơn vị,Kỳ báo cáo,Tử số,Mẫu số,Trạng thái,Nguồn\ndossier.on-time,xã,00070,quý I/2024,26,35,P,Báo cáo 05\n")]
    [InlineData("MÃ CHỈ TIÊU,CẤP HÀNH CHÍNH,mã đvhc,Kỳ,TỬ SỐ,mẫu  số,tình trạng,nguồn số liệu\ndossier.on-time,cấp xã,00070,2024Q1,26,35,P,Báo cáo 05\n")]
    [InlineData("Chỉ tiêu,Đơn vị,Thời gian,Kết quả,Trạng thái,Nguồn\nTỷ lệ hồ sơ đúng hạn,xã tân phúc,2024-Q1,26/35,P,Báo cáo 05\n")]
    [InlineData("Tên chỉ tiêu,Địa phương,Kỳ,Giá trị,Status,Source\n\"Dossiers on time, share\", XÃ Tân Phúc ,3 tháng đầu năm 2024,\"74,29% (26/35)\",P,Báo cáo 05\n")]
    [InlineData("BẢNG SỐ LIỆU,,,,,\n,,,,,\nindicator,area,period,numerator,denominator,value,status,source\ndossier.on-time,00070,2024-Q1,26,35,74.29%,P,Báo cáo 05\n")]
    public void Columns_are_found_by_their_words(string table)
    {
        foreach (NormalizationForm form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            Observation observation = Assert.Single(MadeTable.Read(table.Normalize(form)));
            bool isYearToDate = table.Contains("3 tháng", StringComparison.Ordinal);
            Assert.Equal(
                new Observation(MadeTable.OnTime, MadeTable.Commune, isYearToDate ? observation.Period : s_quarter, ObservedValue.Of(Ratio.Of(26, 35)), ObservationStatus.Provisional, "Báo cáo 05".Normalize(form)),
                observation);
            Assert.Equal(s_quarter.Start, observation.Period.Start);
            Assert.Equal(s_quarter.End, observation.Period.End);
        }
    }

    [Theory]
    [InlineData("dossiers.received", "1234", "1234")]
    [InlineData("dossiers.received", "1.234", "1234")]
    [InlineData("dossiers.received", "1 234 567", "1234567")]
    [InlineData("dossiers.received", "1.234.567", "1234567")]
    [InlineData("dossiers.received", "+7", "7")]
    [InlineData("dossiers.received", "12,0", "12")]
    [InlineData("balance", "-12,5", "-12500")]
    [InlineData("balance", "\u221212,5", "-12500")]
    [InlineData("balance", "1.234,5", "1234500")]
    [InlineData("balance", "0,001", "1")]
    [InlineData("dossiers.received", "trên 550", ">550")]
    [InlineData("dossiers.received", "1,2 triệu", "1200000")]
    [InlineData("dossiers.received", "bằng 550", "550")]
    [InlineData("dossier.on-time", "98,45%", "98.45%")]
    [InlineData("dossier.on-time", "trên 90%", ">90%")]
    [InlineData("dossier.on-time", "1.026/1.035", "1026/1035")]
    [InlineData("dossier.on-time", "0/0", "0/0")]
    [InlineData("balance.mean", "-12,5/3,5", "-12500/35")]
    [InlineData("dti", "85,25", "8525")]
    [InlineData("dti.rank", "4", "4")]
    [InlineData("dti.rank", "thứ 4/13", "#4/13")]
    [InlineData("dossiers.received", "KCSL", "(missing)")]
    [InlineData("dossiers.received", "Chưa có số liệu", "(missing)")]
    [InlineData("dossiers.received", "-", "(missing)")]
    [InlineData("dossiers.received", "…", "(missing)")]
    [InlineData("dossiers.received", "nan", "(missing)")]
    [InlineData("dossiers.received", "#N/A", "(missing)")]
    [InlineData("dossiers.received", "", "(missing)")]
    public void A_value_is_read_exactly(string subject, string text, string value)
    {
        ObservationTableOptions options = new() { DecimalMark = ',', Separator = ';' };
        Assert.Equal(value, Assert.Single(MadeTable.Read($"indicator;area;period;value\n{subject};00070;2024-Q1;{text}\n", options)).Value.ToString());
        Assert.Equal(
            text.Length == 0 ? [] : [value],
            MadeTable.Read($"indicator;area;2024-Q1;2024-Q2\n{subject};00070;{text};\n", options).Select(static observation => observation.Value.ToString()));
    }

    [Fact]
    public void A_number_that_was_published_as_a_figure_stays_one() => Assert.Equal(
        ObservedForm.Figure, Assert.Single(MadeTable.Read("indicator,area,period,value\ndossiers.received,00070,2024-Q1,bằng 550\n")).Value.Form);

    [Fact]
    public void A_wide_table_has_flags_in_its_cells_and_nothing_where_they_are_empty()
    {
        ObservationSet set = MadeTable.Read("Mã chỉ tiêu,Mã đơn vị,Quý I/2024,2024Q2,2024-Q3,2024-Q4\ndossier.on-time,00070,26/35 [P],\"98.5%\",… [O],\n");
        Assert.Equal(["2024-Q1 26/35 P", "2024-Q2 98.5% A", "2024-Q3 (missing) O"], set.Select(static row => $"{row.Period} {row.Value} {row.Status.ToText()}"));
    }

    [Theory]
    [InlineData("Chỉ tiêu;Đơn vị;Năm 2024;Năm 2024;Năm 2025\nChỉ tiêu;Đơn vị;Quý I;Quý II;Quý I\n", "26/35;27/35;28/35")]
    [InlineData("Chỉ tiêu;Đơn vị;Kết quả;Kết quả;Kết quả\n;;Quý I/2024;2024-Q2;Quý I năm 2025\n", "26/35;27/35;28/35")]
    [InlineData("Chỉ tiêu;Đơn vị;Quý I/2024;Quý I/2024;Quý II/2024;Quý II/2024;2025-Q1\n;;Tử số;Mẫu số;Tử số;Mẫu số;\n", "26;35;27;35;28/35")]
    [InlineData("Chỉ tiêu;Đơn vị;2024-Q1 tử số;2024-Q1 mẫu số;2024-Q2;2025-Q1\n", "26;35;27/35;28/35")]
    public void A_header_may_stand_on_two_rows(string header, string cells) => Assert.Equal(
        ["2024-Q1 26/35", "2024-Q2 27/35", "2025-Q1 28/35"],
        MadeTable.Read($"Bảng 1;;;;\n{header}Tỷ lệ hồ sơ đúng hạn;Xã Tân Phúc;{cells}\n").Select(static row => $"{row.Period} {row.Value}"));

    [Fact]
    public void A_unit_is_found_by_a_name_that_leaves_no_doubt()
    {
        const string Table = "Chỉ tiêu,Đơn vị,Kỳ,Giá trị\nHồ sơ tiếp nhận,{0},2024,1\n";
        Assert.Equal("00072", Assert.Single(MadeTable.Read(string.Format(CultureInfo.InvariantCulture, Table, "Hòa An"))).Area.Code);
        Assert.Equal("00071", Assert.Single(MadeTable.Read(string.Format(CultureInfo.InvariantCulture, Table, "phường  TÂN phúc"))).Area.Code);
        Assert.Equal(
            ["observations, row 2, column Đơn vị: 'Tân Phúc': several units are meant in 2024: Xã Tân Phúc (commune:00070), Phường Tân Phúc (commune:00071). Write the code and the level, or valid_from."],
            MadeTable.Faults(string.Format(CultureInfo.InvariantCulture, Table, "Tân Phúc")));
        Assert.Equal(
            ["observations, row 2, column Đơn vị: 'Sầm Sơn': no unit has this name or code. Write the name as in the registry, or a column of codes."],
            MadeTable.Faults(string.Format(CultureInfo.InvariantCulture, Table, "Sầm Sơn")));
    }

    [Fact]
    public void Two_units_of_one_code_are_told_apart_by_their_first_day() => Assert.Equal(
        ["Tỉnh Nghệ An 1", "Tỉnh Nghệ An mới 2"],
        MadeTable.Read("indicator,level,area,valid_from,period,value\ndossiers.received,province,40,open,2025,1\ndossiers.received,province,40,2025-07-01,2025,2\n")
            .Select(static row => $"{row.Area.Name} {row.Value}"));

    [Fact]
    public void Columns_have_other_names_and_rows_have_values_in_common()
    {
        ObservationTableOptions options = new()
        {
            Columns = new ObservationColumns { Area = "Xã", Value = "Quý này" },
            IgnoreUnknownColumns = true,
            Subject = MadeTable.Count,
            Period = s_quarter,
            Level = AreaLevel.Commune,
            Source = "Phụ lục 1",
        };
        Observation read = Assert.Single(MadeTable.Read("STT,Xã,Quý này,Giá trị\n1,00070,166,khác\n", options));
        Assert.Equal(new Observation(MadeTable.Received, MadeTable.Commune, s_quarter, ObservedValue.Of(166), ObservationStatus.Normal, "Phụ lục 1"), read);
        Assert.Equal(
            ["observations, row 1, column Xã: the column is missing. Write it, or correct ObservationTableOptions.Columns."],
            MadeTable.Faults("STT,Phường,Quý này\n", options)[..1]);
    }

    [Fact]
    public void Periods_are_read_with_what_the_options_say()
    {
        ObservationTableOptions options = new() { Periods = new PeriodReadingOptions { AsOf = new LocalDate(2024, 5, 14), Calendar = ReportingCalendar.Decree09 } };
        Assert.Equal("2024-Q1@ND09", $"{Assert.Single(MadeTable.Read("indicator,area,period,value\ndossiers.received,00070,quý I,1\n", options)).Period}");
    }

    [Fact]
    public void Rows_with_faults_are_handed_over_and_the_others_read_on()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("indicator,area,period,value\ndossiers.received,00070,2024,1\nx,00070,2024,1\ndossiers.received,00071,2024,2\n"));
        List<Fault> faults = [];
        Assert.Equal([1, 2], ObservationTable.Enumerate(stream, MadeTable.Catalogue, MadeTable.Areas, onFault: faults.Add).Select(static row => (int)row.Value.Counts.Numerator));
        Assert.Equal(3, Assert.Single(faults).Place.Row);
        stream.Position = 0;
        FaultException thrown = Assert.Throws<FaultException>(() => ObservationTable.Enumerate(stream, MadeTable.Catalogue, MadeTable.Areas).Count());
        Assert.Equal(3, Assert.Single(thrown.Faults).Place.Row);
    }

    [Fact]
    public void A_roll_up_is_fed_from_a_table()
    {
        const string Table = "indicator,area,period,value\ndossiers.received,00070,2024-M01,1\ndossiers.received,00071,2024-M02,20\n";
        RollupAccumulator rollup = Rollup.Of(MadeTable.Areas, MadeTable.Count).To(AreaLevel.Province).Over([s_quarter]).ReportedBy(AreaLevel.Commune).ReportedEvery(PeriodKind.Month).Stream();
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Table));
        RollupResult result = ObservationTable.AddTo(rollup, stream, MadeTable.Catalogue, MadeTable.Areas).Complete();
        Assert.Equal(Rational.FromDecimal(21), result[MadeTable.Areas.Find(AreaLevel.Province, "38")[0], s_quarter].Value.PartialValue);
    }
}
