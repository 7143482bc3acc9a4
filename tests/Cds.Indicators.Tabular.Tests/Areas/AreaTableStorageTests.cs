using System.Globalization;
using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Excel;
using Cds.Indicators.Tabular.Tests.Csv;
using NodaTime;

namespace Cds.Indicators.Tabular.Tests.Areas;

/// <summary>The same tables, whatever they are stored in.</summary>
public sealed class AreaTableStorageTests
{
    private static readonly AreaEntry[] s_units =
    [
        new() { Level = AreaLevel.Province, Code = "01", Name = "Thành phố Hà Nội", Kind = "Thành phố", ValidTo = new LocalDate(2025, 7, 1) },
        new() { Level = AreaLevel.Commune, Code = "00070", Name = "Phường \"Hoàn Kiếm\", A; B", ParentCode = "01", ValidFrom = new LocalDate(2025, 7, 1) },
        new() { Level = AreaLevel.Commune, Code = "=1", Name = "'@x", Kind = "+ \u20AB" },
    ];

    private static readonly SuccessionEntry[] s_successions =
    [
        new()
        {
            Effective = new LocalDate(2025, 7, 1), PredecessorLevel = AreaLevel.Commune, PredecessorCode = "00016", SuccessorLevel = AreaLevel.Commune, SuccessorCode = "00004",
            Extent = SuccessionExtent.Part, Note = "Nhập một phần", Share = Rational.Of(3, 7), SuccessorShare = Rational.Of(1, 8),
        },
    ];

    [Fact]
    public void Units_and_successions_are_read_back_from_every_storage_separator_mark_and_encoding()
    {
        AreaTableOptions[] storages =
        [
            new() { Format = TableFormat.Xlsx },
            .. from separator in new char?[] { null, ',', ';', '\t' }
            from encoding in new Encoding?[] { null, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, CsvRows.Windows1258 }
            from mark in new char?[] { null, '.', ',' }
            where mark is null || mark != separator
            select new AreaTableOptions { Separator = separator, Encoding = encoding, DecimalMark = mark },
        ];
        foreach (AreaTableOptions options in storages)
        {
            using MemoryStream units = new();
            AreaTable.WriteUnits(units, s_units, options);
            units.Position = 0;
            Assert.Equal(s_units, Tables.Bare(AreaTable.ReadUnits(units)));

            using MemoryStream successions = new();
            AreaTable.WriteSuccessions(successions, s_successions, options);
            successions.Position = 0;
            Assert.Equal(s_successions, Tables.Bare(AreaTable.ReadSuccessions(successions, new AreaTableOptions { DecimalMark = options.DecimalMark })));
        }
    }

    [Theory]
    [InlineData("units.csv")]
    [InlineData("units.XLSX")]
    public void Files_are_written_and_read_by_their_extension(string name)
    {
        using Cds.Indicators.Tests.Guards.TemporaryFolder folder = new();
        string units = folder.File(name);
        string successions = folder.File("passages-" + name);
        AreaTable.WriteUnitsFile(units, s_units);
        AreaTable.WriteSuccessionsFile(successions, s_successions);
        Assert.Equal(name.EndsWith('X') ? (byte)'P' : (byte)'c', File.ReadAllBytes(units)[0]);
        AreaEntry[] read = [.. AreaTable.ReadUnitsFile(units)];
        Assert.Equal(s_units, Tables.Bare(read));
        Assert.Equal(name, read[0].Place!.Source);
        Assert.Equal(2, read[0].Place!.Row);
        Assert.Equal(s_successions, Tables.Bare(AreaTable.ReadSuccessionsFile(successions)));
    }

    [Fact]
    public void A_file_stays_as_it_was_where_an_entry_is_refused()
    {
        using Cds.Indicators.Tests.Guards.TemporaryFolder folder = new();
        string path = folder.File("units.csv");
        AreaTable.WriteUnitsFile(path, s_units);
        byte[] before = File.ReadAllBytes(path);
        File.WriteAllText(path + ".part", "another's");
        Assert.Throws<ArgumentException>(() => AreaTable.WriteUnitsFile(path, [.. s_units, s_units[0] with { Name = "" }]));
        Assert.Equal(before, File.ReadAllBytes(path));
        AreaTable.WriteUnitsFile(path, s_units[..1]);
        Assert.Single(AreaTable.ReadUnitsFile(path));
        Assert.Equal("another's", File.ReadAllText(path + ".part"));
        Assert.Equal(["units.csv", "units.csv.part"], Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_cannot_be_written_is_told()
    {
        Assert.Contains("names no format", Assert.Throws<ArgumentException>(() => AreaTable.WriteUnitsFile("units.doc", s_units)).Message, StringComparison.Ordinal);
        Assert.Contains("Xls is only read", Assert.Throws<ArgumentException>(() => AreaTable.WriteUnitsFile("units.xls", s_units)).Message, StringComparison.Ordinal);
        using MemoryStream stream = new();
        Assert.Throws<ArgumentException>(() => AreaTable.WriteUnits(stream, s_units, new AreaTableOptions { Format = TableFormat.Xls }));
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => AreaTable.WriteUnitsFile("", s_units)).ParamName);
        Assert.Equal("units", Assert.Throws<ArgumentNullException>(() => AreaTable.WriteUnitsFile("u.csv", null!)).ParamName);
        Assert.Equal("successions", Assert.Throws<ArgumentNullException>(() => AreaTable.WriteSuccessionsFile("u.csv", null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => AreaTable.ReadUnitsFile("")).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => AreaTable.ReadSuccessionsFile("")).ParamName);
    }

    [Theory]
    [InlineData("Mã;Cấp;Loại;Tên;Mã cấp trên;Có hiệu lực từ;Hết hiệu lực từ")]
    [InlineData("MÃ ĐVHC\tLEVEL\tloại  hình\tTÊN ĐƠN VỊ\tmã\u00A0đơn vị cấp trên\tvalid_from\tVALID_TO")]
    [InlineData("Ma\u0303,Ca\u0302\u0301p,Loa\u0323i,Te\u0302n,parent_code,valid_from,valid_to")]
    public void Vietnamese_names_of_columns_are_read_in_any_case_and_composition(string header)
    {
        char separator = header.First(c => c is ';' or ',' or '\t');
        AreaEntry unit = Assert.Single(Tables.Units(header + "\n01,province,Tỉnh,Hà Nam,,2024-01-01,".Replace(',', separator)));
        Assert.Equal(("01", "Tỉnh", "Hà Nam", new LocalDate(2024, 1, 1)), (unit.Code, unit.Kind, unit.Name, unit.ValidFrom!.Value));
    }

    [Fact]
    public void A_fault_below_a_Vietnamese_header_names_the_column_as_it_stands() => Assert.Equal(
        ["units.csv, row 2, column Tên: the cell is empty. Fill it in."],
        Tables.Faults(() => Tables.Units("Mã,Cấp,Loại,Tên,Mã cấp trên,Có hiệu lực từ,Hết hiệu lực từ\n1,commune,,,,,\n")));

    [Theory]
    [InlineData("0,125", null, "1/8")]
    [InlineData("0.125", null, "1/8")]
    [InlineData("0,125", ',', "1/8")]
    [InlineData("3/7", ',', "3/7")]
    [InlineData("0,5", '.', null)]
    public void Shares_have_the_decimal_mark_that_is_given_or_that_leaves_no_doubt(string share, char? mark, string? expected)
    {
        string text = $"{Tables.ShareHeader}\n2025-07-01,commune,1,commune,2,part,,\"{share}\",\n";
        AreaTableOptions options = new() { DecimalMark = mark };
        if (expected is null)
            Assert.StartsWith("succession.csv, row 2, column share: '0,5': the text is not a share", Assert.Single(Tables.Faults(() => Tables.Successions(text, options))), StringComparison.Ordinal);
        else
            Assert.Equal(Rational.Parse(expected, CultureInfo.InvariantCulture), Assert.Single(Tables.Successions(text, options)).Share);
    }

    [Fact]
    public void A_share_that_could_be_read_in_two_ways_is_a_fault() => Assert.Equal(
        ["succession.csv, row 2, column share: '1.000': the number could be read in two ways. Set AreaTableOptions.DecimalMark to what stands before decimals."],
        Tables.Faults(() => Tables.Successions($"{Tables.ShareHeader}\n2025-07-01,commune,1,commune,2,part,,1.000,\n")));

    [Fact]
    public void A_workbook_that_has_numbers_for_codes_is_refused_and_one_that_shows_shares_in_percent_is_read()
    {
        using MemoryStream workbook = new();
        using (WorkbookSink sink = new("rows"))
        {
            sink.BeginSheet("Trang 1", [.. Tables.ShareHeader.Split(',')]);
            Passage(sink, "00016", () => sink.Percent(Rational.Of(1, 8), 2));
            Passage(sink, code: null, () => sink.Percent(Rational.Of(9, 8), 2));
            sink.Complete(workbook);
        }

        workbook.Position = 0;
        Assert.Equal(
            [
                "succession.csv, sheet Trang 1, row 3, column predecessor_code: '16': the code is a number, which has lost its leading zeros if it had any. "
                    + "Format the column as text, and write the code again.",
                "succession.csv, sheet Trang 1, row 3, column share: '112.5%': a share is 0 to 1. Write the part, 3/7 or 0.25, not a percentage.",
            ],
            Tables.Faults(() => AreaTable.ReadSuccessions(workbook)));
    }

    private static void Passage(WorkbookSink sink, string? code, Action share)
    {
        sink.Day(new LocalDate(2025, 7, 1));
        sink.Text("commune");
        if (code is null)
            sink.Integer(16);
        else
            sink.Text(code);
        sink.Text("commune");
        sink.Text("00004");
        sink.Text("part");
        sink.Empty();
        share();
        sink.Empty();
        sink.EndRow();
    }

    [Fact]
    public void Both_files_make_a_registry_in_different_storages()
    {
        using Cds.Indicators.Tests.Guards.TemporaryFolder folder = new();
        AreaEntry[] units =
        [
            new() { Level = AreaLevel.Province, Code = "35", Name = "Hà Nam", ValidTo = new LocalDate(2025, 7, 1) },
            new() { Level = AreaLevel.Province, Code = "37", Name = "Ninh Bình", ValidFrom = new LocalDate(2025, 7, 1) },
        ];
        SuccessionEntry passage = new()
        {
            Effective = new LocalDate(2025, 7, 1),
            PredecessorLevel = AreaLevel.Province,
            PredecessorCode = "35",
            SuccessorLevel = AreaLevel.Province,
            SuccessorCode = "37",
            Extent = SuccessionExtent.Whole,
        };
        AreaTable.WriteUnitsFile(folder.File("u.xlsx"), units);
        AreaTable.WriteSuccessionsFile(folder.File("s.csv"), [passage], new AreaTableOptions { Encoding = Encoding.Unicode, Separator = ';' });
        Assert.Equal("37", Assert.Single(AreaTable.ReadFiles(folder.File("u.xlsx"), folder.File("s.csv")).Successions).Successor.Code);

        using FileStream sheet = File.OpenRead(folder.File("u.xlsx"));
        FaultException refused = Assert.Throws<FaultException>(() => AreaTable.ReadSuccessions(sheet));
        Assert.Contains(refused.Faults, fault => fault.Place.Sheet == "units" && fault.Rule == "the column is missing");
    }
}
