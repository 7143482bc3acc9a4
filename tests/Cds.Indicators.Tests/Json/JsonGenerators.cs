using Cds.Indicators.Rates;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = Cds.Indicators.Rates.Interval;
using Outcome = Cds.Indicators.Rates.Outcome;

namespace Cds.Indicators.Tests.Json;

/// <summary>Values to be written and read, edges among them.</summary>
internal static class JsonGenerators
{
    public static Gen<long> Longs { get; } = Gen.OneOf(
        Gen.Elements(0, 1, -1, long.MaxValue, -long.MaxValue, 1_000_000_007, 10),
        Gen.Choose(-1000, 1000).Select(static n => (long)n),
        from high in Gen.Choose(int.MinValue, int.MaxValue) from low in Gen.Choose(0, int.MaxValue) select ((long)high << 31) | (long)low);

    public static Gen<Rational> Rationals { get; } = Gen.OneOf(
        from n in Longs from d in Longs select Rational.Of(n, d == 0 ? 1 : Int128.Abs(d)),
        from n in Longs from m in Longs from d in Longs select Rational.Of((Int128)n * m, d == 0 ? 1 : Int128.Abs((Int128)d * m == 0 ? 1 : (Int128)d * m)),
        from n in Gen.Choose(-20_000, 20_000) from s in Gen.Choose(0, 6) select Rational.FromDecimal(new decimal(Math.Abs(n), 0, 0, n < 0, (byte)s)));

    public static Gen<WideRational> Wide { get; } =
        from a in Rationals from b in Rationals from c in Rationals select (WideRational)a + b - c;

    public static Gen<Ratio> Ratios { get; } = from n in Longs from d in Longs select Ratio.OfSigned(n, Math.Abs(d));

    public static Gen<Rate> Rates { get; } = from n in Longs from d in Longs select Rate.Of(n, d == 0 ? 1 : Math.Abs(d));

    public static Gen<decimal> Published { get; } =
        from n in Gen.Choose(-200_000, 200_000) from s in Gen.Choose(0, 4) select new decimal(Math.Abs(n), 0, 0, n < 0, (byte)s);

    public static Gen<Interval> Intervals { get; } =
        from a in Rationals
        from b in Rationals
        from kind in Gen.Choose(0, 8)
        let isPoint = a == b
        select Interval.Of(
            kind % 3 == 0 ? null : new Bound(Rational.Min(a, b), isPoint || kind % 3 == 1),
            kind / 3 == 0 ? null : new Bound(Rational.Max(a, b), isPoint || kind / 3 == 1));

    public static Gen<Figure> Figures { get; } = Gen.OneOf(
        from value in Published
        from form in Gen.Elements(FigureForm.Number, FigureForm.Percent)
        from make in Gen.Elements<Func<decimal, FigureForm, Figure>>(
            Figure.Exactly, Figure.MoreThan, Figure.AtLeast, Figure.LessThan, Figure.AtMost, Figure.Nearly, Figure.About)
        select make(value, form),
        from ratio in Ratios where ratio.Denominator != 0 select Figure.Of(ratio),
        from rank in Gen.Choose(1, 63) from more in Gen.Choose(0, 63) select Figure.Rank(rank, rank + more),
        Gen.Choose(1, 63).Select(static rank => Figure.Rank(rank)),
        Gen.Choose(1, 63).Select(Figure.Tier),
        from bounds in Intervals from form in Gen.Elements(FigureForm.Number, FigureForm.Percent) select Figure.OfBounds(bounds, form));

    public static Gen<string?> Reasons { get; } = Gen.Elements(null, "", "chưa báo cáo", "dấu \" và \\ và \u0001", "emoji 🇻🇳");

    public static Gen<LocalDate> Dates { get; } = Gen.OneOf(
        Gen.Elements(LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new LocalDate(1, 1, 1), new LocalDate(2024, 2, 29)),
        Gen.Choose(-3_000_000, 2_900_000).Select(static days => new LocalDate(1970, 1, 1).PlusDays(days)));

    public static Gen<LocalTime> Times { get; } =
        Gen.OneOf(
            Gen.Elements(LocalTime.Midnight, LocalTime.MaxValue, new LocalTime(15, 0)),
            from second in Gen.Choose(0, 86_399) from nanosecond in Gen.Choose(0, 999_999_999) select LocalTime.Midnight.PlusSeconds(second).PlusNanoseconds(nanosecond));

    public static Gen<Rounding> Roundings { get; } =
        from mode in Gen.Elements(Enum.GetValues<RoundingMode>()) from digits in Gen.Choose(0, Rounding.MaximumDigits) select Rounding.Of(mode, digits);

    public static Gen<ConfidenceInterval> ConfidenceIntervals { get; } =
        from denominator in Gen.Choose(1, 5000)
        from numerator in Gen.Choose(0, denominator)
        from level in Gen.Elements(0.8m, 0.95m, 0.99m, 0.999m)
        from method in Gen.Elements(0, 1)
        select (method == 0 ? WilsonInterval.Of(Ratio.Of(numerator, denominator), level) : ClopperPearsonInterval.Of(Ratio.Of(numerator, denominator), level)).Value;

    /// <summary>An outcome of every kind.</summary>
    public static Gen<Outcome<T>> OutcomeOf<T>(Gen<T> values)
        where T : notnull => Gen.OneOf(
            values.Select(static value => Outcome.Of(value)),
            from value in values from present in Gen.Choose(0, 100) from more in Gen.Choose(1, 100) from reason in Reasons select Outcome.Incomplete(value, present, present + more, reason),
            Reasons.Select(static reason => Outcome.NoData<T>(reason)),
            Reasons.Select(static reason => Outcome.ZeroDenominator<T>(reason)),
            Reasons.Select(static reason => Outcome.Suppressed<T>(reason)),
            Reasons.Select(static reason => Outcome.NotApplicable<T>(reason)));

    /// <summary>Texts that are nearly JSON: fragments of it, of the values' texts and of what breaks parsers.</summary>
    public static Gen<string> Garbage { get; } = Gen.OneOf(
        Gen.Elements("{", "}", "[", "]", "\"", ":", ",", "null", "true", "0", "-1", "1e400", "\"2024-Q1\"", "\"26/35\"", "\"98.45%\"", "\"kind\"", "\"value\"", "\"lower\"", "\"format\"", "\\", "\\ud800", "\"\\ud800\"", "\"\\u0000\"", " ", "\n", "\uFEFF", "/", "//", "%", "\u0600", "\"\"", "\"vi\"")
            .ListOf(8).Select(string.Concat),
        from name in Gen.Elements("kind", "value", "partial", "present", "lower", "upper", "lowerClosed", "mode", "digits", "vi", "en", "code", "name", "document", "confidence", "first", "count", "format", "version", "period", "dialect", "notes", "place", "source")
        from value in Gen.Elements("1", "-1", "1.5", "1e400", "\"x\"", "\"\"", "\" \"", "null", "true", "[]", "{}", "\"\\ud800\"", "\"value\"", "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "99999999999999999999999999999999999999999999")
        from other in Gen.Elements("", ",\"kind\":\"value\"", ",\"lower\":\"1\"", ",\"x\":1", ",\"digits\":13", ",\"\\ud800\":1")
        select $"{{\"{name}\":{value}{other}}}",
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(static text => text.Get),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(static text => System.Text.Json.JsonSerializer.Serialize(text.Get)),
        Gen.Elements("\"2024-Q5\"", "\"1/0\"", "\"99999999999999999999999999/1\"", "\"quý 1/2024\"", "\"-\"", "\"/\"", "\"1/\"", "\"+%\"", "\"#0\"", "\"FY13-01\"", "\"CUT32\"", "\"LAST_0_DAYS\"", "\"LAST_99999999999_DAYS\"", "12", "\"3\"", "\"2024-02-30\"", "\"24:00:00\""));
}
