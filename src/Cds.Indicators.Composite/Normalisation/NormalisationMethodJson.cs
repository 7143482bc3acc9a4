using System.Collections.Immutable;
using System.Text.Json;
using Cds.Indicators.Composite.Internal;
using Cds.Indicators.Composite.Statistics;
using Cds.Indicators.Internal;

namespace Cds.Indicators.Composite.Normalisation;

/// <summary>The members of a method of normalisation, in a document. What may be left out has the value it has in code.</summary>
internal static class NormalisationMethodJson
{
    private enum Kind
    {
        MinMax,
        ZScore,
        AsGiven,
        Goalposts,
        DistanceToReference,
        DistanceToTarget,
        TargetRange,
        Rank,
        Borda,
        PercentileRank,
        PercentileClasses,
        RatioTo,
        DifferenceTo,
        AboveBelowMean,
        ChangeOverPeriod,
        Cyclical,
    }

    /// <summary>Reads a method; null after a fault.</summary>
    public static NormalisationMethod? Read(StrictJsonObject item)
    {
        Kind? kind = item["method"].Choice(
            "a method of normalisation",
            ("min-max", Kind.MinMax),
            ("z-score", Kind.ZScore),
            ("as-given", Kind.AsGiven),
            ("goalposts", Kind.Goalposts),
            ("distance-to-reference", Kind.DistanceToReference),
            ("distance-to-target", Kind.DistanceToTarget),
            ("target-range", Kind.TargetRange),
            ("rank", Kind.Rank),
            ("borda", Kind.Borda),
            ("percentile-rank", Kind.PercentileRank),
            ("percentile-classes", Kind.PercentileClasses),
            ("ratio-to", Kind.RatioTo),
            ("difference-to", Kind.DifferenceTo),
            ("above-below-mean", Kind.AboveBelowMean),
            ("change-over-period", Kind.ChangeOverPeriod),
            ("cyclical", Kind.Cyclical));
        switch (kind)
        {
            case Kind.MinMax:
                return Ranged(item, 0, 100, fault: null, NormalisationMethod.MinMax);
            case Kind.ZScore:
                double mean = MethodJson.Number(item, "mean", 0), deviation = MethodJson.Number(item, "standardDeviation", 1);
                return MethodJson.Judge(item, ZScoreMethod.FaultOf(mean, deviation), () => NormalisationMethod.ZScore(mean, deviation));
            case Kind.AsGiven:
                double? sum = item.Optional("mirrorSum").Double();
                return MethodJson.Judge(item, fault: null, () => NormalisationMethod.AsGiven(sum));
            case Kind.Rank or Kind.Borda or Kind.PercentileRank or Kind.PercentileClasses:
                return ReadRank(item, kind.Value);
            case Kind.RatioTo or Kind.DifferenceTo or Kind.AboveBelowMean or Kind.ChangeOverPeriod:
                return ReadRatio(item, kind.Value);
            case Kind.Cyclical:
                return MethodJson.Judge(item, fault: null, static () => NormalisationMethod.Cyclical);
            case not null:
                return ReadPosts(item, kind.Value);
            default:
                // Without a method nobody knows which parameters belong, so none is held against it.
                _ = item.Members();
                return null;
        }
    }

    /// <summary>Writes a method.</summary>
    public static void Write(Utf8JsonWriter writer, NormalisationMethod method)
    {
        switch (method)
        {
            case MinMaxMethod m:
                MethodJson.Write(writer, "min-max", Bounds(m.Range));
                break;
            case ZScoreMethod m:
                MethodJson.Write(writer, "z-score", ("mean", m.Mean), ("standardDeviation", m.StandardDeviation));
                break;
            case AsGivenMethod m:
                MethodJson.Write(writer, "as-given", m.Sum is { } sum ? [("mirrorSum", sum)] : []);
                break;
            case GoalpostsMethod m:
                MethodJson.Write(writer, "goalposts", [("lower", m.Lower), ("upper", m.Upper), .. Bounds(m.Range)]);
                if (!m.Truncate)
                    writer.WriteBoolean("truncate", value: false);
                break;
            case ReferenceUnitMethod m:
                MethodJson.Write(writer, "distance-to-reference", ("scale", m.Scale));
                writer.WriteString("unit", m.Unit);
                WriteCap(writer, m.Cap);
                break;
            case TargetMethod m:
                MethodJson.Write(writer, "distance-to-target", [("target", m.Target), .. Bounds(m.Range)]);
                WriteCap(writer, m.Cap);
                break;
            case TargetRangeMethod m:
                MethodJson.Write(writer, "target-range", [("tooLow", m.TooLow), ("from", m.From), ("to", m.To), ("tooHigh", m.TooHigh), .. Bounds(m.Range)]);
                break;
            case RankOrderMethod m:
                MethodJson.Write(writer, m.Lowest == 1 ? "rank" : "borda");
                WriteTies(writer, m.Ties);
                break;
            case PercentileRankMethod m:
                MethodJson.Write(writer, "percentile-rank", Bounds(m.Range));
                WriteTies(writer, m.Ties);
                break;
            case PercentileClassesMethod m:
                WriteClasses(writer, m.Classes);
                break;
            case RatioMethod m:
                WriteRatio(writer, "ratio-to", m.Scale, m.Point);
                break;
            case DifferenceMethod m:
                WriteRatio(writer, "difference-to", m.Scale, m.Point);
                break;
            case AboveBelowMeanMethod m:
                MethodJson.Write(writer, "above-below-mean", [("threshold", m.Threshold), .. Bounds(m.Range)]);
                break;
            case PeriodChangeMethod m:
                MethodJson.Write(writer, "change-over-period", ("scale", m.Scale));
                break;
            case CyclicalMethod:
                MethodJson.Write(writer, "cyclical");
                break;
            default:
                throw new InvalidOperationException($"{method} has no form in a document.");
        }
    }

    private static NormalisationMethod? ReadPosts(StrictJsonObject item, Kind kind)
    {
        switch (kind)
        {
            case Kind.Goalposts:
                double lower = MethodJson.Number(item, "lower"), upper = MethodJson.Number(item, "upper");
                bool truncate = item.Optional("truncate").Boolean(otherwise: true);
                return Ranged(item, 0, 100, GoalpostsMethod.FaultOf(lower, upper), (lowest, highest) => NormalisationMethod.Goalposts(lower, upper, lowest, highest, truncate));
            case Kind.DistanceToReference:
                string unit = item["unit"].Text();
                double scale = MethodJson.Number(item, "scale", 1);
                bool capsReference = item.Optional("cap").Boolean(otherwise: false);
                return MethodJson.Judge(item, RatioMethod.FaultOf(scale), () => NormalisationMethod.DistanceToReference(unit, capsReference, scale));
            case Kind.DistanceToTarget:
                double target = MethodJson.Number(item, "target");
                bool cap = item.Optional("cap").Boolean(otherwise: false);
                return Ranged(item, 0, 1, TargetMethod.FaultOf(target), (lowest, highest) => NormalisationMethod.DistanceToTarget(target, cap, lowest, highest));
            default:
                double tooLow = MethodJson.Number(item, "tooLow"), from = MethodJson.Number(item, "from");
                double to = MethodJson.Number(item, "to"), tooHigh = MethodJson.Number(item, "tooHigh");
                return Ranged(
                    item, 0, 100, TargetRangeMethod.FaultOf(tooLow, from, to, tooHigh), (lowest, highest) => NormalisationMethod.TargetRange(tooLow, from, to, tooHigh, lowest, highest));
        }
    }

    private static NormalisationMethod? ReadRank(StrictJsonObject item, Kind kind)
    {
        if (kind == Kind.PercentileClasses)
        {
            List<PercentileClass> classes = [];
            foreach (StrictJsonValue entry in item["classes"].Items())
            {
                StrictJsonObject one = entry.Object();
                classes.Add(new PercentileClass(MethodJson.Number(one, "from"), MethodJson.Number(one, "score")));
            }

            PercentileClass[] found = [.. classes];
            return MethodJson.Judge(item, PercentileClassesMethod.FaultOf(found), () => NormalisationMethod.PercentileClasses(found));
        }

        RankTies ties = item.Optional("ties").Choice(
            "a rule for equal values", ("minimum", RankTies.Minimum), ("average", RankTies.Average), ("maximum", RankTies.Maximum)) ?? RankTies.Minimum;
        return kind switch
        {
            Kind.Rank => MethodJson.Judge(item, fault: null, () => NormalisationMethod.Rank(ties)),
            Kind.Borda => MethodJson.Judge(item, fault: null, () => NormalisationMethod.Borda(ties)),
            _ => Ranged(item, 0, 1, fault: null, (lowest, highest) => NormalisationMethod.PercentileRank(ties, lowest, highest)),
        };
    }

    private static NormalisationMethod? ReadRatio(StrictJsonObject item, Kind kind)
    {
        if (kind == Kind.AboveBelowMean)
        {
            double threshold = MethodJson.Number(item, "threshold");
            return Ranged(item, -1, 1, AboveBelowMeanMethod.FaultOf(threshold), (lowest, highest) => NormalisationMethod.AboveBelowMean(threshold, lowest, highest));
        }

        double scale = MethodJson.Number(item, "scale", kind == Kind.ChangeOverPeriod ? 100 : 1);
        if (kind == Kind.ChangeOverPeriod)
            return MethodJson.Judge(item, RatioMethod.FaultOf(scale), () => NormalisationMethod.ChangeOverPeriod(scale));
        ReferencePoint point = item["point"].Choice(
            "a reference", ("mean", ReferencePoint.Mean), ("best", ReferencePoint.Best), ("worst", ReferencePoint.Worst)) ?? ReferencePoint.Mean;
        return MethodJson.Judge(
            item, RatioMethod.FaultOf(scale), () => kind == Kind.RatioTo ? NormalisationMethod.RatioTo(point, scale) : NormalisationMethod.DifferenceTo(point, scale));
    }

    private static NormalisationMethod? Ranged(StrictJsonObject item, double lowest, double highest, ParameterFault? fault, Func<double, double, NormalisationMethod> make)
    {
        double from = MethodJson.Number(item, "lowest", lowest), to = MethodJson.Number(item, "highest", highest);
        return MethodJson.Judge(item, fault ?? OutputRange.FaultOf(from, to), () => make(from, to));
    }

    private static (string Name, double Value)[] Bounds(OutputRange range) => [("lowest", range.Lowest), ("highest", range.Highest)];

    private static void WriteRatio(Utf8JsonWriter writer, string method, double scale, ReferencePoint point)
    {
        MethodJson.Write(writer, method, ("scale", scale));
        writer.WriteString("point", RatioMethod.Word(point));
    }

    private static void WriteTies(Utf8JsonWriter writer, RankTies ties) => writer.WriteString("ties", RankOrderMethod.Word(ties));

    private static void WriteCap(Utf8JsonWriter writer, bool cap)
    {
        if (cap)
            writer.WriteBoolean("cap", value: true);
    }

    private static void WriteClasses(Utf8JsonWriter writer, ImmutableArray<PercentileClass> classes)
    {
        MethodJson.Write(writer, "percentile-classes");
        writer.WriteStartArray("classes");
        foreach (PercentileClass one in classes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", one.From);
            writer.WriteNumber("score", one.Score);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
