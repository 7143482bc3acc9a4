namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Which flag stands for several where a cell holds one.</summary>
internal static class SdmxStatus
{
    /// <summary>B first, as the guideline on observation status has it; then those that say that there is no value; then the others by the alphabet.</summary>
    private const string Precedence = "BQMLKHODEFGIJNPSUVWA";

    /// <summary>The first flag by precedence of letters joined by semicolons.</summary>
    public static string First(string letters) => letters.Length == 1 ? letters : letters.Split(';').MinBy(static letter => Precedence.IndexOf(letter, StringComparison.Ordinal))!;
}
