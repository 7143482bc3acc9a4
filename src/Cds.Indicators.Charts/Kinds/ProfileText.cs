using System.Collections.Immutable;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>What a profile says in words and in its table.</summary>
internal static class ProfileText
{
    /// <summary>The most bars that the description goes through one by one.</summary>
    private const int ToldAtMost = 24;

    public static void Describe(Draft draft, LocalizedText what, string[] units, ImmutableArray<ProfileBar> bars)
    {
        string named = string.Join(", ", units);
        string groups = Summary.Number(bars.Select(static bar => bar.Group).Distinct(StringComparer.Ordinal).Count());
        draft.Describe(
            $"Biểu đồ thanh điểm theo nhóm: {what.Vietnamese}; {groups} nhóm{(named.Length > 0 ? $"; đơn vị: {named}" : "")}.",
            $"Bar chart of points by group: {what.English}; {groups} groups{(named.Length > 0 ? $"; units: {named}" : "")}.");
        foreach (ProfileBar bar in bars.Take(ToldAtMost))
        {
            string line = $"{(units.Length > 1 ? $"{bar.Unit}, " : "")}{bar.Group}: {bar.Label}.";
            draft.Describe(line, line);
        }

        if (bars.Length > ToldAtMost)
            draft.Describe("Các nhóm khác có trong bảng.", "The other groups stand in the table.");
    }

    public static ImmutableArray<ChartColumn> Tabulate(Draft draft, string[] units, ImmutableArray<ProfileBar> bars)
    {
        foreach (ProfileBar bar in bars)
            draft.AddRow([bar.Group, .. units.Length > 1 ? [bar.Unit] : (string[])[], bar.Label]);
        return
        [
            new(draft.Say("Nhóm", "Group"), IsNumeric: false),
            .. units.Length > 1 ? [new(draft.Say("Đơn vị", "Unit"), IsNumeric: false)] : (ChartColumn[])[],
            new(draft.Say("Điểm", "Points"), IsNumeric: true),
        ];
    }
}
