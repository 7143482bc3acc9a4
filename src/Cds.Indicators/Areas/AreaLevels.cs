using System.Globalization;

namespace Cds.Indicators.Areas;

/// <summary>The levels as words, and the form of codes.</summary>
internal static class AreaLevels
{
    /// <summary>The longest code: 32 characters.</summary>
    public const int MaximumCodeLength = 32;

    public const string CodeRule = "a code is 1 to 32 letters, digits, '.', '-' or '_'";
    public const string CodeCure = "Write the official code alone, with its leading zeros: 00070.";
    public const string Words = "country, province, district, commune, village";

    private static readonly string[] s_words = ["country", "province", "district", "commune", "village"];

    public static bool IsDefined(AreaLevel level) => (int)level < s_words.Length;

    /// <summary>The level in words; its number where it is not defined.</summary>
    public static string Word(AreaLevel level) => IsDefined(level) ? s_words[(int)level] : ((int)level).ToString(CultureInfo.InvariantCulture);

    public static bool TryRead(ReadOnlySpan<char> word, out AreaLevel level)
    {
        for (int i = 0; i < s_words.Length; i++)
        {
            if (word.SequenceEqual(s_words[i]))
            {
                level = (AreaLevel)i;
                return true;
            }
        }

        level = default;
        return false;
    }

    /// <summary>The position of the first character that no code has; -1 where the code is well formed.</summary>
    public static int IndexOfFault(ReadOnlySpan<char> code)
    {
        if (code.IsEmpty)
            return 0;
        for (int i = 0; i < code.Length; i++)
        {
            if (i == MaximumCodeLength || !(char.IsLetterOrDigit(code[i]) || code[i] is '.' or '-' or '_'))
                return i;
        }

        return -1;
    }

    public static AreaLevel Require(AreaLevel level, string parameter) => IsDefined(level)
        ? level
        : throw new ArgumentOutOfRangeException(parameter, level, $"'{Word(level)}' is not a level: it is one of {Words}. Take a defined level.");
}
