using System.Globalization;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using NodaTime;
using NodaTime.Text;

namespace Cds.Indicators.Tests.Areas;

/// <summary>The units before and after 1 July 2025 and the official conversion table, as rows and as one registry.</summary>
internal static class SharedUnits
{
    private static readonly Lazy<AreaRegistry> s_registry = new(static () => AreaRegistry.Of(Units(), Successions()));

    public static LocalDate Reform { get; } = new(2025, 7, 1);

    public static LocalDate Before { get; } = new(2025, 6, 30);

    public static AreaRegistry Registry => s_registry.Value;

    public static List<AreaEntry> Units() => [.. Csv.Read(Repository.Shared("units/units.csv")).Select(static (row, i) => new AreaEntry
    {
        Level = Level(row["level"]),
        Code = row["code"],
        Name = row["name"],
        Kind = row["kind"],
        ParentCode = row["parent_code"],
        ValidFrom = Day(row["valid_from"]),
        ValidTo = Day(row["valid_to"]),
        Place = FaultPlace.InTable("units.csv", i + 2),
    })];

    public static List<SuccessionEntry> Successions() => [.. Csv.Read(Repository.Shared("units/succession.csv")).Select(static (row, i) => new SuccessionEntry
    {
        Effective = Day(row["effective"])!.Value,
        PredecessorLevel = Level(row["predecessor_level"]),
        PredecessorCode = row["predecessor_code"],
        SuccessorLevel = Level(row["successor_level"]),
        SuccessorCode = row["successor_code"],
        Extent = Enum.Parse<SuccessionExtent>(row["extent"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Note = row["note"],
        Place = FaultPlace.InTable("succession.csv", i + 2),
    })];

    public static Area Old(AreaLevel level, string code) => Registry[level, code, Before];

    public static Area New(AreaLevel level, string code) => Registry[level, code, Reform];

    private static AreaLevel Level(string word) => Enum.Parse<AreaLevel>(word, ignoreCase: true);

    private static LocalDate? Day(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}
