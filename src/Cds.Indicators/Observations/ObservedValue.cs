using Cds.Indicators.Rates;

namespace Cds.Indicators.Observations;

/// <summary>The value of an observation (giá trị): a number, a ratio as counted, a published figure, or none.</summary>
/// <remarks>The default value is "missing".</remarks>
public readonly record struct ObservedValue
{
    private ObservedValue(ObservedForm form, Ratio counts, Figure? figure)
    {
        Form = form;
        Counts = counts;
        Figure = figure;
    }

    /// <summary>No value.</summary>
    public static ObservedValue Missing => default;

    /// <summary>The form.</summary>
    public ObservedForm Form { get; }

    /// <summary>Numerator and denominator; the number is the numerator, with denominator 0, where the form is <see cref="ObservedForm.Number"/>.</summary>
    public Ratio Counts { get; }

    /// <summary>The published figure; null in the other forms.</summary>
    public Figure? Figure { get; }

    /// <summary>A number in the smallest unit of its measure.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static ObservedValue Of(long value) => new(ObservedForm.Number, Ratio.OfSigned(value, 0), figure: null);

    /// <summary>A ratio as counted.</summary>
    /// <param name="counts">Numerator and denominator.</param>
    /// <returns>The value.</returns>
    public static ObservedValue Of(Ratio counts) => new(ObservedForm.Ratio, counts, figure: null);

    /// <summary>A published figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The value; a figure that carries its counts becomes a ratio.</returns>
    public static ObservedValue Of(Figure figure) => figure.Counts is { } counts ? Of(counts) : new(ObservedForm.Figure, default, figure);
}
