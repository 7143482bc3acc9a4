using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Periods;
using FsCheck;
using FsCheck.Fluent;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tabular.Tests.Observations;

/// <summary>Generated observations of <see cref="MadeTable"/>: every form, status, kind of period and calendar, extreme numbers, odd sources.</summary>
internal static class ObservationGenerators
{
    private const int Flags = 19;

    private static readonly Subject[] s_subjects =
        [MadeTable.OnTime, MadeTable.Mean, MadeTable.Count, MadeTable.Received, MadeTable.Balance, MadeTable.Tiny, MadeTable.Score, MadeTable.Rank];

    private static readonly Gen<long> s_longs = Gen.OneOf(
        Gen.Choose(-1_000_000, 1_000_000).Select(static number => (long)number),
        Gen.Elements(0, 1, -1, 999, 1_234, 12_345, 1_000_000_000_000_000_000, long.MaxValue, long.MinValue + 1, long.MinValue, -1_000_000_000_000_000_000));

    private static readonly Gen<string?> s_sources = Gen.OneOf(
        Gen.Constant<string?>(null),
        Gen.Elements<string?>(
            "Báo cáo 05/BC-UBND", "=HYPERLINK(\"http://x\")", "+84", "-1", "@SUM(A1)", "'nháy", "dòng 1\r\ndòng 2", "dòng 1\ndòng 2", "có \"nháy kép\"", "a,b;c\td", "1.234", "NaN", "…",
            "Nguồn [P]", "ĐẶC KHU Hoàng Sa", "𝔘nicode 😀", "a\u0301 và á"));

    public static Gen<ObservationStatus> Statuses { get; } = Gen.OneOf(
        Gen.Constant(ObservationStatus.Normal),
        Gen.Choose(0, Flags - 1).Select(static bit => (ObservationStatus)(1 << bit)),
        Gen.Choose(0, (1 << Flags) - 1).Select(static flags => (ObservationStatus)flags),
        Gen.Constant((ObservationStatus)((1 << Flags) - 1)));

    /// <summary>Sets of one to some dozens of observations.</summary>
    public static Arbitrary<ObservationSet> Sets { get; } = Arb.From(
        Observations.NonEmptyListOf().Select(Set),
        static set => set.Count <= 1 ? [] : set.Select(static observation => Set([observation])));

    private static Gen<Observation> Observations =>
        from subject in Gen.Elements(s_subjects)
        from area in Gen.Elements(MadeTable.Areas.Areas.ToArray())
        from period in PeriodGenerators.Any.Generator
        from value in Values(subject)
        from status in Statuses
        from source in s_sources
        select new Observation(subject, area, period, status.DeniesValue() ? ObservedValue.Missing : value, status, source);

    private static Gen<ObservedValue> Values(Subject subject) => Gen.Frequency(
        (1, Gen.Constant(ObservedValue.Missing)),
        (5, subject.IsPair ? Ratios(subject) : Numbers(subject)),
        (3, FigureGenerators.Figures.Where(figure => AdmitterOf(subject)?.Admits(figure, out _) != false && figure.Counts is null)
            .Select(static figure => ObservedValue.Of(figure))));

    /// <summary>A code that a count and its measure share is read as that of the count, which refuses figures of another form.</summary>
    private static Indicator? AdmitterOf(Subject subject) => subject == MadeTable.Received ? MadeTable.Count : subject.Indicator;

    private static Gen<ObservedValue> Numbers(Subject subject) =>
        s_longs.Select(number => ObservedValue.Of(subject == MadeTable.Balance || subject == MadeTable.Tiny ? number : number == long.MinValue ? 7 : Math.Max(1, Math.Abs(number))));

    private static Gen<ObservedValue> Ratios(Subject subject) =>
        from numerator in s_longs
        from denominator in s_longs
        where denominator != long.MinValue
        select ObservedValue.Of(Ratio.OfSigned(subject == MadeTable.Mean ? numerator : numerator == long.MinValue ? 0 : Math.Abs(numerator), Math.Abs(denominator)));

    /// <summary>The observations whose units were there, without duplicates.</summary>
    private static ObservationSet Set(IList<Observation> observations)
    {
        ObservationSetBuilder builder = ObservationSet.Builder(MadeTable.Areas, DuplicatePolicy.KeepFirst);
        foreach (Observation observation in observations)
        {
            Area area = observation.Area;
            if ((area.ValidFrom is { } from && observation.Period.End < from) || (area.ValidTo is { } to && observation.Period.Start >= to))
                builder.Add(observation with { Area = MadeTable.Commune });
            else
                builder.Add(observation);
        }

        return builder.Build();
    }
}
