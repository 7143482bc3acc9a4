using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Rankings;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>A row of a ranking, ready to be drawn.</summary>
internal sealed record RankedBar(int Row, string Name, PlottedValue Value, PlottedRange? Range, RankInterval? Places, string Shown)
{
    /// <summary>All numbers that the axis must reach.</summary>
    public IEnumerable<double> Reach => Value.Reach.Concat(new[] { Range?.Low, Range?.High }.OfType<double>());

    /// <summary>Where the label begins: behind everything that is drawn.</summary>
    public double LabelAt(NumberScale scale)
    {
        double end = scale.Within(Value.Point ?? Value.High ?? scale.High);
        if (Range is not { } range)
            return end;
        return Value.Point < 0 ? Math.Min(end, scale.Within(range.Low ?? scale.Low)) : Math.Max(end, scale.Within(range.High ?? scale.High));
    }
}
