using System.Globalization;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>What the numbers of one scale are: percentages, numbers of something, or places.</summary>
internal sealed class ValueUnit
{
    private ValueUnit(FigureForm form, string? name, Interval range)
    {
        Form = form;
        Name = name;
        Range = range;
    }

    /// <summary><see cref="FigureForm.Percent"/>, <see cref="FigureForm.Number"/> or <see cref="FigureForm.Rank"/>.</summary>
    public FigureForm Form { get; }

    /// <summary>The name on the axis; null where none is known, and for percentages, whose sign stands at each tick.</summary>
    public string? Name { get; }

    /// <summary>The values that are possible, as fractions for percentages.</summary>
    public Interval Range { get; }

    public bool IsPercent => Form == FigureForm.Percent;

    public bool IsRank => Form == FigureForm.Rank;

    private int Factor => IsPercent ? 100 : 1;

    /// <summary>The unit of figures that all are of one form, an indicator's where there is one.</summary>
    /// <exception cref="ArgumentException">The figures are of several forms.</exception>
    public static ValueUnit Of(IEnumerable<Outcome<Figure>> figures, Indicator? indicator, ChartOptions options, string parameter) =>
        Of(RequireOneForm(figures, parameter) ?? FormOf(indicator), indicator?.UnitName, indicator?.Range ?? Interval.Unbounded, options);

    /// <summary>The form that all figures have; null where there is no figure.</summary>
    /// <exception cref="ArgumentException">The figures are of several forms.</exception>
    public static FigureForm? RequireOneForm(IEnumerable<Outcome<Figure>> figures, string parameter)
    {
        FigureForm? form = null;
        Figure? first = null;
        foreach (Outcome<Figure> outcome in figures)
        {
            if (!outcome.TryGetValue(out Figure? figure))
                continue;
            FigureForm next = figure.Form == FigureForm.Ratio ? FigureForm.Percent : figure.Form;
            first ??= figure;
            form ??= next;
            if (form != next)
                throw new ArgumentException($"'{figure}' and '{first}' do not stand on one scale: a chart is of percentages, of numbers or of places. Draw a chart of each.", parameter);
        }

        return form;
    }

    /// <summary>The unit of numbers of a form.</summary>
    public static ValueUnit Of(FigureForm form, LocalizedText? name, Interval range, ChartOptions options)
    {
        string? unit = options.Unit ?? form switch
        {
            FigureForm.Percent => null,
            FigureForm.Rank => options.Style == TextStyle.Vietnamese ? "thứ hạng" : "rank",
            _ => name?.In(options.Style),
        };
        return new ValueUnit(form, unit is null ? null : DisplayText.Clean(unit), range);
    }

    /// <summary>Where a value stands on the axis: 98.45 for 0.9845 of percentages.</summary>
    /// <exception cref="ArgumentException">The number is too large to be drawn.</exception>
    public double Position(Rational value, string parameter) => Drawable(value.ToDouble() * Factor, parameter);

    /// <inheritdoc cref="Position(Rational, string)"/>
    public double Position(WideRational value, string parameter) => Drawable(value.ToDouble() * Factor, parameter);

    /// <summary>A value as a figure of this unit.</summary>
    public Figure Figure(Rational value) => Rates.Figure.OfBounds(Interval.Point(value), IsPercent ? FigureForm.Percent : FigureForm.Number);

    private static FigureForm FormOf(Indicator? indicator) => indicator switch
    {
        RatioIndicator => FigureForm.Percent,
        RankIndicator => FigureForm.Rank,
        _ => FigureForm.Number,
    };

    private static double Drawable(double value, string parameter) => Math.Abs(value) <= NumberScale.Largest
        ? value + 0.0
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{value:R}' cannot be drawn: a chart shows numbers up to {NumberScale.Largest:R}. Give it in a larger unit."), parameter);
}
