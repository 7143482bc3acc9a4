using System.Collections.Immutable;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>What a chart of a series says in words and in its table.</summary>
internal static class SeriesText
{
    public static void Describe(Draft draft, LocalizedText what, TimedValue[] values, DrawnTarget? target)
    {
        string count = Summary.Number(values.Length);
        if (values.Length == 0)
            draft.Describe($"Biểu đồ đường: {what.Vietnamese}, không có kỳ nào.", $"Line chart: {what.English}, no periods.");
        else
            draft.Describe(
                $"Biểu đồ đường: {what.Vietnamese}, {count} kỳ, từ {values[0].Name} đến {values[^1].Name}.",
                $"Line chart: {what.English}, {count} periods, from {values[0].Name} to {values[^1].Name}.");
        DescribeValues(draft, values);
        Summary.DescribeMissing(draft, values.Select(static value => (value.Name, value.Value)));
        if (target is null)
            return;
        draft.Describe($"Mục tiêu: {target.Text(draft)}.", $"Target: {target.Text(draft)}.");
        if (target.Baseline is { } baseline)
            draft.Describe($"Đường chấm là lộ trình thẳng từ giá trị gốc {baseline}.", $"The dotted line is the straight way from the baseline {baseline}.");
    }

    public static ImmutableArray<ChartColumn> Tabulate(Draft draft, TimedValue[] values, DrawnTarget? target)
    {
        foreach (TimedValue value in values)
            draft.AddRow(value.Name, value.Value.Text);
        if (target is not null)
            draft.AddRow(draft.Say("Mục tiêu", "Target"), target.Text(draft));
        if (target?.Baseline is { } baseline)
            draft.AddRow(draft.Say("Giá trị gốc", "Baseline"), baseline);
        return [new(draft.Say("Kỳ", "Period"), IsNumeric: false), new(draft.Say("Giá trị", "Value"), IsNumeric: true)];
    }

    private static void DescribeValues(Draft draft, TimedValue[] values)
    {
        TimedValue[] known = [.. values.Where(static value => !value.Value.IsMissing)];
        TimedValue[] exact = [.. known.Where(static value => value.Value.Point is not null)];
        if (exact.Length > 1)
        {
            TimedValue least = exact.MinBy(static value => value.Value.Point);
            TimedValue most = exact.MaxBy(static value => value.Value.Point);
            draft.Describe($"Thấp nhất {Of(least)}, cao nhất {Of(most)}.", $"Lowest {Of(least)}, highest {Of(most)}.");
        }

        if (known.Length > 0)
            draft.Describe($"Gần nhất {Of(known[^1])}.", $"Latest {Of(known[^1])}.");
    }

    private static string Of(TimedValue value) => $"{value.Value.Label} ({value.Name})";
}
