using System.Text.Json.Nodes;

namespace Cds.Indicators.Charts.Drafting;

/// <summary>The scale of an axis of time: days, with a tick at each value that has room for its text.</summary>
internal sealed class TimeScale
{
    private const int Gap = 14;

    private readonly double _low;
    private readonly double _high;
    private readonly IReadOnlyList<(double At, string Label)> _ticks;

    private TimeScale(double low, double high, IReadOnlyList<(double At, string Label)> ticks)
    {
        _low = low;
        _high = high;
        _ticks = ticks;
    }

    public double Low => _low;

    public double High => _high;

    /// <summary>A scale that reaches all days.</summary>
    /// <param name="labels">The days of the values with their texts, in their order.</param>
    /// <param name="more">Other days it must reach.</param>
    /// <param name="width">The width of the plot in pixels.</param>
    public static TimeScale Of(IReadOnlyList<(double At, string Label)> labels, IReadOnlyList<(double At, string Label)> more, int width)
    {
        double[] days = [.. labels.Concat(more).Select(static label => label.At)];
        double low = days.Length > 0 ? days.Min() : 0;
        double high = days.Length > 0 ? days.Max() : 1;
        double margin = Math.Max((high - low) * 0.05, 1);
        (low, high) = (low - margin, high + margin);
        List<(double At, string Label)> kept = [];
        foreach ((double at, string label) in more.Reverse().Concat(labels.Reverse()))
        {
            double middle = (at - low) / (high - low) * width;
            bool hasRoom = kept.TrueForAll(other =>
                Math.Abs(((other.At - low) / (high - low) * width) - middle) >= ((DisplayText.WidthOf(other.Label, Vega.TextSize) + DisplayText.WidthOf(label, Vega.TextSize)) / 2) + Gap);
            if (hasRoom)
                kept.Add((at, label));
        }

        kept.Reverse();
        return new TimeScale(low, high, kept);
    }

    public JsonObject Scale() => new()
    {
        ["domain"] = new JsonArray(_low, _high),
        ["nice"] = false,
        ["zero"] = false,
    };

    public JsonObject Axis() => new()
    {
        ["title"] = null,
        ["grid"] = false,
        ["labelOverlap"] = false,
        ["values"] = new JsonArray([.. _ticks.Select(static tick => JsonValue.Create(tick.At))]),
        ["labelExpr"] = NumberScale.LabelExpression(_ticks),
    };
}
