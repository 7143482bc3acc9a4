using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Cds.Indicators.Tabular.Tests.Areas;

public sealed class AreaTableWritingTests
{
    private static readonly AreaEntry s_unit = new() { Level = AreaLevel.Province, Code = "38", Name = "Thanh Hóa" };

    private static readonly SuccessionEntry s_succession = new()
    {
        Effective = new LocalDate(2025, 7, 1),
        PredecessorLevel = AreaLevel.Commune,
        PredecessorCode = "1",
        SuccessorLevel = AreaLevel.Commune,
        SuccessorCode = "2",
        Extent = SuccessionExtent.Part,
    };

    [Fact]
    public void Units_are_written_in_the_layout() => Assert.Equal(
        "code,level,kind,name,parent_code,valid_from,valid_to\r\n38,province,,Thanh Hóa,,,\r\n00070,commune,Phường,\"Hoàn \"\"Kiếm\"\"\",01,2025-07-01,2030-01-01\r\n",
        Written([
            s_unit,
            new AreaEntry
            {
                Level = AreaLevel.Commune, Code = "00070", Kind = "Phường", Name = "Hoàn \"Kiếm\"", ParentCode = "01",
                ValidFrom = new LocalDate(2025, 7, 1), ValidTo = new LocalDate(2030, 1, 1),
            },
        ]));

    [Fact]
    public void Shares_are_written_exactly_and_only_where_one_is_known()
    {
        Assert.Equal(Tables.SuccessionHeader + "\r\n2025-07-01,commune,1,commune,2,part,\r\n", Written([s_succession]));
        Assert.Equal(
            Tables.ShareHeader + "\r\n2025-07-01,commune,1,commune,2,part,,3/7,\r\n2025-07-01,commune,1,commune,2,part,,,0.25\r\n",
            Written([s_succession with { Share = Rational.Of(3, 7) }, s_succession with { SuccessorShare = Rational.Of(1, 4) }]));
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_gets_an_apostrophe_in_front() => Assert.Equal(
        Tables.UnitHeader + "\r\n'-1,province,'\tx,'=1+1,'+2,,\r\n1,province,'@SUM(A1),''x,,,\r\n1,province,a=b,b'c,,,\r\n",
        Written([
            s_unit with { Code = "-1", Kind = "\tx", Name = "=1+1", ParentCode = "+2" },
            s_unit with { Code = "1", Kind = "@SUM(A1)", Name = "'x" },
            s_unit with { Code = "1", Kind = "a=b", Name = "b'c" },
        ]));

    [Fact]
    public void Separator_and_byte_order_mark_are_those_of_the_options()
    {
        using MemoryStream stream = new();
        AreaTable.WriteUnits(stream, [s_unit], new AreaTableOptions { Separator = ';', WriteByteOrderMark = true });
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'c'], stream.ToArray()[..4]);
        Assert.Contains("38;province;;Thanh Hóa;;;\r\n", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void What_could_not_be_read_back_is_refused_and_nothing_is_written()
    {
        (AreaEntry Unit, string Message)[] units =
        [
            (s_unit with { Code = "" }, "column code: '' cannot be written: the code is missing."),
            (s_unit with { Code = "0 1" }, "column code: '0 1' cannot be written: a code has no white space, no control character and no half of a surrogate pair."),
            (s_unit with { ParentCode = "\ud800" }, "column parent_code: '\ud800' cannot be written: a code has no white space, no control character and no half of a surrogate pair."),
            (s_unit with { Level = (AreaLevel)9 }, "column level: '9' cannot be written: the value has no word."),
            (s_unit with { Name = " " }, "column name: ' ' cannot be written: the text is empty."),
            (s_unit with { Name = "a\0" }, "column name: 'a\0' cannot be written: the text has a control character, a byte order mark or half a surrogate pair."),
            (s_unit with { Name = "a\uFEFF" }, "column name: 'a\uFEFF' cannot be written: the text has a control character, a byte order mark or half a surrogate pair."),
            (s_unit with { Kind = "\udc00" }, "column kind: '\udc00' cannot be written: the text has a control character, a byte order mark or half a surrogate pair."),
            (s_unit with { ValidFrom = new LocalDate(2025, 7, 1, CalendarSystem.Julian) }, "column valid_from: '2025-07-01 (Julian)' cannot be written: the day is not one of the Gregorian calendar."),
        ];
        foreach ((AreaEntry unit, string message) in units)
        {
            using MemoryStream stream = new();
            ArgumentException refused = Assert.Throws<ArgumentException>(() => AreaTable.WriteUnits(stream, [s_unit, unit]));
            Assert.Equal($"Entry 2, {message} (Parameter 'units')", refused.Message);
            Assert.Equal(0, stream.Length);
        }

        (SuccessionEntry Succession, string Message)[] successions =
        [
            (s_succession with { Share = Rational.Of(8, 7) }, "column share: '8/7' cannot be written: a share is 0 to 1."),
            (s_succession with { SuccessorShare = -Rational.One }, "column successor_share: '-1' cannot be written: a share is 0 to 1."),
            (s_succession with { Extent = (SuccessionExtent)9 }, "column extent: '9' cannot be written: the value has no word."),
        ];
        foreach ((SuccessionEntry succession, string message) in successions)
        {
            using MemoryStream stream = new();
            ArgumentException refused = Assert.Throws<ArgumentException>(() => AreaTable.WriteSuccessions(stream, [succession]));
            Assert.Equal($"Entry 1, {message} (Parameter 'successions')", refused.Message);
        }
    }

    [Fact]
    public void Nulls_are_refused()
    {
        Assert.Equal("destination", Assert.Throws<ArgumentNullException>(() => AreaTable.WriteUnits(null!, [s_unit])).ParamName);
        Assert.Equal("units", Assert.Throws<ArgumentNullException>(() => AreaTable.WriteUnits(Stream.Null, (IEnumerable<AreaEntry>)null!)).ParamName);
        Assert.Equal("registry", Assert.Throws<ArgumentNullException>(() => AreaTable.WriteUnits(Stream.Null, (AreaRegistry)null!)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentNullException>(() => AreaTable.WriteSuccessions(null!, [s_succession])).ParamName);
        Assert.Equal("successions", Assert.Throws<ArgumentNullException>(() => AreaTable.WriteSuccessions(Stream.Null, (IEnumerable<SuccessionEntry>)null!)).ParamName);
        Assert.Equal("registry", Assert.Throws<ArgumentNullException>(() => AreaTable.WriteSuccessions(Stream.Null, (AreaRegistry)null!)).ParamName);
    }

    [Fact]
    public void Whatever_is_written_reads_back_equal()
    {
        Property.Holds(Arb.From(Units().ArrayOf()), units => Tables.Bare(Tables.Units(Written(units))).SequenceEqual(units));
        Property.Holds(Arb.From(Successions().ArrayOf()), successions => Tables.Bare(Tables.Successions(Written(successions))).SequenceEqual(successions));
    }

    [SharedFact]
    public void The_tables_of_the_reform_are_written_back_to_the_last_byte()
    {
        byte[] units = File.ReadAllBytes(Repository.Shared("units/units.csv"));
        byte[] successions = File.ReadAllBytes(Repository.Shared("units/succession.csv"));
        Assert.Equal(Encoding.UTF8.GetString(units), Written(AreaTable.ReadUnits(new MemoryStream(units))));
        Assert.Equal(Encoding.UTF8.GetString(successions), Written(AreaTable.ReadSuccessions(new MemoryStream(successions))));
    }

    [SharedFact]
    public void A_registry_is_written_and_read_back_with_the_same_units_and_successions()
    {
        AreaRegistry registry = AreaTable.ReadFiles(Repository.Shared("units/units.csv"), Repository.Shared("units/succession.csv"));
        using MemoryStream units = new();
        using MemoryStream successions = new();
        AreaTable.WriteUnits(units, registry);
        AreaTable.WriteSuccessions(successions, registry);
        units.Position = 0;
        successions.Position = 0;
        AreaRegistry back = AreaTable.Read(units, successions);

        Assert.Equal(registry.Areas.Select(Describe), back.Areas.Select(Describe));
        Assert.Equal(registry.Successions.Select(Describe), back.Successions.Select(Describe));
    }

    private static (AreaKey Key, string Name, string? Kind, AreaKey? Parent, LocalDate? ValidTo) Describe(Area area) => (area.Key, area.Name, area.Kind, area.Parent?.Key, area.ValidTo);

    private static (LocalDate Day, AreaKey From, AreaKey To, SuccessionExtent Extent, string? Note) Describe(Succession succession) =>
        (succession.Effective, succession.Predecessor.Key, succession.Successor.Key, succession.Extent, succession.Note);

    private static string Written(IEnumerable<AreaEntry> units)
    {
        using MemoryStream stream = new();
        AreaTable.WriteUnits(stream, units);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Written(IEnumerable<SuccessionEntry> successions)
    {
        using MemoryStream stream = new();
        AreaTable.WriteSuccessions(stream, successions);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Gen<AreaEntry> Units() =>
        from code in Codes()
        from level in Gen.Elements(Enum.GetValues<AreaLevel>())
        from name in Texts()
        from kind in Gen.OneOf(Gen.Constant<string?>(null), Texts().Select(text => (string?)text))
        from parent in Gen.OneOf(Gen.Constant<string?>(null), Codes().Select(code => (string?)code))
        from start in Days()
        from end in Days()
        select new AreaEntry { Code = code, Level = level, Name = name, Kind = kind, ParentCode = parent, ValidFrom = start, ValidTo = end };

    private static Gen<SuccessionEntry> Successions() =>
        from day in Days()
        from levels in Gen.Elements(Enum.GetValues<AreaLevel>()).Two()
        from codes in Codes().Two()
        from extent in Gen.Elements(Enum.GetValues<SuccessionExtent>())
        from note in Gen.OneOf(Gen.Constant<string?>(null), Texts().Select(text => (string?)text))
        from shares in Shares().Two()
        select new SuccessionEntry
        {
            Effective = day ?? new LocalDate(2025, 7, 1),
            PredecessorLevel = levels.Item1,
            PredecessorCode = codes.Item1,
            SuccessorLevel = levels.Item2,
            SuccessorCode = codes.Item2,
            Extent = extent,
            Note = note,
            Share = shares.Item1,
            SuccessorShare = shares.Item2,
        };

    private static Gen<string> Codes() => Gen.Elements("00070", "38", "=1", "'", "'x", "-", "đ", "\"", "a,b", "a;b", "😀", "''=");

    /// <summary>Texts of awkward pieces that are not blank.</summary>
    private static Gen<string> Texts() =>
        from pieces in Gen.Elements("=", "+", "-", "@", "'", "\"", ",", ";", "\t", "\r", "\n", "\r\n", " ", "\u00A0", "\u200B", "Xã", "ế", "e\u0301", "😀", "0", "#", "\\").ArrayOf()
        let text = string.Concat(pieces)
        select string.IsNullOrWhiteSpace(text) ? text + "a" : text;

    private static Gen<LocalDate?> Days() => Gen.OneOf(
        Gen.Constant<LocalDate?>(null),
        Gen.Choose(-800_000, 2_900_000).Select(days => (LocalDate?)new LocalDate(1970, 1, 1).PlusDays(Math.Clamp(days, -719_162, 2_932_896))));

    private static Gen<Rational?> Shares() => Gen.OneOf(
        Gen.Constant<Rational?>(null),
        from denominator in Gen.Choose(1, 1_000)
        from numerator in Gen.Choose(0, denominator)
        select (Rational?)Rational.Of(numerator, denominator));
}
