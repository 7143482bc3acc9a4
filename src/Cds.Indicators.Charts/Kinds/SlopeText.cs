using System.Collections.Immutable;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>What a slope chart says in words and in its table.</summary>
internal static class SlopeText
{
    /// <summary>The most units that the description goes through one by one.</summary>
    private const int ToldAtMost = 12;

    public static void Describe(Draft draft, LocalizedText what, string before, string after, SlopeItem[] items, bool isReversed)
    {
        string count = Summary.Number(items.Length);
        draft.Describe(
            $"Biểu đồ độ dốc: {what.Vietnamese}, {count} đơn vị, {before} so với {after}.",
            $"Slope chart: {what.English}, {count} units, {before} against {after}.");
        string Count(string move) => Summary.Number(items.Count(item => string.Equals(item.Move(isReversed), move, StringComparison.Ordinal)));
        if (items.Length > 0)
            draft.Describe(
                $"Đường liền: tăng ({Count("up")}); đường nét đứt: giảm ({Count("down")}); đường chấm: giữ nguyên ({Count("same")}).",
                $"Solid lines: up ({Count("up")}); dashed lines: down ({Count("down")}); dotted lines: unchanged ({Count("same")}).");
        foreach (SlopeItem item in items.Take(ToldAtMost))
            draft.Describe(Line(item) + ".", Line(item) + ".");
        if (items.Length > ToldAtMost)
            draft.Describe("Các đơn vị khác có trong bảng.", "The other units stand in the table.");
    }

    public static ImmutableArray<ChartColumn> Tabulate(Draft draft, string before, string after, SlopeItem[] items)
    {
        foreach (SlopeItem item in items)
            draft.AddRow(item.Name, item.Before.Text, item.After.Text, item.Change);
        return
        [
            new(draft.Say("Đơn vị", "Unit"), IsNumeric: false),
            new(before, IsNumeric: true),
            new(string.Equals(before, after, StringComparison.Ordinal) ? $"{after} (2)" : after, IsNumeric: true),
            new(draft.Say("Thay đổi", "Change"), IsNumeric: true),
        ];
    }

    /// <summary>A unit in words: Đô Lương: 62% → 80% (+18 điểm %).</summary>
    public static string Line(SlopeItem item) => $"{item.Name}: {item.Before.Label} → {item.After.Label}{(item.Change.Length > 0 ? $" ({item.Change})" : "")}";
}
