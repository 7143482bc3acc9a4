using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

/// <summary>What is written is read back equal, whatever the version, the separators, the labels and the time format.</summary>
public sealed class SdmxRoundTripTests
{
    private const ObservationStatus NoValue =
        ObservationStatus.Holiday | ObservationStatus.IncludedElsewhere | ObservationStatus.NotCollected | ObservationStatus.CannotExist | ObservationStatus.Missing | ObservationStatus.Suppressed;

    private static readonly Period[] s_periods =
    [
        Period.OfYear(2024), Period.Month(2024, 6), Period.Quarter(2024, 3), Period.HalfYear(2025, 2), Period.FourMonths(2024, 3), Period.Week(2020, 53), Period.Biweek(2024, 5), Period.Bimonth(2024, 2),
        Period.YearToDate(2024, 9), Period.Day(new LocalDate(2024, 2, 29)), Period.Range(new LocalDate(2023, 12, 10), new LocalDate(2024, 7, 30)), Period.PlanTerm(2021, 2025), Period.OfYear(2025),
        Period.Month(2024, 6, ReportingCalendar.Decree09), Period.YearToDate(2025, 6, ReportingCalendar.Decree09), Period.OfYear(2022, ReportingCalendar.FiscalYear(7, 1)), Period.Quarter(2024, 2, ReportingCalendar.FiscalYear(4, 6)),
        Period.OfYear(2024, ReportingCalendar.FiscalYear(11, 1, FiscalYearLabel.EndYear)), Period.Month(2024, 11, ReportingCalendar.CutOff(20)), Period.Week(2024, 7, ReportingCalendar.WeeksFrom(IsoDayOfWeek.Sunday)),
        Period.Day(new LocalDate(9999, 12, 31)), Period.OfYear(1),
    ];

    private static readonly string?[] s_sources =
    [
        null, "Báo cáo số 12/BC-UBND; \"phụ lục\", mục 1", "=1+1", "-", "'=x", " dấu cách ", "dòng một\ndòng hai\r\n", "A: b", "😀 𠀀", "NaN ", "#", "~", ";", ",", "|", "\t",
    ];

    private static readonly string[] s_percents = ["98.45%", "98.40%", "100%", "0%", ">94%", ">=50%", "<=99.5%", "~97%"];
    private static readonly string[] s_numbers = ["0.5", "0.50", ">0.25", "~0.75"];

    public static TheoryData<string> Ways => ["2", "2;", "2,both", "2;both", "2,name", "2;name,keys", "2;normalized", "2,gregorian", "2,guarded", "2,no-frequency", "2,decimal", "2,thousands", "1", "1;", "1,both", "1;normalized"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Random_sets_are_read_back_equal(string way) => Property.Holds(Arb.From(Sets(oneFlag: way[0] == '1')), set =>
    {
        string text = SdmxWorld.Write(set, Options(way));
        Assert.Equal([.. set], SdmxWorld.Read(text, Options(way)).ToArray());
    });

    [Theory]
    [InlineData("2")]
    [InlineData("2;both")]
    [InlineData("1")]
    public void Every_status_flag_is_read_back(string way)
    {
        for (int bit = -1; bit < 19; bit++)
        {
            ObservationStatus status = bit < 0 ? ObservationStatus.Normal : (ObservationStatus)(1 << bit);
            ObservationSet set = SdmxWorld.Set(new Observation(SdmxWorld.Received, SdmxWorld.Hanoi, s_periods[0], status.DeniesValue() ? ObservedValue.Missing : ObservedValue.Of(bit + 1), status));
            Assert.Equal(status, Assert.Single(SdmxWorld.Read(SdmxWorld.Write(set, Options(way)), Options(way))).Status);
        }
    }

    [Fact]
    public void A_file_is_written_whole_or_not_at_all()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "set.csv");
        ObservationSet set = SdmxWorld.Set(new Observation(SdmxWorld.Received, SdmxWorld.Hanoi, s_periods[0], ObservedValue.Of(1)));
        SdmxCsv.WriteObservationsFile(path, set);
        Assert.Equal(SdmxWorld.Write(set), File.ReadAllText(path));
        ObservationSet refused = SdmxWorld.Set(new Observation(SdmxWorld.Received, SdmxWorld.Hanoi, s_periods[0], ObservedValue.Of(1), Source: "\u0001"));
        Assert.Throws<ArgumentException>(() => SdmxCsv.WriteObservationsFile(path, refused));
        Assert.Equal(SdmxWorld.Write(set), File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
        Assert.Single(SdmxCsv.ReadFile(path).Rows);
    }

    private static SdmxCsvOptions Options(string way) => new()
    {
        Version = way[0] == '1' ? SdmxCsvVersion.Version1 : SdmxCsvVersion.Version2,
        Separator = way.Contains(';', StringComparison.Ordinal) ? ';' : null,
        DecimalMark = way.Contains(';', StringComparison.Ordinal) ? ',' : null,
        Labels = way.Contains("both", StringComparison.Ordinal) ? SdmxLabels.Both : way.Contains("name", StringComparison.Ordinal) ? SdmxLabels.Name : SdmxLabels.Id,
        Language = way.Contains("name", StringComparison.Ordinal) ? TextStyle.English : TextStyle.Vietnamese,
        Structure = new SdmxStructure(SdmxStructureKind.Dataflow, "CDS:INDICATORS(1.0)", "Chỉ tiêu: chuyển đổi số"),
        Keys = way.Contains("keys", StringComparison.Ordinal) ? SdmxKeys.Both : SdmxKeys.None,
        TimeFormat = way.Contains("normalized", StringComparison.Ordinal) ? SdmxTimeFormat.Normalized : way.Contains("gregorian", StringComparison.Ordinal) ? SdmxTimeFormat.Gregorian : SdmxTimeFormat.Original,
        GuardFormulas = way.Contains("guarded", StringComparison.Ordinal),
        HasDecimalValues = way.Contains("decimal", StringComparison.Ordinal),
        UnitMultiplier = way.Contains("thousands", StringComparison.Ordinal) ? 3 : 0,
        Components = way.Contains("no-frequency", StringComparison.Ordinal) ? new SdmxComponents { Frequency = null } : new SdmxComponents(),
        Dimensions = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("SEX", "_T"),
    };

    private static Gen<ObservationSet> Sets(bool oneFlag)
    {
        Area[] areas = [.. SdmxWorld.Areas.Areas];
        Gen<Observation> observations =
            from subject in Gen.Elements(SdmxWorld.Subjects.ToArray())
            from area in Gen.Elements(areas)
            from period in Gen.Elements(s_periods)
            from form in Gen.Choose(0, 3)
            from first in Numbers()
            from second in Numbers()
            from index in Gen.Choose(0, 1_000)
            from flags in Gen.Choose(0, (1 << 19) - 1)
            from bit in Gen.Choose(-1, 18)
            from source in Gen.Elements(s_sources)
            let value = Value(subject, form, first, second, index)
            let asked = oneFlag ? bit < 0 ? ObservationStatus.Normal : (ObservationStatus)(1 << bit) : (ObservationStatus)flags
            select new Observation(subject, area, period, value, value.Form == ObservedForm.Missing ? asked : asked & ~NoValue, source is "NaN" ? null : source);
        return observations.ListOf().Select(static list => ObservationSet.Of(
            SdmxWorld.Areas,
            list.Where(static observation => Fits(observation)).DistinctBy(static observation => (observation.Subject, observation.Area, Key(observation.Period)))));
    }

    /// <summary>Periods that have one key in SDMX where there is no frequency or only first days count.</summary>
    private static LocalDate Key(Period period) => period.Start;

    private static bool Fits(Observation observation) =>
        (observation.Area.ValidFrom is not { } from || from <= observation.Period.End) && (observation.Area.ValidTo is not { } to || observation.Period.Start < to);

    private static Gen<long> Numbers() => Gen.OneOf(
        Gen.Elements(0L, 1L, -1L, 26L, 35L, long.MaxValue, long.MinValue, 1_000_000_000_000L, 999_999_999_999L), Gen.Choose(0, int.MaxValue).Select(static number => (long)number));

    private static ObservedValue Value(Subject subject, int form, long first, long second, int index)
    {
        long positive = first == long.MinValue ? 0 : Math.Abs(first);
        long below = second == long.MinValue ? 0 : Math.Abs(second);
        if (form == 0)
            return ObservedValue.Missing;
        if (form == 1)
        {
            string text = subject == SdmxWorld.OnTime ? s_percents[index % s_percents.Length]
                : subject == SdmxWorld.Density ? s_percents[index % 4]
                : subject == SdmxWorld.Rank ? "#4/13" : s_numbers[index % s_numbers.Length];
            return ObservedValue.Of(Figure.Parse(text, CultureInfo.InvariantCulture));
        }

        if (subject.IsPair)
            return ObservedValue.Of(subject == SdmxWorld.Density ? Ratio.OfSigned(first, below) : Ratio.Of(positive, below));
        return ObservedValue.Of(subject == SdmxWorld.Revenue ? first : subject == SdmxWorld.Rank ? Math.Max(1, positive) : positive);
    }
}
