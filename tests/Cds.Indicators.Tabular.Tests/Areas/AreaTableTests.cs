using System.Collections.Immutable;
using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tabular.Tests.Areas;

public sealed class AreaTableTests
{
    private static readonly LocalDate s_reform = new(2025, 7, 1);

    [Fact]
    public void A_row_of_units_becomes_an_entry_with_its_place() => Assert.Equal(
        new AreaEntry
        {
            Code = "00070",
            Level = AreaLevel.Commune,
            Kind = "Phường",
            Name = "Phường Hoàn Kiếm",
            ParentCode = "01",
            ValidFrom = s_reform,
            ValidTo = new LocalDate(2030, 1, 1),
            Place = FaultPlace.InTable("units.csv", 2),
        },
        Assert.Single(Tables.Units(Tables.UnitHeader + "\n00070,commune,Phường,Phường Hoàn Kiếm,01,2025-07-01,2030-01-01\n")));

    [Fact]
    public void Empty_cells_of_a_unit_are_not_known() => Assert.Equal(
        [new AreaEntry { Code = "38", Level = AreaLevel.Province, Name = "Thanh Hóa" }],
        Tables.Bare(Tables.Units(Tables.UnitHeader + "\n38,province,,Thanh Hóa,,,\n")));

    [Fact]
    public void A_row_of_successions_becomes_an_entry_with_its_place() => Assert.Equal(
        new SuccessionEntry
        {
            Effective = s_reform,
            PredecessorLevel = AreaLevel.Commune,
            PredecessorCode = "00016",
            SuccessorLevel = AreaLevel.Commune,
            SuccessorCode = "00004",
            Extent = SuccessionExtent.Part,
            Note = "Nhập một phần",
            Share = Rational.Of(3, 7),
            SuccessorShare = Rational.Of(1, 4),
            Place = FaultPlace.InTable("succession.csv", 2),
        },
        Assert.Single(Tables.Successions(Tables.ShareHeader + "\n2025-07-01,commune,00016,commune,00004,part,Nhập một phần,3/7,0.25\n")));

    [Fact]
    public void Shares_may_be_left_out_row_by_row_or_as_columns()
    {
        Assert.Null(Assert.Single(Tables.Successions(Tables.ShareHeader + "\n2025-07-01,commune,1,commune,2,part,,,\n")).Share);
        Assert.Null(Assert.Single(Tables.Successions(Tables.SuccessionHeader + "\n2025-07-01,commune,1,commune,2,part,\n")).SuccessorShare);
        Assert.Equal(Rational.One, Assert.Single(Tables.Successions(Tables.SuccessionHeader + ",share\n2025-07-01,commune,1,commune,2,part,,1\n")).Share);
    }

    [Theory]
    [InlineData("country", AreaLevel.Country)]
    [InlineData("province", AreaLevel.Province)]
    [InlineData("district", AreaLevel.District)]
    [InlineData("commune", AreaLevel.Commune)]
    [InlineData("village", AreaLevel.Village)]
    public void Every_level_has_its_word(string word, AreaLevel level)
    {
        Assert.Equal(level, Assert.Single(Tables.Units($"{Tables.UnitHeader}\n1,{word},,x,,,")).Level);
        Assert.Equal(5, Enum.GetValues<AreaLevel>().Length);
    }

    [Theory]
    [InlineData("whole", SuccessionExtent.Whole)]
    [InlineData("unchanged", SuccessionExtent.Unchanged)]
    [InlineData("renamed", SuccessionExtent.Renamed)]
    [InlineData("part", SuccessionExtent.Part)]
    [InlineData("part-area", SuccessionExtent.PartArea)]
    [InlineData("part-area-all-population", SuccessionExtent.PartAreaAllPopulation)]
    [InlineData("part-population", SuccessionExtent.PartPopulation)]
    public void Every_extent_has_its_word(string word, SuccessionExtent extent)
    {
        Assert.Equal(extent, Assert.Single(Tables.Successions($"{Tables.SuccessionHeader}\n2025-07-01,commune,1,commune,2,{word},")).Extent);
        Assert.Equal(7, Enum.GetValues<SuccessionExtent>().Length);
    }

    [Theory]
    [InlineData("﻿name,valid_to,valid_from,parent_code,kind,level,code\r\nXã A,,,38,Xã,commune,1\r\n")]
    [InlineData("code,level,kind,name,parent_code,valid_from,valid_to\r1,commune,Xã,Xã A,38,,\r")]
    [InlineData("code,level,kind,name,parent_code,valid_from,valid_to\n\n1,commune,Xã,Xã A,38,,\n\n,,,,,,\n")]
    [InlineData("\"code\",level,kind,\"name\",parent_code,valid_from,valid_to\n 1 ,\tcommune,\"Xã\" , \"Xã A\" ,38, , \n")]
    public void Order_of_columns_byte_order_mark_line_ends_blank_rows_quotes_and_space_around_cells_do_not_matter(string text) => Assert.Equal(
        [new AreaEntry { Code = "1", Level = AreaLevel.Commune, Kind = "Xã", Name = "Xã A", ParentCode = "38" }],
        Tables.Bare(Tables.Units(text)));

    [Fact]
    public void Quoted_cells_hold_separators_quotation_marks_line_breaks_and_outer_space()
    {
        AreaEntry unit = Assert.Single(Tables.Units(Tables.UnitHeader + "\n1,commune,\" Xã \",\"Xã \"\"A\"\", B\r\nC\",38,,"));
        Assert.Equal(" Xã ", unit.Kind);
        Assert.Equal("Xã \"A\", B\r\nC", unit.Name);
    }

    [Fact]
    public void Rows_are_counted_as_a_spreadsheet_counts() => Assert.Equal(
        [3, 5],
        Tables.Units(Tables.UnitHeader + "\n\n1,commune,,\"a\nb\",,,\n,,,,,,\n2,commune,,c,,,").Select(unit => unit.Place!.Row!.Value));

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void Other_separators_are_read_when_asked_for(char separator) => Assert.Equal(
        "Xã A, B",
        Assert.Single(Tables.Units((Tables.UnitHeader + "\n1,commune,,Xã A* B,,,").Replace(',', separator).Replace('*', ','), new AreaTableOptions { Separator = separator })).Name);

    [Fact]
    public void Unknown_columns_are_passed_over_when_asked_for() => Assert.Equal(
        "a",
        Assert.Single(Tables.Units("x,y,x,," + Tables.UnitHeader + "\n1,2,3,4,1,commune,,a,,,", new AreaTableOptions { IgnoreUnknownColumns = true })).Name);

    [Fact]
    public void The_apostrophe_that_guards_a_formula_is_not_part_of_the_text()
    {
        ImmutableArray<AreaEntry> units = Tables.Units(Tables.UnitHeader + "\n'=1,commune,'@x,\"'=HYPERLINK(\"\"x\"\")\",''t,,\n2,commune,'t,',,,");
        Assert.Equal(("=1", "@x", "=HYPERLINK(\"x\")", "'t"), (units[0].Code, units[0].Kind, units[0].Name, units[0].ParentCode));
        Assert.Equal(("'t", "'"), (units[1].Kind, units[1].Name));
    }

    [Fact]
    public void A_table_may_have_no_rows() => Assert.Empty(Tables.Units(Tables.UnitHeader));

    [Fact]
    public void The_streams_are_read_from_where_they_stand_and_left_open()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("# not a table\n" + Tables.UnitHeader + "\n1,commune,,a,,,"));
        stream.Position = 14;
        Assert.Single(AreaTable.ReadUnits(stream));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Both_tables_make_a_registry_from_streams_and_from_files()
    {
        const string Units = Tables.UnitHeader + "\n35,province,,Hà Nam,,,2025-07-01\n37,province,,Ninh Bình,,,2025-07-01\n37,province,,Ninh Bình,,2025-07-01,\n";
        const string Successions = Tables.SuccessionHeader + "\n2025-07-01,province,35,province,37,whole,\n2025-07-01,province,37,province,37,whole,\n";
        using MemoryStream units = Tables.Stream(Units);
        using MemoryStream successions = Tables.Stream(Successions);
        AreaRegistry read = AreaTable.Read(units, successions);
        Assert.Equal(3, read.Areas.Length);
        Assert.All(read.Successions, succession => Assert.Equal(s_reform, succession.Successor.ValidFrom));

        using Cds.Indicators.Tests.Guards.TemporaryFolder folder = new();
        folder.Write("u.csv", Units);
        folder.Write("s.csv", Successions);
        Assert.Equal(2, AreaTable.ReadFiles(folder.File("u.csv"), folder.File("s.csv")).Successions.Length);
    }

    [Fact]
    public void Nulls_and_unsound_options_are_refused()
    {
        Assert.Equal("units", Assert.Throws<ArgumentNullException>(() => AreaTable.ReadUnits(null!)).ParamName);
        Assert.Equal("successions", Assert.Throws<ArgumentNullException>(() => AreaTable.ReadSuccessions(null!)).ParamName);
        Assert.Equal("units", Assert.Throws<ArgumentNullException>(() => AreaTable.Read(null!, Stream.Null)).ParamName);
        Assert.Equal("successions", Assert.Throws<ArgumentNullException>(() => AreaTable.Read(Stream.Null, null!)).ParamName);
        Assert.Equal("unitsPath", Assert.Throws<ArgumentException>(() => AreaTable.ReadFiles("", "x")).ParamName);
        Assert.Equal("successionsPath", Assert.Throws<ArgumentNullException>(() => AreaTable.ReadFiles("x", null!)).ParamName);

        AreaTableOptions unsound = new() { UnitsName = null!, SuccessionsName = null!, Separator = '|', MaximumBytes = 0, MaximumRows = -1, MaximumCellLength = 0, MaximumFaults = 0 };
        Assert.Equal(
            "UnitsName is null; SuccessionsName is null; Separator is '|', and must be a comma, a semicolon or a tab; MaximumBytes is 0, and must be at least 1; "
                + "MaximumRows is -1, and must be at least 1; MaximumCellLength is 0, and must be at least 1; MaximumFaults is 0, and must be at least 1. (Parameter 'options')",
            Assert.Throws<ArgumentException>(() => AreaTable.ReadUnits(Stream.Null, unsound)).Message);
    }

    [SharedFact]
    public void The_reform_of_2025_is_read_whole()
    {
        AreaRegistry registry = AreaTable.ReadFiles(Repository.Shared("units/units.csv"), Repository.Shared("units/succession.csv"));

        Assert.Equal(14_147, registry.Areas.Length);
        Assert.Equal(10_634, registry.Successions.Length);
        Assert.Equal(34, registry.At(AreaLevel.Province, s_reform).Length);
        Assert.Equal(63, registry.At(AreaLevel.Province, s_reform.PlusDays(-1)).Length);
        Assert.Equal(3_321, registry.At(AreaLevel.Commune, s_reform).Length);
    }
}
