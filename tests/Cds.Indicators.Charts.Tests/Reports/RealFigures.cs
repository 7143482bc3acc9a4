using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Aggregation;
using Cds.Indicators.Areas;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Periods;
using Cds.Indicators.Provenance;
using Cds.Indicators.Rankings;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;
using Cds.Indicators.Targets;
using Cds.Indicators.Tests.Support;
using NodaTime;
using NodaTime.Text;
using Period = Cds.Indicators.Periods.Period;

namespace Cds.Indicators.Charts.Tests.Reports;

/// <summary>What localities published, as the samples of the repository keep it, and a small roll-up in which every reason for a missing value occurs.</summary>
internal static class RealFigures
{
    private const string Data = "samples/DistrictScorecard/Data";

    public static Catalogue Catalogue { get; } = Catalogue.Vietnam();

    /// <summary>Published figures held against the targets that bind their level, in the order of the file.</summary>
    public static ImmutableArray<PublishedClaim> Claims { get; } = [.. ReadClaims()];

    /// <summary>The totals of 34 provinces by 766/QĐ-TTg, in the order of the file.</summary>
    public static ImmutableArray<ProvinceTotal> Provinces { get; } =
        [.. Csv.Read(Repository.File($"{Data}/scores.csv")).Select(row => new ProvinceTotal(row["unit_code"], row["unit_name"], Number(row["total"]), Number(row["TDGQ"])))];

    public static Ranking<ProvinceTotal> Ranking { get; } = Rankings.Ranking.Of(Provinces, static province => province.Total, Direction.HigherIsBetter);

    /// <summary>Đắk Lắk and two of its communes by 766/QĐ-TTg.</summary>
    public static ImmutableArray<KeyValuePair<string, ScorecardScore>> Scores { get; } = ReadScores();

    public static RollupResult Rollup { get; } = MakeRollup();

    private static IEnumerable<PublishedClaim> ReadClaims()
    {
        foreach (Dictionary<string, string> row in Csv.Read(Repository.File($"{Data}/claims.csv")))
        {
            LocalDate published = LocalDatePattern.Iso.Parse(row["published"]).Value;
            AreaLevel level = Enum.Parse<AreaLevel>(row["area_level"], ignoreCase: true);
            if (row["kind"] != "observation" || row["qualifier"].Length > 0 || !Figure.TryParse(row["value_text"], TextStyle.Vietnamese, out Figure? figure, out _))
                continue;
            foreach (Target target in Catalogue.TargetsFor(Catalogue[row["indicator"]], level, published))
                yield return new PublishedClaim(row["area"], published, TargetAssessment.Of(target, figure));
        }
    }

    private static ImmutableArray<KeyValuePair<string, ScorecardScore>> ReadScores()
    {
        ILookup<string, Dictionary<string, string>> units = Csv.Read(Repository.File($"{Data}/counts.csv")).ToLookup(row => row["unit_name"], StringComparer.Ordinal);
        Scorecard card = Scorecard.Vietnam("qd766");
        return
        [
            .. card.ScoreAll(units, unit => unit
                    .Where(row => row["points"].Length > 0 || row["denominator"].Length > 0)
                    .Select(row => KeyValuePair.Create(row["metric_code"], InputOf(row))))
                .Select(scored => KeyValuePair.Create(scored.Key.Key, scored.Value)),
        ];
    }

    private static ScoreInput InputOf(Dictionary<string, string> row) => row["points"].Length > 0
        ? ScoreInput.OfPoints(Number(row["points"]))
        : ScoreInput.Of(Ratio.Of(Whole(row["numerator"]), Whole(row["denominator"])));

    private static RollupResult MakeRollup()
    {
        AreaRegistry areas = AreaRegistry.Of(
            [
                new AreaEntry { Level = AreaLevel.Province, Code = "40", Name = "Nghệ An" },
                new AreaEntry { Level = AreaLevel.District, Code = "427", Name = "Đô Lương", ParentCode = "40" },
                new AreaEntry { Level = AreaLevel.District, Code = "413", Name = "Hoàng Mai", ParentCode = "40" },
                new AreaEntry { Level = AreaLevel.District, Code = "424", Name = "Con Cuông", ParentCode = "40" },
            ],
            []);
        Subject onTime = Subject.Of(Catalogue["dossier.on-time"]);
        ObservationSetBuilder builder = ObservationSet.Builder(areas);
        for (int month = 1; month <= 6; month++)
        {
            Period period = Period.Month(2024, month);
            builder.Add(onTime, AreaLevel.District, "427", period, ObservedValue.Of(Ratio.Of(1_200 + (37 * month), 1_250 + (37 * month))));
            if (month < 5)
                builder.Add(onTime, AreaLevel.District, "413", period, ObservedValue.Of(month == 2 ? Ratio.Of(0, 0) : Ratio.Of(811, 900 - month)));
            builder.Add(
                onTime, AreaLevel.District, "424", period, month == 3 ? ObservedValue.Missing : ObservedValue.Of(Ratio.Of(95, 96 + month)), month == 3 ? ObservationStatus.Suppressed : ObservationStatus.Normal);
        }

        return builder.Build().Rollup(onTime).To(areas.Areas).Per(PeriodKind.Month).ReportedBy(AreaLevel.District).ReportedEvery(PeriodKind.Month).Compute();
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A figure that a locality published, held against a target.</summary>
    internal sealed record PublishedClaim(string Area, LocalDate Published, TargetAssessment Assessment)
    {
        public string Source => string.Create(CultureInfo.InvariantCulture, $"{Area}, công bố ngày {Published.Day}/{Published.Month}/{Published.Year}");
    }

    /// <summary>The points of a province.</summary>
    internal sealed record ProvinceTotal(string Code, string Name, decimal Total, decimal Progress);
}
