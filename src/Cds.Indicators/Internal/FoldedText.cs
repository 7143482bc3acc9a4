using System.Text;

namespace Cds.Indicators.Internal;

/// <summary>Brings text to composed letters in lower case, so that words are compared as they are meant; culture plays no part.</summary>
internal static class FoldedText
{
    /// <summary>
    /// Folds into a buffer that the text itself fits; false where the text is no valid Unicode, with the place, and where it grows longer than
    /// the buffer, with the length of the buffer as the place.
    /// </summary>
    public static bool TryFold(ReadOnlySpan<char> text, Span<char> buffer, out ReadOnlySpan<char> folded, out int badPosition)
    {
        folded = default;
        badPosition = IndexOfInvalid(text);
        if (badPosition >= 0)
            return false;

        badPosition = buffer.Length;
        int length = text.Length;
        if (Ascii.IsValid(text))
            text.CopyTo(buffer);
        else if (!text.TryNormalize(buffer, out length))
            return false;

        for (int i = 0; i < length; i++)
            buffer[i] = char.ToLowerInvariant(buffer[i]);
        folded = buffer[..length];
        return true;
    }

    private static int IndexOfInvalid(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE')
                return i;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
                return i;
            i++;
        }

        return -1;
    }
}
