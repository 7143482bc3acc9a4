using Cds.Indicators.Areas;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Areas;

public sealed class SharedUnitsTests
{
    private static readonly AreaLevel[] s_levels = [AreaLevel.Country, AreaLevel.Province, AreaLevel.District, AreaLevel.Commune, AreaLevel.Village];

    [SharedFact]
    public void The_reform_of_2025_has_the_published_numbers()
    {
        Assert.Equal([0, 63, 696, 10_033, 0], s_levels.Select(static level => SharedUnits.Registry.At(level, SharedUnits.Before).Length));
        Assert.Equal([0, 34, 0, 3_321, 0], s_levels.Select(static level => SharedUnits.Registry.At(level, SharedUnits.Reform).Length));
        Assert.Equal(10_634, SharedUnits.Registry.Successions.Length);
        Assert.Equal(441, SharedUnits.Registry.At(AreaLevel.Commune, SharedUnits.Before).Count(static commune => SharedUnits.Registry.SuccessorsOf(commune).Length > 1));
        Assert.Equal(34, SharedUnits.Registry.Everything(SharedUnits.Reform).Members.Length);
    }

    [SharedFact]
    public void Every_old_commune_and_district_lies_wholly_in_one_new_province()
    {
        Restatement now = SharedUnits.Registry.RestatedTo(SharedUnits.Reform);
        foreach (Area old in SharedUnits.Registry.Areas.Where(static area => area.Level >= AreaLevel.District && area.IsValidOn(SharedUnits.Before)))
        {
            AreaShare share = Assert.Single(now.Of(old, AreaLevel.Province));
            Assert.Equal((Rational.One, Rational.One), (share.Lower, share.Upper));
            Assert.True(now.In(old, share.Area).IsWhole);
        }
    }

    [SharedFact]
    public void Every_new_province_is_exactly_the_union_of_old_communes_and_districts_without_communes()
    {
        Restatement now = SharedUnits.Registry.RestatedTo(SharedUnits.Reform);
        Restatement then = SharedUnits.Registry.RestatedTo(SharedUnits.Before);
        foreach (Area province in SharedUnits.Registry.At(AreaLevel.Province, SharedUnits.Reform))
        {
            AreaGroup old = AreaGroup.Of("old", "cũ", SharedUnits.Registry.At(AreaLevel.Province, SharedUnits.Before).Where(former => now.In(former, province).IsWhole));
            foreach (Area commune in province.DescendantsAt(AreaLevel.Commune))
                Assert.True(then.In(commune, old).IsWhole, commune.ToString());
        }
    }

    [SharedFact]
    public void What_is_odd_in_the_official_table_is_noted_and_read()
    {
        string[] notes = [.. SharedUnits.Registry.Notes.Select(static note => note.ToString())];
        Assert.Equal(6, notes.Length);
        Assert.Equal("succession.csv, row 422: '00556': Xã Đặng Xá (commune:00556) passed in part, but into Xã Phù Đổng (commune:00541@2025-07-01) (part-area) alone. It is read as the whole.", notes[0]);
        Assert.StartsWith("succession.csv, row 906: '01615': Xã Hồng Quang (commune:01615) passed as a whole, yet into more than one", notes[1], StringComparison.Ordinal);
        Assert.StartsWith("succession.csv, row 1249: '02485'", notes[2], StringComparison.Ordinal);
        Assert.StartsWith("succession.csv, row 5738: '18796'", notes[3], StringComparison.Ordinal);
        Assert.Equal(
            "units.csv, row 65: '691': 691 of the units of the level district ended on 2025-07-01 without a successor of their own, although others have one; the first is Quận Ba Đình (district:001). They are restated through the units that belong to them.",
            notes[4]);
        Assert.Equal(
            "succession.csv, row 10623: '82': Tỉnh Tiền Giang (province:82) passed into Tỉnh Tây Ninh (province:80@2025-07-01), but no unit within it did. Its share is taken from the units within it where the table gives none.",
            notes[5]);
    }

    [SharedTheory]
    [InlineData("386", "Huyện Bá Thước", 8, 0)]
    [InlineData("387", "Huyện Quan Sơn", 8, 0)]
    [InlineData("453", "Huyện Tuyên Hóa", 6, 0)]
    [InlineData("427", "Huyện Đô Lương", 6, 0)]
    [InlineData("530", "Huyện Sơn Tây", 3, 0)]
    [InlineData("535", "Huyện Ba Tơ", 8, 0)]
    [InlineData("536", "Huyện Lý Sơn", 1, 0)]
    public void A_former_district_is_still_askable_as_a_group(string code, string name, int members, int reachingOutside)
    {
        Area district = SharedUnits.Old(AreaLevel.District, code);
        AreaGroup group = SharedUnits.Registry.SuccessorGroup(district, SharedUnits.Reform);
        Assert.Equal((name, name), (district.Name, group.Name));
        Assert.Equal((members, reachingOutside), (group.Members.Length, group.ReachingOutside.Length));
        Restatement now = SharedUnits.Registry.RestatedTo(SharedUnits.Reform);
        Assert.True(now.In(district, group).IsWhole);
        Assert.True(now.In(district, district.Parent is { } province ? now.Of(province)[0].Area : group.Members[0]).IsWhole);
    }

    [SharedFact]
    public void A_split_commune_is_exact_where_its_parts_meet_and_open_where_they_do_not()
    {
        Restatement now = SharedUnits.Registry.RestatedTo(SharedUnits.Reform);
        Assert.Equal(
            ["commune:01636@2025-07-01 0 to 1", "commune:01648@2025-07-01 0 to 1"],
            now.Of(SharedUnits.Old(AreaLevel.Commune, "01615")).Select(static share => $"{share.Area.Key} {share.Bounds}"));
        Assert.Equal("commune:00541@2025-07-01 1", now.Of(SharedUnits.Old(AreaLevel.Commune, "00556")).Select(static share => $"{share.Area.Key} {share.Bounds}").Single());
        Assert.Equal("commune:00103@2025-07-01 1", now.Of(SharedUnits.Old(AreaLevel.Commune, "00112")).Select(static share => $"{share.Area.Key} {share.Bounds}").Single());
        Assert.Equal("commune:18823@2025-07-01 1", SharedUnits.Registry.RestatedTo(SharedUnits.Reform, ApportionBasis.LandArea).Of(SharedUnits.Old(AreaLevel.Commune, "18796")).Select(static share => $"{share.Area.Key} {share.Bounds}").Single());
        Assert.Equal("province:82@2025-07-01 1", now.Of(SharedUnits.Old(AreaLevel.Province, "82")).Select(static share => $"{share.Area.Key} {share.Bounds}").Single());
    }
}
