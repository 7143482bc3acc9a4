using System.Collections.Immutable;
using Cds.Indicators.Areas;

namespace Cds.Indicators.Tabular.Internal;

/// <summary>The layout of the table of successions.</summary>
internal static class SuccessionTable
{
    public static ImmutableArray<string> Columns { get; } =
        ["effective", "predecessor_level", "predecessor_code", "successor_level", "successor_code", "extent", "note"];

    /// <summary>The columns that are read where they are there, and written where a row has a share.</summary>
    public static ImmutableArray<string> ShareColumns { get; } = ["share", "successor_share"];

    public static ImmutableArray<SuccessionEntry> Read(Stream stream, AreaTableOptions options, FaultList faults) =>
        TableReader.ReadAll(stream, options.SuccessionsName, Columns, ShareColumns, options, faults, Entry);

    public static void Write(Stream destination, IReadOnlyCollection<SuccessionEntry> successions, AreaTableOptions options)
    {
        bool hasShares = successions.Any(static s => s.Share is not null || s.SuccessorShare is not null);
        using TableWriter table = new(hasShares ? [.. Columns, .. ShareColumns] : Columns, options, nameof(successions));
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

        table.CopyTo(destination);
    }

    private static SuccessionEntry? Entry(TableReader row)
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
