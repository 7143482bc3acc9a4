using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Rates;
using Cds.Indicators.Tests.Indicators;
using Cds.Indicators.Tests.Observations;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Tests.Aggregation.Engine;

/// <summary>A random set with a random question, from a seed.</summary>
internal sealed class EngineCase
{
    public EngineCase(int seed, bool largeNumbers = false)
    {
        Random random = new(seed);
        AreaRegistry areas = SetMade.Registry(provinces: random.Next(1, 4), communes: random.Next(1, 12));
        Subject subject = random.Next(2) == 0
            ? Made.Ratio(Made.Measure("part", mayBeNegative: true), isShare: false)
            : Made.Measure("part", mayBeNegative: true);
        Period first = Period.Month(2023, 1);
        int months = random.Next(1, 40);
        double density = random.Next(4) switch { 0 => 1, 1 => 0.02, _ => random.NextDouble() };
        bool hasMarks = random.Next(2) == 0;
        long limit = largeNumbers ? long.MaxValue / 4 : random.Next(2) == 0 ? 1000 : 1_000_000_000;
        Rows = [];
        foreach (Area area in areas.Areas)
        {
            for (int month = 0; month < months; month++)
            {
                if (random.NextDouble() < density)
                    Rows.Add(Row(random, subject, area, first.Shift(month), hasMarks, limit));
            }
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Rows));
        Set = ObservationSet.Of(areas, Rows);
        Areas = random.Next(1, 6);
        Periods = random.Next(1, 8);
        int block = random.Next(1, 5);
        bool inBlocks = random.Next(3) > 0;
        AreaTarget = [.. areas.Areas.Select(_ => random.Next(-1, Areas))];
        if (random.Next(2) == 0)
            Array.Sort(AreaTarget);
        PeriodTarget = [.. Set.Periods.Select((_, i) => inBlocks ? i / block < Periods ? i / block : -1 : random.Next(-1, Periods))];
    }

    public List<Observation> Rows { get; }

    public ObservationSet Set { get; }

    public int Areas { get; }

    public int Periods { get; }

    public int[] AreaTarget { get; }

    public int[] PeriodTarget { get; }

    /// <summary>The job; null where the set is empty.</summary>
    public EngineJob? Job => Set.Columns.IsEmpty ? null : new EngineJob
    {
        Table = Set.Table,
        Columns = Set.Columns[0],
        Attributes = Numbers(Set),
        AreaTarget = AreaTarget,
        PeriodTarget = PeriodTarget,
        Areas = Areas,
        Periods = Periods,
        AreaName = static area => FormattableString.Invariant($"area {area}"),
        PeriodName = static period => FormattableString.Invariant($"period {period}"),
    };

    public EngineCells? Compute(int threads = 2) =>
        Job is { } job ? RollupEngine.Compute([job], new EngineOptions(threads, Progress: null, CancellationToken.None))[0] : null;

    /// <summary>By attribute ordinal, whether its rows are numbers of the slice.</summary>
    public static bool[] Numbers(ObservationSet set) => [.. set.Table.Attributes.Select((attribute, i) => attribute.HasNumbers && set.Slice.HasAttribute(i))];

    private static Observation Row(Random random, Subject subject, Area area, Period period, bool hasMarks, long limit)
    {
        ObservationStatus status = hasMarks && random.Next(3) == 0 ? (ObservationStatus)(1 << random.Next(13)) : ObservationStatus.Normal;
        int form = hasMarks ? random.Next(10) : 2;
        if (form == 0)
            return new Observation(subject, area, period, ObservedValue.Missing, ObservationStatus.Suppressed);
        if (form == 1)
            return new Observation(subject, area, period, ObservedValue.Of(Figure.MoreThan(1, subject.IsPair ? FigureForm.Percent : FigureForm.Number)), status);
        long numerator = random.NextInt64(-limit, limit);
        return new Observation(subject, area, period, subject.IsPair ? ObservedValue.Of(Ratio.OfSigned(numerator, random.NextInt64(limit))) : ObservedValue.Of(numerator), status);
    }
}
