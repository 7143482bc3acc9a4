using Cds.Indicators.Rates;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>An outcome as it is drawn: a point, a stretch between bounds, or nothing but a word.</summary>
/// <param name="Label">The text beside the mark.</param>
/// <param name="Text">The text in the table.</param>
/// <param name="Kind">Whether there is a value, and if not, why.</param>
/// <param name="Point">Where it stands on the axis; null for bounds and for what is missing.</param>
/// <param name="Low">The lower bound; null where there is none.</param>
/// <param name="High">The upper bound; null where there is none.</param>
/// <param name="Stated">The number that the words of bounds name: 90 of "trên 90%"; null where they name none.</param>
internal readonly record struct PlottedValue(string Label, string Text, OutcomeKind Kind, double? Point, double? Low, double? High, double? Stated)
{
    /// <summary>Whether there is a value, and it is known between bounds only.</summary>
    public bool IsStretch => Kind == OutcomeKind.Value && Point is null;

    public bool IsMissing => Kind != OutcomeKind.Value;

    /// <summary>All numbers that the axis must reach.</summary>
    public IEnumerable<double> Reach => new[] { Point, Low, High, Stated }.OfType<double>();

    /// <summary>Reads an outcome; bounds are narrowed to what the indicator can be.</summary>
    public static PlottedValue Of(Outcome<Figure> outcome, ValueUnit unit, ValueText text, string parameter)
    {
        string label = text.Of(outcome);
        string full = text.InFull(outcome);
        if (!outcome.TryGetValue(out Figure? figure))
            return new PlottedValue(label, full, outcome.Kind, null, null, null, null);
        if (figure.IsExact)
            return new PlottedValue(label, full, outcome.Kind, unit.Position(figure.Bounds.Lower!.Value.Value, parameter), null, null, null);

        Interval bounds = figure.Bounds.TryIntersect(unit.Range, out Interval known) ? known : figure.Bounds;
        double? End(Rational? value) => value is { } number ? unit.Position(number, parameter) : null;
        return new PlottedValue(label, full, outcome.Kind, null, End(bounds.Lower?.Value), End(bounds.Upper?.Value), End(figure.Stated));
    }
}
