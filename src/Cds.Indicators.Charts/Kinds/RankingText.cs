using System.Collections.Immutable;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>What a ranking chart says in words and in its table.</summary>
internal static class RankingText
{
    private const int Named = 3;

    public static void Describe(Draft draft, LocalizedText what, RankedBar[] bars)
    {
        string count = Summary.Number(bars.Length);
        draft.Describe(
            $"Biểu đồ thanh ngang: {what.Vietnamese}, {count} đơn vị từ trên xuống.",
            $"Bar chart: {what.English}, {count} units from top to bottom.");
        RankedBar[] known = [.. bars.Where(static bar => !bar.Value.IsMissing)];
        if (known.Length > 0)
        {
            string first = string.Join("; ", known.Take(Named).Select(Line));
            draft.Describe($"Trên cùng: {first}.", $"On top: {first}.");
        }

        if (known.Length > Named)
        {
            string last = string.Join("; ", known.Skip(Math.Max(Named, known.Length - Named)).Select(Line));
            draft.Describe($"Dưới cùng: {last}.", $"At the bottom: {last}.");
        }

        Summary.DescribeMissing(draft, bars.Select(static bar => (bar.Name, bar.Value)));
    }

    public static ImmutableArray<ChartColumn> Tabulate(Draft draft, RankedBar[] bars)
    {
        bool hasPlaces = bars.Any(static bar => bar.Shown.Length > 0);
        bool hasRanges = bars.Any(static bar => bar.Range is not null);
        foreach (RankedBar bar in bars)
        {
            draft.AddRow(
            [
                bar.Name,
                bar.Value.Text,
                .. hasRanges ? [bar.Range?.Text ?? ""] : (string[])[],
                .. hasPlaces ? [bar.Shown] : (string[])[],
            ]);
        }

        return
        [
            new(draft.Say("Đơn vị", "Unit"), IsNumeric: false),
            new(draft.Say("Giá trị", "Value"), IsNumeric: true),
            .. hasRanges ? [new(draft.Say("Khoảng giá trị", "Range"), IsNumeric: true)] : (ChartColumn[])[],
            .. hasPlaces ? [new(draft.Say("Hạng", "Rank"), IsNumeric: true)] : (ChartColumn[])[],
        ];
    }

    private static string Line(RankedBar bar) => bar.Shown.Length > 0 ? $"{bar.Shown}. {bar.Name} {bar.Value.Label}" : $"{bar.Name} {bar.Value.Label}";
}
