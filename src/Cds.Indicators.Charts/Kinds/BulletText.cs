using System.Collections.Immutable;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>What a bullet chart says in words and in its table.</summary>
internal static class BulletText
{
    /// <summary>The most rows that the description goes through one by one.</summary>
    private const int ToldAtMost = 12;

    public static void Describe(Draft draft, DrawnBullet[] bullets)
    {
        string count = Summary.Number(bullets.Length);
        draft.Describe($"Biểu đồ so sánh số liệu với mức yêu cầu, {count} dòng.", $"Bullet chart of values against requirements, {count} rows.");
        string tally = string.Join(", ", bullets.Where(static bullet => !bullet.Value.IsMissing).GroupBy(static bullet => bullet.Verdict, StringComparer.Ordinal).Select(static group => $"{group.Key}: {Summary.Number(group.Count())}"));
        if (tally.Length > 0)
            draft.Describe($"Kết quả: {tally}.", $"Results: {tally}.");
        foreach (DrawnBullet bullet in bullets.Take(ToldAtMost))
            draft.Describe($"{bullet.Text}.", $"{bullet.Text}.");
        if (bullets.Length > ToldAtMost)
            draft.Describe("Các dòng khác có trong bảng.", "The other rows stand in the table.");
    }

    public static ImmutableArray<ChartColumn> Tabulate(Draft draft, DrawnBullet[] bullets)
    {
        bool hasPath = bullets.Any(static bullet => bullet.Expected is not null);
        foreach (DrawnBullet bullet in bullets)
            draft.AddRow([bullet.Name, bullet.Value.Text, bullet.AskedInFull, bullet.Verdict, .. hasPath ? [bullet.Expected?.Text ?? ""] : (string[])[]]);
        return
        [
            new(draft.Say("Chỉ tiêu", "Indicator"), IsNumeric: false),
            new(draft.Say("Số liệu", "Value"), IsNumeric: true),
            new(draft.Say("Yêu cầu", "Requirement"), IsNumeric: false),
            new(draft.Say("Kết quả", "Result"), IsNumeric: false),
            .. hasPath ? [new(draft.Say("Lộ trình hiện tại", "Path today"), IsNumeric: true)] : (ChartColumn[])[],
        ];
    }
}
