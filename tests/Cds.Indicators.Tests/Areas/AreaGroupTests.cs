using Cds.Indicators.Areas;

namespace Cds.Indicators.Tests.Areas;

public sealed class AreaGroupTests
{
    private static readonly AreaRegistry s_registry = new Rows()
        .Old("district:1").Old("commune:11", "1").Old("commune:12", "1").Old("commune:21")
        .New("commune:11").New("commune:12").New("commune:22")
        .Passage("commune:11", "commune:11").Passage("commune:12", "commune:12").Passage("commune:21", "commune:12", SuccessionExtent.Part).Passage("commune:21", "commune:22", SuccessionExtent.Part)
        .Registry;

    private static Area District => s_registry[AreaKey.Parse("district:1")];

    [Fact]
    public void Members_stand_in_the_order_of_the_registry()
    {
        AreaGroup group = AreaGroup.Of("g", "Nhóm", [District.Children[1], District.Children[0]]);
        Assert.Equal(["commune:11", "commune:12"], group.Members.Select(static area => area.Key.ToString()));
        Assert.Equal("Nhóm (g)", group.ToString());
        Assert.Empty(group.ReachingOutside);
    }

    [Fact]
    public void A_group_that_would_count_twice_or_nothing_is_refused()
    {
        Assert.Equal("'g' is not a group: it has no members. Name at least one unit. (Parameter 'members')", Refused([]));
        Assert.Equal("'g' is not a group: Unit 1 (district:1) stands in it twice. Name each member once. (Parameter 'members')", Refused([District, District]));
        Assert.Equal("'g' is not a group: Unit 12 (commune:12) lies within Unit 1 (district:1) and would count twice. Keep one of them. (Parameter 'members')", Refused([District.Children[1], District]));
        Assert.Equal(
            "'g' is not a group: Unit 1 (district:1) and Thành phố Hà Nội (province:01) belong to two registries. Take all members from one. (Parameter 'members')",
            Refused([District, AreaRegistry.Vietnam().Areas[0]]));
        Assert.Equal(
            "' g' is not the code of a group: it has white space around it. Write the code alone. (Parameter 'code')",
            Assert.Throws<ArgumentException>(static () => AreaGroup.Of(" g", "n", [District])).Message);
        Assert.Throws<ArgumentException>(static () => AreaGroup.Of(" ", "n", [District]));
        Assert.Throws<ArgumentException>(static () => AreaGroup.Of("g", "", [District]));
        Assert.Throws<ArgumentNullException>(static () => AreaGroup.Of("g", "n", null!));
        Assert.Throws<ArgumentNullException>(static () => AreaGroup.Of("g", "n", [null!]));
    }

    [Fact]
    public void A_former_district_is_the_group_of_its_successors()
    {
        AreaGroup group = s_registry.SuccessorGroup(District, Rows.Reform);
        Assert.Equal(("district:1", "Unit 1"), (group.Code, group.Name));
        Assert.Equal(["commune:11@2025-07-01", "commune:12@2025-07-01"], group.Members.Select(static area => area.Key.ToString()));
        Assert.Equal(["commune:12@2025-07-01"], group.ReachingOutside.Select(static area => area.Key.ToString()));
    }

    [Fact]
    public void A_unit_is_its_own_group_while_it_is_there_and_a_new_one_goes_back()
    {
        Assert.Equal([District], s_registry.SuccessorGroup(District, Rows.Before).Members.AsEnumerable());
        Area later = s_registry[AreaKey.Parse("commune:12@2025-07-01")];
        AreaGroup back = s_registry.SuccessorGroup(later, Rows.Before);
        Assert.Equal(["commune:12", "commune:21"], back.Members.Select(static area => area.Key.ToString()));
        Assert.Equal(["commune:21"], back.ReachingOutside.Select(static area => area.Key.ToString()));
    }

    [Fact]
    public void A_unit_that_went_nowhere_has_no_group() => Assert.Equal(
        "'Unit 1 (commune:1)' has no counterpart on 2025-07-01: it is valid to 2025-06-30, and no passage leads from it to that day. Add the passages, or ask for another day.",
        Assert.Throws<KeyNotFoundException>(static () => new Rows().Old("commune:1").Registry is var registry ? registry.SuccessorGroup(registry.Areas[0], Rows.Reform) : null!).Message);

    private static string Refused(Area[] members) => Assert.Throws<ArgumentException>(() => AreaGroup.Of("g", "n", members)).Message;
}
