using System.Diagnostics;
using System.Text.Json.Serialization;
using Cds.Indicators.Indicators;
using Cds.Indicators.Json;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Observations;

/// <summary>The value of an observation (giá trị): a number, a ratio as counted, a published figure, or none.</summary>
/// <remarks>Two values are equal when form, numbers and figure are. The default value is <see cref="Missing"/>. Immutable and thread-safe.</remarks>
/// <example><code>
/// ObservedValue.Of(166);                             // dossiers received
/// ObservedValue.Of(Ratio.Of(26, 35));                // products on e-commerce
/// ObservedValue.Of(Figure.Parse("98,45%", TextStyle.Vietnamese));   // a rate published without its counts
/// ObservedValue.OfUnits(12.5m, revenue);             // in tenths of a billion, where the measure has one decimal
/// </code></example>
[JsonConverter(typeof(ObservedValueJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ObservedValue
{
    private ObservedValue(ObservedForm form, Ratio counts, Figure? figure)
    {
        Form = form;
        Counts = counts;
        Figure = figure;
    }

    /// <summary>No value; the status of the observation says why. The default value.</summary>
    public static ObservedValue Missing => default;

    /// <summary>The form.</summary>
    public ObservedForm Form { get; }

    /// <summary>
    /// Numerator and denominator, each in the smallest unit of its measure; where the form is <see cref="ObservedForm.Number"/> the number and the denominator 0;
    /// 0/0 in the other forms.
    /// </summary>
    public Ratio Counts { get; }

    /// <summary>The published figure; null in the other forms.</summary>
    public Figure? Figure { get; }

    /// <summary>A number in the smallest unit of its measure.</summary>
    /// <param name="value">The number, of any sign; whether it may be negative is for the measure to say.</param>
    /// <returns>The value.</returns>
    public static ObservedValue Of(long value) => new(ObservedForm.Number, Ratio.OfSigned(value, 0), figure: null);

    /// <summary>A ratio as counted.</summary>
    /// <param name="counts">Numerator and denominator, each in the smallest unit of its measure. A zero denominator and a numerator above the denominator are legal.</param>
    /// <returns>The value.</returns>
    public static ObservedValue Of(Ratio counts) => new(ObservedForm.Ratio, counts, figure: null);

    /// <summary>A published figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The value; a figure that carries its counts (26/35) becomes a ratio.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    public static ObservedValue Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Counts is { } counts ? Of(counts) : new(ObservedForm.Figure, default, figure);
    }

    /// <summary>A number in whole units of its measure, with decimals.</summary>
    /// <param name="value">The number; it has at most as many decimals as the measure, zeros at the end not counted.</param>
    /// <param name="measure">The measure.</param>
    /// <returns>The value, in the smallest unit of the measure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="ArgumentException">The number has more decimals than the measure.</exception>
    /// <exception cref="OverflowException">The number in smallest units does not fit 64 bits.</exception>
    /// <example><code>ObservedValue.OfUnits(12.5m, revenue).Counts.Numerator;   // 125, where revenue has one decimal</code></example>
    public static ObservedValue OfUnits(decimal value, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Rational smallest = Rational.FromDecimal(value) * Rational.FromDecimal(PowerOfTen(measure.Decimals));
        if (smallest.Denominator != 1)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"'{value}' is not a value of {measure.Code}: it has at most {measure.Decimals} decimals. Round it as the document says, or give the measure more."), nameof(value));
        }

        return smallest.Numerator >= long.MinValue && smallest.Numerator <= long.MaxValue
            ? Of((long)smallest.Numerator)
            : throw new OverflowException(FormattableString.Invariant(
                $"'{value}' is not a value of {measure.Code}: in units of 10^-{measure.Decimals} it lies between {long.MinValue} and {long.MaxValue}. Give the measure fewer decimals, or a larger unit."));
    }

    /// <summary>The value in words: the number, the ratio, the figure, or <c>(missing)</c>.</summary>
    /// <returns>For example <c>26/35</c>.</returns>
    public override string ToString() => Form switch
    {
        ObservedForm.Number => FormattableString.Invariant($"{Counts.Numerator}"),
        ObservedForm.Ratio => Counts.ToString(),
        ObservedForm.Figure => Figure!.ToString(),
        _ => "(missing)",
    };

    private static decimal PowerOfTen(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
