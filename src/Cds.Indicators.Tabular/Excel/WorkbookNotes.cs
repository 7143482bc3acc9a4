namespace Cds.Indicators.Tabular.Excel;

/// <summary>The sheet of notes (ghi chú) that stands behind the data: where they come from, and how they were rounded.</summary>
internal static class WorkbookNotes
{
    public const string VietnameseName = "Ghi chú";

    public const string EnglishName = "Notes";

    /// <summary>Whether a sheet is one of notes, which is not read as data unless it is asked for by name.</summary>
    public static bool IsSheetName(string? name) =>
        string.Equals(name, VietnameseName, StringComparison.OrdinalIgnoreCase) || string.Equals(name, EnglishName, StringComparison.OrdinalIgnoreCase);
}
