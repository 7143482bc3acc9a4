using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Rates;
using NodaTime;

namespace Cds.Indicators.Tests.Areas;

/// <summary>Each rule of a registry, with its message.</summary>
public sealed class AreaRegistryFaultTests
{
    private static readonly LocalDate s_later = new(2026, 5, 1);

    private static AreaEntry Bare => new() { Level = AreaLevel.Commune, Code = "1", Name = "Xã Một" };

    [Fact]
    public void A_unit_has_a_level_a_code_a_name_and_days_that_are_ones()
    {
        Check(new Rows().Row(Bare with { Level = (AreaLevel)7 }), "units, row 1: '7': the level is not one of country, province, district, commune, village. Take a defined level.");
        Check(new Rows().Row(Bare with { Code = "" }), "units, row 1: a code is 1 to 32 letters, digits, '.', '-' or '_'. Write the official code alone, with its leading zeros: 00070.");
        Check(new Rows().Row(Bare with { Code = new string('1', 33) }), "units, row 1: '111111111111111111111111111111111': a code is 1 to 32 letters, digits, '.', '-' or '_'. Write the official code alone, with its leading zeros: 00070.");
        Check(new Rows().Row(Bare with { Name = " Xã" }), "units, row 1: ' Xã': the name of a unit is 1 to 256 characters without white space around them. Write the full name: Phường Hoàn Kiếm.");
        Check(new Rows().Row(Bare with { Kind = "Xã " }), "units, row 1: 'Xã ': the type of a unit is 1 to 256 characters without white space around them. Write the type alone, or leave it out.");
        Check(new Rows().Row(Bare with { ParentCode = "a b" }), "units, row 1: 'a b': a code is 1 to 32 letters, digits, '.', '-' or '_'. Write the code of the wider unit, or leave it out.");
        Check(new Rows().Row(Bare with { ValidFrom = new LocalDate(0, 1, 1) }), "units, row 1: '0000-01-01': the years of validity are 1 to 9999. Leave the day out where the unit was there before records begin, or still is.");
        Check(
            new Rows().Unit("commune:1", from: Rows.Reform, to: Rows.Reform),
            "units, row 1: '2025-07-01': the unit ends before it has been there for a day: it begins on 2025-07-01. Give as valid-to the day after the last one, or leave it out.");
    }

    [Fact]
    public void A_unit_stands_once_and_under_one_parent_at_a_time()
    {
        Check(
            new Rows().Old("commune:1").Unit("commune:1", from: new LocalDate(2025, 1, 1)),
            "units, row 2: '1': the commune '1' stands twice with days in common: it is valid from 2025-01-01 here and valid to 2025-06-30 in row 1. Keep one row, or end one before the other begins.");
        Check(
            new Rows().Unit("province:1").Unit("province:2").Unit("commune:1", "1").Unit("commune:1", "2"),
            "units, row 4: '1': the commune '1' has two parents at once: '2' here and '1' in row 3. Keep one, or end one row before the other begins.");
        Assert.Equal(4, new Rows().Unit("province:1").Unit("province:2").Old("commune:1", "1").New("commune:1", "2").Registry.Areas.Length);
    }

    [Fact]
    public void A_parent_is_there_and_wider()
    {
        Check(new Rows().Unit("commune:1", "9"), "units, row 1: '9': the parent of commune '1' is not among the units. Add the wider unit, or mend the code.");
        Check(new Rows().Unit("village:5").Unit("commune:1", "5"), "units, row 2: '5': the parent of commune '1' is village '5', which is not on a wider level. Give the code of a wider unit.");
        Check(
            new Rows().Unit("commune:1", "2").Unit("commune:2", "3").Unit("commune:3", "1").Unit("commune:4", "1"),
            "units, row 1: '2': the hierarchy goes in a circle: commune '1' in commune '2' in commune '3' in commune '1'. Give each unit a parent on a wider level.",
            "units, row 4: '1': the parent of commune '4' is commune '1', which is not on a wider level. Give the code of a wider unit.");
        Check(new Rows().Unit("commune:1", "1"), "units, row 1: '1': the hierarchy goes in a circle: commune '1' in commune '1'. Give each unit a parent on a wider level.");
        Check(
            new Rows().Unit("commune:7", "8").Unit("district:8", "7"),
            "units, row 2: '7': the hierarchy goes in a circle: district '8' in commune '7' in district '8'. Give each unit a parent on a wider level.");
    }

    [Fact]
    public void The_nearest_wider_level_with_the_code_is_the_parent_s()
    {
        AreaRegistry registry = new Rows().Unit("province:1").Unit("district:1", "1").Unit("commune:1", "1").Registry;
        Assert.Equal("district:1", registry[AreaKey.Parse("commune:1")].Parent!.Key.ToString());
        Assert.Equal("province:1", registry[AreaKey.Parse("district:1")].Parent!.Key.ToString());
    }

    [Fact]
    public void A_child_is_valid_only_while_its_parent_is()
    {
        Check(
            new Rows().Old("province:1").Unit("commune:1", "1"),
            "units, row 2: '1': commune '1' is valid at all times, but it has no parent on the days from 2025-07-01: province '1' is valid to 2025-06-30. Make the child valid only while its parent is.");
        Check(
            new Rows().New("province:1").Unit("commune:1", "1", to: s_later),
            "units, row 2: '1': commune '1' is valid to 2026-04-30, but it has no parent on the days to 2025-06-30: province '1' is valid from 2025-07-01. Make the child valid only while its parent is.");
        Check(
            new Rows().Old("province:1").Unit("province:1", from: s_later).Unit("commune:1", "1"),
            "units, row 3: '1': commune '1' is valid at all times, but it has no parent on the days from 2025-07-01 to 2026-04-30: province '1' is valid to 2025-06-30 and province '1' is valid from 2026-05-01. Make the child valid only while its parent is.");
        Check(
            new Rows().Old("province:1").New("province:1").Unit("commune:1", "1"),
            "units, row 3: '1': the parent of commune '1' changed while it was valid at all times: province '1' is valid to 2025-06-30 and province '1' is valid from 2025-07-01. End the unit where its parent ends, begin it again with the new parent, and add a passage 'unchanged' between the two.");
    }

    [Fact]
    public void The_units_of_a_passage_are_there_on_its_day()
    {
        Rows rows = new Rows().Old("commune:1").New("commune:2");
        Check(
            rows.Passage("commune:9", "commune:2").Passage("commune:1", "commune:8").Passage("commune:2", "commune:1"),
            "successions, row 1: '9': there is no commune '9' on 2025-06-30, the day before the passage: no unit has this code. Add the unit, or mend the code or the day.",
            "successions, row 2: '8': there is no commune '8' on 2025-07-01, the day of the passage: no unit has this code. Add the unit, or mend the code or the day.",
            "successions, row 3: '2': there is no commune '2' on 2025-06-30, the day before the passage: it is valid from 2025-07-01. Add the unit, or mend the code or the day.",
            "successions, row 3: '1': there is no commune '1' on 2025-07-01, the day of the passage: it is valid to 2025-06-30. Add the unit, or mend the code or the day.");
    }

    [Fact]
    public void A_predecessor_ends_and_a_successor_begins_on_the_day()
    {
        Check(
            new Rows().Unit("commune:1", to: s_later).New("commune:2").Passage("commune:1", "commune:2"),
            "successions, row 1: '1': the predecessor commune '1' does not end on 2025-07-01: it is valid to 2026-04-30. A predecessor ends and a successor begins on the day of the passage; a unit that goes on with less territory is two units.");
        Check(
            new Rows().Old("commune:1").Unit("commune:2").Passage("commune:1", "commune:2"),
            "successions, row 1: '2': the successor commune '2' does not begin on 2025-07-01: it is valid at all times. A predecessor ends and a successor begins on the day of the passage; a unit that goes on with less territory is two units.");
    }

    [Fact]
    public void A_unit_does_not_pass_into_itself_unless_nothing_changed()
    {
        Check(
            new Rows().Unit("commune:1").Passage("commune:1", "commune:1"),
            "successions, row 1: '1': commune '1' would pass into itself: it is valid at all times. End the unit on the day of the passage and begin another with the same code, or remove the passage.");
        Rows unchanged = new Rows().Unit("commune:1").Passage("commune:1", "commune:1", SuccessionExtent.Unchanged);
        Assert.Empty(unchanged.Registry.Successions);
        Assert.Equal(["successions, row 1: '1': commune '1' is one and the same unit before and on 2025-07-01, so that the passage says nothing. It is left out."], unchanged.Notes);
        Assert.Single(new Rows().Old("commune:1").New("commune:1").Passage("commune:1", "commune:1").Registry.Successions);
    }

    [Fact]
    public void A_passage_stands_once_and_is_well_formed()
    {
        Rows Two() => new Rows().Old("commune:1").New("commune:2");
        SuccessionEntry passage = new() { Effective = Rows.Reform, PredecessorLevel = AreaLevel.Commune, PredecessorCode = "1", SuccessorLevel = AreaLevel.Commune, SuccessorCode = "2", Extent = SuccessionExtent.Whole };
        Check(Two().Row(passage).Row(passage), "successions, row 2: 'commune '1' to commune '2'': the passage stands twice: in row 1 too. Keep one row.");
        Check(Two().Row(passage with { PredecessorCode = "" }), "successions, row 1: 'commune:': a code is 1 to 32 letters, digits, '.', '-' or '_'. Name the unit by its level and its official code.");
        Check(Two().Row(passage with { SuccessorLevel = (AreaLevel)9 }), "successions, row 1: '9:2': the level is not one of country, province, district, commune, village. Name the unit by its level and its official code.");
        Check(Two().Row(passage with { Extent = (SuccessionExtent)9 }), "successions, row 1: '9': the extent is not defined. Take a value of SuccessionExtent.");
        Check(Two().Row(passage with { Note = new string('x', 1025) }), $"successions, row 1: '{new string('x', 64)}…': a note is at most 1024 characters. Shorten it.");
        Check(Two().Row(passage with { Effective = new LocalDate(1, 1, 1) }), "successions, row 1: '0001-01-01': a passage takes place in the years 1 to 9999, after the first day. Give the first day of the successor.");
        Check(Two().Row(passage with { Share = 2 }), "successions, row 1: '2': a share lies from 0 to 1. Give the part as a fraction of the whole: 0.25 or 1/4.");
        Check(Two().Row(passage with { SuccessorShare = Rational.Of(-1, 2) }), "successions, row 1: '-0.5': a share lies from 0 to 1. Give the part as a fraction of the whole: 0.25 or 1/4.");
    }

    [Fact]
    public void Shares_of_one_unit_add_to_one()
    {
        Rows Split() => new Rows().Old("commune:1").New("commune:2").New("commune:3").Old("commune:4");
        Check(
            Split().Passage("commune:1", "commune:2", SuccessionExtent.Part, Rational.Of(2, 3)).Passage("commune:1", "commune:3", SuccessionExtent.Part, Rational.Of(1, 2)),
            "successions, row 1: '7/6': the shares of the predecessor commune '1' add to more than 1. Give parts of one whole.");
        Check(
            Split().Passage("commune:1", "commune:2", SuccessionExtent.Part, Rational.Of(1, 3)).Passage("commune:1", "commune:3", SuccessionExtent.Part, Rational.Of(1, 2)),
            "successions, row 1: '5/6': the shares of the predecessor commune '1' are all given and add to less than 1. Give parts that make the whole, or leave out the one that is not known.");
        Check(
            Split().Passage("commune:1", "commune:2", successorShare: Rational.Of(1, 3)).Passage("commune:4", "commune:2", successorShare: Rational.Of(1, 2)),
            "successions, row 1: '5/6': the shares of the successor commune '2' are all given and add to less than 1. Give parts that make the whole, or leave out the one that is not known.");
        Assert.Equal(2, Split().Passage("commune:1", "commune:2", SuccessionExtent.Part, Rational.Of(1, 3)).Passage("commune:1", "commune:3", SuccessionExtent.Part).Registry.Successions.Length);
    }

    [Fact]
    public void All_faults_are_reported_together_at_the_places_given()
    {
        Rows rows = new Rows()
            .Row(Bare with { ParentCode = "x", Place = FaultPlace.InTable("units.csv", 12) })
            .Row(Bare with { Place = FaultPlace.InTable("units.csv", 13) })
            .Row(Bare with { Code = "2", Name = "" })
            .Row(new SuccessionEntry { Effective = Rows.Reform, PredecessorLevel = AreaLevel.Commune, PredecessorCode = "3", SuccessorLevel = AreaLevel.Commune, SuccessorCode = "4", Extent = SuccessionExtent.Whole, Place = FaultPlace.InTable("succession.csv", 2) });
        Assert.Equal(
            ["units.csv, row 12: 'x'", "units.csv, row 13: '1'", "units, row 3: the name of a unit is", "succession.csv, row 2: '3'", "succession.csv, row 2: '4'"],
            rows.Faults.Select(static fault => string.Join(": ", fault.Split(": ")[..2]) is var head && head.StartsWith("units, row 3", StringComparison.Ordinal) ? head[..35] : head));
        Assert.Contains("two parents at once: '' here and 'x' in units.csv, row 12", rows.Faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(static () => AreaRegistry.Of(null!, []));
        Assert.Throws<ArgumentNullException>(static () => AreaRegistry.Of([], null!));
        Assert.Throws<ArgumentNullException>(static () => AreaRegistry.Of([null!], []));
        Assert.Throws<ArgumentNullException>(static () => AreaRegistry.Of([], [null!]));
    }

    [Fact]
    public void A_registry_has_a_million_rows_at_most() => Assert.Equal(
        "units: '1000001': a registry has at most 1000000 units and 1000000 passages. Build a registry for each part of the country.",
        Assert.Throws<FaultException>(static () => AreaRegistry.Of(Enumerable.Repeat(Bare, 1_000_001), [])).Message);

    private static void Check(Rows rows, params string[] faults) => Assert.Equal(faults, rows.Faults);
}
