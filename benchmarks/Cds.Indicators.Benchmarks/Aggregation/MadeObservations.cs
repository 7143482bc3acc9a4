using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Aggregation.Engine;
using Cds.Indicators.Areas;
using Cds.Indicators.Benchmarks.Shapes;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Benchmarks.Aggregation;

/// <summary>Seeded observations, the same on every machine and in every run: ratios of communes and months, in the order of a shuffled input.</summary>
internal sealed class MadeObservations
{
    private const int Seed = 20_250_701;
    private static readonly LocalizedText s_name = new("Chỉ tiêu", "Indicator");

    private readonly Subject[] _subjectTable;
    private readonly int[] _subject;
    private readonly int[] _area;
    private readonly int[] _month;
    private readonly long[] _numerator;
    private readonly long[] _denominator;

    public MadeObservations(ObservationShape shape)
    {
        (int subjects, int communes, Provinces, int months) = shape switch
        {
            ObservationShape.Small => (1, 10, 1, 12),
            ObservationShape.DistrictYear => (5, 30, 1, 12),
            _ => (10, 3_321, 34, 120),
        };
        Areas = Registry(Provinces, communes);
        Subjects = [.. Enumerable.Range(0, subjects).Select(Indicator)];
        Months = [.. Enumerable.Range(0, months).Select(static month => Period.Month(2016, 1).Shift(month))];
        HalfYears = (months + 5) / 6;
        ProvinceOf = [.. Areas.Areas.Select(static area => area.Level == AreaLevel.Commune ? int.Parse(area.Parent!.Code, CultureInfo.InvariantCulture) - 10 : -1)];
        int[] ordinals = [.. Areas.Areas.Where(static area => area.Level == AreaLevel.Commune).Select(static area => area.Ordinal)];

        Random random = new(Seed);
        Rows = new Row[subjects * communes * months];
        for (int i = 0; i < Rows.Length; i++)
        {
            long denominator = random.Next(1_000);
            Rows[i] = new Row(i / (communes * months), ordinals[i / months % communes], i % months, random.NextInt64(denominator + 1), denominator);
        }

        random.Shuffle(Rows);
        _subjectTable = [.. Subjects.Select(Subject.Of)];
        _subject = [.. Rows.Select(static row => row.Subject)];
        _area = [.. Rows.Select(static row => row.Area)];
        _month = [.. Rows.Select(static row => row.Month)];
        _numerator = [.. Rows.Select(static row => row.Numerator)];
        _denominator = [.. Rows.Select(static row => row.Denominator)];
    }

    /// <summary>One observation, as somebody without the library holds it.</summary>
    public readonly record struct Row(int Subject, int Area, int Month, long Numerator, long Denominator);

    public AreaRegistry Areas { get; }

    public ImmutableArray<RatioIndicator> Subjects { get; }

    public Period[] Months { get; }

    public Row[] Rows { get; }

    public int Provinces { get; }

    public int HalfYears { get; }

    /// <summary>By area ordinal, the province of a commune; -1 for other units.</summary>
    public int[] ProvinceOf { get; }

    /// <summary>A set of all rows, from columns.</summary>
    public ObservationSet Build()
    {
        ObservationSetBuilder builder = ObservationSet.Builder(Areas);
        builder.AddColumns(_subjectTable, _subject, _area, Months, _month, _numerator, _denominator);
        return builder.Build();
    }

    /// <summary>The question to the engine: every subject, by province and half-year.</summary>
    public EngineJob[] Jobs(ObservationSet set, TimeAggregation rule) => [.. set.Columns.Select(columns => new EngineJob
    {
        Table = set.Table,
        Columns = columns,
        AreaTarget = ProvinceOf,
        PeriodTarget = [.. Enumerable.Range(0, Months.Length).Select(static month => month / 6)],
        Areas = Provinces,
        Periods = HalfYears,
        NumeratorOverTime = rule,
        DenominatorOverTime = rule,
        AreaName = static area => area.ToString(CultureInfo.InvariantCulture),
        PeriodName = static period => period.ToString(CultureInfo.InvariantCulture),
    })];

    private static AreaRegistry Registry(int provinces, int communes)
    {
        List<AreaEntry> units = [new AreaEntry { Level = AreaLevel.Country, Code = "0", Name = "Việt Nam" }];
        for (int province = 0; province < provinces; province++)
            units.Add(new AreaEntry { Level = AreaLevel.Province, Code = Code(10 + province), Name = "Tỉnh", ParentCode = "0" });
        for (int commune = 0; commune < communes; commune++)
            units.Add(new AreaEntry { Level = AreaLevel.Commune, Code = Code(10_000 + commune), Name = "Xã", ParentCode = Code(10 + (commune * provinces / communes)) });
        return AreaRegistry.Of(units, []);

        static string Code(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private static RatioIndicator Indicator(int number) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"indicator-{number:00}"),
        Name = s_name,
        Pillar = new Pillar("government", s_name),
        Direction = Direction.HigherIsBetter,
        LegalBases = [new LegalBasis("Quy chế", Article: null, Date: null, Reference: null, Confidence.Computed)],
        Numerator = Measure("part"),
        Denominator = Measure("whole"),
    };

    private static Measure Measure(string code) => new()
    {
        Code = code,
        Name = s_name,
        Unit = new Unit("dossier", s_name),
        OverTime = TimeAggregation.Sum,
        OverAreas = AreaAggregation.Sum,
    };
}
