using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Targets;
using NodaTime;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Charts.Tests.Kinds;

/// <summary>Figures that charts are drawn of: published ones, and a small land with every outcome in it.</summary>
internal static class World
{
    public static Catalogue Catalogue { get; } = Catalogue.Vietnam();

    public static Indicator OnTime => Catalogue["dossier.on-time"];

    public static Period First { get; } = Period.Quarter(2025, 1);

    public static Period Second { get; } = Period.Quarter(2025, 2);

    /// <summary>The 34 provinces with their published totals (samples/DistrictScorecard/Data/scores.csv).</summary>
    public static IReadOnlyList<(string Name, decimal Total)> Provinces { get; } =
    [
        .. Csv.Read(Repository.File("samples/DistrictScorecard/Data/scores.csv"))
            .Select(static row => (row["unit_name"], decimal.Parse(row["total"], System.Globalization.CultureInfo.InvariantCulture))),
    ];

    /// <summary>The target of dossiers paid online by 03/NQ-CP, with a baseline.</summary>
    public static Target PaidOnline { get; } = Catalogue.TargetsOf("dossier.paid-online")[0].WithBaseline(new DatedFigure(Figure.Parse("45%", TextStyle.Invariant), new LocalDate(2023, 12, 31)));

    /// <summary>What the five localities published, each against the first target of its indicator.</summary>
    public static IReadOnlyList<TargetAssessment> Assessments { get; } =
    [
        Assess("dossier.paid-online", "trên 90%"),
        Assess("dossier.processed-fully-online", "74,5%"),
        Assess("society.digital-skills", "gần 70%"),
        Assess("enterprise.leading-digital", "7"),
        TargetAssessment.Of(Catalogue.TargetsOf("satisfaction.people-and-businesses")[0], Outcome.Suppressed<Figure>()),
        TargetAssessment.Of(PaidOnline, new DatedFigure(Figure.Parse("58,25%", TextStyle.Vietnamese), new LocalDate(2025, 6, 30))),
    ];

    /// <summary>Đắk Lắk by 766/QĐ-TTg, from its published counts (samples/DistrictScorecard/Data/counts.csv).</summary>
    public static ScorecardScore DakLak { get; } = Score("H15", zeroed: false);

    /// <summary>The same with a few counts taken away.</summary>
    public static ScorecardScore Incomplete { get; } = Score("H15", zeroed: true);

    /// <summary>The same by a scorecard that does not leave out what is missing, so that groups are incomplete.</summary>
    public static ScorecardScore OfLacking { get; } = Score("H15", zeroed: true, Strict());

    /// <summary>The land with two indicators.</summary>
    public static RollupResult Both { get; } = Observations(exactOnly: true).Rollup(OnTime, PaidOnline.Indicator).To(AreaLevel.Commune).Over(Period.Quarter(2025, 1)).Compute();

    /// <summary>A province of five communes over four quarters: exact, without data, suppressed, zero, bounded.</summary>
    public static RollupResult Communes { get; } = Rollup().To(AreaLevel.Commune).Over(Period.Quarter(2025, 1), Period.Quarter(2025, 2), Period.Quarter(2025, 3), Period.Quarter(2025, 4)).Compute();

    /// <summary>The province itself.</summary>
    public static RollupResult Province { get; } = Rollup(exactOnly: true).To(AreaLevel.Province).Over(Period.Quarter(2025, 1), Period.Quarter(2025, 2)).Compute();

    private static TargetAssessment Assess(string indicator, string figure) =>
        TargetAssessment.Of(Catalogue.TargetsOf(indicator)[0], Figure.Parse(figure, TextStyle.Vietnamese));

    private static ScorecardScore Score(string unit, bool zeroed, Scorecard? scorecard = null)
    {
        Scorecard card = scorecard ?? Scorecard.Vietnam("qd766");
        Dictionary<string, ScoreInput> inputs = new(StringComparer.Ordinal);
        int row = 0;
        foreach (Dictionary<string, string> line in Csv.Read(Repository.File("samples/DistrictScorecard/Data/counts.csv")))
        {
            bool isCount = line["unit_code"] == unit && line["denominator"].Length > 0 && card.TryGetComponent(line["metric_code"], out _);
            if (isCount && !(zeroed && row++ % 5 == 1))
                inputs[line["metric_code"]] = Ratio.Of(long.Parse(line["numerator"], System.Globalization.CultureInfo.InvariantCulture), long.Parse(line["denominator"], System.Globalization.CultureInfo.InvariantCulture));
        }

        return card.Score(inputs);
    }

    private static Scorecard Strict()
    {
        Scorecard card = Scorecard.Vietnam("qd766");
        return Scorecard.Of(new ScorecardDefinition
        {
            Code = "qd766-strict",
            Name = card.Name,
            LegalBasis = card.LegalBasis,
            Groups = card.Groups,
            Maximum = card.Maximum,
            Missing = MissingComponents.Incomplete,
            Rounding = card.Rounding,
        });
    }

    private static Rollup Rollup(bool exactOnly = false) => Observations(exactOnly).Rollup(OnTime);

    private static ObservationSet Observations(bool exactOnly)
    {
        (string Code, string Name)[] communes = [("17329", "Xã Đô Lương"), ("17357", "Xã Bạch Ngọc"), ("17365", "Xã Văn Hiến"), ("17370", "Xã Bạch Hà"), ("17371", "Xã Thuần Trung")];
        AreaRegistry areas = AreaRegistry.Of(
            [
                new AreaEntry { Level = AreaLevel.Province, Code = "40", Name = "Nghệ An", ValidFrom = new LocalDate(2025, 1, 1) },
                .. communes.Select(static commune => new AreaEntry { Level = AreaLevel.Commune, Code = commune.Code, Name = commune.Name, ParentCode = "40", ValidFrom = new LocalDate(2025, 1, 1) }),
            ],
            []);
        Area Commune(int i) => areas.Find(AreaLevel.Commune, communes[i].Code)[0];
        List<Observation> rows = [];
        for (int i = 0; i < communes.Length; i++)
        {
            for (int quarter = 1; quarter <= 4; quarter++)
            {
                Period period = Period.Quarter(2025, quarter);
                Observation? row = (i, quarter) switch
                {
                    _ when exactOnly => new Observation(OnTime, Commune(i), period, ObservedValue.Of(Ratio.Of(700 + (40 * i) + (25 * quarter), 1000))),
                    (1, 2) => null,
                    (2, 3) => new Observation(OnTime, Commune(i), period, ObservedValue.Missing, ObservationStatus.Suppressed),
                    (3, 1) => new Observation(OnTime, Commune(i), period, ObservedValue.Of(Ratio.Of(0, 0))),
                    (4, 4) => new Observation(OnTime, Commune(i), period, ObservedValue.Of(Figure.Parse("trên 90%", TextStyle.Vietnamese))),
                    _ => new Observation(OnTime, Commune(i), period, ObservedValue.Of(Ratio.Of(700 + (40 * i) + (25 * quarter), 1000))),
                };
                if (row is { } observation)
                    rows.Add(observation);
            }
        }

        return ObservationSet.Of(areas, rows);
    }
}
