using System.Collections.Immutable;
using System.Globalization;
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

    private readonly int[] _subject;
    private readonly int[] _area;
    private readonly int[] _month;
    private readonly long[] _numerator;
    private readonly long[] _denominator;

    /// <param name="shape">How many observations there are.</param>
    /// <param name="rule">The rule over time of all measures.</param>
    public MadeObservations(ObservationShape shape, TimeAggregation rule = TimeAggregation.Sum)
    {
        (int subjects, int communes, int provinces, int months) = shape switch
        {
            ObservationShape.Small => (1, 10, 1, 12),
            ObservationShape.DistrictYear => (5, 30, 1, 12),
            _ => (10, 3_321, 34, 120),
        };
        Areas = Registry(provinces, communes);
        Subjects = [.. Enumerable.Range(0, subjects).Select(number => Subject.Of(Indicator(number, rule)))];
        Months = [.. Enumerable.Range(0, months).Select(static month => Period.Month(2016, 1).Shift(month))];
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
        _subject = [.. Rows.Select(static row => row.Subject)];
        _area = [.. Rows.Select(static row => row.Area)];
        _month = [.. Rows.Select(static row => row.Month)];
        _numerator = [.. Rows.Select(static row => row.Numerator)];
        _denominator = [.. Rows.Select(static row => row.Denominator)];
    }

    /// <summary>One observation, as somebody without the library holds it.</summary>
    public readonly record struct Row(int Subject, int Area, int Month, long Numerator, long Denominator);

    public AreaRegistry Areas { get; }

    public ImmutableArray<Subject> Subjects { get; }

    public Period[] Months { get; }

    public Row[] Rows { get; }

    /// <summary>By area ordinal, the province of a commune; -1 for other units.</summary>
    public int[] ProvinceOf { get; }

    /// <summary>A set of all rows, from columns.</summary>
    public ObservationSet Build()
    {
        ObservationSetBuilder builder = ObservationSet.Builder(Areas);
        builder.AddColumns(Subjects.AsSpan(), _subject, _area, Months, _month, _numerator, _denominator);
        return builder.Build();
    }

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

    private static RatioIndicator Indicator(int number, TimeAggregation rule) => new()
    {
        Code = string.Create(CultureInfo.InvariantCulture, $"indicator-{number:00}"),
        Name = s_name,
        Pillar = new Pillar("government", s_name),
        Direction = Direction.HigherIsBetter,
        LegalBases = [new LegalBasis("Quy chế", Article: null, Date: null, Reference: null, Confidence.Computed)],
        Numerator = Measure("part", rule),
        Denominator = Measure("whole", rule),
    };

    private static Measure Measure(string code, TimeAggregation rule) => new()
    {
        Code = code,
        Name = s_name,
        Unit = new Unit("dossier", s_name),
        OverTime = rule,
        OverAreas = AreaAggregation.Sum,
    };
}
