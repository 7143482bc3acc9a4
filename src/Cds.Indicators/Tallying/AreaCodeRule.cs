namespace Cds.Indicators.Tallying;

/// <summary>What a code of an area may be in a tally: wider than in a registry, because records come before the registry is asked.</summary>
internal static class AreaCodeRule
{
    /// <summary>The longest code: 64 characters.</summary>
    public const int MaximumLength = 64;

    public const string Rule = "the code of an area is 1 to 64 characters, without control characters, half surrogate pairs or white space around it";
    public const string Cure = "Give the official code alone, with its leading zeros: 00070.";

    /// <summary>Whether a text may be the code of an area.</summary>
    public static bool Admits(string code)
    {
        if (code.Length is 0 or > MaximumLength || char.IsWhiteSpace(code[0]) || char.IsWhiteSpace(code[^1]))
            return false;
        foreach (char c in code)
        {
            if (char.IsControl(c))
                return false;
        }

        return TallyText.IsWhole(code);
    }
}
