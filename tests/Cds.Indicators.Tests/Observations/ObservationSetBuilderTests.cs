using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Observations;

public sealed class ObservationSetBuilderTests
{
    private static readonly AreaRegistry s_areas = SetMade.Areas;
    private static readonly Area s_area = s_areas.Areas[2];
    private static readonly Subject s_ratio = Made.Ratio(code: "b");
    private static readonly Subject s_count = Made.Measure("a");
    private static readonly Period s_january = Period.Month(2024, 1);

    /// <summary>A country, two provinces of which the first was there to 30 June 2025, and a commune whose code names another unit from 1 July 2025.</summary>
    private static readonly AreaRegistry s_reformed = AreaRegistry.Of(
        [
            new AreaEntry { Level = AreaLevel.Country, Code = "0", Name = "Việt Nam" },
            new AreaEntry { Level = AreaLevel.Province, Code = "10", Name = "Tỉnh cũ", ParentCode = "0", ValidTo = new LocalDate(2025, 7, 1) },
            new AreaEntry { Level = AreaLevel.Province, Code = "10", Name = "Tỉnh mới", ParentCode = "0", ValidFrom = new LocalDate(2025, 7, 1) },
        ],
        []);

    public static TheoryData<Observation, string> Refusals { get; } = new()
    {
        { new Observation(s_count, null!, s_january, ObservedValue.Of(1)), "row 1: 'a, , 2024-M01': the observation has no unit. Give a unit of the registry." },
        { new Observation(s_count, s_reformed.Areas[0], s_january, ObservedValue.Of(1)), "row 1: 'a, 0, 2024-M01': the unit is of another registry. Take it from the registry that the set is built with." },
        { new Observation(default, s_area, s_january, ObservedValue.Of(1)), "row 1: '(none), 00001, 2024-M01': the observation has no subject. Give the indicator or the measure." },
        { new Observation(s_count, s_area, s_january, ObservedValue.Of(Ratio.Of(1, 2))), "row 1: 'a, 00001, 2024-M01': a is not observed as a Ratio. Give a number in the smallest unit of the measure, a figure, or none." },
        { new Observation(s_ratio, s_area, s_january, ObservedValue.Of(1)), "row 1: 'b, 00001, 2024-M01': b is not observed as a Number. Give numerator and denominator, a figure, or none." },
        { new Observation(Made.Score(), s_area, s_january, ObservedValue.Of(Ratio.Of(1, 2))), "row 1: 'made, 00001, 2024-M01': made is not observed as a Ratio. Give a number, a figure, or none." },
        { new Observation(s_count, s_area, s_january, ObservedValue.Of(-1)), "row 1: 'a, 00001, 2024-M01': a may not be negative. Correct the number, or let the measure be negative." },
        { new Observation(Made.Rank(), s_area, s_january, ObservedValue.Of(0)), "row 1: 'made, 00001, 2024-M01': a rank of made is 1 or more. Correct the number." },
        { new Observation(s_count, s_area, s_january, ObservedValue.Of(1), ObservationStatus.Suppressed), "row 1: 'a, 00001, 2024-M01': the status Q says that there is no value, and there is one. Leave out the value, or correct the status." },
        { new Observation(s_count, s_area, s_january, ObservedValue.Of(1), (ObservationStatus)(1 << 30)), "row 1: 'a, 00001, 2024-M01': the status has a flag that is not defined. Give flags of ObservationStatus." },
        { new Observation(s_ratio, s_area, s_january, ObservedValue.Of(Figure.Rank(3))), "row 1: 'b, 00001, 2024-M01': no figure of b: a Ratio is not published as a Rank. Check the indicator, or the unit of the figure." },
    };

    [Fact]
    public void Columns_with_notes_are_the_rows_one_by_one()
    {
        Period[] months = [Period.Month(2024, 1), Period.Month(2024, 2)];
        ObservationNote[] notes = [default, new(ObservationStatus.Provisional, "Báo cáo"), new(ObservationStatus.Missing, Source: null, IsMissing: true)];
        ObservationSet set = ObservationSet.Builder(s_areas)
            .AddColumns([s_count, s_ratio], [0, 1, 1, 0], [2, 2, 2, 3], months, [0, 0, 1, 1], [7, 1, 99, 8], [99, 2, 99, 99], notes, [0, 1, 2, 2])
            .Build();
        ObservationSet expected = ObservationSet.Of(s_areas,
        [
            new Observation(s_count, s_areas.Areas[2], months[0], ObservedValue.Of(7)),
            new Observation(s_ratio, s_areas.Areas[2], months[0], ObservedValue.Of(Ratio.Of(1, 2)), ObservationStatus.Provisional, "Báo cáo"),
            new Observation(s_ratio, s_areas.Areas[2], months[1], ObservedValue.Missing, ObservationStatus.Missing),
            new Observation(s_count, s_areas.Areas[3], months[1], ObservedValue.Missing, ObservationStatus.Missing),
        ]);
        Assert.Equal(expected, set);
        Assert.Throws<ArgumentException>(() => ObservationSet.Builder(s_areas).AddColumns([s_count], [0], [2], months, [0], [7], [], notes, [0, 0]));
    }

    [Fact]
    public void Notes_that_break_a_rule_are_faults_at_the_place_that_is_asked_for()
    {
        ObservationNote[] notes = [new(ObservationStatus.Missing), new((ObservationStatus)(1 << 30)), default];
        ObservationSetBuilder builder = ObservationSet.Builder(s_areas, DuplicatePolicy.Refuse, row => FaultPlace.InTable("a.csv", 10 * row));
        builder.AddColumns([s_count], [0, 0, 0, 0, 0], [2, 2, 2, 2, 2], [s_january], [0, 0, 0, 0, 0], [7, 7, 7, 7, 7], [], notes, [0, 1, 3, 2, 2]);
        Assert.False(builder.TryBuild(out _, out ImmutableArray<Fault> faults));
        Assert.Equal(
            [
                "a.csv, row 10: 'a': the status O says that there is no value, and there is one. Leave out the value, or correct the status.",
                "a.csv, row 20: 'a': the status has a flag that is not defined. Give flags of ObservationStatus.",
                "a.csv, row 30: 'note 3': it is not an index into the table. Give 0 to its length less one.",
                "a.csv, row 50: 'a, 00001, 2024-M01': the observation stands twice, first in a.csv, row 40. Strike one, or build with a DuplicatePolicy that says which stays.",
            ],
            faults.Select(static fault => fault.ToString()));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_is_wrong_is_a_fault(Observation observation, string message)
    {
        ObservationSetBuilder builder = ObservationSet.Builder(s_areas).Add(observation);
        Assert.Equal(message, Assert.Single(builder.Faults).ToString());
        Assert.Equal(message, Assert.Throws<FaultException>(() => builder.Build()).Message);
    }

    [Fact]
    public void What_is_unusual_is_no_fault()
    {
        Measure balance = Made.Measure("balance", mayBeNegative: true);
        ObservationSet set = ObservationSet.Of(s_areas,
        [
            new Observation(s_ratio, s_area, s_january, ObservedValue.Of(Ratio.Of(36, 35))),
            new Observation(s_ratio, s_areas.Areas[3], s_january, ObservedValue.Of(Ratio.Of(5, 0))),
            new Observation(balance, s_area, s_january, ObservedValue.Of(-5)),
            new Observation(s_count, s_area, s_january, ObservedValue.Of(0), ObservationStatus.NotSignificant),
            new Observation(s_count, s_areas.Areas[3], s_january, ObservedValue.Missing),
        ]);
        Assert.Equal(5, set.Count);
    }

    [Fact]
    public void A_period_without_a_day_in_the_validity_of_the_unit_is_a_fault_that_names_both()
    {
        ObservationSetBuilder builder = ObservationSet.Builder(s_reformed)
            .Add(new Observation(s_count, Unit("Tỉnh mới"), Period.Month(2025, 6), ObservedValue.Of(1)))
            .Add(new Observation(s_count, Unit("Tỉnh cũ"), Period.Month(2025, 7), ObservedValue.Of(1)))
            .Add(new Observation(s_count, Unit("Tỉnh cũ"), Period.OfYear(2025), ObservedValue.Of(1)));
        Assert.Equal(
            [
                $"row 1: 'a, 10, 2025-M06': {Unit("Tỉnh mới")} has no day of 2025-M06 in its validity, from 2025-07-01. Give the unit that was there in the period, or correct the period.",
                $"row 2: 'a, 10, 2025-M07': {Unit("Tỉnh cũ")} has no day of 2025-M07 in its validity, to 2025-06-30. Give the unit that was there in the period, or correct the period.",
            ],
            builder.Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void A_code_names_the_unit_that_was_there_in_the_period()
    {
        ObservationSet set = ObservationSet.Builder(s_reformed)
            .Add(s_count, AreaLevel.Province, "10", Period.Month(2025, 6), ObservedValue.Of(1))
            .Add(s_count, AreaLevel.Province, "10", Period.Month(2025, 7), ObservedValue.Of(2), ObservationStatus.Provisional, "sở")
            .Build();
        Assert.Equal(
            [
                new Observation(s_count, Unit("Tỉnh cũ"), Period.Month(2025, 6), ObservedValue.Of(1)),
                new Observation(s_count, Unit("Tỉnh mới"), Period.Month(2025, 7), ObservedValue.Of(2), ObservationStatus.Provisional, "sở"),
            ],
            set);
    }

    [Fact]
    public void A_code_that_names_no_unit_or_two_is_a_fault()
    {
        ObservationSetBuilder builder = ObservationSet.Builder(s_reformed)
            .Add(s_count, AreaLevel.Commune, "10", s_january, ObservedValue.Of(1), place: FaultPlace.InTable("a.csv", 2))
            .Add(s_count, AreaLevel.Province, "10", Period.OfYear(2025), ObservedValue.Of(1), place: FaultPlace.InTable("a.csv", 3));
        Assert.Equal(
            [
                "a.csv, row 2: 'a, 10, 2024-M01': no unit of the registry has the level Commune and the code 10. Correct the code, with its leading zeros, or the level.",
                $"a.csv, row 3: 'a, 10, 2025': the code 10 names {Unit("Tỉnh cũ")} and {Unit("Tỉnh mới")} within the period. Give shorter periods, or the unit itself.",
            ],
            builder.Faults.Select(static fault => fault.ToString()));
    }

    [Fact]
    public void Two_rows_of_one_place_are_a_fault_that_names_both()
    {
        FaultException refused = Assert.Throws<FaultException>(() => Twice(DuplicatePolicy.Refuse).Build());
        Assert.Equal("b.csv, row 9: 'a, 00001, 2024-M01': the observation stands twice, first in row 1. Strike one, or build with a DuplicatePolicy that says which stays.", refused.Message);
    }

    [Fact]
    public void A_policy_says_what_becomes_of_duplicates()
    {
        Assert.Equal(7, ValueOf(Twice(DuplicatePolicy.KeepFirst)));
        Assert.Equal(8, ValueOf(Twice(DuplicatePolicy.KeepLast)));
        Assert.Equal(15, ValueOf(Twice(DuplicatePolicy.Sum)));

        static long ValueOf(ObservationSetBuilder builder)
        {
            ObservationSet set = builder.Build();
            Assert.Equal(2, set.Count);
            Assert.True(set.TryGet(s_count, s_area, s_january, out Observation found));
            return found.Value.Counts.Numerator;
        }
    }

    [Fact]
    public void Sums_unite_status_and_source_and_lack_a_value_where_a_part_does()
    {
        Observation one = new(s_ratio, s_area, s_january, ObservedValue.Of(Ratio.Of(1, 2)), ObservationStatus.Break, "xã A");
        Observation other = new(s_ratio, s_area, s_january, ObservedValue.Of(Ratio.Of(90, 100)), ObservationStatus.Provisional, "xã B");
        Observation missing = new(s_ratio, s_area, s_january, ObservedValue.Missing, ObservationStatus.NotCollected);
        Assert.Equal(
            one with { Value = ObservedValue.Of(Ratio.Of(91, 102)), Status = ObservationStatus.Break | ObservationStatus.Provisional, Source = "xã A; xã B" },
            ObservationSet.Of(s_areas, [one, other], DuplicatePolicy.Sum).Single());
        Assert.Equal(
            one with { Value = ObservedValue.Missing, Status = ObservationStatus.Break | ObservationStatus.NotCollected },
            ObservationSet.Of(s_areas, [one, missing], DuplicatePolicy.Sum).Single());
    }

    [Fact]
    public void What_cannot_be_added_is_a_fault()
    {
        Observation figure = new(s_ratio, s_area, s_january, ObservedValue.Of(Figure.MoreThan(90, FigureForm.Percent)));
        Observation most = new(s_count, s_area, s_january, ObservedValue.Of(long.MaxValue));
        Observation rank = new(Made.Rank(), s_area, s_january, ObservedValue.Of(4));
        Assert.Equal("row 2: 'b, 00001, 2024-M01': the observation stands twice, first in row 1, and a published figure cannot be added. Give the counts, or strike one.", Sum(figure));
        Assert.Equal("row 2: 'a, 00001, 2024-M01': the sum with row 1 does not fit 64 bits. Check both numbers.", Sum(most));
        Assert.Equal("row 2: 'made, 00001, 2024-M01': the observation stands twice, first in row 1, and made does not add up over areas. Strike one.", Sum(rank));

        static string Sum(Observation twice) =>
            Assert.Throws<FaultException>(() => ObservationSet.Of(s_areas, [twice, twice], DuplicatePolicy.Sum)).Message;
    }

    [Fact]
    public void Two_subjects_of_one_code_are_a_fault() => Assert.Equal(
        "row 2: 'a': two subjects have this code, of two catalogues. Take both from one catalogue.",
        Assert.Throws<FaultException>(() => ObservationSet.Of(s_areas,
        [
            new Observation(s_count, s_area, s_january, ObservedValue.Of(1)),
            new Observation(Made.Measure("a"), s_area, s_january, ObservedValue.Of(1)),
        ])).Message);

    [Fact]
    public void Columns_are_rows()
    {
        int[] areas = [2, 3, 2];
        Period[] table = [Period.Month(2024, 2), s_january];
        ObservationSet columns = ObservationSet.Builder(s_areas)
            .AddColumns(s_ratio, areas, table, [0, 1, 1], [1, 2, 3], [10, 20, 30])
            .AddColumns(s_count, areas, table, [0, 1, 1], [1, 2, 3])
            .Build();
        ObservationSet mixed = ObservationSet.Builder(s_areas)
            .AddColumns([s_count, s_ratio], [0, 0, 0, 1, 1, 1], [.. areas, .. areas], table, [0, 1, 1, 0, 1, 1], [1, 2, 3, 1, 2, 3], [0, 0, 0, 10, 20, 30])
            .Build();
        ObservationSetBuilder rows = ObservationSet.Builder(s_areas);
        for (int i = 0; i < areas.Length; i++)
        {
            Area area = s_areas.Areas[areas[i]];
            Period period = table[i == 0 ? 0 : 1];
            rows.Add([new Observation(s_ratio, area, period, ObservedValue.Of(Ratio.Of(i + 1, 10 * (i + 1)))), new Observation(s_count, area, period, ObservedValue.Of(i + 1))]);
        }

        ObservationSet set = rows.Build();
        Assert.Equal(set, columns);
        Assert.Equal(set, mixed);
    }

    [Fact]
    public void Columns_have_the_faults_of_rows()
    {
        ObservationSetBuilder builder = ObservationSet.Builder(s_areas)
            .AddColumns(s_ratio, [99, 2, 2, 2], [s_january], [0, 1, 0, 0], [1, 1, -1, 1], [1, 1, 1, -1])
            .AddColumns([s_count], [1], [2], [s_january], [0], [1], []);
        Assert.Equal(
            [
                "row 1: 'area 99': it is not the ordinal of a unit of the registry. Give Area.Ordinal.",
                "row 2: 'period 1': it is not an index into the table. Give 0 to its length less one.",
                "row 3: 'b, 00001, 2024-M01': b may not be negative. Correct the number, or let the measure be negative.",
                "row 4: 'b, 00001, 2024-M01': a denominator of b may not be negative. Correct the number.",
                "row 5: 'subject 1': it is not an index into the table. Give 0 to its length less one.",
            ],
            builder.Faults.Select(static fault => fault.ToString()));
        Assert.Equal(5, builder.Count);
    }

    [Fact]
    public void Columns_without_rows_add_no_subject()
    {
        ObservationSet set = ObservationSet.Builder(s_areas).AddColumns(s_count, [], [], [], []).AddColumns(Made.Measure("a"), [], [], [], []).Build();
        Assert.Empty(set.Subjects);
        Assert.Empty(set);
    }

    [Fact]
    public void Columns_of_different_length_or_form_are_refused_at_once()
    {
        ObservationSetBuilder builder = ObservationSet.Builder(s_areas);
        Assert.Equal(
            "The column has 2 rows, the numbers have 1: give as many of each. (Parameter 'areaOrdinals')",
            Assert.Throws<ArgumentException>(() => builder.AddColumns(s_count, [1, 2], [s_january], [0], [1])).Message);
        Assert.Equal(
            "'b' is observed in pairs: give the denominators too. (Parameter 'subject')",
            Assert.Throws<ArgumentException>(() => builder.AddColumns(s_ratio, [1], [s_january], [0], [1])).Message);
        Assert.Equal(
            "'a' is observed in numbers, not in pairs: leave out the denominators. (Parameter 'subject')",
            Assert.Throws<ArgumentException>(() => builder.AddColumns(s_count, [1], [s_january], [0], [1], [1])).Message);
        Assert.Equal(
            "'b' is observed in pairs, and there are no denominators: give one for each row. (Parameter 'denominators')",
            Assert.Throws<ArgumentException>(() => builder.AddColumns([s_ratio], [0], [1], [s_january], [0], [1], [])).Message);
        Assert.Equal(
            "'(none)' is not a subject: give the indicator or the measure. (Parameter 'subject')",
            Assert.Throws<ArgumentException>(() => builder.AddColumns(default(Subject), [1], [s_january], [0], [1])).Message);
        Assert.Equal(0, builder.Count);
    }

    [Fact]
    public void Beyond_a_thousand_faults_are_counted()
    {
        ObservationSetBuilder builder = ObservationSet.Builder(s_areas);
        for (int i = 0; i < ObservationSetBuilder.MaximumFaults + 7; i++)
            builder.Add(new Observation(s_count, s_area, s_january, ObservedValue.Of(-1)));
        Assert.False(builder.TryBuild(out ObservationSet? set, out ImmutableArray<Fault> faults));
        Assert.Null(set);
        Assert.Equal(ObservationSetBuilder.MaximumFaults + 1, faults.Length);
        Assert.Equal("7 more faults were found. Mend these first.", faults[^1].ToString());
    }

    [Fact]
    public void A_builder_makes_one_set()
    {
        ObservationSetBuilder builder = ObservationSet.Builder(s_areas);
        Assert.Empty(builder.Build());
        const string Message = "The builder has built its set: it makes one only. Take a new one from ObservationSet.Builder.";
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => builder.Build()).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => builder.Add(default(Observation))).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => builder.AddColumns(s_count, [], [], [], [])).Message);
    }

    [Fact]
    public void A_policy_that_is_not_defined_is_refused() => Assert.StartsWith(
        "The policy is one of Refuse, KeepFirst, KeepLast, Sum.",
        Assert.Throws<ArgumentOutOfRangeException>(() => ObservationSet.Builder(s_areas, (DuplicatePolicy)9)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Many_areas_and_periods_are_ordered_by_two_keys()
    {
        // 17 bits of areas and 17 of periods do not fit one 32-bit key.
        AreaRegistry areas = SetMade.Registry(provinces: 1, communes: 70_000);
        Period first = Period.Day(new LocalDate(1700, 1, 1));
        Period[] days = [.. Enumerable.Range(0, 70_000).Select(day => first.Shift(day))];
        int[] area = [.. Enumerable.Range(0, 70_000).Select(static i => 70_001 - i)];
        int[] day = [.. Enumerable.Range(0, 70_000).Select(static i => i * 7919 % 70_000)];
        ObservationSet set = ObservationSet.Builder(areas)
            .AddColumns(s_count, [.. area, .. area], days, [.. day, .. day.Select(static i => (i + 1) % 70_000)], [.. area.Select(static a => (long)a), .. area.Select(static a => (long)a)])
            .Build();
        Assert.Equal(140_000, set.Count);
        Observation previous = default;
        foreach (Observation row in set)
        {
            Assert.Equal(row.Area.Ordinal, row.Value.Counts.Numerator);
            Assert.True(previous.Area is null || previous.Area.Ordinal < row.Area.Ordinal || (previous.Area == row.Area && previous.Period < row.Period));
            previous = row;
        }
    }

    private static Area Unit(string name) => s_reformed.Areas.Single(area => area.Name == name);

    private static ObservationSetBuilder Twice(DuplicatePolicy policy) => ObservationSet.Builder(s_areas, policy)
        .Add(new Observation(s_count, s_area, s_january, ObservedValue.Of(7)))
        .Add(new Observation(s_count, s_areas.Areas[3], s_january, ObservedValue.Of(5)))
        .Add(new Observation(s_count, s_area, s_january, ObservedValue.Of(8)), FaultPlace.InTable("b.csv", 9));
}
