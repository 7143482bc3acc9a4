using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>How observations stand in a written table.</summary>
public sealed class ObservationWritingTests
{
    private static readonly Period s_quarter = Period.Quarter(2024, 1);

    private static readonly Observation s_ratio = new(MadeTable.OnTime, MadeTable.Commune, s_quarter, ObservedValue.Of(Ratio.Of(26, 35)), ObservationStatus.Provisional, "=1+1");

    private static readonly Observation s_number = new(MadeTable.Balance, MadeTable.Commune, s_quarter, ObservedValue.Of(-12_500));

    private static readonly Observation s_figure = new(MadeTable.OnTime, MadeTable.Commune, Period.Quarter(2024, 2), ObservedValue.Of(Figure.MoreThan(90.5m, FigureForm.Percent)));

    [Fact]
    public void A_long_table_has_the_columns_that_say_something() => Assert.Equal(
        "indicator,level,area,area_name,period,numerator,denominator,value,status,source\r\n"
        + "dossier.on-time,commune,00070,Xã Tân Phúc,2024-Q1,26,35,,P,'=1+1\r\n"
        + "balance,commune,00070,Xã Tân Phúc,2024-Q1,,,-12.5,,\r\n"
        + "dossier.on-time,commune,00070,Xã Tân Phúc,2024-Q2,,,>90.5%,,\r\n",
        MadeTable.Text([s_ratio, s_number, s_figure]));

    [Fact]
    public void A_wide_table_has_a_column_for_each_period() => Assert.Equal(
        "Mã chỉ tiêu;Cấp;Mã đơn vị;2024-Q1;2024-Q2\r\n"
        + "dossier.on-time;commune;00070;26/35 [P];>90,5%\r\n"
        + "balance;commune;00070;-12,5;\r\n",
        MadeTable.Text([s_figure, s_ratio, s_number], new ObservationTableOptions
        {
            Layout = TableLayout.Wide,
            Separator = ';',
            DecimalMark = ',',
            Columns = ObservationColumns.Vietnamese,
            DropSources = true,
            WriteAreaNames = false,
        }));

    [Fact]
    public void The_first_day_of_a_unit_is_written_where_its_code_leaves_a_doubt()
    {
        Area former = MadeTable.Areas.Find(AreaLevel.Province, "40")[0];
        Area present = MadeTable.Areas.Find(AreaLevel.Province, "40")[1];
        Observation Of(Area area, int year, long number) => new(MadeTable.Received, area, Period.OfYear(year), ObservedValue.Of(number));
        Assert.Equal(
            "indicator,level,area,area_name,valid_from,period,value\r\n"
            + "dossiers.received,province,40,Tỉnh Nghệ An,,2024,1\r\n"
            + "dossiers.received,province,40,Tỉnh Nghệ An,open,2025,2\r\n"
            + "dossiers.received,province,40,Tỉnh Nghệ An mới,2025-07-01,2025,3\r\n",
            MadeTable.Text([Of(former, 2024, 1), Of(former, 2025, 2), Of(present, 2025, 3)]));
    }

    [Fact]
    public void What_could_not_be_read_back_is_refused_and_nothing_is_written()
    {
        Assert.Contains("Entry 1, column value: 'dossiers.received, 00070, 2024-Q1, 1/2' cannot be written: dossiers.received is not observed as a Ratio.", Refusal(new Observation(MadeTable.Received, MadeTable.Commune, s_quarter, ObservedValue.Of(Ratio.Of(1, 2)))), StringComparison.Ordinal);
        Assert.Contains("column status: ", Refusal(s_number with { Status = ObservationStatus.Missing }), StringComparison.Ordinal);
        Assert.Contains("column source: ", Refusal(s_number with { Source = "a\0b" }), StringComparison.Ordinal);
        Assert.Contains("a wide table has no place for sources", Refusal(s_ratio, new ObservationTableOptions { Layout = TableLayout.Wide }), StringComparison.Ordinal);
        Assert.Contains("the options say that all are of 2024-Q2", Refusal(s_ratio, new ObservationTableOptions { Period = Period.Quarter(2024, 2) }), StringComparison.Ordinal);
        Assert.Contains("the unit is not there in the period", Refusal(s_number with { Area = MadeTable.Areas.Find(AreaLevel.Province, "40")[1] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_replaced_whole_or_stays_as_it_was()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("số liệu.csv");
        ObservationSet set = ObservationSet.Of(MadeTable.Areas, [s_ratio]);
        ObservationTable.WriteFile(path, set);
        byte[] before = File.ReadAllBytes(path);
        Assert.Throws<ArgumentException>(() => ObservationTable.WriteFile(path, [s_number with { Source = "a\0b" }], MadeTable.Areas));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(["số liệu.csv"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        Assert.Equal(set, ObservationTable.ReadFile(path, MadeTable.Catalogue, MadeTable.Areas));
        Assert.Equal(set, ObservationTable.EnumerateFile(path, MadeTable.Catalogue, MadeTable.Areas));
        Assert.Throws<ArgumentException>(() => ObservationTable.WriteFile(folder.File("a.ods"), set));
    }

    private static string Refusal(Observation observation, ObservationTableOptions? options = null)
    {
        using MemoryStream stream = new();
        string message = Assert.Throws<ArgumentException>(() => ObservationTable.Write(stream, [observation], MadeTable.Areas, options)).Message;
        Assert.Equal(0, stream.Length);
        return message;
    }
}
