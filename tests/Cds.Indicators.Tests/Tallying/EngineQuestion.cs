using System.Globalization;
using System.Linq.Expressions;
using System.Numerics;
using Cds.Indicators.Indicators;
using Cds.Indicators.Tallying;
using Cds.Indicators.Tallying.Expressions;

namespace Cds.Indicators.Tests.Tallying;

/// <summary>A definition, with what it adds for a record; null where the record is not counted by it.</summary>
internal sealed record EngineQuestion<T>(EngineAxis<T> Axis, RateDefinition<T> Definition, Func<T, BigInteger?> Numerator, Func<T, BigInteger?> Denominator)
{
    private static readonly Catalogue s_catalogue = Catalogue.Vietnam();
    private static readonly RatioIndicator s_ratio = (RatioIndicator)s_catalogue["dossier.on-time"];
    private static readonly MeanIndicator s_mean = (MeanIndicator)s_catalogue["team.members-per-team"];

    public static EngineQuestion<T> Share(EngineAxis<T> axis, int number, Expression<Func<T, bool>> denominator, Expression<Func<T, bool>> numerator, Expression<Func<T, long>>? quantity = null) =>
        OfRatio(axis, number, isShare: true, denominator, numerator, quantity);

    public static EngineQuestion<T> Ratio(EngineAxis<T> axis, int number, Expression<Func<T, bool>> denominator, Expression<Func<T, bool>> numerator, Expression<Func<T, long>>? quantity = null) =>
        OfRatio(axis, number, isShare: false, denominator, numerator, quantity);

    public static EngineQuestion<T> Mean(EngineAxis<T> axis, int number, Expression<Func<T, bool>> among, Expression<Func<T, long>> quantity)
    {
        MeanIndicator mean = new()
        {
            Code = Code("mean", number),
            Name = s_mean.Name,
            Pillar = s_mean.Pillar,
            Direction = s_mean.Direction,
            LegalBases = s_mean.LegalBases,
            Numerator = s_mean.Numerator,
            Denominator = s_mean.Denominator,
        };
        Func<T, bool> where = Asked(axis, among);
        Func<T, BigInteger> summed = Asked(quantity);
        return new EngineQuestion<T>(
            axis, axis.Dimensions.Mean(mean, Guarded(axis, among), quantity), record => where(record) ? summed(record) : null, record => where(record) ? 1 : null);
    }

    public static EngineQuestion<T> Number(EngineAxis<T> axis, int number, Expression<Func<T, bool>> condition, Expression<Func<T, long>>? quantity = null)
    {
        Measure counted = s_ratio.Numerator;
        Measure measure = new() { Code = Code("number", number), Name = counted.Name, Unit = counted.Unit, OverTime = counted.OverTime, OverAreas = counted.OverAreas };
        Func<T, bool> where = Asked(axis, condition);
        Func<T, BigInteger> summed = Asked(quantity);
        return new EngineQuestion<T>(axis, axis.Dimensions.Number(measure, Guarded(axis, condition), quantity), record => where(record) ? summed(record) : null, static _ => null);
    }

    private static EngineQuestion<T> OfRatio(
        EngineAxis<T> axis, int number, bool isShare, Expression<Func<T, bool>> denominator, Expression<Func<T, bool>> numerator, Expression<Func<T, long>>? quantity)
    {
        RatioIndicator ratio = new()
        {
            Code = Code(isShare ? "share" : "ratio", number),
            Name = s_ratio.Name,
            Pillar = s_ratio.Pillar,
            Direction = s_ratio.Direction,
            LegalBases = s_ratio.LegalBases,
            Numerator = s_ratio.Numerator,
            Denominator = s_ratio.Denominator,
            IsShare = isShare,
        };
        Func<T, bool> among = Asked(axis, denominator);
        Func<T, bool> taken = Asked(axis, numerator);
        Func<T, BigInteger> summed = Asked(quantity);
        return new EngineQuestion<T>(
            axis,
            axis.Dimensions.Ratio(ratio, Guarded(axis, denominator), Guarded(axis, numerator), quantity),
            record => (!isShare || among(record)) && taken(record) ? summed(record) : null,
            record => among(record) ? summed(record) : null);
    }

    private static string Code(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"planted.{kind}-{number}");

    private static Expression<Func<T, bool>> Guarded(EngineAxis<T> axis, Expression<Func<T, bool>> condition) => axis.Guard is null ? condition : Conditions.And(axis.Guard, condition);

    private static Func<T, bool> Asked(EngineAxis<T> axis, Expression<Func<T, bool>> condition)
    {
        Func<T, bool> asked = condition.Compile(preferInterpretation: true);
        return axis.Guard?.Compile(preferInterpretation: true) is { } guard ? record => guard(record) && asked(record) : asked;
    }

    private static Func<T, BigInteger> Asked(Expression<Func<T, long>>? quantity) =>
        quantity?.Compile(preferInterpretation: true) is { } asked ? record => asked(record) : static _ => BigInteger.One;
}
