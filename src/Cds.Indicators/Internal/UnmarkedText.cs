namespace Cds.Indicators.Internal;

/// <summary>
/// Brings Vietnamese words to plain lower-case letters a to z, whatever their case, their diacritics and their normal form, and keeps for
/// each character the place it came from. For closed sets of words only: words that differ in their marks alone become equal.
/// </summary>
internal static class UnmarkedText
{
    /// <summary>
    /// Folds into <paramref name="plain"/> and returns how much of it is used. White space becomes one space between words and none at the
    /// ends, dashes of all lengths become a hyphen; other characters stay. Both buffers are as long as the text.
    /// </summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> plain, Span<short> places)
    {
        int length = 0;
        bool gap = false;
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (char.IsWhiteSpace(letter))
            {
                gap = length > 0;
                continue;
            }

            if (IsMark(letter))
                continue;
            if (gap)
            {
                plain[length] = ' ';
                places[length++] = (short)i;
                gap = false;
            }

            plain[length] = Plain(letter);
            places[length++] = (short)i;
        }

        return length;
    }

    /// <summary>The combining tone and vowel marks of Vietnamese.</summary>
    private static bool IsMark(char letter) =>
        letter is '\u0300' or '\u0301' or '\u0302' or '\u0303' or '\u0306' or '\u0309' or '\u031B' or '\u0323';

    private static char Plain(char letter) => letter switch
    {
        < '\u0080' => char.ToLowerInvariant(letter),
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        (>= '\u00C0' and <= '\u00C3') or (>= '\u00E0' and <= '\u00E3') or '\u0102' or '\u0103' or (>= '\u1EA0' and <= '\u1EB7') => 'a',
        (>= '\u00C8' and <= '\u00CA') or (>= '\u00E8' and <= '\u00EA') or (>= '\u1EB8' and <= '\u1EC7') => 'e',
        '\u00CC' or '\u00CD' or '\u00EC' or '\u00ED' or '\u0128' or '\u0129' or (>= '\u1EC8' and <= '\u1ECB') => 'i',
        (>= '\u00D2' and <= '\u00D5') or (>= '\u00F2' and <= '\u00F5') or '\u01A0' or '\u01A1' or (>= '\u1ECC' and <= '\u1EE3') => 'o',
        '\u00D9' or '\u00DA' or '\u00F9' or '\u00FA' or '\u0168' or '\u0169' or '\u01AF' or '\u01B0' or (>= '\u1EE4' and <= '\u1EF1') => 'u',
        '\u00DD' or '\u00FD' or (>= '\u1EF2' and <= '\u1EF9') => 'y',
        '\u0110' or '\u0111' => 'd',
        _ => letter,
    };
}
