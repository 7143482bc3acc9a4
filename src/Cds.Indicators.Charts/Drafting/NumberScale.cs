using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>
/// The scale of an axis of numbers: its two ends, and ticks at round numbers, each with the text that the library writes for it. Vega is given the
/// texts, because its own number formats are those of the page around it.
/// </summary>
internal sealed class NumberScale
{
    /// <summary>The largest number that is drawn, without its sign.</summary>
    public const double Largest = 1e30;

    /// <summary>The smallest span of a scale: its ticks have no more decimals than can be written.</summary>
    private const double Smallest = 1e-11;

    private const int Steps = 5;

    private NumberScale(double low, double high, IReadOnlyList<(double At, string Label)> ticks, bool isReversed)
    {
        Low = low;
        High = high;
        Ticks = ticks;
        IsReversed = isReversed;
    }

    public double Low { get; }

    public double High { get; }

    public IReadOnlyList<(double At, string Label)> Ticks { get; }

    /// <summary>Whether small numbers stand where large ones are expected: the first place is on top.</summary>
    public bool IsReversed { get; }

    /// <summary>A scale that reaches all numbers.</summary>
    /// <param name="reach">The numbers.</param>
    /// <param name="unit">Their unit.</param>
    /// <param name="text">The writer of the texts.</param>
    /// <param name="fromZero">Whether zero must be on it, because lengths are read from it.</param>
    /// <param name="steps">About how many steps it has.</param>
    public static NumberScale Of(IEnumerable<double> reach, ValueUnit unit, ValueText text, bool fromZero, int steps = Steps)
    {
        double[] numbers = [.. reach];
        double low = numbers.Length > 0 ? numbers.Min() : 0;
        double high = numbers.Length > 0 ? numbers.Max() : unit.IsPercent ? 100 : 1;
        bool isShare = unit.IsPercent && low >= 0 && high <= 100;
        if (unit.IsRank)
            (low, high) = (Math.Min(low, 1), Math.Max(high, 2));
        if (fromZero)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));

        double magnitude = Math.Max(Math.Abs(low), Math.Abs(high));
        double span = high > low ? Math.Max(high - low, magnitude * 1e-6) : magnitude > 0 ? magnitude / 5 : 1;
        span = Math.Max(span, Smallest);
        if (high - low < span)
            (low, high) = (low - (fromZero ? 0 : span / 2), high + (span / 2));
        (Rational step, int decimals) = StepOf((high - low) / steps, unit.IsRank);
        double size = step.ToDouble();
        double first = Math.Floor((low / size) + 1e-9);
        double last = Math.Ceiling((high / size) - 1e-9);
        (low, high) = unit.IsRank ? (1 - (size / 4), high + (size / 4)) : (first * size, last * size);
        if (isShare)
            (low, high) = (Math.Max(low, 0), Math.Min(high, 100));

        List<(double, string)> ticks = [];
        for (double m = first; m <= last; m++)
        {
            Rational at = step * Rational.Of((Int128)m, 1);
            double position = at.ToDouble();
            if (position >= low && position <= high)
                ticks.Add((position + 0.0, text.Number(at, decimals) + (unit.IsPercent ? "%" : "")));
        }

        return new NumberScale(low + 0.0, high + 0.0, unit.IsRank ? Places(ticks, text) : ticks, unit.IsRank);
    }

    /// <summary>A scale of places from the first, on the left, to the last.</summary>
    public static NumberScale OfPlaces(int of, ValueText text)
    {
        (Rational step, _) = StepOf(Math.Max(of, 2) / (double)Steps, isWhole: true);
        List<(double, string)> ticks = [(1, text.Number(Rational.One, 0))];
        for (Rational at = step; at <= of; at += step)
        {
            if (at > 1)
                ticks.Add((at.ToDouble(), text.Number(at, 0)));
        }

        return new NumberScale(0.5, Math.Max(of, 2) + 0.5, ticks, isReversed: false);
    }

    /// <summary>The scale for Vega.</summary>
    public JsonObject Scale() => new()
    {
        ["domain"] = new JsonArray(Low, High),
        ["nice"] = false,
        ["zero"] = false,
        ["reverse"] = IsReversed,
    };

    /// <summary>The axis for Vega.</summary>
    public JsonObject Axis(string? title) => new()
    {
        ["title"] = title is { Length: > 0 } ? title : null,
        ["values"] = new JsonArray([.. Ticks.Select(static tick => JsonValue.Create(tick.At))]),
        ["labelExpr"] = LabelExpression(Ticks),
    };

    /// <summary>A number on the axis between its ends.</summary>
    public double Within(double value) => Math.Clamp(value, Low, High);

    /// <summary>Where a number stands, from the low end (0) to the high end (1).</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    /// <summary>The expression that gives each tick its text: positions and texts, both the library's own.</summary>
    public static string LabelExpression(IReadOnlyList<(double At, string Label)> ticks) =>
        $"[{string.Join(',', ticks.Select(static tick => Quoted(tick.Label)))}][indexof([{string.Join(',', ticks.Select(static tick => tick.At.ToString("R", CultureInfo.InvariantCulture)))}],+datum.value)]";

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, Vega.Encoder)}\"";

    /// <summary>The first place has a tick; zero has none.</summary>
    private static List<(double At, string Label)> Places(List<(double At, string Label)> ticks, ValueText text)
    {
        ticks.RemoveAll(static tick => tick.At < 1);
        if (ticks.Count == 0 || ticks[0].At > 1)
            ticks.Insert(0, (1, text.Number(Rational.One, 0)));
        return ticks;
    }

    /// <summary>1, 2 or 5 times a power of ten, at least as large as asked, and the decimals it has.</summary>
    private static (Rational Step, int Decimals) StepOf(double atLeast, bool isWhole)
    {
        int power = (int)Math.Floor(Math.Log10(atLeast));
        double rest = atLeast / Math.Pow(10, power);
        (int factor, int shift) = rest <= 1.0000001 ? (1, 0) : rest <= 2 ? (2, 0) : rest <= 5 ? (5, 0) : (1, 1);
        power += shift;
        if (isWhole && power < 0)
            (factor, power) = (1, 0);
        Int128 ten = 1;
        for (int i = 0; i < Math.Abs(power); i++)
            ten *= 10;
        return power >= 0 ? (Rational.Of(factor * ten, 1), 0) : (Rational.Of(factor, ten), -power);
    }
}
