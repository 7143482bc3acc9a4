using System.Numerics;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Rates;
using Cds.Indicators.Scoring;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A bar of a profile, ready to be drawn.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Group">The group.</param>
/// <param name="Value">The points.</param>
/// <param name="Drawn">What is drawn of points that are not known exactly: the same, or what is possible of a group that is incomplete.</param>
/// <param name="Maximum">The most points.</param>
/// <param name="Label">Points of the maximum, and the share: 11,85/18 (65,83%).</param>
/// <param name="Possible">The points that are possible, in words; null where they are known.</param>
internal sealed record ProfileBar(string Unit, string Group, PlottedValue Value, PlottedValue Drawn, double Maximum, string Label, string? Possible)
{
    /// <summary>More decimals than points are ever rounded to.</summary>
    private const int MostDecimals = 12;

    /// <summary>All numbers that the axis must reach.</summary>
    public IEnumerable<double> Reach => Value.Reach.Concat(Drawn.Reach).Append(Maximum);

    /// <summary>The bar in words.</summary>
    public string Text => $"{Unit}, {Group}: {Label}";

    public static ValueUnit UnitOf(Draft draft) =>
        ValueUnit.Of(FigureForm.Number, new Indicators.LocalizedText("điểm", "points"), Interval.Unbounded, draft.Options);

    public static ProfileBar Of(ProfileRow row, Draft draft, string parameter)
    {
        if (row.Maximum <= 0)
            throw new ArgumentException($"'{row}' has no maximum above 0, which points are held against. Give the most points of the group.", parameter);
        if (row.Points.TryGetValue(out Figure? figure) && figure.Form != FigureForm.Number)
            throw new ArgumentException($"'{figure}' is no number of points: it is a {figure.Form}. Give points as a number.", parameter);
        return Of(row.Unit, row.Group, row.Points, row.Maximum, possible: null, draft, parameter);
    }

    public static ProfileBar Of(string unit, GroupScore score, Draft draft, string parameter)
    {
        Interval? possible = score.Points.HasValue || score.Bounds.IsPoint ? null : Interval.Between(Exact(score.Bounds.Lower), Exact(score.Bounds.Upper));
        return Of(unit, score.Group.Name.In(draft.Options.Style), score.Points.Select(static points => Figure.OfBounds(Interval.Point(Exact(points)), FigureForm.Number)), score.Group.Maximum, possible, draft, parameter);
    }

    private static ProfileBar Of(string unit, string group, Outcome<Figure> points, decimal maximum, Interval? possible, Draft draft, string parameter)
    {
        ValueUnit scale = UnitOf(draft);
        Rational most = Rational.FromDecimal(maximum);
        PlottedValue value = PlottedValue.Of(points, scale, draft.Values, parameter);
        PlottedValue drawn = possible is { } interval ? PlottedValue.Of(Outcome.Of(Figure.OfBounds(interval, FigureForm.Number)), scale, draft.Values, parameter) : value;
        string label = value.IsMissing ? value.Label : $"{value.Label}/{draft.Values.Of(most)}";
        if (points.TryGetValue(out Figure? figure) && figure.IsExact)
            label += $" ({ShareOf(figure.Bounds.Lower!.Value.Value, most, draft)})";
        else if (possible is not null)
            label += $", {drawn.Label}/{draft.Values.Of(most)}";
        return new ProfileBar(
            Naming.Of(unit, parameter), Naming.Of(group, parameter), value, drawn, scale.Position(most, parameter), label, possible is null ? null : drawn.Label);
    }

    private static string ShareOf(Rational points, Rational most, Draft draft)
    {
        WideRational share = WideRational.Of((BigInteger)points.Numerator * most.Denominator, (BigInteger)points.Denominator * most.Numerator);
        decimal percent = share.ToDecimal(RateBasis.Percent, draft.Options.Rounding);
        return draft.Values.Of(Rational.FromDecimal(percent)) + "%";
    }

    /// <summary>The points, exactly where they fit; otherwise to more decimals than a label shows.</summary>
    private static Rational Exact(WideRational points) =>
        points.TryToRational(out Rational exact) ? exact : Rational.FromDecimal(points.ToDecimal(Rounding.HalfAwayFromZero(MostDecimals)));
}
