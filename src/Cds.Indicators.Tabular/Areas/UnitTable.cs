using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular.Areas;

/// <summary>The layout of the table of units.</summary>
internal static class UnitTable
{
    public static ImmutableArray<TableColumn> Columns { get; } =
    [
        new("code", IsRequired: true, "mã", "mã đơn vị", "mã ĐVHC"),
        new("level", IsRequired: true, "cấp", "cấp hành chính"),
        new("kind", IsRequired: true, "loại", "loại hình"),
        new("name", IsRequired: true, "tên", "tên đơn vị", "tên ĐVHC"),
        new("parent_code", IsRequired: true, "mã cấp trên", "mã đơn vị cấp trên"),
        new("valid_from", IsRequired: true, "có hiệu lực từ"),
        new("valid_to", IsRequired: true, "hết hiệu lực từ"),
    ];

    public static ImmutableArray<AreaEntry> Read(Stream stream, AreaTableOptions options, FaultList faults)
    {
        using RowSource rows = TableStorage.Open(stream, options.UnitsName, options, faults);
        return RowReader.ReadAll(rows, Columns, options, faults, Entry);
    }

    public static void Write(RowSink sink, IEnumerable<AreaEntry> units)
    {
        RowWriter table = new(sink, nameof(units));
        table.Begin("units", [.. Columns.Select(static column => column.Name)]);
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
    }

    private static AreaEntry? Entry(RowReader row)
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
