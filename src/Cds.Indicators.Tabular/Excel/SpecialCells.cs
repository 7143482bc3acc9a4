using System.Collections.Immutable;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The words of workbooks for <see cref="SpecialCell"/>.</summary>
internal static class SpecialCells
{
    private static readonly ImmutableArray<string> s_errors = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];

    /// <summary>The text of an error; of one that is not known, the sign of an error alone.</summary>
    public static string ErrorText(SpecialCell error) => error == SpecialCell.OtherError ? "#ERROR!" : s_errors[error - SpecialCell.NullError];

    /// <summary>The error that a text names.</summary>
    public static SpecialCell Error(string text)
    {
        int known = s_errors.IndexOf(text.Trim(), StringComparer.Ordinal);
        return known < 0 ? SpecialCell.OtherError : (SpecialCell)((int)SpecialCell.NullError + known);
    }
}
