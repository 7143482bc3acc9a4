namespace Cds.Indicators.Charts.Drafting;

/// <summary>A text beside a value of a series.</summary>
/// <param name="Index">Which value it is.</param>
/// <param name="Y">Where it stands on the scale of the values.</param>
/// <param name="IsBelow">Whether it hangs below that place; otherwise it stands above it.</param>
internal readonly record struct SeriesLabel(int Index, double Y, bool IsBelow)
{
    private const double Height = 15;

    private const double Away = 13;

    /// <summary>The text above a value, whether there is room or not.</summary>
    public static SeriesLabel Above(int index, TimedValue value, NumberScale scale) => new(index, Top(value.Value, scale), IsBelow: false);

    /// <summary>
    /// The texts that have room: the last and the first value before the highest, the lowest and those between bounds, and these before all others;
    /// each above its mark, or below it where another text stands above.
    /// </summary>
    public static IEnumerable<SeriesLabel> Fitting(TimedValue[] values, TimeScale time, NumberScale scale, int width, int height)
    {
        int[] known = [.. Enumerable.Range(0, values.Length).Where(i => !values[i].Value.IsMissing)];
        if (known.Length == 0)
            return [];
        int[] exact = [.. known.Where(i => values[i].Value.Point is not null)];
        int[] extremes = exact.Length == 0 ? [] : [exact.MaxBy(i => values[i].Value.Point), exact.MinBy(i => values[i].Value.Point)];
        IEnumerable<int> order = new[] { known[^1], known[0] }.Concat(extremes).Concat(known.Where(i => values[i].Value.IsStretch)).Concat(known).Distinct();

        List<(SeriesLabel Label, double X, double Y, double Wide)> kept = [];
        foreach (int i in order)
        {
            double x = (values[i].At - time.Low) / (time.High - time.Low) * width;
            double wide = DisplayText.WidthOf(values[i].Value.Label, Vega.TextSize) + 4;
            foreach (SeriesLabel label in new[] { Above(i, values[i], scale), new SeriesLabel(i, Bottom(values[i].Value, scale), IsBelow: true) })
            {
                double share = scale.Share(label.Y);
                double y = ((scale.IsReversed ? share : 1 - share) * height) + (label.IsBelow ? Away : -Away);
                if (y > height - (Height / 2) || !kept.TrueForAll(other => Math.Abs(other.X - x) >= (other.Wide + wide) / 2 || Math.Abs(other.Y - y) >= Height))
                    continue;
                kept.Add((label, x, y, wide));
                break;
            }
        }

        return kept.Select(static one => one.Label);
    }

    private static double Top(PlottedValue value, NumberScale scale) => value.Point
        ?? scale.Within((scale.IsReversed ? value.Low : value.High) ?? (scale.IsReversed ? scale.Low : scale.High));

    private static double Bottom(PlottedValue value, NumberScale scale) => value.Point
        ?? scale.Within((scale.IsReversed ? value.High : value.Low) ?? (scale.IsReversed ? scale.High : scale.Low));
}
