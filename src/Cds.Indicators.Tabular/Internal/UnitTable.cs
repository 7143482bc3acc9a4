using System.Collections.Immutable;
using Cds.Indicators.Areas;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>The layout of the table of units.</summary>
internal static class UnitTable
{
    public static ImmutableArray<string> Columns { get; } = ["code", "level", "kind", "name", "parent_code", "valid_from", "valid_to"];

    public static ImmutableArray<AreaEntry> Read(Stream stream, AreaTableOptions options, FaultList faults) =>
        TableReader.ReadAll(stream, options.UnitsName, Columns, [], options, faults, Entry);

    public static void Write(Stream destination, IEnumerable<AreaEntry> units, AreaTableOptions options)
    {
        using TableWriter table = new(Columns, options, nameof(units));
        foreach (AreaEntry unit in units)
        {
            table.Code(unit.Code, isRequired: true);
            table.Word(unit.Level, AreaWords.Levels);
            table.Text(unit.Kind);
            table.Text(unit.Name, isRequired: true);
            table.Code(unit.ParentCode);
            table.Day(unit.ValidFrom);
            table.Day(unit.ValidTo);
            table.EndRow();
        }

        table.CopyTo(destination);
    }

    private static AreaEntry? Entry(TableReader row)
    {
        AreaEntry entry = new()
        {
            Code = row.RequiredCode("code"),
            Level = row.Word("level", AreaWords.Levels),
            Kind = row.OptionalText("kind"),
            Name = row.RequiredText("name"),
            ParentCode = row.OptionalCode("parent_code"),
            ValidFrom = row.OptionalDay("valid_from"),
            ValidTo = row.OptionalDay("valid_to"),
            Place = row.Place,
        };
        return row.IsSound ? entry : null;
    }
}
