using System.Collections.Immutable;
using Cds.Indicators.Areas;
using Cds.Indicators.Tabular.Internal;
using Cds.Indicators.Tabular.Rows;
using Cds.Indicators.Tabular.Storage;

namespace Cds.Indicators.Tabular.Areas;

/// <summary>The layout of the table of successions.</summary>
internal static class SuccessionTable
{
    /// <summary>The columns; those of shares are read where they are there, and written where a row has a share.</summary>
    public static ImmutableArray<TableColumn> Columns { get; } =
    [
        new("effective", IsRequired: true, "ngày hiệu lực", "hiệu lực"),
        new("predecessor_level", IsRequired: true, "cấp cũ"),
        new("predecessor_code", IsRequired: true, "mã cũ"),
        new("successor_level", IsRequired: true, "cấp mới"),
        new("successor_code", IsRequired: true, "mã mới"),
        new("extent", IsRequired: true, "mức độ"),
        new("note", IsRequired: true, "ghi chú"),
        new("share", IsRequired: false, "tỷ phần"),
        new("successor_share", IsRequired: false, "tỷ phần của đơn vị mới"),
    ];

    public static ImmutableArray<SuccessionEntry> Read(Stream stream, AreaTableOptions options, FaultList faults)
    {
        using RowSource rows = TableStorage.Open(stream, options.SuccessionsName, options, faults);
        return RowReader.ReadAll(rows, Columns, options, faults, Entry);
    }

    public static void Write(RowSink sink, IReadOnlyCollection<SuccessionEntry> successions)
    {
        bool hasShares = successions.Any(static s => s.Share is not null || s.SuccessorShare is not null);
        RowWriter table = new(sink, nameof(successions));
        table.Begin("successions", [.. Columns.Where(column => column.IsRequired || hasShares).Select(static column => column.Name)]);
        foreach (SuccessionEntry succession in successions)
        {
            table.Day(succession.Effective);
            table.Word(succession.PredecessorLevel, AreaWords.Levels);
            table.Code(succession.PredecessorCode, isRequired: true);
            table.Word(succession.SuccessorLevel, AreaWords.Levels);
            table.Code(succession.SuccessorCode, isRequired: true);
            table.Word(succession.Extent, AreaWords.Extents);
            table.Text(succession.Note);
            if (hasShares)
            {
                table.Share(succession.Share);
                table.Share(succession.SuccessorShare);
            }

            table.EndRow();
        }
    }

    private static SuccessionEntry? Entry(RowReader row)
    {
        SuccessionEntry entry = new()
        {
            Effective = row.RequiredDay("effective"),
            PredecessorLevel = row.Word("predecessor_level", AreaWords.Levels),
            PredecessorCode = row.RequiredCode("predecessor_code"),
            SuccessorLevel = row.Word("successor_level", AreaWords.Levels),
            SuccessorCode = row.RequiredCode("successor_code"),
            Extent = row.Word("extent", AreaWords.Extents),
            Note = row.OptionalText("note"),
            Share = row.OptionalShare("share"),
            SuccessorShare = row.OptionalShare("successor_share"),
            Place = row.Place,
        };
        return row.IsSound ? entry : null;
    }
}
