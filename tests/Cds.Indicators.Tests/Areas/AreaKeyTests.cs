using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Cds.Indicators.Tests.Areas;

public sealed class AreaKeyTests
{
    private static readonly Arbitrary<AreaKey> s_keys = Arb.From(
        from level in Gen.Elements(Enum.GetValues<AreaLevel>())
        from code in Gen.Elements("0", "00070", "Ba-Đình", "a.b_c", new string('9', 32))
        from day in Gen.Choose(-1, 3_652_058)
        select new AreaKey(level, code, day < 0 ? null : LocalDate.FromDateOnly(DateOnly.FromDayNumber(day))));

    [Fact]
    public void A_key_is_compared_by_level_code_and_day() => ValueContract.Check(
        AreaKey.Parse("province:38"),
        new AreaKey(AreaLevel.Province, "38", validFrom: null),
        AreaKey.Parse("province:38@2025-07-01"),
        AreaKey.Parse("province:4"),
        AreaKey.Parse("commune:00070"));

    [Fact]
    public void The_Default_key_is_none()
    {
        AreaKey none = default;
        Assert.True(none.IsNone);
        Assert.Equal(("(none)", "", AreaLevel.Country, null), (none.ToString(), none.Code, none.Level, none.ValidFrom));
        Assert.Equal(none, AreaKey.Parse("(none)"));
        Assert.False(AreaRegistry.Vietnam().TryGet(none, out _));
    }

    [Fact]
    public void A_key_reads_back_from_its_text_in_both_encodings() => Property.Holds(s_keys, static key =>
    {
        string text = key.ToString();
        Assert.Equal(key, AreaKey.Parse(text));
        Assert.Equal(key, AreaKey.Parse(Encoding.UTF8.GetBytes(text)));
        Span<byte> utf8 = stackalloc byte[256];
        Assert.True(key.TryFormat(utf8, out int written));
        Assert.Equal(text, Encoding.UTF8.GetString(utf8[..written]));
        Assert.False(key.TryFormat(new char[text.Length - 1], out int none));
        Assert.Equal(0, none);
    });

    [Theory]
    [InlineData("", 0, "a key begins with its level and a colon; the levels are country, province, district, commune, village")]
    [InlineData("ward:1", 0, "a key begins with its level and a colon; the levels are country, province, district, commune, village")]
    [InlineData("commune:", 8, "a code is 1 to 32 letters, digits, '.', '-' or '_'")]
    [InlineData("commune:00 70", 10, "a code is 1 to 32 letters, digits, '.', '-' or '_'")]
    [InlineData("commune:000000000000000000000000000000000", 40, "a code is 1 to 32 letters, digits, '.', '-' or '_'")]
    [InlineData("commune:1@2025-7-1", 10, "after the @ stands the first day of validity as year-month-day")]
    [InlineData("commune:1@", 10, "after the @ stands the first day of validity as year-month-day")]
    public void A_text_that_is_no_key_is_refused_where_it_fails(string text, int position, string rule)
    {
        Assert.False(AreaKey.TryParse(text, out AreaKey key, out TextFault fault));
        Assert.Equal((default, position, rule), (key, fault.Position, fault.Rule));
        Assert.Equal(fault.Describe(text, "the key of a unit"), Assert.Throws<FormatException>(() => AreaKey.Parse(text)).Message);
    }

    [Fact]
    public void A_key_is_made_of_a_level_a_code_and_a_day_that_are_ones()
    {
        Assert.StartsWith("'00 70' is not the code of a unit: a code is 1 to 32 letters", Assert.Throws<ArgumentException>(static () => new AreaKey(AreaLevel.Commune, "00 70", null)).Message, StringComparison.Ordinal);
        Assert.StartsWith("'9' is not a level: it is one of country", Assert.Throws<ArgumentOutOfRangeException>(static () => new AreaKey((AreaLevel)9, "1", null)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new AreaKey(AreaLevel.Commune, "1", new LocalDate(0, 1, 1)));
        Assert.Throws<ArgumentNullException>(static () => new AreaKey(AreaLevel.Commune, null!, null));
        Assert.Equal(
            "'x' is not a format of the key of a unit: the only one is G. Leave it out.", Assert.Throws<FormatException>(static () => default(AreaKey).ToString("x")).Message);
    }

    [Fact]
    public void A_day_of_another_calendar_system_is_the_same_day() => Assert.Equal(
        AreaKey.Parse("commune:1@2025-07-01"), new AreaKey(AreaLevel.Commune, "1", new LocalDate(2025, 7, 1).WithCalendar(CalendarSystem.Julian)));

    [Fact]
    public void Writing_and_comparing_allocate_nothing()
    {
        AreaKey key = AreaKey.Parse("commune:00070@2025-07-01");
        AreaKey other = AreaKey.Parse("commune:00071@2025-07-01");
        char[] buffer = new char[64];
        Allocations.None(() => key.TryFormat(buffer, out _));
        Allocations.None(() => _ = key.CompareTo(other));
    }
}
