using System.Collections.Immutable;
using Cds.Indicators.Charts.Drafting;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Charts.Kinds;

/// <summary>What small multiples say in words and in their table: a row for each unit, a column for each period.</summary>
internal static class MultiplesText
{
    /// <summary>The most units that the description goes through one by one.</summary>
    private const int ToldAtMost = 12;

    public static void Describe(Draft draft, LocalizedText what, Multiple[] multiples, string? required)
    {
        string count = Summary.Number(multiples.Length);
        string[] periods = Periods(multiples);
        string span = periods.Length == 0 ? "" : draft.Say($", từ {periods[0]} đến {periods[^1]}", $", from {periods[0]} to {periods[^1]}");
        draft.Describe(
            $"Các biểu đồ đường nhỏ cùng thang đo: {what.Vietnamese}, {count} đơn vị{span}.",
            $"Small line charts on one scale: {what.English}, {count} units{span}.");
        foreach (Multiple multiple in multiples.Take(ToldAtMost))
        {
            string values = string.Join("; ", multiple.Values.Select(static value => $"{value.Name} {value.Value.Label}"));
            draft.Describe($"{multiple.Name}: {values}.", $"{multiple.Name}: {values}.");
        }

        if (multiples.Length > ToldAtMost)
            draft.Describe("Các đơn vị khác có trong bảng.", "The other units stand in the table.");
        if (required is not null)
            draft.Describe($"{required}.", $"{required}.");
    }

    public static ImmutableArray<ChartColumn> Tabulate(Draft draft, Multiple[] multiples, string? required)
    {
        string[] periods = Periods(multiples);
        foreach (Multiple multiple in multiples)
        {
            ILookup<string, string> cells = multiple.Values.ToLookup(static value => value.Name, static value => value.Value.Text, StringComparer.Ordinal);
            draft.AddRow([multiple.Name, .. periods.Select(period => string.Join("; ", cells[period]))]);
        }

        if (required is not null)
            draft.AddRow([required, .. periods.Select(static _ => "")]);
        return [new(draft.Say("Đơn vị", "Unit"), IsNumeric: false), .. periods.Select(static period => new ChartColumn(period, IsNumeric: true))];
    }

    /// <summary>All periods of all units, in the order of time.</summary>
    private static string[] Periods(Multiple[] multiples) =>
        [.. multiples.SelectMany(static multiple => multiple.Values).OrderBy(static value => value.At).Select(static value => value.Name).Distinct(StringComparer.Ordinal)];
}
