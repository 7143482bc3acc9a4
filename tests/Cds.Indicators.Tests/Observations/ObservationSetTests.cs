using System.Numerics;
using System.Runtime.CompilerServices;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using FsCheck;
using FsCheck.Fluent;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Observations;

public sealed class ObservationSetTests
{
    private static readonly AreaRegistry s_areas = SetMade.Areas;
    private static readonly Subject s_ratio = Made.Ratio(code: "b");
    private static readonly Subject s_count = Made.Measure("a");
    private static readonly Period s_january = Period.Month(2024, 1);
    private static readonly Period s_february = Period.Month(2024, 2);

    private static readonly Observation[] s_given =
    [
        new(s_ratio, s_areas.Areas[3], s_february, ObservedValue.Of(Ratio.Of(26, 35))),
        new(s_ratio, s_areas.Areas[2], s_february, ObservedValue.Of(Figure.Parse("trên 90%", TextStyle.Vietnamese))),
        new(s_count, s_areas.Areas[3], s_january, ObservedValue.Of(7), ObservationStatus.Provisional, "báo cáo tháng"),
        new(s_ratio, s_areas.Areas[3], s_january, ObservedValue.Missing, ObservationStatus.Missing),
    ];

    private static readonly ObservationSet s_set = ObservationSet.Of(s_areas, s_given);

    [Fact]
    public void Observations_come_back_by_subject_area_and_period()
    {
        Assert.Equal([s_given[2], s_given[1], s_given[3], s_given[0]], s_set);
        Assert.Equal(4, s_set.Count);
        Assert.Equal([s_count, s_ratio], s_set.Subjects.AsEnumerable());
        Assert.Equal([s_january, s_february], s_set.Periods.AsEnumerable());
        Assert.Same(s_areas, s_set.Areas);
        Assert.Equal("4 observations of 2 subjects in 2 periods", s_set.ToString());
    }

    [Fact]
    public void An_observation_is_found_by_subject_area_and_period()
    {
        foreach (Observation given in s_given)
        {
            Assert.True(s_set.TryGet(given.Subject, given.Area, given.Period, out Observation found));
            Assert.Equal(given, found);
        }

        Assert.False(s_set.TryGet(s_count, s_areas.Areas[2], s_january, out Observation none));
        Assert.Equal(default, none);
        Assert.False(s_set.TryGet(s_count, s_areas.Areas[3], s_february, out _));
        Assert.False(s_set.TryGet(s_count, s_areas.Areas[3], Period.Month(2025, 1), out _));
        Assert.False(s_set.TryGet(Made.Measure("c"), s_areas.Areas[3], s_january, out _));
    }

    [Fact]
    public void A_unit_of_another_registry_is_refused()
    {
        Area other = SetMade.Registry(provinces: 1, communes: 1).Areas[0];
        ArgumentException refused = Assert.Throws<ArgumentException>(() => s_set.TryGet(s_count, other, s_january, out _));
        Assert.Equal($"'{other}' is not a unit of the set: it is of another registry. Take it from the registry that the set was built with. (Parameter 'area')", refused.Message);
        Assert.Throws<ArgumentException>(() => s_set.In(other));
        Assert.Throws<ArgumentException>(() => s_set.Within(other));
    }

    [Fact]
    public void A_set_may_be_empty()
    {
        ObservationSet none = ObservationSet.Of(s_areas, []);
        Assert.Empty(none);
        Assert.Equal(0, none.Count);
        Assert.Empty(none.Subjects);
        Assert.Empty(none.Periods);
        Assert.Empty(none.Within(s_areas.Areas[0]).During(s_january).Of(s_ratio).Where(static _ => true));
        Assert.False(none.TryGet(s_count, s_areas.Areas[0], s_january, out _));
        Assert.False(default(ObservationEnumerator).MoveNext());
    }

    [Fact]
    public void Observations_of_a_count_are_kept_under_its_measure()
    {
        Cds.Indicators.Indicators.CountIndicator count = Made.Count();
        ObservationSet set = ObservationSet.Of(s_areas, [new Observation(count, s_areas.Areas[1], s_january, ObservedValue.Of(3))]);
        Assert.Equal(Subject.Of(count.Measure), set.Single().Subject);
        Assert.True(set.TryGet(count, s_areas.Areas[1], s_january, out _));
        Assert.True(set.TryGet(count.Measure, s_areas.Areas[1], s_january, out _));
        Assert.Single(set.Of(count));
    }

    [Fact]
    public void Slices_are_what_is_left_of_the_whole() => Property.Holds(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        Random random = new(seed);
        Observation[] rows = [.. RandomRows(random)];
        ObservationSet set = ObservationSet.Of(s_areas, rows);
        Area[] areas = [.. s_areas.Areas.Where(_ => random.Next(2) == 0)];
        Area within = s_areas.Areas[random.Next(s_areas.Areas.Length)];
        Period during = random.Next(2) == 0 ? Period.Quarter(2024, 1) : Period.OfYear(2024);
        ObservationStatus status = random.Next(2) == 0 ? ObservationStatus.Provisional : ObservationStatus.Normal;
        Check(set.In(areas), rows.Where(row => areas.Contains(row.Area)));
        Check(set.Within(within), rows.Where(row => Below(row.Area, within)));
        Check(set.During(during), rows.Where(row => during.Contains(row.Period)));
        Check(set.Of(s_ratio), rows.Where(static row => row.Subject == s_ratio));
        Check(set.Where(candidate => candidate == status), rows.Where(row => row.Status == status));
        Check(
            set.During(during).In(areas).Of(s_ratio).Where(candidate => candidate == status).Within(within),
            rows.Where(row => during.Contains(row.Period) && areas.Contains(row.Area) && row.Subject == s_ratio && row.Status == status && Below(row.Area, within)));
        Check(set.Of(s_ratio).Of(s_count), []);
    });

    [Fact]
    public void The_order_in_which_rows_are_added_does_not_matter() => Property.Holds(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
    {
        Random random = new(seed);
        Observation[] rows = [.. RandomRows(random)];
        ObservationSet one = ObservationSet.Of(s_areas, rows);
        random.Shuffle(rows);
        Assert.Equal(one, ObservationSet.Of(s_areas, rows));
    });

    [Fact]
    public async Task A_set_is_read_from_a_stream()
    {
        Assert.Equal(s_set, await ObservationSet.OfAsync(s_areas, Stream()));
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ObservationSet.OfAsync(s_areas, Stream(), cancellationToken: source.Token));

        static async IAsyncEnumerable<Observation> Stream([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (Observation row in s_given)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    [Fact]
    public void A_union_has_the_observations_of_all_sets()
    {
        ObservationSet january = s_set.During(s_january);
        ObservationSet february = s_set.During(s_february);
        Assert.Equal(s_set, ObservationSet.Union([february, january]));
        Assert.Equal(s_set, ObservationSet.Union([s_set, january], DuplicatePolicy.KeepFirst));
        Assert.Equal(
            "set 2, row 1: 'a, 00002, 2024-M01': the observation stands twice, first in set 1, row 1. Strike one, or build with a DuplicatePolicy that says which stays.",
            Assert.Throws<Cds.Indicators.Faults.FaultException>(() => ObservationSet.Union([s_set, january.Of(s_count)])).Message);
        Assert.Equal("A union is made of one set at least. (Parameter 'sets')", Assert.Throws<ArgumentException>(() => ObservationSet.Union([])).Message);
        Assert.Equal(
            "The sets are of different registries: build them with one. (Parameter 'sets')",
            Assert.Throws<ArgumentException>(() => ObservationSet.Union([s_set, ObservationSet.Of(SetMade.Registry(1, 1), [])])).Message);
    }

    [Fact]
    public void Walking_allocates_nothing_for_an_observation()
    {
        ObservationSet slice = s_set.During(Period.OfYear(2024)).Where(static status => !status.DeniesValue());
        long total = 0;
        Allocations.None(() =>
        {
            foreach (Observation observation in slice)
                total += observation.Value.Counts.Numerator;
        });
    }

    [Theory]
    [InlineData(9999, 6, 12)]
    [InlineData(999_999, 10, 16)]
    [InlineData(9_999_999_999, 18, 24)]
    public void A_row_takes_as_few_bytes_as_its_numbers_need(long denominator, int bytesOfPlain, int bytesOfOthers)
    {
        // The series are short: twelve months. An area and a first row of each come to less than a byte a row.
        AreaRegistry areas = SetMade.Registry(provinces: 34, communes: 98);
        Assert.InRange(BytesOfRow(ObservationStatus.Normal), bytesOfPlain, bytesOfPlain + 1);
        Assert.InRange(BytesOfRow(ObservationStatus.Provisional), bytesOfPlain + 4, bytesOfOthers - 1);

        double BytesOfRow(ObservationStatus status)
        {
            ObservationSetBuilder builder = ObservationSet.Builder(areas);
            foreach (Area area in areas.Areas)
            {
                for (int month = 0; month < 12; month++)
                    builder.Add(new Observation(s_ratio, area, s_january.Shift(month), ObservedValue.Of(Ratio.Of(area.Ordinal, denominator)), area.Ordinal % 2 == 0 ? status : ObservationStatus.Normal));
            }

            ObservationSet set = builder.Build();
            return set.Columns[0].Accept(new ByteCount()) / (double)set.Count;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(short.MaxValue)]
    [InlineData(short.MaxValue + 1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(long.MaxValue)]
    public void Numbers_of_every_width_come_back(long number)
    {
        AreaRegistry areas = SetMade.Registry(provinces: 1, communes: 1);
        Subject measure = Made.Measure("signed", mayBeNegative: true);
        Observation[] observations =
        [
            new(s_ratio, areas.Areas[0], s_january, ObservedValue.Of(Ratio.Of(number / 2, number))),
            new(s_ratio, areas.Areas[0], s_january.Next(), ObservedValue.Of(Ratio.Of(1, 2))),
            new(measure, areas.Areas[0], s_january, ObservedValue.Of(-number)),
            new(measure, areas.Areas[0], s_january.Next(), ObservedValue.Of(-number - 1)),
        ];

        Assert.Equal(observations, ObservationSet.Of(areas, observations).ToArray());
    }

    private static bool Below(Area? area, Area top)
    {
        while (area is not null && area != top)
            area = area.Parent;
        return area is not null;
    }

    private static void Check(ObservationSet slice, IEnumerable<Observation> expected)
    {
        Observation[] rows = [.. expected.OrderBy(static row => row.Subject.Code, StringComparer.Ordinal).ThenBy(static row => row.Area.Ordinal).ThenBy(static row => row.Period)];
        Assert.Equal(rows, slice);
        Assert.Equal(rows.Length, slice.Count);
        foreach (Observation row in rows)
            Assert.True(slice.TryGet(row.Subject, row.Area, row.Period, out Observation found) && found == row);
    }

    private static IEnumerable<Observation> RandomRows(Random random)
    {
        foreach (Subject subject in new[] { s_ratio, s_count })
        {
            foreach (Area area in s_areas.Areas)
            {
                for (int month = 0; month < 6; month++)
                {
                    if (random.Next(3) > 0)
                    {
                        yield return new Observation(
                            subject,
                            area,
                            s_january.Shift(month),
                            subject.IsPair ? ObservedValue.Of(Ratio.Of(random.Next(10), 10)) : ObservedValue.Of(random.Next(10)),
                            random.Next(3) == 0 ? ObservationStatus.Provisional : ObservationStatus.Normal);
                    }
                }
            }
        }
    }

    private sealed class ByteCount : IColumnsReader<long>
    {
        public long Read<TPeriod, TNumber>(SizedColumns<TPeriod, TNumber> columns)
            where TPeriod : unmanaged, IBinaryInteger<TPeriod>
            where TNumber : unmanaged, IBinaryInteger<TNumber> =>
            (sizeof(int) * (long)(columns.SeriesArea.Length + columns.SeriesRow.Length + (columns.Attribute?.Length ?? 0)))
            + (Unsafe.SizeOf<TPeriod>() * (long)columns.Period.Length)
            + (Unsafe.SizeOf<TNumber>() * (long)(columns.Numerator.Length + columns.Denominator!.Length));
    }
}
