using Cds.Indicators.Indicators;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>What a target or requirement asks, as it is drawn.</summary>
/// <param name="Text">Its words: từ 80% trở lên.</param>
/// <param name="Low">The lowest value that meets it; null where there is none.</param>
/// <param name="High">The highest value that meets it; null where there is none.</param>
internal readonly record struct AskedValue(string Text, double? Low, double? High)
{
    /// <summary>All numbers that the axis must reach.</summary>
    public IEnumerable<double> Reach => new[] { Low, High }.OfType<double>();

    /// <summary>Reads a requirement in the direction of an indicator.</summary>
    public static AskedValue Of(Figure requirement, Direction direction, ValueUnit unit, ValueText text, string parameter)
    {
        Figure asked = requirement.AsRequirement(requirement.Form != FigureForm.Rank && direction != Direction.LowerIsBetter);
        return Of(asked, unit, text, parameter);
    }

    /// <summary>Reads a requirement that is a set of values already; one that names no bound is drawn at the number it states.</summary>
    public static AskedValue Of(Figure asked, ValueUnit unit, ValueText text, string parameter)
    {
        double? End(Rational? value) => value is { } number ? unit.Position(number, parameter) : null;
        bool namesNoBound = asked.Qualifier is Qualifier.About or Qualifier.Nearly || asked.Bounds == Interval.Unbounded;
        return namesNoBound
            ? new AskedValue(text.Of(asked), End(asked.Stated), null)
            : new AskedValue(text.Of(asked), End(asked.Bounds.Lower?.Value), End(asked.Bounds.Upper?.Value));
    }
}
